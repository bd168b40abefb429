import type { Meant, Sequence } from './expand';
import type { SearchIndex } from './open-index';

/** Where a part of a query was found. Lists of one length, in no order. */
export interface Hits {
  readonly docs: Int32Array;
  /** Numbers of words in the document, as the index counts them. */
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  /** 0 to 1: how surely it is what was meant. */
  readonly sures: Float32Array;
  /** 1 where the last word ends its text. */
  readonly ends: Uint8Array;
  count: number;
}

/** Places of one document are told apart below this, which is above any in the index. */
const DOC_STEP = 2 ** 20;
/** More than this of one part are not looked at: what is that common says nothing. */
const MOST_HITS = 4_000_000;

/** Finds all places of a part of a query, by any of the sequences that it may mean. */
export function findHits(index: SearchIndex, sequences: readonly Sequence[]): Hits {
  const hits = createHits();
  for (const { words, isOfNames } of sequences) {
    const [first] = words;
    if (first === undefined) continue;
    const most = isOfNames ? index.named : index.docs;
    if (words.length === 1) addWord({ index, meant: first, most, hits: hits.add });
    else addSequence({ index, words, most, hits: hits.add });
  }
  return hits.finish();
}

type AddHit = (doc: number, first: number, last: number, end: number, sure: number) => void;

function addWord(options: {
  readonly index: SearchIndex;
  readonly meant: readonly Meant[];
  readonly most: number;
  readonly hits: AddHit;
}): void {
  const { index, meant, most, hits } = options;
  for (const { from, until, sure } of meant) {
    for (let term = from; term < until; term++) {
      index.eachPlace(term, (doc, places, count) => {
        if (doc >= most) return;
        for (let at = 0; at < count; at++) {
          const place = places[at] as number;
          hits(doc, place >> 1, place >> 1, place & 1, sure);
        }
      });
    }
  }
}

interface Spot {
  readonly keys: Float64Array;
  readonly sures: ReadonlyMap<number, number>;
  readonly common: number;
}

function addSequence(options: {
  readonly index: SearchIndex;
  readonly words: ReadonlyArray<readonly Meant[]>;
  readonly most: number;
  readonly hits: AddHit;
}): void {
  const { index, words, most, hits } = options;
  let before = readSpots(index, words[0] ?? [], most);
  for (let at = 1; at < words.length && before.keys.length > 0; at++) {
    before = follow(before, readSpots(index, words[at] ?? [], most));
  }
  for (const key of before.keys) {
    const place = key % DOC_STEP;
    const last = place >> 1;
    const sure = before.sures.get(key) ?? before.common;
    hits(Math.floor(key / DOC_STEP), last - words.length + 1, last, place & 1, sure);
  }
}

/** All places of any of these terms, in order. */
function readSpots(index: SearchIndex, meant: readonly Meant[], most: number): Spot {
  let size = 0;
  const lists: number[] = [];
  const sures = new Map<number, number>();
  const common = Math.max(0, ...meant.map(({ sure }) => sure));
  for (const { from, until, sure } of meant) {
    for (let term = from; term < until; term++) {
      index.eachPlace(term, (doc, places, count) => {
        if (doc >= most) return;
        for (let at = 0; at < count; at++) {
          const key = doc * DOC_STEP + (places[at] as number);
          lists.push(key);
          size++;
          if (sure < common) sures.set(key, sure);
        }
      });
    }
  }
  const keys = Float64Array.from(lists);
  const isOneTerm = meant.length === 1 && (meant[0]?.until ?? 0) - (meant[0]?.from ?? 0) === 1;
  return { keys: isOneTerm || size < 2 ? keys : keys.sort(), sures, common };
}

/** Those of the second that stand right after one of the first. */
function follow(first: Spot, second: Spot): Spot {
  const kept: number[] = [];
  const sures = new Map<number, number>();
  const common = Math.min(first.common, second.common);
  let at = 0;
  for (const key of second.keys) {
    const wanted = key - (key % 2) - 2;
    while (at < first.keys.length && (first.keys[at] as number) < wanted) at++;
    const before = first.keys[at];
    if (before === undefined) break;
    if (before - (before % 2) !== wanted) continue;
    kept.push(key);
    const sure = Math.min(
      first.sures.get(before) ?? first.common,
      second.sures.get(key) ?? second.common,
    );
    if (sure < common) sures.set(key, sure);
  }
  return { keys: Float64Array.from(kept), sures, common };
}

function createHits() {
  let capacity = 1024;
  let hits: Hits = makeHits(capacity);
  return {
    add: (doc: number, first: number, last: number, end: number, sure: number) => {
      if (hits.count >= MOST_HITS) return;
      if (hits.count === capacity) {
        capacity *= 2;
        const larger = makeHits(capacity);
        larger.docs.set(hits.docs);
        larger.firsts.set(hits.firsts);
        larger.lasts.set(hits.lasts);
        larger.sures.set(hits.sures);
        larger.ends.set(hits.ends);
        larger.count = hits.count;
        hits = larger;
      }
      const at = hits.count++;
      hits.docs[at] = doc;
      hits.firsts[at] = first;
      hits.lasts[at] = last;
      hits.sures[at] = sure;
      hits.ends[at] = end;
    },
    finish: () => hits,
  };
}

function makeHits(capacity: number): Hits {
  return {
    docs: new Int32Array(capacity),
    firsts: new Int32Array(capacity),
    lasts: new Int32Array(capacity),
    sures: new Float32Array(capacity),
    ends: new Uint8Array(capacity),
    count: 0,
  };
}
