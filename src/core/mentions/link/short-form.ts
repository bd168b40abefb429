/**
 * Short forms: a surname, a given name, "the North". Where only one of that name is on the page the linkers need no
 * more; where several are, everything that speaks for or against each is weighed, and one must win clearly.
 */
import type { Evidence } from '../mention';
import { BEARER_WEIGHTS, LEAST_MARGIN, LEAST_SCORE, MOST_BEARERS } from '../thresholds';
import { STATE_OFFICES } from '../words/named-after';
import { OFFICES } from '../words/titles';
import { companionsOf } from './company';
import { genderAfter, hasTitle, isTelling, kinAfter, titlesBeside } from './cues';
import { isAnybodysOffice, isFarFromHome, isThisOffice } from './east-people';
import { spellingOf } from './gender';
import { countGroups, evidenceAt, link } from './linkers';
import type { PageView, Verdict } from './linkers';
import { hasOwnInitial } from './longer-name';
import type { Bearer, BearerRecord, KeyRecord } from './memory';
import type { Candidate } from './naming';
import { isSentenceStart } from './neighbours';
import { isBefore, smallWordOf } from './place';
import { isAmbiguousForm } from './slavic-words';
import { isCyrillic } from './slavic-case';
import type { Place } from './place';

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
  const own = entity.titles.flatMap((title) => title.split(' '));
  return titles.some((title) => isTelling(title, own) && !hasTitle(own, title));
}

function hasRival(key: string, group: number, page: PageView): boolean {
  const bearers = page.recordOf(key)?.bearers;
  return bearers !== undefined && bearers.size > (bearers.has(group) ? 1 : 0);
}

