/**
 * All installed packs as the library lists them: their records by number, read off the search indexes, so that a
 * list of a hundred thousand facts needs none of them in memory.
 */
import type { PackInfo } from '../facts/material';
import { fromRef, toRef, type Ref } from '../pack/refs';
import { LINK } from '../search/layout';
import type { SearchIndex } from '../search/open-index';
import type { RecordKind } from '../search/record-fields';
import { tiesOf, type Ties } from './ties';

/** An installed pack with its index. */
export interface ShelfPack {
  readonly info: PackInfo;
  readonly index: SearchIndex;
}

export interface Shelf {
  readonly packs: readonly ShelfPack[];
  /** Ties of one pack in one way of `LINK`; read when first asked for, then kept. */
  ties(pack: ShelfPack, kind: number): Ties;
  find(packId: string): ShelfPack | undefined;
  /** A record by its global id, with its number in its pack's index. */
  locate(
    kind: RecordKind,
    ref: Ref,
  ): { readonly pack: ShelfPack; readonly doc: number } | undefined;
}

/** Where the documents of one kind stand in an index. */
export function docsOf(index: SearchIndex, kind: RecordKind): { from: number; until: number } {
  if (kind === 'fact') return { from: index.named, until: index.docs };
  let from = 0;
  while (from < index.named && index.recordKind(from) !== kind) from++;
  let until = from;
  while (until < index.named && index.recordKind(until) === kind) until++;
  return { from, until };
}

/** Puts packs on a shelf. */
export function createShelf(packs: readonly ShelfPack[]): Shelf {
  const ties = new Map<string, Ties>();
  const numbers = new Map<string, ReadonlyMap<string, number>>();
  const byId = new Map(packs.map((pack) => [pack.info.id, pack]));

  function numbersOf({ info, index }: ShelfPack, kind: RecordKind): ReadonlyMap<string, number> {
    const key = `${kind} ${info.id}`;
    const known = numbers.get(key);
    if (known) return known;
    const made = new Map<string, number>();
    const { from, until } = docsOf(index, kind);
    for (let doc = from; doc < until; doc++) made.set(index.idOf(doc), doc);
    numbers.set(key, made);
    return made;
  }

  return {
    packs,
    ties(pack, kind) {
      const key = `${kind} ${pack.info.id}`;
      let made = ties.get(key);
      if (!made) ties.set(key, (made = tiesOf(pack.index, kind)));
      return made;
    },
    find: (packId) => byId.get(packId),
    locate(kind, ref) {
      const { packId, id } = fromRef(ref);
      const pack = byId.get(packId);
      const doc = pack && numbersOf(pack, kind).get(id);
      return pack === undefined || doc === undefined ? undefined : { pack, doc };
    },
  };
}

/** The global id of a document. */
export function refOf({ info, index }: ShelfPack, doc: number): Ref {
  return toRef(info.id, index.idOf(doc));
}

/** The facts tied to a named document (an actor, event or source), the newest first. */
export function factsTied(pack: ShelfPack, named: number, kinds: number): Uint32Array {
  const docs: number[] = [];
  pack.index.eachLink(named, (doc, kind) => {
    if ((kind & kinds) !== 0 && doc >= pack.index.named && docs.at(-1) !== doc) docs.push(doc);
  });
  return Uint32Array.from(docs);
}

/** How a fact is about somebody: it names them, or takes place there. */
export const ABOUT = LINK.participant | LINK.place | LINK.event;
