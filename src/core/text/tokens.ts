/**
 * The tokeniser: one loop over a text that folds and hashes as it goes and keeps offsets into the original.
 * A run of letters is one token; each Hangul syllable and each Han or Kana character is a token of its own.
 *
 *   "Kim Jong‑un’s 문재인은"
 *    kim  jong un    문 재 인 은
 *       ␣    -   ’s␣  ∅  ∅  ∅        gap before each token, as flags
 */
import {
  APOSTROPHE,
  BREAK,
  DOT,
  EXPANDS,
  FIRST_LETTER,
  HYPHEN,
  IGNORED,
  JAMO,
  MARK,
  MIDDLE_DOT,
  SPACE,
  SURROGATE,
  UNMADE,
  expansionOf,
  foldPair,
  foldTable,
  foldUnit,
} from './fold';
import { FIRST_HANGUL, LAST_HANGUL, isHangul, isIdeograph } from './scripts';

/** What stands before a token, as flags; 0 where it touches the token before it. */
export const GAP_SPACE = 1;
export const GAP_HYPHEN = 2;
export const GAP_DOT = 4;
export const GAP_MIDDLE_DOT = 8;
export const GAP_APOSTROPHE = 16;
/** An apostrophe and s: the token before it owns something. */
export const GAP_POSSESSIVE = 32;
/** No name goes on over this: punctuation, a line end, the start of the text. */
export const GAP_BREAK = 64;
/** A dot after white space: "Kim . Jong" is not "Kim. Jong". */
export const GAP_DOT_LATE = 128;

/** Kinds of token: a run of letters, */
export const WORD = 0;
/** one Hangul syllable, */
export const SYLLABLE = 1;
/** one Han or Kana character. */
export const IDEOGRAPH = 2;

/** Tokens as flat arrays, filled again and again; nothing in it outlives the next `fillTokens`. */
export interface TokenBuffer {
  count: number;
  readonly capacity: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** 32 bits of the folded letters; two words can share them, so a match is compared letter by letter. */
  readonly hash: Int32Array;
  readonly gap: Uint8Array;
  readonly kind: Uint8Array;
  /** What stood before the next token where the buffer was full; `GAP_BREAK` at the start of a text. */
  pendingGap: number;
}

/** Scripts whose characters are tokens of their own begin here. */
const FIRST_SYLLABIC = 0x3005;
const SEED = 0x2545f491;
const FACTOR = 0x9e3779b1;

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

/** An empty buffer for this many tokens. */
export function createTokenBuffer(capacity: number): TokenBuffer {
  return {
    count: 0,
    capacity,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    hash: new Int32Array(capacity),
    gap: new Uint8Array(capacity),
    kind: new Uint8Array(capacity),
    pendingGap: GAP_BREAK,
  };
}

/**
 * Appends tokens from `from` on until the text or the buffer ends, and returns where to go on (the text's
 * length when done). Never throws, whatever the text; every unit is looked at a bounded number of times.
 */
