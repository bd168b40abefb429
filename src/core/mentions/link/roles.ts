/**
 * Role phrases: "the South Korean president" is whoever holds the office on the day of the page. The lexicon holds
 * each role's titles with the days on which its bearer had it, so that nobody else's day is ever a candidate.
 */
import type { Why } from '../thresholds';
import { INDEFINITE, NOT_IN_OFFICE } from '../words/roles';
import { STARTERS } from '../words/starters';
import { isSentenceStart, wordBefore } from './neighbours';
import { countGroups, link } from './linkers';
import type { PageView, Verdict } from './linkers';
import type { Place } from './place';

/** Written after an office in Chinese and Japanese, another one: a palace, a spouse, a candidate. */
const HAN_OFFICE = /^(?:府|夫人|候[选選補]|选举|選挙|選舉|特使|補佐|助理|办公|辦公|官邸|令)/u;
const LONGEST_HAN_OFFICE = 2;
const HYPHEN_PARTS = /[\s-]+/u;

/** Why a role phrase names nobody by itself: it speaks of another time, or is a title beside a name. */
export function whyNoHolder(place: Place): Why | null {
  if (!place.isRole) return null;
  if (isQualified(place)) return 'other-time';
  // "Chairman Kim" is a surname with a title.
  if (isBesideName(place) || innerPlaces(place).some(({ isPerson }) => isPerson)) {
    return 'title-of-name';
  }
  const after = place.text.slice(place.find.end, place.find.end + LONGEST_HAN_OFFICE);
  return HAN_OFFICE.test(after) ? 'longer-name' : null;
}

/** Links a role phrase that stands alone to whoever holds the office on the day of the page. */
export function linkRole(place: Place, page: PageView): Verdict | null {
  if (!place.isRole) return null;
  const { candidates } = place;
  const [first] = candidates;
  if (first === undefined || countGroups(candidates) > 1) return { why: 'ambiguous' };
  if (page.whyNotMeant(first.entity.group) !== null) return { why: 'namesake' };
  if (innerPlaces(place).length > 0) return link(first, 'role');
  const isAtHome =
    page.introductionOf(first.entity.group) !== null ||
    page.isAtHome(first.entity.group, first.entity.related);
  return isAtHome ? link(first, 'role') : { why: 'not-introduced' };
}

/** "former", "then", "a", "the first": another holder, or none in particular. */
function isQualified({ left, text }: Place): boolean {
  if (left === null || left.gap === 'comma') return false;
  if (NOT_IN_OFFICE.has(left.folded) || INDEFINITE.has(left.folded)) return true;
  if (left.folded.split(HYPHEN_PARTS).some((part) => NOT_IN_OFFICE.has(part))) return true;
  const before = wordBefore(text, left.start);
  return before !== null && before.gap !== 'comma' && NOT_IN_OFFICE.has(before.folded);
}

/** Does a name follow or stand right before, with or without a comma? */
function isBesideName(place: Place): boolean {
  const { text, find, right, style } = place;
  for (let next = place.next; next !== null; next = next.next) {
    if (next.find.start < find.end) continue;
    const between = text.slice(find.end, next.find.start);
    if (next.isPerson && !next.isRole && /^[\s\u00a0]?,?[\s\u00a0]?$/u.test(between)) return true;
    break;
  }
  for (let previous = place.previous; previous !== null; previous = previous.previous) {
    if (previous.find.end > find.start) continue;
    const between = text.slice(previous.find.end, find.start);
    if (previous.isPerson && !previous.isRole && /^(?:,?\s(?:the\s)?|의\s?)?$/iu.test(between))
      return true;
    break;
  }
  if (right === null || right.gap !== 'space' || !right.isCapital) return false;
  // Somebody whom no pack knows.
  return (
    style.capitals === 'names' && !STARTERS.has(right.folded) && !isSentenceStart(text, right.start)
  );
}

function innerPlaces({ find, next }: Place): Place[] {
  const inner: Place[] = [];
  for (let place = next; place !== null && place.find.end <= find.end; place = place.next) {
    if (place.find.start >= find.start && !place.isRole) inner.push(place);
  }
  return inner;
}
