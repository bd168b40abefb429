import type { ComponentChildren } from 'preact';
import type { Actor } from '../../core/pack/schema';
import type { Named } from '../../core/library/fact-row';
import { formatEdtf } from '../../core/time/format-edtf';
import { record } from '../library-strings';
import { Run } from '../Run';
import { kindNames } from '../search-strings';
import { NamedLink } from './NamedLink';
import { DatedLinks, Line, NamesByLanguage, type DatedLink } from './RecordParts';
import { Together, type TogetherView } from './Together';

/** One actor, with every id resolved. */
export interface ActorPageView {
  readonly actor: Actor;
  readonly pack: string;
  readonly seatOf?: Named;
  readonly roles: ReadonlyArray<{ title: string; at?: Named; valid: string }>;
  readonly relations: ReadonlyArray<{ kind: string; to: Named; valid?: string }>;
  /** Facts by year, without gaps. */
  readonly years: ReadonlyArray<{ readonly year: number; readonly facts: number }>;
  readonly together: TogetherView;
  readonly events: readonly DatedLink[];
  readonly sources: readonly DatedLink[];
}

/** Everything that the packs say of one actor. `children`: its facts as a table. */
export function ActorPage(props: {
  readonly view: ActorPageView;
  readonly locale: string;
  readonly chosenYears: readonly string[];
  readonly onYear: (year: string) => void;
  readonly children: ComponentChildren;
}) {
  const { view, locale, chosenYears, onYear, children } = props;
  const { actor, roles, relations, years, seatOf } = view;
  const dates = (valid: string | undefined) =>
    valid !== undefined && <Run>{formatEdtf(valid, { locale })}</Run>;
  const most = Math.max(1, ...years.map(({ facts }) => facts));
  return (
    <main class="library record">
      <p class="kicker">
        {kindNames[actor.kind]} · <Run>{view.pack}</Run>
      </p>
      <h1>
        <Run>{actor.name}</Run>
      </h1>
      {actor.description !== undefined && (
        <p class="lead">
          <Run>{actor.description}</Run>
        </p>
      )}
      {seatOf && (
        <dl class="lines">
          <Line term={record.seatOf}>
            <NamedLink view="actor" named={seatOf} />
          </Line>
        </dl>
      )}
      {roles.length > 0 && (
        <section aria-labelledby="roles">
          <h2 id="roles">{record.roles}</h2>
          <table class="plain-table">
            <thead>
              <tr>
                <th scope="col">{record.dates}</th>
                <th scope="col">{record.role}</th>
                <th scope="col">{record.at}</th>
              </tr>
            </thead>
            <tbody>
              {roles.map(({ title, at, valid }) => (
                <tr key={`${title} ${valid}`}>
                  <td>{dates(valid)}</td>
                  <td>
                    <Run>{title}</Run>
                  </td>
                  <td>{at && <NamedLink view="actor" named={at} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {relations.length > 0 && (
        <section aria-labelledby="relations">
          <h2 id="relations">{record.relations}</h2>
          <table class="plain-table">
            <thead>
              <tr>
                <th scope="col">{record.relation}</th>
                <th scope="col">{record.to}</th>
                <th scope="col">{record.dates}</th>
              </tr>
            </thead>
            <tbody>
              {relations.map(({ kind, to, valid }) => (
                <tr key={`${kind} ${to.ref ?? to.name}`}>
                  <td>
                    <Run>{kind}</Run>
                  </td>
                  <td>
                    <NamedLink view="actor" named={to} />
                  </td>
                  <td>{dates(valid)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <NamesByLanguage aliases={actor.aliases} locale={locale} />
      {years.length > 1 && (
        <section aria-labelledby="timeline">
          <h2 id="timeline">{record.timeline}</h2>
          <ul class="timeline">
            {years.map(({ year, facts }) => (
              <li key={year}>
                <button
                  type="button"
                  disabled={facts === 0}
                  aria-pressed={chosenYears.includes(String(year))}
                  aria-label={record.factsOfYear(String(year), facts)}
                  onClick={() => onYear(String(year))}
                >
                  <span class="bar" style={{ height: `${(facts / most) * 4}rem` }} />
                  <span aria-hidden="true">{year}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.events.length > 0 && (
        <section aria-labelledby="events">
          <h2 id="events">{record.events}</h2>
          <DatedLinks view="event" all={view.events} locale={locale} />
        </section>
      )}
      <Together name={actor.name} view={view.together} />
      {view.sources.length > 0 && (
        <section aria-labelledby="sources">
          <h2 id="sources">{record.sources}</h2>
          <DatedLinks view="source" all={view.sources} locale={locale} />
        </section>
      )}
      <section aria-labelledby="facts">
        <h2 id="facts">{record.facts}</h2>
        {children}
      </section>
    </main>
  );
}
