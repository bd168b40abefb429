import type Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { OPEN_END } from '../../src/core/time/edtf';
import type { Pack } from '../../src/core/pack/schema';
import { PackDb } from '../../src/store/pack-db';
import { createPackStore } from '../../src/store/pack-store';
import { makeActor, makeAlias, makeFact, makePack } from '../core/pack/make-pack';

let factory: IDBFactory;
let nextId = 0;

beforeEach(() => {
  factory = new IDBFactory();
});

/** Stands for a lexicon: the names of the packs it was made of. */
const compileLexicon = (packs: ReadonlyArray<{ id: string; actors: readonly unknown[] }>) =>
  new TextEncoder().encode(packs.map(({ id, actors }) => `${id}:${actors.length}`).join()).buffer;

const tools = { compileLexicon, lexiconFormat: '1', randomId: () => `id${nextId++}` };

async function openDb(): Promise<PackDb> {
  const db = new PackDb({ indexedDB: factory, IDBKeyRange });
  await db.open();
  return db;
}

function startStore(open = openDb, changes: Partial<typeof tools> = {}) {
  return createPackStore(open, { ...tools, ...changes });
}

const toBundled = (pack: Pack) => ({
  id: pack.id,
  version: pack.version,
  readJson: async () => JSON.stringify(pack),
});

const textOf = (buffer: ArrayBuffer) => new TextDecoder().decode(buffer);

async function countRows() {
  const db = await openDb();
  const counts = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.count()]),
  );
  db.close();
  return Object.fromEntries(counts) as Record<string, number>;
}

const ONE_PACK = {
  installs: 1,
  actors: 2,
  events: 1,
  facts: 2,
  sources: 1,
  passages: 1,
  lexicons: 1,
  searches: 1,
};

describe('installing', () => {
  test('the first start installs the bundled pack, and the next does not read it again', async () => {
    await startStore().start(toBundled(makePack()));
    expect(await countRows()).toEqual(ONE_PACK);
    const unread = { ...toBundled(makePack()), readJson: () => Promise.reject(new Error('read')) };
    await startStore().start(unread);
    expect(await countRows()).toEqual(ONE_PACK);
  });

  test('a newer bundled pack takes the place of the old one, an older one does not', async () => {
    await startStore().start(toBundled(makePack({ version: '1.9.0' })));
    await startStore().start(toBundled(makePack({ version: '1.10.0', title: 'Newer' })));
    expect(await startStore().listInstalls()).toMatchObject([
      { version: '1.10.0', title: 'Newer' },
    ]);
    await startStore().start(toBundled(makePack({ version: '1.2.0' })));
    expect(await startStore().listInstalls()).toMatchObject([{ version: '1.10.0' }]);
    expect(await countRows()).toEqual(ONE_PACK);
  });

  test('a broken pack is refused, says why, and changes nothing', async () => {
    const store = startStore();
    await store.install(JSON.stringify(makePack()));
    const broken = makePack({ version: '2.0.0', events: [] });
    await expect(store.install(JSON.stringify(broken))).rejects.toMatchObject({
      name: 'PackRefusedError',
      message: expect.stringMatching(/\$\.facts\[0\]\.event: name an event/),
    });
    await expect(store.install('<html>')).rejects.toMatchObject({ name: 'PackRefusedError' });
    expect(await store.listInstalls()).toMatchObject([{ version: '1.0.0' }]);
    expect(await countRows()).toEqual(ONE_PACK);
  });

  test('two packs with the same ids inside stay apart', async () => {
    const store = startStore();
    await store.install(JSON.stringify(makePack()));
    const other = makePack({ id: 'other', actors: [makeActor('ada-brock', 'Ada B.', [])] });
    const text = JSON.stringify({ ...other, facts: [], events: [] });
    await store.install(text);
    expect((await store.readCard('harbour/ada-brock'))?.subject).toMatchObject({
      actor: { name: 'Ada Brock' },
    });
    expect((await store.readCard('other/ada-brock'))?.subject).toMatchObject({
      actor: { name: 'Ada B.' },
    });
    expect(textOf(await store.readLexicon())).toBe('harbour:2,other:1');
  });

  test('installations asked for at the same time are done one after the other', async () => {
    const store = startStore();
    const versions = ['1.0.1', '1.0.2', '1.0.3', '1.0.4'];
    await Promise.all(
      versions.map((version) => store.install(JSON.stringify(makePack({ version })))),
    );
    expect(await countRows()).toEqual(ONE_PACK);
    expect(await store.listInstalls()).toMatchObject([{ version: '1.0.4' }]);
  });
});

