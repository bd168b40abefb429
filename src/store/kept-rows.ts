/**
 * What is read of highlights: out of the database or, where that cannot be used just now (a full disk), out of the
 * journal's rows in memory. Both give the same in the same order.
 */
import type { HighlightDb, HighlightRow } from './highlight-db';

export interface KeptRows {
  /** By id. */
  all(): Promise<HighlightRow[]>;
  /** The first so many after an id, by id. */
  above(id: string, limit: number): Promise<HighlightRow[]>;
  get(id: string): Promise<HighlightRow | undefined>;
  /** Those of a page, by its key (`pageKey`). */
  ofPage(key: string): Promise<HighlightRow[]>;
  /** By when they were deleted. */
  deleted(): Promise<HighlightRow[]>;
  /** Each once, in order. */
  tags(): Promise<string[]>;
  pageKeys(): Promise<string[]>;
}

/** Reads the database by its indexes. */
export function rowsInDb({ rows }: HighlightDb): KeptRows {
  return {
    all: () => rows.toArray(),
    above: (id, limit) => rows.where(':id').above(id).limit(limit).toArray(),
    get: (id) => rows.get(id),
    ofPage: (key) => rows.where('page').equals(key).toArray(),
    deleted: () => rows.where('deleted').aboveOrEqual(0).toArray(),
    tags: async () => (await rows.orderBy('highlight.tags').uniqueKeys()).map(String),
    pageKeys: async () => (await rows.orderBy('page').uniqueKeys()).map(String),
  };
}

/** Reads rows that are in memory. */
export function rowsInMemory(rows: readonly HighlightRow[]): KeptRows {
  const sorted = rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return {
    all: async () => sorted,
    above: async (after, limit) => sorted.filter(({ id }) => id > after).slice(0, limit),
    get: async (wanted) => sorted.find(({ id }) => id === wanted),
    ofPage: async (key) => sorted.filter(({ page }) => page === key),
    deleted: async () =>
      sorted
        .filter(({ deleted }) => deleted !== undefined)
        .toSorted((one, other) => (one.deleted ?? 0) - (other.deleted ?? 0)),
    tags: async () => unique(sorted.flatMap(({ highlight }) => highlight.tags)),
    pageKeys: async () => unique(sorted.map(({ page }) => page)),
  };
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].toSorted();
}
