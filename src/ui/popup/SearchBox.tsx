import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { SearchHit } from '../../core/search/search';
import { popup } from '../strings';
import { Hit } from './Hit';

/** The answer to a query; `hits` is null until there is one. */
export interface SearchAnswer {
  readonly query: string;
  readonly hits: readonly SearchHit[] | null;
  readonly hasFailed: boolean;
}

/**
 * A search box that answers as one types: arrow keys walk the answers, Enter opens one, Escape empties the box
 * (WAI-ARIA combobox with a list). The caret never leaves the box.
 */
export function SearchBox(props: {
  readonly answer: SearchAnswer;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly packTitles: readonly string[];
  readonly locale: string;
  readonly onQuery: (query: string) => void;
  readonly onChoose: (hit: SearchHit) => void;
}) {
  const { answer, input, packTitles, locale, onQuery, onChoose } = props;
  const listId = useId();
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const hits = answer.hits ?? [];
  const isOpen = hits.length > 0;
  const optionId = (index: number) => `${listId}-${index}`;

  useEffect(() => setActive(0), [answer.hits]);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && isOpen) {
      event.preventDefault();
      setActive((active + step + hits.length) % hits.length);
    } else if (event.key === 'Enter') {
      const hit = hits[active];
      if (hit !== undefined) onChoose(hit);
    } else if (event.key === 'Escape' && answer.query !== '') {
      // The first Escape empties the box, the second is the browser's and closes the popup.
      event.preventDefault();
      onQuery('');
    }
  };

  return (
    <div class="search">
      <input
        ref={input}
        type="search"
        role="combobox"
        list={undefined}
        aria-label={popup.searchLabel}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? optionId(active) : undefined}
        placeholder={popup.searchPlaceholder}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        maxLength={200}
        value={answer.query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {isOpen && (
        <ul class="hits" id={listId} role="listbox" aria-label={popup.resultsLabel} ref={list}>
          {hits.map((hit, index) => (
            // The keyboard goes through the box above, as the combobox pattern asks for.
            <li
              key={`${hit.kind} ${hit.ref} ${hit.title} ${hit.detail}`}
              id={optionId(index)}
              role="option"
              aria-selected={index === active}
              class={`hit hit-${hit.kind}`}
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => setActive(index)}
              onClick={() => onChoose(hit)}
            >
              <Hit hit={hit} locale={locale} />
            </li>
          ))}
        </ul>
      )}
      <p class="search-status" role="status">
        <SearchStatus answer={answer} packTitles={packTitles} />
      </p>
    </div>
  );
}

function SearchStatus(props: {
  readonly answer: SearchAnswer;
  readonly packTitles: readonly string[];
}) {
  const { query, hits, hasFailed } = props.answer;
  if (query.trim() === '') return null;
  if (hasFailed) return <>{popup.searchFailed}</>;
  if (hits === null) return null;
  if (hits.length > 0) return <span class="visually-hidden">{popup.resultCount(hits.length)}</span>;
  return (
    <>
      {popup.noResults(query)} {popup.searchedIn(props.packTitles.join(', '))}
    </>
  );
}
