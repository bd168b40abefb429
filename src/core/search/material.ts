/** Finds in a whole pack what an answer's record is tied to. Stores that read row by row gather the same by themselves. */
import type { Id, Pack } from '../pack/schema';
import type { HitMaterial } from './describe';
import type { RecordKind, SearchRecord } from './record-fields';

/** What a fact is tied to, by id: what a store must read to describe it. */
export function tiedIdsOf(found: SearchRecord): { actors: Id[]; events: Id[]; passages: Id[] } {
  if (found.kind !== 'fact' && found.kind !== 'event')
    return { actors: [], events: [], passages: [] };
  const { participants, place } = found.record;
  const actors = participants.map(({ actor }) => actor);
  if (place !== undefined) actors.push(place);
  if (found.kind === 'event') {
    const { partOf } = found.record;
    return { actors, events: partOf === undefined ? [] : [partOf], passages: [] };
  }
  const { attribution, event, passages } = found.record;
  // An attribution may be in words; those are no actor's id and are not found.
  for (const { who } of attribution) actors.push(who);
  return { actors, events: event === undefined ? [] : [event], passages: passages.slice(0, 1) };
}

/** A reader of hits' material over a pack in memory. */
export function createPackMaterial(
  pack: Pick<Pack, 'actors' | 'events' | 'facts' | 'sources' | 'passages'>,
): (kind: RecordKind, id: Id) => HitMaterial | undefined {
  const actors = new Map(pack.actors.map((one) => [one.id, one]));
  const events = new Map(pack.events.map((one) => [one.id, one]));
  const facts = new Map(pack.facts.map((one) => [one.id, one]));
  const sources = new Map(pack.sources.map((one) => [one.id, one]));
  const passages = new Map(pack.passages.map((one) => [one.id, one]));
  return (kind, id) => {
    const found = findRecord();
    if (found === undefined) return undefined;
    const passage = passages.get(tiedIdsOf(found).passages[0] ?? '');
    const source = passage && sources.get(passage.source);
    return { found, actors, events, source: source && outletOf(source, passage.segment) };

    function findRecord(): SearchRecord | undefined {
      const actor = kind === 'actor' ? actors.get(id) : undefined;
      if (actor) return { kind: 'actor', record: actor };
      const event = kind === 'event' ? events.get(id) : undefined;
      if (event) return { kind: 'event', record: event };
      const fact = kind === 'fact' ? facts.get(id) : undefined;
      if (fact) return { kind: 'fact', record: fact };
      const document = kind === 'source' ? sources.get(id) : undefined;
      return document && { kind: 'source', record: document };
    }
  };
}

/** The outlet of the part of a document where a passage stands, else of the document. */
export function outletOf(
  { outlet, title, url, segments }: Pack['sources'][number],
  segment: Id | undefined,
): NonNullable<HitMaterial['source']> {
  const own = segments.find(({ id }) => id === segment)?.outlet ?? outlet;
  return {
    ...(own !== undefined && { outlet: own }),
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
  };
}
