/** "City: Lind, Berg; Lund", "Norland: Lind and Berg": a list of those who belong to whom it is headed by. */
import { countGroups, evidenceAt, link } from './linkers';
import type { PageView, Verdict } from './linkers';
import type { Place } from './place';

const LONGEST_LIST_UNITS = 300;
const ITEM_START = /[:;,]\s$/u;
const ITEM_END = /^\s?(?:[;,.]|and\b|$)/u;
/** What cannot stand in a list of names. */
const LIST_END = /[.!?…“”"«»]/u;

/** Links a short form in such a list to the only one of its bearers who belongs there. */
export function linkInList(place: Place, page: PageView): Verdict | null {
  const { text, find, candidates, isPerson, isShort, isRole } = place;
  if (!isPerson || !isShort || isRole) return null;
  if (!ITEM_START.test(text.slice(0, find.start))) return null;
  if (!ITEM_END.test(text.slice(find.end, find.end + 5))) return null;
  const head = headOf(place);
  if (head === null) return null;
  const isOwner = (group: number): boolean =>
    head.candidates.some(({ entity }) => entity.group === group) &&
    page.introductionOf(group) !== null;
  const members = candidates.filter(
    ({ entity: { group, related } }) =>
      page.whyNotMeant(group) === null && related.some((one) => isOwner(one)),
  );
  const [first] = members;
  if (first === undefined || countGroups(members) > 1) return null;
  return { ...link(first, 'unnamed'), evidence: [evidenceAt('company', head)] };
}

/** The body or country right before the colon of the list that a place stands in. */
function headOf({ text, find, previous }: Place): Place | null {
  const colon = text.lastIndexOf(':', find.start - 1);
  if (colon < 0 || find.start - colon > LONGEST_LIST_UNITS) return null;
  if (LIST_END.test(text.slice(colon, find.start))) return null;
  let head = previous;
  while (head !== null && head.find.start > colon) head = head.previous;
  return head !== null && head.find.end === colon && !head.isPerson ? head : null;
}
