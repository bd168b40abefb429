/**
 * The frames of each tab that have a content script, as they announced themselves, for this session of the browser:
 * asking the browser for all frames of a tab would take one more permission. One entry a frame, so that nobody
 * overwrites what another part of the extension writes.
 */
import browser from 'webextension-polyfill';
import type { FrameBook } from '../messages/all-frames';

const prefixOf = (tabId: number) => `frame:${tabId}:`;
const lastOf = (tabId: number) => `last-frame:${tabId}`;

/** Remembers a frame that has a content script. */
export async function noteFrame(tabId: number, frameId: number): Promise<void> {
  await browser.storage.session.set({ [prefixOf(tabId) + frameId]: true });
}

/** The book of one tab's frames. */
export function createFrameBook(tabId: number): FrameBook {
  return {
    list: async () => {
      const keys = await keysOf(tabId);
      return keys.map((key) => Number(key.slice(prefixOf(tabId).length)));
    },
    forget: (frameId) => browser.storage.session.remove(prefixOf(tabId) + frameId),
    readLast: async () =>
      Number((await browser.storage.session.get(lastOf(tabId)))[lastOf(tabId)] ?? 0),
    writeLast: (frameId) => browser.storage.session.set({ [lastOf(tabId)]: frameId }),
  };
}

/** Forgets a tab that was closed. */
export async function forgetFrames(tabId: number): Promise<void> {
  await browser.storage.session.remove([...(await keysOf(tabId)), lastOf(tabId)]);
}

async function keysOf(tabId: number): Promise<string[]> {
  const stored = await browser.storage.session.get(null);
  return Object.keys(stored).filter((key) => key.startsWith(prefixOf(tabId)));
}
