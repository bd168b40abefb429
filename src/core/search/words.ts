import { foldText } from '../text/fold';

/** UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface FoldedWord extends Span {
  readonly folded: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Scripts that write words without spaces, or with particles joined on. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The words of a text, folded, with their places in it. */
export function splitWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const folded = foldText(match[0]);
    if (folded !== '')
      words.push({ folded, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/**
 * Where each wanted word begins a word of a text (or stands inside one, in unspaced scripts), sorted and without
 * doubles; undefined where one of them does not.
 */
export function matchWords(
  wanted: readonly string[],
  words: readonly FoldedWord[],
): Span[] | undefined {
  const spans = new Map<number, Span>();
  for (const piece of wanted) {
    let isFound = false;
    for (const word of words) {
      const at = UNSPACED.test(piece)
        ? word.folded.indexOf(piece)
        : word.folded.startsWith(piece)
          ? 0
          : -1;
      if (at < 0) continue;
      isFound = true;
      // Folding may change a word's length; then the whole word is marked.
      const isEven = word.folded.length === word.end - word.start;
      const start = isEven ? word.start + at : word.start;
      const end = isEven ? start + piece.length : word.end;
      if ((spans.get(start)?.end ?? 0) < end) spans.set(start, { start, end });
    }
    if (!isFound) return undefined;
  }
  return [...spans.values()].toSorted((a, b) => a.start - b.start);
}
