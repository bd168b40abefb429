/**
 * `npm run check:store`: the linter of addons.mozilla.org over the built Firefox extension, without a network.
 * Every error and every warning stands in the way, but for those that are explained here.
 */
import { spawnSync } from 'node:child_process';
import { builtFolder } from './steps/build-extension';
import { ROOT, toolPath } from './steps/run-command';

interface LintMessage {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}
interface LintReport {
  readonly errors: readonly LintMessage[];
  readonly warnings: readonly LintMessage[];
}

/** Warnings that are known, by code, with the reason and how many there are. */
const EXPLAINED: Readonly<Record<string, { readonly most: number; readonly why: string }>> = {
  UNSAFE_VAR_ASSIGNMENT: {
    most: 1,
    why: "Preact's dangerouslySetInnerHTML, which our sources may not use (tests/repo/rules.test.ts)",
  },
};

const { errors, warnings } = runLinter();
const codes = new Set(warnings.map(({ code }) => code));
const surplus = [...codes].flatMap((code) => {
  const found = warnings.filter((warning) => warning.code === code);
  const explained = EXPLAINED[code];
  if (!explained || found.length > explained.most) return found;
  console.log(`Explained: ${found.length} × ${code}: ${explained.why}`);
  return [];
});
const inTheWay = [...errors, ...surplus];
for (const { code, message, file, line } of inTheWay) {
  console.error(`${code} ${file ?? ''}${line ? `:${line}` : ''} ${message}`);
}
if (inTheWay.length === 0) console.log('The store has nothing against it.');
process.exitCode = inTheWay.length === 0 ? 0 : 1;

function runLinter(): LintReport {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      toolPath('web-ext', 'bin', 'web-ext.js'),
      'lint',
      `--source-dir=${builtFolder('firefox', 'production')}`,
      '--output=json',
      '--no-config-discovery',
    ],
    // web-ext would ask the registry for a newer version of itself.
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NO_UPDATE_NOTIFIER: '1' } },
  );
  try {
    return JSON.parse(stdout) as LintReport;
  } catch {
    throw new Error(`web-ext lint did not answer:\n${stdout}${stderr}`);
  }
}
