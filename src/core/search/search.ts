/**
 * Search over the installed packs: one index a pack, one order over all.
 *
 *   query ─ parse ─▶ parts ─ for each pack: mask, score, rank ─▶ answers of all packs in one order
 *                                 └ nothing whole? once more, forgiving mistakes of spelling
 */
import type { Ref } from '../pack/refs';
import { fromRef } from '../pack/refs';
import type { Id } from '../pack/schema';
import { maskOf } from './filters';
import { findNearestNames, type NearName } from './nearest';
import type { SearchIndex } from './open-index';
import { parseQuery } from './parse-query';
import type { Query } from './query';
import { compareRanked, rank, type Ranked } from './rank';
import { score, wantedParts } from './score';
import { splitWords } from './split-words';

/** A pack that is searched. */
export interface SearchedPack {
  readonly id: Id;
  readonly title: string;
  readonly index: SearchIndex;
}

export interface SearchOptions {
  readonly limit: number;
  /** The reader's languages (BCP 47), for the names of months. */
  readonly locales?: readonly string[];
  /** What the page names: it comes first where answers are equally good. */
  readonly page?: readonly Ref[];
}

/** An answer, still without its texts. */
export interface Answer extends Ranked {
  readonly packId: Id;
}

export interface Answers {
  readonly query: Query;
  /** The best first. */
  readonly answers: readonly Answer[];
  /** Nothing was found: the names that come nearest. */
  readonly nearest: readonly NearName[];
}

const MOST_NEAREST = 3;
const ALL = 0.995;

/** Searches packs. Never throws, whatever the query. */
export function search(
  packs: readonly SearchedPack[],
  typed: string,
  { limit, locales = [], page = [] }: SearchOptions,
): Answers {
  const query = parseQuery(typed, locales);
  const chosen = packs.filter((pack) => isChosen(query, pack));
  const parts = wantedParts(query);
  if (query.parts.length === 0) return { query, answers: [], nearest: [] };
  let answers = answerAll({ packs: chosen, query, parts, limit, page, isForgiving: false });
  if (parts.length > 0 && !answers.some(({ covered }) => covered >= ALL)) {
    const forgiven = answerAll({ packs: chosen, query, parts, limit, page, isForgiving: true });
    if ((forgiven[0]?.covered ?? 0) > (answers[0]?.covered ?? 0)) answers = forgiven;
  }
  const nearest = answers.length > 0 ? [] : findNearestNames(chosen, parts, MOST_NEAREST);
  return { query, answers, nearest };
}

function answerAll(options: {
  readonly packs: readonly SearchedPack[];
  readonly query: Query;
  readonly parts: ReturnType<typeof wantedParts>;
  readonly limit: number;
  readonly page: readonly Ref[];
  readonly isForgiving: boolean;
}): Answer[] {
  const { packs, query, parts, limit, page, isForgiving } = options;
  const all = packs.flatMap(({ id: packId, index }) => {
    const mask = maskOf(index, query);
    const scores = score(index, parts, isForgiving);
    const onPage = markPage(index, packId, page);
    return rank({ index, scores, mask, page: onPage, limit }).map((one) => ({ ...one, packId }));
  });
  const most = Math.max(0, ...all.map(({ covered }) => covered));
  return all
    .filter(({ covered }) => covered >= most - 1e-3)
    .toSorted(compareRanked)
    .slice(0, limit);
}

function markPage(index: SearchIndex, packId: Id, page: readonly Ref[]): Uint8Array | undefined {
  const ids = new Set(page.map(fromRef).flatMap((ref) => (ref.packId === packId ? [ref.id] : [])));
  if (ids.size === 0) return undefined;
  const marked = new Uint8Array(index.docs);
  for (let doc = 0; doc < index.named; doc++) {
    if (!ids.has(index.idOf(doc))) continue;
    marked[doc] = 1;
    index.eachLink(doc, (linked) => void (marked[linked] = 1));
  }
  return marked;
}

/** Do the query's `pack:` parts let this pack through? */
export function isChosen({ parts }: Query, { id, title }: SearchedPack): boolean {
  return parts.every((part) => {
    if (part.type !== 'field' || part.field !== 'pack') return true;
    const have = new Set([...splitWords(title), ...splitWords(id)].map(({ folded }) => folded));
    const isIt =
      part.value === id ||
      splitWords(part.value).every(({ folded }) =>
        [...have].some((word) => word.startsWith(folded)),
      );
    return isIt !== part.isExcluded;
  });
}
