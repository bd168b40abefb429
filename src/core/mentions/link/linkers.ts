/**
 * Linkers look at one place that no guard objected to and say whom it means, or why that cannot be known.
 * The first that answers decides; a linker that has nothing to say returns null.
 */
import { SCORES } from '../thresholds';
import type { Why } from '../thresholds';
import { STATE_OFFICES } from '../words/named-after';
import { OFFICES } from '../words/titles';
import { spellingOf } from './gender';
import { hasOwnInitial } from './longer-name';
import type { PageMemory } from './memory';
import type { Candidate, Place } from './place';
import { whyNotInYears } from './years';

/** Whom a place means, or why it stays unlinked. */
export type Verdict =
  | { readonly chosen: Candidate; readonly rule: keyof typeof SCORES; readonly score: number }
  | { readonly why: Why };

/** Judges one place in the light of the whole page. */
export type Linker = (place: Place, page: PageMemory) => Verdict | null;

/** All linkers, in the order in which they are asked. */
export const LINKERS: readonly Linker[] = [linkEvent, linkStrong, linkSurname, linkIntroduced];

/**
 * An event by its own name, where no year beside it says another one: of several with the same name the one whose participants are on the page. What is
 * also an actor's name stays open.
 */
function linkEvent(place: Place, page: PageMemory): Verdict | null {
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
    ({ entity: { needs } }) => needs.length === 0 || needs.some((group) => page.named.has(group)),
  );
  const [first] = attended;
  if (first === undefined) return { why: 'participants-missing' };
  return attended.length > 1 ? { why: 'ambiguous' } : link(first, 'strong');
}

function isStrongEvent({ entity, form }: Candidate): boolean {
  return entity.kind === 'event' && form.match === 'strong';
}

/** A full name, an acronym, a country: links alone, unless two different ones are spelt so. */
function linkStrong(place: Place, page: PageMemory): Verdict | null {
  const { candidates } = place;
  const strong = candidates.filter(({ form }) => form.match === 'strong');
  const [first] = strong;
  if (first === undefined) return null;
  if (countGroups(strong) > 1) return chooseIntroduced(place, page, strong) ?? { why: 'ambiguous' };
  if (place.isPerson && place.isShort) return chooseUnlessRival(place, page, first);
  if (!place.isPerson && page.strangers.has(place.key)) return { why: 'other-place' };
  const rule = first.form.kind === 'demonym' ? 'demonym' : 'strong';
  return link(first, rule);
}

/** A surname that only one known person has: links, unless somebody else on the page has it too. */
function linkSurname(place: Place, page: PageMemory): Verdict | null {
  const surnames = place.candidates.filter(({ form }) => form.match === 'unique-surname');
  const [first] = surnames;
  if (first === undefined) return null;
  const isAlone = place.candidates.every(
    ({ entity }) => entity.group === first.entity.group || !page.introducedAt.has(entity.group),
  );
  if (countGroups(surnames) > 1 || !isAlone) return null;
  return chooseUnlessRival(place, page, first);
}

/** A common surname, "the North": links to the only one introduced, if nobody else shares it. */
function linkIntroduced(place: Place, page: PageMemory): Verdict {
  return chooseIntroduced(place, page, place.candidates) ?? { why: 'not-introduced' };
}

function chooseIntroduced(
  place: Place,
  page: PageMemory,
  candidates: readonly Candidate[],
): Verdict | null {
  const isLookingAhead = place.style.kind === 'heading';
  const introduced = candidates.filter(({ entity }) => {
    const at = page.introducedAt.get(entity.group);
    return at !== undefined && (isLookingAhead || at < place.order);
  });
  const [first] = introduced;
  if (first === undefined) return null;
  if (countGroups(introduced) > 1) return { why: 'ambiguous' };
  const isShared = candidates.some(
    ({ entity }) => entity.group !== first.entity.group && page.introducedAt.has(entity.group),
  );
  if (isShared || hasRival(place.key, first, page)) return { why: 'rival' };
  const isEarlier = (page.introducedAt.get(first.entity.group) ?? place.order) < place.order;
  return link(first, isEarlier ? 'introduced' : 'look-ahead');
}

/**
 * Where a namesake is on the page, a bare surname still goes to the one whom everybody knows by it, if the page
 * names them in full anywhere; but not where the namesake was the last of the two to be named in this block.
 */
function chooseUnlessRival(place: Place, page: PageMemory, candidate: Candidate): Verdict {
  const { group } = candidate.entity;
  const keys = [place.key, spellingOf(place)];
  const isAlone = keys.every((key) => !hasRival(key, candidate, page));
  if (isAlone || hasOfficeBeside(place) || hasOwnInitial(place)) {
    return link(candidate, 'unique-surname');
  }
  const isAfterRival = keys.some((key) => (page.lastBearer.get(key) ?? group) !== group);
  const isNamed = page.introducedAt.has(group) && !isAfterRival;
  return isNamed ? link(candidate, 'unique-surname-near') : { why: 'rival' };
}

/** "President Smith", "the Smith administration": an office says which of a family is meant. */
function hasOfficeBeside({ left, right }: Place): boolean {
  if (left !== null && left.gap === 'space' && !left.isPossessive && OFFICES.has(left.folded)) {
    return true;
  }
  return right?.gap === 'space' && STATE_OFFICES.has(right.folded);
}

function hasRival(key: string, { entity }: Candidate, page: PageMemory): boolean {
  const bearers = page.bearers.get(key);
  return bearers !== undefined && bearers.size > (bearers.has(entity.group) ? 1 : 0);
}

function link(chosen: Candidate, rule: keyof typeof SCORES): Verdict {
  return { chosen, rule, score: SCORES[rule] };
}

function countGroups(candidates: readonly Candidate[]): number {
  if (candidates.length < 2) return candidates.length;
  return new Set(candidates.map(({ entity }) => entity.group)).size;
}
