/**
 * How a compiled lexicon lies in its one ArrayBuffer. Reading one means making views on it, nothing else.
 *
 *   a place in the text                     hash of its tokens           check of its tokens
 *        │                                        │                           │
 *        ▼                                        ▼ high bits                 ▼ equal?
 *   firsts ──▶ prefixes ──▶ longest first ──▶ bucketStart ──▶ formCheck │ formShape │ formOwner
 *   two bitmaps, which turn                    a range of forms,   │          │           │
 *   nearly every place away                    sorted by check     ▼          ▼           ▼
 *                                              and shape     the spelling   shapes:     an entity, or a stem:
 *                                                            is this one    policy,     entity, base spelling,
 *                                                                           capitals,   span of days
 *                                                                           gaps
 *
 * No spelling is kept: a bucket's number and a check are 40 bits and more of a name's letters, and the shape says how
 * the rest of it is written. Forms of one spelling lie side by side, so a find is a range of them. What few forms
 * or entities have (dates, bases, roles, groups) lies in tables of its own, and costs the others nothing.
 */

/** "BSLX" when read by a machine of the byte order that wrote it; another machine refuses the buffer. */
export const MAGIC = 0x584c5342;
/** Goes up with every change of the layout, of folding, of tokens or of hashing. */
export const LAYOUT_VERSION = 7;
export const HEADER_WORDS = 24;

/** The owner of a form that whoever on the page bears the name is meant by: "김 위원장". */
export const NO_OWNER = 0xffff_ffff;
/** A stem without a base spelling: the form is spelt as its alias is. */
export const NO_TEXT = 0xffff_ffff;
/** Stands for somebody whom no pack has. */
export const NO_GROUP = 0xffff_ffff;
/** The place of every so many entities in the pool is kept; the others are reached from there. */
export const ENTITIES_A_STEP = 8;
/** More shapes than this need four bytes a form instead of two. */
const MOST_NARROW_SHAPES = 0xffff;

/** A buffer is not a lexicon, or one that another version of the engine wrote: compile the packs again. */
export class LexiconError extends Error {
  override readonly name = 'LexiconError';
}

const FIELDS = [
  'bucketCount',
  'firstWords',
  'prefixWords',
  'formCount',
  'stemCount',
  'spanCount',
  'shapeCount',
  'partCount',
  'entityCount',
  'packCount',
  'detailCount',
  'detailLength',
  'nameLength',
  'textLength',
  'mostTokens',
] as const;

/** The numbers of the header, which fix the place of everything else. */
export type LexiconSizes = Readonly<Record<(typeof FIELDS)[number], number>>;

/** Views on every part of a lexicon. */
export interface LexiconViews extends LexiconSizes {
  /** A bitmap of the first tokens of all forms. */
  readonly firsts: Uint32Array;
  /** A bitmap of the beginnings of forms from the first pair on, and of forms of one token; see rows.ts. */
  readonly prefixes: Uint32Array;
  /** Where each bucket's forms begin, and after the last where they all end. */
  readonly bucketStart: Uint32Array;
  readonly formCheck: Int32Array;
  /** An entity, or from `entityCount` on a stem, or `NO_OWNER`. */
  readonly formOwner: Uint32Array;
  readonly formShape: Uint16Array | Uint32Array;
  readonly stemEntity: Uint32Array;
  /** Where the folded base spelling stands in `texts`; `NO_TEXT` for none. */
  readonly stemText: Uint32Array;
  /** Which span of days; 0 is always. */
  readonly stemSpan: Uint32Array;
  readonly spanFrom: Int32Array;
  readonly spanUntil: Int32Array;
  readonly shapePolicy: Uint32Array;
  /** A hash of which letters are capitals, where the case policy is `exact`. */
  readonly shapePattern: Int32Array;
  /** Where each shape's parts begin, and after the last where they all end. */
  readonly shapeStart: Uint32Array;
  /** For each token the gap before it, and `CAPITAL_PART`. */
  readonly shapePart: Uint8Array;
  /** The place in `names` of every `ENTITIES_A_STEP`th entity. */
  readonly entityStep: Uint32Array;
  /** Kind in bits 0–3, gender in 4–5. */
  readonly entityTraits: Uint8Array;
  readonly packFirstEntity: Uint32Array;
  readonly packText: Uint32Array;
  /** The entities with details, ascending. */
  readonly detailEntity: Uint32Array;
  readonly detailStart: Uint32Array;
  /** See entities.ts. */
  readonly details: Int32Array;
  /** Of each entity its id and its name; see strings.ts. */
  readonly names: Uint8Array;
  /** All other strings. */
  readonly texts: Uint8Array;
}

