/**
 * How near a fact is to the paragraph in which a card was opened: what it shares with the paragraph comes first (the
 * more, the nearer), then what it shares with the rest of the page, then everything else.
 */
import { fromRef } from '../pack/refs';
import type { Fact, Id } from '../pack/schema';
import { isBoundless } from '../time/compare-dates';
import { readEdtf, type DateBounds } from '../time/edtf';
import type { Nearness } from './card-view';
import type { CardContext } from './material';
import { writtenDates } from './written-dates';

/** A fact that lasts longer than a month is not about the one day that a text names. */
const LONGEST_OF_A_DAY_MS = 31 * 24 * 60 * 60 * 1000;
const WITH_ORDER = { paragraph: 0, page: 1, nothing: 2 } as const;

/** Where a card was opened, read once for all its facts. */
export interface Place {
  readonly alongside: ReadonlySet<Id>;
  readonly dates: readonly DateBounds[];
  readonly pageNamed: ReadonlySet<Id>;
  readonly pageDates: readonly DateBounds[];
}

/** Reads the context of a card. Ids that are the subject's own are left out, as are names of other packs. */
export function placeOf(
  context: CardContext,
  { packId, subjectId }: { readonly packId: Id; readonly subjectId: Id },
): Place {
  const { alongside, paragraph = '', around, pageDate } = context;
  const named = (around?.named ?? []).map(fromRef).filter((one) => one.packId === packId);
  const isOther = (id: Id) => id !== subjectId;
  return {
    alongside: new Set(alongside.filter(isOther)),
    dates: boundsOf(writtenDates(paragraph, { lang: around?.lang ?? '', pageDate })),
    pageNamed: new Set(named.map(({ id }) => id).filter(isOther)),
    pageDates: boundsOf(around?.dates ?? []),
  };
}

/** Says what a fact shares with the place. */
export function nearnessOf(fact: Fact, place: Place): Nearness {
  const involved = involvedIn(fact);
  const date = boundsOf([fact.date.edtf])[0];
  const isOn = (dates: readonly DateBounds[]) =>
    date !== undefined && dates.some((one) => isSameTime(date, one));
  const countIn = (ids: ReadonlySet<Id>) => [...involved].filter((id) => ids.has(id)).length;
  const shared = countIn(place.alongside) + Number(isOn(place.dates));
  if (shared > 0) return { with: 'paragraph', shared };
  const isOnPage = countIn(place.pageNamed) > 0 || isOn(place.pageDates);
  return { with: isOnPage ? 'page' : 'nothing', shared: 0 };
}

/** The nearest first; 0 where they are as near as each other. */
export function compareNearness(one: Nearness, other: Nearness): number {
  return WITH_ORDER[one.with] - WITH_ORDER[other.with] || other.shared - one.shared;
}

/** Ids of the actors, the event and the place that a fact is about. */
export function involvedIn({ participants, event, place }: Fact): ReadonlySet<Id> {
  return new Set([
    ...participants.map(({ actor }) => actor),
    ...(event === undefined ? [] : [event]),
    ...(place === undefined ? [] : [place]),
  ]);
}

/** Within what is written ("2019"), or around it and not much longer ("24 April" in a visit of three days). */
function isSameTime(fact: DateBounds, written: DateBounds): boolean {
  const isWithin = fact.min >= written.min && fact.max <= written.max;
  const isAround = fact.min <= written.min && fact.max >= written.max;
  return isWithin || (isAround && fact.max - fact.min <= LONGEST_OF_A_DAY_MS);
}

function boundsOf(dates: readonly string[]): DateBounds[] {
  return dates.flatMap((edtf) => (isBoundless(edtf) ? [] : (readEdtf(edtf) ?? [])));
}
