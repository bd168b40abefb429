/**
 * Role phrases: "the South Korean president" is whoever holds the office on the day of the page. The lexicon holds
 * each role's titles with the days on which its bearer had it, so that nobody else's day is ever a candidate.
 */
import { INDEFINITE, NOT_IN_OFFICE } from '../words/roles';
import { STARTERS } from '../words/starters';
import { isSentenceStart, wordBefore } from './neighbours';
import { countGroups, link } from './linkers';
import type { PageView, Verdict } from './linkers';
import type { Place } from './place';

/** Written after an office in Chinese and Japanese, another one: a palace, a spouse, a candidate. */
const HAN_OFFICE = /^(?:府|夫人|候[选選補]|选举|選挙|選舉|特使|補佐|助理|办公|辦公|官邸|令)/u;
const HYPHEN_PARTS = /[\s-]+/u;

/** Links a role phrase that stands alone; one beside a name is that name's title. */
export function linkRole(place: Place, page: PageView): Verdict | null {
  if (!place.isRole) return null;
  const { candidates } = place;
  const [first] = candidates;
  if (first === undefined) return { why: 'out-of-time' };
  if (isQualified(place)) return { why: 'other-time' };
  if (isBesideName(place)) return { why: 'title-of-name' };
  if (HAN_OFFICE.test(place.text.slice(place.find.end, place.find.end + 2))) {
    return { why: 'longer-name' };
  }
  if (countGroups(candidates) > 1) return { why: 'ambiguous' };
  const inner = innerPlaces(place);
  // "Chairman Kim" is a surname with a title.
  if (inner.some(({ isPerson }) => isPerson)) return { why: 'title-of-name' };
  if (page.whyNotMeant(first.entity.group) !== null) return { why: 'namesake' };
  if (inner.length > 0) return link(first, 'role');
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
