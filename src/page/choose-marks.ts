/**
 * Which mentions are painted. Those that are not are there all the same: the reader's key opens their cards.
 *
 *   first   of each actor or event, the first in a section: from a heading to the next, or about two screens of text;
 *           a heading's own only where the text below it has none
 *   every   all
 *   key     all, while the key is held
 */
import type { Density } from '../core/choices';
import type { BlockKind } from '../core/mentions/mention';
import type { Ref } from '../core/pack/refs';

/** After so much text, in UTF-16 units, the last mark of a name is out of sight: about two screens. */
const SECTION_UNITS = 5_000;

/** A block of the page, as far as the choice goes. */
export interface MarkedBlock<Mention> {
  readonly kind: BlockKind;
  readonly length: number;
  readonly mentions: readonly Mention[];
}

/** The mentions that are painted, of blocks in document order. */
export function chooseMarks<Mention extends { readonly mention: { readonly ref: Ref } }>(
  blocks: readonly MarkedBlock<Mention>[],
  density: Density,
): Set<Mention> {
  if (density !== 'first') return new Set(blocks.flatMap(({ mentions }) => mentions));
  const chosen = new Set<Mention>();
  let heading: readonly Mention[] = [];
  let lastAt = new Map<Ref, number>();
  let at = 0;
  const closeSection = () => {
    for (const mention of firstOfEach(heading)) {
      if (!lastAt.has(mention.mention.ref)) chosen.add(mention);
    }
  };
  for (const { kind, length, mentions } of blocks) {
    if (kind === 'heading') {
      closeSection();
      heading = mentions;
      lastAt = new Map();
    } else {
      for (const mention of mentions) {
        const { ref } = mention.mention;
        const before = lastAt.get(ref);
        if (before !== undefined && at - before < SECTION_UNITS) continue;
        chosen.add(mention);
        lastAt.set(ref, at);
      }
    }
    at += length;
  }
  closeSection();
  return chosen;
}

function firstOfEach<Mention extends { readonly mention: { readonly ref: Ref } }>(
  mentions: readonly Mention[],
): Mention[] {
  const seen = new Set<Ref>();
  return mentions.filter(({ mention: { ref } }) => !seen.has(ref) && seen.add(ref));
}
