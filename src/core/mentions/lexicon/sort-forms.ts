import type { Collected } from './collect';
import { FIRST_STEM } from './collect';
import { shiftFor } from './hash';

/** The order in which forms are to lie: rows by bucket, in a bucket by check, then shape, then as they were added. */
export interface SortedForms {
  /** The rows to be laid out, without those that say of one entity twice the same. */
  readonly order: Uint32Array;
  /** The check of each of them. */
  readonly check: Int32Array;
  /** Where each bucket begins in `order`, and its length at the end. */
  readonly bucketStart: Uint32Array;
}

/** Fewer than this are sorted by moving one after another into place. */
const FEW = 24;

/** Sorts by counting. The same rows give the same order. */
export function sortForms(collected: Collected, bucketCount: number): SortedForms {
  const { order, bucketEnd } = spread(collected.forms.hash.all(), bucketCount);
  const checks = collected.forms.check.all();
  const shapes = collected.forms.shape.all();
  const sorted = new Int32Array(order.length);
  for (let at = 0; at < order.length; at++) sorted[at] = checks[order[at] as number] as number;
  const compare = (one: number, other: number): number =>
    (checks[one] as number) - (checks[other] as number) ||
    (shapes[one] as number) - (shapes[other] as number) ||
    one - other;

  const isTwin = twinFinderOf(collected);
  const bucketStart = new Uint32Array(bucketCount + 1);
  let kept = 0;
  let from = 0;
  for (let bucket = 0; bucket < bucketCount; bucket++) {
    const until = bucketEnd[bucket] as number;
    if (until - from < FEW) {
      sortFew(order, { from, until, checks: sorted, shapes });
    } else {
      order.subarray(from, until).sort(compare);
      for (let at = from; at < until; at++) sorted[at] = checks[order[at] as number] as number;
    }
    bucketStart[bucket] = kept;
    const first = kept;
    for (; from < until; from++) {
      const row = order[from] as number;
      const check = sorted[from] as number;
      // Rows that may be twins stand side by side.
      if (kept > first && sorted[kept - 1] === check) {
        if (hasTwin(order, { row, first, kept, isTwin })) continue;
      }
      sorted[kept] = check;
      order[kept++] = row;
    }
  }
  bucketStart[bucketCount] = kept;
  return { order: order.subarray(0, kept), check: sorted.subarray(0, kept), bucketStart };
}

/** Rows by bucket, in a bucket as they were added. */
function spread(
  hashes: Int32Array,
  bucketCount: number,
): { readonly order: Uint32Array; readonly bucketEnd: Uint32Array } {
  const shift = shiftFor(bucketCount);
  const next = new Uint32Array(bucketCount + 1);
  for (let row = 0; row < hashes.length; row++) {
    const after = ((hashes[row] as number) >>> shift) + 1;
    next[after] = (next[after] as number) + 1;
  }
  for (let bucket = 0; bucket < bucketCount; bucket++) {
    next[bucket + 1] = (next[bucket + 1] as number) + (next[bucket] as number);
  }
  const order = new Uint32Array(hashes.length);
  for (let row = 0; row < hashes.length; row++) {
    const bucket = (hashes[row] as number) >>> shift;
    const place = next[bucket] as number;
    next[bucket] = place + 1;
    order[place] = row;
  }
  return { order, bucketEnd: next };
}

type IsTwin = (one: number, other: number) => 'twin' | 'sibling' | 'other';

/** Twins say of one entity the same in the same days; siblings of one entity the same in other days. */
function twinFinderOf({ forms, stems }: Collected): IsTwin {
  const checks = forms.check.all();
  const shapes = forms.shape.all();
  const owners = forms.owner.all();
  const entityOf = (owner: number): number =>
    owner >= FIRST_STEM ? stems.entity.at(owner - FIRST_STEM) : owner;
  const spanOf = (owner: number): number =>
    owner >= FIRST_STEM ? stems.span.at(owner - FIRST_STEM) : 0;
  return (one, other) => {
    if (checks[one] !== checks[other] || shapes[one] !== shapes[other]) return 'other';
    const [owner, otherOwner] = [owners[one] as number, owners[other] as number];
    if (entityOf(owner) !== entityOf(otherOwner)) return 'other';
    return spanOf(owner) === spanOf(otherOwner) ? 'twin' : 'sibling';
  };
}

/** Forms of one entity stand together, so that only the last few have to be looked at. */
function hasTwin(
  order: Uint32Array,
  place: { row: number; first: number; kept: number; isTwin: IsTwin },
): boolean {
  for (let at = place.kept - 1; at >= place.first; at--) {
    const found = place.isTwin(order[at] as number, place.row);
    if (found !== 'sibling') return found === 'twin';
  }
  return false;
}

/** Moves one after another into place; rows that are equal stay as they were. */
function sortFew(
  order: Uint32Array,
  {
    from,
    until,
    checks,
    shapes,
  }: { from: number; until: number; checks: Int32Array; shapes: Int32Array },
): void {
  for (let at = from + 1; at < until; at++) {
    const row = order[at] as number;
    const check = checks[at] as number;
    let place = at;
    for (; place > from; place--) {
      const before = checks[place - 1] as number;
      if (before < check) break;
      const rowBefore = order[place - 1] as number;
      if (before === check && (shapes[rowBefore] as number) <= (shapes[row] as number)) break;
      checks[place] = before;
      order[place] = rowBefore;
    }
    checks[place] = check;
    order[place] = row;
  }
}
