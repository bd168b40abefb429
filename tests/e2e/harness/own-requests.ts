/**
 * Hosts that the browsers under test ask for by themselves, with or without an extension; what is known about
 * switching it off is switched off. Nothing of it leaves the machine: the recording proxy refuses it. A request of
 * the extension to one of these would still be seen by Playwright, which reports the extension's requests itself.
 */
const ASKED_BY_THE_BROWSER: ReadonlySet<string> = new Set([
  // Chromium: signing in, component updates and where they are downloaded from, form filling, its optimisation hints.
  'accounts.google.com',
  'update.googleapis.com',
  'redirector.gvt1.com',
  'content-autofill.googleapis.com',
  // Firefox: its remote settings.
  'firefox.settings.services.mozilla.com',
]);

/** Is this address, or `host:port`, one that the browser asks for by itself? */
export function isAskedByTheBrowser(address: string): boolean {
  const url = address.includes('://') ? address : `https://${address}`;
  return URL.canParse(url) && ASKED_BY_THE_BROWSER.has(new URL(url).hostname);
}
