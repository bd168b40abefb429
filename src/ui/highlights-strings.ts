/** What the highlights page says. */
import type { HighlightSort } from '../core/highlights/find/sort';
import type { ExportFormat } from '../core/highlights/export/export';

const count = (n: number) => n.toLocaleString('en');
const passages = (n: number) => (n === 1 ? '1 passage' : `${count(n)} passages`);

/** The page itself. */
export const highlights = {
  title: 'Highlights',
  deletedTitle: 'Recently deleted',
  reading: 'Reading what you saved …',
  notRead: (reason: string) => `What you saved cannot be read just now. ${reason}`,
  retry: 'Try again',
  none: 'Nothing is saved yet. Select a passage on a page and save it, or import a file.',
  nothing: 'Nothing fits all of this. Take a filter away, or search for less.',
  noneDeleted: 'Nothing was deleted in the last 30 days.',
  search: 'Search in highlights',
  searchHint: 'Words, "a phrase", tag:, site:, actor:, saved:2026 …',
  shown: (n: number, all: number) =>
    n === all ? passages(all) : `${count(n)} of ${passages(all)}`,
  forgiven: 'Nothing has these words as they are written; these are close.',
  filters: 'Filters',
  sort: 'Order',
  select: (words: string) => `Select: ${words}`,
  selectAll: 'Select all shown',
  selectNone: 'Select none',
  selected: (n: number) => `${count(n)} selected`,
  addTags: 'Add tags',
  add: 'Add',
  remove: 'Remove a tag',
  recolour: 'Colour',
  delete: 'Delete',
  deleted: (n: number) => `${passages(n)} deleted. They can be brought back for 30 days.`,
  undo: 'Undo',
  broughtBack: (n: number) => `${passages(n)} brought back.`,
  bringBack: 'Bring back',
  changed: (n: number) => `${passages(n)} changed.`,
  open: 'Open',
  edit: 'Edit',
  editOf: (words: string) => `Edit: ${words}`,
  openOf: (words: string) => `Open the page at: ${words}`,
  note: 'Note',
  tags: 'Tags, apart by commas',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  showDeleted: 'Recently deleted',
  showAll: 'All highlights',
  merge: 'Merge tags',
  mergeFrom: 'This tag',
  mergeInto: 'becomes',
  mergeDo: 'Merge',
  saved: (day: string) => `saved ${day}`,
  unplaced: 'not found on its page',
  factChanged: 'the pack says something else now',
  failed: (reason: string) => `That was not kept. ${reason}`,
} as const;

/** The names of filters, by field. */
export const facetNames = {
  site: 'Site',
  tag: 'Tag',
  actor: 'Actor',
  event: 'Event',
  colour: 'Colour',
  is: 'State',
} as const;

/** What is offered of `is:`. */
export const stateNames = {
  noted: 'with a note',
  untagged: 'without tags',
} as const;

/** The orders of the list. */
export const sortNames: Readonly<Record<HighlightSort, string>> = {
  newest: 'Saved last, first',
  oldest: 'Saved first, first',
  changed: 'Changed last, first',
  'page-date': 'Newest article first',
  article: 'By article',
};

/** Taking along and bringing in. */
export const taking = {
  export: 'Export',
  title: (n: number) => `Export ${passages(n)}`,
  format: 'Format',
  bom: 'Begin with a mark by which Excel knows UTF-8',
  raw: 'Leave cells that begin like a formula as they are (for programs)',
  template: 'Template',
  ownTemplate: 'Edit the template',
  preview: 'The beginning',
  previewing: 'The first passages as they will be written',
  write: 'Save the file',
  copy: 'Copy as rich text',
  copied: 'Copied.',
  notCopied: 'The browser did not let it be copied.',
  writing: (done: number, all: number) => `${count(done)} of ${count(all)}`,
  stopped: 'Stopped. No file was written.',
  written: (name: string) => `${name} is written.`,
  import: 'Import a file',
  importing: (done: number) => `Reading: ${count(done)} …`,
  imported: (added: number, changed: number, same: number, refused: number) =>
    `${count(added)} added, ${count(changed)} changed, ${count(same)} already there, ${count(refused)} refused.`,
  refusedTitle: 'Refused, with the reason',
  andMore: (n: number) => `and ${count(n)} more`,
  notImported: (reason: string) => `The file was not imported: ${reason}`,
} as const;

/** The formats as they are offered. */
export const formatNames: Readonly<Record<ExportFormat, string>> = {
  json: 'JSON (everything, can be imported again)',
  jsonld: 'W3C Web Annotations (JSON-LD)',
  csv: 'CSV (spreadsheets)',
  markdown: 'Markdown',
  html: 'HTML (to read and print)',
  ris: 'RIS (Zotero, EndNote, Mendeley)',
  bibtex: 'BibTeX',
  csl: 'CSL-JSON',
};
