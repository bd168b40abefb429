import type { Ref } from '../pack/refs';
import type { ActorKind } from '../pack/schema';

/** One run of visible text without a block border in it: a paragraph, a heading, a list item, a caption. */
export interface TextBlock {
  readonly text: string;
  /** A byline or a headline is read by other rules than running text. */
  readonly kind: BlockKind;
}
export type BlockKind = 'text' | 'heading' | 'byline' | 'caption';

/** A place in the text that names somebody or something known. Offsets are UTF-16 units into its block. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly kind: 'actor' | 'event';
  /** What kind of actor; absent for events. */
  readonly actorKind?: ActorKind;
  readonly ref: Ref;
  /** The alias that stands here, folded and uninflected: what "not this one" is said of. */
  readonly spelling: string;
  /** The name of the rule that decided, such as "strong" or "introduced". */
  readonly rule: string;
  /** From 0 to 1. */
  readonly score: number;
  /** Everybody this text could have meant, the chosen one first. */
  readonly candidates: readonly Ref[];
  /** Where on the page the decision rests, beside the mention itself. */
  readonly evidence: readonly Evidence[];
  /** Of a seat of government: does the page mean who sits there, or the place? */
  readonly reading?: Reading;
}

/** What a mention of a seat of government stands for. */
export type Reading = 'government' | 'place' | 'unknown';

/** A stretch of a block, in UTF-16 units, that a decision rests on. */
export interface Evidence {
  /** `introduced`: somebody is named there in full; `rival`: somebody else of the name is. */
  readonly what: 'introduced' | 'rival' | 'title' | 'kin' | 'company';
  /** The block's id. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** A place where a known name was seen and deliberately not linked. */
export interface Abstention {
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly Ref[];
  /** The name of the rule that held back, such as "not-introduced" or "longer-name". */
  readonly why: string;
  readonly evidence: readonly Evidence[];
}

/** What the engine says about one block. */
export interface BlockMentions {
  readonly mentions: readonly Mention[];
  readonly abstained: readonly Abstention[];
}
