import type { Highlight } from './schema';

/**
 * How much of the text before and after a quote is kept to find it again, in UTF-16 units: about ten words, enough
 * to tell one line of a live blog from the next.
 */
export const CONTEXT_LENGTH = 64;

/** A range of a page's text, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Takes a passage out of a page's text as it is saved: without the white space around it, never with half a
 * character. Undefined where the range holds nothing but white space.
 */
export function takeQuote(
  text: string,
  range: TextRange,
): Pick<Highlight, 'quote' | 'position'> | undefined {
  const start = outOfPair(text, Math.max(0, range.start), -1);
  const end = outOfPair(text, Math.min(text.length, range.end), 1);
  const selected = text.slice(start, end);
  const exact = selected.trim();
  if (exact === '') return undefined;
  const from = start + selected.length - selected.trimStart().length;
  const to = from + exact.length;
  return {
    quote: {
      exact,
      prefix: text.slice(outOfPair(text, Math.max(0, from - CONTEXT_LENGTH), 1), from),
      suffix: text.slice(to, outOfPair(text, Math.min(text.length, to + CONTEXT_LENGTH), -1)),
    },
    position: { start: from, end: to },
  };
}

/** Moves an offset that is between the two halves of a surrogate pair by one. */
function outOfPair(text: string, offset: number, step: 1 | -1): number {
  const isInside =
    /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset));
  return isInside ? offset + step : offset;
}
