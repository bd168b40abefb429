import { expect, test } from 'vitest';
import { countTestResults, sayTestResults } from '../../scripts/steps/test-results';

const file = (...statuses: string[]) => ({
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status })),
});
const report = (passed: number, failed: number, testResults: ReturnType<typeof file>[]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
});

test('a run in which everything passed is good', () => {
  const results = countTestResults(report(2, 0, [file('passed', 'passed')]), 0);
  expect(results).toEqual({ passed: 2, failed: 0, skipped: 0, isGood: true });
  expect(sayTestResults(results)).toBe('2 passed, 0 failed');
});

test('a failed test is counted once, not once more for its file', () => {
  const results = countTestResults(report(1, 1, [file('passed', 'failed')]), 1);
  expect(sayTestResults(results)).toBe('1 passed, 1 failed');
  expect(results.isGood).toBe(false);
});

test('a file that could not be loaded is a failure', () => {
  const unloaded = { status: 'failed', assertionResults: [] };
  expect(countTestResults(report(1, 0, [file('passed'), unloaded]), 1).failed).toBe(1);
});

test('an error outside every test is a failure', () => {
  const results = countTestResults(report(1, 0, [file('passed')]), 1);
  expect(results.failed).toBe(1);
  expect(results.isGood).toBe(false);
});

test('a run without a single test is not good', () => {
  expect(countTestResults(report(0, 0, []), 0).isGood).toBe(false);
});

test('skipped tests are named', () => {
  const skipped = { ...report(1, 0, [file('passed')]), numPendingTests: 3 };
  expect(sayTestResults(countTestResults(skipped, 0))).toBe('1 passed, 0 failed, 3 skipped');
});