interface Weighed {
  readonly bearer: Bearer;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** Several on the page share the short form: weighs what speaks for each of them. */
export function linkAmongBearers(place: Place, page: PageView): Verdict | null {
  const record = page.recordOf(place.key);
  if (record === undefined) return null;
  const bearers = bearersFor(place, record);
  if (!bearers.some(([, { first }]) => isLookingAhead(place) || isBefore(first, place)))
    return null;
  const evidence = bearers.slice(0, MOST_BEARERS).map(([, one]) => evidenceAt('rival', one.first));
  const known = place.candidates.filter(({ entity }) => record.bearers.has(entity.group));
  if (known.length === 0 || bearers.length > MOST_BEARERS) return { why: 'rival', evidence };
  const hasUnnamed = isNamedBefore(place, page);
  const total = bearers.reduce((sum, [, { count }]) => sum + count, 0);
  const first = hasUnnamed ? null : (record.timeline[0]?.bearer ?? null);
  const titles = titlesBeside(place);
  const inOffice = new Set(
    bearers
      .filter(([bearer, one]) => fits(titles, titlesOf(bearer, one, known)))
      .map(([bearer]) => bearer),
  );
  const [only] = known;
  if (bearers.length === 1 && only !== undefined && !hasUnnamed) {
    const [, one] = bearers[0] ?? [];
    const own = one === undefined ? [] : titlesOf(only.entity.group, one, known);
    const isOther = inOffice.size === 0 && titles.some((title) => isTelling(title, own));
    if (one === undefined || isOther) return { why: 'other-title', evidence };
    return { ...link(only, 'introduced'), evidence: [evidenceAt('introduced', one.first)] };
  }
  const companions = companionsOf(place);
  const reader = { place, page, record, known, total, first, titles, inOffice, companions };
  const weighed = bearers
    .map(([bearer, one]) => weigh(bearer, one, reader))
    .toSorted((one, other) => other.score - one.score);
  const [best, second] = weighed;
  const chosen = known.find(({ entity }) => entity.group === best?.bearer);
  const isClear =
    best !== undefined &&
    best.score >= LEAST_SCORE &&
    best.score - (second?.score ?? 0) >= LEAST_MARGIN;
  if (chosen === undefined || !isClear) return { why: 'rival', evidence };
  if (isJustNamed(place, page) && inOffice.size !== 1) return { why: 'rival', evidence };
  return {
    chosen,
    rule: 'weighed',
    score: Math.round(Math.min(1, best.score) * 100) / 100,
    evidence: best.evidence,
  };
}

/** In Russian and Ukrainian a surname goes on to be that of whoever was named in full last in the paragraph. */
function isJustNamed(place: Place, page: PageView): boolean {
  const last = page.lastBearer.get(place.key);
  return typeof last === 'string' && last.includes(place.key) && isCyrillic(place);
}

/**
 * Who could be meant here: whoever was named in full before, and in a headline, or of the pack, whoever is later. One
 * more than `MOST_BEARERS` at the most, in the order of the page.
 */
function bearersFor(place: Place, { bearers }: KeyRecord): Array<[Bearer, BearerRecord]> {
  const found: Array<[Bearer, BearerRecord]> = [];
  for (const entry of bearers) {
    const [bearer, { first }] = entry;
    const mayBe = isLookingAhead(place) || typeof bearer === 'number' || isBefore(first, place);
    if (mayBe) found.push(entry);
    if (found.length > MOST_BEARERS) break;
  }
  return found;
}

function isLookingAhead({ style }: Place): boolean {
  return style.kind === 'heading';
}

/** Does the text use the short form before it names anybody of it in full: for somebody who comes later, or never? */
export function isNamedBefore({ key, candidates }: Place, page: PageView): boolean {
  // Where the packs know only one of the name who is at home here, a list may name them before the text does.
  const atHome = candidates.filter(
    ({ entity: { related } }) => related.length === 0 || related.some((one) => page.isPresent(one)),
  );
  if (countGroups(atHome) < 2) return false;
  const short = page.firstShortOf(key);
  const first = page.recordOf(key)?.timeline[0]?.place;
  return short !== null && first !== undefined && isBefore(short, first);
}

interface BearerReader {
  readonly place: Place;
  readonly page: PageView;
  readonly record: KeyRecord;
  readonly known: readonly Candidate[];
  /** Of all that is counted for the bearers. */
  readonly total: number;
  /** Whom the page names first; null where that is somebody never named in full. */
  readonly first: Bearer | null;
  readonly titles: readonly string[];
  /** Whom the titles beside the place fit. */
  readonly inOffice: ReadonlySet<Bearer>;
  /** Groups of those who are named together with the place. */
  readonly companions: readonly number[];
}

function weigh(bearer: Bearer, one: BearerRecord, reader: BearerReader): Weighed {
  const { place, page, record, known, total, first, titles, inOffice, companions } = reader;
  const w = BEARER_WEIGHTS;
  const evidence: Evidence[] = [evidenceAt('introduced', one.first)];
  // Numbers say nothing where the text has somebody in mind whom it has not named, or two of one office.
  let score = first === null || inOffice.size > 1 ? 0 : w.share * (one.count / total);
  if (one.isInHeading) score += w.heading;
  if (first === bearer) score += w.first + (isLookingAhead(place) ? w.headline : 0);
  const before = lastBefore(place, record);
  if (before?.bearer === bearer) {
    score += w.last;
    evidence.push(evidenceAt('introduced', before.place));
  }
  if (page.lastBearer.get(place.key) === bearer) score += w.lastInBlock;
  const entity = known.find((candidate) => candidate.entity.group === bearer)?.entity;
  if (inOffice.has(bearer) && inOffice.size === 1) {
    score += w.title;
    evidence.push({ what: 'title', block: place.home.id, ...spanBeside(place) });
  } else if (!inOffice.has(bearer) && titles.length > 0) {
    score -= w.title;
  }
  const said = genderAfter(place);
  // What fits says little, since a stranger may fit as well.
  const isOther = entity !== undefined && entity.gender !== '' && entity.gender !== said;
  if (said !== null && isOther) score -= w.gender;
  const events = known.reduce((sum, { entity: { company } }) => sum + company.length, 0);
  // Not where the paragraph has just named somebody else of the name, or two have the office that it names.
  const isOthers = (page.lastBearer.get(place.key) ?? bearer) !== bearer;
  if (events > 0 && !isOthers && inOffice.size < 2)
    score += w.prominence * ((entity?.company.length ?? 0) / events);
  const shared = Math.max(0, ...companions.map((group) => timesTogether(entity, group)));
  const most = Math.max(
    0,
    ...known.flatMap(({ entity: other }) => companions.map((group) => timesTogether(other, group))),
  );
  if (shared > 0) {
    score += w.company * (shared / most);
    evidence.push({ what: 'company', block: place.home.id, ...spanBeside(place) });
  }
  const kin = kinAfter(place);
  if (kin !== null && hasRelative(bearer, kin, reader)) {
    score += w.kin;
    evidence.push({ what: 'kin', block: place.home.id, ...spanBeside(place) });
  }
  return { bearer, score, evidence };
}

/** Titles of the bearer: those of the pack, word by word, and those that stood beside the name on the page. */
function titlesOf(bearer: Bearer, one: BearerRecord, candidates: readonly Candidate[]): string[] {
  const entity = candidates.find(({ entity: { group } }) => group === bearer)?.entity;
  return [...one.titles, ...(entity === undefined ? [] : titlesOfEntity(entity))];
}

function fits(titles: readonly string[], own: readonly string[]): boolean {
  return titles.some((title) => hasTitle(own, title));
}

function timesTogether(entity: Candidate['entity'] | undefined, group: number): number {
  return entity?.company.filter((one) => one === group).length ?? 0;
}

/** Is another of the known ones on the page a relative of this gender, as the pack says? */
function hasRelative(bearer: Bearer, gender: 'f' | 'm', { known }: BearerReader): boolean {
  return known.some(
    ({ entity }) =>
      typeof bearer === 'number' &&
      entity.group !== bearer &&
      entity.gender === gender &&
      entity.related.includes(bearer),
  );
}

/** Who was named in full last before a place. */
function lastBefore(place: Place, { timeline }: KeyRecord): KeyRecord['timeline'][number] | null {
  let low = 0;
  let high = timeline.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = timeline[middle];
    if (at !== undefined && isBefore(at.place, place)) low = middle + 1;
    else high = middle;
  }
  return timeline[low - 1] ?? null;
}

