import type { FactRow } from '../../core/library/fact-row';
import { libraryAddress } from '../../core/library-address';
import { formatEdtf } from '../../core/time/format-edtf';
import { columnNames, record } from '../library-strings';
import { Run } from '../Run';
import { kindNames } from '../search-strings';
import { card, factLabels, shortHow } from '../strings';
import { NamedLink, NamedLinks } from './NamedLink';
import type { Column } from './VirtualTable';

/** What the table of facts can show, in its order, beside the statement, which it always shows. */
export const CHOOSABLE_COLUMNS = [
  'date',
  'kind',
  'said',
  'source',
  'with',
  'place',
  'event',
  'pack',
  'copy',
] as const;
export type ChoosableColumn = (typeof CHOOSABLE_COLUMNS)[number];
/** What it shows until the reader chooses. */
export const FIRST_COLUMNS: readonly ChoosableColumn[] = ['date', 'kind', 'said', 'source', 'copy'];

/** The chosen columns of the table of facts. */
export function factColumns(options: {
  readonly chosen: readonly ChoosableColumn[];
  readonly locale: string;
  readonly onCopy: (row: FactRow) => void;
}): ReadonlyArray<Column<FactRow>> {
  const { chosen, locale, onCopy } = options;
  const all: ReadonlyArray<Column<FactRow>> = [
    {
      key: 'date',
      title: columnNames['date'] ?? '',
      leastRem: 6,
      most: '8.5rem',
      isSortable: true,
      cell: ({ view: { date } }) =>
        date.isUndated ? (
          <span class="quiet">{card.noDate}</span>
        ) : (
          <>
            <span class="date">{formatEdtf(date.edtf, { locale })}</span>{' '}
            <span class="how">{date.how === 'stated' ? '' : shortHow(date.how)}</span>
          </>
        ),
    },
    {
      key: 'statement',
      title: columnNames['statement'] ?? '',
      leastRem: 14,
      most: '4fr',
      cell: ({ ref, view }) => (
        <a class="row-link" href={libraryAddress({ view: 'fact', ref })} tabIndex={-1}>
          <Run>{view.statement}</Run>
        </a>
      ),
    },
    {
      key: 'kind',
      title: columnNames['kind'] ?? '',
      leastRem: 6.5,
      most: '6.5rem',
      isSortable: true,
      cell: ({ view }) =>
        [kindNames[view.modality], ...factLabels({ ...view, modality: 'reported' })].join(', '),
    },
    {
      key: 'said',
      title: columnNames['said'] ?? '',
      leastRem: 6.5,
      most: '1.3fr',
      isSortable: true,
      cell: ({ said }) =>
        said.length === 0 ? (
          <span class="quiet">{card.nobodyNamed}</span>
        ) : (
          <NamedLinks view="actor" all={said} between=" → " isInTable />
        ),
    },
    {
      key: 'source',
      title: columnNames['source'] ?? '',
      leastRem: 6.5,
      most: '1.3fr',
      isSortable: true,
      cell: ({ source }) => source && <NamedLink view="source" named={source} isInTable />,
    },
    {
      key: 'with',
      title: columnNames['with'] ?? '',
      leastRem: 6.5,
      most: '1.3fr',
      cell: (row) => <NamedLinks view="actor" all={row.with} isInTable />,
    },
    {
      key: 'place',
      title: columnNames['place'] ?? '',
      leastRem: 5,
      most: '1fr',
      cell: ({ place }) => place && <NamedLink view="actor" named={place} isInTable />,
    },
    {
      key: 'event',
      title: columnNames['event'] ?? '',
      leastRem: 6.5,
      most: '1.3fr',
      cell: ({ event }) => event && <NamedLink view="event" named={event} isInTable />,
    },
    {
      key: 'pack',
      title: columnNames['pack'] ?? '',
      leastRem: 6,
      most: '1fr',
      cell: ({ pack }) => <Run>{pack.title}</Run>,
    },
    {
      key: 'copy',
      title: columnNames['copy'] ?? '',
      leastRem: 2.75,
      most: '2.75rem',
      cell: (row) => (
        <button
          type="button"
          class="link"
          tabIndex={-1}
          aria-label={record.copy}
          onClick={() => onCopy(row)}
        >
          {columnNames['copy']}
        </button>
      ),
    },
  ];
  return all.filter(({ key }) => key === 'statement' || chosen.includes(key as ChoosableColumn));
}
