/**
 * Folding: what two spellings of one name have in common. Every UTF-16 unit has one entry in a table: a
 * folded letter, or the class of what stands between letters. The table is made 256 units at a time, when a
 * text first uses them, so that a page in one script pays for that script only.
 *
 *   'É' → 'e'    'Ё' → 'е'    'Ｐ' → 'p'    '’' → APOSTROPHE    U+2011 → HYPHEN    U+00AD → IGNORED
 *
 * Hangul syllables and Kana stay whole: stripping their parts would merge different names.
 */
import { isHangul } from './scripts';

/** Ends a run of words: sentence marks, brackets, line ends, symbols. */
export const BREAK = 0;
export const SPACE = 1;
export const HYPHEN = 2;
export const DOT = 3;
/** The dots between the words of a foreign name in East Asian scripts. Up to this class nothing is part of a word. */
export const MIDDLE_DOT = 4;
/** Soft hyphens, zero-width spaces, directional controls: as if not there. */
export const IGNORED = 5;
/** Accents and vowel signs: dropped, but they belong to the letter before them. */
export const MARK = 6;
export const APOSTROPHE = 7;
/** One unit that folds to several letters; `expansionOf` has them. */
export const EXPANDS = 8;
/** Half of a pair; `foldPair` reads the whole. */
export const SURROGATE = 9;
/** A part of a Hangul syllable that is written in parts. */
export const JAMO = 10;
/** A table entry whose page is not made yet; `foldUnit` makes it. */
export const UNMADE = 11;
/** Table values from here on are folded letters or digits. */
export const FIRST_LETTER = 16;

const PLAIN_WORD = /^[A-Za-z0-9]+$/;
const PAGE_BITS = 8;
const PAGE_SIZE = 1 << PAGE_BITS;

/** The table itself, for the one loop that cannot afford a call: see `foldUnit` for everything else. */
export const foldTable = new Uint16Array(65_536).fill(UNMADE);
const expansions = new Map<number, string>();
const pairs = new Map<number, number>();

const SPACES = '\t \u00a0\u2000-\u200a\u202f\u205f\u3000';
const HYPHENS = '\\-\u058a\u05be\u1806\u2010-\u2013\u2043\u2212\ufe63\uff0d';
const APOSTROPHES = "'`\u00b4\u02b9\u02bb\u02bc\u055a\u05f3\u2018\u2019\u201b\u2032\uff07";
const MIDDLE_DOTS = '\u00b7\u0387\u2027\u30fb\uff65';
const CLASSES: ReadonlyArray<readonly [RegExp, number]> = [
  [new RegExp(`[${SPACES}]`, 'u'), SPACE],
  [new RegExp(`[${HYPHENS}]`, 'u'), HYPHEN],
  [/[.\u2024\uff0e]/u, DOT],
  [new RegExp(`[${APOSTROPHES}]`, 'u'), APOSTROPHE],
  [new RegExp(`[${MIDDLE_DOTS}]`, 'u'), MIDDLE_DOT],
  [/[\u00ad\u0640\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u, IGNORED],
  [/[\ufe00-\ufe0f]/u, MARK],
  [/[\u1100-\u1112\u1161-\u1175\u11a8-\u11c2]/u, JAMO],
];

/** Marks that only colour a letter. Vowel signs of Indic and Thai scripts are letters to us. */
const ACCENTS = new RegExp(
  `[${[
    '\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7',
    '\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed',
    '\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f',
  ].join('')}]`,
  'gu',
);

/** Letters that Unicode does not decompose, but that names are commonly written without. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ħ: 'h',
    ı: 'i',
    ς: 'σ',
  }),
);

/** The table's entry for one UTF-16 unit: a folded letter from `FIRST_LETTER` on, else a class. */
export function foldUnit(code: number): number {
  const folded = foldTable[code] ?? BREAK;
  if (folded !== UNMADE) return folded;
  makePage(code >> PAGE_BITS);
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
  if (pairs.size < PAGE_SIZE * PAGE_SIZE) pairs.set(point, folded);
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

function makePage(page: number): void {
  const first = page << PAGE_BITS;
  for (let code = first; code < first + PAGE_SIZE; code++) foldTable[code] = classify(code);
}

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE;
  if (isHangul(code)) return code;
  const letter = String.fromCharCode(code);
  for (const [pattern, unitClass] of CLASSES) if (pattern.test(letter)) return unitClass;
  if (letter.replace(ACCENTS, '') === '') return MARK;
  // Superscript digits are footnotes, not part of the word before them.
  if (!/[\p{L}\p{M}\p{Nd}\p{Nl}]/u.test(letter)) return BREAK;
  const plain = plainOf(letter);
  if (plain.length > 1) {
    expansions.set(code, plain);
    return EXPANDS;
  }
  return plain === '' ? BREAK : plain.charCodeAt(0);
}

function plainOf(letter: string): string {
  const isKana = /[\u3040-\u30ff\uff66-\uff9f]/u.test(letter);
  if (isKana) return letter.normalize('NFKC');
  const bare = letter.normalize('NFKD').replace(ACCENTS, '').toLowerCase();
  // Lower case can bring a mark of its own, as in the Turkish dotted capital.
  return Array.from(bare.normalize('NFKD').replace(ACCENTS, ''), (part) => PLAIN.get(part) ?? part)
    .filter((part) => /[\p{L}\p{M}\p{N}]/u.test(part))
    .join('');
}
