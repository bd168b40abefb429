/**
 * `npm run test:faults`: what a reader saved, with the browser killed 30 times, the worker stopped 50 times while it
 * changes highlights and 50 times while it imports them, and 10 upgrades killed; `npm test` does each a few times.
 * Prints the seed and what was counted; FAULT_SEED draws the same moments again. Arguments go to vitest (`-t upgrade`).
 */
import { runTests } from './steps/run-tests';

const TIMES = { FAULT_KILLS: '30', FAULT_STOPS: '50', FAULT_UPGRADE_KILLS: '10' };

await runTests(
  ['--project', 'e2e', 'tests/e2e/highlight-faults.test.ts', ...process.argv.slice(2)],
  TIMES,
);
