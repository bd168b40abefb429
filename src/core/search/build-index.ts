/**
 * Builds the index of one pack, in small steps, so that whoever drives it can stop for others in between. See
 * layout.ts for what comes out.
 *
 *   records ─▶ (term, document, place) in order of documents ─▶ sorted by term (counting) ─▶ bytes
 */
import type { Fact, Id } from '../pack/schema';
import { OPEN_END, OPEN_START } from '../time/edtf';
import { createNumberList } from './bytes';
import {
  KINDS,
  LAST_WORD_OF_FIELD,
  LINK,
  MOST_FIELDS,
  MOST_WORDS,
  NO_DAY_END,
  NO_DAY_START,
  OUTLET,
  SAID,
  WORDS_OF_FIELD,
  type DocKind,
} from './layout';
import { DAY_MS, beginning, readDates, toDay } from './record-dates';
import { fieldsOf, type SearchablePack, type SearchRecord } from './record-fields';
import { joinHyphened, splitWords } from './split-words';
import { writeIndex } from './write-index';

/** Documents between two stops. */
const DOCS_A_STEP = 64;
const LONGEST_TERM = 48;
const MOST_LENGTH = 255;
/** More than a pack can hold; days times this stay whole numbers. */
const MOST_FACTS = 2 ** 23;
/** A name is also found with its gaps left out, up to this many words. */
const MOST_WORDS_JOINED = 5;

/** What the steps gather. */
export interface Gathered {
  readonly docs: number;
  readonly counts: { readonly actors: number; readonly events: number; readonly sources: number };
  readonly ids: readonly Id[];
  readonly kinds: Uint8Array;
  readonly lengths: Uint8Array;
  readonly firstDays: Int32Array;
  readonly lastDays: Int32Array;
  readonly nameCounts: Uint16Array;
  /** By term, its number in order of first use. */
  readonly terms: ReadonlyMap<string, number>;
  /** Three lists of one length: term, document, place; in order of documents and places. */
  readonly placeTerms: Int32Array;
  readonly placeDocs: Int32Array;
  readonly placeWords: Int32Array;
  /** Three lists of one length: named document, document, kinds of link. */
  readonly linkTo: Int32Array;
  readonly linkFrom: Int32Array;
  readonly linkKinds: Int32Array;
}

/**
 * Builds an index. Each step yields how much is done, from 0 to 1, and takes at most a few milliseconds; the last
 * gives the buffer.
 */
export function* buildIndex(pack: SearchablePack): Generator<number, ArrayBuffer, void> {
  const gatherShare = 0.7;
  const gathering = gather(pack);
  let step = gathering.next();
  while (step.done !== true) {
    yield step.value * gatherShare;
    step = gathering.next();
  }
  const writing = writeIndex(step.value);
  let written = writing.next();
  let most = 0;
  while (written.done !== true) {
    most = Math.max(most, written.value);
    yield gatherShare + most * (1 - gatherShare);
    written = writing.next();
  }
  return written.value;
}

