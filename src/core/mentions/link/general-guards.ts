/**
 * Guards of no family of languages: ways in which a known spelling is something else, by the words and marks beside it.
 * guards.ts says which names each of them is asked about.
 */
import { foldText } from '../../text/fold';
import { isIdeograph } from '../../text/scripts';
import { goesOnAsOtherHanWord, hasHanNamesakeAfter } from '../han';
import { hasNamesakeAfter, isKoreanReporter } from '../korean';
import type { Why } from '../thresholds';
import { DATE_WORDS } from '../words/calendar';
import { COUNTRIES } from '../words/countries';
import { NAMED_AFTER, NAMED_BEFORE, OFFICE_NOUNS } from '../words/named-after';
import { REGION_STARTS, REGIONS } from '../words/regions';
import { SUBJECTS } from '../words/starters';
import { FEMININE_TITLES, MASCULINE_TITLES, RELATIVE_SUFFIXES } from '../words/titles';
import { isSentenceStart, wordAfter, wordBefore } from './neighbours';
import type { Place } from './place';
import { quotedNameAround } from './quoted';

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'full', 'half']);

/** Reporters sign articles; Korean ones in the middle of a line, too, by their name and "reporter". */
export function isByline({ style, text, find }: Place): Why | null {
  return style.kind === 'byline' || isKoreanReporter(text, find.end) ? 'byline' : null;
}

/** A photographer and an agency: a surname, a slash and a name. */
export function isCredit({ text, find }: Place): Why | null {
  const before = text[find.start - 1] ?? '';
  const isSlashedAfter = text[find.end] === '/';
  const isInBrackets = isSlashedAfter && (before === '(' || before === '[');
  const isSlashed = isSlashedAfter || before === '/';
  const isAgency = isSlashed && /^\/[A-Z]{2,}/u.test(text.slice(find.end, find.end + 3));
  return isInBrackets || isAgency ? 'credit' : null;
}

/** "Smith Jr.": a son or grandson of the name. */
export function isRelative({ right }: Place): Why | null {
  if (right === null || !RELATIVE_SUFFIXES.has(right.folded)) return null;
  // "II" and "V" are numbers of names only in capitals.
  return right.isCapital || right.text.length > 3 ? 'relative' : null;
}

/** "Mrs Smith", where the only one known of the name is a man. */
export function isOtherGender({ candidates, left }: Place): Why | null {
  if (left === null || left.gap !== 'space' || left.isPossessive) return null;
  const isAgainst = (gender: string): boolean =>
    (gender === 'm' && FEMININE_TITLES.has(left.folded)) ||
    (gender === 'f' && MASCULINE_TITLES.has(left.folded));
  return candidates.every(({ entity }) => isAgainst(entity.gender)) ? 'other-gender' : null;
}

/** A town of the same name: "Moscow, Idaho". */
export function isOtherPlace({ right, text, next }: Place): Why | null {
  if (right?.gap !== 'comma' || !right.isCapital) return null;
  if (next?.find.start === right.start) return null;
  const isPostal = right.text.length === 2;
  if (isPostal && right.text !== right.text.toUpperCase() && text[right.end] !== '.') return null;
  if (REGIONS.has(right.folded)) return 'other-place';
  const isStateOfTwo = REGION_STARTS.has(right.folded) && /^ [A-Z]/u.test(text.slice(right.end));
  return isStateOfTwo ? 'other-place' : null;
}

/** "The University of Smith", "Smith Tower": an institution or a thing that bears the name. */
export function isNamedAfter(place: Place): Why | null {
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
export function isQuotedName(place: Place): Why | null {
  // Few names stand in quotation marks: that is looked at before the words of what they could mean.
  const phrase = quotedNameAround(place);
  if (phrase === null) return null;
  const { start, end } = place.find;
  return phrase.length > end - start || !isThing(place) ? 'named-after' : null;
}

/** A hotel that the pack has is meant by its name in quotation marks. */
function isThing({ candidates }: Place): boolean {
  return candidates.some(({ entity }) =>
    entity.name.split(' ').some((word) => NAMED_AFTER.has(foldText(word))),
  );
}

/** "平壤大学", "联合国际": without spaces the next characters make another name of it. */
export function isHanNamedAfter({ candidates, find, text }: Place): Why | null {
  if (!isIdeograph(text.charCodeAt(find.end))) return null;
  if (goesOnAsOtherHanWord(text, find.end)) return 'longer-name';
  const isBody = candidates.every(({ entity }) => entity.kind === 'organisation');
  return hasHanNamesakeAfter(text, { at: find.end, isBody }) ? 'named-after' : null;
}

/** "the North of England", "the South and the West": a part of something, not a country. */
export function isDirection({ find, text }: Place): Why | null {
  return /^(?:[\s\u00a0]+of\b|-(?:east|west))/iu.test(text.slice(find.end, find.end + 8))
    ? 'direction'
    : null;
}

/** "The Moon", "a Lee": an article makes a common word of a surname, unless an office follows. */
export function isCommonWord({ left, right, style }: Place): Why | null {
  if (left === null || left.gap !== 'space' || !ARTICLES.has(left.folded)) return null;
  // "de Smith à Lee", "dijo a Lee": there "a" is "to".
  if (left.folded === 'a' && (left.text === 'à' || style.isSpanish)) return null;
  const isOffice = right !== null && right.gap === 'space' && OFFICE_NOUNS.has(right.folded);
  const isPair = right !== null && right.gap === 'hyphen' && right.isCapital;
  return isOffice || isPair ? null : 'common-word';
}

/** "Will he stay?", "May is wet": at the start of a sentence, before a word that goes with the word and not the name. */
export function isWordAtStart({ text, find, right }: Place): Why | null {
  if (right === null || right.isCapital || right.gap !== 'space') return null;
  return isSentenceStart(text, find.start) && SUBJECTS.has(right.folded) ? 'common-word' : null;
}

/** "31 May", "the end of May": a month, not somebody of that name. */
export function isDate({ left, text, find }: Place): Why | null {
  const isAfter =
    left !== null &&
    left.gap === 'space' &&
    (/^\d/u.test(left.text) || DATE_WORDS.has(left.folded));
  return isAfter || /^\s\d/u.test(text.slice(find.end, find.end + 2)) ? 'common-word' : null;
}

/** "Federal Council of Chile": another country's body of the same name, where no pack knows that country. */
export function isOfOtherCountry({ text, right, next }: Place): Why | null {
  if (right?.folded !== 'of' || right.gap !== 'space') return null;
  const second = wordAfter(text, right.end);
  const country = second?.folded === 'the' ? wordAfter(text, second.end) : second;
  if (country === null || country.gap !== 'space' || !country.isCapital) return null;
  if (next?.find.start === country.start || !COUNTRIES.has(country.folded)) return null;
  return 'longer-name';
}

/** In a line of capitals "US" may be a pronoun. */
export function isWordInCapitals({ style }: Place): Why | null {
  return style.isAllCapitals ? 'all-caps' : null;
}
