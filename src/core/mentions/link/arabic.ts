/** Arabic: what a name belongs to stands before it, and "and", "in", "to" and the article are one word with it. */
import { foldText } from '../../text/fold';
import { STARTS_NAME } from '../lexicon/policy';
import type { Why } from '../thresholds';
import { isCountryName } from '../words/countries';
import { ALSO_ARABIC, ARABIC_GIVEN_NAMES, KOREAN_SYLLABLES } from '../words/arabic-names';
import {
  ARABIC_CALLED,
  ARABIC_CLUBS,
  ARABIC_SETTLEMENTS,
  ARABIC_SPOKESMEN,
  ARABIC_STATES,
  ARABIC_STREETS,
  ARABIC_THINGS,
  ARABIC_THINGS_AFTER,
  FLOOD,
} from '../words/arabic-things';
import type { Words } from '../words/word-set';
import { bareWordsOf, isArabicOneOf, wordsLeftOf } from './bare-words';
import type { Place } from './place';
import { isArabicWalkBefore } from './walks';

const ARABIC = /[\u0620-\u064a]/u;
const FLOODS: ReadonlySet<string> = new Set(['سيول', 'السيول']);
const FLOOD_WINDOW = 60;
const STATE_WINDOW = 40;

/** Says why an Arabic name is not to be linked where it stands. */
export function whyNotInArabic(place: Place): Why | null {
  const { text, find, candidates } = place;
  if (!ARABIC.test(text[find.start] ?? '')) return null;
  if (isFlood(place)) return 'common-word';
  const [first, second] = wordsLeftOf(place, 2);
  // "Street of the United Nations": what belongs to a body is not named after it as a street is.
  if (candidates.every(({ entity }) => entity.kind === 'organisation')) {
    return isOwned(place) && isOne(first?.bare, ARABIC_STREETS) ? 'named-after' : null;
  }
  if (!candidates.every(({ entity }) => entity.kind === 'person' || entity.kind === 'place')) {
    return null;
  }
  if (candidates.every(({ form }) => form.kind === 'demonym')) return null;
  if (place.isPerson && place.isShort) {
    if (isInLongerName(place, first?.bare)) return 'longer-name';
    if (isArabicWalkBefore(place)) return 'namesake';
  }
  if (place.isPerson && isYounger(text, find.end)) return 'relative';
  const isTown = !place.isPerson;
  const isCountry = candidates.some(({ entity }) => isCountryName(entity.name));
  if (isTown && !isCountry && (isInState(place) || isOne(first?.bare, ARABIC_SETTLEMENTS)))
    return 'other-place';
  const after = bareWordsOf(text.slice(find.end, find.end + STATE_WINDOW), 1)[0] ?? '';
  const isBeforeThing = text[find.end] === ' ' && ARABIC_THINGS_AFTER.has(after);
  const isThing =
    isOwned(place) && (isOne(first?.bare, ARABIC_THINGS) || isOne(first?.bare, ARABIC_CLUBS));
  const isFullName = place.isPerson && !place.isShort;
  // "The spokesman of (in the name of) the Kremlin"
  const isSpokesman = isOne(second?.bare, ARABIC_SPOKESMEN);
  const isCalled = isOne(first?.bare, ARABIC_CALLED) && !isFullName && !isSpokesman;
  // "جامعة سيول الوطنية" is one, "شارع في سيول" is none; "فندق مدينة موسكو" is one again.
  const isCityOf = first?.bare === 'مدينة' && isOne(second?.bare, ARABIC_THINGS);
  return isBeforeThing || isThing || isCalled || isCityOf ? 'named-after' : null;
}

/** "A university in Seoul" has its "in" written with the name, or before it. */
function isOwned({ text, find }: Place): boolean {
  return find.start === 0 || !/[بفل]/u.test(text[find.start - 1] ?? '');
}

/** A given name of somebody else before a surname, or behind a Korean one. */
function isInLongerName(
  { text, find, candidates, next }: Place,
  before: string | undefined,
): boolean {
  if (before !== undefined && ARABIC_GIVEN_NAMES.has(before)) return true;
  if (!candidates.some(({ form }) => (form.policy & STARTS_NAME) !== 0)) return false;
  if (!/[\s-]/u.test(text[find.end] ?? '') || next?.find.start === find.end + 1) return false;
  const [one = '', two = ''] = bareWordsOf(text.slice(find.end, find.end + STATE_WINDOW), 2);
  if (!KOREAN_SYLLABLES.has(one)) return false;
  return !ALSO_ARABIC.has(one) || KOREAN_SYLLABLES.has(two);
}

/** "الابن" behind a name: the son of the same name. */
function isYounger(text: string, end: number): boolean {
  return /^\s(?:ال[اإ]بن|الأصغر|جونيور|الثالث)(?![\p{L}\p{M}])/u.test(text.slice(end, end + 12));
}

function isOne(word: string | undefined, list: Words): boolean {
  return word !== undefined && isArabicOneOf(word, list);
}

/** The capital of South Korea is spelt like floods. */
function isFlood({ text, find }: Place): boolean {
  if (!FLOODS.has(text.slice(find.start, find.end))) return false;
  if (text.slice(0, find.start).endsWith('ال')) return true;
  const around = text.slice(Math.max(0, find.start - FLOOD_WINDOW), find.end + FLOOD_WINDOW);
  return FLOOD.test(around) || FLOOD.test(foldText(around));
}

/** "موسكو في ولاية أيداهو", "موسكو بولاية", "موسكو (أيداهو)". */
function isInState({ text, find }: Place): boolean {
  const rest = text.slice(find.end, find.end + STATE_WINDOW);
  const match =
    /^(?:\s|\s?[،,(]\s?)(?:في\s)?(?<word>[\u0620-\u0652]+)(?:\s(?<next>[\u0620-\u0652]+))?/u.exec(
      rest,
    );
  const word = foldText(match?.groups?.['word'] ?? '');
  if (ARABIC_STATES.has(word)) return true;
  const isLand = /^(?:ال)?(?:امريكية|اميركية|اسكتلندية)$/u.test(word);
  return isLand && /^\s/u.test(rest);
}
