import Dexie, { type Transaction } from 'dexie';
import fc from 'fast-check';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { KEPT_DELETED_MS } from '../../src/core/highlights/deleted';
import type { Highlight } from '../../src/core/highlights/schema';
import { HighlightDb } from '../../src/store/highlight-db';
import type { JournalArea } from '../../src/store/highlight-journal';
import { createHighlightStore } from '../../src/store/highlight-store';
import { openHighlightDb } from '../../src/store/open-highlight-db';
import { makeHighlight, makePage } from '../core/highlights/make-highlight';

let factory: IDBFactory;
let entries: Map<string, unknown>;
let time: number;
/** How many highlights came back, each time the reader would be told. */
let told: number[];

beforeEach(() => {
  factory = new IDBFactory();
  entries = new Map();
  time = Date.UTC(2026, 0, 1);
  told = [];
});

/** Stands for `storage.local`: keeps copies, as JSON does. */
function createArea(
  before: (call: 'get' | 'set' | 'remove') => Promise<void> = async () => {},
): JournalArea {
  const copy = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
  return {
    async get(keys) {
      await before('get');
      const wanted = [...entries].filter(([key]) => keys === null || keys.includes(key));
      return Object.fromEntries(wanted.map(([key, value]) => [key, copy(value)]));
    },
    async set(items) {
      await before('set');
      for (const [key, value] of Object.entries(items)) entries.set(key, copy(value));
    },
    async remove(keys) {
      await before('remove');
      for (const key of keys) entries.delete(key);
    },
  };
}

const options = () => ({ indexedDB: factory, IDBKeyRange });
const openDb = () => openHighlightDb(options());

/** A store as a newly started browser has it, over what is in the two places. */
function createStore(changes: Partial<Parameters<typeof createHighlightStore>[0]> = {}) {
  return createHighlightStore({
    open: openDb,
    area: createArea(),
    now: () => time++,
    onRestored: (count) => told.push(count),
    ...changes,
  });
}

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const make = (number: number, changes: Partial<Highlight> = {}) =>
  makeHighlight({ id: idOf(number), note: `note ${number}`, ...changes });
const many = (count: number) => Array.from({ length: count }, (_, index) => make(index));

async function databaseRows() {
  const db = await openDb();
  const rows = await db.rows.toArray();
  db.close();
  return rows;
}

const journalIds = () =>
  [...entries.keys()].filter((key) => key.startsWith('highlight/')).toSorted();

/** Ways in which a database is lost between two starts. */
const LOSSES: ReadonlyArray<readonly [string, () => Promise<void>]> = [
  ['deleted', () => new HighlightDb(options()).delete()],
  [
    'lost with all others',
    async () => {
      factory = new IDBFactory();
    },
  ],
  [
    'emptied',
    async () => {
      const db = await openDb();
      await db.rows.clear();
      db.close();
    },
  ],
  [
    'half emptied',
    async () => {
      const db = await openDb();
      await db.rows.where('id').below(idOf(7)).delete();
      db.close();
    },
  ],
  [
    'broken',
    async () => {
      // What a browser says of a database that it cannot read, until it is deleted.
      const real = factory;
      let isMended = false;
      factory = new Proxy(real, {
        get(target, name) {
          if (name === 'open' && !isMended) {
            return () => {
              throw new DOMException('Internal error opening backing store', 'UnknownError');
            };
          }
          if (name === 'deleteDatabase') isMended = true;
          const value: unknown = Reflect.get(target, name);
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        },
      });
    },
  ],
];

