import { spawnSync } from 'node:child_process';
import { describe, expect, test, vi } from 'vitest';

// Each test starts a program.
vi.setConfig({ testTimeout: 60_000 });

function run(...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/search.ts', ...args], {
    encoding: 'utf8',
  });
}

describe('search', () => {
  test('prints the parsed query and its hits', () => {
    const { status, stdout, stderr } = run('--limit', '2', 'kim yo-jong car -banquet');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { query, hits } = JSON.parse(stdout) as {
      query: { parts: ReadonlyArray<{ type: string }> };
      hits: ReadonlyArray<Record<string, unknown>>;
    };
    expect(query.parts.map(({ type }) => type)).toEqual(['word', 'word', 'word', 'word', 'word']);
    expect(hits).toHaveLength(2);
    expect(Object.keys(hits[0] ?? {}).toSorted()).toEqual([
      'date',
      'id',
      'kind',
      'matched',
      'score',
      'title',
    ]);
  });

  test('takes a query that begins with a hyphen', () => {
    expect(run('-opinion', 'car').status).toBe(0);
  });

  test.each([
    [[], /^usage: /u],
    [['--limit', '0', 'putin'], /^--limit 0: write a whole number/u],
    [['--pack', 'no-such-file.json', 'putin'], /^no-such-file\.json: there is no such file/u],
    [['--pack', 'package.json', 'putin'], /^package\.json: /u],
    [['--colour', 'putin'], /usage: /u],
  ])('bad input %j: exit 2 and one line', (args, line) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(line);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
