/**
 * The packs as the background uses them: opened once, reopened after a fault, written by one job at a time.
 */
import type { CardMaterial } from '../core/facts/material';
import type { Ref } from '../core/pack/refs';
import type { Id } from '../core/pack/schema';
import {
  installPack,
  isNewer,
  lexiconStamp,
  readNames,
  sweep,
  type InstallOptions,
  type InstallTools,
} from './install-pack';
import type { InstallRow, PackDb } from './pack-db';
import { readCardMaterial, readCardStamp } from './read-card';
import { readHits, readNamesOf } from './read-hits';
import { readSearchHeads, readSearchIndexes, type StoredSearch } from './search-index';
import { PackRefusedError, toStoreError } from './store-error';
import type { SearchHit } from '../core/search/describe';
import type { SearchHead } from '../core/search/head';
import type { Query } from '../core/search/query';
import type { Answer } from '../core/search/search';

export interface PackStore {
  /** Opens the store afresh, removes what a killed installation left behind, and installs this pack where it is newer than what is there. */
  start(bundled: { id: string; version: string; readJson: () => Promise<string> }): Promise<void>;
  /** Installs a pack given as JSON; rejects with a `PackRefusedError` and changes nothing where it is not one. */
  install(json: string, options?: InstallOptions): Promise<void>;
  /** Everything shown of one actor or event; null where no installed pack has it. */
  readCard(ref: Ref): Promise<CardMaterial | null>;
  /** The `stamp` that a card of this would have now: one row, where `readCard` reads hundreds. */
  readCardStamp(ref: Ref): Promise<string | null>;
  /** The compiled names of all installed packs but these, built anew where the kept ones do not fit. */
  readLexicon(leftOut?: readonly Id[]): Promise<ArrayBuffer>;
  /** The search index of every installed pack; those that are missing are built first, with progress from 0 to 1. */
  readSearchIndexes(onProgress?: (share: number) => void): Promise<StoredSearch[]>;
  /** What is shown of the packs before anything is asked. */
  readSearchHeads(): Promise<SearchHead[]>;
  /** The records of answers, ready to show; what is gone meanwhile is left out. */
  readHits(query: Query, answers: readonly Answer[]): Promise<SearchHit[]>;
  /** The names of these actors and events; what no pack has is left out. */
  readNames(refs: readonly Ref[]): Promise<Array<{ ref: Ref; name: string }>>;
  listInstalls(): Promise<InstallRow[]>;
}

/** Makes the store. Every method rejects with a `StoreError` whose message tells the reader what to do. */
export function createPackStore(open: () => Promise<PackDb>, tools: InstallTools): PackStore {
  let opened: Promise<PackDb> | undefined;
  let lastJob: Promise<unknown> = Promise.resolve();

  async function withDb<T>(work: (db: PackDb) => Promise<T>): Promise<T> {
    try {
      // Closed under us, by an upgrade elsewhere or by the browser: open it afresh (threats R-11).
      if (opened && !(await opened).isOpen()) opened = undefined;
      opened ??= open();
      return await work(await opened);
    } catch (error) {
      if (error instanceof PackRefusedError || isAbort(error)) throw error;
      // A handle that failed once is not trusted again.
      opened?.then((db) => db.close()).catch(() => undefined);
      opened = undefined;
      throw toStoreError(error);
    }
  }

  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    const next = lastJob.then(job, job);
    lastJob = next.catch(() => undefined);
    return next;
  }

  return {
    start: (bundled) =>
      inTurn(() => {
        // Afresh: a handle may belong to a store that was deleted meanwhile.
        opened?.then((db) => db.close()).catch(() => undefined);
        opened = undefined;
        return withDb(async (db) => {
          await sweep(db, tools.lexiconFormat);
          if (await isNewer(db, bundled)) await installPack(db, await bundled.readJson(), tools);
        });
      }),
    install: (json, options = {}) =>
      inTurn(() => withDb((db) => installPack(db, json, tools, options))),
    readCard: (ref) => withDb((db) => readCardMaterial(db, ref)),
    readCardStamp: (ref) => withDb((db) => readCardStamp(db, ref)),
    readLexicon: (leftOut = []) =>
      withDb(async (db) => {
        const installs = (await db.installs.toArray()).filter(({ id }) => !leftOut.includes(id));
        const stamp = lexiconStamp(installs, tools.lexiconFormat);
        const kept = await db.lexicons.get(stamp);
        if (kept) return await kept.blob.arrayBuffer();
        const packs = await Promise.all(installs.map((install) => readNames(db, install)));
        const buffer = tools.compileLexicon(packs);
        await db.lexicons.put({ stamp, blob: new Blob([buffer]) });
        return buffer;
      }),
    readSearchIndexes: (onProgress) =>
      inTurn(() => withDb((db) => readSearchIndexes(db, onProgress))),
    readSearchHeads: () => withDb(readSearchHeads),
    readHits: (query, answers) => withDb((db) => readHits(db, query, answers)),
    readNames: (refs) => withDb((db) => readNamesOf(db, refs)),
    listInstalls: () => withDb((db) => db.installs.toArray()),
  };
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
