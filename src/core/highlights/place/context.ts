/** What stands around a quote, as it was saved, both sides folded. */
export interface Context {
  readonly prefix: string;
  readonly suffix: string;
}

/** Text beside a place is compared up to so much longer than the context, where words were put in. */
const SLACK = 1.5;

/** How much of a context is there, from 0 (none) to 1 (every character). */
export interface ContextScore {
  /** Of both sides together, each by its length. */
  readonly whole: number;
  /** Of the side of which less is there. */
  readonly weaker: number;
}

/** How much of a saved context stands around a range of a text; undefined where none was saved. */
export function scoreContext(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  { prefix, suffix }: Context,
): ContextScore | undefined {
  const length = prefix.length + suffix.length;
  if (length === 0) return undefined;
  const before = text.slice(Math.max(0, start - Math.ceil(prefix.length * SLACK)), start);
  const after = text.slice(end, end + Math.ceil(suffix.length * SLACK));
  const left = before.endsWith(prefix) ? 0 : countErrors(reverse(prefix), reverse(before));
  const right = after.startsWith(suffix) ? 0 : countErrors(suffix, after);
  return {
    whole: 1 - (left + right) / length,
    weaker: 1 - Math.max(left / Math.max(1, prefix.length), right / Math.max(1, suffix.length)),
  };
}

/** The fewest edits that make `wanted` the beginning of `text`; at most as many as `wanted` is long. */
function countErrors(wanted: string, text: string): number {
  let row = Array.from({ length: text.length + 1 }, (_, index) => index);
  for (let i = 1; i <= wanted.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= text.length; j += 1) {
      const isSame = wanted.charCodeAt(i - 1) === text.charCodeAt(j - 1);
      const replaced = (row[j - 1] as number) + (isSame ? 0 : 1);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return Math.min(...row);
}

function reverse(text: string): string {
  return text.split('').toReversed().join('');
}
