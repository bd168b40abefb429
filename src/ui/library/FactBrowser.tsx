import { useMemo } from 'preact/hooks';
import type { FactRow } from '../../core/library/fact-row';
import { browse, columnNames } from '../library-strings';
import { CHOOSABLE_COLUMNS, factColumns, type ChoosableColumn } from './fact-columns';
import { Facets, type FacetView } from './Facets';
import { VirtualTable, type SortedBy } from './VirtualTable';

/** A list of facts as it stands: what is chosen, and how to read a row. */
export interface FactBrowserState {
  readonly count: number;
  readonly total: number;
  readonly facets: readonly FacetView[];
  readonly sort: SortedBy;
  readonly columns: readonly ChoosableColumn[];
  /** Another function for other rows. */
  readonly rowAt: (index: number) => FactRow | undefined;
}

export interface FactBrowserActions {
  readonly onToggle: (key: string, value: string) => void;
  readonly onClear: () => void;
  readonly onSort: (key: string) => void;
  readonly onColumns: (columns: readonly ChoosableColumn[]) => void;
  readonly onShown: (from: number, until: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onCopy: (row: FactRow) => void;
}

/** Facts as a table, with filters and a choice of columns. */
export function FactBrowser(props: {
  readonly label: string;
  readonly state: FactBrowserState;
  readonly actions: FactBrowserActions;
  readonly locale: string;
}) {
  const { label, state, actions, locale } = props;
  const { onCopy, onColumns } = actions;
  const { count, total, columns: chosen, rowAt } = state;
  const columns = useMemo(() => factColumns({ chosen, locale, onCopy }), [chosen, locale, onCopy]);
  return (
    <div class="with-facets">
      <Facets facets={state.facets} onToggle={actions.onToggle} onClear={actions.onClear} />
      <div class="list">
        <div class="list-bar">
          <p role="status">{browse.shown(count, total, 'Facts')}</p>
          <details class="columns">
            <summary>{browse.columns}</summary>
            <ul>
              {CHOOSABLE_COLUMNS.map((key) => (
                <li key={key}>
                  <label>
                    <input
                      type="checkbox"
                      checked={chosen.includes(key)}
                      onChange={() =>
                        onColumns(
                          CHOOSABLE_COLUMNS.filter((one) =>
                            one === key ? !chosen.includes(key) : chosen.includes(one),
                          ),
                        )
                      }
                    />{' '}
                    {columnNames[key]}
                  </label>
                </li>
              ))}
            </ul>
          </details>
        </div>
        {count === 0 ? (
          <p>{browse.nothing}</p>
        ) : (
          <VirtualTable
            label={label}
            columns={columns}
            count={count}
            rowAt={rowAt}
            sort={state.sort}
            rowRem={{ wide: 4.75, narrow: 9.5 }}
            onSort={actions.onSort}
            onShown={actions.onShown}
            onOpen={actions.onOpen}
            onCopy={(index) => {
              const row = rowAt(index);
              if (row) onCopy(row);
            }}
          />
        )}
      </div>
    </div>
  );
}
