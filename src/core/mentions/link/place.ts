import type { Find } from '../find';
import { wordAfter, wordBefore } from './neighbours';
import type { Neighbour } from './neighbours';
import type { Naming, NamingReader } from './naming';
import type { BlockStyle } from './style';

export type { Candidate } from './naming';

/** A find with all that the rules look at: what its spelling says, and what stands around it. */
export interface Place extends Naming {
  readonly find: Find;
  /** Which block of the page it stands in. */
  readonly block: number;
  /** Rank in the document, over all blocks. */
  readonly order: number;
  readonly text: string;
  readonly style: BlockStyle;
  readonly left: Neighbour | null;
  readonly right: Neighbour | null;
  /** The finds next to it in the block. */
  previous: Place | null;
  next: Place | null;
}

/** Gathers what the rules need to know of one find. */
export function readPlace(
  reader: NamingReader,
  source: Pick<Place, 'find' | 'text' | 'style' | 'order' | 'block'>,
): Place {
  const { find, text, style, order, block } = source;
  const naming = reader.read(find.forms);
  return {
    // Written out: spreading makes slow objects, and there is one for every find.
    candidates: naming.candidates,
    candidateRefs: naming.candidateRefs,
    allRefs: naming.allRefs,
    namedGroups: naming.namedGroups,
    untimely: naming.untimely,
    isPerson: naming.isPerson,
    isEvent: naming.isEvent,
    isShort: naming.isShort,
    isFullName: naming.isFullName,
    key: naming.key,
    shortForms: naming.shortForms,
    find,
    block,
    order,
    text,
    style,
    left: wordBefore(text, find.start),
    right: wordAfter(text, find.end),
    previous: null,
    next: null,
  };
}
