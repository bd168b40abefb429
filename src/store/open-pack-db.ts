import { PackDb } from './pack-db';
import { openBucket } from './storage-bucket';

const BUCKET = 'packs';

/**
 * Opens the packs in a bucket of their own where the browser has buckets, so that a crash in the middle of an
 * import cannot harm anything else; elsewhere in a database of their own. Rejects where the store cannot be opened.
 */
export async function openPackDb(): Promise<PackDb> {
  const indexedDB = await openBucket(BUCKET, 'relaxed');
  const db = indexedDB ? new PackDb({ indexedDB, IDBKeyRange }) : new PackDb();
  // Another copy of the extension wants to upgrade: let it, and reopen when asked next.
  db.on('versionchange', () => db.close());
  await db.open();
  return db;
}
