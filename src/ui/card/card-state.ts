import type { CardView } from '../../core/facts/card-view';
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
  | { readonly status: 'ready'; readonly view: CardView; readonly pageDate?: PageDate | undefined };
