/**
 * The database of installed packs. It can be rebuilt from the packs' files at any time and holds nothing that the
 * user made; that lives apart (threats R-02).
 *
 *   installs   packId ──▶ generation     the switch: one row decides which rows are visible
 *   actors, events, facts, sources, passages   rows of a generation, written beside the old ones
 *   searches   generation ─▶ Blob       the search index of one pack's rows, and what is shown before a query
 *   lexicons   stamp ──▶ Blob            the compiled names of exactly the installs in the stamp
 */
import Dexie, { type DexieOptions, type Table } from 'dexie';
import type { PackInfo } from '../core/facts/material';
import type { SearchHead } from '../core/search/head';
import type { Actor, Fact, Id, PackEvent, Passage, Source } from '../core/pack/schema';

/** One version of one pack as written to the store: unique for ever. */
export type Generation = string;

export interface InstallRow extends PackInfo {
  readonly generation: Generation;
  readonly counts: { readonly actors: number; readonly events: number; readonly facts: number };
}

/** A part of a pack, with its generation. Dates are indexed as milliseconds since 1970 UTC. */
export type Row<Part> = Part & { readonly generation: Generation };
export type DatedRow<Part> = Row<Part> & { readonly min: number; readonly max: number };
/** `about`: "generation/id" of each actor and event that the part is about. */
export type AboutRow<Part> = DatedRow<Part> & { readonly about: readonly string[] };

export interface LexiconRow {
  readonly stamp: string;
  readonly blob: Blob;
}

/** The search index of one generation. */
export interface SearchRow {
  readonly generation: Generation;
  /** The layout it was built in; of another it is built anew. */
  readonly layout: number;
  readonly blob: Blob;
  readonly head: SearchHead;
}

export type PartKey = [Generation, Id];

/** The tables that hold the parts of packs. */
export const PART_TABLES = ['actors', 'events', 'facts', 'sources', 'passages'] as const;

const PACK_DB_NAME = 'backstory-packs';

const PART_KEY = '[generation+id]';
const DATED = '[generation+min], [generation+max]';

/** The tables and their indexes. Every Dexie version has an upgrade test in `tests/store`. */
export class PackDb extends Dexie {
  installs!: Table<InstallRow, Id>;
  actors!: Table<Row<Actor>, PartKey>;
  events!: Table<AboutRow<PackEvent>, PartKey>;
  facts!: Table<AboutRow<Fact>, PartKey>;
  sources!: Table<DatedRow<Source>, PartKey>;
  passages!: Table<Row<Passage>, PartKey>;
  lexicons!: Table<LexiconRow, string>;
  searches!: Table<SearchRow, Generation>;

  constructor(options: DexieOptions = {}) {
    // Packs can be rebuilt, so that speed counts for more than surviving a power cut.
    super(PACK_DB_NAME, { chromeTransactionDurability: 'relaxed', ...options });
    this.version(1).stores({
      installs: 'id',
      actors: PART_KEY,
      events: `${PART_KEY}, *about, ${DATED}`,
      facts: `${PART_KEY}, *about, ${DATED}`,
      sources: `${PART_KEY}, ${DATED}`,
      passages: PART_KEY,
      lexicons: 'stamp',
    });
    // Packs of version 1 keep their rows; their indexes are built when search is first asked for.
    this.version(2).stores({ searches: 'generation' });
  }
}
