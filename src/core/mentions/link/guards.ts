/**
 * Guards look at one place and say why it must not be linked, whoever it could mean. The first that objects
 * decides. Each stands for one way in which a known spelling is something else: see mentions.md 5, 6 and 8.
 */
import { foldText } from '../../text/fold';
import { isIdeograph } from '../../text/scripts';
import { goesOnAsOtherHanWord, hasHanNamesakeAfter } from '../han';
import { hasNamesakeAfter, isKoreanReporter } from '../korean';
import { DOTTED, NEEDS_ARTICLE } from '../lexicon/policy';
import { ARE_DEMONYMS_LINKED, WORDS_IN_CAPITALS } from '../thresholds';
import type { Why } from '../thresholds';
import { CALENDAR, DATE_WORDS } from '../words/calendar';
import { COUNTRIES } from '../words/countries';
import { NAMED_AFTER, NAMED_BEFORE, OFFICE_NOUNS } from '../words/named-after';
import { REGION_STARTS, REGIONS } from '../words/regions';
import { STARTERS, SUBJECTS } from '../words/starters';
import { FEMININE_TITLES, MASCULINE_TITLES, RELATIVE_SUFFIXES } from '../words/titles';
import { isSignature as isSignatureInEast, isSomebodyElse } from './east-people';
import { isOtherStatesBody, isOtherTownInEast } from './east-places';
import { isInLongerHanWord, isThingInEast } from './east-things';
import { whyNotInArabic } from './arabic';
import { isElsewhere } from './elsewhere';
import { hasLongerName } from './longer-name';
import { isSentenceStart, wordAfter, wordBefore } from './neighbours';
import type { Place } from './place';
import { isPlainWord } from './plain-words';
import { isInQuotedName } from './quoted';
import { whyNoHolder } from './roles';
import { whySlavic } from './slavic-guards';
import { isSignature } from './walks';
import { isWesternThing } from './western-things';

/** Says why a place is not to be linked, or null. */
export type Guard = (place: Place) => Why | null;

/** All guards, in the order in which they are asked. */
export const GUARDS: readonly Guard[] = [
  isRuledOut,
  isNever,
  isUnknownFullName,
  isWeakEvent,
  isSwitchedOff,
  isByline,
  isCredit,
  isSignature,
  isSignatureInEast,
  isSomebodyElse,
  isRelative,
  isOtherGender,
  isOtherPlace,
  isElsewhere,
  isOtherTownInEast,
  isOtherStatesBody,
  whySlavic,
  whyNotInArabic,
  isNamedAfter,
  isWesternThing,
  isQuotedName,
  isHanNamedAfter,
  isThingInEast,
  isInLongerHanWord,
  isDirection,
  isPlainWord,
  isCommonWord,
  isWordAtStart,
  isDate,
  isWordInCapitals,
  hasLongerName,
  isOfOtherCountry,
  isUntimely,
  whyNoHolder,
];

/** Those that look only at names in another script than ours: Cyrillic, Arabic, Hangul and Han. */
const OTHER_SCRIPTS: ReadonlySet<Guard> = new Set<Guard>([
  isSignatureInEast,
  isSomebodyElse,
  isOtherTownInEast,
  isOtherStatesBody,
  whySlavic,
  whyNotInArabic,
  isThingInEast,
  isInLongerHanWord,
]);
const LATIN_GUARDS: readonly Guard[] = GUARDS.filter((guard) => !OTHER_SCRIPTS.has(guard));
const FIRST_CYRILLIC = 0x400;

/** The first objection of the guards to a place; null where none objects. */
export function vetoOf(place: Place): Why | null {
  for (const guard of guardsOf(place)) {
    const veto = guard(place);
    if (veto !== null) return veto;
  }
  return null;
}

function guardsOf({ text, find }: Place): readonly Guard[] {
  return text.charCodeAt(find.start) < FIRST_CYRILLIC ? LATIN_GUARDS : GUARDS;
}

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'full', 'half']);

/** The reader said so. */
function isRuledOut({ isOverridden }: Place): Why | null {
  return isOverridden ? 'not-this-one' : null;
}

function isNever({ candidates }: Place): Why | null {
  return candidates.length === 0 ? 'never-alias' : null;
}

function isUntimely({ untimely }: Place): Why | null {
  return untimely;
}

