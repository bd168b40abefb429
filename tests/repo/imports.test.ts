import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSources, type SourceFile } from './source-files';

/** Who may import whom (docs/architecture.md). Type-only imports count. A part may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  messages: ['core'],
  settings: ['core'],
  store: ['core'],
  ui: ['core'],
  platform: ['core', 'messages', 'settings'],
  page: ['core', 'messages', 'ui'],
};

/** npm packages, and the only parts that may import them; a package that is not here is for everybody. */
const PACKAGE_HOMES: Readonly<Record<string, readonly string[]>> = {
  dexie: ['store'],
  'webextension-polyfill': ['platform'],
  wxt: ['entrypoints'],
  preact: ['ui', 'entrypoints'],
};
const PACKAGES_OF_CORE: ReadonlySet<string> = new Set([
  'valibot',
  '@edtf-ts/core',
  'approx-string-match',
  'mustache',
]);

interface Import {
  readonly from: string;
  readonly specifier: string;
}

/** Every import and re-export of a file, static or dynamic, of values or types. */
function readImports({ path, text }: SourceFile): Import[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');
  const found = code.matchAll(
    /(?:\bfrom\s*|\bimport\s*\(\s*|^\s*import\s*|\brequire\(\s*)(['"])(?<specifier>[^'"]+)\1/gmu,
  );
  return [...found].map(({ groups }) => ({ from: path, specifier: groups?.['specifier'] ?? '' }));
}

/** "src/core/pack/refs.ts" → "core"; "entrypoints/card/main.tsx" → "entrypoints". */
function partOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'src' ? (second.includes('.') ? 'src' : second) : top;
}

/** What stands against an import, in words; undefined where nothing does. */
function complain({ from, specifier }: Import): string | undefined {
  const part = partOf(from);
  if (specifier.startsWith('.')) {
    const target = partOf(posix.join(posix.dirname(from), specifier));
    const isAllowed =
      target === part ||
      (part === 'entrypoints' && target !== 'tests' && target !== 'scripts') ||
      (MAY_IMPORT[part] ?? []).includes(target);
    return isAllowed ? undefined : `${from}: ${part} may not import ${target} (${specifier})`;
  }
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  if (part === 'core' && !PACKAGES_OF_CORE.has(name)) {
    return `${from}: core may not import ${specifier}`;
  }
  const homes = PACKAGE_HOMES[name];
  return homes && !homes.includes(part) ? `${from}: ${part} may not import ${name}` : undefined;
}

describe('the walls between the parts', () => {
  const imports = readSources('src', 'entrypoints').flatMap(readImports);

  test('the imports of every part were read', () => {
    expect(imports.length).toBeGreaterThan(100);
    const parts = new Set(imports.map(({ from }) => partOf(from)));
    for (const part of [...Object.keys(MAY_IMPORT), 'entrypoints']) {
      // Settings and messages may one day import nothing; the others cannot.
      if (part !== 'settings') expect([...parts]).toContain(part);
    }
  });

  test('nobody imports what is on the other side of a wall', () => {
    expect(imports.map(complain).filter((complaint) => complaint !== undefined)).toEqual([]);
  });

  test('every part has a rule', () => {
    const parts = new Set(readSources('src').map(({ path }) => partOf(path)));
    expect([...parts].filter((part) => !(part in MAY_IMPORT))).toEqual([]);
  });

  test.each([
    ['src/core/pack/x.ts', "import { a } from '../../store/a';"],
    ['src/core/pack/x.ts', "import type { A } from '../../page/a';"],
    ['src/core/pack/x.ts', "export * from 'preact';"],
    ['src/page/x.ts', "import { a } from '../store/a';"],
    ['src/page/x.ts', "import browser from 'webextension-polyfill';"],
    ['src/ui/card/X.tsx', "const a = await import('../../messages/a');"],
    ['src/store/x.ts', "import '../page/a';"],
    ['src/settings/x.ts', "import {\n  a,\n} from '../../entrypoints/a';"],
  ])('%s may not say: %s', (path, text) => {
    expect(readImports({ path, text }).map(complain)).toEqual([expect.any(String)]);
  });
});
