/**
 * How a compiled lexicon lies in its one ArrayBuffer. Reading one means making views on it, nothing else.
 *
 *   header │ table             │ bitmaps        │ forms              │ entities        │ dates, needs │ strings
 *   16×i32 │ check, first form │ singles, pairs │ text, entity, next │ ref, name, kind │ days, groups │ UTF-16
 *
 * The table is open-addressed. Its key is the fingerprint of the first n tokens of a name: its low bits give the
 * slot, the whole is the check. Its value is the first form with that fingerprint and whether a longer name begins
 * with it. Fingerprints can collide, so whoever finds a form compares its text. Two bitmaps, of names of one token
 * and of first pairs, turn nearly every place in a text away before the table is read.
 */
import type { ActorKind, Alias } from '../../pack/schema';

/** "BSLX" when read by a machine of the byte order that wrote it; another machine refuses the buffer. */
export const MAGIC = 0x584c5342;
/** Goes up with every change of the layout, of folding, of tokens or of hashing. */
export const LAYOUT_VERSION = 4;
export const HEADER_WORDS = 16;

/** The value of a table slot: form index + 1 in the low bits, and this flag. */
export const HAS_LONGER = 0x8000_0000;
export const NO_FORM = 0xffff_ffff;
/** Stands for somebody whom no pack has. */
export const NO_GROUP = 0xffff_ffff;

export type MatchPolicy = Alias['match'];
export type CasePolicy = Alias['case'];
export type EntityKind = ActorKind | 'event';

/** The words of the pack format in the order of their codes in a policy; a new word goes to the end. */
export const MATCHES: readonly MatchPolicy[] = ['strong', 'unique-surname', 'context', 'never'];
/** As `MATCHES`. */
export const CASES: readonly CasePolicy[] = ['exact', 'capitalised', 'any'];
/** As `MATCHES`. */
export const ALIAS_KINDS: ReadonlyArray<Alias['kind']> = [
  'name',
  'surname',
  'given',
  'short',
  'acronym',
  'title',
  'misspelling',
  'exonym',
  'demonym',
];
/** Kinds of actor, and events, in the order of their codes. */
export const ENTITY_KINDS: readonly EntityKind[] = [
  'person',
  'organisation',
  'place',
  'group',
  'work',
  'event',
];
/** In the order of their codes; empty where the pack does not say. */
export const GENDERS = ['', 'f', 'm', 'x'] as const;

/** A form's policy word: match in bits 0–1, case in 2–3, alias kind in 4–7, flags above. */
export const CASE_SHIFT = 2;
export const KIND_SHIFT = 4;
/** Letters with a dot after each, as in "U.N."; the last dot belongs to the mention. */
export const DOTTED = 1 << 8;
/** A Hangul name of three syllables, also written with a space after the surname. */
export const SURNAME_GAP = 1 << 9;
/** A Hangul or Han surname that counts only with a title after it. */
export const NEEDS_TITLE = 1 << 10;
/** Counts only with an article before it, which is not part of the mention: "the North". */
export const NEEDS_ARTICLE = 1 << 11;
/** Made from an alias by rule: a case form, a plural, a spelling variant. */
export const DERIVED = 1 << 12;
/** Some full name of the bearer begins with it: what follows it may be somebody else's given name. */
export const STARTS_NAME = 1 << 13;
/** A genitive that only German writes without an apostrophe: it counts on German pages alone. */
export const GERMAN_GENITIVE = 1 << 14;
/** An office as words, "Russian President": whoever holds it on the day of the page. */
export const ROLE = 1 << 15;

/** A buffer is not a lexicon, or one that another version of the engine wrote: compile the packs again. */
export class LexiconError extends Error {
  override readonly name = 'LexiconError';
}

/** The numbers of the header, which fix the place of everything else. */
export interface LexiconSizes {
  readonly tableSize: number;
  readonly singleWords: number;
  readonly pairWords: number;
  readonly formCount: number;
  readonly entityCount: number;
  readonly spanCount: number;
  readonly needCount: number;
  readonly relatedCount: number;
  readonly poolLength: number;
  readonly mostTokens: number;
}

/** Views on every part of a lexicon. */
export interface LexiconViews extends LexiconSizes {
  readonly singles: Uint32Array;
  readonly pairs: Uint32Array;
  readonly tableCheck: Int32Array;
  readonly tableValue: Uint32Array;
  readonly formText: Uint32Array;
  readonly formEntity: Uint32Array;
  readonly formNext: Uint32Array;
  readonly formBase: Uint32Array;
  /** Which span of days the form is valid in; 0 is always. */
  readonly formSpan: Uint32Array;
  readonly spanFrom: Int32Array;
  readonly spanUntil: Int32Array;
  readonly entityRef: Uint32Array;
  readonly entityName: Uint32Array;
  readonly entityGroup: Uint32Array;
  /** The first day of an event, in days since 1970. */
  readonly entityBegins: Int32Array;
  /** The last day of an event, in days since 1970. */
  readonly entityEnds: Int32Array;
  /** Where an event's required participants stand in `needs`, which holds their groups. */
  readonly entityNeed: Uint32Array;
  readonly entityNeedCount: Uint32Array;
  readonly needs: Uint32Array;
  readonly entitySeat: Uint32Array;
  readonly entityTitles: Uint32Array;
  readonly entityTitlesLength: Uint32Array;
  readonly entityRelated: Uint32Array;
  readonly entityRelatedCount: Uint32Array;
  readonly related: Uint32Array;
  readonly formLength: Uint16Array;
  readonly formPolicy: Uint16Array;
  readonly entityRefLength: Uint16Array;
  readonly entityNameLength: Uint16Array;
  readonly pool: Uint16Array;
  readonly entityKind: Uint8Array;
  readonly entityGender: Uint8Array;
}

