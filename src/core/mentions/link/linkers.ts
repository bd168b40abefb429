/**
 * Linkers look at one place that no guard objected to and say whom it means, or why that cannot be known.
 * The first that answers decides; a linker that has nothing to say returns null.
 */
import type { Evidence } from '../mention';
import { SCORES } from '../thresholds';
import type { Why } from '../thresholds';
import { linkAtHome } from './at-home';
import type { Candidate } from './naming';
import { placeKey } from './judged';
import type { Bearer } from './judged';
import type { PageMemory } from './memory';
import { isBefore } from './place';
import type { Place } from './place';
import { linkInList } from './in-list';
import { linkRole } from './roles';
import { linkUnnamed } from './unnamed';
import { linkSurname, linkTitled } from './short-form';
import { isNamedBefore, linkAmongBearers } from './weigh';
import { whyNotInYears } from './years';

/** Whom a place means, or why it stays unlinked. */
export type Verdict =
  | {
      readonly chosen: Candidate;
      readonly rule: keyof typeof SCORES;
      readonly score: number;
      readonly evidence?: readonly Evidence[];
    }
  | { readonly why: Why; readonly evidence?: readonly Evidence[] };

/** What a linker may ask of the page. */
export interface PageView extends PageMemory {
  /** Who was named last in this block, by short form: in full, or by a short form that was linked. */
  readonly lastBearer: ReadonlyMap<string, Bearer>;
}

/** Judges one place in the light of the whole page. */
export type Linker = (place: Place, page: PageView) => Verdict | null;

/** All linkers, in the order in which they are asked. */
export const LINKERS: readonly Linker[] = [
  linkEvent,
  linkRole,
  linkStrong,
  linkSurname,
  linkTitled,
  linkInList,
  linkIntroduced,
  linkAtHome,
  linkUnnamed,
  linkAmongBearers,
];

/**
 * An event by its own name, where no year beside it says another one: of several with the same name the one whose
 * participants are on the page. What is also an actor's name stays open.
 */
function linkEvent(place: Place, page: PageView): Verdict | null {
  const { candidates } = place;
  if (!candidates.some(isStrongEvent)) return null;
  const events = candidates.filter(isStrongEvent);
  if (candidates.some(({ entity }) => entity.kind !== 'event')) return { why: 'ambiguous' };
  const timely = events.filter(({ entity }) => whyNotInYears(place, entity) === null);
  const [untimely] = events;
  if (timely.length === 0 && untimely !== undefined) {
    return { why: whyNotInYears(place, untimely.entity) ?? 'before-event' };
  }
  const attended = timely.filter(
    ({ entity: { needs } }) => needs.length === 0 || needs.some((group) => page.isPresent(group)),
  );
  const [first] = attended;
  if (first === undefined) return { why: 'participants-missing' };
  return attended.length > 1 ? { why: 'ambiguous' } : link(first, 'strong');
}

function isStrongEvent({ entity, form }: Candidate): boolean {
  return entity.kind === 'event' && form.match === 'strong';
}

/** A full name, an acronym, a country: links alone, unless somebody else is meant by it on this page. */
function linkStrong(place: Place, page: PageView): Verdict | null {
  const { candidates } = place;
  const strong = candidates.filter(({ form }) => form.match === 'strong');
  const [first] = strong;
  if (first === undefined || (place.isPerson && place.isShort)) return null;
  if (countGroups(strong) > 1) return offerAll(place, page, strong);
  if (!place.isPerson) {
    const isOther = page.hasStranger(place.key) || page.hasStranger(placeKey(first.entity.group));
    if (isOther) return { why: 'other-place' };
    return link(first, first.form.kind === 'demonym' ? 'demonym' : 'strong');
  }
  const why = page.whyNotMeant(first.entity.group);
  return why === null ? link(first, 'strong') : { why };
}

/**
 * Several of one full name: the only one introduced by another name; else, where each comes from another pack and
 * nothing tells them apart, all are offered, the first pack's first.
 */
function offerAll(place: Place, page: PageView, strong: readonly Candidate[]): Verdict {
  const introduced = chooseIntroduced(place, page, strong);
  if (introduced !== null) return introduced;
  const packs = new Set(strong.map(({ entity }) => entity.ref.slice(0, entity.ref.indexOf('/'))));
  const kinds = new Set(strong.map(({ entity }) => entity.kind));
  const [first] = strong;
  const isOneOfEach = packs.size === countGroups(strong) && kinds.size === 1;
  return isOneOfEach && first !== undefined ? link(first, 'offered') : { why: 'ambiguous' };
}

/** "the North", "the Professor": links to the only one introduced, if nobody else shares it. Surnames are weighed. */
function linkIntroduced(place: Place, page: PageView): Verdict | null {
  if (place.isPerson && page.recordOf(place.key) !== undefined) return null;
  return chooseIntroduced(place, page, place.candidates) ?? choosePeopled(place, page);
}

/** "the North" where the page names no country of it in full, but its capital or its people: if only one could be meant. */
function choosePeopled({ candidates, key }: Place, page: PageView): Verdict | null {
  const peopled = candidates.filter(
    ({ entity: { kind, group } }) => kind === 'place' && page.isPeopled(group),
  );
  const [first] = peopled;
  if (first === undefined || countGroups(peopled) > 1 || page.hasStranger(key)) return null;
  return link(first, 'introduced');
}

function chooseIntroduced(
  place: Place,
  page: PageView,
  candidates: readonly Candidate[],
): Verdict | null {
  const isLookingAhead = place.style.kind === 'heading';
  const named = candidates.filter(({ entity }) => page.introductionOf(entity.group) !== null);
  const [first] = named;
  if (first === undefined) return null;
  // Several people are weighed against each other; nothing else is.
  if (countGroups(named) > 1) return place.isPerson ? null : { why: 'ambiguous' };
  const introduction = page.introductionOf(first.entity.group);
  if (introduction === null) return null;
  const isEarlier = isBefore(introduction, place);
  if (!isEarlier && !isLookingAhead) return null;
  const bearers = page.recordOf(place.key)?.bearers;
  const others = [...(bearers?.keys() ?? [])].filter((one) => one !== first.entity.group);
  if (others.length > 0) return null;
  if (place.isPerson && isNamedBefore(place, page)) return null;
  return {
    ...link(first, isEarlier ? 'introduced' : 'look-ahead'),
    evidence: [evidenceAt('introduced', introduction)],
  };
}

/** A place as evidence. */
export function evidenceAt(what: Evidence['what'], { home, find }: Place): Evidence {
  return { what, block: home.id, start: find.start, end: find.end };
}

/** A verdict for a candidate, with the score of its rule. */
export function link(
  chosen: Candidate,
  rule: keyof typeof SCORES,
): Extract<Verdict, { chosen: Candidate }> {
  return { chosen, rule, score: SCORES[rule] };
}

/** How many different ones the candidates are, counting those of several packs that are one as one. */
export function countGroups(candidates: readonly Candidate[]): number {
  if (candidates.length < 2) return candidates.length;
  return new Set(candidates.map(({ entity }) => entity.group)).size;
}
