/** Writes what was gathered into one buffer, in small steps: see layout.ts. */
import type { Gathered } from './build-index';
import { createByteWriter } from './bytes';
import {
  HEADER,
  HEADER_WORDS,
  IDS_PER_BLOCK,
  MAGIC,
  SEARCH_LAYOUT,
  TERMS_PER_BLOCK,
} from './layout';

const ENTRIES_A_STEP = 8_192;
/** Terms that are sorted at once; the sorted runs are then merged. */
const TERMS_A_RUN = 4_096;

/** Yields how much is done, from 0 to 1; the last step gives the buffer. */
export function* writeIndex(gathered: Gathered): Generator<number, ArrayBuffer, void> {
  const sorted = yield* sortTerms(gathered.terms);
  yield 0.3;
  const rank = new Int32Array(sorted.length);
  for (const [at, term] of sorted.entries()) {
    rank[gathered.terms.get(term) ?? 0] = at;
    if (at % ENTRIES_A_STEP === 0) yield 0.3;
  }
  const byTerm = yield* groupBy(gathered.placeTerms, sorted.length, rank);
  yield 0.5;
  const places = yield* writePlaces(gathered, sorted.length, byTerm);
  yield 0.8;
  const named = gathered.nameCounts.length;
  const byNamed = yield* groupBy(gathered.linkTo, named, undefined);
  const links = yield* writeLinks(gathered, named, byNamed);
  const dictionary = yield* writeTerms(sorted);
  const ids = writeIds(gathered.ids);
  yield 0.95;
  let total = 0;
  for (const length of gathered.lengths) total += length;
  const header = new Int32Array(HEADER_WORDS);
  header[HEADER.magic] = MAGIC;
  header[HEADER.layout] = SEARCH_LAYOUT;
  header[HEADER.docs] = gathered.docs;
  header[HEADER.actors] = gathered.counts.actors;
  header[HEADER.events] = gathered.counts.events;
  header[HEADER.sources] = gathered.counts.sources;
  header[HEADER.terms] = sorted.length;
  header[HEADER.averageLength] = Math.max(1, Math.round(total / Math.max(1, gathered.docs)));
  const sections: ReadonlyArray<readonly [number, ArrayBufferView]> = [
    [HEADER.idBlocks, ids.blocks],
    [HEADER.termBlocks, dictionary.blocks],
    [HEADER.termPlaces, places.starts],
    [HEADER.linkStarts, links.starts],
    [HEADER.firstDays, gathered.firstDays],
    [HEADER.lastDays, gathered.lastDays],
    [HEADER.nameCounts, gathered.nameCounts],
    [HEADER.kinds, gathered.kinds],
    [HEADER.lengths, gathered.lengths],
    [HEADER.ids, ids.bytes],
    [HEADER.termBytes, dictionary.bytes],
    [HEADER.places, places.bytes],
    [HEADER.links, links.bytes],
  ];
  let end = HEADER_WORDS * 4;
  for (const [name, view] of sections) {
    header[name] = end;
    end += (view.byteLength + 3) & ~3;
  }
  header[HEADER.end] = end;
  const buffer = new ArrayBuffer(end);
  new Int32Array(buffer, 0, HEADER_WORDS).set(header);
  for (const [name, view] of sections) {
    new Uint8Array(buffer, header[name], view.byteLength).set(
      new Uint8Array(view.buffer, view.byteOffset, view.byteLength),
    );
    yield 0.98;
  }
  return buffer;
}

/** Sorts by UTF-16 units: runs of a few thousand, merged two by two. */
function* sortTerms(terms: ReadonlyMap<string, number>): Generator<number, string[], void> {
  const all = [...terms.keys()];
  let runs: string[][] = [];
  for (let start = 0; start < all.length; start += TERMS_A_RUN) {
    runs.push(all.slice(start, start + TERMS_A_RUN).sort());
    yield 0.1;
  }
  while (runs.length > 1) {
    const merged: string[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? []));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge(
  one: readonly string[],
  other: readonly string[],
): Generator<number, string[], void> {
  const merged: string[] = [];
  let [a, b] = [0, 0];
  while (a < one.length || b < other.length) {
    const [first, second] = [one[a], other[b]];
    const isFirst = second === undefined || (first !== undefined && first < second);
    merged.push((isFirst ? first : second) ?? '');
    if (isFirst) a++;
    else b++;
    if (merged.length % ENTRIES_A_STEP === 0) yield 0.2;
  }
  return merged;
}

interface Groups {
  /** Where each group begins in `order`, and one more. */
  readonly starts: Int32Array;
  /** Indexes of entries, group by group, in their own order. */
  readonly order: Int32Array;
}

/** A stable counting sort of entries by key, or by the rank of it. */
function* groupBy(
  keys: Int32Array,
  groups: number,
  rank: Int32Array | undefined,
): Generator<number, Groups, void> {
  const starts = new Int32Array(groups + 1);
  const groupOf = (at: number) => (rank ? (rank[keys[at] ?? 0] ?? 0) : (keys[at] ?? 0));
  for (let at = 0; at < keys.length; at++) {
    const group = groupOf(at) + 1;
    starts[group] = (starts[group] ?? 0) + 1;
    if (at % (ENTRIES_A_STEP * 8) === 0) yield 0.4;
  }
  for (let group = 0; group < groups; group++) {
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  }
  const next = starts.slice();
  const order = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const group = groupOf(at);
    const to = next[group] ?? 0;
    order[to] = at;
    next[group] = to + 1;
    if (at % (ENTRIES_A_STEP * 8) === 0) yield 0.45;
  }
  return { starts, order };
}

