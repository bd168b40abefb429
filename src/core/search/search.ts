import type { Ref } from '../pack/refs';

/** One answer to a search, ready to show. `matched` are UTF-16 ranges in `title` or `detail`. */
export interface SearchHit {
  readonly kind: 'actor' | 'event' | 'fact';
  /** What a click opens: the actor or event itself; of a fact, the first actor it is about. */
  readonly ref: Ref;
  readonly title: string;
  /** Kind and role, or a date, or the alias that matched. */
  readonly detail: string;
  readonly matched: ReadonlyArray<{ field: 'title' | 'detail'; start: number; end: number }>;
}
