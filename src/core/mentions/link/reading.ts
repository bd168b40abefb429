/** Metonyms: a capital or a palace stands for the government that sits there, or for itself. Never decided silently. */
import type { Reading } from '../mention';
import {
  GOVERNMENT_PREPOSITIONS,
  GOVERNMENT_VERBS,
  PLACE_NOUNS,
  PLACE_PREPOSITIONS,
} from '../words/readings';
import type { Candidate } from './naming';
import type { Place } from './place';

const KOREAN_PLACE = /^(?:에서|에|으로|로|까지|부터|시|역|발)/u;

/** How a seat of government is meant here; null for everything that is none. */
export function readingOf(
  { text, find, left, right }: Place,
  { entity }: Candidate,
): Reading | null {
  if (entity.seat < 0) return null;
  const before = left?.gap === 'space' ? left.folded : '';
  const after = right?.gap === 'space' ? right.folded : '';
  if (PLACE_PREPOSITIONS.has(before) || PLACE_NOUNS.has(after)) return 'place';
  if (KOREAN_PLACE.test(text.slice(find.end, find.end + 3))) return 'place';
  if (GOVERNMENT_VERBS.has(after) || GOVERNMENT_PREPOSITIONS.has(before)) return 'government';
  return 'unknown';
}
