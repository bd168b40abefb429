import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OUTPUT, ROOT } from '../../scripts/steps/run-command';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(OUTPUT, 'core-wall-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Compiles one file as if it stood in src/core, by the settings that hold there; resolves to what tsc says. */
function compileInCore(code: string): string {
  const core = relative(folder, join(ROOT, 'src', 'core'));
  writeFileSync(join(folder, 'file.ts'), code);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: `${core}/tsconfig.json`, include: ['file.ts'] }),
  );
  // `rootDir` of the extended file means src/core; here this folder takes its place.
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', folder, '--rootDir', folder],
    { encoding: 'utf8', cwd: ROOT },
  );
  return stdout + stderr;
}

test('pure code compiles in core', () => {
  expect(compileInCore('export const double = (n: number): number => n * 2;')).toBe('');
});

test.each([
  ['the document', 'export const title = document.title;', "'document'"],
  ['the browser', 'export const id = browser.runtime.id;', "'browser'"],
  ['a timer', 'setTimeout(() => undefined, 1);', "'setTimeout'"],
  ['Node', 'export const home = process.cwd();', "'process'"],
  [
    'a file outside',
    `import type { RunMode } from '${'../'.repeat(2)}src/messages/calls';\nexport type Mode = RunMode;`,
    'rootDir',
  ],
])('%s does not compile in core', (_what, code, complaint) => {
  expect(compileInCore(code)).toContain(complaint);
});
