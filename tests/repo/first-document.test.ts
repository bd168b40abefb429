import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/steps/run-command';

/** The text that the bundled pack was made from belongs to its publishers; it lies beside the repository, not in it. */
const DOCUMENT = join(ROOT, '..', 'shared', 'seed', 'document.txt');
/** So many words in a row are no longer our own. */
const RUN = 10;
const LARGEST_BYTES = 4_000_000;

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}\s]/gu, ' ')
    .split(/\s+/u)
    .filter(Boolean);
}

function* runsOf(words: readonly string[]): Generator<string> {
  for (let start = 0; start + RUN <= words.length; start += 1) {
    yield words.slice(start, start + RUN).join(' ');
  }
}

describe.runIf(existsSync(DOCUMENT))('the first document', () => {
  test('no ten words in a row of it stand in the repository', () => {
    const foreign = new Set(runsOf(wordsOf(readFileSync(DOCUMENT, 'utf8'))));
    expect(foreign.size).toBeGreaterThan(1_000);
    const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
      cwd: ROOT,
      encoding: 'utf8',
    })
      .split('\n')
      .filter((path) => path !== '' && existsSync(join(ROOT, path)))
      .filter((path) => statSync(join(ROOT, path)).size < LARGEST_BYTES);
    expect(files.length).toBeGreaterThan(50);
    const copied = files.flatMap((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      if (text.includes('\0')) return [];
      const run = [...runsOf(wordsOf(text))].find((one) => foreign.has(one));
      return run === undefined ? [] : [`${path}: ${run}`];
    });
    expect(copied).toEqual([]);
  });
});
