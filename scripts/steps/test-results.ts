import { existsSync, readFileSync } from 'node:fs';

export interface TestResults {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Tests ran, none failed, every file could be read, and the runner itself found nothing wrong. */
  readonly isGood: boolean;
}

/** The part of vitest's JSON report that is read here. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: ReadonlyArray<{
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }>;
}

/**
 * Reads what vitest reported. A file that could not be loaded counts as one failure, and so does a run that ended
 * badly without naming a test (an unhandled error, no report at all): a zero must mean that nothing went wrong.
 */
export function readTestResults(path: string, exitCode: number): TestResults {
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: 0, isGood: false };
  return countTestResults(JSON.parse(readFileSync(path, 'utf8')) as Report, exitCode);
}

/** The same for a report that was read already. */
export function countTestResults(report: Report, exitCode: number): TestResults {
  const passed = report.numPassedTests;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const named = report.numFailedTests + broken;
  const failed = named === 0 && exitCode !== 0 ? 1 : named;
  return {
    passed,
    failed,
    skipped: report.numPendingTests + report.numTodoTests,
    isGood: exitCode === 0 && failed === 0 && passed > 0,
  };
}

/** The line that other programs read: `12 passed, 0 failed`, and `, 3 skipped` where some were. */
export function sayTestResults({ passed, failed, skipped }: TestResults): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
