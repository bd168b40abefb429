import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from './build-extension';
import { ensureChromium, ensureFirefox } from './ensure-browsers';
import { OUTPUT, runNode, toolPath } from './run-command';
import { readTestResults, sayTestResults } from './test-results';

const RESULTS = join(OUTPUT, 'test-results.json');

/** Builds what the tests run on, runs them, prints the count as the last line, and sets the exit code. */
export async function runTests(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const chromium = await ensureChromium();
  const firefox = await ensureFirefox();
  if (!firefox) {
    console.error('No Firefox here (set FIREFOX_PATH): the tests in Firefox are skipped.');
  }
  await buildExtension('chrome', 'production');
  await buildExtension('chrome', 'granted');
  await buildExtension('firefox', 'granted');

  rmSync(RESULTS, { force: true });
  const code = await runNode(
    toolPath('vitest', 'vitest.mjs'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`, ...args],
    { env: { CHROME_PATH: chromium, ...(firefox && { FIREFOX_PATH: firefox }), ...env } },
  );
  const results = readTestResults(RESULTS, code);
  console.log(`\n${sayTestResults(results)}`);
  process.exitCode = results.isGood ? 0 : 1;
}
