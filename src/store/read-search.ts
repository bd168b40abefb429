import type { SearchEntry } from '../core/search/search';
import { toRef } from '../core/pack/refs';
import type { InstallRow, PackDb } from './pack-db';
import { rowsOf } from './generations';

/** Everything that can be found in the installed packs. Actors with neither facts nor aliases can be found too. */
export async function readSearchEntries(db: PackDb): Promise<SearchEntry[]> {
  const installs = await db.installs.toArray();
  return (await Promise.all(installs.map((install) => entriesOf(db, install)))).flat();
}

async function entriesOf(
  db: PackDb,
  { id: packId, generation }: InstallRow,
): Promise<SearchEntry[]> {
  const [actors, events, facts] = await Promise.all([
    rowsOf(db.actors, generation).toArray(),
    rowsOf(db.events, generation).toArray(),
    rowsOf(db.facts, generation).toArray(),
  ]);
  return [
    ...actors.map(({ id, kind, name, aliases }): SearchEntry => ({
      kind: 'actor',
      ref: toRef(packId, id),
      title: name,
      aliases: aliases.map(({ text }) => text),
      actorKind: kind,
      time: 0,
    })),
    ...events.map(({ id, name, aliases, date, min }): SearchEntry => ({
      kind: 'event',
      ref: toRef(packId, id),
      title: name,
      aliases: aliases.map(({ text }) => text),
      date: date.edtf,
      time: min,
    })),
    ...facts.flatMap(({ statement, participants, event, date, min }): SearchEntry[] => {
      const about = participants[0]?.actor ?? event;
      if (about === undefined) return [];
      return [
        {
          kind: 'fact',
          ref: toRef(packId, about),
          title: statement,
          aliases: [],
          date: date.edtf,
          time: min,
        },
      ];
    }),
  ];
}
