import type { SearchHit } from '../../src/core/search/describe';
import type { SearchAnswer } from '../../src/ui/popup/SearchBox';

/** An answer of the search, with what a test wants changed. */
export function makeHit(title: string, changes: Partial<SearchHit> = {}): SearchHit {
  const ref = `ferries/${title.replaceAll(/\W/gu, '-')}` as const;
  return {
    kind: 'actor',
    ref,
    open: ref,
    title,
    titleField: 'name',
    detail: null,
    about: [],
    docKind: 'person',
    date: null,
    said: [],
    source: null,
    sourceUrl: null,
    score: 0,
    matched: [],
    ...changes,
  };
}

/** What the box shows for a query. */
export function makeAnswer(query: string, changes: Partial<SearchAnswer> = {}): SearchAnswer {
  return { query, hits: null, parts: [], nearest: [], hasFailed: false, ...changes };
}
