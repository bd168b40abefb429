import { createContext } from 'preact';
import type { CopyText } from '../../core/facts/cite-facts';
import type { Ref } from '../../core/pack/refs';

/** What the place around a card can do for it; what is absent is not offered. */
export interface CardTools {
  /** Opens somebody's card in place. */
  readonly onOpen?: (ref: Ref) => void;
  /** Rejects where the browser does not let it. */
  readonly onCopy?: (text: CopyText) => Promise<void>;
  readonly libraryUrl?: (ref: Ref, type: 'actor' | 'event') => string;
  readonly searchUrl?: (name: string) => string;
}

/** The tools of the card that a component stands in. */
export const CardToolsContext = createContext<CardTools>({});
