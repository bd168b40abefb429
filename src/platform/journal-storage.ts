import browser from 'webextension-polyfill';

/** What browsers write, each in its words, where the disk or the quota is full. */
const FULL = /quota|no[ _]?space|disk (?:is )?full/iu;

/** The extension's `storage.local` as the journal uses it. A full disk is a `QuotaExceededError`, in every browser. */
export function createJournalArea() {
  const { local } = browser.storage;
  return {
    get: (keys: string[] | null): Promise<Record<string, unknown>> => named(local.get(keys)),
    set: (items: Record<string, unknown>): Promise<void> => named(local.set(items)),
    remove: (keys: string[]): Promise<void> => named(local.remove(keys)),
  };
}

async function named<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (!FULL.test(message)) throw error;
    throw new DOMException(message, 'QuotaExceededError');
  }
}

const RESTORED_KEY = 'highlights-restored';

/** How many highlights came back after the database was lost and the reader was not told of yet. */
export async function readRestored(): Promise<number> {
  const stored: unknown = (await browser.storage.local.get(RESTORED_KEY))[RESTORED_KEY];
  return typeof stored === 'number' && stored > 0 ? stored : 0;
}

/** Adds to what the reader has to be told. */
export async function addRestored(count: number): Promise<void> {
  await browser.storage.local.set({ [RESTORED_KEY]: (await readRestored()) + count });
}

/** The reader was told. */
export async function forgetRestored(): Promise<void> {
  await browser.storage.local.remove(RESTORED_KEY);
}
