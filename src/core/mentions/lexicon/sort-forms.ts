import type { Collected } from './collect';
import { FIRST_STEM } from './collect';
import { shiftFor } from './hash';

/** The order in which forms are to lie: rows by bucket, in a bucket by check, then shape, then as they were added. */
export interface SortedForms {
  /** The rows to be laid out, without those that say of one entity twice the same. */
  readonly order: Uint32Array;
  /** Where each bucket begins in `order`, and its length at the end. */
  readonly bucketStart: Uint32Array;
}

/** Fewer than this are sorted by moving one after another into place. */
const FEW = 24;

/** Sorts by counting. The same rows give the same order. */
export function sortForms(collected: Collected, bucketCount: number): SortedForms {
  const { forms } = collected;
  const hashes = forms.hash.all();
  const shift = shiftFor(bucketCount);
  const counts = new Uint32Array(bucketCount + 1);
  for (let row = 0; row < hashes.length; row++) {
    const bucket = (hashes[row] as number) >>> shift;
    counts[bucket + 1] = (counts[bucket + 1] as number) + 1;
  }
  for (let bucket = 0; bucket < bucketCount; bucket++) {
    counts[bucket + 1] = (counts[bucket + 1] as number) + (counts[bucket] as number);
  }
  const order = new Uint32Array(hashes.length);
  const next = counts.slice();
  for (let row = 0; row < hashes.length; row++) {
    const bucket = (hashes[row] as number) >>> shift;
    const place = next[bucket] as number;
    next[bucket] = place + 1;
    order[place] = row;
  }

  const compare = comparerOf(collected);
  const isTwin = twinFinderOf(collected);
  const bucketStart = new Uint32Array(bucketCount + 1);
  let kept = 0;
  for (let bucket = 0; bucket < bucketCount; bucket++) {
    const from = counts[bucket] as number;
    const until = counts[bucket + 1] as number;
    if (until - from < FEW) sortFew(order, { from, until, compare });
    else order.subarray(from, until).sort(compare);
    bucketStart[bucket] = kept;
    const first = kept;
    for (let at = from; at < until; at++) {
      const row = order[at] as number;
      if (!hasTwin(order, { row, first, kept, isTwin })) order[kept++] = row;
    }
  }
  bucketStart[bucketCount] = kept;
  return { order: order.subarray(0, kept), bucketStart };
}

type Compare = (one: number, other: number) => number;

function comparerOf({ forms }: Collected): Compare {
  const checks = forms.check.all();
  const shapes = forms.shape.all();
  return (one, other) =>
    (checks[one] as number) - (checks[other] as number) ||
    (shapes[one] as number) - (shapes[other] as number) ||
    one - other;
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

function sortFew(
  order: Uint32Array,
  { from, until, compare }: { from: number; until: number; compare: Compare },
): void {
  for (let at = from + 1; at < until; at++) {
    const row = order[at] as number;
    let place = at;
    while (place > from && compare(order[place - 1] as number, row) > 0) {
      order[place] = order[place - 1] as number;
      place--;
    }
    order[place] = row;
  }
}
