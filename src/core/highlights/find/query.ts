/**
 * The query language of search over what a reader saved. It is that of the packs with other fields:
 *
 *   quay "east side" -draft actor:brock tag:"east quay" site:bay.example colour:green
 *   2018..2021 before:2024-06    when the article was published        saved:2026-11..   when it was saved
 *   is:unplaced is:changed is:noted is:untagged
 */
import { parseQuery } from '../../search/parse-query';
import type { FieldPart, Query, QueryPart } from '../../search/query';
import { readDateWord } from '../../search/query-dates';
import { splitWords } from '../../search/split-words';
import { COLOURS } from '../schema';

/** What may stand before a colon. */
export const HIGHLIGHT_FIELDS = [
  'actor',
  'event',
  'tag',
  'site',
  'colour',
  'saved',
  'is',
  'source',
] as const;
export type HighlightField = (typeof HIGHLIGHT_FIELDS)[number];

/**
 * What `is:` may ask for: not found on its page; a linked fact that the pack says otherwise now; with a note; without
 * tags.
 */
export const STATES = ['unplaced', 'changed', 'noted', 'untagged'] as const;
export type HighlightState = (typeof STATES)[number];

export type HighlightQuery = Query<HighlightField>;

/** Parses what was typed, for a reader of these languages (BCP 47); what is not understood is searched as words. */
export function parseHighlightQuery(typed: string, locales: readonly string[]): HighlightQuery {
  const { text, parts } = parseQuery(typed, locales, HIGHLIGHT_FIELDS);
  return { text, parts: parts.flatMap((part) => settle(part, text)) };
}

/** A filter as it is typed; quotation marks where the value needs them. */
export function writeFilter(field: HighlightField, value: string): string {
  return /^[\p{L}\p{M}\p{N}._/-]+$/u.test(value)
    ? `${field}:${value}`
    : `${field}:"${value.replaceAll('"', ' ')}"`;
}

function settle(part: QueryPart<HighlightField>, text: string): Array<QueryPart<HighlightField>> {
  if (part.type !== 'field' || isUnderstood(part)) return [part];
  const { start, end, isExcluded, value } = part;
  const typed = text.slice(start, end);
  const words = splitWords(value).map(({ folded }) => folded);
  return [{ type: 'phrase', text: typed, words, isPrefix: false, start, end, isExcluded }];
}

function isUnderstood({ field, value }: FieldPart<HighlightField>): boolean {
  const word = value.toLowerCase();
  if (field === 'is') return STATES.some((state) => state === word);
  if (field === 'colour') return COLOURS.some((colour) => colour === word);
  return field !== 'saved' || readDateWord(value) !== undefined;
}
