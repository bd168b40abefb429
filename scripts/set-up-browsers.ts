/** `node scripts/run.mjs set-up-browsers`: finds or installs the browsers, and says where they are. */
import { ensureChromium, ensureFirefox } from './steps/ensure-browsers';

console.error(`Chromium: ${await ensureChromium()}`);
console.error(`Firefox: ${(await ensureFirefox()) ?? 'none; its tests will be skipped'}`);
