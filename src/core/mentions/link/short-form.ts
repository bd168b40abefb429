/**
 * Short forms of one bearer: a surname, a given name, a surname with a title. Where several on the page share one,
 * weigh.ts decides.
 */
import { STATE_OFFICES } from '../words/named-after';
import { OFFICES } from '../words/titles';
import { isAnybodysOffice, isFarFromHome, isThisOffice } from './east-people';
import { spellingOf } from './gender';
import { countGroups, link } from './linkers';
import type { PageView, Verdict } from './linkers';
import { hasOwnInitial } from './longer-name';
import type { Candidate } from './naming';
import { isSentenceStart } from './neighbours';
import { isBefore, smallWordOf, spanBeside } from './place';
import type { Place } from './place';
import { isAmbiguousForm } from './slavic-words';
import { fits, hasTitle, isTelling, titleWordsOf, titlesBeside, titlesOf } from './titles';

/** A surname that only one known person has: links, unless somebody else on the page has it too. */
export function linkSurname(place: Place, page: PageView): Verdict | null {
  if (!place.isPerson) return null;
  const surnames = place.candidates.filter(
    ({ form }) => form.match === 'unique-surname' || form.match === 'strong',
  );
  const [first] = surnames;
  if (first === undefined || countGroups(surnames) > 1) return null;
  const isAlone = place.candidates.every(
    ({ entity }) =>
      entity.group === first.entity.group || page.introductionOf(entity.group) === null,
  );
  if (!isAlone) return null;
  if (isAmbiguousForm(place) && !page.isPresent(first.entity.group)) return { why: 'common-word' };
  return chooseUnlessRival(place, page, first);
}

/**
 * Where a namesake is on the page, a bare surname still goes to the one whom everybody knows by it, if the page
 * names them in full anywhere; but not where the namesake was the last of the two to be named in this block.
 */
function chooseUnlessRival(place: Place, page: PageView, candidate: Candidate): Verdict | null {
  const { group } = candidate.entity;
  const why = page.whyNotMeant(group);
  if (why !== null) return { why };
  if (isWordOfPage(place, group, page)) return { why: 'common-word' };
  if (isOutOfPlace(candidate, page)) return { why: 'other-world' };
  const keys = [place.key, spellingOf(place)];
  const isAlone = keys.every((key) => !hasRival(key, group, page));
  if (isFarFromHome(place, candidate, page)) return { why: 'other-world' };
  const titles = titlesBeside(place);
  if (isAlone && hasOtherOffice(titles, candidate)) return { why: 'other-title' };
  if (isAlone || hasOfficeBeside(place) || hasOwnInitial(place)) {
    return link(candidate, 'unique-surname');
  }
  const isAfterRival = keys.some((key) => (page.lastBearer.get(key) ?? group) !== group);
  const isNamed = page.introductionOf(group) !== null && !isAfterRival;
  return isNamed ? link(candidate, 'unique-surname-near') : { why: 'rival' };
}

/** A long page that has nothing of somebody's world, and does not name them in full: a card game, a dish. */
function isOutOfPlace({ entity }: Candidate, page: PageView): boolean {
  const { group, related } = entity;
  if (!page.isLong() || related.length === 0 || page.introductionOf(group) !== null) return false;
  return !page.isAtHome(group, related);
}

/** A capital at the start of a sentence, where the page has the same word in small letters and nobody of the name. */
function isWordOfPage(place: Place, group: number, page: PageView): boolean {
  const { text, find } = place;
  if (!isSentenceStart(text, find.start) || page.introductionOf(group) !== null) return false;
  const word = smallWordOf(place);
  return word !== text.slice(find.start, find.end) && page.hasSmallWord(word);
}

/** "President Smith", "the Smith administration": an office says which of a family is meant. */
function hasOfficeBeside({ left, right }: Place): boolean {
  if (left !== null && left.gap === 'space' && !left.isPossessive && OFFICES.has(left.folded)) {
    return true;
  }
  return right?.gap === 'space' && STATE_OFFICES.has(right.folded);
}

/** "Mayor Smith": an office that the pack does not give to the one whom everybody knows. */
function hasOtherOffice(titles: readonly string[], { entity }: Candidate): boolean {
  const own = titleWordsOf(entity);
  return titles.some((title) => isTelling(title, own) && !hasTitle(own, title));
}

function hasRival(key: string, group: number, page: PageView): boolean {
  const bearers = page.recordOf(key)?.bearers;
  return bearers !== undefined && bearers.size > (bearers.has(group) ? 1 : 0);
}

/** "Chairman Kim" on a page that names no such Kim in full: the office says who, where their world is on the page. */
export function linkTitled(place: Place, page: PageView): Verdict | null {
  if (!place.isPerson) return null;
  const titles = titlesBeside(place);
  if (titles.length === 0 || isThisOffice(place)) return null;
  const isAnybodys = isAnybodysOffice(place, titles);
  const fitting = place.candidates.filter(
    ({ entity }) =>
      page.whyNotMeant(entity.group) === null &&
      page.isAtHome(entity.group, isAnybodys ? [] : entity.related) &&
      titles.every((title) => hasTitle(titleWordsOf(entity), title)),
  );
  const [first] = fitting;
  if (first === undefined || countGroups(fitting) > 1) return null;
  const isAnothers = [...(page.recordOf(place.key)?.bearers ?? [])].some(
    ([bearer, one]) =>
      bearer !== first.entity.group && fits(titles, titlesOf(bearer, one, place.candidates)),
  );
  // Whoever was named in full before is weighed against the others.
  const introduction = page.introductionOf(first.entity.group);
  if (isAnothers || (introduction !== null && isBefore(introduction, place))) return null;
  return {
    ...link(first, 'titled'),
    evidence: [{ what: 'title', block: place.home.id, ...spanBeside(place) }],
  };
}
