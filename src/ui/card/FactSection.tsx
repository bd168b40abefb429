import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntryView, SectionView } from '../../core/facts/card-view';
import { card, sectionTitle } from '../strings';
import { FactItem } from './FactItem';

/** So many entries are shown at once; the rest wait behind one button. */
const SHOWN_AT_FIRST = 3;

/** A dated list of facts under its heading. What stays behind "14 more" takes the focus when it is shown. */
export function FactSection(props: { readonly section: SectionView; readonly locale: string }) {
  const { section, locale } = props;
  const [isExpanded, setExpanded] = useState(false);
  const isWhole = isExpanded || section.entries.length <= SHOWN_AT_FIRST + 1;
  const headingId = useId();
  const list = useRef<HTMLUListElement>(null);
  const shown = isWhole ? section.entries : section.entries.slice(0, SHOWN_AT_FIRST);
  const hidden = countFactsIn(section.entries.slice(shown.length));
  const title = sectionTitle(section.kind);
  // Where the facts that the paragraph's other names share end, and the list starts over by date.
  const firstOther = section.entries.findIndex((entry) => !isAlongside(entry));

  useLayoutEffect(() => {
    if (!isExpanded) return;
    // The button that was pressed is gone; without this the focus would fall back to the top of the card.
    list.current?.children[SHOWN_AT_FIRST]?.querySelector('button')?.focus();
  }, [isExpanded]);

  return (
    <section class="facts" aria-labelledby={headingId}>
      <h2 id={headingId}>
        {title} <span class="count">{section.factCount}</span>
      </h2>
      <ul ref={list}>
        {shown.map((entry, index) => (
          <li key={entry.facts[0]?.id}>
            {index > 0 && index === firstOther && <p class="others-label">{card.otherFacts}</p>}
            <Entry entry={entry} locale={locale} />
          </li>
        ))}
      </ul>
      {!isWhole && (
        <button
          type="button"
          class="more"
          aria-label={card.moreIn(hidden, title)}
          onClick={() => setExpanded(true)}
        >
          {card.more(hidden)}
        </button>
      )}
    </section>
  );
}

function Entry({ entry, locale }: { readonly entry: EntryView; readonly locale: string }) {
  const items = entry.facts.map((fact) => <FactItem key={fact.id} fact={fact} locale={locale} />);
  if (entry.type === 'fact') return <>{items}</>;
  const label = card.sourcesDiffer(entry.facts.length);
  return (
    <div class="conflict" role="group" aria-label={label}>
      <p class="conflict-label">{label}</p>
      {items}
    </div>
  );
}

function isAlongside({ facts }: EntryView): boolean {
  return facts.some(({ alongside }) => alongside.length > 0);
}

function countFactsIn(entries: readonly EntryView[]): number {
  return entries.reduce((sum, { facts }) => sum + facts.length, 0);
}
