/**
 * Finding: one pass over a block's text. It says where known names stand and whose they could be; whether
 * they are meant is for link/ to judge.
 *
 *   text ──tokens──▶ two bitmaps ──few──▶ fingerprints ──longest first──▶ forms of this shape = a find
 */
import { isAbjad } from '../text/scripts';
import {
  DULL,
  GAP_BREAK,
  INNER,
  KIND_BITS,
  RESHAPED,
  SYLLABLE,
  WORD,
  createTokenBuffer,
  fillTokens,
} from '../text/tokens';
import type { TokenBuffer } from '../text/tokens';
import { remaindersOf } from './clitics';
import { createHangulSieve } from './hangul-sieve';
import { createHits, hashOfWord } from './hits';
import type { Opening } from './hits';
import { createBuckets } from './lexicon/buckets';
import { CAPITAL_SALT, hasBit, shiftFor } from './lexicon/hash';
import type { Lexicon } from './lexicon/open';
import { CLITICS } from './lexicon/policy';
import { verifyHit } from './verify-hit';
import type { Find } from './verify-hit';

export { formsIn } from './verify-hit';
export type { Find } from './verify-hit';

/** Counters that a test can read to see that work grows with the text and no faster. */
export interface FindWork {
  tokens: number;
  probes: number;
  verified: number;
}

/** How a text is to be read. */
export interface Reading {
  /** German: names have a genitive with s and no apostrophe. */
  readonly isGerman?: boolean;
  readonly work?: FindWork;
}

interface Finder {
  find(text: string, reading: Reading): Find[];
}

interface Scan {
  readonly text: string;
  readonly finds: Find[];
  readonly work: FindWork;
  readonly isGerman: boolean;
}

/** With the bitmaps of a small lexicon they fit into the first cache. */
const BUFFER_TOKENS = 1024;
/** No text of people has more; a text made to exhaust memory ends here. */
const MOST_FINDS = 100_000;

const finders = new WeakMap<Lexicon, Finder>();

/**
 * Finds every known spelling in a text, the longest at each place, left to right. Never throws, whatever
 * the text. An event's or office's name does not hide the names inside it, since it may turn out not to be meant.
 */
export function findCandidates(lexicon: Lexicon, text: string, reading: Reading = {}): Find[] {
  let finder = finders.get(lexicon);
  if (finder === undefined) {
    finder = createFinder(lexicon);
    finders.set(lexicon, finder);
  }
  return finder.find(text, reading);
}

