/**
 * What a reader saved. A change is acknowledged only when it is in two places, and one of them is enough to bring it
 * back:
 *
 *   save ─▶ journal (row, and that it is open) ─▶ database (strict) ─▶ acknowledged
 *   start ─▶ database missing, empty, broken or short? ─▶ made anew from the journal
 *   read  ─▶ database cannot be used, the disk being full? ─▶ out of the journal
 *
 * A save that fails is not acknowledged; where it had reached the journal it is there again after the next start,
 * for what a reader wrote is rather kept without need than lost. Changes are made one after the other.
 */
import { KEPT_DELETED_MS } from '../core/highlights/deleted';
import { checkHighlight } from '../core/highlights/file';
import { pageKey } from '../core/highlights/page-address';
import type { Highlight } from '../core/highlights/schema';
import { summariseProblems } from '../core/json/problems';
import type { HighlightDb, HighlightRow } from './highlight-db';
import { createJournal, type JournalArea, type JournalIndex } from './highlight-journal';
import { rowsInDb, rowsInMemory, type KeptRows } from './kept-rows';
import { mend } from './mend-highlights';
import { isBroken } from './open-highlight-db';
import { REMEDY, StoreError, toStoreError } from './store-error';

/** A call that takes longer is given up, so that nothing waits for ever behind it (threats R-06). */
const DEADLINE_MS = 30_000;
/** Rows of one write: a crash can only harm what is being written (threats R-02). */
const ROWS_PER_WRITE = 200;

/** A deleted highlight, with when it was deleted in milliseconds since 1970 UTC. */
export interface DeletedHighlight {
  readonly highlight: Highlight;
  readonly deleted: number;
}

export interface HighlightStore {
  /** Opens the store, makes good what was lost and drops what was deleted long ago. */
  start(): Promise<void>;
  /**
   * Keeps new highlights, and changed ones in the place of the old; one that is there in a later state is passed over,
   * for whoever saves may have compared before it was changed. Resolves once all are in both places; a long list is
   * kept in parts, of which those before a failure stay.
   */
  save(highlights: readonly Highlight[]): Promise<void>;
  /** Keeps deleted highlights with when they were deleted, as `save` keeps the others. */
  saveDeleted(list: readonly DeletedHighlight[]): Promise<void>;
  /** Changes highlights that are there and not deleted, one by one; others are passed over. */
  edit(ids: readonly string[], change: (highlight: Highlight) => Highlight): Promise<void>;
  /** Moves highlights to the recently deleted ones. Ids that are not there are passed over. */
  remove(ids: readonly string[]): Promise<void>;
  /** Brings deleted highlights back. */
  restore(ids: readonly string[]): Promise<void>;
  /** All that are not deleted, at one moment, by when they were saved and then by id. */
  list(): Promise<Highlight[]>;
  /** A stretch of those that are not deleted, by id, and the id to go on `after`; null at the end. */
  listPart(
    after: string | null,
    limit: number,
  ): Promise<{ readonly highlights: Highlight[]; readonly next: string | null }>;
  /** Undefined where it is not there, or deleted. */
  read(id: string): Promise<Highlight | undefined>;
  /** Every tag, those of deleted highlights too, in order. */
  listTags(): Promise<string[]>;
  /** The key (`pageKey`) of every page with highlights, those with deleted ones too. */
  listPageKeys(): Promise<string[]>;
  /** Those of the article that this page shows. */
  listOfPage(page: { readonly url: string; readonly canonicalUrl?: string }): Promise<Highlight[]>;
  /** The recently deleted, the last one first. */
  listDeleted(): Promise<DeletedHighlight[]>;
}

export interface HighlightStoreTools {
  /** Opens the database afresh; `openHighlightDb`. */
  readonly open: () => Promise<HighlightDb>;
  readonly area: JournalArea;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** So many highlights that the database had lost are back; at the start or whenever it was opened afresh. */
  readonly onRestored: (count: number) => void;
  /** How long one call may take. */
  readonly deadlineMs?: number;
}

