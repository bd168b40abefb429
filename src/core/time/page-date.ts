import type { Edtf } from '../pack/schema';

/** Where a page's date was read from, best first. */
export type PageDateFrom = 'json-ld' | 'meta' | 'time' | 'url' | 'given';

/** The day the page says it was published: `YYYY-MM-DD` in the offset that the page itself gives. */
export interface PageDate {
  readonly date: Edtf;
  readonly from: PageDateFrom;
}

/** Longer scripts are not read, in UTF-16 units: a date is never worth parsing megabytes. */
export const LONGEST_JSON_LD = 1_000_000;
