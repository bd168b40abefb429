import type { CardMaterial, PackInfo } from '../core/facts/material';
import { fromRef, type Ref } from '../core/pack/refs';
import type { Actor, Fact, Id, PackEvent } from '../core/pack/schema';
import { PART_TABLES, type Generation, type InstallRow, type PackDb } from './pack-db';
import { aboutKey } from './to-rows';
import type { Table } from 'dexie';

/**
 * Reads everything that is shown of one actor or event, at one moment of the store. Resolves to null where no
 * installed pack has it.
 */
export async function readCardMaterial(db: PackDb, ref: Ref): Promise<CardMaterial | null> {
  const { packId, id } = fromRef(ref);
  return await db.transaction('r', ['installs', ...PART_TABLES], async () => {
    const install = await db.installs.get(packId);
    if (!install) return null;
    const { generation } = install;
    const key: [Generation, Id] = [generation, id];
    const [actor, event] = await Promise.all([db.actors.get(key), db.events.get(key)]);
    const subject = actor
      ? ({ type: 'actor', actor } as const)
      : event && ({ type: 'event', event } as const);
    if (!subject) return null;

    const about = await db.facts.where('about').equals(aboutKey(generation, id)).toArray();
    const shown = new Set(about.map((fact) => fact.id));
    const partners = about
      .flatMap((fact) => fact.conflictsWith ?? [])
      .filter((partner) => !shown.has(partner));
    const facts: Fact[] = [...about, ...(await getAll(db.facts, generation, partners))];
    const events = await getAll(db.events, generation, eventIdsOf(facts, event));
    const [actors, passages] = await Promise.all([
      getAll(db.actors, generation, actorIdsOf(facts, events, actor)),
      getAll(db.passages, generation, passageIdsOf(facts, actor)),
    ]);
    const sources = await getAll(
      db.sources,
      generation,
      passages.map(({ source }) => source),
    );
    const pack = toPackInfo(install);
    return { stamp: generation, pack, subject, facts, actors, events, sources, passages };
  });
}

/** The stamp under which a card would be read now; null where no installed pack has that id. */
export async function readCardStamp(db: PackDb, ref: Ref): Promise<string | null> {
  return (await db.installs.get(fromRef(ref).packId))?.generation ?? null;
}

/** The records of these ids in one table, in their order; what is not there is left out. */
export async function getAll<Part extends { generation: Generation }>(
  table: Table<Part, [Generation, Id]>,
  generation: Generation,
  ids: readonly Id[],
): Promise<Part[]> {
  const keys = [...new Set(ids)].map((id): [Generation, Id] => [generation, id]);
  return (await table.bulkGet(keys)).filter((part) => part !== undefined);
}

function eventIdsOf(facts: readonly Fact[], event: PackEvent | undefined): Id[] {
  const ids = facts.flatMap((fact) => (fact.event === undefined ? [] : [fact.event]));
  if (event) ids.push(event.id, ...(event.partOf === undefined ? [] : [event.partOf]));
  return ids;
}

/** Every actor that facts, events and an actor name. */
export function actorIdsOf(
  facts: readonly Fact[],
  events: readonly PackEvent[],
  actor: Actor | undefined,
): Id[] {
  return [
    ...facts.flatMap((fact) => [
      ...fact.participants.map((participant) => participant.actor),
      // An attribution may be in words; those are no actor's id and are not found.
      ...fact.attribution.map(({ who }) => who),
      ...(fact.place === undefined ? [] : [fact.place]),
    ]),
    ...events.flatMap((event) => [
      ...event.participants.map((participant) => participant.actor),
      ...(event.place === undefined ? [] : [event.place]),
    ]),
    ...(actor
      ? [
          actor.id,
          ...(actor.seatOf === undefined ? [] : [actor.seatOf]),
          ...actor.roles.flatMap(({ organisation }) => organisation ?? []),
          ...actor.relations.map(({ to }) => to),
        ]
      : []),
  ];
}

function passageIdsOf(facts: readonly Fact[], actor: Actor | undefined): Id[] {
  return [
    ...facts.flatMap(({ passages }) => passages),
    ...(actor?.roles ?? []).flatMap(({ passages }) => passages),
  ];
}

/** What is said of a pack, without what only the store needs. */
export function toPackInfo(install: InstallRow): PackInfo {
  const { id, version, title, maintainer, licence, coverage, modified } = install;
  return { id, version, title, maintainer, licence, coverage, modified };
}
