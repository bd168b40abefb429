/**
 * Reads a query. There is no wrong one: what is not understood is searched as words.
 *
 *   brock "full support" -opinion kind:quote said:TASS after:2024-06 2018..2021 June 2024
 *   word  phrase         excluded field      field     date          date       bare date
 */
import { KINDS } from './layout';
import { OPEN_END, OPEN_START } from '../time/edtf';
import {
  FIELDS,
  LONGEST_QUERY,
  MOST_PARTS,
  type DatePart,
  type Query,
  type QueryPart,
  type TextPart,
} from './query';
import { readDateAt, readDateWord } from './query-dates';
import { splitWords, type SearchWord } from './split-words';

const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['「', '」'],
  ['『', '』'],
]);
const HYPHENS = /^[-\u2010-\u2013\u2212]/u;
const FIELD = /^(?<name>[a-z]{2,6}):/iu;
const SPACES = /^[\s\u00a0\u3000]+/u;
const STOPS = /[\s\u00a0\u3000"“”„«»「」『』]/u;

interface Reading<F extends string> {
  readonly text: string;
  readonly locales: readonly string[];
  readonly fields: readonly F[];
}

/** Parses what was typed, for a reader of these languages (BCP 47). Never throws, whatever the text. */
export function parseQuery(typed: string, locales?: readonly string[]): Query;
/** The same for something that has other fields than packs have. */
export function parseQuery<F extends string>(
  typed: string,
  locales: readonly string[],
  fields: readonly F[],
): Query<F>;
export function parseQuery(
  typed: string,
  locales: readonly string[] = [],
  fields: readonly string[] = FIELDS,
): Query<string> {
  const text = typed.slice(0, LONGEST_QUERY);
  const reading = { text, locales, fields };
  const parts: QueryPart<string>[] = [];
  let at = 0;
  while (at < text.length && parts.length < MOST_PARTS) {
    const space = SPACES.exec(text.slice(at))?.[0].length ?? 0;
    at += space;
    if (at >= text.length) break;
    const read = readPart(reading, at);
    parts.push(...read.parts);
    at = Math.max(at + 1, read.end);
  }
  return { text, parts: parts.slice(0, MOST_PARTS) };
}

interface ReadParts {
  readonly parts: readonly QueryPart<string>[];
  readonly end: number;
}

function readPart(reading: Reading<string>, start: number): ReadParts {
  const { text, locales } = reading;
  const isExcluded = HYPHENS.test(text.slice(start)) && /\S/u.test(text[start + 1] ?? '');
  const at = isExcluded ? start + 1 : start;
  const field = readField(reading, { start, at, isExcluded });
  if (field) return field;
  const quoted = readQuoted(text, at);
  if (quoted) {
    const phrase = toPhrase(quoted.value, { start, end: quoted.end, isExcluded });
    return { parts: phrase ? [phrase] : [], end: quoted.end };
  }
  const end = wordEnd(text, at);
  const word = text.slice(at, end);
  const plain = readDateWord(word);
  const named = readDateAt(text, { at, locales, isAlone: text.trim() === word });
  const isNamedLonger =
    named !== undefined && named.end > at + (plain === undefined ? 0 : word.length);
  if (named && (isNamedLonger || !plain)) {
    return { parts: [toDate(named, { text, start, end: named.end, isExcluded })], end: named.end };
  }
  if (plain) {
    const isBare = !/\.\.|…/u.test(word);
    return { parts: [toDate(plain, { text, start, end, isExcluded, isBare })], end };
  }
  return { parts: toWords(word, { at, start, isExcluded }), end };
}

function readField(
  { text, locales, fields }: Reading<string>,
  { start, at, isExcluded }: { start: number; at: number; isExcluded: boolean },
): ReadParts | undefined {
  const name = FIELD.exec(text.slice(at))?.groups?.['name'];
  if (name === undefined) return undefined;
  const valueAt = at + name.length + 1;
  const quoted = readQuoted(text, valueAt);
  const end = quoted?.end ?? wordEnd(text, valueAt);
  const value = (quoted?.value ?? text.slice(valueAt, end)).trim();
  const field = name.toLowerCase();
  if (value === '') return undefined;
  if (field === 'before' || field === 'after') {
    const date = readDateWord(value) ?? readDateAt(value, { at: 0, locales, isAlone: false });
    if (date === undefined || ('month' in date && date.month !== undefined)) return undefined;
    return {
      parts: [toDate(date, { text, start, end, isExcluded, isBare: false, relation: field })],
      end,
    };
  }
  if (!fields.includes(field) || splitWords(value).length === 0) return undefined;
  if (field === 'kind') {
    const kind = kindOf(value);
    if (kind === undefined) return undefined;
    return { parts: [{ type: 'field', field, value: kind, start, end, isExcluded }], end };
  }
  return { parts: [{ type: 'field', field, value, start, end, isExcluded }], end };
}

function readQuoted(text: string, at: number): { value: string; end: number } | undefined {
  const close = QUOTES.get(text[at] ?? '');
  if (close === undefined) return undefined;
  const end = text.indexOf(close, at + 1);
  return end < 0 ? undefined : { value: text.slice(at + 1, end), end: end + 1 };
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !STOPS.test(text[at] ?? '')) at++;
  return Math.max(at, from);
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly isExcluded: boolean;
}

