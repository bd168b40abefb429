/** The searches that a reader made, as pure data. They are kept on this machine, and only where the reader lets them. */
export interface RecentSearches {
  readonly isKept: boolean;
  /** The newest first. */
  readonly queries: readonly string[];
}

const MOST_RECENT = 8;
const LONGEST = 400;

/** Reads them out of storage, whatever stands there. */
export function readRecent(stored: unknown): RecentSearches {
  const { isKept, queries } =
    typeof stored === 'object' && stored !== null ? { ...EMPTY, ...stored } : EMPTY;
  const all: readonly unknown[] = Array.isArray(queries) ? queries : [];
  return {
    isKept: isKept !== false,
    queries: all
      .filter((query): query is string => typeof query === 'string' && query !== '')
      .slice(0, MOST_RECENT),
  };
}

/** With one more, which is then the newest; unchanged where they are not kept. */
export function withSearch(recent: RecentSearches, typed: string): RecentSearches {
  const query = typed.trim().slice(0, LONGEST);
  if (!recent.isKept || query === '') return recent;
  const others = recent.queries.filter((one) => one !== query);
  return { ...recent, queries: [query, ...others].slice(0, MOST_RECENT) };
}

/** With older ones behind those that are there, as far as there is room. */
export function withSearches(recent: RecentSearches, older: readonly string[]): RecentSearches {
  const queries = [...new Set([...recent.queries, ...older])].slice(0, MOST_RECENT);
  return { ...recent, queries };
}

/** None, and kept or not from now on. */
export function clearedRecent(isKept: boolean): RecentSearches {
  return { isKept, queries: [] };
}

const EMPTY: { isKept?: unknown; queries?: unknown } = {};
