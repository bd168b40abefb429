/**
 * Brings database and journal to the same rows, after either was lost or a write reached only one of them. Of two
 * rows of one highlight the later counts; nothing is ever taken away.
 */
import type { HighlightDb, HighlightRow } from './highlight-db';
import type { Journal, JournalIndex } from './highlight-journal';

/** Rows of one write: a crash can only harm what is being written (threats R-02). */
const ROWS_PER_WRITE = 200;

export interface Mended {
  readonly index: JournalIndex;
  /** How many rows the database had lost. */
  readonly restored: number;
}

/**
 * Looks at what may differ and mends it. Looks at everything where the two disagree on how much there is, and where
 * the last write is missing: a database that lost its end may have lost older changes with it.
 */
export async function mend(db: HighlightDb, journal: Journal): Promise<Mended> {
  const index = await journal.readIndex();
  const last = await putNewer(db, index?.open.length ? await journal.readRows(index.open) : []);
  if (index && last.written === 0 && (await db.rows.count()) === index.total) {
    return { index: { ...index, open: [] }, restored: 0 };
  }
  const all = await mendAll(db, journal);
  return { index: all.index, restored: last.restored + all.restored };
}

async function mendAll(db: HighlightDb, journal: Journal): Promise<Mended> {
  const written = new Map((await journal.readRows()).map((row) => [row.id, row]));
  const { restored } = await putNewer(db, [...written.values()]);
  const rows = await db.rows.toArray();
  const index = { total: rows.length, open: [] };
  const missing = rows.filter((row) => (written.get(row.id)?.written ?? -1) < row.written);
  for (const chunk of inChunks(missing)) await journal.write(chunk, index);
  await journal.write([], index);
  return { index, restored };
}

/** Puts the rows that the database lacks or has older: how many those are, and how many of them it lacked. */
async function putNewer(
  db: HighlightDb,
  rows: readonly HighlightRow[],
): Promise<{ readonly written: number; readonly restored: number }> {
  let written = 0;
  let restored = 0;
  for (const chunk of inChunks(rows)) {
    await db.transaction('rw', db.rows, async () => {
      const there = await db.rows.bulkGet(chunk.map(({ id }) => id));
      const newer = chunk.filter((row, at) => (there[at]?.written ?? -1) < row.written);
      await db.rows.bulkPut(newer);
      written += newer.length;
      restored += newer.filter(({ id }) => there.every((row) => row?.id !== id)).length;
    });
  }
  return { written, restored };
}

function* inChunks<T>(list: readonly T[]): Generator<T[]> {
  for (let start = 0; start < list.length; start += ROWS_PER_WRITE) {
    yield list.slice(start, start + ROWS_PER_WRITE);
  }
}
