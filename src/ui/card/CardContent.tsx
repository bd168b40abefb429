import type { ComponentChildren } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import {
  factsOf,
  filterOptions,
  filterSections,
  type CardFilter,
} from '../../core/facts/card-filter';
import type { CardView } from '../../core/facts/card-view';
import type { Reading } from '../../core/mentions/mention';
import type { PageDate } from '../../core/time/page-date';
import { card } from '../strings';
import { CardActions } from './CardActions';
import { CardHeader } from './CardHeader';
import { FactSection } from './FactSection';
import { Filters } from './Filters';
import { PackNote } from './PackNote';

/**
 * What card, popup and side panel show of one actor or event. Give it a key: what was opened stays open else.
 * `children` stand between the header and the facts.
 */
export function CardContent(props: {
  readonly view: CardView;
  readonly pageDate?: PageDate | undefined;
  readonly locale: string;
  readonly hasKicker?: boolean;
  readonly titleId?: string | undefined;
  /** What the mark means of a place that stands for somebody. */
  readonly reading?: Reading | undefined;
  readonly children?: ComponentChildren;
}) {
  const { view, pageDate, locale, hasKicker = true, titleId, reading, children } = props;
  const ownId = useId();
  const headingId = titleId ?? ownId;
  const [filter, setFilter] = useState<CardFilter>({});
  const options = useMemo(() => filterOptions(view), [view]);
  const sections = useMemo(() => filterSections(view.sections, filter), [view, filter]);
  const shown = factsOf(sections);
  return (
    <article class="card-content" aria-labelledby={headingId}>
      <CardHeader
        header={view.header}
        pageDate={view.pageDate === undefined ? undefined : pageDate}
        locale={locale}
        headingId={headingId}
        hasKicker={hasKicker}
        reading={reading}
      />
      <CardActions view={view} facts={shown} locale={locale} />
      {children}
      <Filters
        options={options}
        filter={filter}
        shown={shown.length}
        all={view.factCount}
        onChange={setFilter}
      />
      {sections.map((section) => (
        <FactSection key={section.kind} section={section} pack={view.pack} locale={locale} />
      ))}
      {view.factCount === 0 && <p class="notice">{card.noFacts}</p>}
      <PackNote pack={view.pack} locale={locale} />
    </article>
  );
}
