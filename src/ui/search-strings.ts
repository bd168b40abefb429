/** What the search in the popup says. */
import type { DocKind } from '../core/search/layout';
import type { RecordKind } from '../core/search/record-fields';

/** The search box, its answers, and what stands below an empty box. */
export const search = {
  label: 'Search names, aliases and facts',
  placeholder: 'Search names and facts',
  results: 'Results',
  resultCount: (n: number) => (n === 1 ? '1 result' : `${n} results`),
  noResults: (query: string) => `Nothing found for “${query}”.`,
  searchedIn: (packs: string) => `Searched: names, aliases, statements and sources of ${packs}.`,
  nearest: 'Did you mean',
  failed: 'The search did not answer.',
  filters: 'Filters',
  removeFilter: (filter: string) => `Remove the filter ${filter}`,
  narrow: 'Narrow to',
  recent: 'Recent searches',
  clearRecent: 'Clear',
  turnRecentOff: 'Do not keep them',
  turnRecentOn: 'Keep recent searches',
  recentIsOff: 'Recent searches are not kept.',
  inPacks: 'In the packs',
  saidBy: 'says',
  about: 'about',
  show: 'Show the facts',
  inLibrary: 'Open in the library',
  library: 'Library',
  onThisPage: 'On this page',
  copy: 'Copy with citation',
  copied: 'Copied.',
  copyFailed: 'The browser did not let it be copied.',
  indexing: (percent: number) => `The search is being made ready: ${percent}%.`,
};

/** The heading over answers of one kind. */
export const groupTitles: Readonly<Record<RecordKind, string>> = {
  actor: 'Names',
  event: 'Events',
  source: 'Sources',
  fact: 'Facts',
};

/** What kind of answer this is, in a word. */
export const kindNames: Readonly<Record<DocKind, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
  group: 'Group',
  work: 'Work',
  event: 'Event',
  source: 'Source',
  reported: 'Report',
  statement: 'Statement',
  quote: 'Quote',
  claim: 'Claim',
  assessment: 'Assessment',
  opinion: 'Opinion',
  expectation: 'Expectation',
  speculation: 'Speculation',
  background: 'Background',
};
