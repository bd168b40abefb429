/**
 * Guards look at one place and say why it must not be linked, whoever it could mean. The first that objects
 * decides. Each stands for one way in which a known spelling is something else: see mentions.md 5, 6 and 8.
 */
import { DOTTED, NEEDS_ARTICLE } from '../lexicon/policy';
import { ARE_DEMONYMS_LINKED, WORDS_IN_CAPITALS } from '../thresholds';
import type { Why } from '../thresholds';
import { CALENDAR } from '../words/calendar';
import { STARTERS } from '../words/starters';
import { isOtherAcronym } from './acronyms';
import { whyNotInArabic } from './arabic';
import { isSignature as isSignatureInEast, isSomebodyElse } from './east-people';
import { isOtherStatesBody, isOtherTownInEast } from './east-places';
import { isInLongerHanWord, isThingInEast } from './east-things';
import { isElsewhere } from './elsewhere';
import {
  isByline,
  isCommonWord,
  isCredit,
  isDate,
  isDirection,
  isHanNamedAfter,
  isNamedAfter,
  isOfOtherCountry,
  isOtherGender,
  isOtherPlace,
  isQuotedName,
  isRelative,
  isWordAtStart,
  isWordInCapitals,
} from './general-guards';
import { hasLongerName } from './longer-name';
import type { Candidate, Naming } from './naming';
import type { Place } from './place';
import { isPlainWord, mayBePlainWord } from './plain-words';
import { isPresentedByName } from './presented';
import { whyNoHolder } from './roles';
import { whySlavic } from './slavic-guards';
import { isSignature } from './walks';
import { isStreetOfBody, isWesternThing } from './western-things';

/** Says why a place is not to be linked, or null. */
type Guard = (place: Place) => Why | null;
/** Says of what a spelling means by itself whether a guard could object to it anywhere. */
type Scope = (naming: Naming) => boolean;

/** Guards in the order in which they are asked. A guard that is for other scripts leaves Latin letters alone. */
interface GuardRule {
  readonly guard: Guard;
  readonly of: Scope;
  readonly isForOtherScripts?: true;
}

const anything: Scope = () => true;
const persons: Scope = (naming) => naming.isPerson;
const shortPersons: Scope = (naming) => naming.isPerson && naming.isShort;
const actors: Scope = ({ isEvent, isRole }) => !isEvent && !isRole;
const places: Scope = ({ candidates }) => candidates.some(isPlace);
const towns: Scope = (naming) =>
  actors(naming) && naming.candidates.every(isPlace) && !demonyms(naming);
const bodies: Scope = (naming) =>
  !naming.isEvent && naming.candidates.every(({ entity }) => entity.kind === 'organisation');
const demonyms: Scope = ({ candidates }) => candidates.every(({ form }) => form.kind === 'demonym');
const weakOnes: Scope = ({ candidates }) => candidates.every(isWeak);
/** What is written in capitals, and could be short for something else. */
const acronyms: Scope = (naming) =>
  actors(naming) &&
  !naming.isPerson &&
  naming.candidates.some(({ form }) => form.kind === 'acronym');
/** Whoever and whatever streets, ships and dishes are named after. */
const namesakes: Scope = ({ candidates }) =>
  candidates.every((one) => isPerson(one) || isPlace(one));
const namesakeActors: Scope = (naming) => actors(naming) && namesakes(naming);

