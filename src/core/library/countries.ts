import type { Actor, Id } from '../pack/schema';

/** Longer chains of "part of" than this are somebody's mistake. */
const LONGEST_CHAIN = 6;

type Belonging = Pick<Actor, 'id' | 'kind' | 'roles' | 'relations' | 'seatOf'>;

/**
 * The countries of each actor of one pack, as far as its relations and roles say: a country is a place that others
 * belong to and that itself belongs to none. People lead no further: a sister is of no country by her brother's.
 */
export function countriesOf(actors: readonly Belonging[]): (actor: Belonging) => Id[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const owned = new Set(
    actors.flatMap((actor) => (actor.kind === 'person' ? [] : leadingTo(actor))),
  );
  const isCountry = ({ id, kind, relations }: Belonging) =>
    kind === 'place' &&
    owned.has(id) &&
    !relations.some(({ to }) => byId.get(to)?.kind === 'place' && to !== id);

  return (actor) => {
    const found = new Set<Id>();
    let reached: readonly Belonging[] = [actor];
    const seen = new Set<Id>();
    for (let step = 0; step < LONGEST_CHAIN && reached.length > 0; step++) {
      for (const one of reached) {
        seen.add(one.id);
        if (isCountry(one)) found.add(one.id);
      }
      reached = reached.flatMap((one) =>
        leadingTo(one).flatMap((id) => {
          const next = byId.get(id);
          return next === undefined || next.kind === 'person' || seen.has(id) ? [] : [next];
        }),
      );
    }
    return [...found].toSorted();
  };
}

function leadingTo({ roles, relations, seatOf }: Belonging): Id[] {
  return [
    ...relations.map(({ to }) => to),
    ...roles.flatMap(({ organisation }) => organisation ?? []),
    ...(seatOf === undefined ? [] : [seatOf]),
  ];
}
