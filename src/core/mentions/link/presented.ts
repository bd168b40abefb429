/**
 * Somebody presented by a name: "a man by the name of", "некто", "un tal", "namens". Whoever everybody knows is not
 * presented so, and whoever is goes by that name on the page from then on.
 */
import { foldText } from '../../text/fold';
import type { Why } from '../thresholds';
import {
  AUXILIARIES,
  PRESENTING,
  PRESENTING_OF,
  PRESENTING_PARTICIPLES,
} from '../words/presenting';
import { wordBefore } from './neighbours';
import type { Neighbour } from './neighbours';
import type { Place } from './place';

/** "Le chien, nommé X": the participle may stand between commas. */
export function isPresentedByName({ text, find, left, isShort, isRole }: Place): Why | null {
  if (isRole) return null;
  if (isShort && isScorer(text, find.end)) return 'namesake';
  if (left === null || left.gap !== 'space') return null;
  const { folded } = left;
  if (GIVEN.has(folded)) return isByGivenName(text, left) ? 'namesake' : null;
  if (!isShort) return null;
  if (PRESENTING.has(folded)) return 'namesake';
  if (!PRESENTING_PARTICIPLES.has(folded) && !PRESENTING_OF.has(folded)) return null;
  const before = wordBefore(text, left.start);
  const word = before === null || before.gap === 'comma' ? '' : foldText(before.text);
  if (PRESENTING_PARTICIPLES.has(folded)) return AUXILIARIES.has(word) ? null : 'namesake';
  return PRESENTING_OF.get(folded)?.has(word) === true ? 'namesake' : null;
}

const GIVEN: ReadonlySet<string> = new Set(['имени', 'ім’я'].map(foldText));

/** "По имени X", "на ім’я X"; but "улица имени X". */
function isByGivenName(text: string, { start }: Neighbour): boolean {
  const before = wordBefore(text, start);
  return before !== null && (before.folded === 'по' || before.folded === 'на');
}

/** "2:0 X (12.)", "X (5’)": who scored, and when. An age has no mark. */
function isScorer(text: string, end: number): boolean {
  return /^\s?\(\d{1,3}(?:\+\d)?\s?(?:[.'’′e](?!\d)|ª|-[яйа]|мин|min\b|хв)/u.test(
    text.slice(end, end + 12),
  );
}