describe('killed in the middle of an installation', () => {
  /** Lets this many requests reach the database, then nothing more, as if the process had gone. */
  async function installUntil(writes: number, json: string): Promise<boolean> {
    let left = writes;
    const open = async () => {
      const db = await openDb();
      db.use({
        stack: 'dbcore',
        name: 'kill',
        create: (core) => ({
          ...core,
          table: (name) => {
            const table = core.table(name);
            return {
              ...table,
              mutate: (request) =>
                left-- > 0 ? table.mutate(request) : Promise.reject(new Error('killed')),
            };
          },
        }),
      });
      db.close();
      await db.open();
      return db;
    };
    return await startStore(open)
      .install(json)
      .then(
        () => true,
        () => false,
      );
  }

  test('at any write: the store holds the old pack or the new, and the next start sweeps the rest', async () => {
    const newer = makePack({
      version: '2.0.0',
      facts: [makeFact('f9', 'A newer fact.', '2024')],
      actors: [makeActor('ada-brock', 'Ada Brock', [makeAlias('Ada Brock')])],
    });
    const seen = new Set<string>();
    for (let writes = 0; writes < 14; writes++) {
      factory = new IDBFactory();
      await startStore().install(JSON.stringify(makePack()));
      await installUntil(writes, JSON.stringify(newer));

      const store = startStore();
      await store.start(toBundled(makePack()));
      const [install] = await store.listInstalls();
      const facts = (await store.readCard('harbour/ada-brock'))?.facts.map(({ id }) => id);
      seen.add(`${install?.version} ${facts?.join()} ${textOf(await store.readLexicon())}`);
      const counts = await countRows();
      expect(counts).toEqual(
        install?.version === '2.0.0' ? { ...ONE_PACK, actors: 1, facts: 1 } : ONE_PACK,
      );
    }
    expect([...seen].toSorted()).toEqual(['1.0.0 f1,f2 harbour:2', '2.0.0 f9 harbour:1']);
  });
});

