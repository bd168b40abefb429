import browser from 'webextension-polyfill';

/** The entries of the context menu; each has its text under "menu" and its name in `_locales`. */
export const MENU_ITEMS = ['once', 'marks', 'site', 'part', 'everywhere', 'settings'] as const;

export type MenuItem = (typeof MENU_ITEMS)[number];

const LOOK_UP = 'look-up';
const SAVE = 'save';

/** Makes the menu anew, on pages, on the toolbar button and on selected text. Browsers keep it until the next update. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const id of MENU_ITEMS) {
    browser.contextMenus.create({
      id,
      title: browser.i18n.getMessage(`menu${id[0]?.toUpperCase()}${id.slice(1)}`),
      contexts: ['page', 'action'],
    });
  }
  browser.contextMenus.create({
    id: SAVE,
    title: browser.i18n.getMessage('menuSave'),
    contexts: ['selection'],
  });
  browser.contextMenus.create({
    id: LOOK_UP,
    title: browser.i18n.getMessage('menuLookUp'),
    contexts: ['selection'],
  });
}

/** Calls back with the tab in which the reader saves the selected text. */
export function onSaveChosen(listener: (tabId: number) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === SAVE && tab?.id !== undefined) listener(tab.id);
  });
}

/** Calls back with the selected text that the reader looks up. */
export function onLookUp(listener: (text: string) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }) => {
    if (menuItemId === LOOK_UP) listener(selectionText ?? '');
  });
}

/** Calls back with the entry that was chosen, and the tab it was chosen for. */
export function onMenuChosen(
  listener: (item: MenuItem, tab: { readonly id: number; readonly url: string }) => void,
): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    const item = MENU_ITEMS.find((one) => one === menuItemId);
    if (item && tab?.id !== undefined) listener(item, { id: tab.id, url: tab.url ?? '' });
  });
}
