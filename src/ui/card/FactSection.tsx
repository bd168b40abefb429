import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntryView, FactView, SectionView } from '../../core/facts/card-view';
import { nearestIn } from '../../core/facts/compose-card';
import type { PackInfo } from '../../core/facts/material';
import { cardTools } from '../card-strings';
import { card, sectionTitle } from '../strings';
import { FactItem } from './FactItem';

/** So many entries are shown at once; the rest wait behind one button. */
const SHOWN_AT_FIRST = 3;

/** A dated list of facts under its heading. What stays behind "14 more" takes the focus when it is shown. */
export function FactSection(props: {
  readonly section: SectionView;
  readonly pack: PackInfo;
  readonly locale: string;
}) {
  const { section, pack, locale } = props;
  const [isExpanded, setExpanded] = useState(false);
  const isWhole = isExpanded || section.entries.length <= SHOWN_AT_FIRST + 1;
  const headingId = useId();
  const list = useRef<HTMLUListElement>(null);
  const shown = isWhole ? section.entries : section.entries.slice(0, SHOWN_AT_FIRST);
  const hidden = countFactsIn(section.entries.slice(shown.length));
  const title = sectionTitle(section.kind);
  const withs = section.entries.map((entry) => nearestIn(entry).with);

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
            <GroupLabel now={withs[index]} before={withs[index - 1]} />
            <Entry entry={entry} pack={pack} locale={locale} />
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

type With = FactView['nearness']['with'] | undefined;

/** Says where the list starts over by date with facts that are less near; nothing where all are alike. */
function GroupLabel({ now, before }: { readonly now: With; readonly before: With }) {
  if (now === before || now === 'paragraph') return null;
  if (now === 'nothing' && before === undefined) return null;
  return <p class="others-label">{now === 'page' ? cardTools.ofPage : card.otherFacts}</p>;
}

function Entry(props: {
  readonly entry: EntryView;
  readonly pack: PackInfo;
  readonly locale: string;
}) {
  const { entry, pack, locale } = props;
  const items = entry.facts.map((fact) => (
    <FactItem key={fact.id} fact={fact} pack={pack} locale={locale} />
  ));
  if (entry.type === 'fact') return <>{items}</>;
  const label = card.sourcesDiffer(entry.facts.length);
  return (
    <div class="conflict" role="group" aria-label={label}>
      <p class="conflict-label">{label}</p>
      {items}
    </div>
  );
}

function countFactsIn(entries: readonly EntryView[]): number {
  return entries.reduce((sum, { facts }) => sum + facts.length, 0);
}
