import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What builds and tests write; not in git. */
export const OUTPUT = join(ROOT, '.output');

/** The file that a development dependency runs as, for `runNode`. */
export function toolPath(...parts: readonly string[]): string {
  return join(ROOT, 'node_modules', ...parts);
}

/** Runs a Node program in the project's folder; resolves to its exit code, which is 1 where a signal ended it. */
export function runNode(program: string, args: readonly string[], options: RunOptions = {}) {
  return runCommand(process.execPath, [program, ...args], options);
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Sends what the command prints to stderr, where stdout must stay clean. */
  readonly isChatter?: boolean;
}

/**
 * Runs a command in the project's folder; resolves to its exit code, which is 1 where a signal ended it. Rejects
 * where the command cannot be started.
 */
export function runCommand(
  command: string,
  args: readonly string[],
  { env = {}, isChatter = false }: RunOptions = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const out = isChatter ? process.stderr.fd : 'inherit';
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', out, process.stderr.fd],
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
