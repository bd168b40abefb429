import { HighlightDb } from './highlight-db';
import { openBucket } from './storage-bucket';
import { errorNames, StoreError } from './store-error';
import type { DexieOptions } from 'dexie';

/** How long another window may keep an upgrade waiting before the reader is told (threats R-08). */
const BLOCKED_AFTER_MS = 3_000;
/** What a database says of itself that is there and cannot be used any more. A full disk is not among it. */
const BROKEN: ReadonlySet<string> = new Set(['UnknownError', 'InvalidStateError', 'NotFoundError']);

/** Where the database is made when the browser can neither open nor delete it in its first place. */
const SPARE_BUCKET = 'highlights';
const openSpareBucket = () => openBucket(SPARE_BUCKET, 'strict');

/**
 * Opens the database, and makes a broken one anew: all that it held is in the journal. One that cannot be deleted
 * either is left, and made anew in files of its own (`openSpare`; undefined where there are none). Rejects with a
 * `StoreError` where another window keeps it from being opened.
 */
export async function openHighlightDb(
  options: DexieOptions = {},
  openSpare: () => Promise<IDBFactory | undefined> = openSpareBucket,
): Promise<HighlightDb> {
  try {
    return await openOnce(options);
  } catch (error) {
    if (!isBroken(error)) throw error;
  }
  try {
    await new HighlightDb(options).delete({ disableAutoOpen: true });
    return await openOnce(options);
  } catch (error) {
    const spare = isBroken(error) ? await openSpare() : undefined;
    if (!spare) throw error;
    return await openOnce({ IDBKeyRange: options.IDBKeyRange ?? IDBKeyRange, indexedDB: spare });
  }
}

/** Is this an error of a database that has to be made anew? */
export function isBroken(error: unknown): boolean {
  const names = errorNames(error);
  return names.some((name) => BROKEN.has(name)) && !names.includes('QuotaExceededError');
}

async function openOnce(options: DexieOptions): Promise<HighlightDb> {
  const db = new HighlightDb(options);
  await refuseNewer(db, (options.indexedDB ?? indexedDB) as IDBFactory);
  // Another copy of the extension upgrades the store: this one writes nothing more (threats R-07).
  db.on('versionchange', () => db.close({ disableAutoOpen: true }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(
        new StoreError(
          'Another Backstory window is in the way of an update. Close other Backstory tabs, then try again; nothing was lost.',
        ),
      );
    }, BLOCKED_AFTER_MS);
  });
  try {
    await Promise.race([db.open(), blocked]);
    return db;
  } catch (error) {
    db.close({ disableAutoOpen: true });
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Dexie would open the database of a newer Backstory, and change it. Rejects with a `StoreError` instead. */
async function refuseNewer(db: HighlightDb, factory: IDBFactory): Promise<void> {
  const there = await factory.databases();
  const version = there.find(({ name }) => name === db.name)?.version ?? 0;
  // Dexie counts in tenths: 10 is version 1, and 11 is version 1 with an index that was added without a new one.
  if (Math.floor(version / 10) > db.verno) {
    throw new StoreError(
      'The highlights were kept by a newer Backstory. Update Backstory, then open this again; nothing was lost.',
    );
  }
}
