/**
 * `npm test`: sets up browsers, builds what the end-to-end tests load, runs every test. Arguments go to vitest
 * (`npm test -- tests/core`). The last line, alone, is `N passed, N failed`; the exit code is 0 only where tests
 * ran and nothing at all went wrong.
 */
import { runTests } from './steps/run-tests';

await runTests(process.argv.slice(2));
