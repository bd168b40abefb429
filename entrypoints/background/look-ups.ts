import { onAddressBar } from '../../src/platform/address-bar';
import { onLookUp } from '../../src/platform/menus';
import { openExtensionPage } from '../../src/platform/runtime';
import { formatEdtf } from '../../src/core/time/format-edtf';
import { popupAddress } from '../popup/popup-address';
import type { Knowledge } from './knowledge';

/** Browsers show few lines below the address bar. */
const MOST_SUGGESTIONS = 6;
const LONGEST_SELECTION = 200;

/** Answers the address bar's keyword, and the menu of selected text. */
export function answerLookUps(knowledge: Knowledge): void {
  const open = (query: string) => void openExtensionPage(popupAddress({ query }));
  onAddressBar({
    suggest: async (query) => {
      const locales = [...navigator.languages];
      const asked = { query, limit: MOST_SUGGESTIONS, locales, page: [] };
      const { hits } = await knowledge.search(asked, []);
      return hits.map(({ title, date }) => ({
        content: title,
        description:
          date === null ? title : `${formatEdtf(date, { locale: locales[0] ?? 'en' })}: ${title}`,
      }));
    },
    enter: open,
  });
  onLookUp((text) => open(text.trim().replaceAll(/\s+/gu, ' ').slice(0, LONGEST_SELECTION)));
}
