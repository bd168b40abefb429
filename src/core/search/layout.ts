/**
 * The index of one pack as one buffer, so that opening it is making views.
 *
 *   header   numbers of everything, and where each section begins
 *   ids      of all documents, each with its length before it; the place of every 32nd
 *   terms    sorted by UTF-16 units, front-coded in blocks of 16; where each one's places begin
 *   places   for each term: how many documents, then for each the step from the one before, how often, and where
 *   links    for each named document (actor, event, source): which others name it, and how
 *   dates    first and last day of each document; kind and length of each document, one byte each
 *
 * Documents are actors, events, sources, then facts, the newest first. A place is `2 × word + isLast`, where `word`
 * counts from 64 × the number of the text it stands in, for documents that have names; a fact has one text.
 */
import { MODALITIES } from '../pack/modalities';

/** Changes whenever an index would be built otherwise: stored ones are then built anew. */
export const SEARCH_LAYOUT = 1;

/** Sizes: of the header in 32-bit words, and of blocks in entries. "BSX1" begins every index. */
export const HEADER_WORDS = 32;
export const MAGIC = 0x31585342;
export const TERMS_PER_BLOCK = 16;
export const IDS_PER_BLOCK = 32;
/** Words of one text of a named document that are told apart; a longer one's rest stands at its end. */
export const WORDS_OF_FIELD = 64;
export const LAST_WORD_OF_FIELD = WORDS_OF_FIELD - 2;
/** A fact's words beyond this stand at the same place. */
export const MOST_WORDS = 4_000;
/** Texts of one named document beyond this are not indexed (200 aliases and the roles fit). */
export const MOST_FIELDS = 512;

/** Before a term: a word by which somebody is said to say it, and a word of an outlet or source title. */
export const SAID = '\u0002';
export const OUTLET = '\u0003';
/** Terms of names and statements begin here. */
export const FIRST_PLAIN = '\u0010';

/** How a document is tied to a named one. */
export const LINK = { participant: 1, attribution: 2, place: 4, event: 8, source: 16 } as const;

/** Days since 1970 UTC; nothing is known where both are open. */
export const NO_DAY_START = -0x7fffffff;
export const NO_DAY_END = 0x7fffffff;

/** What a document is, as its byte. Actor kinds, event, source, then modalities. */
export const KINDS = [
  'person',
  'organisation',
  'place',
  'group',
  'work',
  'event',
  'source',
  ...MODALITIES,
] as const;
export type DocKind = (typeof KINDS)[number];

/** The header's words, in order. Sections are byte offsets. */
export const HEADER = {
  magic: 0,
  layout: 1,
  docs: 2,
  actors: 3,
  events: 4,
  sources: 5,
  terms: 6,
  averageLength: 7,
  idBlocks: 8,
  termBlocks: 9,
  termPlaces: 10,
  linkStarts: 11,
  nameCounts: 12,
  firstDays: 13,
  lastDays: 14,
  kinds: 15,
  lengths: 16,
  ids: 17,
  termBytes: 18,
  places: 19,
  links: 20,
  end: 21,
} as const;
