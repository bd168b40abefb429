/** Dates of records as the index keeps them. */
import { OPEN_END, OPEN_START, readEdtf } from '../time/edtf';
import { NO_DAY_END, NO_DAY_START } from './layout';

/** Milliseconds. */
export const DAY_MS = 86_400_000;

/** The instant by which a date is put in order: its beginning, or its end where that is open. */
export function beginning({ min, max }: { min: number; max: number }): number {
  return min > OPEN_START ? min : max < OPEN_END ? max : OPEN_START;
}

/** Reading EDTF is dear, and a pack's facts share their days. */
const known = new Map<string, { min: number; max: number } | undefined>();
const MOST_KNOWN = 20_000;
/** From the year 1000 on, which `Date.UTC` takes as it stands. */
const PLAIN_DAY = /^[12]\d{3}-\d{2}-\d{2}$/u;

/** The bounds of an EDTF date; undefined where it is none. */
export function readDates(edtf: string): { min: number; max: number } | undefined {
  if (known.has(edtf)) return known.get(edtf);
  const bounds = PLAIN_DAY.test(edtf) ? dayBounds(edtf) : readEdtf(edtf);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(edtf, bounds);
  return bounds;
}

/** A plain day is most of what packs have, and its format was checked. */
function dayBounds(day: string): { min: number; max: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const min = Date.UTC(year, month - 1, date);
  return { min, max: min + DAY_MS - 1 };
}

/** An instant as days since 1970 UTC; `day` where it is the open end. */
export function toDay(instant: number, open: number, day: number): number {
  if (instant === open) return day;
  return Math.max(NO_DAY_START, Math.min(NO_DAY_END, Math.floor(instant / DAY_MS)));
}
