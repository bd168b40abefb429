import { libraryAddress } from '../../src/core/library-address';
import type { CardTools } from '../../src/ui/card/card-tools';
import { popupAddress } from '../popup/popup-address';

/** Where a card leads beyond itself: each opens in a tab of its own. */
export const CARD_LINKS: Pick<CardTools, 'libraryUrl' | 'searchUrl'> = {
  libraryUrl: (ref, view) => `/library.html${libraryAddress({ view, ref })}`,
  searchUrl: (query) => popupAddress({ query }),
};