function* writePlaces(
  { placeDocs, placeWords }: Gathered,
  terms: number,
  { starts, order }: Groups,
) {
  const bytes = createByteWriter();
  const termStarts = new Uint32Array(terms + 1);
  for (let term = 0; term < terms; term++) {
    if (term % 1024 === 0) yield 0.6;
    termStarts[term] = bytes.length();
    const end = starts[term + 1] ?? 0;
    let docs = 0;
    let last = -1;
    for (let at = starts[term] ?? 0; at < end; at++) {
      const doc = placeDocs[order[at] ?? 0] ?? 0;
      if (doc !== last) docs++;
      last = doc;
    }
    bytes.number(docs);
    let previous = 0;
    for (let at = starts[term] ?? 0; at < end;) {
      const doc = placeDocs[order[at] ?? 0] ?? 0;
      let count = 1;
      while (at + count < end && placeDocs[order[at + count] ?? 0] === doc) count++;
      bytes.number(((doc - previous) << 1) | (count > 1 ? 1 : 0));
      if (count > 1) bytes.number(count);
      previous = doc;
      let word = 0;
      for (let index = 0; index < count; index++) {
        const spot = placeWords[order[at + index] ?? 0] ?? 0;
        bytes.number(Math.max(0, spot - word));
        word = spot;
      }
      at += count;
      if (at % ENTRIES_A_STEP === 0) yield 0.7;
    }
  }
  termStarts[terms] = bytes.length();
  return { starts: termStarts, bytes: bytes.bytes() };
}

function* writeLinks({ linkFrom, linkKinds }: Gathered, named: number, { starts, order }: Groups) {
  const bytes = createByteWriter();
  const linkStarts = new Uint32Array(named + 1);
  for (let to = 0; to < named; to++) {
    if (to % 64 === 0) yield 0.85;
    linkStarts[to] = bytes.length();
    const end = starts[to + 1] ?? 0;
    const joined: Array<{ doc: number; kinds: number }> = [];
    for (let at = starts[to] ?? 0; at < end; at++) {
      const entry = order[at] ?? 0;
      const doc = linkFrom[entry] ?? 0;
      const before = joined.at(-1);
      const kind = linkKinds[entry] ?? 0;
      if (before?.doc === doc) before.kinds |= kind;
      else joined.push({ doc, kinds: kind });
    }
    bytes.number(joined.length);
    let previous = 0;
    for (const { doc, kinds } of joined) {
      bytes.number(doc - previous);
      bytes.byte(kinds);
      previous = doc;
    }
  }
  linkStarts[named] = bytes.length();
  return { starts: linkStarts, bytes: bytes.bytes() };
}

function* writeTerms(sorted: readonly string[]) {
  const bytes = createByteWriter();
  const blocks = new Uint32Array(Math.ceil(sorted.length / TERMS_PER_BLOCK) + 1);
  let before = '';
  for (const [at, term] of sorted.entries()) {
    if (at % 1024 === 0) yield 0.9;
    let shared = 0;
    if (at % TERMS_PER_BLOCK === 0) blocks[at / TERMS_PER_BLOCK] = bytes.length();
    else {
      while (shared < term.length && term.charCodeAt(shared) === before.charCodeAt(shared))
        shared++;
    }
    bytes.number(shared);
    bytes.number(term.length - shared);
    for (let unit = shared; unit < term.length; unit++) bytes.number(term.charCodeAt(unit));
    before = term;
  }
  blocks[blocks.length - 1] = bytes.length();
  return { blocks, bytes: bytes.bytes() };
}

/** Ids are ASCII and at most 128 long, which the pack schema guarantees. */
function writeIds(ids: readonly string[]) {
  const bytes = createByteWriter();
  const blocks = new Uint32Array(Math.ceil(ids.length / IDS_PER_BLOCK) + 1);
  for (const [at, id] of ids.entries()) {
    if (at % IDS_PER_BLOCK === 0) blocks[at / IDS_PER_BLOCK] = bytes.length();
    bytes.byte(id.length);
    for (let unit = 0; unit < id.length; unit++) bytes.byte(id.charCodeAt(unit));
  }
  return { blocks, bytes: bytes.bytes() };
}
