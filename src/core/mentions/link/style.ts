import { APOSTROPHE, EXPANDS, FIRST_LETTER, MARK, SURROGATE, foldUnit } from '../../text/fold';
import { isCapitalAt, isSmallAt } from '../../text/scripts';
import type { BlockKind, TextBlock } from '../mention';
import {
  LONGEST_BYLINE_UNITS,
  STYLE_SAMPLE_UNITS,
  TITLE_CASE_LEAST_WORDS,
  TITLE_CASE_SHARE,
} from '../thresholds';

/**
 * What a capital says in a block. `names`: that a name is likely. `nothing`: a headline in title case or in
 * capitals. `nouns`: German, where every noun has one.
 */
export type CapitalSense = 'names' | 'nothing' | 'nouns';

/** How a block is to be read. */
export interface BlockStyle {
  readonly kind: BlockKind;
  readonly capitals: CapitalSense;
  readonly isAllCapitals: boolean;
  readonly isFrench: boolean;
  readonly isSpanish: boolean;
  readonly isUkrainian: boolean;
  readonly isEnglish: boolean;
}

/** Words of one block's start, counted by how they are capitalised. */
interface WordCounts {
  words: number;
  shouted: number;
  long: number;
  longCapitalised: number;
}

const LEAST_LETTERS = 4;
/** A word in capitals has two letters at least, and something stands before it. */
const LEAST_SHOUTED_UNITS = 3;
const FIRST_DIGIT = 0x30;
const LAST_DIGIT = 0x39;
/** The letters of English, which most texts are made of, need no table. */
const SMALL_BIT = 0x20;
const FIRST_SMALL = 0x61;
const LAST_SMALL = 0x7a;
const SPACE_CODE = 0x20;
/** Russian and Ukrainian: first all capitals, then all small letters. */
const FIRST_CYRILLIC = 0x400;
const FIRST_SMALL_CYRILLIC = 0x430;
const LAST_CYRILLIC = 0x45f;
const BYLINE = /^\s*by\s/iu;

/** Judges a block by the start of its text, its kind and the language of the page. */
export function styleOf(block: TextBlock, lang: string): BlockStyle {
  const { words, shouted, long, longCapitalised } = countWords(block);
  const isEnough = words >= TITLE_CASE_LEAST_WORDS;
  const isAllCapitals = isEnough && shouted >= TITLE_CASE_SHARE * words;
  const isTitleCase =
    isEnough &&
    long > 1 &&
    longCapitalised >= TITLE_CASE_SHARE * long &&
    (block.kind === 'heading' || longCapitalised === long);
  const isByline =
    block.kind === 'text' && block.text.length <= LONGEST_BYLINE_UNITS && BYLINE.test(block.text);
  const language = languageOf(lang);
  return {
    kind: isByline ? 'byline' : block.kind,
    capitals: capitalSense({ isAllCapitals, isTitleCase, isGerman: language.isGerman }),
    isAllCapitals,
    isFrench: language.isFrench,
    isSpanish: language.isSpanish,
    isUkrainian: language.isUkrainian,
    isEnglish: language.isEnglish,
  };
}

interface Language {
  readonly lang: string;
  readonly isGerman: boolean;
  readonly isFrench: boolean;
  readonly isSpanish: boolean;
  readonly isUkrainian: boolean;
  readonly isEnglish: boolean;
}

/** The language asked for last: all blocks of a page have one. */
let lastLanguage = readLanguage('');

function languageOf(lang: string): Language {
  if (lastLanguage.lang !== lang) lastLanguage = readLanguage(lang);
  return lastLanguage;
}

function readLanguage(lang: string): Language {
  return {
    lang,
    isGerman: isGerman(lang),
    isFrench: /^fr\b/iu.test(lang),
    isSpanish: /^es\b/iu.test(lang),
    isUkrainian: /^uk\b/iu.test(lang),
    isEnglish: /^en\b/iu.test(lang),
  };
}

/** One pass without making a string of any word. */
function countWords({ text, kind }: TextBlock): WordCounts {
  const counts: WordCounts = { words: 0, shouted: 0, long: 0, longCapitalised: 0 };
  const end = Math.min(text.length, STYLE_SAMPLE_UNITS);
  let length = 0;
  let first = 0;
  let cases = 0;
  for (let at = 0; at <= end; at++) {
    const letter = at < end ? letterAt(text, at) : NO_LETTER;
    if (letter > NO_LETTER || (letter === IN_WORD && length > 0)) {
      if (length === 0) first = letter;
      cases |= letter;
      length++;
    } else if (length > 0) {
      counts.words++;
      if (length > 1 && (cases & BOTH) === CAPITAL) counts.shouted++;
      if (length >= LEAST_LETTERS) {
        counts.long++;
        if (first === CAPITAL) counts.longCapitalised++;
      }
      length = 0;
      cases = 0;
      if (kind === 'text' && isSettled(counts, end - at)) break;
    }
  }
  return counts;
}

/** Can no more text make a line of capitals or of title case of running text? */
function isSettled({ words, shouted, long, longCapitalised }: WordCounts, rest: number): boolean {
  const more = rest / LEAST_SHOUTED_UNITS;
  return longCapitalised < long && shouted + more < TITLE_CASE_SHARE * (words + more);
}

/** What stands at a place: a letter and its case, as bits; what may stand inside a word; or neither. */
const NO_LETTER = 0;
const CAPITAL = 1;
const SMALL = 2;
const BOTH = CAPITAL | SMALL;
const UNCASED = 4;
const IN_WORD = -4;

function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const small = code | SMALL_BIT;
  if (small >= FIRST_SMALL && small <= LAST_SMALL) return small === code ? SMALL : CAPITAL;
  if (code === SPACE_CODE) return NO_LETTER;
  const unit = foldUnit(code);
  if (unit === MARK || unit === APOSTROPHE) return IN_WORD;
  // Digits begin no word that has a capital or lacks one.
  const isLetter =
    (unit >= FIRST_LETTER && !(unit >= FIRST_DIGIT && unit <= LAST_DIGIT)) ||
    unit === EXPANDS ||
    unit === SURROGATE;
  if (!isLetter) return NO_LETTER;
  if (code >= FIRST_CYRILLIC && code <= LAST_CYRILLIC) {
    return code < FIRST_SMALL_CYRILLIC ? CAPITAL : SMALL;
  }
  if (isCapitalAt(text, at)) return CAPITAL;
  return isSmallAt(text, at) ? SMALL : UNCASED;
}

function capitalSense(style: {
  isAllCapitals: boolean;
  isTitleCase: boolean;
  isGerman: boolean;
}): CapitalSense {
  if (style.isAllCapitals) return 'nothing';
  // German has no title case; a short line of it may have no other long words than nouns.
  if (style.isGerman) return 'nouns';
  return style.isTitleCase ? 'nothing' : 'names';
}

/** Is a page in this language to be read as German? */
export function isGerman(lang: string): boolean {
  return /^de\b/iu.test(lang);
}
