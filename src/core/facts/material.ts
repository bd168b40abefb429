import type { Ref } from '../pack/refs';
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
  /** Another one as soon as the pack is another: what was read under the same stamp is still what the pack says. */
  readonly stamp: string;
  readonly pack: PackInfo;
  readonly subject:
    | { readonly type: 'actor'; readonly actor: Actor }
    | { readonly type: 'event'; readonly event: PackEvent };
  readonly facts: readonly Fact[];
  readonly actors: readonly Actor[];
  readonly events: readonly PackEvent[];
  readonly sources: readonly Source[];
  readonly passages: readonly Passage[];
  /** Whom the statements name, by the fact's id; a fact in which nobody known is named is left out. */
  readonly named?: Readonly<Record<Id, readonly NameSpan[]>>;
}

/** A known name in a text; UTF-16 offsets, the end not included. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
  readonly ref: Ref;
}

/** What a whole page names and which dates it writes out: the same for all its cards. */
export interface PageAround {
  /** BCP 47, as the page says; may be empty. */
  readonly lang: string;
  /** The most often named first. */
  readonly named: readonly Ref[];
  readonly dates: readonly Edtf[];
}

/** Where the card is opened: what this paragraph is about and the day the page is from. */
export interface CardContext {
  /** Ids, in the subject's pack, of the actors and events named in the same paragraph. */
  readonly alongside: readonly Id[];
  /** `YYYY-MM-DD`; absent where the page gives no date. */
  readonly pageDate?: Edtf;
  /** The paragraph's text around the mention. */
  readonly paragraph?: string;
  readonly around?: PageAround;
}
