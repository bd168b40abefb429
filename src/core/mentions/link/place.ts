import type { Find } from '../find';
import { wordAfter, wordBefore } from './neighbours';
import type { Neighbour } from './neighbours';
import type { Naming } from './naming';
import type { NamingReader } from './naming-reader';
import { isAmbiguousForm } from './slavic-words';
import type { BlockStyle } from './style';

/** The block that a place stands in, as long as it is on the page. */
export interface Home {
  /** What the caller calls the block. */
  readonly id: number;
  /** The block's rank on the page now; blocks that come and go before it move it. */
  index: number;
}

/** A find with all that the rules look at: what its spelling says, and what stands around it. */
export interface Place extends Naming {
  /** What its spelling says, the same object for every place of that spelling. */
  readonly naming: Naming;
  readonly find: Find;
  readonly home: Home;
  /** Rank among the finds of its block. */
  readonly rank: number;
  readonly text: string;
  readonly style: BlockStyle;
  readonly left: Neighbour | null;
  readonly right: Neighbour | null;
  /** The finds next to it in the block. */
  previous: Place | null;
  next: Place | null;
}

const NO_GROUPS: readonly number[] = [];

/** Gathers what the rules need to know of one find. */
export function readPlace(
  reader: NamingReader,
  source: Pick<Place, 'find' | 'text' | 'style' | 'rank' | 'home'>,
): Place {
  const { find, text, style, rank, home } = source;
  const naming = reader.read({ find, text });
  return {
    naming,
    // Written out: spreading makes slow objects, and there is one for every find.
    candidates: naming.candidates,
    candidateRefs: naming.candidateRefs,
    allRefs: naming.allRefs,
    namedGroups: naming.namedGroups,
    presentGroups: isAmbiguousForm({ text, find, candidates: naming.candidates })
      ? NO_GROUPS
      : naming.presentGroups,
    untimely: naming.untimely,
    isPerson: naming.isPerson,
    isEvent: naming.isEvent,
    isRole: naming.isRole,
    isSurname: naming.isSurname,
    isShort: naming.isShort,
    isFullName: naming.isFullName,
    isOverridden: naming.isOverridden,
    key: naming.key,
    ownTitle: naming.ownTitle,
    shortForms: naming.shortForms,
    find,
    home,
    rank,
    text,
    style,
    left: wordBefore(text, find.start),
    right: wordAfter(text, find.end),
    previous: null,
    next: null,
  };
}

/** What stands at a place, in small letters. */
export function smallWordOf({ text, find }: Place): string {
  return text.slice(find.start, find.end).toLowerCase();
}

/** A place with the words beside it. */
export function spanBeside({ find, left, right }: Place): { start: number; end: number } {
  return {
    start: left === null ? find.start : left.start,
    end: right === null ? find.end : right.end,
  };
}

/** Does one place come before another on the page? */
export function isBefore(one: Place, other: Place): boolean {
  if (one.home !== other.home) return one.home.index < other.home.index;
  return one.rank < other.rank;
}