describe('the lexicon', () => {
  let compiled = 0;
  const counting = {
    compileLexicon: (packs: Parameters<typeof compileLexicon>[0]) => {
      compiled++;
      return compileLexicon(packs);
    },
  };
  beforeEach(() => {
    compiled = 0;
  });

  test('is kept, and compiled anew only where the kept one does not fit', async () => {
    const store = startStore(openDb, counting);
    await store.install(JSON.stringify(makePack()));
    await store.readLexicon();
    await startStore(openDb, counting).readLexicon();
    expect(compiled).toBe(1);
    expect(
      textOf(await startStore(openDb, { ...counting, lexiconFormat: '2' }).readLexicon()),
    ).toBe('harbour:2');
    expect(compiled).toBe(2);
  });

  test('of some of the packs is kept over starts, until one of these packs changes', async () => {
    const install = (change: Partial<Pack>) =>
      startStore(openDb, counting).install(JSON.stringify(makePack(change)));
    const readHarbour = async () =>
      textOf(await startStore(openDb, counting).readLexicon(['other']));
    const stamps = async () => {
      const db = await openDb();
      const keys = await db.lexicons.toCollection().primaryKeys();
      db.close();
      return keys.map((key) => key.replaceAll(/#id\d+/gu, ''));
    };
    await install({});
    await install({ id: 'other' });
    // The lexicon from before the second pack: it fits harbour alone.
    expect(await readHarbour()).toBe('harbour:2');
    expect(textOf(await startStore(openDb, counting).readLexicon(['harbour']))).toBe('other:2');
    expect(compiled).toBe(3);
    await startStore(openDb, counting).start(toBundled(makePack()));
    expect((await stamps()).toSorted()).toEqual([
      '1\nharbour@1.0.0',
      '1\nharbour@1.0.0\nother@1.0.0',
      '1\nother@1.0.0',
    ]);
    await install({ id: 'other', version: '2.0.0' });
    expect((await stamps()).toSorted()).toEqual([
      '1\nharbour@1.0.0',
      '1\nharbour@1.0.0\nother@2.0.0',
    ]);
    expect(await readHarbour()).toBe('harbour:2');
    expect(compiled).toBe(4);
    await install({ version: '2.0.0' });
    expect(await stamps()).toEqual(['1\nharbour@2.0.0\nother@2.0.0']);
  });

  test('without any pack finds nothing and is no failure', async () => {
    await startStore().install(JSON.stringify(makePack()));
    expect(textOf(await startStore().readLexicon(['harbour']))).toBe('');
  });

  test('is rebuilt after it was lost', async () => {
    await startStore().install(JSON.stringify(makePack()));
    const db = await openDb();
    await db.lexicons.clear();
    db.close();
    expect(textOf(await startStore().readLexicon())).toBe('harbour:2');
    expect(await countRows()).toEqual(ONE_PACK);
  });
});

describe('a card', () => {
  test('has everything that its facts name, and nothing of anybody else', async () => {
    const store = startStore();
    await store.install(
      JSON.stringify(
        makePack({
          facts: [
            makeFact('f1', 'One.', '2021', { event: 'ev-opening', conflictsWith: ['f3'] }),
            makeFact('f3', 'Another.', '2021', {
              participants: [{ actor: 'port-office' }],
              attribution: [{ who: 'a clerk' }],
              conflictsWith: ['f1'],
            }),
            makeFact('f4', 'Elsewhere.', '2022', { participants: [{ actor: 'port-office' }] }),
          ],
        }),
      ),
    );
    const card = await store.readCard('harbour/ada-brock');
    expect(card?.facts.map(({ id }) => id)).toEqual(['f1', 'f3']);
    expect(card?.actors.map(({ id }) => id)).toEqual(['ada-brock', 'port-office']);
    expect(card?.events.map(({ id }) => id)).toEqual(['ev-opening']);
    expect(card?.passages.map(({ id }) => id)).toEqual(['p1']);
    expect(card?.sources.map(({ id }) => id)).toEqual(['log']);
    expect(card?.pack).toMatchObject({ title: 'The harbour, 2019–2024', version: '1.0.0' });
    expect((await store.readCard('harbour/ev-opening'))?.subject.type).toBe('event');
  });

  test.each(['harbour/nobody', 'nowhere/ada-brock'] as const)('of %s is null', async (ref) => {
    const store = startStore();
    await store.install(JSON.stringify(makePack()));
    expect(await store.readCard(ref)).toBeNull();
  });
});

test('every date is indexed by its first and last instant', async () => {
  await startStore().install(
    JSON.stringify(makePack({ facts: [makeFact('f1', 'Ongoing.', '2022-02-24/..')] })),
  );
  const db = await openDb();
  const [fact] = await db.facts.toArray();
  expect(fact).toMatchObject({ min: Date.UTC(2022, 1, 24), max: OPEN_END });
  for (const table of [db.facts, db.events, db.sources]) {
    expect(table.schema.indexes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['[generation+min]', '[generation+max]']),
    );
  }
  db.close();
});

describe('when the store fails', () => {
  test.each([
    ['QuotaExceededError', /Storage is full/],
    ['VersionError', /newer Backstory/],
    ['UnknownError', /Restart the browser/],
  ])('%s becomes a sentence that says what to do', async (name, message) => {
    const inner = new DOMException('inner', name);
    const open = () => Promise.reject(Object.assign(new Error('outer'), { inner }));
    await expect(startStore(open).listInstalls()).rejects.toMatchObject({
      name: 'StoreError',
      message: expect.stringMatching(message),
    });
  });

  test('the next call opens it afresh', async () => {
    let opens = 0;
    const store = startStore(() => (opens++ === 0 ? Promise.reject(new Error('lost')) : openDb()));
    await expect(store.listInstalls()).rejects.toThrow(/cannot be read/);
    expect(await store.listInstalls()).toEqual([]);
  });

  test('a handle that was closed under it is opened again', async () => {
    const handles: Dexie[] = [];
    const store = startStore(async () => {
      const db = await openDb();
      handles.push(db);
      return db;
    });
    await store.install(JSON.stringify(makePack()));
    handles[0]?.close();
    expect(await store.listInstalls()).toHaveLength(1);
  });
});
