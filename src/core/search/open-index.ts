import { createByteReader } from './bytes';
import {
  FIRST_PLAIN,
  HEADER,
  HEADER_WORDS,
  IDS_PER_BLOCK,
  KINDS,
  MAGIC,
  SEARCH_LAYOUT,
  TERMS_PER_BLOCK,
  type DocKind,
} from './layout';
import type { RecordKind } from './record-fields';

/** A range of terms by number; `until` is not in it. */
export interface TermRange {
  readonly from: number;
  readonly until: number;
}

/** The index of one pack, opened: views into its buffer and ways to read them. */
export interface SearchIndex {
  readonly docs: number;
  /** Actors, events and sources come before everything else: this many. */
  readonly named: number;
  readonly actors: number;
  readonly terms: number;
  /** The first term of names and statements. */
  readonly firstPlain: number;
  readonly averageLength: number;
  readonly firstDays: Int32Array;
  readonly lastDays: Int32Array;
  readonly kinds: Uint8Array;
  readonly lengths: Uint8Array;
  /** How many of a named document's texts are names; they come first. */
  readonly nameCounts: Uint16Array;
  recordKind(doc: number): RecordKind;
  docKind(doc: number): DocKind;
  idOf(doc: number): string;
  termAt(term: number): string;
  /** All terms that begin with this. */
  termsFrom(prefix: string): TermRange;
  /** The first term that is not before this. */
  findTerm(text: string): number;
  /** Terms from one to before another. */
  eachTerm(from: number, until: number, take: (term: number, text: string) => void): void;
  /** All terms side by side; read from the buffer when first asked for, then kept. */
  dictionary(): Dictionary;
  /** How many documents have a term. */
  countDocs(term: number): number;
  /** Each document that has a term, in order; the places are in `places[0..count)`. */
  eachPlace(term: number, take: (doc: number, places: Int32Array, count: number) => void): void;
  /** How many documents name a named one. */
  countLinks(doc: number): number;
  eachLink(doc: number, take: (doc: number, kinds: number) => void): void;
}

/** The terms as UTF-16 units, for who looks at very many of them. */
export interface Dictionary {
  readonly units: Uint16Array;
  /** Where each term begins in `units`, and one more. */
  readonly starts: Uint32Array;
  /** How many units each term has in common with the one before, 255 at most. */
  readonly shared: Uint8Array;
}

const MOST_PLACES = 4_096;

