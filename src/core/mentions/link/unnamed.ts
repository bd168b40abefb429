import { LEAST_PROMINENCE } from '../thresholds';
import { link } from './linkers';
import type { PageView, Verdict } from './linkers';
import type { Candidate } from './naming';
import { isBefore } from './place';
import type { Place } from './place';
import { isToldApart } from './told-apart';
import { hasTitle, titleWordsOf, titlesBeside } from './titles';

/**
 * "Smith and Kim" on a page that names no Kim in full, or this one later: the one of whom nearly all the pack's events tell, where both
 * somebody who took part in them and the country are on the page. A title must be theirs.
 */
export function linkUnnamed(place: Place, page: PageView): Verdict | null {
  const { candidates, isPerson, isRole, key } = place;
  if (!isPerson || isRole) return null;
  // "the Kims", "Kims" in German: several of them, or an ending.
  if (place.find.spelling !== null) return null;
  const [first] = candidates.toSorted((one, other) => eventsOf(other) - eventsOf(one));
  if (first === undefined || eventsOf(first) < LEAST_EVENTS) return null;
  const events = candidates.reduce((sum, one) => sum + eventsOf(one), 0);
  if (eventsOf(first) < LEAST_PROMINENCE * events) return null;
  const { entity } = first;
  if (hasOtherBearer(place, entity.group, page) && !isUsedFirst(place, page)) return null;
  if ((page.lastBearer.get(key) ?? entity.group) !== entity.group || isToldApart(place))
    return null;
  if (page.whyNotMeant(entity.group) !== null) return null;
  const isInCompany = entity.company.some(
    (group) => !entity.related.includes(group) && page.isPersonPresent(group),
  );
  const isInCountry = entity.related.some((group) => page.isPresent(group));
  if (!isInCompany || !isInCountry) return null;
  const own = titleWordsOf(entity);
  if (!titlesBeside(place).every((title) => hasTitle(own, title))) return null;
  return link(first, 'unnamed');
}

const LEAST_EVENTS = 2;

function hasOtherBearer({ key }: Place, group: number, page: PageView): boolean {
  const bearers = page.recordOf(key)?.bearers;
  return bearers !== undefined && bearers.size > (bearers.has(group) ? 1 : 0);
}

/** Does the page use the short form before it names anybody of it in full? Then it has somebody else in mind. */
function isUsedFirst({ key }: Place, page: PageView): boolean {
  const short = page.firstShortOf(key);
  const named = page.recordOf(key)?.timeline[0]?.place;
  return short !== null && (named === undefined || isBefore(short, named));
}

function eventsOf({ entity }: Candidate): number {
  return entity.company.length;
}
