/**
 * Cues: what the text behind a short form says of its bearer. Everything is read inside one sentence of one block; what
 * it means is for the linkers to weigh.
 */
import { foldText } from '../../text/fold';
import { LONGEST_CUE_UNITS } from '../thresholds';
import { HE, KINSMEN, KINSWOMEN, SHE } from '../words/people';
import { isChangedSlavic } from './gender';
import type { Place } from './place';

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;
const SENTENCE_END = /[.!?…;。！？]|\n/u;

/** Whom the rest of the sentence speaks of: a man, a woman, or nobody clear. */
export function genderAfter(place: Place): 'f' | 'm' | null {
  const { text, find, right, key } = place;
  // In Russian and Ukrainian a woman's surname on a consonant has one form only.
  if (/[бвгджзклмнпрстфхцчшщ]$/u.test(key) && isChangedSlavic(place)) return 'm';
  // A Russian verb of the past has a gender.
  if (right !== null && !right.isCapital && /[\u0400-\u04ff]/u.test(right.folded)) {
    if (/(?:ла|лась)$/u.test(right.folded)) return 'f';
    if (/(?:[аеиоуыя]л|лся)$/u.test(right.folded)) return 'm';
  }
  const words = wordsOf(sentenceAfter(text, find.end), Infinity);
  const isHe = words.some((word) => HE.has(word));
  const isShe = words.some((word) => SHE.has(word));
  return isHe === isShe ? null : isShe ? 'f' : 'm';
}

/** Whose relative the next word is: "Kim’s sister" asks for somebody with a sister. */
export function kinAfter({ text, find }: Place): 'f' | 'm' | null {
  const after = /^['’]s\s/u.exec(text.slice(find.end, find.end + 3));
  if (after === null) return null;
  const words = wordsOf(text.slice(find.end + after[0].length, find.end + LONGEST_CUE_UNITS), 3);
  if (words.some((word) => KINSWOMEN.has(word))) return 'f';
  return words.some((word) => KINSMEN.has(word)) ? 'm' : null;
}

/** What follows up to the end of the sentence. */
export function sentenceAfter(text: string, end: number): string {
  const rest = text.slice(end, end + LONGEST_CUE_UNITS);
  const stop = rest.search(SENTENCE_END);
  return stop < 0 ? rest : rest.slice(0, stop);
}

/** The first words of a text, folded. */
export function wordsOf(text: string, most: number): string[] {
  const words: string[] = [];
  for (const [word] of text.matchAll(WORD)) {
    if (words.length >= most) break;
    words.push(foldText(word));
  }
  return words;
}
