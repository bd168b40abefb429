/* What a card says of what can be done with it, in the manner of strings.ts. */

/** Actions, filters and the way back. */
export const cardTools = {
  dialog: 'Backstory',
  /** Said once when a card opens beside the pointer. */
  announce: (name: string, kind: string, facts: string) => `${name}, ${kind}: ${facts}`,
  backTo: (name: string) => `Back to ${name}`,
  actions: 'What can be done with these facts',
  copyAll: 'Copy all',
  copyAllLong: (n: number) => `Copy all ${n} facts with citations`,
  copy: 'Copy',
  copyLong: (date: string) => `Copy the fact of ${date} with its citation`,
  copyUndated: 'Copy the undated fact with its citation',
  copied: 'Copied',
  copyFailed: 'The browser did not let it be copied.',
  library: 'Library',
  libraryLong: (name: string) => `Library: ${name}`,
  search: 'Search',
  searchLong: (name: string) => `Search for ${name}`,
  filter: 'Filter',
  year: 'Year',
  actor: 'With',
  /** Said of a button that narrows: "2019, 4 facts". */
  narrow: (label: string, facts: string) => `${label}, ${facts}`,
  moreChoices: (n: number) => `${n} more`,
  shown: (shown: number, all: number) => `${shown} of ${all} facts`,
  clear: 'All facts',
  ofPage: 'About others on this page',
  takesPart: 'Also in it',
  meansGovernment: 'Here it stands for',
  whoGoverns: 'who governs there',
  meansPlace: 'Here it is the place that is meant.',
};
