/**
 * Tells with which words of Hangul a known name may begin, by the bitmap of prefixes and before they become tokens:
 * most words of a Korean text are passed over with two or three looks, and what the bitmap lets through is looked up. It
 * may err towards yes, never towards no.
 *
 *   대통령은 │ 대: begins no name ─▶ next word      정부는 │ 정 does │ 정·부 does │ 정·부·는 does not ─▶ next word
 */
import { BREAK, MIDDLE_DOT, foldTable } from '../text/fold';
import { FIRST_HANGUL, LAST_HANGUL } from '../text/scripts';
import { HASH_FACTOR, HASH_SEED } from '../text/token-codes';
import type { WordSieve } from '../text/tokens';
import { checkOf } from '../text/word-check';
import { beginsKoreanName, hasTitleAfter, mayBeSurname } from './korean';
import { createBuckets, endOfEqual } from './lexicon/buckets';
import { SINGLE_SALT, extendCheck, extendHash, hasBit, shiftFor } from './lexicon/hash';
import type { LexiconViews } from './lexicon/layout';
import { NEEDS_TITLE } from './lexicon/policy';

/** What is known of a syllable: nothing yet, */
const UNSEEN = 0;
/** that no name begins with it, */
const BEGINS_NONE = 1;
/** that a name does, */
const BEGINS_SOME = 2;
/** that it is a surname, too, which counts only with a title after it, */
const IS_SURNAME = 3;
/** that it is another whole name. */
const IS_NAME = 4;
const SPACE_UNIT = 0x20;

/** A sieve that knows more of a word's first syllable. */
export interface HangulSieve extends WordSieve {
  /** May the first syllable of the word that starts here, and that goes on, be a name or begin somebody else's? */
  readonly mayStandAlone: (text: string, at: number) => boolean;
}

