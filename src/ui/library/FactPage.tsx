import type { FactRow } from '../../core/library/fact-row';
import { formatEdtf } from '../../core/time/format-edtf';
import { FactDetails } from '../card/FactDetails';
import { record } from '../library-strings';
import { Run } from '../Run';
import { kindNames } from '../search-strings';
import { card, factLabels } from '../strings';
import { NamedLink, NamedLinks } from './NamedLink';
import { DatedLinks, Line, type DatedLink } from './RecordParts';

/** One fact and the facts that it is tied to. */
export interface FactPageView {
  readonly row: FactRow;
  readonly differs: readonly DatedLink[];
  readonly replaces?: DatedLink;
  readonly replacedBy?: DatedLink;
}

/** Everything that a pack says of one fact. */
export function FactPage(props: {
  readonly view: FactPageView;
  readonly locale: string;
  readonly notice: string | null;
  readonly onCopy: () => void;
}) {
  const { view, locale, notice, onCopy } = props;
  const { row } = view;
  const { date } = row.view;
  const tied: ReadonlyArray<readonly [string, string, readonly DatedLink[]]> = [
    ['differs', record.differs, view.differs],
    ['replaces', record.replaces, view.replaces ? [view.replaces] : []],
    ['replaced-by', record.replacedBy, view.replacedBy ? [view.replacedBy] : []],
  ];
  return (
    <main class="library record">
      <p class="kicker">
        {[kindNames[row.view.modality], ...factLabels({ ...row.view, modality: 'reported' })].join(
          ', ',
        )}{' '}
        · {date.isUndated ? card.noDate : <Run>{formatEdtf(date.edtf, { locale })}</Run>} ·{' '}
        <Run>{row.pack.title}</Run>
      </p>
      <h1 class="statement-heading">
        <Run>{row.view.statement}</Run>
      </h1>
      <p class="no-print">
        <button type="button" class="plain" onClick={() => onCopy()}>
          {record.copy}
        </button>{' '}
        <span role="status">{notice}</span>
      </p>
      <dl class="lines">
        {row.with.length > 0 && (
          <Line term={record.takesPart}>
            <NamedLinks view="actor" all={row.with} />
          </Line>
        )}
        {row.place && (
          <Line term={record.place}>
            <NamedLink view="actor" named={row.place} />
          </Line>
        )}
        {row.event && (
          <Line term={record.event}>
            <NamedLink view="event" named={row.event} />
          </Line>
        )}
        {row.source && (
          <Line term={record.sources}>
            <NamedLink view="source" named={row.source} />
          </Line>
        )}
      </dl>
      <FactDetails fact={row.view} locale={locale} id="details" />
      {tied.map(
        ([id, title, all]) =>
          all.length > 0 && (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>{title}</h2>
              <DatedLinks view="fact" all={all} locale={locale} />
            </section>
          ),
      )}
    </main>
  );
}
