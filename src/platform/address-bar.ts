/** Search by the address bar's keyword. */
import browser from 'webextension-polyfill';

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