/** The bytes that a lexicon of these sizes takes. */
export function byteLengthOf(sizes: LexiconSizes): number {
  const { tableSize, singleWords, pairWords, formCount, entityCount, poolLength } = sizes;
  const words =
    HEADER_WORDS +
    2 * tableSize +
    singleWords +
    pairWords +
    5 * formCount +
    12 * entityCount +
    2 * sizes.spanCount +
    sizes.needCount +
    sizes.relatedCount;
  return 4 * words + 2 * (2 * formCount + 2 * entityCount + poolLength) + 2 * entityCount;
}

/** Lays views of these sizes over a buffer, which must be `byteLengthOf` long. */
export function layViews(buffer: ArrayBuffer, sizes: LexiconSizes): LexiconViews {
  const { tableSize, singleWords, pairWords, formCount, entityCount, spanCount } = sizes;
  let at = HEADER_WORDS * 4;
  const words = (length: number): Uint32Array => {
    at += length * 4;
    return new Uint32Array(buffer, at - length * 4, length);
  };
  const numbers = (length: number): Int32Array => {
    at += length * 4;
    return new Int32Array(buffer, at - length * 4, length);
  };
  const halves = (length: number): Uint16Array => {
    at += length * 2;
    return new Uint16Array(buffer, at - length * 2, length);
  };
  const bytes = (length: number): Uint8Array => {
    at += length;
    return new Uint8Array(buffer, at - length, length);
  };
  return {
    ...sizes,
    tableCheck: numbers(tableSize),
    tableValue: words(tableSize),
    singles: words(singleWords),
    pairs: words(pairWords),
    formText: words(formCount),
    formEntity: words(formCount),
    formNext: words(formCount),
    formBase: words(formCount),
    formSpan: words(formCount),
    entityRef: words(entityCount),
    entityName: words(entityCount),
    entityGroup: words(entityCount),
    entityBegins: numbers(entityCount),
    entityEnds: numbers(entityCount),
    entityNeed: words(entityCount),
    entityNeedCount: words(entityCount),
    spanFrom: numbers(spanCount),
    spanUntil: numbers(spanCount),
    needs: words(sizes.needCount),
    entitySeat: words(entityCount),
    entityTitles: words(entityCount),
    entityTitlesLength: words(entityCount),
    entityRelated: words(entityCount),
    entityRelatedCount: words(entityCount),
    related: words(sizes.relatedCount),
    formLength: halves(formCount),
    formPolicy: halves(formCount),
    entityRefLength: halves(entityCount),
    entityNameLength: halves(entityCount),
    pool: halves(sizes.poolLength),
    entityKind: bytes(entityCount),
    entityGender: bytes(entityCount),
  };
}

const FIELDS: ReadonlyArray<keyof LexiconSizes> = [
  'tableSize',
  'singleWords',
  'pairWords',
  'formCount',
  'entityCount',
  'spanCount',
  'needCount',
  'relatedCount',
  'poolLength',
  'mostTokens',
];

/** Writes magic, version and sizes at the start of a buffer. */
export function writeHeader(buffer: ArrayBuffer, sizes: LexiconSizes): void {
  const header = new Int32Array(buffer, 0, HEADER_WORDS);
  header[0] = MAGIC;
  header[1] = LAYOUT_VERSION;
  for (const [index, field] of FIELDS.entries()) header[index + 2] = sizes[field];
}

/** Reads the sizes back. Throws a LexiconError where the buffer is not a lexicon of this version. */
export function readHeader(buffer: ArrayBuffer): LexiconSizes {
  if (buffer.byteLength < HEADER_WORDS * 4) throw new LexiconError('not a lexicon: too short');
  const header = new Int32Array(buffer, 0, HEADER_WORDS);
  if (header[0] !== MAGIC) throw new LexiconError('not a lexicon: it starts with something else');
  if (header[1] !== LAYOUT_VERSION) {
    throw new LexiconError(`lexicon layout ${header[1]}; this engine reads ${LAYOUT_VERSION}`);
  }
  const at = (field: keyof LexiconSizes): number => header[FIELDS.indexOf(field) + 2] ?? -1;
  const sizes: LexiconSizes = {
    tableSize: at('tableSize'),
    singleWords: at('singleWords'),
    pairWords: at('pairWords'),
    formCount: at('formCount'),
    entityCount: at('entityCount'),
    spanCount: at('spanCount'),
    needCount: at('needCount'),
    relatedCount: at('relatedCount'),
    poolLength: at('poolLength'),
    mostTokens: at('mostTokens'),
  };
  const arePowers = [sizes.tableSize, sizes.singleWords, sizes.pairWords].every(
    (size) => size > 0 && (size & (size - 1)) === 0,
  );
  const isWhole = Object.values(sizes).every((size) => size >= 0);
  if (!isWhole || !arePowers || byteLengthOf(sizes) !== buffer.byteLength) {
    throw new LexiconError('not a whole lexicon: its length does not fit its header');
  }
  return sizes;
}
