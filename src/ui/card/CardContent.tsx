import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { CardView } from '../../core/facts/card-view';
import type { PageDate } from '../../core/time/page-date';
import { card } from '../strings';
import { CardHeader } from './CardHeader';
import { FactSection } from './FactSection';
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
  readonly children?: ComponentChildren;
}) {
  const { view, pageDate, locale, hasKicker = true, children } = props;
  const headingId = useId();
  return (
    <article class="card-content" aria-labelledby={headingId}>
      <CardHeader
        header={view.header}
        pageDate={view.pageDate === undefined ? undefined : pageDate}
        locale={locale}
        headingId={headingId}
        hasKicker={hasKicker}
      />
      {children}
      {view.sections.map((section) => (
        <FactSection key={section.kind} section={section} locale={locale} />
      ))}
      {view.factCount === 0 && <p class="notice">{card.noFacts}</p>}
      <PackNote pack={view.pack} locale={locale} />
    </article>
  );
}
