/**
 * Spelling mistakes: a letter too many, too few, another one, or two that changed places (optimal string alignment).
 * The terms are walked in order; what a term shares with the one before is not worked out again, and where a beginning
 * is already too far off, all terms with it are passed over.
 */
import type { SearchIndex } from './open-index';

export interface Near {
  readonly term: number;
  readonly text: string;
  readonly mistakes: number;
  /** The word is on the way to the term, not all of it. */
  readonly isPrefix: boolean;
}

const FIRST_FORGIVEN = 4;
const FIRST_FORGIVEN_TWICE = 8;
const LONGEST = 64;

/** How many mistakes a word of this length is forgiven. */
export function mistakesAllowed(length: number): number {
  return length < FIRST_FORGIVEN ? 0 : length < FIRST_FORGIVEN_TWICE ? 1 : 2;
}

/** All plain terms that a word may mean with at most this many mistakes, or, where asked, that such a one begins. */
export function findNear(
  index: SearchIndex,
  word: string,
  { most, isPrefix }: { readonly most: number; readonly isPrefix: boolean },
): Near[] {
  const found: Near[] = [];
  const wanted = word.slice(0, LONGEST);
  const width = wanted.length + 1;
  const rows = new Uint8Array(width * (LONGEST + 2));
  for (let column = 0; column < width; column++) rows[column] = column;
  /** Best distance of the whole word to the first `depth` units of the term. */
  const bestAt = new Uint8Array(LONGEST + 2).fill(LONGEST);
  let done = 0;
  /** Terms that share this much with a hopeless one are hopeless too. */
  let hopeless = LONGEST + 1;
  index.eachTerm(index.firstPlain, index.terms, (term, text, shared) => {
    if (shared >= hopeless) return;
    hopeless = LONGEST + 1;
    const length = Math.min(text.length, LONGEST);
    for (let depth = Math.min(shared, done) + 1; depth <= length; depth++) {
      const least = fillRow({ rows, width, wanted, text, depth });
      const whole = rows[depth * width + width - 1] ?? LONGEST;
      bestAt[depth] = Math.min(whole, depth > 1 ? (bestAt[depth - 1] ?? LONGEST) : LONGEST);
      done = depth;
      if (least > most && ((bestAt[depth] ?? LONGEST) > most || !isPrefix)) {
        hopeless = depth;
        return;
      }
      if (least > most) break;
    }
    const whole = done === length ? (rows[length * width + width - 1] ?? LONGEST) : LONGEST;
    const begun = bestAt[Math.min(done, length)] ?? LONGEST;
    if (whole <= most) found.push({ term, text, mistakes: whole, isPrefix: false });
    else if (isPrefix && begun <= most) found.push({ term, text, mistakes: begun, isPrefix: true });
  });
  return found;
}

function fillRow(options: {
  readonly rows: Uint8Array;
  readonly width: number;
  readonly wanted: string;
  readonly text: string;
  readonly depth: number;
}): number {
  const { rows, width, wanted, text, depth } = options;
  const row = depth * width;
  const above = row - width;
  const letter = text.charCodeAt(depth - 1);
  rows[row] = depth;
  let least = depth;
  for (let column = 1; column < width; column++) {
    const typed = wanted.charCodeAt(column - 1);
    let cost = Math.min(
      (rows[above + column] as number) + 1,
      (rows[row + column - 1] as number) + 1,
      (rows[above + column - 1] as number) + (typed === letter ? 0 : 1),
    );
    const isSwapped =
      depth > 1 &&
      column > 1 &&
      typed === text.charCodeAt(depth - 2) &&
      wanted.charCodeAt(column - 2) === letter;
    if (isSwapped) cost = Math.min(cost, (rows[above - width + column - 2] as number) + 1);
    rows[row + column] = cost;
    if (cost < least) least = cost;
  }
  return least;
}
