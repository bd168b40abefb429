/**
 * Finds saved quotes on a page again:
 *
 *   the exact words at their position ─▶ the exact words where the context fits best
 *     ─▶ changed words with their context ─▶ unplaced
 *
 * A later link is tried where an earlier one is not sure. The work is done in steps, so that a long page never
 * keeps its reader waiting.
 */
import { scoreContext, type Context, type ContextScore } from './context';
import { foldSpaces, foldText, type FoldedText } from './fold-spaces';
import { findLike, isSamePlace, settleEdges, type Place } from './fuzzy';
import {
  LEAST_CONTEXT_LENGTH,
  LEAST_MARGIN,
  LEAST_SCORE,
  LEAST_SHORT_CONTEXT,
  LONGEST_FUZZY,
  MOST_PLACES,
  QUOTE_WEIGHT,
  SHORT_QUOTE,
  SURE_CONTEXT,
} from './thresholds';

/** What was saved of a passage to find it by. A position that is not known is left out. */
export interface Target {
  readonly id: string;
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  readonly position?: { readonly start: number; readonly end: number };
}

/**
 * Where a passage is on a page, in UTF-16 units of its text; null where it was not found. `score` is 0 to 1: of a
 * passage that was not found, what its best place had, or 0.
 */
export type Placement =
  | {
      readonly id: string;
      readonly start: number;
      readonly end: number;
      readonly how: 'exact' | 'context' | 'fuzzy';
      readonly score: number;
    }
  | {
      readonly id: string;
      readonly start: null;
      readonly end: null;
      readonly how: 'unplaced';
      readonly score: number;
    };

/** A place with its scores. Without a saved context, `context` is undefined and the words alone count. */
interface Candidate extends Place {
  readonly context: ContextScore | undefined;
  readonly total: number;
}

interface Wanted extends Context {
  readonly exact: string;
  /** Where the quote was, in the folded text. */
  readonly position: number | undefined;
}

/**
 * Places quotes on the text of a page, one after the other. Yields after each step the UTF-16 units that it looked
 * at: about `STEP_LENGTH`, or four times a quote that is longer. Returns the placements in the order of the targets.
 */
export function* placeHighlights(
  text: string,
  targets: readonly Target[],
): Generator<number, Placement[]> {
  const page = foldText(text);
  yield text.length;
  const placements: Placement[] = [];
  let shift = 0;
  for (const target of targets) {
    const wanted = toWanted(page, target);
    const found = yield* find(page.text, wanted, shift);
    if ('place' in found && wanted.position !== undefined) {
      shift = found.place.start - wanted.position;
    }
    placements.push(toPlacement(page, target, found));
  }
  return placements;
}

/** Runs steps to their end without a pause, for a caller that nobody waits for. */
export function runToEnd<T>(steps: Generator<number, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

type Found =
  | { readonly place: Candidate; readonly how: 'exact' | 'context' | 'fuzzy' }
  | { readonly best: number };

/** `shift`: how far the quote before this one has moved; mostly this one has moved with it. */
function* find(text: string, wanted: Wanted, shift: number): Generator<number, Found> {
  if (wanted.exact === '') return { best: 0 };
  // Mostly nothing has changed but what stands before, and nothing else needs to be looked at.
  const isThin = wanted.exact.length < SHORT_QUOTE && lengthOf(wanted) < LEAST_CONTEXT_LENGTH;
  for (const by of isThin ? [0] : [0, shift]) {
    const there = candidateAt(text, wanted, by);
    if (there?.context?.whole === 1) return { place: there, how: howExact(there, wanted) };
  }
  if (isThin) return { best: 0 };

  const exact = yield* findExact(text, wanted);
  if (!exact) return { best: 0 };
  const best = exact[0]?.total ?? 0;
  const sure = chooseSure(exact, wanted);
  if (sure) {
    const isUnsure = yield* isElsewhere(text, sure, wanted);
    return isUnsure ? { best } : { place: sure, how: howExact(sure, wanted) };
  }
  const { length } = wanted.exact;
  if (length < SHORT_QUOTE || length > LONGEST_FUZZY) return { best };

  const like = yield* findLike(text, wanted.exact);
  if (!like) return { best };
  const all = rank([...exact, ...like.map((place) => toCandidate(text, place, wanted))]);
  const [first, second] = all;
  if (!first) return { best: 0 };
  // The context never outvotes the words: where they are less changed elsewhere, nobody can tell.
  const isClear =
    first.total - (second?.total ?? 0) >= LEAST_MARGIN &&
    all.every(({ errors }) => first.errors <= errors);
  if (first.total < LEAST_SCORE || !isClear) return { best: first.total };
  return { place: first, how: first.errors > 0 ? 'fuzzy' : howExact(first, wanted) };
}

function toWanted(page: FoldedText, { quote, position }: Target): Wanted {
  const whole = foldSpaces(quote.exact);
  const exact = whole.trim();
  return {
    exact,
    // White space at the edges of a quote belongs to what is around it.
    prefix: foldSpaces(quote.prefix + whole.slice(0, whole.length - whole.trimStart().length)),
    suffix: foldSpaces(whole.slice(whole.trimEnd().length) + quote.suffix),
    position: position && page.toFolded(position.start + (whole.length - whole.trimStart().length)),
  };
}

function candidateAt(text: string, wanted: Wanted, shift: number): Candidate | undefined {
  const { exact, position } = wanted;
  const start = (position ?? 0) + shift;
  return position !== undefined && start >= 0 && text.startsWith(exact, start)
    ? toCandidate(text, { start, end: start + exact.length, errors: 0 }, wanted)
    : undefined;
}

/** All places of the exact words, best context first; undefined where there are too many to tell apart. */
function* findExact(text: string, wanted: Wanted): Generator<number, Candidate[] | undefined> {
  const { exact } = wanted;
  const found: Candidate[] = [];
  let last = 0;
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    if (found.length === MOST_PLACES) return undefined;
    found.push(toCandidate(text, { start, end: start + exact.length, errors: 0 }, wanted));
    yield start - last;
    last = start;
  }
  yield text.length - last;
  return found.toSorted((one, other) => (other.context?.whole ?? 0) - (one.context?.whole ?? 0));
}

