import type { SearchIndex } from '../search/open-index';

/** Whom or what each document of an index names in one way, read off the index without reading any record. */
export interface Ties {
  /** Calls back with each named document. */
  each(doc: number, take: (named: number) => void): void;
}

/** Turns the links of an index around. `kind` is one of `LINK`, or several together. */
export function tiesOf(index: SearchIndex, kind: number): Ties {
  const starts = new Uint32Array(index.docs + 1);
  eachTie(index, kind, (_, doc) => void (starts[doc + 1] = (starts[doc + 1] as number) + 1));
  for (let doc = 0; doc < index.docs; doc++) {
    starts[doc + 1] = (starts[doc + 1] as number) + (starts[doc] as number);
  }
  const items = new Uint32Array(starts[index.docs] as number);
  const next = starts.slice();
  eachTie(index, kind, (named, doc) => {
    items[next[doc] as number] = named;
    next[doc] = (next[doc] as number) + 1;
  });
  return {
    each(doc, take) {
      for (let at = starts[doc] as number; at < (starts[doc + 1] ?? 0); at++) {
        take(items[at] as number);
      }
    },
  };
}

function eachTie(index: SearchIndex, kind: number, take: (named: number, doc: number) => void) {
  for (let named = 0; named < index.named; named++) {
    // A link that is there in several ways may stand there several times.
    let last = -1;
    index.eachLink(named, (doc, kinds) => {
      if ((kinds & kind) === 0 || doc === last) return;
      last = doc;
      take(named, doc);
    });
  }
}
