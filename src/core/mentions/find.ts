/**
 * Finding: one pass over a block's text. It says where known names stand and whose they could be; whether
 * they are meant is for link/ to judge.
 *
 *   text ──tokens──▶ two bitmaps ──few──▶ table of prefixes ──longest first──▶ verified forms = a find
 */
import { GAP_BREAK, SYLLABLE, createTokenBuffer, fillTokens } from '../text/tokens';
import type { TokenBuffer } from '../text/tokens';
import { extendA, extendB } from './lexicon/hash';
import { ENTITY_KINDS, HAS_LONGER } from './lexicon/layout';
import type { Lexicon } from './lexicon/open';
import { verifyHit } from './verify-hit';
import type { Find } from './verify-hit';

export type { Find } from './verify-hit';

/** Counters that a test can read to see that work grows with the text and no faster. */
export interface FindWork {
  tokens: number;
  probes: number;
  verified: number;
}

interface Finder {
  find(text: string, work: FindWork): Find[];
}

const BUFFER_TOKENS = 4096;
const EVENT = ENTITY_KINDS.indexOf('event');
const MATCH_BITS = 3;
const STRONG = 0;

const finders = new WeakMap<Lexicon, Finder>();

/**
 * Finds every known spelling in a text, the longest at each place, left to right. Never throws, whatever
 * the text. An event's name that cannot link alone does not hide the names inside it.
 */
export function findCandidates(lexicon: Lexicon, text: string, work?: FindWork): Find[] {
  let finder = finders.get(lexicon);
  if (finder === undefined) {
    finder = createFinder(lexicon);
    finders.set(lexicon, finder);
  }
  return finder.find(text, work ?? { tokens: 0, probes: 0, verified: 0 });
}

/** A finder keeps its buffers from text to text, and its inner loop allocates nothing. */
function createFinder(lexicon: Lexicon): Finder {
  const { views } = lexicon;
  const { singles, pairs, tableCheck, tableValue, tableSize, mostTokens } = views;
  const singleMask = singles.length - 1;
  const pairMask = pairs.length - 1;
  const tableMask = tableSize - 1;
  // Any name must fit into what is carried from one filling to the next.
  const tokens = createTokenBuffer(Math.max(BUFFER_TOKENS, 4 * (mostTokens + 2)));
  const { hashA, hashB, gap, kind } = tokens;
  const hitCounts = new Int32Array(mostTokens + 1);
  const hitForms = new Int32Array(mostTokens + 1);

  function find(text: string, work: FindWork): Find[] {
    const finds: Find[] = [];
    if (mostTokens === 0) return finds;
    tokens.count = 0;
    tokens.pendingGap = GAP_BREAK;
    let from = 0;
    let textAt = 0;
    while (textAt < text.length) {
      const before = tokens.count;
      textAt = fillTokens(tokens, text, textAt);
      work.tokens += tokens.count - before;
      const isLast = textAt >= text.length;
      // One more than a name, to see what touches its end.
      const until = isLast ? tokens.count : tokens.count - mostTokens - 1;
      while ((from = nextPlace(from, until)) < until) from += matchAt(from, { text, finds, work });
      if (!isLast) from = keepTail(tokens, from);
    }
    return finds;
  }

  /** The first place from `at` on where a name may begin; `until` where there is none. */
  function nextPlace(at: number, until: number): number {
    for (let place = at; place < until; place++) {
      const a = hashA[place] as number;
      if ((((singles[(a >>> 5) & singleMask] as number) >>> (a & 31)) & 1) === 0) {
        if (((gap[place + 1] as number) & GAP_BREAK) !== 0) continue;
        const pair = extendA(a, hashA[place + 1] as number);
        if ((((pairs[(pair >>> 5) & pairMask] as number) >>> (pair & 31)) & 1) === 0) continue;
      }
      // Inside a word of Hangul no name begins.
      const isInside = kind[place] === SYLLABLE && gap[place] === 0 && kind[place - 1] === SYLLABLE;
      if (!isInside) return place;
    }
    return Math.max(at, until);
  }

  /** Adds what is found at one place and returns how many tokens to go on by. */
  function matchAt(at: number, scan: { text: string; finds: Find[]; work: FindWork }): number {
    const { text, finds, work } = scan;
    const most = Math.min(tokens.count - at, mostTokens);
    let hits = 0;
    let a = hashA[at] as number;
    let b = hashB[at] as number;
    for (let count = 1; count <= most; count++) {
      if (count > 1) {
        const next = at + count - 1;
        if (((gap[next] as number) & GAP_BREAK) !== 0) break;
        a = extendA(a, hashA[next] as number);
        b = extendB(b, hashB[next] as number);
      }
      work.probes++;
      const value = probe(a, b);
      const form = (value & ~HAS_LONGER) >>> 0;
      if (form !== 0) {
        hitCounts[hits] = count;
        hitForms[hits] = form - 1;
        hits++;
      }
      // Names of several words are entered from their first pair on.
      if (count > 1 && value < HAS_LONGER) break;
    }
    while (hits > 0) {
      hits--;
      const count = hitCounts[hits] as number;
      const hit = { text, tokens, at, count, firstForm: hitForms[hits] as number };
      const found = verifyHit(lexicon, hit, work);
      if (found === undefined) continue;
      finds.push(found);
      if (!isWeakEvent(found)) return found.isRival ? 1 : count;
    }
    return 1;
  }

  function probe(a: number, b: number): number {
    let slot = a & tableMask;
    while (tableValue[slot] !== 0 && tableCheck[slot] !== b) slot = (slot + 1) & tableMask;
    return tableValue[slot] as number;
  }

  function isWeakEvent({ forms }: Find): boolean {
    return forms.every(
      (form) =>
        views.entityKind[views.formEntity[form] ?? 0] === EVENT &&
        ((views.formPolicy[form] ?? 0) & MATCH_BITS) !== STRONG,
    );
  }

  return { find };
}

/** Moves the tokens that are still to be judged to the front, with one before them for context. */
function keepTail(tokens: TokenBuffer, from: number): number {
  const first = Math.max(0, from - 1);
  for (const part of [tokens.start, tokens.end, tokens.hashA, tokens.hashB]) {
    part.copyWithin(0, first, tokens.count);
  }
  tokens.gap.copyWithin(0, first, tokens.count);
  tokens.kind.copyWithin(0, first, tokens.count);
  tokens.count -= first;
  return from - first;
}