function isUnknownFullName({ find }: Place): Why | null {
  return find.isRival ? 'longer-name' : null;
}

/** An event's `context` alias, a few common words, does not link by itself. */
function isWeakEvent({ candidates }: Place): Why | null {
  const areWeak = candidates.every(
    ({ entity, form }) => entity.kind === 'event' && form.match !== 'strong',
  );
  return areWeak ? 'event-context' : null;
}

function isSwitchedOff({ candidates }: Place): Why | null {
  if (ARE_DEMONYMS_LINKED) return null;
  return candidates.every(({ form }) => form.kind === 'demonym') ? 'demonym-off' : null;
}

/** Journalists share surnames, and whole names, with those they write about. */
/** Reporters sign articles; Korean ones in the middle of a line, too, by their name and "reporter". */
function isByline({ isPerson, style, text, find }: Place): Why | null {
  if (!isPerson) return null;
  return style.kind === 'byline' || isKoreanReporter(text, find.end) ? 'byline' : null;
}

/** A photographer and an agency: a surname, a slash and a name. */
function isCredit({ isPerson, isShort, text, find }: Place): Why | null {
  if (!isShort || !isPerson) return null;
  const before = text[find.start - 1] ?? '';
  const isSlashedAfter = text[find.end] === '/';
  const isInBrackets = isSlashedAfter && (before === '(' || before === '[');
  const isSlashed = isSlashedAfter || before === '/';
  const isAgency = isSlashed && /^\/[A-Z]{2,}/u.test(text.slice(find.end, find.end + 3));
  return isInBrackets || isAgency ? 'credit' : null;
}

function isRelative({ isPerson, right }: Place): Why | null {
  if (!isPerson || right === null || !RELATIVE_SUFFIXES.has(right.folded)) return null;
  // "II" and "V" are numbers of names only in capitals.
  return right.isCapital || right.text.length > 3 ? 'relative' : null;
}

function isOtherGender({ isPerson, isShort, candidates, left }: Place): Why | null {
  if (!isPerson || !isShort || left === null || left.gap !== 'space' || left.isPossessive)
    return null;
  const isAgainst = (gender: string): boolean =>
    (gender === 'm' && FEMININE_TITLES.has(left.folded)) ||
    (gender === 'f' && MASCULINE_TITLES.has(left.folded));
  return candidates.every(({ entity }) => isAgainst(entity.gender)) ? 'other-gender' : null;
}

/** A town of the same name: "Moscow, Idaho". */
function isOtherPlace({ candidates, right, text, next }: Place): Why | null {
  if (right?.gap !== 'comma' || !right.isCapital) return null;
  if (!candidates.some(({ entity }) => entity.kind === 'place')) return null;
  if (next?.find.start === right.start) return null;
  const isPostal = right.text.length === 2;
  if (isPostal && right.text !== right.text.toUpperCase() && text[right.end] !== '.') return null;
  if (REGIONS.has(right.folded)) return 'other-place';
  const isStateOfTwo = REGION_STARTS.has(right.folded) && /^ [A-Z]/u.test(text.slice(right.end));
  return isStateOfTwo ? 'other-place' : null;
}

function isNamedAfter(place: Place): Why | null {
  const { find, text, left, right, isPerson, next, style, candidates } = place;
  if (left?.folded === 'of' && left.gap === 'space' && style.capitals === 'names') {
    const thing = wordBefore(text, left.start);
    if (thing?.isCapital === true && NAMED_AFTER.has(thing.folded)) return 'named-after';
  }
  if (hasNamesakeAfter(text, find.end, isPerson)) return 'named-after';
  if (right !== null && right.gap !== 'comma' && next?.find.start !== right.start) {
    // Every German noun has a capital: "russische Universität" says whose it is.
    const isAdjective =
      style.capitals === 'nouns' && candidates.every(({ form }) => form.kind === 'demonym');
    if (NAMED_AFTER.has(right.folded) && right.isCapital && !isAdjective) return 'named-after';
  }
  const isBefore =
    isPerson && left !== null && left.gap === 'space' && NAMED_BEFORE.has(left.folded);
  return isBefore ? 'named-after' : null;
}