/** A sieve for the names of this lexicon. */
export function createHangulSieve(views: LexiconViews): HangulSieve {
  const { firsts, prefixes, mostTokens } = views;
  const buckets = createBuckets(views);
  const shift = shiftFor(prefixes.length * 32);
  const firstShift = shiftFor(firsts.length * 32);
  const seen = new Uint8Array(LAST_HANGUL - FIRST_HANGUL + 1);

  /** Most are looked up once in the life of a lexicon. */
  function knownOf(text: string, at: number): number {
    const code = text.charCodeAt(at) - FIRST_HANGUL;
    const known = seen[code] as number;
    return known === UNSEEN ? (seen[code] = look(text, at)) : known;
  }

  function look(text: string, at: number): number {
    const hash = hashOf(text.charCodeAt(at));
    const isName = hasBit(prefixes, shift, hash ^ SINGLE_SALT);
    const first = isName ? buckets.firstOf(hash, checkOf(text, at, at + 1)) : -1;
    if (first !== -1) return wantTitle(first, buckets.endOf(hash, first)) ? IS_SURNAME : IS_NAME;
    return hasBit(firsts, firstShift, hash) ? BEGINS_SOME : BEGINS_NONE;
  }

  function wantTitle(first: number, end: number): boolean {
    const { formShape, shapePolicy } = views;
    for (let form = first; form < end; form = endOfEqual(formShape, form, end)) {
      const policy = shapePolicy[formShape[form] as number] as number;
      if ((policy & NEEDS_TITLE) === 0) return false;
    }
    return true;
  }

  /** Korean surnames are one syllable, with which every fourth word begins. */
  function mayStandAlone(text: string, at: number): boolean {
    const known = knownOf(text, at);
    if (known === IS_SURNAME) return beginsKoreanName(text, at + 1);
    return known === IS_NAME && mayBeSurname(text, at + 1);
  }

  function mayBegin(text: string, at: number): boolean {
    const known = knownOf(text, at);
    if (known === BEGINS_NONE) return false;
    const first = text.charCodeAt(at);
    const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    if (!isSyllable(second)) return beginsAlone(text, at, known);
    const pair = extendHash(hashOf(first), hashOf(second));
    if (hasBit(prefixes, shift, pair) && beginsForm(text, at)) return true;
    return known >= IS_SURNAME && mayStandAlone(text, at);
  }

  /** The same for a word of one syllable. */
  function beginsAlone(text: string, at: number, known: number): boolean {
    if (known === IS_NAME) return true;
    const next = at + 1;
    const code = next < text.length ? text.charCodeAt(next) : 0;
    if (code === SPACE_UNIT && next + 1 < text.length) {
      if (known === IS_SURNAME && hasTitleAfter(text, next)) return true;
      if (isSyllable(text.charCodeAt(next + 1))) return beginsForm(text, at);
    }
    return known === IS_SURNAME || !isBreak(code);
  }

  /** Does a form of several syllables stand here, or can one whose later tokens are none? */
  function beginsForm(text: string, from: number): boolean {
    let prefix = hashOf(text.charCodeAt(from));
    let at = from + 1;
    for (let count = 2; count <= mostTokens && at < text.length; count++) {
      let code = text.charCodeAt(at);
      if (code === SPACE_UNIT && at + 1 < text.length) code = text.charCodeAt(++at);
      if (!isSyllable(code)) return !isBreak(code);
      at++;
      prefix = extendHash(prefix, hashOf(code));
      if (!hasBit(prefixes, shift, prefix)) return false;
      const mayEnd = count > 2 || hasBit(prefixes, shift, prefix ^ SINGLE_SALT);
      if (mayEnd && buckets.firstOf(prefix, checkFrom(text, from, at)) !== -1) return true;
    }
    return false;
  }

  return {
    // One more than a name, to see what touches its end.
    reach: mostTokens + 1,
    mayBegin,
    mayStandAlone,
    passOver(text, from) {
      const { length } = text;
      for (let at = from; ;) {
        const first = text.charCodeAt(at);
        const known = (seen[first - FIRST_HANGUL] as number) || knownOf(text, at);
        let end = at + 1;
        let code = end < length ? text.charCodeAt(end) : 0;
        if (known !== BEGINS_NONE) {
          if (!isSyllable(code)) {
            if (beginsAlone(text, at, known)) return at;
          } else {
            // As `mayBegin` says, with what turns most words away in line.
            const pair = extendHash(hashOf(first), hashOf(code));
            end++;
            code = end < length ? text.charCodeAt(end) : 0;
            if (hasBit(prefixes, shift, pair)) {
              const isNone =
                isSyllable(code) &&
                !hasBit(prefixes, shift, extendHash(pair, hashOf(code))) &&
                !hasBit(prefixes, shift, pair ^ SINGLE_SALT);
              if (!isNone && beginsForm(text, at)) return at;
            }
            if (known >= IS_SURNAME && mayStandAlone(text, at)) return at;
          }
        }
        while (isSyllable(code)) {
          end++;
          code = end < length ? text.charCodeAt(end) : 0;
        }
        if (end >= length) return length;
        // What is no end of a word may belong to it.
        if (code !== SPACE_UNIT) return (foldTable[code] as number) <= MIDDLE_DOT ? end : at;
        at = end + 1;
        if (at >= length || !isSyllable(text.charCodeAt(at))) return at;
      }
    },
  };
}

/** In one comparison, since nothing else is asked as often. */
function isSyllable(code: number): boolean {
  return (code - FIRST_HANGUL) >>> 0 <= LAST_HANGUL - FIRST_HANGUL;
}

/** No name goes on over this. An entry that is not made yet is none. */
function isBreak(code: number): boolean {
  return code === 0 || foldTable[code] === BREAK;
}

/** The check of syllables, with a space between some of them. */
function checkFrom(text: string, from: number, until: number): number {
  let check = checkOf(text, from, from + 1);
  for (let at = from + 1; at < until; at++) {
    if (text.charCodeAt(at) !== SPACE_UNIT) check = extendCheck(check, checkOf(text, at, at + 1));
  }
  return check;
}

/** As the tokeniser does: a syllable folds to itself. */
function hashOf(code: number): number {
  return Math.imul(HASH_SEED ^ code, HASH_FACTOR);
}
