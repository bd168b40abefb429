import type { RefObject } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Ref } from '../../core/pack/refs';
import { chipsOf, narrowingChips } from '../../core/search/chips';
import type { SearchHit } from '../../core/search/describe';
import { groupHits } from '../../core/search/hit-groups';
import type { QueryPart } from '../../core/search/query';
import { groupTitles, search } from '../search-strings';
import { Chips } from './Chips';
import { Hit } from './Hit';
import { HitActions } from './HitActions';

/** The answer to a query; `hits` is null until there is one. */
export interface SearchAnswer {
  readonly query: string;
  readonly hits: readonly SearchHit[] | null;
  readonly parts: readonly QueryPart[];
  /** Where nothing was found: the nearest names. */
  readonly nearest: ReadonlyArray<{ readonly ref: Ref; readonly name: string }>;
  readonly hasFailed: boolean;
}

/** What the reader can do with an answer. */
export interface HitHandlers {
  readonly onQuery: (query: string) => void;
  readonly onChoose: (hit: SearchHit) => void;
  /** Ctrl+Enter: its page in the library. */
  readonly onOpenTab: (hit: SearchHit) => void;
  readonly onReveal: (ref: Ref) => void;
  readonly onCopy: (hit: SearchHit) => void;
  readonly onOpen: (ref: Ref) => void;
}

/**
 * A search box that answers as one types: arrow keys walk the answers, Enter opens one, Ctrl+Enter in the library, Escape
 * empties the box (WAI-ARIA combobox with a list). The caret never leaves the box.
 */
export function SearchBox(
  props: {
    readonly answer: SearchAnswer;
    readonly input: RefObject<HTMLInputElement | null>;
    /** The installed packs, each with the dates it covers. */
    readonly packs: readonly string[];
    readonly onPage: ReadonlySet<Ref>;
    readonly locale: string;
  } & HitHandlers,
) {
  const { answer, input, packs, locale, onQuery, onChoose, onOpenTab } = props;
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const { hits } = answer;
  const { groups, shown, best } = useMemo(() => arrange(hits ?? []), [hits]);
  const [active, setActive] = useState(best);
  const isOpen = shown.length > 0;
  const optionId = (hit: SearchHit) => `${listId}-${shown.indexOf(hit)}`;
  const chosen = shown[active];

  useEffect(() => setActive(best), [hits, best]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, hits]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && isOpen) {
      event.preventDefault();
      setActive((active + step + shown.length) % shown.length);
    } else if (event.key === 'Enter' && chosen !== undefined) {
      if (event.ctrlKey || event.metaKey) onOpenTab(chosen);
      else onChoose(chosen);
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
        aria-label={search.label}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={chosen ? optionId(chosen) : undefined}
        placeholder={search.placeholder}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        maxLength={400}
        value={answer.query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Chips
        label={search.filters}
        chips={chipsOf(answer.query, answer.parts)}
        isRemoving
        onQuery={onQuery}
      />
      {isOpen && (
        <>
          <Chips
            label={search.narrow}
            chips={narrowingChips(answer.query, answer.parts, shown)}
            onQuery={onQuery}
          />
          <div class="hits" id={listId} role="listbox" aria-label={search.results} ref={list}>
            {groups.map((group) => (
              <div key={group.kind} role="group" aria-labelledby={`${listId}-${group.kind}`}>
                <div class="hits-heading" role="presentation" id={`${listId}-${group.kind}`}>
                  {groupTitles[group.kind]}
                </div>
                {group.hits.map((hit) => (
                  // The keyboard goes through the box above, as the combobox pattern asks for.
                  <div
                    key={hit.kind + hit.ref}
                    id={optionId(hit)}
                    role="option"
                    aria-selected={hit === chosen}
                    class={`hit hit-${hit.kind}`}
                    onMouseDown={(event) => event.preventDefault()}
                    onMouseMove={() => setActive(shown.indexOf(hit))}
                    onClick={(event) =>
                      event.ctrlKey || event.metaKey ? onOpenTab(hit) : onChoose(hit)
                    }
                  >
                    <Hit hit={hit} locale={locale} />
                  </div>
                ))}
              </div>
            ))}
          </div>
          {chosen && <HitActions {...props} hit={chosen} />}
        </>
      )}
      <p class="search-status" role="status">
        <SearchStatus answer={answer} packs={packs} />
      </p>
      {answer.hits !== null && answer.nearest.length > 0 && (
        <p class="nearest">
          {search.nearest}{' '}
          {answer.nearest.map(({ ref, name }) => (
            <button key={ref} type="button" class="chip" onClick={() => props.onOpen(ref)}>
              <bdi>{name}</bdi>
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

/** Answers as they are shown, and which of them is the best. */
function arrange(hits: readonly SearchHit[]) {
  const groups = groupHits(hits);
  const shown = groups.flatMap((group) => group.hits);
  const [first] = hits;
  return { groups, shown, best: first === undefined ? 0 : shown.indexOf(first) };
}

function SearchStatus(props: { readonly answer: SearchAnswer; readonly packs: readonly string[] }) {
  const { query, hits, hasFailed } = props.answer;
  if (query.trim() === '') return null;
  if (hasFailed) return <>{search.failed}</>;
  if (hits === null) return null;
  if (hits.length > 0) {
    return <span class="visually-hidden">{search.resultCount(hits.length)}</span>;
  }
  return (
    <>
      {search.noResults(query)} {search.searchedIn(props.packs.join(', '))}
    </>
  );
}
