import { LINK } from '../search/layout';
import { docsOf, type Shelf, type ShelfPack } from './shelf';

/** Somebody who appears with the actor, by the number in the pack's index, and in how many facts. */
export interface Neighbour {
  readonly doc: number;
  readonly facts: number;
}

/** Two of the neighbours (by their place in the list) who appear together, and in how many of the actor's facts. */
export interface NeighbourPair {
  readonly one: number;
  readonly other: number;
  readonly facts: number;
}

export interface Neighbours {
  /** Those in the most facts first. */
  readonly all: readonly Neighbour[];
  /** Among the first `limit` of them. */
  readonly pairs: readonly NeighbourPair[];
}

/** Who takes part in the same facts as an actor. Reads no record. */
export function neighboursOf(
  shelf: Shelf,
  { pack, doc: actor }: { readonly pack: ShelfPack; readonly doc: number },
  limit: number,
): Neighbours {
  const { until } = docsOf(pack.index, 'actor');
  const counts = new Uint32Array(until);
  const participants = shelf.ties(pack, LINK.participant);
  const facts: number[] = [];
  pack.index.eachLink(actor, (doc, kinds) => {
    if (doc >= pack.index.named && (kinds & LINK.participant) !== 0) facts.push(doc);
  });
  const ofFact = (fact: number) => {
    const others = new Set<number>();
    participants.each(fact, (other) => {
      if (other !== actor) others.add(other);
    });
    return others;
  };
  const distinct = new Set(facts);
  for (const fact of distinct) {
    for (const other of ofFact(fact)) counts[other] = (counts[other] as number) + 1;
  }
  const all = [...counts]
    .map((count, doc): Neighbour => ({ doc, facts: count }))
    .filter((one) => one.facts > 0)
    .toSorted((a, b) => b.facts - a.facts || a.doc - b.doc);

  const places = new Map(all.slice(0, limit).map(({ doc }, place) => [doc, place]));
  const together = new Map<number, number>();
  for (const fact of distinct) {
    const shown = [...ofFact(fact)]
      .flatMap((other) => places.get(other) ?? [])
      .toSorted((a, b) => a - b);
    for (const [at, one] of shown.entries()) {
      for (const other of shown.slice(at + 1)) {
        const key = one * limit + other;
        together.set(key, (together.get(key) ?? 0) + 1);
      }
    }
  }
  const pairs = [...together].map(([key, count]): NeighbourPair => ({
    one: Math.floor(key / limit),
    other: key % limit,
    facts: count,
  }));
  return { all, pairs };
}
