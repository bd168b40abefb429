/**
 * Tells with which words of Hangul a known name may begin, by the bitmap of prefixes and before they become tokens:
 * most words of a Korean text are passed over with two or three looks. It may err towards yes, never towards no.
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
import { SINGLE_SALT, extendHash, hasBit, shiftFor } from './lexicon/hash';
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
    const first = text.charCodeAt(at);
    const known = knownOf(text, at);
    if (known === BEGINS_NONE) return false;
    const next = at + 1;
    const second = next < text.length ? text.charCodeAt(next) : 0;
    if (isSyllable(second)) {
      if (mayGoOn(text, next + 1, extendHash(hashOf(first), hashOf(second)))) return true;
      return known !== BEGINS_SOME && mayStandAlone(text, at);
    }
    if (known === IS_NAME) return true;
    if (second === SPACE_UNIT && next + 1 < text.length) {
      if (known === IS_SURNAME && hasTitleAfter(text, next)) return true;
      const third = text.charCodeAt(next + 1);
      if (isSyllable(third)) {
        return mayGoOn(text, next + 2, extendHash(hashOf(first), hashOf(third)));
      }
    }
    return known === IS_SURNAME || !isBreak(second);
  }

  /** Is this pair a name, or does one begin with it and with what stands at `at`? */
  function mayGoOn(text: string, at: number, pair: number): boolean {
    if (!hasBit(prefixes, shift, pair)) return false;
    if (hasBit(prefixes, shift, pair ^ SINGLE_SALT)) return true;
    let code = at < text.length ? text.charCodeAt(at) : 0;
    if (code === SPACE_UNIT && at + 1 < text.length) code = text.charCodeAt(at + 1);
    if (isSyllable(code)) return hasBit(prefixes, shift, extendHash(pair, hashOf(code)));
    return !isBreak(code);
  }

  return {
    // One more than a name, to see what touches its end.
    reach: mostTokens + 1,
    mayBegin,
    mayStandAlone,
    passOver(text, from) {
      const { length } = text;
      let at = from;
      while (!mayBegin(text, at)) {
        let end = at + 1;
        let code = 0;
        while (end < length && isSyllable((code = text.charCodeAt(end)))) end++;
        if (end >= length) return length;
        // What is no end of a word may belong to it.
        if (code !== SPACE_UNIT) return (foldTable[code] as number) <= MIDDLE_DOT ? end : at;
        at = end + 1;
        if (at >= length || !isSyllable(text.charCodeAt(at))) return at;
      }
      return at;
    },
  };
}

function isSyllable(code: number): boolean {
  return code >= FIRST_HANGUL && code <= LAST_HANGUL;
}

/** No name goes on over this. An entry that is not made yet is none. */
function isBreak(code: number): boolean {
  return code === 0 || foldTable[code] === BREAK;
}

/** As the tokeniser does: a syllable folds to itself. */
function hashOf(code: number): number {
  return Math.imul(HASH_SEED ^ code, HASH_FACTOR);
}
