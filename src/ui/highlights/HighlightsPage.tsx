import type { ComponentChild } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { writeFilter } from '../../core/highlights/find/query';
import { SORTS } from '../../core/highlights/find/sort';
import type { Highlight } from '../../core/highlights/schema';
import { chipsOf } from '../../core/search/chips';
import {
  facetNames,
  highlights as strings,
  sortNames,
  stateNames,
  taking,
} from '../highlights-strings';
import { Chips } from '../popup/Chips';
import { Choose } from './Choose';
import { EditHighlight } from './EditHighlight';
import { HighlightList } from './HighlightList';
import type { HighlightsActions, HighlightsState } from './highlights-page';
import { MergeTags } from './MergeTags';
import { NoticeLine } from './NoticeLine';
import { SelectionBar } from './SelectionBar';

/** A list of values longer than this is searched for, not picked from. */
const MOST_OPTIONS = 200;

/** Everything that the reader saved: to find, change, take along and bring in. */
export function HighlightsPage(props: {
  readonly state: HighlightsState;
  readonly actions: HighlightsActions;
  readonly locale: string;
  /** A quiet line below what was done last. */
  readonly reminder?: ComponentChild;
}) {
  const { state, actions, locale, reminder } = props;
  const { query, shown, selected, isDeleted, total, tags } = state;
  const [edited, setEdited] = useState<Highlight | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const ids = [...selected];
  const title = isDeleted ? strings.deletedTitle : strings.title;
  const addFilter = (filter: string) => actions.onQuery(`${query.text.trim()} ${filter}`.trim());
  return (
    <main class="highlights">
      <h1>{title}</h1>
      <div class="toolbar">
        <button type="button" class="plain" onClick={() => actions.onShowDeleted(!isDeleted)}>
          {isDeleted ? strings.showAll : strings.showDeleted}
        </button>
        {!isDeleted && (
          <>
            <button
              type="button"
              class="plain"
              disabled={shown.length === 0}
              onClick={() => actions.onExport(shown)}
            >
              {taking.export}
            </button>
            <button type="button" class="plain" onClick={() => file.current?.click()}>
              {taking.import}
            </button>
            <input
              ref={file}
              type="file"
              hidden
              aria-label={taking.import}
              accept=".json,.jsonld,application/json,application/ld+json"
              onChange={(event) => {
                const [chosen] = event.currentTarget.files ?? [];
                event.currentTarget.value = '';
                if (chosen) actions.onImport(chosen);
              }}
            />
          </>
        )}
      </div>
      <NoticeLine notice={state.notice} />
      {reminder}
      <search>
        <input
          class="highlights-search"
          type="search"
          aria-label={strings.search}
          placeholder={strings.searchHint}
          maxLength={400}
          spellcheck={false}
          value={query.text}
          onInput={(event) => actions.onQuery(event.currentTarget.value)}
        />
        <Chips
          label={strings.filters}
          chips={chipsOf(query.text, query.parts)}
          isRemoving
          onQuery={actions.onQuery}
        />
        <div class="narrow" role="group" aria-label={strings.filters}>
          {(['site', 'tag', 'actor', 'event', 'colour'] as const).map((field) => (
            <Choose
              key={field}
              label={facetNames[field]}
              options={state.facets[field]
                .slice(0, MOST_OPTIONS)
                .map(({ value, count }) => [value, `${value} (${count})`])}
              onChoose={(value) => addFilter(writeFilter(field, value))}
            />
          ))}
          <Choose
            label={facetNames.is}
            options={Object.entries(stateNames)}
            onChoose={(value) => addFilter(writeFilter('is', value))}
          />
          <label class="order">
            {strings.sort}{' '}
            <select
              value={state.sort}
              onChange={(event) => {
                const sort = SORTS.find((one) => one === event.currentTarget.value);
                if (sort) actions.onSort(sort);
              }}
            >
              {SORTS.map((sort) => (
                <option key={sort} value={sort}>
                  {sortNames[sort]}
                </option>
              ))}
            </select>
          </label>
        </div>
      </search>
      {!isDeleted && <MergeTags tags={tags} onMerge={actions.onMerge} />}
      <datalist id="known-tags">
        {tags.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <div class="count">
        <p role="status">{strings.shown(shown.length, total)}</p>
        {shown.length > 0 && (
          <button type="button" class="plain" onClick={() => actions.onSelectAll(true)}>
            {strings.selectAll}
          </button>
        )}
      </div>
      {state.isForgiven && <p class="quiet">{strings.forgiven}</p>}
      {shown.length === 0 && (
        <p class="quiet">
          {total > 0 ? strings.nothing : isDeleted ? strings.noneDeleted : strings.none}
        </p>
      )}
      {ids.length > 0 &&
        (isDeleted ? (
          <div class="selection" role="group" aria-label={strings.selected(ids.length)}>
            <strong>{strings.selected(ids.length)}</strong>
            <button type="button" class="plain primary" onClick={() => actions.onBringBack(ids)}>
              {strings.bringBack}
            </button>
            <button type="button" class="plain" onClick={() => actions.onSelectAll(false)}>
              {strings.selectNone}
            </button>
          </div>
        ) : (
          <SelectionBar
            count={ids.length}
            tags={tags}
            onEdit={(edit) => actions.onEdit(ids, edit)}
            onDelete={() => actions.onDelete(ids)}
            onExport={() => actions.onExport(shown.filter(({ id }) => selected.has(id)))}
            onNone={() => actions.onSelectAll(false)}
          />
        ))}
      <HighlightList
        label={title}
        highlights={shown}
        query={query}
        locale={locale}
        statesOf={state.statesOf}
        selected={selected}
        isDeleted={isDeleted}
        onSelect={actions.onSelect}
        onEdit={setEdited}
      />
      {edited && (
        <EditHighlight
          key={edited.id}
          highlight={edited}
          onClose={() => setEdited(null)}
          onSave={(edit) => {
            setEdited(null);
            actions.onEdit([edited.id], edit);
          }}
        />
      )}
    </main>
  );
}
