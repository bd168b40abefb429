import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PROC = '/proc';

/**
 * Kills every process of the browser that runs on a profile, at once and without a farewell. Only where /proc tells
 * which they are (Linux); throws elsewhere, and where there is none.
 */
export function killBrowserOn(profile: string): void {
  const own = readdirSync(PROC)
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((pid) => commandLine(pid).includes(`--user-data-dir=${profile}`));
  if (own.length === 0) throw new Error(`no browser runs on ${profile}`);
  // Its helpers die with the connection to it.
  for (const pid of own) process.kill(pid, 'SIGKILL');
}

function commandLine(pid: number): string {
  try {
    return readFileSync(join(PROC, String(pid), 'cmdline'), 'utf8');
  } catch {
    // It ended while the list was read.
    return '';
  }
}
