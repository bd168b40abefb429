import { viewFact, type FactSurroundings } from '../facts/fact-view';
import type { FactView, NameView } from '../facts/card-view';
import type { Place } from '../facts/nearness';
import type { PackInfo } from '../facts/material';
import { toRef, type Ref } from '../pack/refs';
import type { Actor, Fact, Id, PackEvent, Passage, Source } from '../pack/schema';
import { outletOf } from '../search/material';

/** Somebody or something by name, with where it leads; no `ref` where it is only described in words. */
export interface Named {
  readonly name: string;
  readonly ref?: Ref;
}

/** One fact as a list shows it, with every id resolved to a name. */
export interface FactRow {
  readonly ref: Ref;
  readonly view: FactView;
  /** Who says it, nearest to the event first. */
  readonly said: readonly Named[];
  /** Who takes part in it. */
  readonly with: readonly Named[];
  readonly place?: Named;
  readonly event?: Named;
  readonly source?: Named;
  readonly sourceUrl?: string;
  readonly pack: Pick<PackInfo, 'id' | 'title' | 'version'>;
}

/** Facts and all that they name, out of one pack. */
export interface FactMaterial {
  readonly facts: readonly Fact[];
  readonly actors: readonly Actor[];
  readonly events: readonly PackEvent[];
  readonly sources: readonly Source[];
  readonly passages: readonly Passage[];
}

/** A list of facts was opened from no paragraph. */
const NOWHERE: Place = { alongside: new Set(), dates: [], pageNamed: new Set(), pageDates: [] };

/** Views facts as rows, in their order. */
export function viewFactRows(pack: PackInfo, material: FactMaterial): FactRow[] {
  const namesOf = (all: ReadonlyArray<{ readonly id: Id; readonly name: string }>) =>
    new Map(all.map(({ id, name }) => [id, { ref: toRef(pack.id, id), name }]));
  const actors = namesOf(material.actors);
  const events = namesOf(material.events);
  const around: FactSurroundings = {
    actors,
    events,
    named: {},
    sources: new Map(material.sources.map((one) => [one.id, one])),
    passages: new Map(material.passages.map((one) => [one.id, one])),
    superseded: new Set(),
    place: NOWHERE,
  };
  const named = (id: Id, names: ReadonlyMap<Id, NameView>): Named => names.get(id) ?? { name: id };
  return material.facts.map((fact) => {
    const passage = around.passages.get(fact.passages[0] ?? '');
    const source = passage && around.sources.get(passage.source);
    const shown = source && outletOf(source, passage.segment);
    const sourceName = shown?.outlet ?? shown?.title ?? shown?.url ?? source?.id;
    return {
      ref: toRef(pack.id, fact.id),
      view: viewFact(fact, around),
      said: fact.attribution.map(({ who }) => named(who, actors)),
      with: fact.participants.map(({ actor }) => named(actor, actors)),
      ...(fact.place !== undefined && { place: named(fact.place, actors) }),
      ...(fact.event !== undefined && { event: named(fact.event, events) }),
      ...(source &&
        sourceName !== undefined && {
          source: { name: sourceName, ref: toRef(pack.id, source.id) },
        }),
      ...(source?.url !== undefined && { sourceUrl: source.url }),
      pack: { id: pack.id, title: pack.title, version: pack.version },
    };
  });
}
