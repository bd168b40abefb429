/** What few entities have beside a name and a kind: whom they belong to, whom they need, when they were. */
import type { Actor, Id, PackEvent, Role } from '../../pack/schema';
import { foldText } from '../../text/fold';
import { ALWAYS, toDays } from './days';
import { packDetails } from './entities';
import { createGrowingWords } from './grow';
import type { GrowingWords } from './grow';
import { NO_GROUP } from './layout';
import type { NamedPack } from './named-pack';
import { joinSameActors } from './same-actors';
import type { StringPool } from './strings';

const NOT_DATED: ReadonlySet<PackEvent['status']> = new Set(['planned', 'hypothetical']);

/** Rows of details, one after another, of the entities that have any. */
export interface DetailColumns {
  readonly detailEntity: GrowingWords;
  readonly detailStart: GrowingWords;
  readonly details: GrowingWords;
}

/** Gathers the details of all entities. They lead from entity to entity, so that they wait until all are known. */
export function collectDetails(packs: readonly NamedPack[], texts: StringPool): DetailColumns {
  const groupOf = joinSameActors(packs);
  const columns = {
    detailEntity: createGrowingWords(),
    detailStart: createGrowingWords(),
    details: createGrowingWords(),
  };
  const add = (entity: number, row: readonly number[]): void => {
    columns.detailEntity.add(entity);
    columns.detailStart.add(columns.details.count());
    for (const number of row) columns.details.add(number);
  };
  let entity = 0;
  for (const { actors, events } of packs) {
    const groups = groupsById(actors, events, (index) => groupOf(entity + index));
    const companies = companiesOf(events, groups);
    for (const actor of actors) {
      const group = groupOf(entity);
      const company = companies.get(actor.id) ?? [];
      if (group !== entity || isConnected(actor) || company.length > 0) {
        const titles = actor.roles.flatMap((role) => titlesOf(role)).map(texts.add);
        const related = [
          ...actor.relations.map(({ to }) => to),
          ...actor.roles.map(({ organisation }) => organisation),
        ];
        add(
          entity,
          packDetails({
            group,
            days: ALWAYS,
            seat: known(groups, [actor.seatOf])[0] ?? -1,
            needs: [],
            related: known(groups, related),
            company,
            titles,
          }),
        );
      }
      entity++;
    }
    for (const { participants, status, date, place } of events) {
      const required = participants.filter((one) => one.required === true);
      const related = [place, ...participants.map(({ actor }) => actor)];
      add(
        entity,
        packDetails({
          group: entity,
          days: NOT_DATED.has(status) ? ALWAYS : (toDays(date.edtf) ?? ALWAYS),
          seat: -1,
          // Somebody whom the pack does not have is on no page.
          needs: required.map(({ actor }) => groups.get(actor) ?? NO_GROUP),
          related: known(groups, related),
          company: [],
          titles: [],
        }),
      );
      entity++;
    }
  }
  return columns;
}

function isConnected({ seatOf, relations, roles }: Actor): boolean {
  return seatOf !== undefined || relations.length > 0 || roles.length > 0;
}

function titlesOf({ title, aliases = [] }: Role): string[] {
  return [...new Set([title, ...aliases.map(({ text }) => text)].map(foldText))];
}

/** For each who takes part in events: the groups of the others, once for each event. */
function companiesOf(
  events: readonly PackEvent[],
  groups: ReadonlyMap<Id, number>,
): ReadonlyMap<Id, readonly number[]> {
  const companies = new Map<Id, number[]>();
  for (const { participants } of events) {
    for (const { actor } of participants) {
      const others = participants.filter((one) => one.actor !== actor);
      const company = companies.get(actor) ?? [];
      companies.set(actor, company);
      company.push(
        ...known(
          groups,
          others.map((one) => one.actor),
        ),
      );
    }
  }
  return companies;
}

/** The groups of those ids that there are, each once. */
function known(groups: ReadonlyMap<Id, number>, ids: ReadonlyArray<Id | undefined>): number[] {
  const found = ids.map((id) => (id === undefined ? undefined : groups.get(id)));
  return [...new Set(found.filter((group) => group !== undefined))];
}

/** Made only where somebody of the pack is connected: most of a million actors are not. */
function groupsById(
  actors: readonly Actor[],
  events: readonly PackEvent[],
  groupAt: (index: number) => number,
): ReadonlyMap<Id, number> {
  if (events.length === 0 && !actors.some(isConnected)) return new Map();
  return new Map(actors.map(({ id }, index) => [id, groupAt(index)]));
}
