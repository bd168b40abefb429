import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SEARCH_LAYOUT } from '../../src/core/search/layout';
import { openIndex } from '../../src/core/search/open-index';
import { search } from '../../src/core/search/search';
import { PackDb } from '../../src/store/pack-db';
import { createPackStore, type PackStore } from '../../src/store/pack-store';
import { toRows } from '../../src/store/to-rows';
import { makeFact, makePack } from '../core/pack/make-pack';

let factory: IDBFactory;
beforeEach(() => {
  factory = new IDBFactory();
});
afterEach(() => vi.restoreAllMocks());

/** From now on every look at the clock is a second later, so that work pauses after each step. */
function slowDown(): void {
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (time += 1_000));
}

const openDb = async () => {
  const db = new PackDb({ indexedDB: factory, IDBKeyRange });
  await db.open();
  return db;
};
const startStore = () =>
  createPackStore(openDb, {
    compileLexicon: () => new ArrayBuffer(4),
    lexiconFormat: '1',
    randomId: () => 'id',
  });

/** A database as version 1 left it, with one pack installed. */
async function makeVersion1() {
  const old = new Dexie('backstory-packs', { indexedDB: factory, IDBKeyRange });
  old.version(1).stores({
    installs: 'id',
    actors: '[generation+id]',
    events: '[generation+id], *about, [generation+min], [generation+max]',
    facts: '[generation+id], *about, [generation+min], [generation+max]',
    sources: '[generation+id], [generation+min], [generation+max]',
    passages: '[generation+id]',
    lexicons: 'stamp',
  });
  await old.open();
  const pack = makePack();
  const { id, version, title, maintainer, licence, coverage, modified } = pack;
  const generation = `${id}@${version}#old`;
  for (const [name, rows] of Object.entries(toRows(pack, generation))) {
    await old.table(name).bulkAdd(rows);
  }
  const counts = { actors: 2, events: 1, facts: 2 };
  await old
    .table('installs')
    .add({ id, version, title, maintainer, licence, coverage, modified, generation, counts });
  old.close();
}

async function find(store: PackStore, typed: string) {
  const packs = (await store.readSearchIndexes()).map(({ id, title, buffer }) => ({
    id,
    title,
    index: openIndex(buffer),
  }));
  const { query, answers } = search(packs, typed, { limit: 5 });
  return await store.readHits(query, answers);
}

test('a pack is installed with its index, and what is found comes with whoever says it', async () => {
  const store = startStore();
  const shares: number[] = [];
  slowDown();
  await store.install(JSON.stringify(makePack()), { onProgress: (share) => shares.push(share) });
  const db = await openDb();
  expect(await db.searches.toArray()).toMatchObject([{ layout: SEARCH_LAYOUT }]);
  const [hit] = await find(store, 'cost million');
  expect(hit).toMatchObject({
    kind: 'fact',
    ref: 'harbour/f2',
    open: 'harbour/ada-brock',
    date: '2022',
    said: ['Port Office'],
  });
  expect(shares.length).toBeGreaterThan(0);
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
});

test('the index is not built again when it is read', async () => {
  await startStore().install(JSON.stringify(makePack()));
  const db = await openDb();
  await db.facts.clear();
  db.close();
  // The rows are gone, but the index still knows them: it was read, not built.
  const [stored] = await startStore().readSearchIndexes();
  expect(openIndex(stored?.buffer ?? new ArrayBuffer(0)).docs).toBe(6);
});

describe('a store of version 1', () => {
  test('keeps its packs, and gets an index when search is first asked for', async () => {
    await makeVersion1();
    const store = startStore();
    expect(await store.listInstalls()).toMatchObject([{ id: 'harbour', version: '1.0.0' }]);
    expect(await store.readSearchHeads()).toEqual([]);
    expect((await find(store, 'east quay')).map(({ ref }) => ref)).toContain('harbour/ev-opening');
    expect((await store.readCard('harbour/ada-brock'))?.facts).toHaveLength(2);
    expect(await store.readSearchHeads()).toMatchObject([
      { linked: [{ title: 'Ada Brock' }, { title: 'Port Office' }, {}], newest: [{}, {}] },
    ]);
  });
});

test('an index of another layout is built anew', async () => {
  const store = startStore();
  await store.install(JSON.stringify(makePack()));
  const db = await openDb();
  await db.searches.toCollection().modify({ layout: -1, blob: new Blob(['old']) });
  expect((await find(store, 'quay')).length).toBeGreaterThan(0);
});

test('an installation that is stopped leaves the old pack and its index', async () => {
  const store = startStore();
  await store.install(JSON.stringify(makePack()));
  const facts = Array.from({ length: 900 }, (_, at) =>
    makeFact(
      `n${at}`,
      `Ship ${at} came in with ${'tea and '.repeat(60)} ${at * 7} crates.`,
      '2024',
      {
        participants: [{ actor: at % 2 === 0 ? 'ada-brock' : 'port-office' }],
      },
    ),
  );
  const stop = new AbortController();
  slowDown();
  const newer = JSON.stringify(makePack({ version: '2.0.0', facts }));
  const installing = store.install(newer, {
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  await expect(installing).rejects.toMatchObject({ name: 'AbortError' });
  expect(await store.listInstalls()).toMatchObject([{ version: '1.0.0' }]);
  const db = await openDb();
  expect(await db.searches.count()).toBe(1);
  expect(await db.facts.count()).toBe(2);
  expect((await find(store, 'east quay')).length).toBeGreaterThan(0);
});

test('names are given for what is known', async () => {
  const store = startStore();
  await store.install(JSON.stringify(makePack()));
  const names = await store.readNames([
    'harbour/ada-brock',
    'harbour/nobody',
    'nowhere/x',
    'harbour/ev-opening',
  ]);
  expect(names).toEqual([
    { ref: 'harbour/ada-brock', name: 'Ada Brock' },
    { ref: 'harbour/ev-opening', name: 'Opening of the east quay' },
  ]);
});