/** A finder keeps its buffers from text to text, and its inner loop allocates nothing. */
function createFinder(lexicon: Lexicon): Finder {
  const { views } = lexicon;
  const { firsts, mostTokens } = views;
  const firstShift = shiftFor(firsts.length * 32);
  const buckets = createBuckets(views);
  const hasClitics = views.shapePolicy.some((policy) => (policy & CLITICS) !== 0);
  // Any name must fit into what is carried from one filling to the next.
  const tokens = createTokenBuffer(Math.max(BUFFER_TOKENS, 4 * (mostTokens + 2)));
  const { hash, kind } = tokens;
  const sieve = createHangulSieve(views);
  const hits = createHits(views, tokens, sieve);

  function find(text: string, { isGerman = false, work }: Reading): Find[] {
    const finds: Find[] = [];
    if (views.formCount === 0) return finds;
    tokens.count = 0;
    tokens.pendingGap = GAP_BREAK;
    tokens.needed = 0;
    const scan = { text, finds, isGerman, work: work ?? { tokens: 0, probes: 0, verified: 0 } };
    const seek = hasClitics || isGerman ? nextOddPlace : nextPlace;
    let from = 0;
    let textAt = 0;
    while (textAt < text.length && finds.length < MOST_FINDS) {
      const before = tokens.count;
      textAt = fillTokens(tokens, text, textAt, sieve);
      scan.work.tokens += tokens.count - before;
      const isLast = textAt >= text.length;
      // One more than a name, to see what touches its end.
      const until = isLast ? tokens.count : tokens.count - mostTokens - 1;
      while ((from = seek(from, until, scan)) < until) from += matchAt(from, scan);
      if (!isLast) from = keepTail(tokens, from);
    }
    return finds;
  }

  /** The first place from `at` on where a name may begin; `until` where there is none. */
  function nextPlace(at: number, until: number, { text }: Scan): number {
    for (let place = at; place < until; place++) {
      const placeKind = kind[place] as number;
      const script = placeKind & KIND_BITS;
      if (script !== WORD) {
        if ((placeKind & (INNER | DULL)) !== 0) continue;
        // The sieve has looked at syllables. Most characters begin some name; a pair says more.
        if (script === SYLLABLE || hits.mayBegin(place, text)) return place;
        continue;
      }
      const isReshaped = (placeKind & RESHAPED) !== 0;
      const first = isReshaped ? (hash[place] as number) ^ CAPITAL_SALT : (hash[place] as number);
      if (hasBit(firsts, firstShift, first)) return place;
    }
    return Math.max(at, until);
  }

  /** As `nextPlace`, with words that may be a name and more: a German genitive, a Hebrew or Arabic "and". */
  function nextOddPlace(at: number, until: number, scan: Scan): number {
    const { text, isGerman } = scan;
    for (let place = at; place < until; place++) {
      if (nextPlace(place, place + 1, scan) === place) return place;
      if (isGerman && ((kind[place] as number) & RESHAPED) !== 0) return place;
      if (hasClitics && isAbjad(text.charCodeAt(tokens.start[place] as number))) return place;
    }
    return Math.max(at, until);
  }

  /** Adds what is found at one place and returns how many tokens to go on by. */
  function matchAt(at: number, scan: Scan): number {
    const start = tokens.start[at] as number;
    const found = matchFrom(at, { hash: hash[at] as number, start, word: null }, scan);
    if (found > 0 || !hasClitics || !isAbjad(scan.text.charCodeAt(start))) {
      return Math.max(1, found);
    }
    for (const { clitics, word } of remaindersOf(scan.text.slice(start, tokens.end[at]))) {
      const wordHash = hashOfWord(word);
      scan.work.probes++;
      if (!hasBit(firsts, firstShift, wordHash)) continue;
      const joined = matchFrom(at, { hash: wordHash, start: start + clitics, word }, scan);
      if (joined > 0) return joined;
    }
    return 1;
  }

  /** As `matchAt` for names that begin with this word; 0 where there is none. */
  function matchFrom(at: number, opening: Opening, scan: Scan): number {
    const { text, work, isGerman } = scan;
    for (let hit = hits.gather({ text, at, opening, isGerman, work }) - 1; hit >= 0; hit--) {
      work.probes++;
      const nameHash = hits.hash[hit] as number;
      const firstForm = buckets.firstOf(nameHash, hits.check[hit] as number);
      if (firstForm === -1) continue;
      const count = hits.count[hit] as number;
      const endForm = buckets.endOf(nameHash, firstForm);
      const { start, word } = opening;
      const end = (tokens.end[at + count - 1] as number) - (hits.isGenitive[hit] as number);
      const spelling = word === null ? null : word + text.slice(tokens.end[at], end);
      const found = verifyHit(
        lexicon,
        { text, tokens, at, count, start, end, spelling, firstForm, endForm },
        work,
      );
      if (found === undefined) continue;
      scan.finds.push(found);
      if (!found.isOpen) return found.isRival ? 1 : count;
    }
    return 0;
  }

  return { find };
}

/** Moves the tokens that are still to be judged to the front, with one before them for context. */
function keepTail(tokens: TokenBuffer, from: number): number {
  const first = Math.max(0, from - 1);
  for (const part of [tokens.start, tokens.end, tokens.hash]) {
    part.copyWithin(0, first, tokens.count);
  }
  tokens.gap.copyWithin(0, first, tokens.count);
  tokens.kind.copyWithin(0, first, tokens.count);
  tokens.count -= first;
  tokens.needed -= first;
  return from - first;
}
