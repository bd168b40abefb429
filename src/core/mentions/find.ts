/**
 * Finding: one pass over a block's text. It says where known names stand and whose they could be; whether
 * they are meant is for link/ to judge.
 *
 *   text ──tokens──▶ two bitmaps ──few──▶ table of prefixes ──longest first──▶ verified forms = a find
 */
import { GAP_BREAK, SYLLABLE, createTokenBuffer, fillTokens } from '../text/tokens';
import type { TokenBuffer } from '../text/tokens';
import { extendHash } from './lexicon/hash';
import { ENTITY_KINDS, HAS_LONGER, ROLE } from './lexicon/layout';
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
/** No text of people has more; a text made to exhaust memory ends here. */
const MOST_FINDS = 100_000;
const EVENT = ENTITY_KINDS.indexOf('event');

const finders = new WeakMap<Lexicon, Finder>();

/**
 * Finds every known spelling in a text, the longest at each place, left to right. Never throws, whatever
 * the text. An event's name does not hide the names inside it, since it may turn out to be another event's.
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
  const { hash, gap, kind } = tokens;
  const hitCounts = new Int32Array(mostTokens + 1);
  const hitForms = new Int32Array(mostTokens + 1);

  function find(text: string, work: FindWork): Find[] {
    const finds: Find[] = [];
    if (mostTokens === 0) return finds;
    tokens.count = 0;
    tokens.pendingGap = GAP_BREAK;
    const scan = { text, finds, work };
    let from = 0;
    let textAt = 0;
    while (textAt < text.length && finds.length < MOST_FINDS) {
      const before = tokens.count;
      textAt = fillTokens(tokens, text, textAt);
      work.tokens += tokens.count - before;
      const isLast = textAt >= text.length;
      // One more than a name, to see what touches its end.
      const until = isLast ? tokens.count : tokens.count - mostTokens - 1;
      while ((from = nextPlace(from, until)) < until) from += matchAt(from, scan);
      if (!isLast) from = keepTail(tokens, from);
    }
    return finds;
  }

  /** The first place from `at` on where a name may begin; `until` where there is none. */
  function nextPlace(at: number, until: number): number {
    for (let place = at; place < until; place++) {
      // Inside a word of Hangul no name begins.
      if (gap[place] === 0 && kind[place] === SYLLABLE && kind[place - 1] === SYLLABLE) continue;
      const single = hash[place] as number;
      if ((((singles[(single >>> 5) & singleMask] as number) >>> (single & 31)) & 1) !== 0) {
        return place;
      }
      if (((gap[place + 1] as number) & GAP_BREAK) !== 0) continue;
      const pair = extendHash(single, hash[place + 1] as number);
      if ((((pairs[(pair >>> 5) & pairMask] as number) >>> (pair & 31)) & 1) !== 0) return place;
    }
    return Math.max(at, until);
  }

  /** Adds what is found at one place and returns how many tokens to go on by. */
  function matchAt(at: number, scan: { text: string; finds: Find[]; work: FindWork }): number {
    const { text, finds, work } = scan;
    const most = Math.min(tokens.count - at, mostTokens);
    let hits = 0;
    let prefix = hash[at] as number;
    for (let count = 1; count <= most; count++) {
      if (count > 1) {
        const next = at + count - 1;
        if (((gap[next] as number) & GAP_BREAK) !== 0) break;
        prefix = extendHash(prefix, hash[next] as number);
      }
      work.probes++;
      const value = probe(prefix);
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
      if (!isEvent(found) && !isRole(found)) return found.isRival ? 1 : count;
    }
    return 1;
  }

  function probe(prefix: number): number {
    let slot = prefix & tableMask;
    while (tableValue[slot] !== 0 && tableCheck[slot] !== prefix) slot = (slot + 1) & tableMask;
    return tableValue[slot] as number;
  }

  function isEvent({ forms }: Find): boolean {
    return forms.every((form) => views.entityKind[views.formEntity[form] ?? 0] === EVENT);
  }

  /** An office, which the names of its country and its holder stand inside. */
  function isRole({ forms }: Find): boolean {
    return forms.every((form) => ((views.formPolicy[form] ?? 0) & ROLE) !== 0);
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
  return from - first;
}
