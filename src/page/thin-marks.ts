/** More marks than this on one screen are clutter, and none of them is looked at. */
export const MOST_ON_SCREEN = 60;

/** A mark that could be painted. */
export interface MarkAt<Mention> {
  readonly mention: Mention;
  /** In pixels from the top of the page. */
  readonly top: number;
  /** How much it has to do with the page; see `weighMarks`. */
  readonly weight: number;
}

/**
 * Of marks in document order those that are painted, so that no screen of this height, wherever it is scrolled to, has
 * more than `most`. The weightiest stay, and of equals the first.
 */
export function thinMarks<Mention>(
  marks: readonly MarkAt<Mention>[],
  { height, most = MOST_ON_SCREEN }: { readonly height: number; readonly most?: number },
): Set<Mention> {
  const kept = new Set<Mention>();
  /** Tops of those that are kept, in order. */
  const tops: number[] = [];
  for (const { mention, top } of marks.toSorted((one, other) => other.weight - one.weight)) {
    const at = placeOf(tops, top);
    tops.splice(at, 0, top);
    if (isCrowded(tops, { at, height, most })) tops.splice(at, 1);
    else kept.add(mention);
  }
  return kept;
}

/** How many others stand with each in a block: of whom there is more to tell in the light of this page. */
export function weighMarks<Ref>(blocks: readonly (readonly Ref[])[]): (ref: Ref) => number {
  const company = new Map<Ref, Set<Ref>>();
  for (const refs of blocks) {
    for (const ref of refs) {
      const others = company.get(ref) ?? new Set();
      for (const other of refs) if (other !== ref) others.add(other);
      company.set(ref, others);
    }
  }
  return (ref) => company.get(ref)?.size ?? 0;
}

/** Does any screen that shows the one at this place show more than `most`? */
function isCrowded(
  tops: readonly number[],
  { at, height, most }: { readonly at: number; readonly height: number; readonly most: number },
): boolean {
  for (let first = Math.max(0, at - most); first <= at; first++) {
    const last = tops[first + most];
    if (last === undefined) return false;
    if (last - (tops[first] as number) < height) return true;
  }
  return false;
}

function placeOf(tops: readonly number[], top: number): number {
  let low = 0;
  let high = tops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle] as number) <= top) low = middle + 1;
    else high = middle;
  }
  return low;
}
