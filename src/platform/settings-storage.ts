import browser from 'webextension-polyfill';
import { readSettings, type Settings } from '../settings/settings';

const KEY = 'settings';

/**
 * Keeps the reader's choices in `storage.local`. Changes are made one after the other, so that none is lost. Make
 * one, in the background: what was read is remembered, and the same object is given until something changes.
 */
export function createSettingsStorage() {
  let last: Promise<unknown> = Promise.resolve();
  let kept: Promise<Settings> | undefined;
  const readStored = async (): Promise<Settings> =>
    readSettings((await browser.storage.local.get(KEY))[KEY]);
  const read = (): Promise<Settings> => {
    kept ??= readStored().catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
  return {
    read,
    /** Applies a change to what is stored and resolves to the new settings once they are kept. */
    change(change: (settings: Settings) => Settings): Promise<Settings> {
      const next = last
        .catch(() => undefined)
        .then(async () => {
          const settings = change(await read());
          await browser.storage.local.set({ [KEY]: settings });
          kept = Promise.resolve(settings);
          return settings;
        });
      last = next;
      return next;
    },
  };
}
