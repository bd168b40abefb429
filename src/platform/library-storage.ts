import browser from 'webextension-polyfill';

const COLUMNS = 'library-columns';

/** The columns that the reader chose for the table of facts; undefined where none were chosen. Any text may be in it. */
export async function loadColumns(): Promise<readonly string[] | undefined> {
  const { [COLUMNS]: kept } = await browser.storage.local.get(COLUMNS);
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : undefined;
}

/** Keeps them. */
export async function saveColumns(columns: readonly string[]): Promise<void> {
  await browser.storage.local.set({ [COLUMNS]: [...columns] });
}
