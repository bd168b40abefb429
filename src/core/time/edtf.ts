import { parse } from '@edtf-ts/core';

/**
 * The instants that a date covers, in milliseconds since 1970 UTC, both inclusive. An open or unknown
 * end is `OPEN_START` or `OPEN_END`, which are numbers so that IndexedDB can index them.
 */
export interface DateBounds {
  readonly min: number;
  readonly max: number;
}

/** The earliest and the latest instant a JavaScript date can hold (ECMA-262, time values). */
export const OPEN_START = -8.64e15;
export const OPEN_END = 8.64e15;

/** Longer than any EDTF date in use; keeps a hostile string away from the parser. */
const LONGEST_EDTF = 64;

/**
 * Reads an EDTF date (ISO 8601-2, levels 0 to 2). Returns undefined where the text is not one.
 * Uncertain and approximate dates (`2018?`, `2018~`) keep the bounds of the date they qualify.
 */
export function readEdtf(edtf: string): DateBounds | undefined {
  if (edtf.length === 0 || edtf.length > LONGEST_EDTF) return undefined;
  const result = parse(edtf);
  if (!result.success) return undefined;
  const min = result.value.min.getTime();
  const max = result.value.max.getTime();
  return Number.isNaN(min) || Number.isNaN(max) || min > max ? undefined : { min, max };
}
