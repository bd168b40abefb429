import type { HeaderView, RolesView, RoleView } from '../../core/facts/card-view';
import type { Reading } from '../../core/mentions/mention';
import type { PageDate } from '../../core/time/page-date';
import { formatEdtf } from '../../core/time/format-edtf';
import { cardTools } from '../card-strings';
import { Joined } from '../Joined';
import { Run } from '../Run';
import { card, kicker, pageDateFrom } from '../strings';
import { Name, nameButtons } from './Name';

interface HeaderProps {
  readonly header: HeaderView;
  readonly pageDate?: PageDate | undefined;
  readonly locale: string;
  /** Ties the heading to the region it names. */
  readonly headingId: string;
  /** False where the place around it already shows the kind. */
  readonly hasKicker: boolean;
  readonly reading?: Reading | undefined;
}

/** Name, kind, the role as of the page's day, and where that day comes from. */
export function CardHeader(props: HeaderProps) {
  const { header, pageDate, locale, headingId, hasKicker, reading } = props;
  const day = pageDate && formatEdtf(pageDate.date, { locale });
  return (
    <header class="card-header">
      {hasKicker && <p class="kicker">{kicker(header)}</p>}
      <h1 id={headingId} tabIndex={-1}>
        <Run>{header.name}</Run>
      </h1>
      {header.type === 'actor' ? (
        <ActorLines header={header} day={day} locale={locale} reading={reading} />
      ) : (
        <EventLines header={header} locale={locale} />
      )}
      <p class="page-date">
        {pageDate === undefined || day === undefined
          ? card.noPageDate
          : card.thisPage(day, pageDateFrom(pageDate.from))}
      </p>
    </header>
  );
}

function ActorLines(props: {
  readonly header: Extract<HeaderView, { type: 'actor' }>;
  readonly day: string | undefined;
  readonly locale: string;
  readonly reading: Reading | undefined;
}) {
  const { header, day, locale, reading } = props;
  return (
    <>
      {header.roles && <Roles roles={header.roles} day={day} locale={locale} />}
      {reading === 'government' && (
        <p class="role">
          {cardTools.meansGovernment}{' '}
          {header.seatOf ? <Name name={header.seatOf} /> : cardTools.whoGoverns}.
        </p>
      )}
      {reading === 'place' && <p class="role">{cardTools.meansPlace}</p>}
      {header.seatOf !== undefined && reading !== 'government' && (
        <p class="role">
          {card.seatOf} <Name name={header.seatOf} />
        </p>
      )}
      {header.description !== undefined && (
        <p class="description">
          <Run>{header.description}</Run>
        </p>
      )}
    </>
  );
}

function Roles(props: {
  readonly roles: RolesView;
  readonly day: string | undefined;
  readonly locale: string;
}) {
  const { roles, day, locale } = props;
  if (roles.status === 'held') {
    return (
      <p class="role">
        {day !== undefined && <span class="quiet">{card.onDay(day)} </span>}
        <Joined
          between="; "
          items={roles.roles.map((role) => (
            <span key={`${role.title} ${role.valid}`}>
              {!role.isCertain && <span class="quiet">{card.possibly} </span>}
              <RoleTitle role={role} />
            </span>
          ))}
        />
      </p>
    );
  }
  return (
    <p class="role">
      <span class="quiet">{card.otherRole[roles.status]} </span>
      <Joined
        between="; "
        items={roles.roles.map((role) => (
          <span key={`${role.title} ${role.valid}`}>
            <RoleTitle role={role} />
            <span class="quiet"> ({formatEdtf(role.valid, { locale })})</span>
          </span>
        ))}
      />
    </p>
  );
}

function RoleTitle({ role }: { readonly role: RoleView }) {
  return (
    <>
      <Run>{role.title}</Run>
      {role.organisation !== undefined && (
        <>
          {', '}
          <Name name={role.organisation} />
        </>
      )}
    </>
  );
}

function EventLines(props: {
  readonly header: Extract<HeaderView, { type: 'event' }>;
  readonly locale: string;
}) {
  const { date, place, participants, partOf } = props.header;
  return (
    <>
      <p class="role">
        {date.isUndated ? card.noDate : formatEdtf(date.edtf, props)}
        {place !== undefined && (
          <>
            {', '}
            <Name name={place} />
          </>
        )}
      </p>
      {participants.length > 0 && (
        <p class="description">
          {card.withWhom} <Joined items={nameButtons(participants)} />
        </p>
      )}
      {partOf !== undefined && (
        <p class="description">
          {card.partOf} <Name name={partOf} />
        </p>
      )}
    </>
  );
}
