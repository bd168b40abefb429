/**
 * Finds the places of a page that are like a quote, with its words changed a little. The matcher gives the best
 * place of what it is shown only, and a margin to the runner-up is wanted: so the page is shown to it in windows,
 * and what lies to the left and right of each find is shown to it again.
 *
 *   |── window ──────────────────────|
 *           |─ window ──────────────────────|      overlapping by the longest that a match may be
 *   |  again  |find|      again      |
 */
import search from 'approx-string-match';
import type { Context } from './context';
import { createSieve } from './sieve';
import { MOST_ERRORS, MOST_PLACES, STEP_LENGTH } from './thresholds';

/** A place of the page, in UTF-16 units of the folded text, with how many edits part it from the quote. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** Windows are at least so many times as long as the quote, so that their overlaps cost little. */
const QUOTES_IN_WINDOW = 4;
/** So much of the context beside a place is looked for to tell where exactly the changed quote begins and ends. */
const EDGE_LENGTH = 16;
const LEAST_EDGE_LENGTH = 6;

/**
 * All places that are like a quote, none twice; undefined where there are too many to tell apart. Yields the UTF-16
 * units compared since the last step.
 */
export function* findLike(text: string, quote: string): Generator<number, Place[] | undefined> {
  const most = Math.floor(quote.length * MOST_ERRORS);
  const overlap = quote.length + most;
  const length = Math.max(STEP_LENGTH, quote.length * QUOTES_IN_WINDOW);
  const sieve = createSieve(quote, most);
  const places: Place[] = [];
  for (let from = 0; from < text.length; from += length - overlap) {
    const open: Array<readonly [number, number]> = [[from, Math.min(text.length, from + length)]];
    for (let range = open.pop(); range; range = open.pop()) {
      const [start, end] = range;
      if (end - start < quote.length - most) continue;
      const stretch = text.slice(start, end);
      const found = sieve.mayHold(stretch)
        ? choose(search(stretch, quote, most), quote.length)
        : undefined;
      yield end - start;
      if (!found) continue;
      const place = { start: start + found.start, end: start + found.end, errors: found.errors };
      keepBest(places, place);
      if (places.length > MOST_PLACES) return undefined;
      open.push([start, place.start], [place.end, end]);
    }
    if (from + length >= text.length) break;
  }
  return places;
}

/** One of the matches, which all have the same errors: the one whose length is most like the quote's. */
function choose(matches: readonly Place[], length: number): Place | undefined {
  const farOff = ({ start, end }: Place) => Math.abs(end - start - length);
  return matches
    .filter(({ start, end }) => start < end)
    .toSorted((one, other) => farOff(one) - farOff(other))[0];
}

/** Moves the edges of a place to where its context or its words begin. */
export function settleEdges(text: string, place: Place, { prefix, suffix }: Context): Place {
  const reach = Math.max(place.errors, 1);
  let { start, end } = place;
  const before = prefix.slice(-EDGE_LENGTH);
  if (before.length >= LEAST_EDGE_LENGTH) {
    const at = nearest(text, before, place.start - before.length, reach);
    if (at !== undefined) start = at + before.length;
  }
  const after = suffix.slice(0, EDGE_LENGTH);
  if (after.length >= LEAST_EDGE_LENGTH) end = nearest(text, after, place.end, reach) ?? end;
  start = nearestBorder(text, start);
  end = nearestBorder(text, end);
  const words = text.slice(start, end);
  if (words.trim() === '') return place;
  start += words.length - words.trimStart().length;
  return { ...place, start, end: start + words.trim().length };
}

/** Keeps one of the places that share most of their words: the one with fewer errors. */
function keepBest(places: Place[], place: Place): void {
  const at = places.findIndex((other) => isSamePlace(other, place));
  if (at < 0) places.push(place);
  else if (place.errors < (places[at] as Place).errors) places[at] = place;
}

/** Do two places share at least half of the shorter one? */
export function isSamePlace(
  one: Pick<Place, 'start' | 'end'>,
  other: Pick<Place, 'start' | 'end'>,
): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared * 2 >= Math.min(one.end - one.start, other.end - other.start);
}

/** Where `wanted` stands nearest to an offset, at most `reach` away from it. */
function nearest(text: string, wanted: string, offset: number, reach: number): number | undefined {
  const from = Math.max(0, offset - reach);
  const around = text.slice(from, Math.max(from, offset + reach + wanted.length));
  let best: number | undefined;
  for (let at = around.indexOf(wanted); at >= 0; at = around.indexOf(wanted, at + 1)) {
    const distance = Math.abs(from + at - offset);
    if (best === undefined || distance < Math.abs(best - offset)) best = from + at;
  }
  return best;
}

/** The border of a word that is nearest to an offset; the offset itself where it is in none. */
function nearestBorder(text: string, offset: number): number {
  let before = offset;
  let after = offset;
  while (isInWord(text, before)) before -= 1;
  while (isInWord(text, after)) after += 1;
  return offset - before <= after - offset ? before : after;
}

/** Is an offset between two letters of one word, in a script that parts its words? */
function isInWord(text: string, offset: number): boolean {
  return LETTER.test(text.charAt(offset - 1)) && LETTER.test(text.charAt(offset));
}

/** Letters of scripts that part their words by spaces; Chinese, Japanese and Thai do not, and Korean half does. */
const LETTER =
  /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー])[\p{L}\p{M}\p{N}]/u;
