/**
 * Makes sure that there is a browser to run in, and says what it does on stderr. What is found is used; what is
 * missing is installed where that can be done without asking: by apt on a Debian machine as root, else (Chromium
 * only: Playwright's Firefox cannot load an extension) by Playwright.
 */
import { existsSync } from 'node:fs';
import { findBrandedChrome, findChromium, findFirefox } from '../find-browser.mjs';
import { runCommand, runNode, toolPath } from './run-command';

/** No browser could be found or installed; the message names what was tried and what to do. */
export class NoBrowserError extends Error {
  override name = 'NoBrowserError';
}

/**
 * The path of a Chromium that loads unpacked extensions; installs one where there is none. Throws a
 * `NoBrowserError` where that fails too.
 */
export async function ensureChromium(): Promise<string> {
  const wanted = process.env['CHROME_PATH'];
  if (wanted && !existsSync(wanted)) {
    throw new NoBrowserError(`CHROME_PATH is ${wanted}, but no such file exists.`);
  }
  const tried = ['CHROME_PATH (not set)', 'the usual places', "Playwright's downloads"];
  const found = findChromium();
  if (found) return found;

  if (canUseApt()) {
    tried.push('apt-get install chromium');
    await installByApt('chromium');
    const installed = findChromium();
    if (installed) return installed;
  }
  tried.push('npx playwright install chromium');
  console.error('Downloading Chromium (playwright install chromium) …');
  await runNode(toolPath('playwright', 'cli.js'), ['install', 'chromium'], { isChatter: true });
  const downloaded = findChromium();
  if (downloaded) return downloaded;

  throw new NoBrowserError(describeNoChromium(tried));
}

/** The path of a Firefox; installs Firefox ESR where that can be done by apt. Undefined where there is none. */
export async function ensureFirefox(): Promise<string | undefined> {
  const found = findFirefox();
  if (found || !canUseApt()) return found;
  await installByApt('firefox-esr');
  return findFirefox();
}

function canUseApt(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Reads the package lists first: old ones install a browser that is too old for the extension. */
async function installByApt(name: string): Promise<void> {
  console.error(`Installing ${name} (apt-get install ${name}) …`);
  const options = { isChatter: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await runCommand('apt-get', ['update'], options);
  await runCommand('apt-get', ['install', '-y', '--no-install-recommends', name], options);
}

function describeNoChromium(tried: readonly string[]): string {
  const chrome = findBrandedChrome();
  return [
    `No Chromium was found or could be installed. Tried: ${tried.join('; ')}.`,
    ...(chrome
      ? [`Google Chrome is at ${chrome}, but since version 137 it loads no unpacked extension.`]
      : []),
    'Either install Chromium (for example: apt install chromium, brew install chromium),',
    'or set CHROME_PATH to the program file of a Chromium that is there.',
  ].join('\n');
}
