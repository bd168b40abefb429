/** What a query asks for, part by part. Every part knows where it stands in what was typed. */
import type { Edtf } from '../pack/schema';
import type { DateBounds } from '../time/edtf';

/** What may stand before a colon, and what it looks into. */
export const FIELDS = ['actor', 'event', 'place', 'kind', 'said', 'pack', 'source'] as const;
export type FieldName = (typeof FIELDS)[number];

interface Part {
  /** UTF-16 offsets into the query. */
  readonly start: number;
  readonly end: number;
  /** A hyphen stands before it: what has it is left out. */
  readonly isExcluded: boolean;
}

/** One word, a run of characters in a script without spaces, or words in quotation marks. */
export interface TextPart extends Part {
  readonly type: 'word' | 'phrase';
  /** As typed, without quotation marks. */
  readonly text: string;
  /** Folded; more than one must stand next to each other. */
  readonly words: readonly string[];
  /** May the last of them be the beginning of a longer word? */
  readonly isPrefix: boolean;
}

/** `F`: the fields of what is searched; those of packs where nothing is said. */
export interface FieldPart<F extends string = FieldName> extends Part {
  readonly type: 'field';
  readonly field: F;
  readonly value: string;
}

/** A date or range of dates. `text` and `bare` parts are also looked for as words. */
export interface DatePart extends Part {
  readonly type: 'date';
  /** `before` and `after` compare beginnings and ends, `in` wants an overlap. */
  readonly relation: 'before' | 'after' | 'in';
  /** Milliseconds since 1970 UTC, both inclusive; open ends as in `DateBounds`. */
  readonly bounds: DateBounds;
  /** In EDTF, for people and for programs. */
  readonly edtf: Edtf;
  /** Written as a year, month or day among the words, not after a colon or as a range. */
  readonly isBare: boolean;
  /** A month of any year, 1 to 12, with its day where one is named; `bounds` is then open at both ends. */
  readonly month?: number;
  readonly day?: number;
  /** For a bare date: its words, folded. */
  readonly words: readonly string[];
}

export type QueryPart<F extends string = FieldName> = TextPart | FieldPart<F> | DatePart;

export interface Query<F extends string = FieldName> {
  /** What was typed, cut at `LONGEST_QUERY`. */
  readonly text: string;
  readonly parts: readonly QueryPart<F>[];
}

/** A longer query than this is cut: nobody types it, and time must stay bounded. */
export const LONGEST_QUERY = 400;
/** More parts than this are not looked at. */
export const MOST_PARTS = 24;
