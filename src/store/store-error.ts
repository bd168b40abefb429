/** The pack was refused; nothing in the store changed. The message says where, what and what to do. */
export class PackRefusedError extends Error {
  override name = 'PackRefusedError';
}

/** The store cannot be used just now. The message is for the reader and says what to do. */
export class StoreError extends Error {
  override name = 'StoreError';
}

/**
 * What helps where nothing better is known. Never "install again": that would take away everything that the reader
 * saved, journal and all.
 */
export const REMEDY =
  'Restart the browser. What you saved is kept twice, and packs are made anew by themselves.';

/**
 * Makes a `StoreError` out of whatever IndexedDB and Dexie throw. A full disk hides inside other errors, so all of
 * them are walked (threats R-06).
 */
export function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const names = errorNames(error);
  const message = names.includes('QuotaExceededError')
    ? 'Storage is full. Free some disk space, then open this again; nothing was lost.'
    : names.some((name) => name === 'VersionError')
      ? 'The store was made by a newer Backstory. Update Backstory, then open this again.'
      : `The store cannot be read (${names[0] ?? 'unknown error'}). ${REMEDY}`;
  return new StoreError(message, { cause: error });
}

/** The names of an error and of all that hide in it, outermost first. */
export function errorNames(error: unknown): string[] {
  return [...walk(error)].map(({ name }) => name);
}

function* walk(error: unknown, depth = 0): Generator<{ name: string }> {
  if (typeof error !== 'object' || error === null || depth > 8) return;
  if ('name' in error && typeof error.name === 'string') yield { name: error.name };
  if ('inner' in error) yield* walk(error.inner, depth + 1);
  if ('cause' in error) yield* walk(error.cause, depth + 1);
  if ('failures' in error && Array.isArray(error.failures)) {
    for (const failure of error.failures) yield* walk(failure, depth + 1);
  }
}
