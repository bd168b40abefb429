/**
 * Several on the page share a short form: everything that speaks for or against each of them is weighed, and one must
 * win clearly.
 */
import type { Evidence } from '../mention';
import {
  BEARER_WEIGHTS,
  LEAST_KNOWN_SCORE,
  LEAST_MARGIN,
  LEAST_PROMINENCE,
  LEAST_SCORE,
  MOST_BEARERS,
} from '../thresholds';
import type { BearerRecord, KeyRecord } from './bearers';
import { companionsOf } from './company';
import { genderAfter, kinAfter } from './cues';
import { NOBODY } from './judged';
import type { Bearer } from './judged';
import { countGroups, evidenceAt, link } from './linkers';
import type { PageView, Verdict } from './linkers';
import type { Candidate } from './naming';
import { isBefore, spanBeside } from './place';
import type { Place } from './place';
import { isCyrillic } from './slavic-case';
import { isToldApart } from './told-apart';
import { fits, isTelling, isUnspaced, titlesBeside, titlesOf } from './titles';

interface Weighed {
  readonly bearer: Bearer;
  readonly score: number;
  /** Their share of the events that the pack tells of the known ones, from 0 to 1. */
  readonly prominence: number;
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
  const holder = holderOf(bearers, { titles, known, inOffice });
  if (holder !== null) {
    const title = { what: 'title' as const, block: place.home.id, ...spanBeside(place) };
    const own = record.bearers.get(holder.entity.group);
    const introduced = own === undefined ? [] : [evidenceAt('introduced', own.first)];
    return { ...link(holder, 'weighed'), evidence: [...introduced, title] };
  }
  const companions = companionsOf(place);
  const reader = { place, page, record, known, total, first, titles, inOffice, companions };
  const weighed = bearers
    .map(([bearer, one]) => weigh(bearer, one, reader))
    .toSorted((one, other) => other.score - one.score);
  const [best, second] = weighed;
  const chosen = known.find(({ entity }) => entity.group === best?.bearer);
  const lead = (best?.score ?? 0) - (second?.score ?? 0);
  const isSure = best !== undefined && lead >= LEAST_MARGIN && best.score >= leastFor(best, place);
  if (chosen === undefined || !isSure || isToldApart(place)) return { why: 'rival', evidence };
  if (isJustNamed(place, page) && inOffice.size !== 1) return { why: 'rival', evidence };
  return {
    chosen,
    rule: 'weighed',
    score: Math.round(Math.min(1, best.score) * 100) / 100,
    evidence: best.evidence,
  };
}

/** Whom everybody knows by the name needs less, where no title beside it says more. */
function leastFor({ prominence }: Weighed, place: Place): number {
  const isKnown = prominence >= LEAST_PROMINENCE && titlesBeside(place).length === 0;
  return isKnown ? LEAST_KNOWN_SCORE : LEAST_SCORE;
}

/**
 * "김 위원장": in Korean, Chinese and Japanese the office is a part of how somebody is called, and where each of the
 * others has another one, it decides.
 */
function holderOf(
  bearers: ReadonlyArray<readonly [Bearer, BearerRecord]>,
  { titles, known, inOffice }: Pick<BearerReader, 'titles' | 'known' | 'inOffice'>,
): Candidate | null {
  if (!titles.some(isUnspaced) || inOffice.size !== 1) return null;
  const isTold = bearers.every(([bearer, one]) => titlesOf(bearer, one, known).length > 0);
  return isTold ? (known.find(({ entity }) => inOffice.has(entity.group)) ?? null) : null;
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
  const prominence = events === 0 ? 0 : (entity?.company.length ?? 0) / events;
  const last = page.lastBearer.get(place.key) ?? bearer;
  const isOpen = last === bearer || (last === NOBODY && prominence >= LEAST_PROMINENCE);
  if (isOpen && inOffice.size < 2) score += w.prominence * prominence;
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
  return { bearer, score, prominence, evidence };
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
