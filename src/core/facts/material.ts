import type { Actor, Edtf, Fact, Id, Pack, PackEvent, Passage, Source } from '../pack/schema';

/** What a card says about the pack that its facts come from. */
export type PackInfo = Pick<
  Pack,
  'id' | 'version' | 'title' | 'maintainer' | 'licence' | 'coverage' | 'modified'
>;

/**
 * All that is needed to show one actor or event, out of one pack and nothing else: the subject, every fact it
 * takes part in (and the facts those conflict with), and every actor, event, source and passage these name.
 */
export interface CardMaterial {
  readonly pack: PackInfo;
  readonly subject:
    | { readonly type: 'actor'; readonly actor: Actor }
    | { readonly type: 'event'; readonly event: PackEvent };
  readonly facts: readonly Fact[];
  readonly actors: readonly Actor[];
  readonly events: readonly PackEvent[];
  readonly sources: readonly Source[];
  readonly passages: readonly Passage[];
}

/** Where the card is opened: what this paragraph is about and the day the page is from. */
export interface CardContext {
  /** Ids, in the subject's pack, of the actors and events named in the same paragraph. */
  readonly alongside: readonly Id[];
  /** `YYYY-MM-DD`; absent where the page gives no date. */
  readonly pageDate?: Edtf;
}
