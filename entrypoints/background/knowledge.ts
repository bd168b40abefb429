/**
 * What the background knows: the installed packs, their lexicon and the search, loaded when first asked for and
 * rebuilt from the store whenever the worker wakes. A failure is not kept: the next question tries again.
 */
import type { CardMaterial } from '../../src/core/facts/material';
import { nameStatements } from '../../src/core/facts/name-statements';
import { fromRef, toRef, type Ref } from '../../src/core/pack/refs';
import type { SearchReply, SearchRequest, StoreState } from '../../src/messages/calls';
import { openLexicon, type Lexicon } from '../../src/core/mentions/lexicon/open';
import type { SearchHead } from '../../src/core/search/head';
import { openIndex } from '../../src/core/search/open-index';
import { search, type SearchedPack } from '../../src/core/search/search';
import type { PackStore } from '../../src/store/pack-store';

export interface Knowledge {
  /**
   * The names to look for, without those of packs that are left out; the same object for the same packs. Rejects,
   * with a sentence for the reader, where there are none to be had.
   */
  readLexicon(leftOut: readonly string[]): Promise<Lexicon>;
  search(request: SearchRequest, leftOut: readonly string[]): Promise<SearchReply>;
  readSearchHeads(leftOut: readonly string[]): Promise<readonly SearchHead[]>;
  /** The names of these; what no pack has is left out. */
  readNames(refs: readonly Ref[]): Promise<ReadonlyArray<{ ref: Ref; name: string }>>;
  /** Everything shown of one actor or event; null where no installed pack has it. */
  readCard(ref: Ref): Promise<CardMaterial | null>;
  /** The `stamp` that its material has now. */
  readCardStamp(ref: Ref): Promise<string | null>;
  /** Never rejects. */
  readState(): Promise<StoreState>;
}

type Bundled = Parameters<PackStore['start']>[0];

/** Starts at once; every method waits for that start. */
export function createKnowledge(store: PackStore, bundled: Bundled): Knowledge {
  let isStarting = true;
  const start = kept(async () => {
    isStarting = true;
    try {
      await store.start(bundled);
    } catch (error) {
      // A broken update must not take away the packs that are there.
      if ((await store.listInstalls()).length === 0) throw error;
      console.error('Backstory kept the installed packs:', error);
    } finally {
      isStarting = false;
    }
  });
  /** By the packs that are left out: as many as pages asked for since the background woke. */
  const lexicons = new Map<string, () => Promise<Lexicon>>();
  const readLexicon = (leftOut: readonly string[]): Promise<Lexicon> => {
    const ids = leftOut.toSorted();
    const key = ids.join('\n');
    const read =
      lexicons.get(key) ??
      kept(async () => {
        await start();
        return openLexicon(await store.readLexicon(ids));
      });
    lexicons.set(key, read);
    return read();
  };
  let indexing: number | undefined;
  const packs = kept(async (): Promise<SearchedPack[]> => {
    await start();
    try {
      const stored = await store.readSearchIndexes((share) => (indexing = share));
      return stored.map(({ id, title, buffer }) => ({ id, title, index: openIndex(buffer) }));
    } finally {
      indexing = undefined;
    }
  });
  start().catch(() => undefined);

  /** There is always a pack; a store without one was deleted under us, by the browser or by hand. */
  async function startAgainWhereEmpty(): Promise<void> {
    await start();
    if ((await store.listInstalls()).length > 0) return;
    start.forget();
    packs.forget();
    await start();
  }

  return {
    readLexicon,
    search: async ({ query: typed, limit, locales, page }, leftOut) => {
      await startAgainWhereEmpty();
      const searched = (await packs()).filter(({ id }) => !leftOut.includes(id));
      const { query, answers, nearest } = search(searched, typed, { limit, locales, page });
      const hits = await store.readHits(query, answers);
      const names = await store.readNames(nearest.map(({ packId, id }) => toRef(packId, id)));
      return { hits, parts: query.parts, nearest: names };
    },
    readSearchHeads: async (leftOut) => {
      await startAgainWhereEmpty();
      const heads = await store.readSearchHeads();
      return heads.filter(({ linked, newest }) => {
        const [first] = [...linked, ...newest];
        return first === undefined || !leftOut.includes(fromRef(first.open).packId);
      });
    },
    readNames: async (refs) => {
      await startAgainWhereEmpty();
      return await store.readNames(refs);
    },
    readCard: async (ref) => {
      await startAgainWhereEmpty();
      const material = await store.readCard(ref);
      if (material === null) return null;
      // Without its names a card still says everything.
      const names = await readLexicon([]).catch(() => undefined);
      return names ? { ...material, named: nameStatements(names, material) } : material;
    },
    readCardStamp: (ref) => store.readCardStamp(ref),
    readState: async () => {
      if (isStarting) return { status: 'installing' };
      try {
        await startAgainWhereEmpty();
        const installs = await store.listInstalls();
        return {
          status: 'ready',
          ...(indexing !== undefined && { indexing }),
          packs: installs.map(({ id, title, version, counts, coverage }) => ({
            id,
            title,
            version,
            ...counts,
            dates: coverage.dates,
          })),
        };
      } catch (error) {
        return { status: 'failed', reason: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

/** Runs once and keeps the result until it is told to forget it; a failure is thrown and forgotten. */
function kept<T>(work: () => Promise<T>): { (): Promise<T>; forget(): void } {
  let result: Promise<T> | undefined;
  const run = () => {
    result ??= work().catch((error: unknown) => {
      result = undefined;
      throw error;
    });
    return result;
  };
  return Object.assign(run, {
    forget: () => {
      result = undefined;
    },
  });
}
