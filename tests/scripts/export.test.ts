import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { exportHighlights, FORMATS } from '../../src/core/highlights/export/export';
import { writeHighlights } from '../../src/core/highlights/file';
import { makeHighlight } from '../core/highlights/make-highlight';

// Each test starts a program or two.
vi.setConfig({ testTimeout: 60_000 });

const HIGHLIGHTS = [makeHighlight({ note: '=1+1' })];
let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backstory-'));
  file = join(folder, 'mine.json');
  writeFileSync(file, writeHighlights(HIGHLIGHTS));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/export.ts', ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

test.each(FORMATS)('%s is what the same code makes in the extension', (format) => {
  expect(run('--format', format, file)).toEqual({
    status: 0,
    stdout: [...exportHighlights(format, HIGHLIGHTS)].join(''),
    stderr: '',
  });
});

test('JSON of JSON is byte-equal', () => {
  expect(run('--format', 'json', file).stdout).toBe(writeHighlights(HIGHLIGHTS));
});

test('options change the file as the help says', () => {
  const csv = run('--format', 'csv', '--bom', '--raw', file).stdout;
  expect(csv.startsWith('\ufeff"id"')).toBe(true);
  expect(csv).toContain(',"=1+1",');
  const template = join(folder, 'own.md');
  writeFileSync(template, '{{#highlights}}{{quote.text}}!{{/highlights}}');
  const own = run('--format', 'markdown', '--template', template, file).stdout;
  expect(own).toBe('the east quay would open in May!\n');
  expect(run('--format', 'markdown', '--template', 'obsidian', '--show-template').stdout).toMatch(
    /^---\ntitle: \{\{/u,
  );
  expect(run('--help').stdout).toMatch(/--bom[\s\S]*--raw[\s\S]*--template/u);
});

test.each([
  [['--format', 'word', 'x.json'], /--format word: use one of jsonld, json/],
  [['--format', 'csv', 'nowhere.json'], /no such file/],
  [['--format', 'csv', 'package.json'], /package\.json: \$\.format: /],
  [['--format', 'ris', '--bom', 'x.json'], /--bom and --raw are for --format csv/],
  [['--format', 'csv', '--template', 'plain', 'x.json'], /are for --format markdown/],
  [
    ['--format', 'markdown', '--template', 'nowhere.md', 'x.json'],
    /nowhere\.md: there is no such file/,
  ],
  [['--format', 'csv'], /usage/],
  [['x.json'], /usage/],
  [['--colour'], /usage/],
])('%j ends with exit 2 and one line', (args, message) => {
  const { status, stdout, stderr } = run(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});

test('a template that is none ends with exit 2 and says where', () => {
  const template = join(folder, 'broken.md');
  writeFileSync(template, '{{#highlights}}');
  const { status, stderr } = run('--format', 'markdown', '--template', template, file);
  expect(status).toBe(2);
  expect(stderr).toMatch(/broken\.md: Unclosed section/);
});
