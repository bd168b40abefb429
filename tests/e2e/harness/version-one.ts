/** The database of highlights as the first version of its schema made it; every function here runs in a page. */
interface Holder {
  held?: IDBDatabase;
}

/**
 * Puts all rows into a database of version 1 in the place of the one that is there, and holds it open without a
 * handler, as a page that knows nothing of upgrades. Resolves to how many rows there are.
 */
export async function goBackToVersionOne(): Promise<number> {
  const done = <T>(asked: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      asked.addEventListener('success', () => resolve(asked.result));
      asked.addEventListener('error', () => reject(new Error(asked.error?.message)));
    });
  const now = await done(indexedDB.open('backstory-highlights'));
  const rows = await done<unknown[]>(now.transaction('rows').objectStore('rows').getAll());
  now.close();
  await done(indexedDB.deleteDatabase('backstory-highlights'));
  // Dexie counts in tenths.
  const asked = indexedDB.open('backstory-highlights', 10);
  asked.addEventListener('upgradeneeded', () => {
    const store = asked.result.createObjectStore('rows', { keyPath: 'id' });
    store.createIndex('page', 'page');
    store.createIndex('deleted', 'deleted');
    for (const row of rows) store.put(row);
  });
  (globalThis as Holder).held = await done(asked);
  return rows.length;
}

/** Opens the database of version 1 too, as the first version did: it closes when another wants to upgrade. */
export function holdVersionOne(): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('backstory-highlights', 10);
    asked.addEventListener('error', () => reject(new Error('version 1 was not opened')));
    asked.addEventListener('success', () => {
      asked.result.addEventListener('versionchange', () => asked.result.close());
      (globalThis as Holder).held = asked.result;
      resolve();
    });
  });
}

/** Writes into the held database; 'kept', or the name of the error that says why not. */
export function writeToHeld(id: string): Promise<string> {
  const { held } = globalThis as Holder;
  return new Promise((resolve) => {
    try {
      const change = held?.transaction('rows', 'readwrite');
      const rows = change?.objectStore('rows');
      const first = rows?.getAll(null, 1);
      first?.addEventListener('success', () => {
        const row = first.result[0] as { id: string; highlight: object };
        rows?.put({ ...row, id, highlight: { ...row.highlight, id } });
      });
      change?.addEventListener('complete', () => resolve('kept'));
      change?.addEventListener('abort', () => resolve(change.error?.name ?? 'aborted'));
    } catch (error) {
      resolve(error instanceof Error ? error.name : String(error));
    }
  });
}

export function letGo(): void {
  (globalThis as Holder).held?.close();
}

/** The number under which the browser has the database. */
export async function readVersion(): Promise<number | undefined> {
  const all = await indexedDB.databases();
  return all.find(({ name }) => name === 'backstory-highlights')?.version;
}
