import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/steps/run-command';
import type { Pack } from '../../src/core/pack/schema';
import { readSource, readSources, type SourceFile } from './source-files';

/** "path: what was found" for every place of a pattern. */
function findIn(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map(([found]) => `${path}: ${found.trim()}`),
  );
}

const shipped = readSources('src', 'entrypoints');

test('there is code to hold to the rules', () => {
  expect(shipped.length).toBeGreaterThan(50);
});

test('nothing makes HTML out of text', () => {
  const makers =
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|dangerouslySetInnerHTML|document\.write(?:ln)?|createContextualFragment|eval\(|new Function)\b/gu;
  expect(findIn(shipped, makers)).toEqual([]);
});

test('core has no clock and no chance', () => {
  expect(findIn(readSources('src/core'), /\bDate\.now\(|\bMath\.random\(|new Date\(\)/gu)).toEqual(
    [],
  );
});

test('no type is turned off', () => {
  const holes = /\bas any\b|: any\b|<any>|@ts-(?:ignore|nocheck|expect-error)/gu;
  expect(findIn([...shipped, ...readSources('scripts')], holes)).toEqual([]);
});

test('no test is left out, alone or mocked', () => {
  const tests = readSources('tests').filter(({ path }) => !path.startsWith('tests/repo/'));
  const leftOut = /\b(?:test|it|describe)(?:\.\w+)*\.(?:skip|only|todo|fails)\(|\bvi\.mock\(/gu;
  expect(findIn(tests, leftOut)).toEqual([]);
});

test('every function, component and constant that src exports says what it promises', () => {
  const undocumented = readSources('src').flatMap(({ path, text }) => {
    const lines = text.split('\n');
    return lines.flatMap((line, index) =>
      isExport(line) && !isDocumented(lines, index) ? [`${path}:${index + 1} ${line}`] : [],
    );
  });
  expect(undocumented).toEqual([]);
});

/** Schemas are named after the types they make, which the data model describes. */
function isExport(line: string): boolean {
  return (
    /^export (?:async )?(?:function|const|class) /u.test(line) && !/Schema = v\.\w+\(/u.test(line)
  );
}

/** One comment may stand above a group of lines, such as constants that belong together. */
function isDocumented(lines: readonly string[], index: number): boolean {
  const groupStart = lines.slice(0, index).findLastIndex((line) => line === '');
  return lines.slice(groupStart + 1, index).some((line) => /\*\/$|^\/\/ /u.test(line));
}

test('no name of a real person stands in the code', () => {
  const pack = JSON.parse(
    readFileSync(join(ROOT, 'public', 'packs', 'russia-north-korea.json'), 'utf8'),
  ) as Pack;
  const names = pack.actors
    .filter(({ kind }) => kind === 'person')
    .flatMap(({ name, aliases }) => [
      name,
      ...aliases
        // Short surnames are also words and syllables: a list of Korean surnames is not a list of persons.
        .filter(({ kind, text }) => kind === 'name' || (kind === 'surname' && text.length > 4))
        .map(({ text }) => text),
    ]);
  expect(names.length).toBeGreaterThan(50);
  const escaped = names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  const anyName = new RegExp(`(?<!\\p{L})(?:${escaped.join('|')})(?!\\p{L})`, 'gu');
  expect(findIn(shipped, anyName)).toEqual([]);
});

describe('README.md', () => {
  test('names only commands that exist', () => {
    const { scripts } = JSON.parse(readSource('package.json').text) as {
      scripts: Record<string, string>;
    };
    const { text } = readSource('README.md');
    const commands = [
      ...text.matchAll(/\bnpm (?:run (?:-s |--silent )?(?<run>[\w:-]+)|(?<own>start|test))/gu),
    ].map(({ groups }) => groups?.['run'] ?? groups?.['own'] ?? '');
    expect(commands).toEqual(expect.arrayContaining(['start', 'test']));
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
  });

  test('names only files that exist', () => {
    const { text } = readSource('README.md');
    const links = [...text.matchAll(/\]\((?!https?:|#)(?<path>[^)#]+)/gu)].map(
      ({ groups }) => groups?.['path'] ?? '',
    );
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