/** «Москва», the film “Smith”: in quotes stands something that bears the name. */
function isQuotedName(place: Place): Why | null {
  const canBeBorne = place.candidates.every(
    ({ entity }) => entity.kind === 'person' || entity.kind === 'place',
  );
  // Few names stand in quotation marks: that is looked at before the words of what they could mean.
  return canBeBorne && isInQuotedName(place) && !isThing(place) ? 'named-after' : null;
}

/** A hotel that the pack has is meant by its name in quotation marks. */
function isThing({ candidates }: Place): boolean {
  return candidates.some(({ entity }) =>
    entity.name.split(' ').some((word) => NAMED_AFTER.has(foldText(word))),
  );
}

/** "平壤大学", "联合国际": without spaces the next characters make another name of it. */
function isHanNamedAfter({ candidates, find, text, isEvent }: Place): Why | null {
  if (isEvent || !isIdeograph(text.charCodeAt(find.end))) return null;
  if (goesOnAsOtherHanWord(text, find.end)) return 'longer-name';
  const isBody = candidates.every(({ entity }) => entity.kind === 'organisation');
  return hasHanNamesakeAfter(text, { at: find.end, isBody }) ? 'named-after' : null;
}

/** "the North of England", "the South and the West": a part of something, not a country. */
function isDirection({ candidates, find, text }: Place): Why | null {
  const isShortPlace = candidates.every(
    ({ entity, form }) => entity.kind === 'place' && form.match === 'context',
  );
  return isShortPlace &&
    /^(?:[\s\u00a0]+of\b|-(?:east|west))/iu.test(text.slice(find.end, find.end + 8))
    ? 'direction'
    : null;
}

/** "The Moon", "a Lee": an article makes a common word of a surname, unless an office follows. */
function isCommonWord({ candidates, left, right, key }: Place): Why | null {
  const isBareSurname =
    !key.includes(' ') &&
    candidates.every(
      ({ entity, form }) =>
        entity.kind === 'person' &&
        form.match === 'context' &&
        // "the Professor" is known with its article.
        (form.policy & NEEDS_ARTICLE) === 0,
    );
  if (!isBareSurname || left === null || left.gap !== 'space' || !ARTICLES.has(left.folded))
    return null;
  const isOffice = right !== null && right.gap === 'space' && OFFICE_NOUNS.has(right.folded);
  const isPair = right !== null && right.gap === 'hyphen' && right.isCapital;
  return isOffice || isPair ? null : 'common-word';
}

/** "Will he stay?", "May is wet": at the start of a sentence, before a word that goes with the word and not the name. */
function isWordAtStart({ candidates, key, text, find, right }: Place): Why | null {
  if (!STARTERS.has(key) && !CALENDAR.has(key)) return null;
  if (!candidates.every(({ form }) => form.match === 'context')) return null;
  if (right === null || right.isCapital || right.gap !== 'space') return null;
  return isSentenceStart(text, find.start) && SUBJECTS.has(right.folded) ? 'common-word' : null;
}

/** "31 May", "the end of May": a month, not somebody of that name. */
function isDate({ candidates, key, left, text, find }: Place): Why | null {
  if (!CALENDAR.has(key)) return null;
  if (!candidates.every(({ form }) => form.match === 'context')) return null;
  const isAfter =
    left !== null &&
    left.gap === 'space' &&
    (/^\d/u.test(left.text) || DATE_WORDS.has(left.folded));
  return isAfter || /^\s\d/u.test(text.slice(find.end, find.end + 2)) ? 'common-word' : null;
}

/** "Federal Council of Chile": another country's body of the same name, where no pack knows that country. */
function isOfOtherCountry({ candidates, isEvent, text, right, next }: Place): Why | null {
  if (isEvent || right?.folded !== 'of' || right.gap !== 'space') return null;
  if (!candidates.every(({ entity }) => entity.kind === 'organisation')) return null;
  const second = wordAfter(text, right.end);
  const country = second?.folded === 'the' ? wordAfter(text, second.end) : second;
  if (country === null || country.gap !== 'space' || !country.isCapital) return null;
  if (next?.find.start === country.start || !COUNTRIES.has(country.folded)) return null;
  return 'longer-name';
}

/** In a line of capitals "US" may be a pronoun. */
function isWordInCapitals({ style, candidates, key }: Place): Why | null {
  if (!style.isAllCapitals || !WORDS_IN_CAPITALS.has(key)) return null;
  return candidates.every(({ form }) => (form.policy & DOTTED) === 0) ? 'all-caps' : null;
}