/** Flag of a shape's part: the token begins with a capital. */
export const CAPITAL_PART = 128;

/** The bytes that a lexicon of these sizes takes. */
export function byteLengthOf(sizes: LexiconSizes): number {
  return lay(new ArrayBuffer(0), sizes, true).length;
}

/** Lays views of these sizes over a buffer, which must be `byteLengthOf` long. */
export function layViews(buffer: ArrayBuffer, sizes: LexiconSizes): LexiconViews {
  return lay(buffer, sizes, false).views;
}

type ViewMaker<View> = new (buffer: ArrayBuffer, at: number, length: number) => View;

/** Parts in the order of their units' width, so that each is aligned. */
function lay(buffer: ArrayBuffer, sizes: LexiconSizes, isDry: boolean) {
  let at = HEADER_WORDS * 4;
  const view = <View>(maker: ViewMaker<View>, width: number, length: number): View => {
    const start = at;
    at += length * width;
    return isDry ? new maker(buffer, 0, 0) : new maker(buffer, start, length);
  };
  const words = (length: number): Uint32Array => view(Uint32Array, 4, length);
  const numbers = (length: number): Int32Array => view(Int32Array, 4, length);
  const bytes = (length: number): Uint8Array => view(Uint8Array, 1, length);
  const isNarrow = sizes.shapeCount <= MOST_NARROW_SHAPES;
  const views: LexiconViews = {
    ...sizes,
    firsts: words(sizes.firstWords),
    prefixes: words(sizes.prefixWords),
    bucketStart: words(sizes.bucketCount + 1),
    formCheck: numbers(sizes.formCount),
    formOwner: words(sizes.formCount),
    stemEntity: words(sizes.stemCount),
    stemText: words(sizes.stemCount),
    stemSpan: words(sizes.stemCount),
    spanFrom: numbers(sizes.spanCount),
    spanUntil: numbers(sizes.spanCount),
    shapePolicy: words(sizes.shapeCount),
    shapePattern: numbers(sizes.shapeCount),
    shapeStart: words(sizes.shapeCount + 1),
    entityStep: words(Math.ceil(sizes.entityCount / ENTITIES_A_STEP)),
    packFirstEntity: words(sizes.packCount),
    packText: words(sizes.packCount),
    detailEntity: words(sizes.detailCount),
    detailStart: words(sizes.detailCount + 1),
    details: numbers(sizes.detailLength),
    formShape: isNarrow
      ? view<Uint16Array>(Uint16Array, 2, sizes.formCount)
      : words(sizes.formCount),
    entityTraits: bytes(sizes.entityCount),
    shapePart: bytes(sizes.partCount),
    names: bytes(sizes.nameLength),
    texts: bytes(sizes.textLength),
  };
  return { views, length: at };
}

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
  const sizes = Object.fromEntries(
    FIELDS.map((field, index) => [field, header[index + 2] ?? -1]),
  ) as LexiconSizes;
  const arePowers = [sizes.bucketCount, sizes.firstWords, sizes.prefixWords].every(
    (size) => size > 1 && (size & (size - 1)) === 0,
  );
  const isWhole = Object.values(sizes).every((size) => size >= 0);
  if (!isWhole || !arePowers || byteLengthOf(sizes) !== buffer.byteLength) {
    throw new LexiconError('not a whole lexicon: its length does not fit its header');
  }
  return sizes;
}
