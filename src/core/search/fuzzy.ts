/**
 * Spelling mistakes: a letter too many, too few, another one, or two that changed places (optimal string alignment).
 * The terms are walked in order; what a term shares with the one before is not worked out again, and where a beginning
 * is already too far off, all terms with it are passed over.
 */
import type { SearchIndex } from './open-index';

export interface Near {
  readonly term: number;
  readonly mistakes: number;
  /** The word is on the way to the term, not all of it. */
  readonly isPrefix: boolean;
}

const FIRST_FORGIVEN = 4;
const FIRST_FORGIVEN_TWICE = 8;
const LONGEST = 64;
/** Farther than anything that is forgiven. */
const FAR = 100;

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
  const { units, starts, shared } = index.dictionary();
  const typed = Uint16Array.from(word.slice(0, LONGEST), (letter) => letter.charCodeAt(0));
  const width = typed.length + 1;
  const rows = new Uint8Array(width * (LONGEST + 2)).fill(FAR);
  for (let column = 0; column < width; column++) rows[column] = column;
  /** The least mistakes of the whole word against the first units of the term, so many or fewer. */
  const begun = new Uint8Array(LONGEST + 2).fill(FAR);
  const found: Near[] = [];
  let done = 0;
  /** Terms that share this much with a hopeless one are hopeless too. */
  let hopeless = FAR;
  for (let term = index.firstPlain; term < index.terms; term++) {
    const common = shared[term] as number;
    if (common >= hopeless) continue;
    hopeless = FAR;
    const start = starts[term] as number;
    const length = Math.min((starts[term + 1] as number) - start, LONGEST);
    let depth = Math.min(common, done);
    while (depth < length) {
      depth++;
      const least = fillRow({ rows, width, typed, most, depth, units, start });
      const whole = rows[depth * width + width - 1] as number;
      begun[depth] = Math.min(whole, begun[depth - 1] as number);
      if (least <= most) continue;
      if (!isPrefix || (begun[depth] as number) > most) hopeless = depth;
      break;
    }
    done = depth;
    const whole = depth === length ? (rows[length * width + width - 1] as number) : FAR;
    const prefix = begun[depth] as number;
    if (whole <= most) found.push({ term, mistakes: whole, isPrefix: false });
    else if (isPrefix && prefix <= most) found.push({ term, mistakes: prefix, isPrefix: true });
  }
  return found;
}

/** Fills the row of one more unit of the term, as far as it can matter, and returns the least in it. */
function fillRow(options: {
  readonly rows: Uint8Array;
  readonly width: number;
  readonly typed: Uint16Array;
  readonly most: number;
  readonly depth: number;
  readonly units: Uint16Array;
  readonly start: number;
}): number {
  const { rows, width, typed, most, depth, units, start } = options;
  const row = depth * width;
  const above = row - width;
  const letter = units[start + depth - 1] as number;
  const before = depth > 1 ? (units[start + depth - 2] as number) : -1;
  // Two texts whose lengths differ by more than the mistakes allowed are farther apart than that.
  const from = Math.max(1, depth - most);
  const until = Math.min(width - 1, depth + most);
  let least = from === 1 ? depth : FAR;
  rows[row + from - 1] = least;
  for (let column = from; column <= until; column++) {
    const own = typed[column - 1] as number;
    const diagonal = (rows[above + column - 1] as number) + (own === letter ? 0 : 1);
    const up = column < depth + most ? (rows[above + column] as number) + 1 : FAR;
    const left = (rows[row + column - 1] as number) + 1;
    let cost = diagonal < up ? diagonal : up;
    if (left < cost) cost = left;
    if (column > 1 && own === before && (typed[column - 2] as number) === letter) {
      const swapped = (rows[above - width + column - 2] as number) + 1;
      if (swapped < cost) cost = swapped;
    }
    rows[row + column] = cost;
    if (cost < least) least = cost;
  }
  if (until < width - 1) rows[row + width - 1] = FAR;
  return least;
}
