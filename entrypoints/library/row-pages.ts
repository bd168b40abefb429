import type { FactRow } from '../../src/core/library/fact-row';
import type { Ref } from '../../src/core/pack/refs';

/** More rows than a screen shows while it scrolls; the oldest go first. */
const MOST_KEPT = 2_000;

/** Rows that were read, by global id; asks for what is missing, some at a time, the last asked for first. */
export function createRowPages(
  read: (refs: readonly Ref[]) => Promise<FactRow[]>,
  onRead: () => void,
): { get(ref: Ref): FactRow | undefined; want(refs: readonly Ref[]): void } {
  const kept = new Map<Ref, FactRow>();
  let wanted: readonly Ref[] | undefined;
  let isReading = false;

  const next = async () => {
    const refs = wanted?.filter((ref) => !kept.has(ref)) ?? [];
    wanted = undefined;
    if (refs.length === 0) return;
    isReading = true;
    try {
      for (const row of await read(refs)) kept.set(row.ref, row);
      for (const ref of kept.keys()) {
        if (kept.size <= MOST_KEPT) break;
        kept.delete(ref);
      }
      onRead();
    } catch {
      // The store was closed under us; the view starts anew when the reader comes back to it.
    } finally {
      isReading = false;
    }
    await next();
  };

  return {
    get: (ref) => kept.get(ref),
    want(refs) {
      wanted = refs;
      if (!isReading) void next();
    },
  };
}
