/**
 * A page's text with each run of white space as one space, and characters that nobody sees left out: another
 * reader of the page (a print view, another extension) breaks lines elsewhere, and the words are the same.
 *
 *   text     He   said\n\nso        runs   [2, 5) → 1, [9, 11) → 1
 *   folded   He said so
 *
 * Between two runs an offset only shifts, so the runs are all that is kept.
 */
export interface FoldedText {
  readonly text: string;
  /** The place in the original of a range that neither starts nor ends with a space. */
  toOriginal(range: { readonly start: number; readonly end: number }): {
    start: number;
    end: number;
  };
  /** The place in the folded text of an offset in the original. */
  toFolded(offset: number): number;
}

/** Soft hyphens, zero-width spaces, word joiners and byte order marks. */
const UNSEEN = '\u00ad\u200b\u2060\ufeff';
const RUN = new RegExp(`[\\s${UNSEEN}]{2,}|[^\\S ]|[${UNSEEN}]`, 'gu');
const SEEN = new RegExp(`[^${UNSEEN}]`, 'u');

/** Folds a whole page, in one pass. */
export function foldText(original: string): FoldedText {
  // Where each run ends, in both texts.
  const originalEnds: number[] = [];
  const foldedEnds: number[] = [];
  let text = '';
  let last = 0;
  for (const { 0: run, index } of original.matchAll(RUN)) {
    text += original.slice(last, index) + foldRun(run);
    last = index + run.length;
    originalEnds.push(last);
    foldedEnds.push(text.length);
  }
  text += original.slice(last);
  const shift = (offset: number, from: readonly number[], to: readonly number[]) => {
    const run = lastAtMost(from, offset);
    return run < 0 ? offset : offset - (from[run] as number) + (to[run] as number);
  };
  return {
    text,
    toOriginal: ({ start, end }) => ({
      start: shift(start, foldedEnds, originalEnds),
      end: shift(end - 1, foldedEnds, originalEnds) + 1,
    }),
    toFolded: (offset) => Math.min(shift(offset, originalEnds, foldedEnds), text.length),
  };
}

/** Folds a short text, such as a quote, without remembering where it was. */
export function foldSpaces(text: string): string {
  return text.replaceAll(RUN, foldRun);
}

function foldRun(run: string): string {
  return SEEN.test(run) ? ' ' : '';
}

/** The index of the last number that is at most `limit`, in a sorted list; -1 where all are larger. */
function lastAtMost(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