function toPhrase(value: string, place: Place): TextPart | undefined {
  const words = splitWords(value).map(({ folded }) => folded);
  if (words.length === 0) return undefined;
  return { type: 'phrase', text: value, words, isPrefix: false, ...place };
}

/** The words of something without spaces: each by itself, but characters that stand together as one. */
function toWords(
  word: string,
  { at, start, isExcluded }: { at: number; start: number; isExcluded: boolean },
): TextPart[] {
  const runs: SearchWord[][] = [];
  for (const one of splitWords(word)) {
    const run = runs.at(-1);
    const isRun = run !== undefined && one.isCharacter && run.at(-1)?.isCharacter === true;
    if (isRun && one.isJoined) run.push(one);
    else runs.push([one]);
  }
  // An excluded "-yo-jun" leaves out what has these words together.
  const groups = isExcluded && runs.length > 1 ? [runs.flat()] : runs;
  return groups.map((run, index) => {
    const first = run[0]?.start ?? 0;
    const last = run.at(-1)?.end ?? 0;
    return {
      type: groups === runs ? 'word' : 'phrase',
      text: word.slice(first, last),
      words: run.map(({ folded }) => folded),
      isPrefix: !isExcluded,
      start: index === 0 ? start : at + first,
      end: at + last,
      isExcluded,
    };
  });
}

function toDate(
  date: { bounds: DatePart['bounds']; edtf: string; month?: number; day?: number },
  {
    text,
    start,
    end,
    isExcluded,
    isBare = true,
    relation = 'in',
  }: Place & { text: string; isBare?: boolean; relation?: DatePart['relation'] },
): DatePart {
  const { bounds, edtf, month, day } = date;
  const isOpen = bounds.min === OPEN_START && bounds.max === OPEN_END;
  return {
    type: 'date',
    relation,
    bounds,
    edtf,
    isBare,
    words: isBare ? splitWords(text.slice(start, end)).map(({ folded }) => folded) : [],
    start,
    end,
    isExcluded,
    ...(isOpen && month !== undefined && { month }),
    ...(isOpen && month !== undefined && day !== undefined && { day }),
  };
}

/** A kind of actor, record or statement, in the singular or plural; undefined where there is none of that name. */
function kindOf(value: string): string | undefined {
  const name = value.toLowerCase();
  const all: readonly string[] = [...KINDS, 'actor', 'fact'];
  return all.find((kind) => kind === name || `${kind}s` === name);
}
