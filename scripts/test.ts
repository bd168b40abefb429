/**
 * `npm test`: sets up browsers, builds what the end-to-end tests load, runs every test. Arguments go to vitest
 * (`npm test -- tests/core`). The last line, alone, is `N passed, N failed`; the exit code is 0 only where tests
 * ran and nothing at all went wrong.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, ensureFirefox } from './steps/ensure-browsers';
import { buildExtension } from './steps/build-extension';
import { OUTPUT, runNode, toolPath } from './steps/run-command';
import { readTestResults, sayTestResults } from './steps/test-results';

const RESULTS = join(OUTPUT, 'test-results.json');

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
  [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${RESULTS}`,
    ...process.argv.slice(2),
  ],
  { env: { CHROME_PATH: chromium, ...(firefox && { FIREFOX_PATH: firefox }) } },
);
const results = readTestResults(RESULTS, code);
console.log(`\n${sayTestResults(results)}`);
process.exitCode = results.isGood ? 0 : 1;
