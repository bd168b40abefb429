/**
 * The packs as the library's views read them: the store opened once for all views, and read anew when the installed
 * packs are others. The background installs them and is waited for.
 */
import {
  actorEntries,
  eventEntries,
  sourceEntries,
  type Entry,
  type EntrySection,
} from '../../src/core/library/entries';
import { viewFactRows, type FactRow } from '../../src/core/library/fact-row';
import { createShelf, docsOf, type Shelf, type ShelfPack } from '../../src/core/library/shelf';
import { fromRef, type Ref } from '../../src/core/pack/refs';
import type { Actor, Id } from '../../src/core/pack/schema';
import type { ScreenCalls } from '../../src/messages/calls';
import type { Caller } from '../../src/messages/wire';
import { openPackDb } from '../../src/store/open-pack-db';
import type { Generation, PackDb } from '../../src/store/pack-db';
import {
  readAllOf,
  readFactMaterial,
  readLibraryPacks,
  readLibraryStamp,
} from '../../src/store/read-library';

/** A first start takes a moment to install the bundled pack. */
const ASKED_EVERY_MS = 400;

export interface OpenPacks {
  readonly db: PackDb;
  readonly shelf: Shelf;
  /** Another text: other packs. */
  readonly stamp: string;
  readonly generationOf: (packId: Id) => Generation;
  /** All actors, events or sources as lines; read when first asked for, then kept. */
  readonly entries: (section: EntrySection) => Promise<readonly Entry[]>;
  /** All actors of a pack; read when first asked for, then kept. */
  readonly actors: (pack: ShelfPack) => Promise<readonly Actor[]>;
  /** Facts as rows, in the order asked for; what is gone is left out. */
  readonly readFacts: (refs: readonly Ref[]) => Promise<FactRow[]>;
}

let opened: Promise<OpenPacks> | undefined;

/** The installed packs. Rejects with a sentence for the reader where they cannot be read. */
export async function openPacks(calls: Caller<ScreenCalls>): Promise<OpenPacks> {
  const before = await opened?.catch(() => undefined);
  if (before) {
    const stamp = before.db.isOpen() ? await readLibraryStamp(before.db) : undefined;
    if (stamp === before.stamp) return before;
    before.db.close();
  }
  opened = open(calls);
  return await opened;
}

async function open(calls: Caller<ScreenCalls>): Promise<OpenPacks> {
  for (;;) {
    const state = await calls.readStoreState();
    if (state.status === 'failed') throw new Error(state.reason);
    if (state.status === 'ready' && state.indexing === undefined) break;
    await new Promise((resolve) => setTimeout(resolve, ASKED_EVERY_MS));
  }
  const db = await openPackDb();
  const stamp = await readLibraryStamp(db);
  const packs = await readLibraryPacks(db);
  const generations = new Map(packs.map(({ info, generation }) => [info.id, generation]));
  const shelf = createShelf(packs);
  const kept = new Map<string, Promise<readonly Entry[]>>();
  const actors = new Map<Id, Promise<readonly Actor[]>>();
  const generationOf = (packId: Id) => generations.get(packId) ?? '';

  const readActors = (pack: ShelfPack) =>
    remember(actors, pack.info.id, () => readAllOf(db.actors, generationOf(pack.info.id)));
  const readEntries = async (pack: ShelfPack, section: EntrySection): Promise<Entry[]> => {
    const generation = generationOf(pack.info.id);
    const kind = section === 'actors' ? 'actor' : section === 'events' ? 'event' : 'source';
    const numbers = numbersOf(pack, kind);
    if (section === 'actors') return actorEntries(pack, await readActors(pack), numbers);
    if (section === 'sources') {
      return sourceEntries(pack, await readAllOf(db.sources, generation), numbers);
    }
    const names = new Map((await readActors(pack)).map(({ id, name }) => [id, name]));
    const events = await readAllOf(db.events, generation);
    return eventEntries(pack, events, numbers, (id) => names.get(id));
  };

  return {
    db,
    shelf,
    stamp,
    generationOf,
    actors: readActors,
    entries: (section) =>
      remember(kept, section, async () => {
        const all = await Promise.all(shelf.packs.map((pack) => readEntries(pack, section)));
        return all.flat();
      }),
    async readFacts(refs) {
      const rows = new Map<Ref, FactRow>();
      const packIds = new Set(refs.map((ref) => fromRef(ref).packId));
      for (const packId of packIds) {
        const pack = shelf.find(packId);
        if (!pack) continue;
        const ids = refs.map(fromRef).flatMap((ref) => (ref.packId === packId ? [ref.id] : []));
        const material = await readFactMaterial(db, generationOf(packId), ids);
        for (const row of viewFactRows(pack.info, material)) rows.set(row.ref, row);
      }
      return refs.flatMap((ref) => rows.get(ref) ?? []);
    },
  };
}

function numbersOf({ index }: ShelfPack, kind: 'actor' | 'event' | 'source'): Map<Id, number> {
  const { from, until } = docsOf(index, kind);
  const numbers = new Map<Id, number>();
  for (let doc = from; doc < until; doc++) numbers.set(index.idOf(doc), doc);
  return numbers;
}

/** A failure is not kept. */
function remember<T>(
  all: Map<string, Promise<T>>,
  key: string,
  read: () => Promise<T>,
): Promise<T> {
  const known = all.get(key);
  if (known) return known;
  const made = read();
  all.set(key, made);
  made.catch(() => all.delete(key));
  return made;
}