/** Builds an index without stopping: for commands and small packs. */
export function buildIndexAtOnce(pack: SearchablePack): ArrayBuffer {
  const steps = buildIndex(pack);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

function* gather(pack: SearchablePack): Generator<number, Gathered, void> {
  const { actors, events, sources, facts, passages } = pack;
  const named: SearchRecord[] = [
    ...actors.map((record) => ({ kind: 'actor' as const, record })),
    ...events.map((record) => ({ kind: 'event' as const, record })),
    ...sources.map((record) => ({ kind: 'source' as const, record })),
  ];
  const sorted = yield* sortFacts(facts);
  const docs = named.length + sorted.length;

  const docOf = new Map(named.map(({ kind, record }, doc) => [`${kind} ${record.id}`, doc]));
  const actorDoc = (id: Id) => docOf.get(`actor ${id}`);
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const passageById = new Map(passages.map((passage) => [passage.id, passage]));
  const kinds = new Uint8Array(docs);
  const lengths = new Uint8Array(docs);
  const firstDays = new Int32Array(docs).fill(NO_DAY_START);
  const lastDays = new Int32Array(docs).fill(NO_DAY_END);
  const nameCounts = new Uint16Array(named.length);
  const terms = new Map<string, number>();
  const placeTerms = createNumberList();
  const placeDocs = createNumberList();
  const placeWords = createNumberList();
  const linkTo = createNumberList();
  const linkFrom = createNumberList();
  const linkKinds = createNumberList();
  const splits = new Map<string, readonly string[]>();

  const place = (term: string, doc: number, word: number) => {
    const short = term.length > LONGEST_TERM ? term.slice(0, LONGEST_TERM) : term;
    let number = terms.get(short);
    if (number === undefined) terms.set(short, (number = terms.size));
    placeTerms.push(number);
    placeDocs.push(doc);
    placeWords.push(word);
  };
  const link = (to: number | undefined, doc: number, kind: number) => {
    if (to === undefined || to === doc) return;
    linkTo.push(to);
    linkFrom.push(doc);
    linkKinds.push(kind);
  };
  const setDates = (doc: number, edtf: string | undefined) => {
    const bounds = edtf === undefined ? undefined : readDates(edtf);
    if (bounds === undefined) return;
    firstDays[doc] = toDay(bounds.min, OPEN_START, NO_DAY_START);
    lastDays[doc] = toDay(bounds.max, OPEN_END, NO_DAY_END);
  };
  const setKind = (doc: number, kind: DocKind) => {
    kinds[doc] = KINDS.indexOf(kind);
  };
  /** Outlets and attributions are the same few texts again and again. */
  const split = (text: string): readonly string[] => {
    const known = splits.get(text);
    if (known !== undefined) return known;
    const made = [...new Set(splitWords(text).map(({ folded }) => folded))];
    if (splits.size < MOST_WORDS) splits.set(text, made);
    return made;
  };

  for (const [doc, found] of named.entries()) {
    if (doc % DOCS_A_STEP === 0) yield doc / docs;
    const { names, fields } = fieldsOf(found);
    nameCounts[doc] = names;
    let length = 0;
    for (const [field, { text }] of fields.slice(0, MOST_FIELDS).entries()) {
      length += placeName({
        text,
        doc,
        first: field * WORDS_OF_FIELD,
        isName: field < names,
        place,
      });
    }
    lengths[doc] = Math.min(MOST_LENGTH, length);
    if (found.kind === 'actor') setKind(doc, found.record.kind);
    else setKind(doc, found.kind === 'event' ? 'event' : 'source');
    if (found.kind === 'event') {
      const { date, participants, place: where, partOf } = found.record;
      setDates(doc, date.edtf);
      for (const { actor } of participants) link(actorDoc(actor), doc, LINK.participant);
      if (where !== undefined) link(actorDoc(where), doc, LINK.place);
      if (partOf !== undefined) link(docOf.get(`event ${partOf}`), doc, LINK.event);
    } else if (found.kind === 'source') setDates(doc, found.record.published?.edtf);
  }

  for (const [index, { fact, min, max }] of sorted.entries()) {
    if (index % DOCS_A_STEP === 0) yield (named.length + index) / docs;
    const doc = named.length + index;
    const words = splitWords(fact.statement);
    for (const [at, word] of words.entries()) {
      const spot = Math.min(at, MOST_WORDS) * 2;
      place(word.folded, doc, spot);
      if (words[at + 1]?.isHyphened === true && !word.isHyphened)
        place(joinHyphened(words, at), doc, spot);
    }
    lengths[doc] = Math.min(MOST_LENGTH, words.length);
    setKind(doc, fact.modality);
    firstDays[doc] = toDay(min, OPEN_START, NO_DAY_START);
    lastDays[doc] = toDay(max, OPEN_END, NO_DAY_END);
    for (const { actor } of fact.participants) link(actorDoc(actor), doc, LINK.participant);
    if (fact.place !== undefined) link(actorDoc(fact.place), doc, LINK.place);
    if (fact.event !== undefined) link(docOf.get(`event ${fact.event}`), doc, LINK.event);
    const said = new Set<string>();
    for (const { who } of fact.attribution) {
      const speaker = actorDoc(who);
      if (speaker !== undefined) link(speaker, doc, LINK.attribution);
      else for (const word of split(who)) said.add(word);
    }
    for (const word of said) place(SAID + word, doc, 0);
    const outlets = new Set<string>();
    for (const id of fact.passages) {
      const passage = passageById.get(id);
      const source = passage && sourceById.get(passage.source);
      if (!passage || !source) continue;
      link(docOf.get(`source ${source.id}`), doc, LINK.source);
      const segment = source.segments.find((one) => one.id === passage.segment);
      for (const word of split(segment?.outlet ?? source.outlet ?? '')) outlets.add(word);
    }
    for (const word of outlets) place(OUTLET + word, doc, 0);
  }

  return {
    docs,
    counts: { actors: actors.length, events: events.length, sources: sources.length },
    ids: [...named.map(({ record }) => record.id), ...sorted.map(({ fact }) => fact.id)],
    kinds,
    lengths,
    firstDays,
    lastDays,
    nameCounts,
    terms,
    placeTerms: placeTerms.numbers(),
    placeDocs: placeDocs.numbers(),
    placeWords: placeWords.numbers(),
    linkTo: linkTo.numbers(),
    linkFrom: linkFrom.numbers(),
    linkKinds: linkKinds.numbers(),
  };
}

/** The newest first; what is of one day in the pack's order. */
function* sortFacts(facts: readonly Fact[]) {
  const dated: Array<{ fact: Fact; min: number; max: number }> = [];
  const keys = new Float64Array(facts.length);
  for (const [at, fact] of facts.entries()) {
    if (at % DOCS_A_STEP === 0) yield 0;
    const bounds = readDates(fact.date.edtf) ?? { min: OPEN_START, max: OPEN_END };
    dated.push({ fact, ...bounds });
    keys[at] = -Math.floor(beginning(bounds) / DAY_MS) * MOST_FACTS + at;
  }
  yield 0;
  const order = keys.sort();
  return Array.from(order, (key) => dated[((key % MOST_FACTS) + MOST_FACTS) % MOST_FACTS]).filter(
    (one) => one !== undefined,
  );
}

function placeName(options: {
  readonly text: string;
  readonly doc: number;
  readonly first: number;
  readonly isName: boolean;
  readonly place: (term: string, doc: number, word: number) => void;
}): number {
  const { text, doc, first, isName, place } = options;
  const words = splitWords(text);
  for (const [at, word] of words.entries()) {
    const spot = (first + Math.min(at, LAST_WORD_OF_FIELD)) * 2;
    place(word.folded, doc, spot + (at === words.length - 1 ? 1 : 0));
    if (words[at + 1]?.isHyphened === true && !word.isHyphened) {
      let end = at + 1;
      while (words[end + 1]?.isHyphened === true) end++;
      place(joinHyphened(words, at), doc, spot + (end === words.length - 1 ? 1 : 0));
    }
  }
  const isJoinable = isName && words.length > 1 && words.length <= MOST_WORDS_JOINED;
  if (isJoinable && words.every(({ isCharacter }) => !isCharacter)) {
    place(words.map(({ folded }) => folded).join(''), doc, first * 2 + 1);
  }
  return words.length;
}
