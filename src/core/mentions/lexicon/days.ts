import type { Edtf } from '../../pack/schema';
import { readEdtf } from '../../time/edtf';

/** Whole days since 1970, both ends included. Every date that JavaScript can hold fits into 32 bits. */
export interface DaySpan {
  readonly from: number;
  readonly until: number;
}

/** The span of a name that is valid at any time. */
export const ALWAYS: DaySpan = { from: -100_000_000, until: 100_000_000 };

const DAY_MS = 86_400_000;

/** The days that a date touches; undefined where the text is no EDTF date. An open end reaches as far as `ALWAYS`. */
export function toDays(edtf: Edtf): DaySpan | undefined {
  const bounds = readEdtf(edtf);
  if (bounds === undefined) return undefined;
  return { from: Math.floor(bounds.min / DAY_MS), until: Math.floor(bounds.max / DAY_MS) };
}

/** Do two spans have a day in common? */
export function overlaps(one: DaySpan, other: DaySpan): boolean {
  return one.from <= other.until && other.from <= one.until;
}
