/** Storage buckets, which TypeScript does not know yet (https://wicg.github.io/storage-buckets/). */
interface StorageBuckets {
  open(
    name: string,
    options?: { durability?: 'strict' | 'relaxed' },
  ): Promise<{
    readonly indexedDB: IDBFactory;
  }>;
}

/** The databases of a bucket: files apart from those of all others. Undefined where the browser has no buckets. */
export async function openBucket(
  name: string,
  durability: 'strict' | 'relaxed',
): Promise<IDBFactory | undefined> {
  const buckets = (navigator as { storageBuckets?: StorageBuckets }).storageBuckets;
  return (await buckets?.open(name, { durability }))?.indexedDB;
}
