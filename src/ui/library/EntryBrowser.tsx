import { useMemo } from 'preact/hooks';
import type { Entry, EntrySection } from '../../core/library/entries';
import { libraryAddress, type RecordView } from '../../core/library-address';
import { formatEdtf } from '../../core/time/format-edtf';
import { browse, entryColumns } from '../library-strings';
import { Run } from '../Run';
import { Facets, type FacetView } from './Facets';
import { VirtualTable, type Column, type SortedBy } from './VirtualTable';

export interface EntryBrowserState {
  readonly section: EntrySection;
  readonly view: RecordView;
  readonly total: number;
  readonly count: number;
  readonly facets: readonly FacetView[];
  readonly sort: SortedBy;
  /** Another function for other rows. */
  readonly entryAt: (index: number) => Entry | undefined;
  /** Another column where there is more than one pack; empty for one. */
  readonly packTitles: ReadonlyMap<string, string>;
  readonly kindName: (kind: string) => string;
}

/** The least width in rem, and the greatest as a track of a CSS grid. */
const WIDTHS: Readonly<Record<string, readonly [leastRem: number, most: string]>> = {
  title: [10, '2fr'],
  kind: [5, '8rem'],
  date: [7, '10rem'],
  detail: [8, '2fr'],
  facts: [4.5, '4.5rem'],
  pack: [7, '1fr'],
};

/** Actors, events or sources as a table with filters. */
export function EntryBrowser(props: {
  readonly label: string;
  readonly state: EntryBrowserState;
  readonly locale: string;
  readonly onToggle: (key: string, value: string) => void;
  readonly onClear: () => void;
  readonly onSort: (key: string) => void;
  readonly onOpen: (index: number) => void;
}) {
  const { label, state, locale } = props;
  const { section, view, packTitles, kindName } = state;
  const columns = useMemo(
    () => entryColumnsOf({ section, view, locale, packTitles, kindName }),
    [section, view, locale, packTitles, kindName],
  );
  return (
    <div class="with-facets">
      <Facets facets={state.facets} onToggle={props.onToggle} onClear={props.onClear} />
      <div class="list">
        <div class="list-bar">
          <p role="status">{browse.shown(state.count, state.total, label)}</p>
        </div>
        {state.count === 0 ? (
          <p>{browse.nothing}</p>
        ) : (
          <VirtualTable
            label={label}
            columns={columns}
            count={state.count}
            rowAt={state.entryAt}
            sort={state.sort}
            rowRem={{ wide: 2.75, narrow: 5.25 }}
            onSort={props.onSort}
            onOpen={props.onOpen}
          />
        )}
      </div>
    </div>
  );
}

function entryColumnsOf(
  options: Pick<EntryBrowserState, 'section' | 'view' | 'packTitles' | 'kindName'> & {
    readonly locale: string;
  },
): ReadonlyArray<Column<Entry>> {
  const { section, view, locale, packTitles, kindName } = options;
  const cells: Readonly<Record<string, Column<Entry>['cell']>> = {
    title: ({ ref, title }) => (
      <a class="row-link" href={libraryAddress({ view, ref })} tabIndex={-1}>
        <Run>{title}</Run>
      </a>
    ),
    kind: ({ kind }) => kindName(kind),
    date: ({ date }) => date !== undefined && <Run>{formatEdtf(date, { locale })}</Run>,
    detail: ({ detail }) => detail !== undefined && <Run>{detail}</Run>,
    facts: ({ facts }) => facts,
    pack: ({ values }) => <Run>{packTitles.get(values['pack']?.[0] ?? '')}</Run>,
  };
  return Object.entries(entryColumns[section]).flatMap(([key, title]) => {
    const cell = cells[key];
    if (cell === undefined || (key === 'pack' && packTitles.size < 2)) return [];
    const [leastRem, most] = WIDTHS[key] ?? [6, '1fr'];
    return [{ key, title, cell, leastRem, most, isSortable: key !== 'pack' }];
  });
}
