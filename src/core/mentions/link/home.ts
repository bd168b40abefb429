import { countGroups, link } from './linkers';
import type { PageView, Verdict } from './linkers';
import { isInHan, isInHangul } from './east-script';
import type { Place } from './place';

/**
 * "노동당", "타스", "ソウル": in Korean, Chinese and Japanese a body or a capital is written so where its country is on the
 * page by a name that is sure, and no other body of that name is.
 */
export function linkAtHome(place: Place, page: PageView): Verdict | null {
  if (place.isPerson || place.isRole || place.isEvent) return null;
  if (!isInHangul(place) && !isInHan(place)) return null;
  const { candidates, key } = place;
  const [first] = candidates;
  if (first === undefined || countGroups(candidates) > 1 || page.hasStranger(key)) return null;
  if (key.length < LEAST_KEY) return null;
  const { related, seat } = first.entity;
  const isHome = [...related, seat].some((group) => group >= 0 && page.isPresent(group));
  return isHome ? link(first, 'introduced') : null;
}

/** One syllable is a part of too many words. */
const LEAST_KEY = 2;
