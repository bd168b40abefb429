/**
 * Finds a browser on this machine. Plain JavaScript: it also runs before the dependencies are installed.
 */
import { existsSync } from 'node:fs';

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

const CHROMIUM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of a Chromium that can load an unpacked extension, or undefined. */
export function findChromium() {
  return [process.env.CHROME_PATH, ...CHROMIUM_PATHS].find((path) => path && existsSync(path));
}
