/** Actors, events and sources of a pack as lines of a list, each with what it can be filtered and ordered by. */
import { roleAsOf } from '../facts/role-as-of';
import { toRef, type Ref } from '../pack/refs';
import type { Actor, Edtf, Id, PackEvent, Source } from '../pack/schema';
import { LINK } from '../search/layout';
import { countriesOf } from './countries';
import { makeFacet, type Facet } from './facets';
import { ABOUT, factsTied, type ShelfPack } from './shelf';
import { decadeOf, yearOf } from './years';

/** One line of a list. */
export interface Entry {
  readonly ref: Ref;
  /** Its number in the pack's index. */
  readonly doc: number;
  readonly title: string;
  /** What kind of actor or source, or an event's status. */
  readonly kind: string;
  readonly date?: Edtf;
  /** The latest role, the place, the outlet: in words. */
  readonly detail?: string;
  /** How many facts are about it or rest on it. */
  readonly facts: number;
  /** By facet; see `ENTRY_FACETS`. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** The facets of each list. */
export const ENTRY_FACETS = {
  actors: ['pack', 'kind', 'country', 'decade'],
  events: ['pack', 'kind', 'place', 'decade'],
  sources: ['pack', 'kind', 'outlet', 'language'],
} as const;
export type EntrySection = keyof typeof ENTRY_FACETS;

/** What entries can be ordered by. */
export const ENTRY_SORTS = ['title', 'kind', 'date', 'detail', 'facts'] as const;
export type EntrySort = (typeof ENTRY_SORTS)[number];

type Numbers = ReadonlyMap<Id, number>;

/** Countries are global ids of actors; decades those of the facts that the actor is in. */
export function actorEntries(pack: ShelfPack, actors: readonly Actor[], numbers: Numbers): Entry[] {
  const { info } = pack;
  const countries = countriesOf(actors);
  return actors.flatMap((actor): Entry[] => {
    const doc = numbers.get(actor.id);
    if (doc === undefined) return [];
    const facts = factsTied(pack, doc, ABOUT);
    const detail = roleAsOf(actor)?.roles[0]?.role.title ?? actor.description;
    return [
      {
        ref: toRef(info.id, actor.id),
        doc,
        title: actor.name,
        kind: actor.kind,
        ...(detail !== undefined && { detail }),
        facts: facts.length,
        values: {
          pack: [info.id],
          kind: [actor.kind],
          country: countries(actor).map((id) => toRef(info.id, id)),
          decade: decadesOf(pack, facts),
        },
      },
    ];
  });
}

/** Places are global ids of actors. */
export function eventEntries(
  pack: ShelfPack,
  events: readonly PackEvent[],
  numbers: Numbers,
  nameOf: (actor: Id) => string | undefined,
): Entry[] {
  const { info } = pack;
  return events.flatMap((event): Entry[] => {
    const doc = numbers.get(event.id);
    if (doc === undefined) return [];
    const place = event.place === undefined ? undefined : nameOf(event.place);
    return [
      {
        ref: toRef(info.id, event.id),
        doc,
        title: event.name,
        kind: event.status,
        date: event.date.edtf,
        ...(place !== undefined && { detail: place }),
        facts: factsTied(pack, doc, LINK.event).length,
        values: {
          pack: [info.id],
          kind: [event.status],
          place: event.place === undefined ? [] : [toRef(info.id, event.place)],
          decade: decadesOf(pack, Uint32Array.of(doc)),
        },
      },
    ];
  });
}

/** Outlets are those of the document and of its segments. */
export function sourceEntries(
  pack: ShelfPack,
  sources: readonly Source[],
  numbers: Numbers,
): Entry[] {
  const { info } = pack;
  return sources.flatMap((source): Entry[] => {
    const doc = numbers.get(source.id);
    if (doc === undefined) return [];
    const { title, outlet, url, id, kind, published, lang, segments } = source;
    const outlets = new Set(
      [outlet, ...segments.map((segment) => segment.outlet)].filter((one) => one !== undefined),
    );
    return [
      {
        ref: toRef(info.id, id),
        doc,
        title: title ?? outlet ?? url ?? id,
        kind,
        ...(published !== undefined && { date: published.edtf }),
        ...(outlets.size > 0 && { detail: [...outlets].join(', ') }),
        facts: factsTied(pack, doc, LINK.source).length,
        values: {
          pack: [info.id],
          kind: [kind],
          outlet: [...outlets],
          language: lang === undefined ? [] : [lang],
        },
      },
    ];
  });
}

/** The facets of a list of entries. */
export function facetsOf(section: EntrySection, entries: readonly Entry[]): Facet[] {
  return ENTRY_FACETS[section].map((key) =>
    makeFacet(key, entries.length, (row, take) => {
      for (const value of entries[row]?.values[key] ?? []) take(value);
    }),
  );
}

/** Orders rows by their entries; what lacks a value comes last either way, equals stand by title. */
export function sortEntries(
  entries: readonly Entry[],
  rows: Uint32Array,
  by: {
    readonly sort: EntrySort;
    readonly isDescending: boolean;
    readonly locale: string;
    readonly kindName: (kind: string) => string;
    readonly dayOf: (entry: Entry) => number | undefined;
  },
): Uint32Array {
  const { sort, isDescending, locale, kindName, dayOf } = by;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const keyOf = (entry: Entry): string | number | undefined =>
    sort === 'date' ? dayOf(entry) : sort === 'kind' ? kindName(entry.kind) : entry[sort];
  const keyed = Array.from(rows, (row) => {
    const entry = entries[row] as Entry;
    return { row, key: keyOf(entry), title: entry.title };
  });
  const compareKeys = (a: string | number | undefined, b: string | number | undefined) => {
    if (a === undefined || b === undefined)
      return Number(a === undefined) - Number(b === undefined);
    const order =
      typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
    return isDescending ? -order : order;
  };
  keyed.sort((a, b) => compareKeys(a.key, b.key) || compare(a.title, b.title) || a.row - b.row);
  return Uint32Array.from(keyed, ({ row }) => row);
}

function decadesOf({ index }: ShelfPack, docs: Uint32Array): string[] {
  const decades = new Set<string>();
  for (const doc of docs) {
    const year = yearOf(index, doc);
    if (year !== undefined) decades.add(decadeOf(year));
  }
  return [...decades];
}
