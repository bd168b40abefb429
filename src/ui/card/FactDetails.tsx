import type { ComponentChildren } from 'preact';
import type { DateView, FactView, PassageView } from '../../core/facts/card-view';
import { languageOf } from '../../core/text/language-of';
import { formatEdtf } from '../../core/time/format-edtf';
import { cardTools } from '../card-strings';
import { Joined } from '../Joined';
import { Run } from '../Run';
import { SourceLink } from '../SourceLink';
import { card, longHow, outletName, segmentKind } from '../strings';
import { Attribution } from './Attribution';
import { nameButtons } from './Name';

/** What a fact opens to: how its date is known, who says it, and the exact passage that it rests on. */
export function FactDetails(props: {
  readonly fact: FactView;
  readonly locale: string;
  readonly id: string;
}) {
  const { fact, locale, id } = props;
  return (
    <dl class="details" id={id}>
      <Detail term={card.howDate}>
        <HowDate date={fact.date} locale={locale} />
        {fact.isStraddling && <p>{card.straddles}</p>}
      </Detail>
      <Detail term={card.whoSays}>
        <p>
          <Attribution chain={fact.attribution} />
        </p>
        {fact.isSuperseded && <p>{card.superseded}</p>}
      </Detail>
      {fact.others.length > 0 && (
        <Detail term={cardTools.takesPart}>
          <Joined items={nameButtons(fact.others)} />
        </Detail>
      )}
      {fact.passages.map((passage) => (
        <PassageDetails key={passage.id} passage={passage} locale={locale} />
      ))}
    </dl>
  );
}

function Detail(props: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div class="detail">
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function HowDate({ date, locale }: { readonly date: DateView; readonly locale: string }) {
  return (
    <>
      <p>{longHow(date.how)}</p>
      {date.expression !== undefined && (
        <p>
          {card.wordsOfSource}{' '}
          <q>
            <Run lang={languageOf(date.expression)}>{date.expression}</Run>
          </q>
        </p>
      )}
      {date.anchor !== undefined && (
        <p>
          {card.countedFrom(formatEdtf(date.anchor.edtf, { locale }))} <Run>{date.anchor.from}</Run>
        </p>
      )}
      {date.edtfTextOnly !== undefined && (
        <p>{card.textAlone(formatEdtf(date.edtfTextOnly, { locale }))}</p>
      )}
      {date.note !== undefined && (
        <p>
          <Run>{date.note}</Run>
        </p>
      )}
    </>
  );
}

function PassageDetails(props: { readonly passage: PassageView; readonly locale: string }) {
  const { passage, locale } = props;
  const { source, segment } = passage;
  const published = segment?.published ?? source.published;
  return (
    <>
      <Detail term={card.document}>
        <p>
          <cite>
            <Run lang={source.title === undefined ? undefined : source.lang}>
              {source.title ?? card.untitled}
            </Run>
          </cite>
          {', '}
          <Run>{outletName(source)}</Run>
        </p>
        <p class="quiet">
          {source.published !== undefined && !source.published.isUndated && (
            <>{card.published(formatEdtf(source.published.edtf, { locale }))}, </>
          )}
          {card.retrieved(formatEdtf(source.retrieved, { locale }))}
        </p>
        {source.url !== undefined && (
          <p>
            <SourceLink url={source.url} />
          </p>
        )}
      </Detail>
      <Detail term={card.passage}>
        <p>
          {segment !== undefined && (
            <>
              {segmentKind(segment.kind)}
              {segment.outlet !== undefined && (
                <>
                  , <Run>{segment.outlet}</Run>
                </>
              )}
              {segment.author !== undefined && (
                <>
                  , {card.by} <Run>{segment.author}</Run>
                </>
              )}
              {published !== undefined && !published.isUndated && (
                <>, {card.published(formatEdtf(published.edtf, { locale }))}</>
              )}
              {'; '}
            </>
          )}
          {card.offsets(passage.start, passage.end)}
        </p>
        {passage.quote === '' ? (
          <p class="quiet">{card.noWords}</p>
        ) : (
          <p>
            <span class="quiet">{passage.isWholeQuote ? card.reads : card.begins} </span>
            <q>
              <Run lang={source.lang}>{passage.quote}</Run>
            </q>
            {!passage.isWholeQuote && ' …'}
          </p>
        )}
        <p class="quiet hash">
          {card.hash} {passage.hashStart}…
        </p>
      </Detail>
    </>
  );
}
