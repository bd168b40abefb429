/**
 * Finding: one pass over a block's text. It says where known names stand and whose they could be; whether
 * they are meant is for link/ to judge.
 *
 *   text ──tokens──▶ two bitmaps ──few──▶ fingerprints ──longest first──▶ forms of this shape = a find
 */
import {
  ABJAD,
  GAP_BREAK,
  RESHAPED,
  SYLLABLE,
  createTokenBuffer,
  fillTokens,
} from '../text/tokens';
import type { TokenBuffer } from '../text/tokens';
import { remaindersOf } from './clitics';
import { mayBeSurname } from './korean';
import { createBuckets } from './lexicon/buckets';
import {
  CAPITAL_SALT,
  SINGLE_SALT,
  extendCheck,
  extendHash,
  hasBit,
  shiftFor,
} from './lexicon/hash';
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

/** A name's first word, and where it starts in the text. */
interface Opening {
  readonly hash: number;
  readonly check: number;
  readonly start: number;
  /** How the lexicon would write the word; null where that is how it stands. */
  readonly word: string | null;
}

/** The two hashes of one word. */
type Fingerprint = Pick<Opening, 'hash' | 'check'>;

/** With the bitmaps of a small lexicon they fit into the first cache. */
const BUFFER_TOKENS = 1024;
/** No text of people has more; a text made to exhaust memory ends here. */
const MOST_FINDS = 100_000;
/** A name and the s of its German genitive. */
const LEAST_GENITIVE = 4;

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
  const { firsts, prefixes, mostTokens } = views;
  const firstShift = shiftFor(firsts.length * 32);
  const prefixShift = shiftFor(prefixes.length * 32);
  const buckets = createBuckets(views);
  const hasClitics = views.shapePolicy.some((policy) => (policy & CLITICS) !== 0);
  // Any name must fit into what is carried from one filling to the next.
  const tokens = createTokenBuffer(Math.max(BUFFER_TOKENS, 4 * (mostTokens + 2)));
  const { hash, check, gap, kind } = tokens;
  const oneWord = createTokenBuffer(1);
  // Of every length the plain name, and the one in a genitive.
  const hitCount = new Int32Array(2 * mostTokens + 2);
  const hitHash = new Int32Array(2 * mostTokens + 2);
  const hitCheck = new Int32Array(2 * mostTokens + 2);
  const hitGenitive = new Uint8Array(2 * mostTokens + 2);

  function find(text: string, { isGerman = false, work }: Reading): Find[] {
    const finds: Find[] = [];
    if (views.formCount === 0) return finds;
    tokens.count = 0;
    tokens.pendingGap = GAP_BREAK;
    const scan = { text, finds, isGerman, work: work ?? { tokens: 0, probes: 0, verified: 0 } };
    let from = 0;
    let textAt = 0;
    while (textAt < text.length && finds.length < MOST_FINDS) {
      const before = tokens.count;
      textAt = fillTokens(tokens, text, textAt);
      scan.work.tokens += tokens.count - before;
      const isLast = textAt >= text.length;
      // One more than a name, to see what touches its end.
      const until = isLast ? tokens.count : tokens.count - mostTokens - 1;
      // What is always looked at more closely, whether the bitmap knows it or not.
      const special = (hasClitics ? ABJAD : 0) | (isGerman ? RESHAPED : 0);
      while ((from = nextPlace(from, until, special)) < until) from += matchAt(from, scan);
      if (!isLast) from = keepTail(tokens, from);
    }
    return finds;
  }

  /** The first place from `at` on where a name may begin; `until` where there is none. */
  function nextPlace(at: number, until: number, special: number): number {
    for (let place = at; place < until; place++) {
      const placeKind = kind[place] as number;
      // Inside a word of Hangul no name begins.
      if (placeKind === SYLLABLE && gap[place] === 0 && kind[place - 1] === SYLLABLE) continue;
      if ((placeKind & special) !== 0) return place;
      const isReshaped = (placeKind & RESHAPED) !== 0;
      const first = isReshaped ? (hash[place] as number) ^ CAPITAL_SALT : (hash[place] as number);
      if (hasBit(firsts, firstShift, first)) return place;
    }
    return Math.max(at, until);
  }

  /** Adds what is found at one place and returns how many tokens to go on by. */
  function matchAt(at: number, scan: Scan): number {
    const placeKind = kind[at] as number;
    const start = tokens.start[at] as number;
    const own = { hash: hash[at] as number, check: check[at] as number, start, word: null };
    const found = matchFrom(at, own, scan);
    if (found > 0 || !hasClitics || (placeKind & ABJAD) === 0) return Math.max(1, found);
    for (const { clitics, word } of remaindersOf(scan.text.slice(start, tokens.end[at]))) {
      const { hash: wordHash, check: wordCheck } = fingerprintOf(word);
      scan.work.probes++;
      if (!hasBit(firsts, firstShift, wordHash)) continue;
      const opening = { hash: wordHash, check: wordCheck, start: start + clitics, word };
      const joined = matchFrom(at, opening, scan);
      if (joined > 0) return joined;
    }
    return 1;
  }

  /** As `matchAt` for names that begin with this word; 0 where there is none. */
  function matchFrom(at: number, opening: Opening, scan: Scan): number {
    let hits = gatherHits(at, opening, scan);
    while (hits > 0) {
      hits--;
      scan.work.probes++;
      const nameHash = hitHash[hits] as number;
      const firstForm = buckets.firstOf(nameHash, hitCheck[hits] as number);
      if (firstForm === -1) continue;
      const count = hitCount[hits] as number;
      const isGenitive = hitGenitive[hits] === 1;
      const endForm = buckets.endOf(nameHash, firstForm);
      const span = spanOf(at, { opening, count, isGenitive }, scan.text);
      const hit = { text: scan.text, tokens, at, count, ...span, firstForm, endForm };
      const found = verifyHit(lexicon, hit, scan.work);
      if (found === undefined) continue;
      scan.finds.push(found);
      if (!found.isOpen) return found.isRival ? 1 : count;
    }
    return 0;
  }

  /** Gathers how long the names may be that begin here, the shortest first, and returns how many lengths there are. */
  function gatherHits(at: number, opening: Opening, { text, work, isGerman }: Scan): number {
    const most = Math.min(tokens.count - at, mostTokens);
    let prefixHash = opening.hash;
    let prefixCheck = opening.check;
    let hits = isGerman
      ? gatherGenitive(0, { at, count: 1, text, prefixHash: 0, prefixCheck: 0 })
      : 0;
    work.probes++;
    if (hasBit(prefixes, prefixShift, prefixHash ^ SINGLE_SALT) && canStandAlone(at, text)) {
      hits = keepHit(hits, 1, prefixHash, prefixCheck);
    }
    for (let count = 2; count <= most; count++) {
      const last = at + count - 1;
      if (((gap[last] as number) & GAP_BREAK) !== 0) break;
      work.probes++;
      if (isGerman) hits = gatherGenitive(hits, { at, count, text, prefixHash, prefixCheck });
      prefixHash = extendHash(prefixHash, hash[last] as number);
      prefixCheck = extendCheck(prefixCheck, check[last] as number);
      // Every pair is in the bitmap; longer beginnings are, where the name goes on.
      const isBeginning = hasBit(prefixes, prefixShift, prefixHash);
      if (isBeginning || count > 2) hits = keepHit(hits, count, prefixHash, prefixCheck);
      if (!isBeginning) break;
    }
    return hits;
  }

  /** Korean surnames are one syllable, with which every fourth word begins. */
  function canStandAlone(at: number, text: string): boolean {
    if (kind[at] !== SYLLABLE || at + 1 >= tokens.count) return true;
    if (gap[at + 1] !== 0 || kind[at + 1] !== SYLLABLE) return true;
    return mayBeSurname(text, tokens.end[at] as number);
  }

  // oxlint-disable-next-line max-params -- called for every place that is looked at; an object each time costs more
  function keepHit(hits: number, count: number, nameHash: number, nameCheck: number): number {
    hitCount[hits] = count;
    hitHash[hits] = nameHash;
    hitCheck[hits] = nameCheck;
    hitGenitive[hits] = 0;
    return hits + 1;
  }

  /** The same name with its last word in a German genitive. */
  function gatherGenitive(
    hits: number,
    name: { at: number; count: number; text: string; prefixHash: number; prefixCheck: number },
  ): number {
    const { at, count, text, prefixHash, prefixCheck } = name;
    const bare = withoutGenitive(at + count - 1, text);
    if (bare === null) return hits;
    const isOne = count === 1;
    const nameHash = isOne ? bare.hash : extendHash(prefixHash, bare.hash);
    const nameCheck = isOne ? bare.check : extendCheck(prefixCheck, bare.check);
    const key = isOne ? nameHash ^ SINGLE_SALT : nameHash;
    if (count <= 2 && !hasBit(prefixes, prefixShift, key)) return hits;
    keepHit(hits, count, nameHash, nameCheck);
    hitGenitive[hits] = 1;
    return hits + 1;
  }

  /** The fingerprint of a German word without its genitive s; null where it has none. */
  function withoutGenitive(at: number, text: string): Fingerprint | null {
    const end = tokens.end[at] as number;
    const start = tokens.start[at] as number;
    if (end - start < LEAST_GENITIVE || (text.charCodeAt(end - 1) | 0x20) !== 0x73) return null;
    return fingerprintOf(text.slice(start, end - 1));
  }

  function fingerprintOf(word: string): Fingerprint {
    oneWord.count = 0;
    oneWord.pendingGap = GAP_BREAK;
    fillTokens(oneWord, word, 0);
    return { hash: oneWord.hash[0] as number, check: oneWord.check[0] as number };
  }

  /** Where a name starts and ends, and how it is spelt where it does not stand there as it is. */
  function spanOf(
    at: number,
    { opening, count, isGenitive }: { opening: Opening; count: number; isGenitive: boolean },
    text: string,
  ): { start: number; end: number; spelling: string | null } {
    const end = (tokens.end[at + count - 1] as number) - (isGenitive ? 1 : 0);
    const { start, word } = opening;
    if (word === null && !isGenitive) return { start, end, spelling: null };
    const afterWord = tokens.end[at] as number;
    const spelling = word === null ? text.slice(start, end) : word + text.slice(afterWord, end);
    return { start, end, spelling };
  }

  return { find };
}

/** Moves the tokens that are still to be judged to the front, with one before them for context. */
function keepTail(tokens: TokenBuffer, from: number): number {
  const first = Math.max(0, from - 1);
  for (const part of [tokens.start, tokens.end, tokens.hash, tokens.check]) {
    part.copyWithin(0, first, tokens.count);
  }
  tokens.gap.copyWithin(0, first, tokens.count);
  tokens.kind.copyWithin(0, first, tokens.count);
  tokens.count -= first;
  return from - first;
}
