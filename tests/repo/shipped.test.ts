import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtFolder } from '../../scripts/steps/build-extension';

const folder = builtFolder('chrome', 'production');

/** Read from what is shipped, not from what makes it. `npm test` builds it first. */
function readManifest(): Record<string, unknown> {
  const path = join(folder, 'manifest.json');
  expect(existsSync(path), 'nothing is built; run `npm test` or `npm run build`').toBe(true);
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}

test('the shipped extension asks for no site at install', () => {
  const manifest = readManifest();
  expect(manifest['host_permissions']).toBeUndefined();
  expect(manifest['content_scripts'] ?? []).toEqual([]);
  expect(manifest['permissions']).not.toContain('tabs');
  expect(JSON.stringify(manifest['permissions'])).not.toContain('://');
});

test('private windows are left to the browser, which keeps extensions out until the reader lets them in', () => {
  // "spanning", the default; "split" would keep a second set of everything in private windows.
  expect(readManifest()['incognito'] ?? 'spanning').toBe('spanning');
});

test('the shipped extension may load code, styles and data from nowhere but itself', () => {
  const policy = readManifest()['content_security_policy'] as { extension_pages: string };
  expect(policy.extension_pages).toContain("default-src 'none'");
  expect(policy.extension_pages).toContain("require-trusted-types-for 'script'");
  expect(policy.extension_pages).not.toMatch(/https?:|unsafe|\*/u);
});

test('only the card and the note of a highlight are open to pages, under an address that changes', () => {
  expect(readManifest()['web_accessible_resources']).toEqual([
    { resources: ['card.html', 'note.html'], matches: ['*://*/*'], use_dynamic_url: true },
  ]);
});

test('the bundled pack and the sample article are shipped', () => {
  readManifest();
  for (const file of ['packs/russia-north-korea.json', 'sample/article.html']) {
    expect(statSync(join(folder, file)).size, file).toBeGreaterThan(1_000);
  }
});
