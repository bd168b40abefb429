import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAlias, makePack } from '../core/pack/make-pack';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backstory-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function pack(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/pack.ts', ...args],
    { encoding: 'utf8' },
  );
  return { status, json: stdout === '' ? undefined : (JSON.parse(stdout) as unknown), stderr };
}

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

test('check prints the counts of a good pack', () => {
  const file = write('good.json', `\ufeff${JSON.stringify(makePack())}`);
  const { status, json, stderr } = pack('check', file);
  expect({ status, json, stderr }).toEqual({
    status: 0,
    stderr: '',
    json: {
      ok: true,
      id: 'harbour',
      version: '1.0.0',
      counts: { actors: 2, events: 1, facts: 2, sources: 1, passages: 1 },
      warnings: [],
    },
  });
});

test('check names every alias that nothing or too much is found by, and why', () => {
  const made = makePack();
  const [actor, ...others] = made.actors;
  const texts = ['\u0301\u0308', '…', 'X', 'Then', 'Ada Brock'];
  const aliases = texts.map((text) => ({ ...makeAlias(text), case: 'any' }));
  const file = write(
    'aliases.json',
    JSON.stringify({ ...made, actors: [{ ...actor, aliases }, ...others] }),
  );
  const { status, json } = pack('check', file);
  const { warnings } = json as { warnings: Array<Record<'path' | 'value' | 'why', string>> };
  const inActor = warnings.filter(({ path }) => path.startsWith('$.actors[0]'));
  expect(status).toBe(0);
  expect(inActor.map(({ path, value, why }) => [path, value, why])).toEqual([
    ['$.actors[0].aliases[0]', '\u0301\u0308', expect.stringMatching(/no letter/)],
    ['$.actors[0].aliases[1]', '…', expect.stringMatching(/no letter/)],
    ['$.actors[0].aliases[2]', 'X', expect.stringMatching(/one letter/)],
    ['$.actors[0].aliases[3]', 'Then', expect.stringMatching(/common word/)],
  ]);
});

test('check refuses a broken pack with exit 2, every problem in JSON and one line', () => {
  const file = write('broken.json', JSON.stringify({ ...makePack(), events: [], title: '' }));
  const { status, json, stderr } = pack('check', file);
  expect(status).toBe(2);
  expect(json).toMatchObject({ ok: false, problems: [{ path: '$.title', value: '' }] });
  expect(stderr).toMatch(/^.*\$\.title: write something.*\n$/u);
});

test('verify refuses a document that the pack was not made from', () => {
  const file = write('good.json', JSON.stringify(makePack()));
  const document = write('document.txt', 'Another text.');
  const { status, stderr } = pack('verify', file, '--document', document);
  expect(status).toBe(2);
  expect(stderr).toMatch(/no source has this hash/);
});

test.each([
  [['check'], /usage/],
  [['check', 'nowhere.json'], /no such file/],
  [['check', '.'], /folder/],
  [['verify', 'package.json'], /usage/],
  [['check', 'package.json', '--colour'], /usage/],
  [[], /usage/],
])('%j ends with exit 2 and one line', (args, message) => {
  const { status, stderr } = pack(...args);
  expect(status).toBe(2);
  expect(stderr).toMatch(message);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});
