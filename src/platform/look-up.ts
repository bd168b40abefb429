/** The ways into search from outside the popup: the address bar's keyword, and the menu of a selection. */
import browser from 'webextension-polyfill';

const MENU_ID = 'look-up';

/** One line below the address bar. */
export interface Suggestion {
  /** What the address bar then holds. */
  readonly content: string;
  readonly description: string;
}

/** Suggests as the reader types behind the keyword, and calls back with what was entered. */
export function onAddressBar(options: {
  readonly suggest: (text: string) => Promise<readonly Suggestion[]>;
  readonly enter: (text: string) => void;
}): void {
  let asked = 0;
  const answer = async (text: string, show: (lines: Suggestion[]) => void) => {
    const number = ++asked;
    const lines = await options.suggest(text).catch(() => []);
    // A later letter may have asked again meanwhile.
    if (number === asked) show(lines.map(toLine));
  };
  browser.omnibox.onInputChanged.addListener((text, show) => void answer(text, show));
  browser.omnibox.onInputEntered.addListener((text) => options.enter(text));
}

/** Puts an entry into the menu of selected text; call it when the extension is installed or updated. */
export async function addLookUpMenu(title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU_ID, title, contexts: ['selection'] });
}

/** Calls back with the selected text when the menu's entry is chosen. */
export function onLookUp(listener: (text: string) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }) => {
    if (menuItemId === MENU_ID) listener(selectionText ?? '');
  });
}

/** Chromium reads a description as XML, Firefox as plain text. */
function toLine({ content, description }: Suggestion): Suggestion {
  if (import.meta.env['BROWSER'] === 'firefox') return { content, description };
  const escaped = description
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return { content, description: escaped };
}
