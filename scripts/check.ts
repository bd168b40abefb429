/**
 * `npm run check`: everything a machine can say about the code without running it. Every step runs, also after one
 * that failed; the last lines name those that did. Each step can be run alone (`npm run check:lint`).
 */
import { buildExtension } from './steps/build-extension';
import { runCommand } from './steps/run-command';

/** A step that resolves to true where all is well. */
type Step = readonly [name: string, run: () => Promise<boolean>];

const STEPS: readonly Step[] = [
  ['check:format', npmScript('check:format')],
  ['check:lint', npmScript('check:lint')],
  ['check:types', npmScript('check:types')],
  ['check:dead', npmScript('check:dead')],
  ['build', buildShipped],
  ['check:size', npmScript('check:size')],
  ['check:store', npmScript('check:store')],
];

const failed: string[] = [];
for (const [name, run] of STEPS) {
  console.log(`\n── ${name}`);
  if (!(await isFine(run))) failed.push(name);
}
console.log(
  failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')} (see above).`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

async function isFine(run: () => Promise<boolean>): Promise<boolean> {
  try {
    return await run();
  } catch (error) {
    console.error(error);
    return false;
  }
}

function npmScript(name: string): () => Promise<boolean> {
  return async () => (await runCommand('npm', ['run', '--silent', name])) === 0;
}

async function buildShipped(): Promise<boolean> {
  await buildExtension('chrome', 'production');
  await buildExtension('firefox', 'production');
  return true;
}
