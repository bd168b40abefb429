/** Facts of all packs, or only those about one record, as a list to filter and sort without reading them. */
import type { Ref } from '../pack/refs';
import { LINK, NO_DAY_END, NO_DAY_START, type DocKind } from '../search/layout';
import { applyFacets, makeFacet, type Choice, type Facet, type Faceted } from './facets';
import { refOf, type Shelf, type ShelfPack } from './shelf';
import { dayOf, decadeOf, yearOf } from './years';

/** What facts are listed by. A list about one record has years, all others decades. */
export const FACT_FACETS = ['pack', 'kind', 'decade', 'year', 'with', 'said', 'source'] as const;
export type FactFacet = (typeof FACT_FACETS)[number];

export interface FactList {
  readonly count: number;
  readonly facets: readonly Facet[];
  packOf(row: number): ShelfPack;
  docOf(row: number): number;
  refOf(row: number): Ref;
  /** The rows of a choice. `found`: what a search found, by pack. */
  filter(choice: Choice, found?: ReadonlyMap<string, Uint8Array>): Faceted;
}

/** What a list can be ordered by; without an order it is the newest first. */
export const FACT_SORTS = ['date', 'kind', 'said', 'source'] as const;
export type FactSort = (typeof FACT_SORTS)[number];

/** Lists facts. `of`: only these documents of one pack, which then is no facet. */
export function listFacts(
  shelf: Shelf,
  of?: { readonly pack: ShelfPack; readonly docs: Uint32Array; readonly leftOut?: Ref },
): FactList {
  const parts = of
    ? [{ pack: of.pack, docs: of.docs, count: of.docs.length }]
    : shelf.packs.map((pack) => ({
        pack,
        docs: undefined,
        count: pack.index.docs - pack.index.named,
      }));
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const packs = new Uint16Array(count);
  const docs = new Uint32Array(count);
  let row = 0;
  for (const [at, { pack, docs: chosen, count: own }] of parts.entries()) {
    for (let index = 0; index < own; index++, row++) {
      packs[row] = at;
      docs[row] = chosen ? (chosen[index] as number) : pack.index.named + index;
    }
  }
  if (parts.length > 1)
    mergeByDay(
      parts.map(({ pack }) => pack),
      packs,
      docs,
    );

  const packOf = (at: number) => (parts[packs[at] as number] as (typeof parts)[number]).pack;
  const docOf = (at: number) => docs[at] as number;
  const indexKind = (at: number): DocKind => packOf(at).index.docKind(docOf(at));
  const refs = new Map<string, Ref[]>();
  const named = (pack: ShelfPack, doc: number): Ref => {
    let own = refs.get(pack.info.id);
    if (!own) refs.set(pack.info.id, (own = []));
    return (own[doc] ??= refOf(pack, doc));
  };
  const tied = (key: FactFacet, kind: number) =>
    makeFacet(key, count, (at, take) => {
      const pack = packOf(at);
      shelf.ties(pack, kind).each(docOf(at), (doc) => {
        const ref = named(pack, doc);
        if (ref !== of?.leftOut) take(ref);
      });
    });
  const facets = [
    ...(parts.length > 1 ? [makeFacet('pack', count, (at, take) => take(packOf(at).info.id))] : []),
    makeFacet('kind', count, (at, take) => take(indexKind(at))),
    makeFacet(of ? 'year' : 'decade', count, (at, take) => {
      const year = yearOf(packOf(at).index, docOf(at));
      if (year !== undefined) take(of ? String(year) : decadeOf(year));
    }),
    tied('with', LINK.participant),
    tied('said', LINK.attribution),
    tied('source', LINK.source),
  ];

  return {
    count,
    facets,
    packOf,
    docOf,
    refOf: (at) => refOf(packOf(at), docOf(at)),
    filter(choice, found) {
      let isIn: Uint8Array | undefined;
      if (found) {
        isIn = new Uint8Array(count);
        for (let at = 0; at < count; at++) {
          isIn[at] = found.get(packOf(at).info.id)?.[docOf(at)] ?? 0;
        }
      }
      return applyFacets({ rows: count, isIn }, facets, choice);
    },
  };
}

/**
 * Orders rows; those of one value stay the newest first, those without a value come last. `titleOf` gives the words
 * of a facet's value; dates need none.
 */
export function sortFacts(
  { facets, packOf, docOf }: Pick<FactList, 'facets' | 'packOf' | 'docOf'>,
  rows: Uint32Array,
  by: {
    readonly sort: FactSort;
    readonly isDescending: boolean;
    readonly titleOf: (value: string) => string;
    readonly locale: string;
  },
): Uint32Array {
  const { sort, isDescending, titleOf, locale } = by;
  // The rows stand by date already.
  if (sort === 'date') {
    if (isDescending) return rows;
    const isDated = (row: number) => dayOf(packOf(row).index, docOf(row)) !== undefined;
    const firstUndated = rows.findIndex((row) => !isDated(row));
    const dated = firstUndated < 0 ? rows.length : firstUndated;
    return Uint32Array.from([...rows.subarray(0, dated).toReversed(), ...rows.subarray(dated)]);
  }
  const facet = facets.find(({ key }) => key === sort);
  if (!facet) return rows;
  const { compare } = new Intl.Collator(locale);
  const inOrder = facet.values
    .map((value, number) => ({ number, title: titleOf(value) }))
    .toSorted((a, b) => compare(a.title, b.title));
  const places = new Uint32Array(facet.values.length);
  for (const [place, { number }] of inOrder.entries()) places[number] = place;
  const last = facet.values.length;
  const keys = new Float64Array(rows.length);
  for (const [at, row] of rows.entries()) {
    let first = last;
    for (let item = facet.starts[row] as number; item < (facet.starts[row + 1] as number); item++) {
      first = Math.min(first, places[facet.items[item] as number] as number);
    }
    const key = first === last ? last : isDescending ? last - 1 - first : first;
    keys[at] = key * rows.length + at;
  }
  keys.sort();
  return Uint32Array.from(keys, (key) => rows[key % rows.length] as number);
}

/** Packs come one after the other; a reader of all facts wants the newest first, whichever pack they are of. */
function mergeByDay(parts: readonly ShelfPack[], packs: Uint16Array, docs: Uint32Array): void {
  const keys = new Float64Array(docs.length);
  const step = docs.length + 1;
  for (let row = 0; row < docs.length; row++) {
    const { index } = parts[packs[row] as number] as ShelfPack;
    const day = dayOf(index, docs[row] as number) ?? NO_DAY_START;
    keys[row] = (NO_DAY_END - day) * step + row;
  }
  keys.sort();
  const [oldPacks, oldDocs] = [packs.slice(), docs.slice()];
  for (const [row, key] of keys.entries()) {
    packs[row] = oldPacks[key % step] as number;
    docs[row] = oldDocs[key % step] as number;
  }
}