describe('saving', () => {
  test('is acknowledged when the row is in the database and in the journal', async () => {
    await createStore().save([make(1)]);
    expect(await databaseRows()).toMatchObject([{ id: idOf(1), highlight: make(1) }]);
    expect(journalIds()).toEqual([`highlight/${idOf(1)}`]);
    expect(await createStore().list()).toEqual([make(1)]);
  });

  test('writes with strict durability', async () => {
    const db = await openDb();
    const durabilities: string[] = [];
    const look = (transaction: Transaction) =>
      durabilities.push(
        (transaction as unknown as { idbtrans: IDBTransaction }).idbtrans.durability,
      );
    db.rows.hook('creating', (_key, _row, transaction) => void look(transaction));
    db.rows.hook('updating', (_changes, _key, _row, transaction) => void look(transaction));
    const store = createStore({ open: async () => db });
    await store.save([make(1)]);
    await store.remove([idOf(1)]);
    expect(durabilities).toEqual(['strict', 'strict']);
  });

  test('changes a highlight in its place, and keeps the order of saving', async () => {
    const store = createStore();
    await store.save([make(2), make(1, { created: '2024-07-01T00:00:00.000Z' })]);
    await store.save([make(2, { note: 'changed', tags: [] })]);
    expect((await store.list()).map(({ id, note }) => [id, note])).toEqual([
      [idOf(2), 'changed'],
      [idOf(1), 'note 1'],
    ]);
  });

  test('passes over an earlier state of what was changed meanwhile', async () => {
    const store = createStore();
    const [earlier, later] = ['2024-07-01T00:00:00.000Z', '2024-07-02T00:00:00.000Z'];
    await store.save([make(1, { modified: later, note: 'later' })]);
    await store.save([make(1, { modified: earlier, note: 'earlier' }), make(2)]);
    expect((await store.list()).map(({ note }) => note).toSorted()).toEqual(['later', 'note 2']);
  });

  test('refuses what is no highlight, says why, and keeps nothing of it', async () => {
    const broken = { ...make(1), tags: ['a', 'a'] };
    await expect(createStore().save([make(2), broken])).rejects.toMatchObject({
      name: 'StoreError',
      message: expect.stringContaining('$.tags: write each tag once'),
    });
    expect(entries.size).toBe(0);
  });

  test('keeps all of many, asked for at the same time', async () => {
    const store = createStore();
    await Promise.all(many(60).map((one) => store.save([one])));
    await store.save(many(450));
    expect(await createStore().list()).toHaveLength(450);
    expect(journalIds()).toHaveLength(450);
  });

  test('finds the highlights of an article under any of its addresses', async () => {
    const store = createStore();
    const elsewhere = makePage({
      url: 'https://cliff.example/b',
      canonicalUrl: 'https://cliff.example/b',
    });
    await store.save([make(1), make(2, { page: elsewhere })]);
    const found = await store.listOfPage({
      url: 'https://www.bay.example/2024/06/quay/?fbclid=1',
    });
    expect(found.map(({ id }) => id)).toEqual([idOf(1)]);
    expect(await store.listOfPage({ url: 'about:blank' })).toEqual([]);
  });
});

describe('reading', () => {
  test('in parts, by id, gives each highlight once and leaves out the deleted', async () => {
    const store = createStore();
    await store.save(many(7));
    await store.remove([idOf(2), idOf(6)]);
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const part: Awaited<ReturnType<typeof store.listPart>> = await store.listPart(after, 2);
      ids.push(...part.highlights.map(({ id }) => id));
      after = part.next;
    } while (after !== null);
    expect(ids).toEqual([0, 1, 3, 4, 5].map(idOf));
  });

  test('gives one, and none where it is deleted or was never there', async () => {
    const store = createStore();
    await store.save(many(2));
    await store.remove([idOf(1)]);
    expect((await store.read(idOf(0)))?.note).toBe('note 0');
    expect([await store.read(idOf(1)), await store.read(idOf(9))]).toEqual([undefined, undefined]);
  });

  test('gives every tag once, and every page', async () => {
    const store = createStore();
    await store.save([
      make(1, { tags: ['quay', 'b'] }),
      make(2, { tags: ['b'], page: makePage({ url: 'https://other.example/x' }) }),
      make(3, { tags: [] }),
    ]);
    expect(await store.listTags()).toEqual(['b', 'quay']);
    expect(await store.listPageKeys()).toContain('other.example/x');
    expect(await store.listPageKeys()).toHaveLength(2);
  });
});

