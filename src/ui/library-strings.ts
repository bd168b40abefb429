/** What the library says. Neutral as everywhere: the pack says, and who says it. */
import type { LibrarySection } from '../core/library-address';

/** The sections as the navigation names them, in its order. */
export const sectionNames: ReadonlyArray<readonly [LibrarySection, string]> = [
  ['search', 'Search'],
  ['actors', 'Actors'],
  ['events', 'Events'],
  ['facts', 'Facts'],
  ['sources', 'Sources'],
  ['highlights', 'Highlights'],
  ['backup', 'Backup'],
  ['settings', 'Settings'],
];

const count = (n: number) => n.toLocaleString('en');

/** What stands around every view, and what is said where a view has nothing to show. */
export const library = {
  name: 'Backstory',
  sections: 'Library',
  loading: 'Reading the packs …',
  failed: 'The packs cannot be read.',
  retry: 'Try again',
  emptyTitle: 'No pack is installed',
  empty:
    'There is nothing to browse yet. The bundled pack is installed when the browser starts: close and open the browser.',
  missingTitle: 'Not in any installed pack',
  missing: (ref: string) =>
    `No installed pack has ${ref}. It may have been renamed in a newer version of its pack, or its pack was removed.`,
  toList: (section: string) => `All ${section.toLowerCase()}`,
  copied: 'Copied.',
  copyFailed: 'The browser did not let it be copied.',
};

/** Lists. */
export const browse = {
  find: (section: string) => `Find in ${section.toLowerCase()}`,
  shown: (n: number, all: number, section: string) =>
    n === all
      ? `${count(all)} ${section.toLowerCase()}`
      : `${count(n)} of ${count(all)} ${section.toLowerCase()}`,
  nothing: 'Nothing fits all of this. Take a filter away, or search for less.',
  columns: 'Columns',
};

/** The virtual table. */
export const table = {
  cut: (n: number, all: number) =>
    `The first ${count(n)} of ${count(all)} are listed: a browser can show no longer list. Narrow it by a filter to reach the others.`,
  printed: (n: number, all: number) => `The first ${count(n)} of ${count(all)}.`,
};

/** Filters. */
export const facets = {
  title: (n: number) => (n === 0 ? 'Filters' : `Filters (${n} chosen)`),
  clear: 'Clear the filters',
  more: (n: number, title: string) => `${n} more: ${title.toLowerCase()}`,
  andMore: (n: number) => `and ${count(n)} others`,
};

/** The names of facets, by key; that of `kind` depends on the list. */
export const facetNames: Readonly<Record<string, string>> = {
  pack: 'Pack',
  kind: 'Kind',
  country: 'Country',
  decade: 'Decade',
  year: 'Year',
  place: 'Place',
  outlet: 'Outlet',
  language: 'Language',
  with: 'With',
  said: 'Who says it',
  source: 'Source',
};

/** The names of columns, by key. */
export const columnNames: Readonly<Record<string, string>> = {
  date: 'Date',
  statement: 'Statement',
  kind: 'Kind of statement',
  said: 'Who says it',
  source: 'Source',
  with: 'With',
  place: 'Place',
  event: 'Event',
  pack: 'Pack',
  copy: 'Copy',
};

/** The columns of lists of entries. */
export const entryColumns: Readonly<
  Record<'actors' | 'events' | 'sources', Readonly<Record<string, string>>>
> = {
  actors: { title: 'Name', kind: 'Kind', detail: 'Latest role', facts: 'Facts', pack: 'Pack' },
  events: {
    title: 'Name',
    kind: 'Status',
    date: 'Date',
    detail: 'Place',
    facts: 'Facts',
    pack: 'Pack',
  },
  sources: {
    title: 'Title',
    kind: 'Kind',
    date: 'Published',
    detail: 'Outlet',
    facts: 'Facts',
    pack: 'Pack',
  },
};

/** An event's status and a source's kind, in a word. */
export const entryKinds: Readonly<Record<string, string>> = {
  occurred: 'Took place',
  planned: 'Planned',
  hypothetical: 'Spoken of',
  cancelled: 'Cancelled',
  web: 'Web page',
  file: 'File',
  paste: 'Pasted text',
};

/** One record. */
export const record = {
  names: 'Names',
  anyLanguage: 'In no particular language',
  roles: 'Roles',
  role: 'Role',
  at: 'At',
  dates: 'Dates',
  relations: 'Relations',
  relation: 'Relation',
  to: 'To',
  isOf: (relation: string) => `${relation} of this actor`,
  timeline: 'Facts by year',
  factsOfYear: (year: string, n: number) => `${year}: ${n === 1 ? '1 fact' : `${n} facts`}`,
  together: 'Who appears with whom',
  togetherWhat: (name: string) =>
    `In how many facts of the pack somebody appears together with ${name}. It says nothing about why.`,
  graph: (name: string, n: number) =>
    `${name} and the ${n} who appear in the most facts with them, joined by lines: the thicker, the more facts together. The table below says the same in numbers.`,
  showGraph: 'Show as a picture',
  name: 'Name',
  factsTogether: 'Facts together',
  alsoTogether: 'Among each other',
  moreTogether: (n: number) => `and ${count(n)} more, in no more facts than these`,
  events: 'Events',
  facts: 'Facts',
  noFacts: 'The pack has no facts here.',
  sources: 'Sources',
  factsFromHere: (n: number) => (n === 1 ? '1 fact from here' : `${n} facts from here`),
  parts: 'Parts of it',
  notSame: 'Not the same as',
  differs: 'Other sources differ',
  replaces: 'Replaces',
  replacedBy: 'Replaced by',
  takesPart: 'Who takes part',
  event: 'Event',
  place: 'Place',
  partOf: 'Part of',
  seatOf: 'Seat of',
  copy: 'Copy with citation',
  language: 'Language',
  published: 'Published',
  retrieved: 'Retrieved',
  outlet: 'Outlet',
  address: 'Address',
  hash: 'SHA-256',
  segments: 'Segments',
  noSegment: 'In no segment',
  offsets: (start: number, end: number) => `characters ${start}–${end}`,
  firstFacts: (n: number, all: number) =>
    `Facts of the first ${count(n)} of ${count(all)} are shown.`,
  allOfSource: 'All facts of this source as a table',
};

/** The search view. */
export const find = {
  title: 'Search',
  empty: 'Type a name, a word, a month or a year.',
};
