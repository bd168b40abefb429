import type { Actor, Edtf, Role } from '../pack/schema';
import { OPEN_END, OPEN_START, readEdtf } from '../time/edtf';
import type { DateBounds } from '../time/edtf';

/** Roles seen from a day; see `RolesView` for what each status promises. */
export interface RolesAsOf {
  readonly status: 'held' | 'earlier' | 'later' | 'latest';
  /** Never empty; the most telling first. */
  readonly roles: ReadonlyArray<{ readonly role: Role; readonly isCertain: boolean }>;
}

interface Term {
  readonly role: Role;
  readonly bounds: DateBounds;
}

/**
 * The roles an actor held on a day (`YYYY-MM-DD`), those that began last first. Where none covers the day, nothing
 * is guessed: the nearest known come back, to be shown with their own dates; without a day, the latest known.
 * Undefined where the actor has no role with a readable date.
 */
export function roleAsOf(actor: Pick<Actor, 'roles'>, day?: Edtf): RolesAsOf | undefined {
  const terms = actor.roles.flatMap((role): Term[] => {
    const bounds = readEdtf(role.valid);
    return bounds === undefined ? [] : [{ role, bounds }];
  });
  if (terms.length === 0) return undefined;
  const dayBounds = day === undefined ? undefined : readEdtf(day);
  if (dayBounds === undefined) return { status: 'latest', roles: latestOf(terms) };
  const held = terms
    .filter(({ bounds }) => bounds.min <= dayBounds.max && bounds.max >= dayBounds.min)
    .map(({ role, bounds }) => ({
      role,
      bounds,
      isCertain: isSurelyHeld(role.valid, dayBounds),
    }))
    .toSorted(
      (a, b) =>
        Number(b.isCertain) - Number(a.isCertain) ||
        b.bounds.min - a.bounds.min ||
        lengthOf(a.bounds) - lengthOf(b.bounds),
    );
  if (held.length > 0) {
    return { status: 'held', roles: held.map(({ role, isCertain }) => ({ role, isCertain })) };
  }
  return nearestTo(dayBounds, terms);
}

function latestOf(terms: readonly Term[]): RolesAsOf['roles'] {
  const lastEnd = Math.max(...terms.map(({ bounds }) => bounds.max));
  return terms
    .filter(({ bounds }) => bounds.max === lastEnd)
    .toSorted((a, b) => b.bounds.min - a.bounds.min)
    .map(({ role }) => ({ role, isCertain: false }));
}

function nearestTo(day: DateBounds, terms: readonly Term[]): RolesAsOf {
  const distances = terms.map(({ role, bounds }) => {
    const isLater = bounds.min > day.max;
    return { role, isLater, distance: isLater ? bounds.min - day.max : day.min - bounds.max };
  });
  const least = Math.min(...distances.map(({ distance }) => distance));
  const nearest = distances.filter(({ distance }) => distance === least);
  // As far from both sides: what somebody was says more than what they became.
  const isLater = nearest.every((one) => one.isLater);
  return {
    status: isLater ? 'later' : 'earlier',
    roles: nearest
      .filter((one) => one.isLater === isLater)
      .map(({ role }) => ({ role, isCertain: false })),
  };
}

/**
 * "2024-05/.." covers 3 May 2024 only perhaps: the role began some day in May. A single date ("2018") is read as
 * the whole of it.
 */
function isSurelyHeld(valid: Edtf, day: DateBounds): boolean {
  if (/[?~%X]/u.test(valid)) return false;
  const [start, end] = valid.split('/');
  if (start === undefined || end === undefined) return true;
  const begun = start === '..' ? OPEN_START : readEdtf(start)?.max;
  const ended = end === '..' ? OPEN_END : readEdtf(end)?.min;
  if (begun === undefined || ended === undefined) return false;
  return begun <= day.max && ended >= day.min;
}

function lengthOf({ min, max }: DateBounds): number {
  return max - min;
}