/** "Chairman Kim" on a page that names no such Kim in full: the office says who, where their world is on the page. */
export function linkTitled(place: Place, page: PageView): Verdict | null {
  if (!place.isPerson) return null;
  const titles = titlesBeside(place);
  if (titles.length === 0 || isThisOffice(place)) return null;
  const isAnybodys = isAnybodysOffice(place, titles);
  const onPage = [...(page.recordOf(place.key)?.bearers ?? [])];
  const isTaken = onPage.some(([bearer, one]) =>
    fits(titles, titlesOf(bearer, one, place.candidates)),
  );
  if (isTaken) return null;
  const fitting = place.candidates.filter(
    ({ entity }) =>
      page.whyNotMeant(entity.group) === null &&
      page.isAtHome(entity.group, isAnybodys ? [] : entity.related) &&
      titles.every((title) => hasTitle(titlesOfEntity(entity), title)),
  );
  const [first] = fitting;
  if (first === undefined || countGroups(fitting) > 1) return null;
  return {
    ...link(first, 'titled'),
    evidence: [{ what: 'title', block: place.home.id, ...spanBeside(place) }],
  };
}

function titlesOfEntity(entity: Candidate['entity']): string[] {
  return entity.titles.flatMap((title) => title.split(' '));
}

/** A place with the words beside it. */
function spanBeside({ find, left, right }: Place): { start: number; end: number } {
  return {
    start: left === null ? find.start : left.start,
    end: right === null ? find.end : right.end,
  };
}
