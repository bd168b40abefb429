/** Where the reader lets Backstory run: on every page, on chosen sites, or only where it was clicked. */
export type RunMode = 'everywhere' | 'chosen' | 'clicked';
