/**
 * The cards that were opened out of one another, as in a dictionary: one stack, its last card on top.
 *
 *   start ──▶ [a]  open(b) ──▶ [a, b]  open(c) ──▶ [a, b, c]  back ──▶ [a, b]
 *
 * What lies below keeps its state, so that going back is at once and as it was left.
 */
import type { CardContext } from '../../core/facts/material';
import { fromRef, type Ref } from '../../core/pack/refs';
import type { CardState } from './card-state';
import type { CardLoader, CardWish } from './load-card';

export interface Layer {
  /** Another one for each card that is opened. */
  readonly key: number;
  readonly ref: Ref;
  readonly state: CardState;
}

export interface CardTrail {
  /** Shows this; what was there before is gone. */
  start(wish: CardWish): void;
  /** Opens this over what is shown. */
  open(ref: Ref): void;
  /** Nothing happens where there is nothing below. */
  back(): void;
  /** Reads what is on top once more. */
  retry(): void;
  /** Takes everything away. */
  stop(): void;
}

/** `onChange` is told the whole stack, the first time before `start` returns. */
export function createCardTrail(options: {
  readonly loader: CardLoader;
  readonly onChange: (layers: readonly Layer[]) => void;
}): CardTrail {
  const { loader, onChange } = options;
  let keys = 0;
  let stack: ReadonlyArray<Layer & { readonly wish: CardWish }> = [];
  let stopLoading = () => {};

  const load = (wish: CardWish, key: number) => {
    stopLoading();
    stopLoading = loader.load(wish, (state) => {
      const isThere = stack.at(-1)?.key === key;
      if (isThere) {
        stack = [...stack.slice(0, -1), { key, ref: wish.ref, wish, state }];
        onChange(stack);
      }
    });
  };
  const push = (wish: CardWish) => {
    keys += 1;
    const key = keys;
    stack = [...stack, { key, ref: wish.ref, wish, state: { status: 'blank' } }];
    load(wish, key);
  };
  return {
    start(wish) {
      stopLoading();
      stack = [];
      push(wish);
    },
    open(ref) {
      const top = stack.at(-1);
      if (top && top.ref !== ref) push(wishFrom(top.wish, ref));
    },
    back() {
      if (stack.length < 2) return;
      stopLoading();
      stack = stack.slice(0, -1);
      onChange(stack);
    },
    retry() {
      const top = stack.at(-1);
      if (top) load(top.wish, top.key);
    },
    stop() {
      stopLoading();
      stack = [];
    },
  };
}

/** On the same page, and beside whoever it was opened from. */
function wishFrom({ ref: before, context, pageDate }: CardWish, ref: Ref): CardWish {
  const { packId, id } = fromRef(before);
  const isSamePack = packId === fromRef(ref).packId;
  const alongside = isSamePack ? [...new Set([...context.alongside, id])] : [];
  const inside: CardContext = { ...context, alongside };
  return { ref, context: inside, pageDate };
}
