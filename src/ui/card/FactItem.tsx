import { Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';
import { citeFacts } from '../../core/facts/cite-facts';
import type { FactView } from '../../core/facts/card-view';
import type { PackInfo } from '../../core/facts/material';
import { languageOf } from '../../core/text/language-of';
import { formatEdtf } from '../../core/time/format-edtf';
import { cardTools } from '../card-strings';
import { Joined } from '../Joined';
import { Run } from '../Run';
import { card, factLabels, outletName, shortHow } from '../strings';
import { Attribution } from './Attribution';
import { CopyButton } from './CopyButton';
import { FactDetails } from './FactDetails';
import { nameButtons, Statement } from './Name';

/** One fact: date, statement, who says it; opens to its passage. */
export function FactItem(props: {
  readonly fact: FactView;
  readonly pack: PackInfo;
  readonly locale: string;
}) {
  const { fact, pack, locale } = props;
  const [isOpen, setOpen] = useState(false);
  const detailsId = useId();
  const date = fact.date.isUndated ? card.noDate : formatEdtf(fact.date.edtf, { locale });
  const how = fact.date.isUndated ? '' : shortHow(fact.date.how);
  return (
    <div class="fact">
      <p class="fact-date">
        <span class="date">{date}</span>
        {how !== '' && <span class="how">{how}</span>}
      </p>
      <Statement text={fact.statement} names={fact.names} />
      <p class="said">
        {factLabels(fact).map((label) => (
          <Fragment key={label}>
            <span class="label">{label}</span>{' '}
          </Fragment>
        ))}
        <Attribution chain={fact.attribution} />
        <Outlet fact={fact} />
        {fact.alongside.length > 0 && (
          <span class="alongside">
            {card.alsoNames} <Joined items={nameButtons(fact.alongside)} />
          </span>
        )}
      </p>
      <div class="fact-foot">
        <button
          type="button"
          class="disclose"
          aria-expanded={isOpen}
          aria-controls={isOpen ? detailsId : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <span class="visually-hidden">
            {fact.date.isUndated ? card.sourceOfUndated : card.sourceOf(date)}{' '}
          </span>
          <span class="source-title">
            {card.source} <Run lang={languageOf(sourceTitle(fact))}>{sourceTitle(fact)}</Run>
          </span>
        </button>
        <CopyButton
          label={cardTools.copy}
          longLabel={fact.date.isUndated ? cardTools.copyUndated : cardTools.copyLong(date)}
          text={() => citeFacts([fact], { locale, pack })}
        />
      </div>
      {isOpen && <FactDetails fact={fact} locale={locale} id={detailsId} />}
    </div>
  );
}

/** The outlet of the passage, unless the chain already ended with it; an unnamed one only where nobody is named. */
function Outlet({ fact }: { readonly fact: FactView }) {
  const passage = fact.passages[0];
  if (passage === undefined) return null;
  const named = passage.segment?.outlet ?? passage.source.outlet;
  const last = fact.attribution.at(-1);
  if (last !== undefined && (named === undefined || named === last.name)) return null;
  return (
    <>
      <span class="dot"> · </span>
      <Run>{passage.segment?.outlet ?? outletName(passage.source)}</Run>
    </>
  );
}

function sourceTitle({ passages }: FactView): string {
  const source = passages[0]?.source;
  return source?.title ?? source?.outlet ?? card.untitled;
}