describe('editing', () => {
  test('changes those that are there, and passes over others and the deleted', async () => {
    const store = createStore();
    await store.save(many(3));
    await store.remove([idOf(1)]);
    await store.edit([idOf(0), idOf(1), idOf(9)], (one) => ({ ...one, note: 'new' }));
    await store.restore([idOf(1)]);
    expect((await store.list()).map(({ note }) => note)).toEqual(['new', 'note 1', 'note 2']);
  });

  test('changes all or none: what cannot be kept is refused, and the store goes on', async () => {
    const store = createStore();
    await store.save(many(2));
    const edit = store.edit([idOf(0), idOf(1)], (one) =>
      one.id === idOf(1) ? { ...one, tags: ['a;b'] } : { ...one, note: 'new' },
    );
    await expect(edit).rejects.toThrow('write the tag without');
    expect((await store.list()).map(({ note }) => note)).toEqual(['note 0', 'note 1']);
  });
});

describe('a database that was lost between two starts', () => {
  test.each(LOSSES)(
    '%s is made anew from the journal, and the reader is told once',
    async (_what, lose) => {
      const store = createStore();
      await store.start();
      await store.save(many(20));
      await store.remove([idOf(3)]);
      await lose();
      const next = createStore();
      await next.start();
      expect(told).toEqual([expect.any(Number)]);
      expect(told[0]).toBeGreaterThan(0);
      expect((await next.list()).map(({ id }) => id)).toEqual(
        many(20)
          .map(({ id }) => id)
          .filter((id) => id !== idOf(3)),
      );
      expect((await next.listDeleted()).map(({ highlight }) => highlight)).toEqual([make(3)]);
      await createStore().start();
      expect(told).toHaveLength(1);
    },
  );

  test('of a newer Backstory is left as it is', async () => {
    const newer = new Dexie('backstory-highlights', options());
    newer.version(99).stores({ rows: 'id' });
    await newer.open();
    newer.close();
    await expect(createStore().list()).rejects.toMatchObject({
      message: expect.stringMatching(/newer Backstory/u),
    });
    expect((await factory.databases()).map(({ version }) => version)).toEqual([990]);
  });
});

test('a database that can neither be opened nor deleted is made anew in a place of its own', async () => {
  await createStore().save(many(5));
  const real = factory;
  const spare = new IDBFactory();
  const fail = () => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  };
  factory = Object.assign(new IDBFactory(), { open: fail, deleteDatabase: fail, databases: fail });
  const open = () => openHighlightDb(options(), async () => spare);
  await createStore({ open }).save([make(5)]);
  expect(told).toEqual([5]);
  expect(await createStore({ open }).list()).toEqual(many(6));
  expect(told).toEqual([5]);
  // Without such a place it is read out of the journal, and saving says that it does not work.
  const without = createStore({ open: () => openHighlightDb(options(), async () => undefined) });
  expect(await without.list()).toEqual(many(6));
  await expect(without.save([make(6)])).rejects.toMatchObject({ name: 'StoreError' });
  // Back in its first place it has what was saved elsewhere.
  factory = real;
  expect(await createStore().list()).toEqual(many(6));
});

test('a database that lost its last changes gets all of them back, the older ones too', async () => {
  const store = createStore();
  await store.save(many(3));
  const before = await databaseRows();
  await store.save([make(0, { note: 'changed' })]);
  await store.remove([idOf(1)]);
  await store.save([make(2, { note: 'changed too' })]);
  const db = await openDb();
  await db.rows.bulkPut(before);
  db.close();
  const next = createStore();
  expect((await next.list()).map(({ note }) => note)).toEqual(['changed', 'changed too']);
  expect(await next.listDeleted()).toHaveLength(1);
});

test('a journal that was lost is written anew from the database', async () => {
  await createStore().save(many(5));
  entries.clear();
  await createStore().start();
  expect(told).toEqual([]);
  expect(journalIds()).toHaveLength(5);
  factory = new IDBFactory();
  expect(await createStore().list()).toEqual(many(5));
});

