/**
 * Finds the browsers on this machine; `set-up-browsers.ts` installs what this does not find. Plain JavaScript, so
 * that settings files can use it too.
 */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** What a browser under test must not do: look for updates, talk to anybody, ask for a GPU. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where Chromium is usually found. Google's own Chrome is not here: see `findBrandedChrome`. */
export const CHROMIUM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/homebrew/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const BRANDED_CHROME_PATHS = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where Firefox is usually found, the long-term release first: it is the one the tests are written for. */
export const FIREFOX_PATHS = [
  '/usr/bin/firefox-esr',
  '/usr/lib/firefox-esr/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/opt/firefox/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const PLAYWRIGHT_EXECUTABLES = [
  ['chrome-linux', 'chrome'],
  ['chrome-linux64', 'chrome'],
  ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
  ['chrome-mac-arm64', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
  ['chrome-win', 'chrome.exe'],
  ['chrome-win64', 'chrome.exe'],
];

/**
 * The path of a Chromium that can load an unpacked extension: CHROME_PATH, the usual places, then what Playwright
 * has downloaded (newest first). Undefined where there is none.
 */
export function findChromium() {
  return firstThere([process.env['CHROME_PATH'], ...CHROMIUM_PATHS, ...playwrightDownloads()]);
}

/** The path of a Firefox: FIREFOX_PATH, then the usual places. Undefined where there is none. */
export function findFirefox() {
  return firstThere([process.env['FIREFOX_PATH'], ...FIREFOX_PATHS]);
}

/**
 * The path of Google's Chrome, which is of no use here: since version 137 it ignores `--load-extension`. Only to
 * be able to say so.
 */
export function findBrandedChrome() {
  return firstThere(BRANDED_CHROME_PATHS);
}

/** @param {ReadonlyArray<string | undefined>} paths */
function firstThere(paths) {
  return paths.find((path) => path && existsSync(path));
}

function playwrightDownloads() {
  const folder = playwrightFolder();
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((entry) => /^chromium-\d+$/u.test(entry))
    .toSorted((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]))
    .flatMap((entry) => PLAYWRIGHT_EXECUTABLES.map((parts) => join(folder, entry, ...parts)));
}

/** Where Playwright keeps its browsers (playwright.dev/docs/browsers#managing-browser-binaries). */
function playwrightFolder() {
  const chosen = process.env['PLAYWRIGHT_BROWSERS_PATH'];
  if (chosen && chosen !== '0') return chosen;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (process.platform === 'win32') return join(homedir(), 'AppData', 'Local', 'ms-playwright');
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'ms-playwright');
}
