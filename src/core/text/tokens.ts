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
  foldTable,
  foldUnit,
} from './fold';
import { AT, END, GAP, HASH, KIND, createOddWord, readOddWord } from './odd-words';
import { FIRST_HANGUL, LAST_HANGUL } from './scripts';
import {
  DULL,
  FIRST_SYLLABIC,
  GAP_APOSTROPHE,
  GAP_BREAK,
  GAP_DOT,
  GAP_DOT_LATE,
  GAP_HYPHEN,
  GAP_MIDDLE_DOT,
  GAP_SPACE,
  HASH_FACTOR,
  HASH_SEED,
  INNER,
  KIND_BITS,
  RESHAPED,
  SYLLABLE,
  WORD,
} from './token-codes';

export * from './token-codes';

/** Tokens as flat arrays, filled again and again; nothing in it outlives the next `fillTokens`. */
export interface TokenBuffer {
  count: number;
  readonly capacity: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** 32 bits of the folded letters, the high ones mixed best. Two words can share them: see `checkOf`. */
  readonly hash: Int32Array;
  readonly gap: Uint8Array;
  /** `WORD`, `SYLLABLE` or `IDEOGRAPH`, and flags. */
  readonly kind: Uint8Array;
  /** What stood before the next token where the buffer was full; `GAP_BREAK` at the start of a text. */
  pendingGap: number;
  /** Up to here tokens belong to what a sieve let through. */
  needed: number;
}

/** Knows with which words of Hangul no name begins, so that they need not become tokens. */
export interface WordSieve {
  /** How many tokens count for a name, from its first on. */
  readonly reach: number;
  /** May a name begin with the word of Hangul that starts here? */
  readonly mayBegin: (text: string, at: number) => boolean;
  /**
   * From a word's start to the next at which a name may begin, or to what is no word of Hangul. Whatever it passes
   * over ends with the end of a word.
   */
  readonly passOver: (text: string, from: number) => number;
}

/** Where the loop and `readOddWord` hand a word over to each other. */
const word = createOddWord();

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
    needed: 0,
  };
}

/**
 * Appends tokens from `from` on until the text or the buffer ends, and returns where to go on (the text's
 * length when done). Never throws, whatever the text; every unit is looked at a bounded number of times. With a
 * sieve, words in which no name stands are left out, and a break stands for them.
 */
export function fillTokens(
  buffer: TokenBuffer,
  text: string,
  from: number,
  sieve: WordSieve | null = null,
): number {
  const { start, end, hash, gap, kind, capacity } = buffer;
  const length = text.length;
  let count = buffer.count;
  let gapFlags = buffer.pendingGap;
  let at = from;
  while (at < length && count < capacity) {
    let code = text.charCodeAt(at);
    if (code >= FIRST_HANGUL && code <= LAST_HANGUL) {
      let syllableKind = isInnerSyllable(buffer, count, gapFlags) ? SYLLABLE | INNER : SYLLABLE;
      if (sieve !== null && syllableKind === SYLLABLE) {
        if (isReached(buffer, { count, gap: gapFlags, reach: sieve.reach })) {
          if (!sieve.mayBegin(text, at)) syllableKind |= DULL;
        } else {
          const next = sieve.passOver(text, at);
          if (next > at) {
            gapFlags = GAP_BREAK;
            at = next;
            if (at >= length) break;
            code = text.charCodeAt(at);
            if (code < FIRST_HANGUL || code > LAST_HANGUL) continue;
          }
        }
        if (syllableKind === SYLLABLE) buffer.needed = count + sieve.reach;
      }
      do {
        // A syllable is a whole token and folds to itself.
        start[count] = at++;
        end[count] = at;
        hash[count] = Math.imul(HASH_SEED ^ code, HASH_FACTOR);
        gap[count] = gapFlags;
        kind[count++] = syllableKind;
        syllableKind = SYLLABLE | INNER;
        gapFlags = 0;
        if (at >= length || count >= capacity) break;
        code = text.charCodeAt(at);
      } while (code >= FIRST_HANGUL && code <= LAST_HANGUL);
      continue;
    }
    const unit = foldTable[code] as number;
    if (unit >= FIRST_LETTER && unit < FIRST_SYLLABIC) {
      // Nearly every word is plain letters and then a space.
      const wordStart = at;
      let wordHash = HASH_SEED;
      let folded = unit;
      do {
        wordHash = Math.imul(wordHash ^ folded, HASH_FACTOR);
        at++;
        folded = at < length ? (foldTable[text.charCodeAt(at)] as number) : BREAK;
      } while (folded >= FIRST_LETTER && folded < FIRST_SYLLABIC);
      let gapAfter = 0;
      let wordEnd = at;
      if (folded === SPACE) {
        gapAfter = GAP_SPACE;
        at++;
      } else if (folded > MIDDLE_DOT) {
        word[AT] = at;
        word[END] = at;
        word[HASH] = wordHash;
        readOddWord(word, text, wordStart);
        at = word[AT];
        wordEnd = word[END];
        wordHash = word[HASH];
        gapAfter = word[GAP] as number;
      }
      start[count] = wordStart;
      end[count] = wordEnd;
      hash[count] = wordHash;
      gap[count] = gapFlags;
      kind[count++] = unit === code ? WORD : RESHAPED;
      gapFlags = gapAfter;
    } else if (unit === SPACE) {
      gapFlags |= GAP_SPACE;
      at++;
    } else if (unit === UNMADE) {
      foldUnit(code);
    } else if (mayBegin(unit)) {
      word[AT] = at;
      word[END] = at;
      word[HASH] = HASH_SEED;
      word[KIND] = unit === code ? WORD : RESHAPED;
      readOddWord(word, text, at);
      if (word[END] === at) {
        // A lone surrogate, or a pair that is no letter.
        gapFlags |= GAP_BREAK;
        at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
        continue;
      }
      start[count] = at;
      end[count] = word[END];
      hash[count] = word[HASH];
      gap[count] = gapFlags;
      const isInner = word[KIND] === SYLLABLE && isInnerSyllable(buffer, count, gapFlags);
      if (sieve !== null) buffer.needed = count + sieve.reach;
      kind[count++] = isInner ? SYLLABLE | INNER : word[KIND];
      gapFlags = word[GAP] as number;
      at = word[AT];
    } else {
      gapFlags |= gapFlag(unit, gapFlags);
      at++;
    }
  }
  buffer.count = count;
  buffer.pendingGap = gapFlags;
  return at;
}

function isInnerSyllable({ kind }: TokenBuffer, count: number, gap: number): boolean {
  return gap === 0 && count > 0 && ((kind[count - 1] as number) & KIND_BITS) === SYLLABLE;
}

/** Can a name that begins before the token to come have it as a part? Whether words begin names is not known here. */
function isReached(
  { kind, gap, needed }: TokenBuffer,
  next: { count: number; gap: number; reach: number },
): boolean {
  const { count, reach } = next;
  if ((next.gap & GAP_BREAK) !== 0) return false;
  if (count < needed) return true;
  for (let at = count - 1; at >= 0 && at > count - reach; at--) {
    if (((kind[at] as number) & KIND_BITS) !== SYLLABLE) return true;
    if (((gap[at] as number) & GAP_BREAK) !== 0) return false;
  }
  return false;
}

/** Can a word begin with this, which is no plain letter? */
function mayBegin(unit: number): boolean {
  return unit >= FIRST_LETTER || unit === EXPANDS || unit === SURROGATE || unit === JAMO;
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
