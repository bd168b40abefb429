import type { CardView } from '../../core/facts/card-view';
import type { MarkedWhy } from '../../core/mentions/marked-why';
import type { Ref } from '../../core/pack/refs';
import type { PageDate } from '../../core/time/page-date';

/** All that a place for facts may have to show. `blank` is the first moment of waiting, when nothing may flash. */
export type CardState =
  | { readonly status: 'blank' }
  | { readonly status: 'loading' }
  | { readonly status: 'installing' }
  | { readonly status: 'missing' }
  /** The store cannot be read; `reason` is a sentence for the reader. */
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'error' }
  | {
      readonly status: 'ready';
      readonly view: CardView;
      readonly pageDate?: PageDate | undefined;
      /** Where the card was opened on a mark. */
      readonly marked?: MarkedView | undefined;
    };

/** Why a mark is there, with the alias as the pack writes it. */
export interface MarkedView {
  readonly ref: Ref;
  readonly why: MarkedWhy;
  readonly alias?: string | undefined;
}
