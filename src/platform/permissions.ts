import browser from 'webextension-polyfill';

/** Every web page: the optional permission that "everywhere" asks for. */
export const EVERY_PAGE = '*://*/*';

/** Asks the browser for every page. Must be called straight from a click. Resolves to the reader's answer. */
export function requestEverywhere(): Promise<boolean> {
  return browser.permissions.request({ origins: [EVERY_PAGE] });
}

/** Asks the browser for the site of one address. Must be called straight from a click. */
export function requestHost(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: [originPattern(url)] });
}

/** May Backstory run on this address, as far as the browser is concerned? */
export function canRunOn(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originPattern(url)] });
}

/** Gives every page back, where it was granted. Resolves to false where the browser will not. */
export async function giveBackEverywhere(): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins: [EVERY_PAGE] });
  } catch {
    // A build that was granted the permission at install cannot give it back.
    return false;
  }
}

/** The match patterns that were granted. */
export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Calls back when the reader gave or took a permission, here or in the browser's own settings. */
export function onPermissionsChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}

/** Match patterns have no port: they cover every port of a host. */
function originPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