interface Opened {
  readonly db: HighlightDb;
  index: JournalIndex;
}

/** Makes the store. Every method rejects with a `StoreError` whose message tells the reader what to do. */
export function createHighlightStore({
  open,
  area,
  now,
  onRestored,
  deadlineMs = DEADLINE_MS,
}: HighlightStoreTools): HighlightStore {
  const journal = createJournal(area);
  let opened: Promise<Opened> | undefined;
  let lastJob: Promise<unknown> = Promise.resolve();

  async function openAndMend(): Promise<Opened> {
    const db = await open();
    try {
      const { index, restored } = await mend(db, journal);
      if (restored > 0) onRestored(restored);
      return { db, index };
    } catch (error) {
      db.close({ disableAutoOpen: true });
      throw error;
    }
  }

  async function use<T>(work: (store: Opened) => Promise<T>, isRetry = false): Promise<T> {
    try {
      // Closed under us by the browser: open it afresh (threats R-11).
      if (opened && !(await opened).db.isOpen()) opened = undefined;
      opened ??= openAndMend();
      return await within(deadlineMs, opened.then(work));
    } catch (error) {
      // A handle that failed once is not trusted again; what it may have left half done is mended on opening.
      const failed = opened;
      opened = undefined;
      failed?.then(({ db }) => db.close()).catch(() => undefined);
      if (!isRetry && isBroken(error)) return await use(work, true);
      throw toStoreError(error);
    }
  }

  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    const next = lastJob.then(job);
    lastJob = next.catch(() => undefined);
    return next;
  }

  /** Reads in turn, out of the journal where the database cannot be used: on a full disk export must still work. */
  function look<T>(job: (rows: KeptRows) => Promise<T>): Promise<T> {
    return inTurn(async () => {
      try {
        return await use(({ db }) => job(rowsInDb(db)));
      } catch (error) {
        // Without a cause it is a refusal of our own: another window, a newer Backstory.
        if (!(error instanceof Error) || error.cause === undefined) throw error;
        const rows = await within(deadlineMs, readWholeJournal()).catch(() => undefined);
        if (!rows) throw error;
        return await job(rowsInMemory(rows));
      }
    });
  }

  /** Undefined where the journal does not hold everything. */
  async function readWholeJournal(): Promise<HighlightRow[] | undefined> {
    const index = await journal.readIndex();
    const rows = await journal.readRows();
    return index && rows.length >= index.total ? rows : undefined;
  }

  const changeInTurn = (job: (store: Opened) => Promise<void>) => inTurn(() => use(job));

  /** Writes rows to both places. Must run in turn. */
  async function write(store: Opened, rows: readonly HighlightRow[]): Promise<void> {
    for (let start = 0; start < rows.length; start += ROWS_PER_WRITE) {
      await writePart(store, rows.slice(start, start + ROWS_PER_WRITE));
    }
  }

  async function writePart(store: Opened, rows: readonly HighlightRow[]): Promise<void> {
    const { db } = store;
    const ids = rows.map(({ id }) => id);
    const there = await db.rows.bulkGet(ids);
    const total = store.index.total + there.filter((row) => row === undefined).length;
    await journal.write(rows, { total, open: [...new Set([...store.index.open, ...ids])] });
    // The transaction, not what is asked of it, says whether it is on the disk (threats R-06).
    await db.transaction('rw', db.rows, async () => {
      await db.rows.bulkPut(rows);
    });
    store.index = { total, open: [] };
  }

  /** Keeps highlights, deleted or not, if all of them can be read back. */
  function keep(list: ReadonlyArray<Pick<HighlightRow, 'highlight' | 'deleted'>>): Promise<void> {
    const problem = findProblem(list.map(({ highlight }) => highlight));
    if (problem !== undefined) return Promise.reject(new StoreError(problem));
    return changeInTurn(async (store) => {
      const there = await store.db.rows.bulkGet(list.map(({ highlight }) => highlight.id));
      const rows = list.flatMap(({ highlight, ...rest }, at) => {
        const isOutdated = highlight.modified < (there[at]?.highlight.modified ?? '');
        return isOutdated ? [] : [{ ...toRow(highlight, now()), ...rest }];
      });
      await write(store, rows);
    });
  }

  /** Changes the rows of some highlights that are there. */
  function change(ids: readonly string[], to: (row: HighlightRow) => HighlightRow): Promise<void> {
    return changeInTurn(async (store) => {
      const rows = await store.db.rows.bulkGet([...new Set(ids)]);
      const changed = rows.flatMap((row) => (row ? [to(row)] : []));
      await write(store, changed);
    });
  }

  async function dropLongDeleted(store: Opened): Promise<void> {
    const { db, index } = store;
    const ids = await db.rows
      .where('deleted')
      .below(now() - KEPT_DELETED_MS)
      .primaryKeys();
    if (ids.length === 0) return;
    const total = index.total - ids.length;
    // Stopped anywhere in here, the two disagree on how much there is and all rows are back; then this runs again.
    await journal.write([], { total, open: index.open });
    await db.rows.bulkDelete(ids);
    await journal.remove(ids);
    store.index = { total, open: index.open };
  }

  const read = (rows: readonly HighlightRow[]) =>
    rows
      .filter(({ deleted }) => deleted === undefined)
      .map(({ highlight }) => highlight)
      .toSorted((one, other) => compare(one.created, other.created) || compare(one.id, other.id));

  return {
    start: () => changeInTurn(dropLongDeleted),
    save: (highlights) => keep(highlights.map((highlight) => ({ highlight }))),
    saveDeleted: keep,
    edit: (ids, to) =>
      change(ids, (row) => {
        if (row.deleted !== undefined) return row;
        const highlight = to(row.highlight);
        const problem = findProblem([highlight]);
        if (problem !== undefined) throw new StoreError(problem);
        return toRow(highlight, now());
      }),
    remove: (ids) =>
      change(ids, (row) => ({ ...row, deleted: row.deleted ?? now(), written: now() })),
    restore: (ids) => change(ids, ({ deleted: _deleted, ...row }) => ({ ...row, written: now() })),
    list: () => look(async (kept) => read(await kept.all())),
    listPart: (after, limit) =>
      look(async (kept) => {
        const rows = await kept.above(after ?? '', limit);
        return {
          highlights: read(rows),
          next: rows.length < limit ? null : (rows.at(-1)?.id ?? null),
        };
      }),
    read: (id) => look(async (kept) => read([await kept.get(id)].filter(isThere))[0]),
    listTags: () => look((kept) => kept.tags()),
    listPageKeys: () => look((kept) => kept.pageKeys()),
    listOfPage: (page) => look(async (kept) => read(await kept.ofPage(keyOf(page)))),
    listDeleted: () =>
      look(async (kept) =>
        (await kept.deleted())
          .toReversed()
          .flatMap(({ highlight, deleted }) =>
            deleted === undefined ? [] : [{ highlight, deleted }],
          ),
      ),
  };
}

/** Rejects where a promise takes longer than so many milliseconds. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new StoreError(`Storage does not answer. ${REMEDY}`));
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function toRow(highlight: Highlight, written: number): HighlightRow {
  return { v: 1, id: highlight.id, written, page: keyOf(highlight.page), highlight };
}

function keyOf(page: { readonly url: string; readonly canonicalUrl?: string }): string {
  return pageKey(page) ?? page.url;
}

/** The journal takes back only what the schema takes, so nothing else may get in. */
function findProblem(highlights: readonly Highlight[]): string | undefined {
  for (const highlight of highlights) {
    const checked = checkHighlight(highlight);
    if ('problems' in checked) {
      return `This highlight cannot be saved: ${summariseProblems(checked.problems)}.`;
    }
  }
  return undefined;
}

function isThere(row: HighlightRow | undefined): row is HighlightRow {
  return row !== undefined;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
