import type { Ref } from '../pack/refs';
import type { Override, PageAddress } from './link/overrides';
import type { Evidence, Reading } from './mention';

/** Why a text of a page was marked, as the page's side tells the card. */
export interface MarkedWhy {
  /** As the page writes it. */
  readonly text: string;
  /** The alias, folded and uninflected. */
  readonly spelling: string;
  readonly rule: string;
  /** From 0 to 1. */
  readonly score: number;
  /** Whom else the text could have meant. */
  readonly others: readonly Ref[];
  /** The places of the page that the decision rests on, in their own words. */
  readonly evidence: ReadonlyArray<{ readonly what: Evidence['what']; readonly text: string }>;
  readonly reading?: Reading;
  readonly address: PageAddress;
}

/** "Not this one", as the reader says it on a card. */
export interface RuleOut {
  readonly ref: Ref;
  readonly spelling: string;
  /** As the page writes it. */
  readonly text: string;
  /** The name of whom it does not mean. */
  readonly name: string;
  readonly where: Override['where'];
}
