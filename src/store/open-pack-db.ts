import { PackDb } from './pack-db';

/** Storage buckets, which TypeScript does not know yet (https://wicg.github.io/storage-buckets/). */
interface StorageBuckets {
  open(
    name: string,
    options?: { durability?: 'strict' | 'relaxed' },
  ): Promise<{
    readonly indexedDB: IDBFactory;
  }>;
}

const BUCKET = 'packs';

/**
 * Opens the packs in a bucket of their own where the browser has buckets, so that a crash in the middle of an
 * import cannot harm anything else; elsewhere in a database of their own. Rejects where the store cannot be opened.
 */
export async function openPackDb(): Promise<PackDb> {
  const buckets = (navigator as { storageBuckets?: StorageBuckets }).storageBuckets;
  const bucket = await buckets?.open(BUCKET, { durability: 'relaxed' });
  const db = bucket ? new PackDb({ indexedDB: bucket.indexedDB, IDBKeyRange }) : new PackDb();
  // Another copy of the extension wants to upgrade: let it, and reopen when asked next.
  db.on('versionchange', () => db.close());
  await db.open();
  return db;
}