const RULES: readonly GuardRule[] = [
  // The reader said so.
  { guard: () => 'not-this-one', of: ({ isOverridden }) => isOverridden },
  { guard: () => 'never-alias', of: ({ candidates }) => candidates.length === 0 },
  { guard: ({ find }) => (find.isRival ? 'longer-name' : null), of: anything },
  // An event's `context` alias, a few common words, does not link by itself.
  { guard: () => 'event-context', of: ({ candidates }) => candidates.every(isWeakEvent) },
  { guard: () => 'demonym-off', of: (naming) => !ARE_DEMONYMS_LINKED && demonyms(naming) },
  { guard: isByline, of: persons },
  { guard: isCredit, of: shortPersons },
  { guard: isSignature, of: persons },
  { guard: isSignatureInEast, of: persons, isForOtherScripts: true },
  { guard: isSomebodyElse, of: persons, isForOtherScripts: true },
  { guard: isRelative, of: persons },
  { guard: isOtherGender, of: shortPersons },
  { guard: isPresentedByName, of: persons },
  { guard: isOtherAcronym, of: acronyms },
  { guard: isOtherPlace, of: places },
  { guard: isElsewhere, of: towns },
  { guard: isOtherTownInEast, of: places, isForOtherScripts: true },
  {
    guard: isOtherStatesBody,
    of: (naming) => bodies(naming) && weakOnes(naming),
    isForOtherScripts: true,
  },
  { guard: whySlavic, of: actors, isForOtherScripts: true },
  { guard: whyNotInArabic, of: actors, isForOtherScripts: true },
  { guard: isNamedAfter, of: anything },
  { guard: isWesternThing, of: namesakeActors },
  { guard: isStreetOfBody, of: bodies },
  { guard: isQuotedName, of: namesakes },
  { guard: isHanNamedAfter, of: ({ isEvent }) => !isEvent },
  { guard: isThingInEast, of: namesakeActors, isForOtherScripts: true },
  { guard: isInLongerHanWord, of: ({ isEvent }) => !isEvent, isForOtherScripts: true },
  {
    guard: isDirection,
    of: ({ candidates }) => candidates.every((one) => isPlace(one) && isWeak(one)),
  },
  { guard: isPlainWord, of: mayBePlainWord },
  {
    guard: isCommonWord,
    of: ({ key, candidates }) => !key.includes(' ') && candidates.every(isBareSurname),
  },
  {
    guard: isWordAtStart,
    of: (naming) => (STARTERS.has(naming.key) || CALENDAR.has(naming.key)) && weakOnes(naming),
  },
  { guard: isDate, of: (naming) => CALENDAR.has(naming.key) && weakOnes(naming) },
  {
    guard: isWordInCapitals,
    of: ({ key, candidates }) => WORDS_IN_CAPITALS.has(key) && candidates.every(isUndotted),
  },
  { guard: hasLongerName, of: anything },
  { guard: isOfOtherCountry, of: bodies },
  { guard: ({ untimely }) => untimely, of: ({ untimely }) => untimely !== null },
  { guard: whyNoHolder, of: ({ isRole }) => isRole },
];

/** The guards that could object to what a spelling says: to a name in Latin letters, and to one in any. */
interface OwnGuards {
  readonly latin: readonly Guard[];
  readonly all: readonly Guard[];
}

const FIRST_CYRILLIC = 0x400;
/** What a spelling says is read once for a page or a lexicon. */
const guardsOfNamings = new WeakMap<Naming, OwnGuards>();

/** The first objection of the guards to a place; null where none objects. */
export function vetoOf(place: Place): Why | null {
  const own = guardsOfNamings.get(place.naming) ?? readGuards(place.naming);
  const isLatin = place.text.charCodeAt(place.find.start) < FIRST_CYRILLIC;
  for (const guard of isLatin ? own.latin : own.all) {
    const veto = guard(place);
    if (veto !== null) return veto;
  }
  return null;
}

function readGuards(naming: Naming): OwnGuards {
  const rules = RULES.filter(({ of }) => of(naming));
  const latin = rules.filter(({ isForOtherScripts }) => isForOtherScripts !== true);
  const own = { latin: latin.map(({ guard }) => guard), all: rules.map(({ guard }) => guard) };
  guardsOfNamings.set(naming, own);
  return own;
}

function isPerson({ entity }: Candidate): boolean {
  return entity.kind === 'person';
}

function isPlace({ entity }: Candidate): boolean {
  return entity.kind === 'place';
}

function isWeak({ form }: Candidate): boolean {
  return form.match === 'context';
}

function isWeakEvent({ entity, form }: Candidate): boolean {
  return entity.kind === 'event' && form.match !== 'strong';
}

/** "the Professor" is known with its article. */
function isBareSurname({ entity, form }: Candidate): boolean {
  return (
    entity.kind === 'person' && form.match === 'context' && (form.policy & NEEDS_ARTICLE) === 0
  );
}

function isUndotted({ form }: Candidate): boolean {
  return (form.policy & DOTTED) === 0;
}
