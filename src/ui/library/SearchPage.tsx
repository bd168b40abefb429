import { chipsOf, narrowingChips } from '../../core/search/chips';
import type { SearchHit } from '../../core/search/describe';
import { groupHits } from '../../core/search/hit-groups';
import type { QueryPart } from '../../core/search/query';
import { libraryAddress } from '../../core/library-address';
import { find } from '../library-strings';
import { Chips } from '../popup/Chips';
import { Hit } from '../popup/Hit';
import { groupTitles, search } from '../search-strings';

export interface SearchPageState {
  readonly query: string;
  /** null until there is an answer. */
  readonly hits: readonly SearchHit[] | null;
  readonly parts: readonly QueryPart[];
  readonly hasFailed: boolean;
}

/** Answers to a search, each a link to its page. */
export function SearchPage(props: {
  readonly state: SearchPageState;
  readonly locale: string;
  readonly onQuery: (query: string) => void;
}) {
  const { state, locale, onQuery } = props;
  const { query, parts, hasFailed } = state;
  const hits = state.hits ?? [];
  return (
    <main class="library">
      <div class="browse-head">
        <h1>{find.title}</h1>
        <input
          type="search"
          aria-label={search.label}
          placeholder={search.placeholder}
          autocomplete="off"
          spellcheck={false}
          maxLength={400}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
      </div>
      <Chips label={search.filters} chips={chipsOf(query, parts)} isRemoving onQuery={onQuery} />
      {hits.length > 0 && (
        <Chips label={search.narrow} chips={narrowingChips(query, parts, hits)} onQuery={onQuery} />
      )}
      <p role="status">
        {hasFailed
          ? search.failed
          : query.trim() === ''
            ? find.empty
            : state.hits !== null &&
              (hits.length === 0 ? search.noResults(query) : search.resultCount(hits.length))}
      </p>
      {groupHits(hits).map(({ kind, hits: own }) => (
        <section key={kind} aria-labelledby={`hits-${kind}`}>
          <h2 id={`hits-${kind}`}>{groupTitles[kind]}</h2>
          <ul class="found-list">
            {own.map((hit) => (
              <li key={hit.ref}>
                <a class="hit" href={libraryAddress({ view: hit.kind, ref: hit.ref })}>
                  <Hit hit={hit} locale={locale} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
