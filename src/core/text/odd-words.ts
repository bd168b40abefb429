/**
 * Words that are more than plain letters: with accents, apostrophes, hidden characters, letters that fold to several,
 * parts of syllables, characters of two units. Apart from the loop in tokens.ts, which few of them reach.
 */
import {
  APOSTROPHE,
  BREAK,
  EXPANDS,
  FIRST_LETTER,
  IGNORED,
  JAMO,
  MARK,
  SPACE,
  SURROGATE,
  expansionOf,
  foldPair,
  foldUnit,
} from './fold';
import { isHangul, isIdeograph } from './scripts';
import {
  GAP_APOSTROPHE,
  GAP_POSSESSIVE,
  GAP_SPACE,
  HASH_FACTOR,
  IDEOGRAPH,
  RESHAPED,
  SYLLABLE,
} from './token-codes';

/** The numbers of a word that is being read: where reading goes on, */
export const AT = 0;
/** where the word ends, */
export const END = 1;
/** its hash so far, */
export const HASH = 2;
/** its kind, */
export const KIND = 3;
/** and what stands right after it, as flags of a gap. */
export const GAP = 4;
const WORD_NUMBERS = 5;

/** A word to be handed over. */
export function createOddWord(): Int32Array {
  return new Int32Array(WORD_NUMBERS);
}

/** Words that lose their vowel before a name in French and Italian: the name starts after the apostrophe. */
const ELISIONS: ReadonlySet<string> = new Set([
  'l',
  'd',
  'qu',
  'dell',
  'nell',
  'all',
  'dall',
  'sull',
]);
const LONGEST_ELISION = 4;

/** Reads on from where `word` stands to the end of it. A word whose end is its start has no letter. */
export function readOddWord(word: Int32Array, text: string, wordStart: number): void {
  let at = word[AT] as number;
  word[GAP] = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const folded = foldUnit(code);
    const hasLetters = (word[END] as number) > wordStart;
    if (folded >= FIRST_LETTER) {
      const isOwnToken = isHangul(folded) || isIdeograph(folded);
      if (isOwnToken && hasLetters) break;
      addLetter(word, folded);
      word[END] = ++at;
      if (!isOwnToken) continue;
      word[KIND] = isHangul(folded) ? SYLLABLE : ((word[KIND] as number) & RESHAPED) | IDEOGRAPH;
      break;
    }
    if (folded === SPACE) {
      word[GAP] = GAP_SPACE;
      at++;
      break;
    }
    if (folded === MARK) {
      word[END] = ++at;
    } else if (folded === IGNORED) {
      at++;
    } else if (folded === EXPANDS) {
      for (const letter of expansionOf(code)) addLetter(word, letter.charCodeAt(0));
      word[END] = ++at;
    } else if (folded === APOSTROPHE) {
      const gap = apostropheAt(text, at, wordStart);
      word[GAP] = gap;
      at += gap === GAP_POSSESSIVE ? 2 : 1;
      if (gap !== 0) break;
    } else if (folded === JAMO) {
      const syllable = composeAt(text, at);
      const isWhole = syllable.code !== 0;
      if (isWhole && hasLetters) break;
      addLetter(word, isWhole ? syllable.code : code);
      at += syllable.units;
      word[END] = at;
      if (!isWhole) continue;
      word[KIND] = SYLLABLE;
      break;
    } else if (folded === SURROGATE) {
      const point = text.codePointAt(at) ?? 0;
      const letter = point > 0xffff ? foldPair(point) : BREAK;
      const isOwnToken = isIdeograph(letter);
      if (letter === BREAK || (isOwnToken && hasLetters)) break;
      addLetter(word, letter);
      at += 2;
      word[END] = at;
      if (!isOwnToken) continue;
      word[KIND] = IDEOGRAPH | RESHAPED;
      break;
    } else {
      break;
    }
  }
  word[AT] = at;
}

function addLetter(word: Int32Array, letter: number): void {
  word[HASH] = Math.imul((word[HASH] as number) ^ letter, HASH_FACTOR);
}

/** 0 where the apostrophe stands inside a word and is to be ignored. */
function apostropheAt(text: string, at: number, tokenStart: number): number {
  const isLetterAt = (place: number): boolean => {
    const unit = place < text.length ? foldUnit(text.charCodeAt(place)) : BREAK;
    return unit >= FIRST_LETTER || unit === EXPANDS;
  };
  if (!isLetterAt(at + 1)) return GAP_APOSTROPHE;
  const next = text.charCodeAt(at + 1) | 0x20;
  if (next === 0x73 && !isLetterAt(at + 2) && text.charCodeAt(at + 2) !== 0xad) {
    return GAP_POSSESSIVE;
  }
  if (at - tokenStart > LONGEST_ELISION) return 0;
  return ELISIONS.has(text.slice(tokenStart, at).toLowerCase()) ? GAP_APOSTROPHE : 0;
}

/** Composes a Hangul syllable written in parts (Unicode 3.12); code 0 where the parts make none. */
export function composeAt(text: string, at: number): { code: number; units: number } {
  const lead = text.charCodeAt(at) - 0x1100;
  const vowel = text.charCodeAt(at + 1) - 0x1161;
  if (!(lead >= 0 && lead < 19 && vowel >= 0 && vowel < 21)) return { code: 0, units: 1 };
  const tail = text.charCodeAt(at + 2) - 0x11a7;
  const hasTail = tail > 0 && tail < 28;
  return {
    code: 0xac00 + (lead * 21 + vowel) * 28 + (hasTail ? tail : 0),
    units: hasTail ? 3 : 2,
  };
}
