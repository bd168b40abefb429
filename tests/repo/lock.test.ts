import { expect, test } from 'vitest';
import { readSource } from './source-files';

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}

/**
 * npm leaves packages for other platforms out of the lock file where its registry does not have them; `npm ci` then
 * refuses the whole file, on this platform too.
 */
test('the lock file names the optional packages of every platform', () => {
  const { packages } = JSON.parse(readSource('package-lock.json').text) as Lock;
  const named = new Set(
    Object.keys(packages).map((path) => path.replace(/^.*node_modules\//u, '')),
  );
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies),
  );
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter((name) => !named.has(name))).toEqual([]);
});
