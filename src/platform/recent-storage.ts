import browser from 'webextension-polyfill';
import { readRecent, type RecentSearches } from '../settings/recent-searches';

const KEY = 'recent-searches';

/** Reads the searches that were made. */
export async function loadRecent(): Promise<RecentSearches> {
  return readRecent((await browser.storage.local.get(KEY))[KEY]);
}

/** Keeps them in place of those before. */
export async function saveRecent(recent: RecentSearches): Promise<void> {
  await browser.storage.local.set({ [KEY]: recent });
}
