import type { Id } from '../pack/schema';
import { findNear } from './fuzzy';
import { WORDS_OF_FIELD } from './layout';
import type { SearchIndex } from './open-index';
import type { DatePart, TextPart } from './query';

/** A name that is nearest to what was typed, where nothing was found. */
export interface NearName {
  readonly packId: Id;
  readonly kind: 'actor' | 'event' | 'source';
  readonly id: Id;
}

/** More mistakes than search forgives, but not so many that anything is near. */
const MOST_MISTAKES = 3;
const LETTERS_A_MISTAKE = 2.5;

/** The names nearest to the words of a query, the nearest first. */
export function findNearestNames(
  packs: ReadonlyArray<{ readonly id: Id; readonly index: SearchIndex }>,
  parts: ReadonlyArray<TextPart | DatePart>,
  limit: number,
): NearName[] {
  const words = parts.flatMap((part) => (part.type === 'date' ? [] : part.words));
  const found = packs.flatMap(({ id, index }) => {
    const near = new Map<number, number>();
    for (const word of words) {
      const most = Math.min(MOST_MISTAKES, Math.floor(word.length / LETTERS_A_MISTAKE));
      if (most === 0) continue;
      for (const { term, mistakes } of findNear(index, word, { most, isPrefix: false })) {
        index.eachPlace(term, (doc, places) => {
          if (doc >= index.named || index.recordKind(doc) === 'source') return;
          if ((places[0] ?? 0) / 2 / WORDS_OF_FIELD >= (index.nameCounts[doc] ?? 0)) return;
          near.set(doc, Math.min(near.get(doc) ?? MOST_MISTAKES + 1, mistakes));
        });
      }
    }
    return [...near].map(([doc, mistakes]) => ({
      packId: id,
      kind: index.recordKind(doc),
      id: index.idOf(doc),
      mistakes,
      links: index.countLinks(doc),
    }));
  });
  return found
    .toSorted((a, b) => a.mistakes - b.mistakes || b.links - a.links)
    .slice(0, limit)
    .flatMap(({ packId, kind, id }) => (kind === 'fact' ? [] : [{ packId, kind, id }]));
}
