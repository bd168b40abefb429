/**
 * From a name to what the card shows of it, through waiting and failing. Used by card, popup and side panel.
 *
 *   load ─▶ (kept material) ready
 *        └▶ blank ──150 ms──▶ loading | installing ──▶ ready | missing | failed | error
 */
import { aliasOf } from '../../core/facts/alias-of';
import { composeCard } from '../../core/facts/compose-card';
import type { CardContext, CardMaterial } from '../../core/facts/material';
import type { MarkedWhy } from '../../core/mentions/marked-why';
import type { Ref } from '../../core/pack/refs';
import type { PageDate } from '../../core/time/page-date';
import type { StoreView } from '../popup/popup-view';
import type { CardState } from './card-state';

/** A wait shorter than this is not worth a word: it would only flash. */
export const SLOW_AFTER_MS = 150;
/** Materials kept for reopening at once; a large one is about 300 kB. */
const KEPT_MATERIALS = 12;

/** What a card is to show, and where it was opened. */
export interface CardWish {
  readonly ref: Ref;
  readonly context: CardContext;
  readonly pageDate?: PageDate | undefined;
  readonly why?: MarkedWhy | undefined;
}

/** Where facts come from; all may reject. */
export interface CardSource {
  readCard(params: { ref: Ref }): Promise<CardMaterial | null>;
  readCardStamp(params: { ref: Ref }): Promise<string | null>;
  readStoreState(): Promise<StoreView>;
}

export interface CardLoader {
  /** Tells each state in turn, the first before it returns. A later call or the returned function ends it. */
  load(wish: CardWish, onState: (state: CardState) => void): () => void;
}

/**
 * Makes a loader with a small memory. What it remembers is shown at once, and read again only where the store says
 * that the pack is another by now.
 */
export function createCardLoader(source: CardSource): CardLoader {
  const kept = new Map<Ref, CardMaterial>();
  let latest = 0;

  const keep = (ref: Ref, material: CardMaterial) => {
    kept.delete(ref);
    kept.set(ref, material);
    const [oldest] = kept.keys();
    if (kept.size > KEPT_MATERIALS && oldest !== undefined) kept.delete(oldest);
  };

  return {
    load(wish, onState) {
      latest += 1;
      const token = latest;
      const tell = (state: CardState) => {
        if (token === latest) onState(state);
      };
      const remembered = kept.get(wish.ref);
      let isSettled = false;
      const explainWait = async () => {
        tell({ status: 'loading' });
        const isInstalling = await isStoreInstalling(source);
        if (isInstalling && !isSettled) tell({ status: 'installing' });
      };
      const read = async (): Promise<CardState | undefined> => {
        try {
          const { ref } = wish;
          if (remembered && (await source.readCardStamp({ ref })) === remembered.stamp) {
            keep(ref, remembered);
            return undefined;
          }
          const material = await source.readCard({ ref });
          if (material === null) {
            kept.delete(wish.ref);
            return { status: 'missing' };
          }
          keep(wish.ref, material);
          return readyState(material, wish);
        } catch {
          // What was read before is still what the pack says.
          return remembered ? undefined : explainFailure(source);
        }
      };

      tell(remembered ? readyState(remembered, wish) : { status: 'blank' });
      const slow = remembered ? undefined : setTimeout(() => void explainWait(), SLOW_AFTER_MS);
      const finish = async () => {
        const state = await read();
        isSettled = true;
        clearTimeout(slow);
        if (state) tell(state);
      };
      void finish();
      return () => {
        clearTimeout(slow);
        if (token === latest) latest += 1;
      };
    },
  };
}

function readyState(material: CardMaterial, wish: CardWish): CardState {
  const { ref, context, pageDate, why } = wish;
  const marked = why && { ref, why, alias: aliasOf(material, why.spelling) };
  return { status: 'ready', view: composeCard(material, context), pageDate, marked };
}

async function isStoreInstalling(source: CardSource): Promise<boolean> {
  try {
    return (await source.readStoreState()).status === 'installing';
  } catch {
    return false;
  }
}

async function explainFailure(source: CardSource): Promise<CardState> {
  try {
    const store = await source.readStoreState();
    return store.status === 'failed'
      ? { status: 'failed', reason: store.reason }
      : { status: 'error' };
  } catch {
    return { status: 'error' };
  }
}
