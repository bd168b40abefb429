import { join } from 'node:path';
import { OUTPUT, runNode, toolPath } from './run-command';

export type BrowserName = 'chrome' | 'firefox';
/** `granted` asks for every page at install: for tests and for trying it out. `production` is what is shipped. */
export type BuildMode = 'production' | 'granted';

/** A build that failed; what went wrong stands above it in the output. */
export class BuildError extends Error {
  override name = 'BuildError';
}

/** Where a build of the extension stands, whether or not it was made yet. */
export function builtFolder(browser: BrowserName, mode: BuildMode): string {
  return join(OUTPUT, `${browser}-mv3${mode === 'production' ? '' : `-${mode}`}`);
}

/** Builds the extension and resolves to its folder; all output goes to stderr. Throws a `BuildError`. */
export async function buildExtension(browser: BrowserName, mode: BuildMode): Promise<string> {
  await runWxt(['build', '-b', browser, '--mv3', '--mode', mode]);
  return builtFolder(browser, mode);
}

/** Builds and packs the shipped extension for one store. Throws a `BuildError`. */
export function zipExtension(browser: BrowserName): Promise<void> {
  return runWxt(['zip', '-b', browser, '--mv3']);
}

async function runWxt(args: readonly string[]): Promise<void> {
  const code = await runNode(toolPath('wxt', 'bin', 'wxt.mjs'), args, { isChatter: true });
  if (code !== 0) throw new BuildError(`wxt ${args.join(' ')} ended with ${code}`);
}
