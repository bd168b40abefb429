import type { ComponentChildren } from 'preact';
import type { Named } from '../../core/library/fact-row';
import type { PackEvent } from '../../core/pack/schema';
import { formatEdtf } from '../../core/time/format-edtf';
import { entryKinds, record } from '../library-strings';
import { Run } from '../Run';
import { longHow } from '../strings';
import { NamedLink } from './NamedLink';
import { DatedLinks, Line, NamesByLanguage, type DatedLink } from './RecordParts';

/** One event, with every id resolved. */
export interface EventPageView {
  readonly event: PackEvent;
  readonly pack: string;
  readonly place?: Named;
  readonly partOf?: Named;
  readonly participants: ReadonlyArray<Named & { readonly role?: string }>;
  readonly parts: readonly DatedLink[];
  readonly notSame: readonly DatedLink[];
}

/** Everything that the packs say of one event. `children`: its facts as a table. */
export function EventPage(props: {
  readonly view: EventPageView;
  readonly locale: string;
  readonly children: ComponentChildren;
}) {
  const { view, locale, children } = props;
  const { event, place, partOf, participants, parts, notSame } = view;
  return (
    <main class="library record">
      <p class="kicker">
        {entryKinds[event.status]} · <Run>{view.pack}</Run>
      </p>
      <h1>
        <Run>{event.name}</Run>
      </h1>
      <dl class="lines">
        <Line term={record.dates}>
          <Run>{formatEdtf(event.date.edtf, { locale })}</Run>{' '}
          <span class="quiet">{longHow(event.date.how)}</span>
        </Line>
        {place && (
          <Line term={record.place}>
            <NamedLink view="actor" named={place} />
          </Line>
        )}
        {partOf && (
          <Line term={record.partOf}>
            <NamedLink view="event" named={partOf} />
          </Line>
        )}
        {participants.length > 0 && (
          <Line term={record.takesPart}>
            <ul>
              {participants.map((one) => (
                <li key={one.ref ?? one.name}>
                  <NamedLink view="actor" named={one} />
                  {one.role !== undefined && (
                    <span class="quiet">
                      {' '}
                      <Run>{one.role}</Run>
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </Line>
        )}
      </dl>
      {parts.length > 0 && (
        <section aria-labelledby="parts">
          <h2 id="parts">{record.parts}</h2>
          <DatedLinks view="event" all={parts} locale={locale} />
        </section>
      )}
      {notSame.length > 0 && (
        <section aria-labelledby="not-same">
          <h2 id="not-same">{record.notSame}</h2>
          <DatedLinks view="event" all={notSame} locale={locale} />
        </section>
      )}
      <NamesByLanguage aliases={event.aliases} locale={locale} />
      <section aria-labelledby="facts">
        <h2 id="facts">{record.facts}</h2>
        {children}
      </section>
    </main>
  );
}
