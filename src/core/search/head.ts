import type { ActorKind, Edtf } from '../pack/schema';
import { toRef, type Ref } from '../pack/refs';
import type { SearchIndex } from './open-index';
import type { SearchablePack } from './record-fields';

/** What is worth showing of a pack before anything is asked: kept beside the index, so that it needs no index. */
export interface SearchHead {
  /** The actors and events that most is tied to. */
  readonly linked: readonly HeadItem[];
  /** The newest facts. */
  readonly newest: readonly HeadItem[];
}

export interface HeadItem {
  /** What a click opens. */
  readonly open: Ref;
  readonly title: string;
  readonly kind: ActorKind | 'event' | 'fact';
  readonly date: Edtf | null;
}

const MOST_OF_EACH = 6;

/** The head of a pack, read off its index. */
export function headOf(packId: string, pack: SearchablePack, index: SearchIndex): SearchHead {
  const named = Array.from({ length: index.named }, (_, doc) => ({
    doc,
    links: index.countLinks(doc),
  }))
    .filter(({ doc, links }) => links > 0 && index.recordKind(doc) !== 'source')
    .toSorted((a, b) => b.links - a.links || a.doc - b.doc)
    .slice(0, MOST_OF_EACH);
  const linked = named.flatMap(({ doc }): HeadItem[] => {
    const actor = pack.actors[doc];
    const event = pack.events[doc - index.actors];
    const record = actor ?? event;
    if (record === undefined) return [];
    return [
      {
        open: toRef(packId, record.id),
        title: record.name,
        kind: actor?.kind ?? 'event',
        date: actor ? null : (event?.date.edtf ?? null),
      },
    ];
  });
  const ids = Array.from({ length: Math.min(MOST_OF_EACH, index.docs - index.named) }, (_, at) =>
    index.idOf(index.named + at),
  );
  const wanted = new Set(ids);
  const facts = pack.facts.filter(({ id }) => wanted.has(id));
  const newest = facts
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .flatMap((fact): HeadItem[] => {
      const about = fact.participants[0]?.actor ?? fact.event;
      return about === undefined
        ? []
        : [
            {
              open: toRef(packId, about),
              title: fact.statement,
              kind: 'fact',
              date: fact.date.edtf,
            },
          ];
    });
  return { linked, newest };
}
