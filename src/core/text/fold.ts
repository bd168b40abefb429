/**
 * Folding: what two spellings of one name have in common. Every UTF-16 unit has one entry in a table: a
 * folded letter, or the class of what stands between letters. The table is unpacked 256 units at a
 * time, when a text first uses them, so that a page in one script pays for that script only: see fold-runs.ts.
 *
 *   'É' → 'e'    'Ё' → 'е'    'Ｐ' → 'p'    '’' → APOSTROPHE    U+2011 → HYPHEN    U+00AD → IGNORED
 *
 * Hangul syllables and Kana stay whole: stripping their parts would merge different names.
 */
import {
  BREAK,
  EXPANDS,
  FIRST_LETTER,
  IGNORED,
  JAMO,
  MARK,
  APOSTROPHE,
  SURROGATE,
  UNMADE,
} from './fold-classes';
import { FOLD_PAGES } from './fold-pages';
import { PAGE_BITS, readFoldLine } from './fold-runs';
import { plainOf } from './plain-letter';

export * from './fold-classes';

const PLAIN_WORD = /^[A-Za-z0-9]+$/;
/** Folded pairs that are kept; a text made of others is folded anew. */
const MOST_PAIRS = 65_536;

/** The table itself, for the one loop that cannot afford a call: see `foldUnit` for everything else. */
export const foldTable = new Uint16Array(65_536).fill(UNMADE);
const expansions = new Map<number, string>();
const pairs = new Map<number, number>();
let lines: readonly string[] | undefined;

/** The table's entry for one UTF-16 unit: a folded letter from `FIRST_LETTER` on, else a class. */
export function foldUnit(code: number): number {
  const folded = foldTable[code] ?? BREAK;
  if (folded !== UNMADE) return folded;
  unpackPage(code >> PAGE_BITS);
  return foldTable[code] ?? BREAK;
}

/** The letters that a unit of class `EXPANDS` stands for. */
export function expansionOf(code: number): string {
  return expansions.get(code) ?? '';
}

/** Folds a code point above U+FFFF: a letter (one UTF-16 unit where it has a plain form), else `BREAK`. */
export function foldPair(point: number): number {
  const known = pairs.get(point);
  if (known !== undefined) return known;
  const plain = plainOf(String.fromCodePoint(point));
  const first = plain.codePointAt(0) ?? 0;
  const isOneLetter = plain.length === (first > 0xffff ? 2 : 1) && /^[\p{L}\p{Nd}]/u.test(plain);
  const folded = isOneLetter ? first : BREAK;
  if (pairs.size < MOST_PAIRS) pairs.set(point, folded);
  return folded;
}

/** A text as the engine sees it: folded letters, one space where something stands between them. */
export function foldText(text: string): string {
  if (PLAIN_WORD.test(text)) return text.toLowerCase();
  let folded = '';
  let hasGap = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let letters = '';
    const unit = foldUnit(code);
    if (unit >= FIRST_LETTER) letters = String.fromCharCode(unit);
    else if (unit === EXPANDS) letters = expansionOf(code);
    else if (unit === JAMO) letters = text[at] ?? '';
    else if (unit === SURROGATE) {
      const point = text.codePointAt(at) ?? 0;
      const letter = point > 0xffff ? foldPair(point) : BREAK;
      if (point > 0xffff) at++;
      if (letter !== BREAK) letters = String.fromCodePoint(letter);
    }
    if (letters === '') {
      if (unit !== IGNORED && unit !== MARK && unit !== APOSTROPHE) hasGap = folded !== '';
      continue;
    }
    folded += hasGap ? ` ${letters}` : letters;
    hasGap = false;
  }
  return folded;
}

function unpackPage(page: number): void {
  lines ??= FOLD_PAGES.split('\n');
  readFoldLine(lines[page] ?? '', page, { table: foldTable, expansions });
}
