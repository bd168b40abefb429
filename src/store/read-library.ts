/** What the library reads of the packs: indexes whole, records only those that are shown. */
import Dexie, { type Table } from 'dexie';
import type { PackInfo } from '../core/facts/material';
import type { FactMaterial } from '../core/library/fact-row';
import type { Fact, Id } from '../core/pack/schema';
import { openIndex, type SearchIndex } from '../core/search/open-index';
import type { Generation, PackDb, PartKey } from './pack-db';
import { actorIdsOf, getAll, toPackInfo } from './read-card';
import { readSearchIndexes } from './search-index';
import { aboutKey } from './to-rows';

/** Records between two pauses of a reader that goes through a whole table. */
const RECORDS_A_STEP = 500;

/** An installed pack as the library opens it. */
export interface LibraryPack {
  readonly info: PackInfo;
  readonly generation: Generation;
  readonly index: SearchIndex;
}

/** All installed packs with their indexes; an index that is missing is built first. */
export async function readLibraryPacks(db: PackDb): Promise<LibraryPack[]> {
  const stored = await readSearchIndexes(db);
  const installs = new Map((await db.installs.toArray()).map((one) => [one.id, one]));
  return stored.flatMap(({ id, buffer }) => {
    const install = installs.get(id);
    return install === undefined
      ? []
      : [
          {
            info: toPackInfo(install),
            generation: install.generation,
            index: openIndex(buffer),
          },
        ];
  });
}

/** Names the packs that are installed: another text means that what was read before is of the past. */
export async function readLibraryStamp(db: PackDb): Promise<string> {
  return (await db.installs.toArray()).map(({ generation }) => generation).join('\n');
}

/** All records of one kind in one pack, in slices, so that the screen stays alive; at a hundred thousand facts a few thousand. */
export async function readAllOf<Part extends { readonly id: Id }>(
  table: Table<Part, PartKey>,
  generation: Generation,
): Promise<Part[]> {
  const all: Part[] = [];
  for (;;) {
    const after: PartKey | [Generation, unknown] = [generation, all.at(-1)?.id ?? Dexie.minKey];
    const next = await table
      .where('[generation+id]')
      .between(after, [generation, Dexie.maxKey], all.length === 0)
      .limit(RECORDS_A_STEP)
      .toArray();
    all.push(...next);
    if (next.length < RECORDS_A_STEP) return all;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Facts of one pack with all that they name, in the order of the ids; what is gone is left out. */
export async function readFactMaterial(
  db: PackDb,
  generation: Generation,
  ids: readonly Id[],
): Promise<FactMaterial> {
  const facts: Fact[] = await getAll(db.facts, generation, ids);
  const [events, actors, passages] = await Promise.all([
    getAll(
      db.events,
      generation,
      facts.flatMap(({ event }) => event ?? []),
    ),
    getAll(db.actors, generation, actorIdsOf(facts, [], undefined)),
    getAll(
      db.passages,
      generation,
      facts.flatMap((fact) => fact.passages),
    ),
  ]);
  const sources = await getAll(
    db.sources,
    generation,
    passages.map(({ source }) => source),
  );
  return { facts, actors, events, sources, passages };
}

/** The fact that says it replaces this one; undefined where none does. */
export async function readReplacement(
  db: PackDb,
  generation: Generation,
  fact: Fact,
): Promise<Id | undefined> {
  const about = fact.participants[0]?.actor ?? fact.event ?? fact.place;
  if (about === undefined) return undefined;
  const found = await db.facts
    .where('about')
    .equals(aboutKey(generation, about))
    .filter(({ supersedes }) => supersedes === fact.id)
    .first();
  return found?.id;
}
