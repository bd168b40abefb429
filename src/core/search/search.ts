/**
 * A plain search over names, aliases and statements: every word of the query must begin a word of one field (or
 * stand inside one, in scripts without spaces). A name that is the query comes first, then names that begin with
 * it, other names, then statements, newest first.
 */
import type { ActorKind, Edtf } from '../pack/schema';
import type { Ref } from '../pack/refs';
import { matchWords, splitWords, type FoldedWord, type Span } from './words';

/** What can be found. */
export interface SearchEntry {
  readonly kind: 'actor' | 'event' | 'fact';
  /** What a click opens: the actor or event itself; of a fact, the first actor it is about. */
  readonly ref: Ref;
  /** The name; of a fact, its statement. */
  readonly title: string;
  /** Other names, in any script. */
  readonly aliases: readonly string[];
  readonly actorKind?: ActorKind;
  readonly date?: Edtf;
  /** For sorting: milliseconds since 1970 UTC. */
  readonly time: number;
}

/** One answer to a search, ready to show. */
export interface SearchHit {
  readonly kind: 'actor' | 'event' | 'fact';
  readonly ref: Ref;
  readonly title: string;
  /** The alias that matched where the title did not; else empty. */
  readonly detail: string;
  readonly actorKind?: ActorKind;
  readonly date?: Edtf;
  /** UTF-16 ranges in `title` or `detail`, in order. */
  readonly matched: ReadonlyArray<{ field: 'title' | 'detail' } & Span>;
}

export interface Search {
  /** The best answers first; none for a query without letters or digits. Never throws. */
  find(query: string, limit: number): SearchHit[];
  /** The names of these actors and events; what is not known is left out. */
  namesOf(refs: readonly Ref[]): Array<{ ref: Ref; name: string }>;
}

/** A longer query than this is cut: nobody types it, and time must stay bounded. */
const LONGEST_QUERY = 200;

const RANK = { exactName: 5, nameStart: 4, name: 3, alias: 2, statement: 1 } as const;

/** Prepares entries once, so that each query only compares folded words. */
export function createSearch(entries: readonly SearchEntry[]): Search {
  const prepared = entries.map((entry) => ({
    entry,
    title: splitWords(entry.title),
    aliases: entry.aliases.map((text) => ({ text, words: splitWords(text) })),
  }));
  const names = new Map(
    entries.flatMap(({ kind, ref, title }) => (kind === 'fact' ? [] : [[ref, title] as const])),
  );
  return {
    namesOf: (refs) =>
      refs.flatMap((ref) => {
        const name = names.get(ref);
        return name === undefined ? [] : [{ ref, name }];
      }),
    find(query, limit) {
      const wanted = splitWords(query.slice(0, LONGEST_QUERY)).map(({ folded }) => folded);
      if (wanted.length === 0) return [];
      return prepared
        .flatMap(({ entry, title, aliases }) => rank({ entry, title, aliases, wanted }) ?? [])
        .toSorted((a, b) => b.rank - a.rank || b.entry.time - a.entry.time)
        .slice(0, limit)
        .map(({ entry, detail, matched }) => toHit(entry, detail, matched));
    },
  };
}

interface Ranked {
  readonly rank: number;
  readonly entry: SearchEntry;
  readonly detail: string;
  readonly matched: SearchHit['matched'];
}

function rank(options: {
  readonly entry: SearchEntry;
  readonly title: readonly FoldedWord[];
  readonly aliases: ReadonlyArray<{ text: string; words: readonly FoldedWord[] }>;
  readonly wanted: readonly string[];
}): Ranked | undefined {
  const { entry, title, aliases, wanted } = options;
  const spans = matchWords(wanted, title);
  if (spans) {
    const matched = spans.map((span) => ({ field: 'title' as const, ...span }));
    return { entry, rank: rankTitle(entry, title, wanted), detail: '', matched };
  }
  for (const { text, words } of aliases) {
    const inAlias = matchWords(wanted, words);
    if (!inAlias) continue;
    const matched = inAlias.map((span) => ({ field: 'detail' as const, ...span }));
    return {
      entry,
      rank: isStart(words, wanted) ? RANK.nameStart : RANK.alias,
      detail: text,
      matched,
    };
  }
  return undefined;
}

function rankTitle(
  entry: SearchEntry,
  title: readonly FoldedWord[],
  wanted: readonly string[],
): number {
  if (entry.kind === 'fact') return RANK.statement;
  if (title.length === wanted.length && title.every(({ folded }, at) => folded === wanted[at])) {
    return RANK.exactName;
  }
  return isStart(title, wanted) ? RANK.nameStart : RANK.name;
}

function isStart(words: readonly FoldedWord[], wanted: readonly string[]): boolean {
  return wanted.every((word, at) => words[at]?.folded.startsWith(word) === true);
}

function toHit(entry: SearchEntry, detail: string, matched: SearchHit['matched']): SearchHit {
  const { kind, ref, title, actorKind, date } = entry;
  return {
    kind,
    ref,
    title,
    detail,
    matched,
    ...(actorKind !== undefined && { actorKind }),
    ...(date !== undefined && { date }),
  };
}
