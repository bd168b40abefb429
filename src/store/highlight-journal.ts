/**
 * The second place of everything that a reader saved: one entry a highlight in the extension's `storage.local`,
 * which no crash was seen to harm, and one entry that says what to look at when the browser starts.
 *
 *   highlight/ID      the row
 *   highlight-index   { total, open }    how many rows there are, and which may not have reached the database
 *
 * The index goes out in the same write as the rows that it speaks of.
 */
import { checkHighlight } from '../core/highlights/file';
import type { HighlightRow } from './highlight-db';

/** The part of the browser's `storage.local` that the journal needs. */
export interface JournalArea {
  /** All entries where `keys` is null. */
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** What the journal knows of itself; undefined where it was never written or was lost. */
export interface JournalIndex {
  readonly total: number;
  readonly open: readonly string[];
}

const PREFIX = 'highlight/';
const INDEX_KEY = 'highlight-index';

export interface Journal {
  readIndex(): Promise<JournalIndex | undefined>;
  /** The rows of these highlights, or of all; entries that cannot be read are left where they are and out. */
  readRows(ids?: readonly string[]): Promise<HighlightRow[]>;
  /** Writes rows and the index in one. */
  write(rows: readonly HighlightRow[], index: JournalIndex): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}

/** Makes the journal over a storage area. Rejects with whatever the area rejects with. */
export function createJournal(area: JournalArea): Journal {
  return {
    readIndex: async () => toIndex((await area.get([INDEX_KEY]))[INDEX_KEY]),
    async readRows(ids) {
      const entries = await area.get(ids ? ids.map((id) => PREFIX + id) : null);
      return Object.entries(entries).flatMap(([key, value]) =>
        key.startsWith(PREFIX) ? (toRow(value) ?? []) : [],
      );
    },
    write: (rows, index) =>
      area.set({
        ...Object.fromEntries(rows.map((row) => [PREFIX + row.id, row])),
        [INDEX_KEY]: index,
      }),
    remove: (ids) => area.remove(ids.map((id) => PREFIX + id)),
  };
}

function toIndex(value: unknown): JournalIndex | undefined {
  if (!isRecord(value)) return undefined;
  const { total, open } = value;
  return typeof total === 'number' && Array.isArray(open)
    ? { total, open: open.filter((id) => typeof id === 'string') }
    : undefined;
}

/** Reads a row out of storage, whatever stands there. */
function toRow(value: unknown): HighlightRow | undefined {
  if (!isRecord(value) || value['v'] !== 1) return undefined;
  const { written, page, deleted } = value;
  const checked = checkHighlight(value['highlight']);
  if ('problems' in checked || typeof written !== 'number' || typeof page !== 'string') {
    return undefined;
  }
  const { highlight } = checked;
  const row = { v: 1, id: highlight.id, written, page, highlight } as const;
  return typeof deleted === 'number' ? { ...row, deleted } : row;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