/** Opens what `buildIndex` made. Throws a RangeError for a buffer of another layout. */
export function openIndex(buffer: ArrayBuffer): SearchIndex {
  const header =
    buffer.byteLength >= HEADER_WORDS * 4 ? new Int32Array(buffer, 0, HEADER_WORDS) : undefined;
  const word = (name: keyof typeof HEADER) => header?.[HEADER[name]] ?? 0;
  if (
    word('magic') !== MAGIC ||
    word('layout') !== SEARCH_LAYOUT ||
    word('end') !== buffer.byteLength
  ) {
    throw new RangeError('this search index is of another version');
  }
  const docs = word('docs');
  const actors = word('actors');
  const events = word('events');
  const named = actors + events + word('sources');
  const terms = word('terms');
  const termBlocks = new Uint32Array(
    buffer,
    word('termBlocks'),
    Math.ceil(terms / TERMS_PER_BLOCK) + 1,
  );
  const idBlocks = new Uint32Array(buffer, word('idBlocks'), Math.ceil(docs / IDS_PER_BLOCK) + 1);
  const termPlaces = new Uint32Array(buffer, word('termPlaces'), terms + 1);
  const linkStarts = new Uint32Array(buffer, word('linkStarts'), named + 1);
  const bytesFrom = (from: keyof typeof HEADER, to: keyof typeof HEADER) =>
    new Uint8Array(buffer, word(from), word(to) - word(from));
  const idBytes = bytesFrom('ids', 'termBytes');
  const termBytes = bytesFrom('termBytes', 'places');
  const placeBytes = bytesFrom('places', 'links');
  const linkBytes = bytesFrom('links', 'end');
  const kinds = new Uint8Array(buffer, word('kinds'), docs);
  const scratch = new Int32Array(MOST_PLACES);

  function eachTerm(from: number, until: number, take: (term: number, text: string) => void) {
    const reader = createByteReader(termBytes);
    const block = Math.floor(from / TERMS_PER_BLOCK);
    reader.at = termBlocks[block] ?? 0;
    let text = '';
    for (let term = block * TERMS_PER_BLOCK; term < until; term++) {
      const shared = reader.number();
      const length = reader.number();
      // The text before is needed whole: the next may share all of it.
      let rest = '';
      for (let unit = 0; unit < length; unit++) rest += String.fromCharCode(reader.number());
      text = text.slice(0, shared) + rest;
      if (term >= from) take(term, text);
    }
  }

  let kept: Dictionary | undefined;
  function readDictionary(): Dictionary {
    const starts = new Uint32Array(terms + 1);
    const shared = new Uint8Array(terms);
    let units = new Uint16Array(terms * 8 + 64);
    const reader = createByteReader(termBytes);
    let end = 0;
    for (let term = 0; term < terms; term++) {
      const before = term === 0 ? 0 : (starts[term - 1] as number);
      const common = reader.number();
      const length = common + reader.number();
      if (end + length > units.length) {
        const larger = new Uint16Array((end + length) * 2);
        larger.set(units);
        units = larger;
      }
      starts[term] = end;
      for (let unit = 0; unit < common; unit++) units[end + unit] = units[before + unit] as number;
      for (let unit = common; unit < length; unit++) units[end + unit] = reader.number();
      let same = common;
      if (term % TERMS_PER_BLOCK === 0) {
        while (same < length && before + same < end && units[before + same] === units[end + same])
          same++;
      }
      shared[term] = Math.min(255, same);
      end += length;
    }
    starts[terms] = end;
    return { units, starts, shared };
  }

  function termAt(term: number): string {
    const reader = createByteReader(termBytes);
    const block = Math.floor(term / TERMS_PER_BLOCK);
    reader.at = termBlocks[block] ?? 0;
    let text = '';
    for (let at = block * TERMS_PER_BLOCK; at <= term; at++) {
      const shared = reader.number();
      const length = reader.number();
      text = text.slice(0, shared);
      for (let unit = 0; unit < length; unit++) text += String.fromCharCode(reader.number());
    }
    return text;
  }

  function findTerm(text: string): number {
    let [low, high] = [0, Math.ceil(terms / TERMS_PER_BLOCK)];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (termAt(middle * TERMS_PER_BLOCK) < text) low = middle + 1;
      else high = middle;
    }
    const end = Math.min(terms, low * TERMS_PER_BLOCK);
    for (let term = Math.max(0, (low - 1) * TERMS_PER_BLOCK); term < end; term++) {
      if (termAt(term) >= text) return term;
    }
    return end;
  }

  return {
    docs,
    named,
    actors,
    terms,
    firstPlain: findTerm(FIRST_PLAIN),
    averageLength: word('averageLength'),
    firstDays: new Int32Array(buffer, word('firstDays'), docs),
    lastDays: new Int32Array(buffer, word('lastDays'), docs),
    kinds,
    lengths: new Uint8Array(buffer, word('lengths'), docs),
    nameCounts: new Uint16Array(buffer, word('nameCounts'), named),
    recordKind: (doc) =>
      doc < actors ? 'actor' : doc < actors + events ? 'event' : doc < named ? 'source' : 'fact',
    docKind: (doc) => KINDS[kinds[doc] ?? 0] ?? 'reported',
    idOf(doc) {
      let at = idBlocks[Math.floor(doc / IDS_PER_BLOCK)] ?? 0;
      for (let skip = doc % IDS_PER_BLOCK; skip > 0; skip--) at += 1 + (idBytes[at] ?? 0);
      const length = idBytes[at] ?? 0;
      return String.fromCharCode(...idBytes.subarray(at + 1, at + 1 + length));
    },
    termAt,
    findTerm,
    termsFrom(prefix) {
      const from = findTerm(prefix);
      // No term has a unit above this: it is not a letter.
      return { from, until: findTerm(`${prefix}\uffff`) };
    },
    eachTerm,
    dictionary: () => (kept ??= readDictionary()),
    countDocs(term) {
      const reader = createByteReader(placeBytes);
      reader.at = termPlaces[term] ?? 0;
      return reader.number();
    },
    eachPlace(term, take) {
      const reader = createByteReader(placeBytes);
      reader.at = termPlaces[term] ?? 0;
      let left = reader.number();
      let doc = 0;
      for (; left > 0; left--) {
        const step = reader.number();
        const count = (step & 1) === 0 ? 1 : reader.number();
        doc += step >>> 1;
        let place = 0;
        for (let index = 0; index < count; index++) {
          place += reader.number();
          if (index < MOST_PLACES) scratch[index] = place;
        }
        take(doc, scratch, Math.min(count, MOST_PLACES));
      }
    },
    countLinks(doc) {
      const reader = createByteReader(linkBytes);
      reader.at = linkStarts[doc] ?? 0;
      return doc < named ? reader.number() : 0;
    },
    eachLink(to, take) {
      if (to >= named) return;
      const reader = createByteReader(linkBytes);
      reader.at = linkStarts[to] ?? 0;
      let doc = 0;
      for (let left = reader.number(); left > 0; left--) {
        doc += reader.number();
        take(doc, linkBytes[reader.at++] ?? 0);
      }
    },
  };
}
