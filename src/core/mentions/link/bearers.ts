/** Who bears one short form on a page: everybody named in full, in document order. */
import type { Bearer, JudgedPlace } from './judged';
import { isBefore } from './place';
import type { Place } from './place';

/** What the page says of one bearer of a short form. */
export interface BearerRecord {
  /** Full names, and offices that name their holder. */
  readonly count: number;
  readonly first: Place;
  readonly isInHeading: boolean;
  /** Titles that stood beside the full name. */
  readonly titles: ReadonlySet<string>;
}

/** What the page says of one short form. */
export interface KeyRecord {
  readonly bearers: ReadonlyMap<Bearer, BearerRecord>;
  readonly total: number;
  /** Who was named in full, in document order. */
  readonly timeline: ReadonlyArray<{ readonly place: Place; readonly bearer: Bearer }>;
}

/** What `readRecord` asks of the page. */
interface RecordSource {
  /** Is the one whom the pack has meant by this name? */
  readonly isMeant: (group: number) => boolean;
  /** How often an office named its holder. */
  readonly roles: ReadonlyMap<number, number>;
}

/** Sums up everybody who was named in full and bears a short form; undefined where nobody does. */
export function readRecord(
  entries: Iterable<JudgedPlace>,
  { isMeant, roles }: RecordSource,
): KeyRecord | undefined {
  const timeline = [];
  for (const { place, names } of entries) {
    if (names === null) continue;
    const { bearer, titles } = names;
    // A known name that somebody else bears here makes a stranger of its bearer.
    const isNamesake = typeof bearer === 'number' && !isMeant(bearer);
    timeline.push({ place, titles, bearer: isNamesake ? `namesake of ${bearer}` : bearer });
  }
  if (timeline.length === 0) return undefined;
  timeline.sort((one, other) => (isBefore(one.place, other.place) ? -1 : 1));
  const bearers = new Map<Bearer, BearerRecord & { readonly titles: Set<string> }>();
  for (const { place, bearer, titles } of timeline) {
    const before = bearers.get(bearer);
    for (const title of titles) before?.titles.add(title);
    const byOffice = typeof bearer === 'number' ? (roles.get(bearer) ?? 0) : 0;
    bearers.set(bearer, {
      count: (before?.count ?? byOffice) + 1,
      first: before?.first ?? place,
      isInHeading: before?.isInHeading === true || place.style.kind === 'heading',
      titles: before?.titles ?? new Set(titles),
    });
  }
  let total = 0;
  for (const { count } of bearers.values()) total += count;
  return { bearers, total, timeline };
}

/** The first of some places on the page. */
export function firstOf(places: Iterable<Place>): Place | null {
  let first: Place | null = null;
  for (const place of places) if (first === null || isBefore(place, first)) first = place;
  return first;
}