/**
 * The place of the exact words that needs no comparison with changed words elsewhere. At its old position it needs no
 * margin: of two places that are alike, the one that did not move is meant.
 */
function chooseSure(exact: readonly Candidate[], { position, ...wanted }: Wanted) {
  const [best, second] = exact;
  if (!best) return undefined;
  const isShort = wanted.exact.length < SHORT_QUOTE;
  const there = exact.find(({ start }) => start === position);
  if (best.context === undefined) return there ?? (second ? undefined : best);
  const { whole, weaker } = best.context;
  if (isShort ? weaker < LEAST_SHORT_CONTEXT : whole < SURE_CONTEXT) return undefined;
  if (second && whole < SURE_CONTEXT) return undefined;
  if (there?.context?.whole === whole) return there;
  // The words are where they were, and what was around them is elsewhere: which of the two moved is not known.
  if (there) return undefined;
  const next = second?.context?.whole ?? 0;
  const isClear = whole - next >= LEAST_MARGIN || (whole === 1 && next < 1);
  return isClear ? best : undefined;
}

/**
 * Is there another place that is about as much like a short quote with all its context? Then its few words may stand
 * here by chance, and be changed there.
 */
function* isElsewhere(
  text: string,
  sure: Candidate,
  { exact, prefix, suffix }: Wanted,
): Generator<number, boolean> {
  if (exact.length >= SHORT_QUOTE || sure.context?.whole === 1) return false;
  const whole = prefix + exact + suffix;
  const places = yield* findLike(text, whole);
  if (!places) return true;
  const least = sure.total - LEAST_MARGIN;
  return places.some(
    (place) => 1 - place.errors / whole.length >= least && !isSamePlace(place, sure),
  );
}

function toCandidate(text: string, found: Place, wanted: Wanted): Candidate {
  const place = found.errors === 0 ? found : settleEdges(text, found, wanted);
  const context = scoreContext(text, place, wanted);
  const words = 1 - place.errors / wanted.exact.length;
  const length = { words: wanted.exact.length * QUOTE_WEIGHT, context: lengthOf(wanted) };
  const total =
    (words * length.words + (context?.whole ?? 0) * length.context) /
    (length.words + length.context);
  return { ...place, context, total };
}

function lengthOf({ prefix, suffix }: Context): number {
  return prefix.length + suffix.length;
}

/** Best total first, each place once. */
function rank(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const one of candidates.toSorted((a, b) => b.total - a.total)) {
    if (!kept.some((other) => isSamePlace(other, one))) kept.push(one);
  }
  return kept;
}

function howExact({ start }: Candidate, { position }: Wanted): 'exact' | 'context' {
  return start === position ? 'exact' : 'context';
}

function toPlacement(page: FoldedText, { id }: Target, found: Found): Placement {
  if ('best' in found) {
    return { id, start: null, end: null, how: 'unplaced', score: round(found.best) };
  }
  const { place, how } = found;
  return { id, ...page.toOriginal(place), how, score: round(place.total) };
}

/** Scores are compared as they are and shown with three places. */
function round(score: number): number {
  return Math.round(score * 1_000) / 1_000;
}
