import type { Table } from 'dexie';
import { fromRef, toRef, type Ref } from '../core/pack/refs';
import type { Id } from '../core/pack/schema';
import { describeHit, type SearchHit } from '../core/search/describe';
import { outletOf, tiedIdsOf } from '../core/search/material';
import type { Query } from '../core/search/query';
import type { RecordKind, SearchRecord } from '../core/search/record-fields';
import type { Answer } from '../core/search/search';
import type { Generation, PackDb, PartKey } from './pack-db';

/** Reads the records of answers and what they are tied to, pack by pack; keeps the answers' order. */
export async function readHits(
  db: PackDb,
  query: Query,
  answers: readonly Answer[],
): Promise<SearchHit[]> {
  const hits = new Map<Answer, SearchHit>();
  for (const packId of new Set(answers.map((answer) => answer.packId))) {
    const own = answers.filter((answer) => answer.packId === packId);
    for (const [answer, hit] of await readOfPack(db, { packId, query, answers: own })) {
      hits.set(answer, hit);
    }
  }
  return answers.flatMap((answer) => hits.get(answer) ?? []);
}

/** The names of actors and events. */
export async function readNamesOf(
  db: PackDb,
  refs: readonly Ref[],
): Promise<Array<{ ref: Ref; name: string }>> {
  const installs = new Map(
    (await db.installs.toArray()).map(({ id, generation }) => [id, generation]),
  );
  const packIds = new Set(refs.map((ref) => fromRef(ref).packId));
  const named = await Promise.all(
    [...packIds].map(async (packId) => {
      const generation = installs.get(packId);
      if (generation === undefined) return [];
      const ids = refs.map(fromRef).flatMap((ref) => (ref.packId === packId ? [ref.id] : []));
      const [actors, events] = await Promise.all([
        readById(db.actors, generation, ids),
        readById(db.events, generation, ids),
      ]);
      return [...actors, ...events].map(([id, { name }]) => ({ ref: toRef(packId, id), name }));
    }),
  );
  return named.flat();
}

async function readOfPack(
  db: PackDb,
  options: { readonly packId: Id; readonly query: Query; readonly answers: readonly Answer[] },
): Promise<Array<readonly [Answer, SearchHit]>> {
  const { packId, query, answers } = options;
  const install = await db.installs.get(packId);
  if (!install) return [];
  const { generation } = install;
  const idsOf = (kind: RecordKind) => answers.flatMap((one) => (one.kind === kind ? [one.id] : []));
  const [actors, events, facts, sources] = await Promise.all([
    readById(db.actors, generation, idsOf('actor')),
    readById(db.events, generation, idsOf('event')),
    readById(db.facts, generation, idsOf('fact')),
    readById(db.sources, generation, idsOf('source')),
  ]);
  const found = answers.flatMap((answer): Array<readonly [Answer, SearchRecord]> => {
    const { kind, id } = answer;
    const record =
      kind === 'actor'
        ? actors.get(id)
        : kind === 'event'
          ? events.get(id)
          : kind === 'fact'
            ? facts.get(id)
            : sources.get(id);
    return record === undefined ? [] : [[answer, { kind, record } as SearchRecord]];
  });
  const tied = found.map(([, record]) => tiedIdsOf(record));
  const [tiedActors, tiedEvents, passages] = await Promise.all([
    readById(
      db.actors,
      generation,
      tied.flatMap((one) => one.actors),
    ),
    readById(
      db.events,
      generation,
      tied.flatMap((one) => one.events),
    ),
    readById(
      db.passages,
      generation,
      tied.flatMap((one) => one.passages),
    ),
  ]);
  const tiedSources = await readById(
    db.sources,
    generation,
    [...passages.values()].map(({ source }) => source),
  );
  return found.map(([answer, record], at) => {
    const passage = passages.get(tied[at]?.passages[0] ?? '');
    const source = passage && tiedSources.get(passage.source);
    const material = {
      found: record,
      actors: tiedActors,
      events: tiedEvents,
      source: source && outletOf(source, passage.segment),
    };
    return [answer, describeHit(query, answer, material)];
  });
}

async function readById<Part extends { readonly id: Id }>(
  table: Table<Part, PartKey>,
  generation: Generation,
  ids: readonly Id[],
): Promise<Map<Id, Part>> {
  if (ids.length === 0) return new Map();
  const keys = [...new Set(ids)].map((id): PartKey => [generation, id]);
  const rows = await table.bulkGet(keys);
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
}