test('entries of the journal that cannot be read are left where they are, and harm nothing', async () => {
  await createStore().save(many(3));
  entries.set(`highlight/${idOf(0)}`, { v: 1, id: 'x' });
  entries.set('highlight/y', 'nonsense');
  entries.set('highlight-index', 7);
  entries.set('settings', { run: 'chosen' });
  factory = new IDBFactory();
  expect((await createStore().list()).map(({ id }) => id)).toEqual([idOf(1), idOf(2)]);
  expect(entries.get('highlight/y')).toBe('nonsense');
  expect(told).toEqual([2]);
  await createStore().start();
  expect(told).toEqual([2]);
});

describe('a full disk', () => {
  const full = () =>
    Object.assign(new Error('aborted'), { inner: new DOMException('', 'QuotaExceededError') });
  const saysFull = { name: 'StoreError', message: expect.stringMatching(/^Storage is full/u) };
  /** Everything that is read of highlights. */
  const readAll = async (store: ReturnType<typeof createStore>) => [
    await store.list(),
    await store.listPart(null, 3),
    await store.listPart(idOf(1), 100),
    await store.read(idOf(1)),
    await store.listTags(),
    await store.listPageKeys(),
    await store.listOfPage(makePage()),
    await store.listDeleted(),
  ];

  async function fill(): Promise<void> {
    const store = createStore();
    await store.save(many(6));
    await store.save([make(8, { tags: ['quay', 'b'] })]);
    await store.remove([idOf(4)]);
    await store.remove([idOf(2)]);
  }

  test('that keeps the database from being opened: all is read and nothing deleted, and saving says so', async () => {
    await fill();
    const before = await readAll(createStore());
    const store = createStore({ open: () => Promise.reject(full()) });
    expect(await readAll(store)).toEqual(before);
    await expect(store.save([make(7)])).rejects.toMatchObject(saysFull);
    await expect(store.remove([idOf(0)])).rejects.toMatchObject(saysFull);
    expect(await readAll(createStore())).toEqual(before);
  });

  test('that lets only the journal be written: all is read, and what was refused is there once there is room', async () => {
    await fill();
    const before = await readAll(createStore());
    let isFull = false;
    const open = async () => {
      const db = await openDb();
      const transaction = db.transaction.bind(db) as (...args: unknown[]) => Promise<unknown>;
      db.transaction = (async (mode: 'rw', ...rest: never[]) => {
        if (isFull) throw full();
        return await transaction(mode, ...rest);
      }) as typeof db.transaction;
      return db;
    };
    const store = createStore({ open });
    await store.start();
    isFull = true;
    await expect(store.save([make(7)])).rejects.toMatchObject(saysFull);
    expect(await store.list()).toHaveLength(6);
    expect(await store.listDeleted()).toEqual(before.at(-1));
    isFull = false;
    expect(await store.list()).toEqual(await createStore().list());
    expect((await store.read(idOf(7)))?.note).toBe('note 7');
  });

  test('that lost the database too: all is read out of the journal', async () => {
    await fill();
    const before = await readAll(createStore());
    factory = new IDBFactory();
    const open = async () => {
      const db = await openDb();
      db.rows.hook('creating', () => {
        throw new DOMException('', 'QuotaExceededError');
      });
      return db;
    };
    const store = createStore({ open });
    expect(await readAll(store)).toEqual(before);
    await expect(store.save([make(7)])).rejects.toMatchObject(saysFull);
    expect(await readAll(createStore())).toEqual(before);
  });

  test('without a journal that holds everything says so instead of showing less', async () => {
    await fill();
    entries.delete(`highlight/${idOf(1)}`);
    const store = createStore({ open: () => Promise.reject(full()) });
    await expect(store.list()).rejects.toMatchObject(saysFull);
    entries.clear();
    await expect(store.list()).rejects.toMatchObject(saysFull);
  });
});

