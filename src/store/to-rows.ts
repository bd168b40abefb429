import type { DateInfo, Fact, Pack, PackEvent, Source } from '../core/pack/schema';
import { OPEN_END, OPEN_START, readEdtf } from '../core/time/edtf';
import type { AboutRow, DatedRow, Generation } from './pack-db';

/** Everything of a pack but its title data, as rows of one generation. */
export function toRows(pack: Pack, generation: Generation) {
  return {
    actors: pack.actors.map((actor) => ({ ...actor, generation })),
    events: pack.events.map((event) => toEventRow(event, generation)),
    facts: pack.facts.map((fact) => toFactRow(fact, generation)),
    sources: pack.sources.map((source) => toSourceRow(source, generation)),
    passages: pack.passages.map((passage) => ({ ...passage, generation })),
  };
}

/** How a row says that it is about an actor or event. */
export function aboutKey(generation: Generation, id: string): string {
  return `${generation}/${id}`;
}

function toEventRow(event: PackEvent, generation: Generation): AboutRow<PackEvent> {
  const ids = event.participants.map(({ actor }) => actor);
  if (event.place !== undefined) ids.push(event.place);
  return { ...event, generation, ...bounds(event.date), about: toAbout(generation, ids) };
}

function toFactRow(fact: Fact, generation: Generation): AboutRow<Fact> {
  const ids = fact.participants.map(({ actor }) => actor);
  if (fact.place !== undefined) ids.push(fact.place);
  if (fact.event !== undefined) ids.push(fact.event);
  return { ...fact, generation, ...bounds(fact.date), about: toAbout(generation, ids) };
}

function toSourceRow(source: Source, generation: Generation): DatedRow<Source> {
  return { ...source, generation, ...bounds(source.published) };
}

function toAbout(generation: Generation, ids: readonly string[]): string[] {
  return [...new Set(ids)].map((id) => aboutKey(generation, id));
}

function bounds(date: DateInfo | undefined): { min: number; max: number } {
  return (date && readEdtf(date.edtf)) ?? { min: OPEN_START, max: OPEN_END };
}
