import { NO_DAY_END, NO_DAY_START } from '../search/layout';
import type { SearchIndex } from '../search/open-index';
import { DAY_MS } from '../search/record-dates';

/** Years from which on a date is one of a time, and not a mistake or an open end. */
const [FIRST_YEAR, LAST_YEAR] = [-9_999, 9_999];

/**
 * The day (since 1970 UTC) on which a document's date begins; of a date that is open at its beginning, the one on
 * which it ends. Undefined where it has none.
 */
export function dayOf(index: SearchIndex, doc: number): number | undefined {
  const first = index.firstDays[doc] ?? NO_DAY_START;
  const day = first === NO_DAY_START ? (index.lastDays[doc] ?? NO_DAY_END) : first;
  return day === NO_DAY_END ? undefined : day;
}

/** The year of that day. */
export function yearOf(index: SearchIndex, doc: number): number | undefined {
  const day = dayOf(index, doc);
  if (day === undefined) return undefined;
  const year = new Date(day * DAY_MS).getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

/** "2024" → "2020s", as it stands in addresses. */
export function decadeOf(year: number): string {
  return `${Math.floor(year / 10) * 10}s`;
}
