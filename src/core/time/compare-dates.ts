import type { Edtf } from '../pack/schema';
import { OPEN_END, OPEN_START, readEdtf } from './edtf';

/**
 * Where a date lies, seen from a day. `straddling` begins by the day and may or does reach beyond it; `undated`
 * says nothing of when.
 */
export type TimeRelation = 'by' | 'straddling' | 'since' | 'undated';

/** Places a date before or after the end of a day. Either text may be anything; what cannot be read is undated. */
export function relateToDay(edtf: Edtf, day: Edtf): TimeRelation {
  const bounds = readEdtf(edtf);
  const dayBounds = readEdtf(day);
  if (bounds === undefined || dayBounds === undefined || isBoundless(edtf)) return 'undated';
  if (bounds.min > dayBounds.max) return 'since';
  return bounds.max > dayBounds.max ? 'straddling' : 'by';
}

/** True where a date names no time at all: not readable, "XXXX", or open at both ends. */
export function isBoundless(edtf: Edtf): boolean {
  const bounds = readEdtf(edtf);
  if (bounds === undefined || /^X+(?:-|$)/u.test(edtf)) return true;
  return bounds.min <= OPEN_START && bounds.max >= OPEN_END;
}

/**
 * Orders dates as a timeline does: by when they begin, the more exact one first where they begin alike. An open
 * beginning counts from its end ("until 5 June 2021" stands at 5 June 2021). What cannot be read comes last.
 */
export function compareDates(one: Edtf, other: Edtf): number {
  const [a, b] = [timelineKey(one), timelineKey(other)];
  return a.start - b.start || a.length - b.length;
}

function timelineKey(edtf: Edtf): { start: number; length: number } {
  const bounds = isBoundless(edtf) ? undefined : readEdtf(edtf);
  if (bounds === undefined) return { start: OPEN_END, length: OPEN_END };
  const start = bounds.min <= OPEN_START ? bounds.max : bounds.min;
  return { start, length: bounds.max - bounds.min };
}
