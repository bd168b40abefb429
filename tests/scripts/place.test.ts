import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { writeHighlights } from '../../src/core/highlights/file';
import type { Placement } from '../../src/core/highlights/place/place';
import { takeQuote } from '../../src/core/highlights/quote';
import { makeHighlight } from '../core/highlights/make-highlight';

// Each test starts a program or two.
vi.setConfig({ testTimeout: 60_000 });

const SAMPLE = 'public/sample/article.html';
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backstory-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `scripts/${script}.ts`, ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

test('quotes are placed in the text that annotate prints of the same page', () => {
  const { text } = JSON.parse(run('annotate', SAMPLE).stdout) as { text: string };
  const middle = Math.floor(text.length / 2);
  const taken = takeQuote(text, { start: middle, end: middle + 80 });
  const highlight = makeHighlight({ ...taken });
  const lost = makeHighlight({
    id: '11111111-1111-4111-8111-111111111111',
    quote: { exact: 'words that are nowhere on this page', prefix: '', suffix: '' },
  });
  const file = write('mine.json', writeHighlights([highlight, lost]));
  const { status, stdout, stderr } = run('place', '--highlights', file, SAMPLE);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const placements = JSON.parse(stdout) as Placement[];
  expect(placements).toEqual([
    { id: highlight.id, ...highlight.position, how: 'exact', score: 1 },
    { id: lost.id, start: null, end: null, how: 'unplaced', score: expect.any(Number) as number },
  ]);
  expect(text.slice(placements[0]?.start ?? 0, placements[0]?.end ?? 0)).toBe(
    highlight.quote.exact,
  );
});

test('Web Annotations are placed, and changed words are marked so', () => {
  const page = write('page.txt', 'The council will close the early ferry in autumn, it said.\n');
  const quote = {
    type: 'TextQuoteSelector',
    exact: 'close the morning ferry in autumn',
    prefix: 'The council will ',
    suffix: ', it said.',
  };
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:uuid:1',
    type: 'Annotation',
    target: { source: 'https://bay.example/a', selector: quote },
  };
  const file = write('anno.jsonld', JSON.stringify(annotation));
  const [placement] = JSON.parse(run('place', '--highlights', file, page).stdout) as Placement[];
  expect(placement).toMatchObject({ id: 'urn:uuid:1', how: 'fuzzy' });
  expect(readFileSync(page, 'utf8').slice(placement?.start ?? 0, placement?.end ?? 0)).toBe(
    'close the early ferry in autumn',
  );
});

test.each([
  [['--highlights', 'nowhere.json', SAMPLE], /nowhere\.json: there is no such file/],
  [['--highlights', 'package.json', 'nowhere.html'], /package\.json: \$: give highlights/],
  [['--highlights', 'README.md', SAMPLE], /README\.md: \$: write valid JSON/],
  [['--highlights', '-', '-'], /only one of the two/],
  [[SAMPLE], /usage/],
  [['--highlights', 'package.json'], /usage/],
  [['--highlights', 'package.json', '--colour', SAMPLE], /usage/],
  [[], /usage/],
])('%j ends with exit 2 and one line', (args, message) => {
  const { status, stdout, stderr } = run('place', ...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});
