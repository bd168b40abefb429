/**
 * The database of what readers saved. It holds nothing else, so that an import of packs cannot harm it; and all of
 * it is in the journal too, by which it is made anew where it was lost (threats ).
 */
import Dexie, { type DexieOptions, type Table } from 'dexie';
import type { Highlight } from '../core/highlights/schema';

/** A highlight as it is kept, here and in the journal. A later shape gets the next number, and is read by it. */
export interface HighlightRow {
  readonly v: 1;
  readonly id: string;
  /** When this row was written, in milliseconds since 1970 UTC: of two rows of one highlight the later counts. */
  readonly written: number;
  /** The article, under whatever address it was read (`pageKey`). */
  readonly page: string;
  readonly highlight: Highlight;
  /** When it was deleted, in milliseconds since 1970 UTC. A deleted highlight is kept for a while. */
  readonly deleted?: number;
}

const HIGHLIGHT_DB_NAME = 'backstory-highlights';

/** The table and its indexes. Every Dexie version has an upgrade test in `tests/store`. */
export class HighlightDb extends Dexie {
  rows!: Table<HighlightRow, string>;

  constructor(options: DexieOptions = {}) {
    // What a reader made has to survive a power cut (threats R-04).
    super(HIGHLIGHT_DB_NAME, { chromeTransactionDurability: 'strict', ...options });
    this.version(1).stores({ rows: 'id, page, deleted' });
    // Tags complete from earlier ones.
    this.version(2).stores({ rows: 'id, page, deleted, *highlight.tags' });
  }
}
