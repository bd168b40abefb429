import { shiftFor } from './hash';
import type { LexiconViews } from './layout';

/** Finds forms by their fingerprint. */
export interface Buckets {
  /** The first form with these hashes; -1 where there is none. */
  readonly firstOf: (hash: number, check: number) => number;
  /** Where the forms end that have the same fingerprint as `first`, whose hash this is. */
  readonly endOf: (hash: number, first: number) => number;
}

/** Up to this many forms are looked through one by one. */
const FEW = 8;

/** The buckets of a lexicon. */
export function createBuckets({ bucketStart, bucketCount, formCheck }: LexiconViews): Buckets {
  const shift = shiftFor(bucketCount);
  return {
    firstOf(hash, check) {
      const bucket = hash >>> shift;
      let low = bucketStart[bucket] as number;
      const end = bucketStart[bucket + 1] as number;
      let high = end;
      while (high - low > FEW) {
        const middle = (low + high) >>> 1;
        if ((formCheck[middle] as number) < check) low = middle + 1;
        else high = middle;
      }
      while (low < high && (formCheck[low] as number) < check) low++;
      return low < end && formCheck[low] === check ? low : -1;
    },
    endOf: (hash, first) =>
      endOfEqual(formCheck, first, bucketStart[(hash >>> shift) + 1] as number),
  };
}

/** Where the values end that equal the one at `first`, in a sorted part that ends at `until`; by doubling steps. */
export function endOfEqual(
  values: Int32Array | Uint16Array | Uint32Array,
  first: number,
  until: number,
): number {
  const value = values[first];
  let low = first;
  let step = 1;
  while (low + step < until && values[low + step] === value) {
    low += step;
    step *= 2;
  }
  let high = Math.min(until, low + step);
  low++;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle] === value) low = middle + 1;
    else high = middle;
  }
  return low;
}
