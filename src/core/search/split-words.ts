/**
 * The words of a text as search sees them: folded, with their places in it.
 *
 *   "Ada Yo‑jun’s U.N. 바여정은"   ada, yo, jun (and "yojun" where yo stands), un, 바 여 정 은
 *
 * A run of letters is one word; each Hangul syllable and each Han or Kana character is one of its own, because those
 * scripts write words together. Where such characters follow each other without a gap, they are one run.
 */
import {
  APOSTROPHE,
  DOT,
  EXPANDS,
  FIRST_LETTER,
  HYPHEN,
  IGNORED,
  JAMO,
  MARK,
  SURROGATE,
  expansionOf,
  foldPair,
  foldUnit,
} from '../text/fold';
import { isHangul, isIdeograph } from '../text/scripts';

export interface SearchWord {
  readonly folded: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** One character of a script without spaces. */
  readonly isCharacter: boolean;
  /** Follows the word before it with nothing between them, in such a script. */
  readonly isJoined: boolean;
  /** A hyphen stands between the word before and this one. */
  readonly isHyphened: boolean;
}

/** Compatibility letters of Hangul, as a keyboard gives them: ㄱ to ㅣ. */
const FIRST_KEY = 0x3131;
const LAST_KEY = 0x3163;
/** Unified ideographs fold to themselves. */
const FIRST_UNIFIED = 0x4e00;
const LAST_UNIFIED = 0x9fff;
/** Kana and Han begin here: nothing below is a word of one character. */
const FIRST_ALONE = 0x3005;
const PLAIN = /^[a-z0-9]+$/u;

/** All words of a text, in order. Never throws, whatever the text. */
export function splitWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  let isHyphened = false;
  let at = 0;
  while (at < text.length) {
    const plainEnd = readPlain(text, at);
    if (plainEnd > at) {
      words.push({
        folded: foldPlain(text, at, plainEnd),
        start: at,
        end: plainEnd,
        isCharacter: false,
        isJoined: false,
        isHyphened,
      });
      isHyphened = false;
      at = plainEnd;
      continue;
    }
    const point = text.codePointAt(at) ?? 0;
    if (isAlone(point)) {
      const width = point > 0xffff ? 2 : 1;
      const before = words.at(-1);
      words.push({
        folded: foldAlone(text.slice(at, at + width)),
        start: at,
        end: at + width,
        isCharacter: true,
        isJoined: before?.isCharacter === true && before.end === at,
        isHyphened: false,
      });
      at += width;
      isHyphened = false;
      continue;
    }
    const read = readWord(text, at);
    if (read === undefined) {
      isHyphened = foldUnit(text.charCodeAt(at)) === HYPHEN && words.at(-1)?.end === at;
      at += point > 0xffff ? 2 : 1;
      continue;
    }
    // Hangul that is written in parts, and letters that fold to Han or Kana: one word for each character.
    words.push(...toWords(read, at, isHyphened));
    at = read.next;
    isHyphened = false;
  }
  return words;
}

/** The end of a word of nothing but letters, as nearly all are; `from` where it is not one. */
function readPlain(text: string, from: number): number {
  let at = from;
  let unit = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    unit = code < FIRST_ALONE ? foldUnit(code) : IGNORED;
    if (unit < FIRST_LETTER) break;
  }
  if (at === text.length || unit <= HYPHEN) return at;
  // A sentence ends here; after one letter it may be an acronym.
  return unit === DOT && at - from > 1 ? at : from;
}

function foldPlain(text: string, from: number, until: number): string {
  let same = from;
  while (same < until && foldUnit(text.charCodeAt(same)) === text.charCodeAt(same)) same++;
  if (same === until) return text.slice(from, until);
  let folded = '';
  for (let at = from; at < until; at++)
    folded += String.fromCharCode(foldUnit(text.charCodeAt(at)));
  return folded;
}

interface Read {
  readonly folded: string;
  readonly end: number;
  readonly next: number;
}

/** Reads letters and what belongs to them; undefined where no letter stands here. */
function readWord(text: string, from: number): Read | undefined {
  let folded = '';
  let at = from;
  let end = from;
  let letters = 0;
  let dots = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const unit = foldUnit(code);
    if (unit >= FIRST_LETTER || unit === JAMO || unit === EXPANDS) {
      if (letters > 0 && isAlone(code)) break;
      folded +=
        unit === EXPANDS ? expansionOf(code) : unit === JAMO ? text[at] : String.fromCharCode(unit);
      letters++;
      end = at + 1;
    } else if (unit === SURROGATE) {
      const point = text.codePointAt(at) ?? 0;
      const letter = point > 0xffff && !isIdeograph(point) ? foldPair(point) : 0;
      if (letter === 0) break;
      folded += String.fromCodePoint(letter);
      letters++;
      at++;
      end = at + 1;
    } else if (unit === IGNORED || unit === MARK) {
      if (letters === 0) return undefined;
      if (unit === MARK) end = at + 1;
    } else if (unit === APOSTROPHE && letters > 0) {
      if (isPossessive(text, at)) return { folded, end, next: at + 2 };
      if (!isLetterAt(text, at + 1)) break;
    } else if (
      unit === DOT &&
      letters === dots + 1 &&
      isLetterAt(text, at + 1) &&
      isOneLetter(text, at + 1)
    ) {
      // An acronym written with dots: every letter has one.
      dots++;
    } else break;
  }
  return folded === '' ? undefined : { folded, end, next: at };
}

function toWords({ folded, end }: Read, start: number, isHyphened: boolean): SearchWord[] {
  if (PLAIN.test(folded)) {
    return [{ folded, start, end, isCharacter: false, isJoined: false, isHyphened }];
  }
  const whole = folded.normalize('NFC');
  if (!Array.from(whole).some((letter) => isAlone(letter.codePointAt(0) ?? 0))) {
    return [{ folded: whole, start, end, isCharacter: false, isJoined: false, isHyphened }];
  }
  return Array.from(whole, (letter, index) => ({
    folded: letter,
    start,
    end,
    isCharacter: true,
    isJoined: index > 0,
    isHyphened: false,
  }));
}

/** The folded text of a hyphened word with its hyphens left out: "yo" and "jun" are also "yojun". */
export function joinHyphened(words: readonly SearchWord[], at: number): string {
  let joined = words[at]?.folded ?? '';
  for (let next = at + 1; words[next]?.isHyphened === true; next++) joined += words[next]?.folded;
  return joined;
}

function isAlone(point: number): boolean {
  return isHangul(point) || isIdeograph(point) || (point >= FIRST_KEY && point <= LAST_KEY);
}

function foldAlone(letter: string): string {
  const code = letter.charCodeAt(0);
  if (isHangul(code) || (code >= FIRST_UNIFIED && code <= LAST_UNIFIED)) return letter;
  const folded = letter.normalize('NFKC');
  return folded.length === letter.length && (code < FIRST_KEY || code > LAST_KEY) ? folded : letter;
}

function isPossessive(text: string, apostrophe: number): boolean {
  return /s/iu.test(text[apostrophe + 1] ?? '') && !isLetterAt(text, apostrophe + 2);
}

function isOneLetter(text: string, at: number): boolean {
  return !isLetterAt(text, at + 1);
}

function isLetterAt(text: string, at: number): boolean {
  const unit = at < text.length ? foldUnit(text.charCodeAt(at)) : 0;
  return unit >= FIRST_LETTER || unit === EXPANDS;
}
