import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/steps/run-command';

const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'scripts', 'run.mjs'), ...args], { encoding: 'utf8' });

test.each([['nothing-of-the-sort'], ['../scripts/build'], ['']])(
  'a command "%s" that is not there is refused with a sentence',
  (name) => {
    const { status, stdout, stderr } = run(name);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('There is no command');
  },
);

test('the exit code of a command is passed on, and stdout stays clean', () => {
  const { status, stdout, stderr } = run('bench', 'nothing-of-the-sort');
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('There is no benchmark');
});
