import type {
  ActorKind,
  DateInfo,
  Edtf,
  Fact,
  Id,
  PackEvent,
  Segment,
  Source,
} from '../pack/schema';
import type { Ref } from '../pack/refs';
import type { NameSpan, PackInfo } from './material';

/** A whole card, in the order it is read, with every id resolved to a name. Words and dates are left to the screen. */
export interface CardView {
  readonly header: HeaderView;
  /** The page's day, where it has one that can be read: what the sections are split at. */
  readonly pageDate?: Edtf;
  /** Empty sections are left out; none at all where the pack has no facts. */
  readonly sections: readonly SectionView[];
  readonly factCount: number;
  readonly pack: PackInfo;
}

/** Somebody or something that has a card of its own. */
export interface NameView {
  readonly ref: Ref;
  readonly name: string;
}

export type HeaderView = ActorHeaderView | EventHeaderView;

export interface ActorHeaderView {
  readonly type: 'actor';
  readonly ref: Ref;
  readonly name: string;
  readonly kind: ActorKind;
  /** Absent where the pack gives the actor no role. */
  readonly roles?: RolesView;
  readonly description?: string;
  /** Of a place that stands for somebody: whose seat it is. */
  readonly seatOf?: NameView;
}

export interface EventHeaderView {
  readonly type: 'event';
  readonly ref: Ref;
  readonly name: string;
  readonly date: DateView;
  readonly status: PackEvent['status'];
  readonly place?: NameView;
  readonly participants: readonly NameView[];
  readonly partOf?: NameView;
}

/**
 * `held`: the roles held on the page's day. `earlier`, `later`: none was; the one or ones nearest to
 * it in time, to be shown with their dates. `latest`: the page has no day; the latest known, to be shown with their dates.
 */
export interface RolesView {
  readonly status: 'held' | 'earlier' | 'later' | 'latest';
  readonly roles: readonly RoleView[];
}

export interface RoleView {
  readonly title: string;
  /** Left out where the title already says it. */
  readonly organisation?: NameView;
  readonly valid: Edtf;
  /** Held on the page's day for certain, and not only perhaps because its dates are vague. */
  readonly isCertain: boolean;
}

export type SectionKind = 'by' | 'since' | 'undated' | 'all';

export interface SectionView {
  readonly kind: SectionKind;
  readonly entries: readonly EntryView[];
  readonly factCount: number;
}

/** One fact, or several that differ about the same thing and therefore stand together. */
export interface EntryView {
  readonly type: 'fact' | 'conflict';
  /** At least one; the earliest first in a conflict. */
  readonly facts: readonly FactView[];
}

export interface FactView {
  readonly id: Id;
  readonly date: DateView;
  readonly statement: string;
  readonly modality: Fact['modality'];
  readonly certainty: Fact['certainty'];
  /** Who says it, nearest to the event first; empty where nobody is named. */
  readonly attribution: readonly AttributionView[];
  /** Others of the same paragraph whom this fact involves. */
  readonly alongside: readonly NameView[];
  /** All others who take part in it, with its place. */
  readonly others: readonly NameView[];
  /** Whom the statement names; never the card's own subject. */
  readonly names: readonly NameSpan[];
  readonly nearness: Nearness;
  readonly place?: NameView;
  readonly event?: NameView;
  /** Begins by the page's day and may or does reach beyond it. */
  readonly isStraddling: boolean;
  /** Another fact of the pack says that it replaces this one. */
  readonly isSuperseded: boolean;
  /** At least one in a valid pack. */
  readonly passages: readonly PassageView[];
}

/** What a fact shares with where the card was opened. */
export interface Nearness {
  /** `paragraph`: actors, events, places or dates of the paragraph; `page`: of the page beyond it. */
  readonly with: 'paragraph' | 'page' | 'nothing';
  /** How many of the paragraph's actors, events, places and dates; 0 unless `with` is `paragraph`. */
  readonly shared: number;
}

export interface AttributionView {
  readonly name: string;
  /** Absent where the pack has a description instead of somebody known. */
  readonly ref?: Ref;
  readonly verb?: string;
}

export interface DateView {
  readonly edtf: Edtf;
  readonly isUndated: boolean;
  readonly how: DateInfo['how'];
  /** What the source's own text gives, where more was known from elsewhere. */
  readonly edtfTextOnly?: Edtf;
  /** The source's own words for the date, where the pack carries them. */
  readonly expression?: string;
  readonly anchor?: { readonly edtf: Edtf; readonly from: string };
  readonly note?: string;
}

export interface PassageView {
  readonly id: Id;
  readonly source: SourceView;
  readonly segment?: SegmentView;
  /** UTF-16 offsets into the source's text, the end not included. */
  readonly start: number;
  readonly end: number;
  /** The source's own words, verbatim; empty where the pack carries none. */
  readonly quote: string;
  /** False where `quote` is only how the passage begins. */
  readonly isWholeQuote: boolean;
  /** The first digits of the passage's SHA-256. */
  readonly hashStart: string;
}

export interface SourceView {
  /** BCP 47. */
  readonly lang?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly outletKnown: Source['outletKnown'];
  readonly kind: Source['kind'];
  /** Only ever a plain http or https address. */
  readonly url?: string;
  readonly published?: DateView;
  readonly retrieved: Edtf;
}

export interface SegmentView {
  readonly kind: Segment['kind'];
  readonly outlet?: string;
  readonly author?: string;
  readonly published?: DateView;
}