export function fillTokens(buffer: TokenBuffer, text: string, from: number): number {
  const { start, end, hash, gap, kind, capacity } = buffer;
  const length = text.length;
  let count = buffer.count;
  let gapFlags = buffer.pendingGap;
  let at = from;
  while (at < length && count < capacity) {
    const code = text.charCodeAt(at);
    let unit = foldTable[code] as number;
    if (unit === SPACE) {
      gapFlags |= GAP_SPACE;
      at++;
      continue;
    }
    if (code >= FIRST_HANGUL && code <= LAST_HANGUL) {
      // A syllable is a whole token and folds to itself.
      start[count] = at++;
      end[count] = at;
      hash[count] = finish(Math.imul(SEED ^ code, FACTOR));
      gap[count] = gapFlags;
      kind[count++] = SYLLABLE;
      gapFlags = 0;
      continue;
    }
    if (unit === UNMADE) unit = foldUnit(code);
    if (unit < FIRST_LETTER && unit !== EXPANDS && unit !== SURROGATE && unit !== JAMO) {
      gapFlags |= gapFlag(unit, gapFlags);
      at++;
      continue;
    }

    // A letter, or something that may be one: read the whole token.
    const tokenStart = at;
    let tokenEnd = at;
    let bits = SEED;
    let tokenKind = WORD;
    let gapAfter = 0;
    if (unit >= FIRST_LETTER && unit < FIRST_SYLLABIC) {
      bits = Math.imul(bits ^ unit, FACTOR);
      tokenEnd = ++at;
    }
    while (at < length) {
      const inner = text.charCodeAt(at);
      let folded = foldTable[inner] as number;
      if (folded >= FIRST_LETTER && folded < FIRST_SYLLABIC) {
        bits = Math.imul(bits ^ folded, FACTOR);
        tokenEnd = ++at;
        continue;
      }
      if (folded === SPACE) {
        gapAfter = GAP_SPACE;
        at++;
        break;
      }
      if (folded === UNMADE) folded = foldUnit(inner);
      if (folded >= FIRST_LETTER) {
        const isOwnToken = isHangul(folded) || isIdeograph(folded);
        if (isOwnToken && tokenEnd > tokenStart) break;
        bits = Math.imul(bits ^ folded, FACTOR);
        tokenEnd = ++at;
        if (!isOwnToken) continue;
        tokenKind = isHangul(folded) ? SYLLABLE : IDEOGRAPH;
        break;
      }
      if (folded === MARK) {
        tokenEnd = ++at;
      } else if (folded === IGNORED) {
        at++;
      } else if (folded === EXPANDS) {
        for (const letter of expansionOf(inner)) {
          bits = Math.imul(bits ^ letter.charCodeAt(0), FACTOR);
        }
        tokenEnd = ++at;
      } else if (folded === APOSTROPHE) {
        gapAfter = apostropheAt(text, at, tokenStart);
        if (gapAfter !== 0) {
          at += gapAfter === GAP_POSSESSIVE ? 2 : 1;
          break;
        }
        at++;
      } else if (folded === JAMO) {
        const syllable = composeAt(text, at);
        if (tokenEnd > tokenStart && syllable.code !== 0) break;
        const value = syllable.code === 0 ? inner : syllable.code;
        bits = Math.imul(bits ^ value, FACTOR);
        at += syllable.units;
        tokenEnd = at;
        if (syllable.code !== 0) {
          tokenKind = SYLLABLE;
          break;
        }
      } else if (folded === SURROGATE) {
        const point = text.codePointAt(at) ?? 0;
        const letter = point > 0xffff ? foldPair(point) : BREAK;
        if (letter === BREAK) break;
        if (isIdeograph(letter) && tokenEnd > tokenStart) break;
        bits = Math.imul(bits ^ letter, FACTOR);
        at += 2;
        tokenEnd = at;
        if (isIdeograph(letter)) {
          tokenKind = IDEOGRAPH;
          break;
        }
      } else {
        break;
      }
    }
    if (tokenEnd === tokenStart) {
      // A lone surrogate, or a pair that is no letter.
      gapFlags |= GAP_BREAK;
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    start[count] = tokenStart;
    end[count] = tokenEnd;
    hash[count] = finish(bits);
    gap[count] = gapFlags;
    kind[count] = tokenKind;
    count++;
    gapFlags = gapAfter;
  }
  buffer.count = count;
  buffer.pendingGap = gapFlags;
  return at;
}

/** The finaliser of MurmurHash3 (public domain): every bit of the input moves every bit of the output. */
function finish(bits: number): number {
  let mixed = bits ^ (bits >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function gapFlag(unit: number, before: number): number {
  switch (unit) {
    case SPACE:
      return GAP_SPACE;
    case HYPHEN:
      return GAP_HYPHEN;
    case DOT:
      return (before & GAP_DOT) !== 0 ? GAP_BREAK : before === 0 ? GAP_DOT : GAP_DOT | GAP_DOT_LATE;
    case MIDDLE_DOT:
      return GAP_MIDDLE_DOT;
    case APOSTROPHE:
      return GAP_APOSTROPHE;
    case IGNORED:
    case MARK:
      return 0;
    default:
      return GAP_BREAK;
  }
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
function composeAt(text: string, at: number): { code: number; units: number } {
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