describe('faults', () => {
  test('a save that fails is not acknowledged, and what was saved before stays', async () => {
    await createStore().save([make(1)]);
    let isFull = true;
    const area = createArea(async (call) => {
      if (call === 'set' && isFull) throw new DOMException('', 'QuotaExceededError');
    });
    const store = createStore({ area });
    await expect(store.save([make(2)])).rejects.toMatchObject({
      message: expect.stringMatching(/^Storage is full/u),
    });
    expect(await store.list()).toEqual([make(1)]);
    isFull = false;
    await store.save([make(2)]);
    expect(await createStore().list()).toEqual([make(1), make(2)]);
  });

  test('a save that reached the journal alone is there after the next start', async () => {
    const db = await openDb();
    db.rows.hook('creating', () => {
      throw new DOMException('', 'QuotaExceededError');
    });
    const store = createStore({ open: async () => db });
    await expect(store.save([make(1)])).rejects.toMatchObject({ name: 'StoreError' });
    await createStore().start();
    expect(told).toEqual([1]);
    expect(await createStore().list()).toEqual([make(1)]);
  });

  test('a change that reached the journal alone takes the place of the old row at the next start', async () => {
    await createStore().save([make(1)]);
    const db = await openDb();
    db.rows.hook('updating', () => {
      throw new DOMException('', 'UnknownError');
    });
    const isGiven = { once: false };
    const open = async () => {
      if (isGiven.once) throw new DOMException('', 'UnknownError');
      isGiven.once = true;
      return db;
    };
    await expect(createStore({ open }).save([make(1, { note: 'changed' })])).rejects.toMatchObject({
      name: 'StoreError',
    });
    expect((await createStore().list()).map(({ note }) => note)).toEqual(['changed']);
  });

  test('a database that the browser closed is opened again, once', async () => {
    let opens = 0;
    let db: HighlightDb | undefined;
    const open = async () => {
      opens += 1;
      db = await openDb();
      return db;
    };
    const store = createStore({ open });
    await store.save([make(1)]);
    db?.close({ disableAutoOpen: true });
    await store.save([make(2)]);
    expect(opens).toBe(2);
    expect(await store.list()).toHaveLength(2);
  });

  test('storage that never answers is given up, and does not hold up what comes after it', async () => {
    let isStuck = true;
    const area = createArea((call) =>
      call === 'set' && isStuck ? new Promise(() => {}) : Promise.resolve(),
    );
    const store = createStore({ area, deadlineMs: 50 });
    await expect(store.save([make(1)])).rejects.toMatchObject({
      message: expect.stringMatching(/does not answer/u),
    });
    isStuck = false;
    await store.save([make(2)]);
    expect(await store.list()).toEqual([make(2)]);
  });

  test('stopped at any write, no acknowledged highlight is lost, whatever is lost of the database', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('save', 'remove', 'restore'), fc.nat(5)), {
          minLength: 1,
          maxLength: 25,
        }),
        fc.nat(60),
        fc.constantFrom(...LOSSES.map(([name]) => name), 'nothing'),
        async (steps, stopAfter, loss) => {
          factory = new IDBFactory();
          entries = new Map();
          let left = stopAfter;
          const stop = () => (left-- > 0 ? Promise.resolve() : new Promise<void>(() => {}));
          const open = async () => {
            const db = await openDb();
            const transaction = db.transaction.bind(db) as (...args: unknown[]) => Promise<unknown>;
            // A write to the database is a step at which the browser may be killed, as one to the journal is.
            db.transaction = (async (mode: 'rw', ...rest: never[]) => {
              await stop();
              return await transaction(mode, ...rest);
            }) as typeof db.transaction;
            return db;
          };
          const store = createStore({
            open,
            area: createArea((call) => (call === 'get' ? Promise.resolve() : stop())),
            deadlineMs: 15,
          });
          const acknowledged = new Map<string, { note: string; isDeleted: boolean }>();
          let unsure: string | undefined;
          for (const [index, [kind, number]] of steps.entries()) {
            const id = idOf(number);
            const note = `${index}`;
            const before = acknowledged.get(id);
            try {
              if (kind === 'save') await store.save([make(number, { note })]);
              else if (kind === 'remove') await store.remove([id]);
              else await store.restore([id]);
            } catch {
              unsure = id;
              break;
            }
            if (kind === 'save') acknowledged.set(id, { note, isDeleted: false });
            else if (before) acknowledged.set(id, { ...before, isDeleted: kind === 'remove' });
          }
          await LOSSES.find(([name]) => name === loss)?.[1]();
          const next = createStore();
          await next.start();
          const there = new Map<string, { note: string; isDeleted: boolean }>([
            ...(await next.list()).map(({ id, note }) => [id, { note, isDeleted: false }] as const),
            ...(await next.listDeleted()).map(
              ({ highlight }) => [highlight.id, { note: highlight.note, isDeleted: true }] as const,
            ),
          ]);
          // What was under way may have been done or not; all else is as it was acknowledged.
          for (const [id, state] of acknowledged) {
            expect(there.has(id)).toBe(true);
            if (id !== unsure) expect(there.get(id)).toEqual(state);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('deleting', () => {
  test('a thousand and bringing them back leaves everything as it was', async () => {
    const store = createStore();
    await store.save(many(1_000));
    const before = await store.list();
    const ids = before.map(({ id }) => id);
    await store.remove(ids);
    expect(await store.list()).toEqual([]);
    expect(await store.listDeleted()).toHaveLength(1_000);
    await store.restore(ids);
    expect(await store.list()).toEqual(before);
    expect(await store.listDeleted()).toEqual([]);
  });

  test('lists what was deleted last first, with when, and passes over what is not there', async () => {
    const store = createStore();
    await store.save(many(3));
    await store.remove([idOf(0), idOf(9)]);
    time += 1_000;
    await store.remove([idOf(2), idOf(2)]);
    const deleted = await store.listDeleted();
    expect(deleted.map(({ highlight }) => highlight.id)).toEqual([idOf(2), idOf(0)]);
    expect((deleted[0]?.deleted ?? 0) - (deleted[1]?.deleted ?? 0)).toBeGreaterThanOrEqual(1_000);
  });

  test('is taken over from a backup with its day, in both places, and brought back', async () => {
    const store = createStore();
    await store.save([make(1)]);
    const deleted = [
      { highlight: make(2), deleted: time },
      { highlight: make(3), deleted: time - 5 },
    ];
    await store.saveDeleted(deleted);
    expect(await store.list()).toEqual([make(1)]);
    expect(await store.listDeleted()).toEqual(deleted);
    factory = new IDBFactory();
    const again = createStore();
    expect(await again.listDeleted()).toEqual(deleted);
    await again.restore([idOf(2)]);
    expect(await again.list()).toEqual([make(1), make(2)]);
    await expect(
      again.saveDeleted([{ highlight: make(4, { id: 'no id' }), deleted: 1 }]),
    ).rejects.toThrow('cannot be saved');
    expect(await again.listDeleted()).toHaveLength(1);
  });

  test('again does not make it younger', async () => {
    const store = createStore();
    await store.save([make(1)]);
    await store.remove([idOf(1)]);
    const [first] = await store.listDeleted();
    await store.remove([idOf(1)]);
    expect(await store.listDeleted()).toEqual([first]);
  });

  test('is for good after 30 days, in both places', async () => {
    const store = createStore();
    await store.save(many(2));
    await store.remove([idOf(0)]);
    time += KEPT_DELETED_MS - 1_000;
    await createStore().start();
    expect(journalIds()).toHaveLength(2);
    time += 2_000;
    await createStore().start();
    expect(journalIds()).toEqual([`highlight/${idOf(1)}`]);
    expect(await databaseRows()).toHaveLength(1);
    factory = new IDBFactory();
    expect(await createStore().list()).toEqual([make(1)]);
  });
});

test('another window that will not close is named after a while, and opening goes on once it has closed', async () => {
  // A raw holder of an older version, without a handler for upgrades.
  const holder = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = factory.open('backstory-highlights', 1);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
  await expect(createStore().list()).rejects.toMatchObject({
    message: expect.stringMatching(/Close other Backstory tabs/u),
  });
  holder.close();
  expect(await createStore().list()).toEqual([]);
});
