/** A query's filters as chips to take away, and filters that would narrow its answers as chips to add. */
import type { SearchHit } from './describe';
import { isFilter } from './filters';
import type { QueryPart } from './query';

/** Adds or takes away one filter; `query` is what then stands in the box. */
export interface Chip {
  readonly text: string;
  readonly query: string;
}

const MOST_MODALITIES = 2;
const MOST_YEARS = 2;

/** The filters and dates of a query, each with the query without it. */
export function chipsOf(query: string, parts: readonly QueryPart<string>[]): Chip[] {
  return parts
    .filter((part) => part.type === 'date' || isFilter(part))
    .map(({ start, end }) => ({
      text: query.slice(start, end),
      query: `${query.slice(0, start)}${query.slice(end)}`.replaceAll(/\s+/gu, ' ').trimStart(),
    }));
}

/** Filters that leave some of these answers and not all: kinds of record, kinds of statement, years. */
export function narrowingChips(
  query: string,
  parts: readonly QueryPart[],
  hits: readonly SearchHit[],
): Chip[] {
  const add = (text: string): Chip => ({ text, query: `${query.trim()} ${text}` });
  const hasKind = parts.some((part) => part.type === 'field' && part.field === 'kind');
  const kinds = new Set(hits.map(({ kind }) => kind));
  const facts = hits.filter(({ kind }) => kind === 'fact');
  const modalities = new Set(facts.map(({ docKind }) => docKind));
  const years = new Set(facts.flatMap(({ date }) => /^\d{4}/u.exec(date ?? '')?.[0] ?? []));
  const chips: Chip[] = [];
  if (!hasKind && kinds.size > 1) chips.push(...[...kinds].map((kind) => add(`kind:${kind}`)));
  if (!hasKind && modalities.size > 1) {
    chips.push(...[...modalities].slice(0, MOST_MODALITIES).map((kind) => add(`kind:${kind}`)));
  }
  if (!parts.some(({ type }) => type === 'date') && years.size > 1) {
    chips.push(...[...years].toSorted().slice(-MOST_YEARS).map(add));
  }
  return chips;
}
