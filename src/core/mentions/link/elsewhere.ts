/**
 * Towns of the same name, in English, French, Spanish and German: "Moskau in Idaho", "Saint-Pétersbourg (Floride)",
 * "Moscú, una aldea". What the page calls so afterwards is that town.
 */
import type { Why } from '../thresholds';
import { isCountryName } from '../words/countries';
import {
  BEFORE_TOWN,
  ELSEWHERE,
  IN_STATE,
  MEETING_PLACES,
  OTHER_LAND,
  OTHER_LAND_AFTER,
  SETTLEMENTS,
  SETTLEMENTS_AFTER,
  SMALL,
  STATE_FILLERS,
} from '../words/western-places';
import { OF } from '../words/western-things';
import { bareWordsOf, eachBareWord, wordsLeftOf } from './bare-words';
import type { Place } from './place';

const WINDOW_UNITS = 60;
const MOST_FILLERS = 5;
const MOST_SMALL = 3;
const TOWN_PARTS: ReadonlySet<string> = new Set(['bicetre']);
const OPENING = /^[\s\u00a0]?(?<mark>[,(])?[\s\u00a0]?/u;
const END = /[.!?;:)\n]/u;

/** Says of a place's name that it is another town's. */
export function isElsewhere(place: Place): Why | null {
  const isTown = isAfterSettlement(place) || isBeforeState(place) || isOfOtherLand(place);
  // "The President of the United States in Alaska": no country lies in a state.
  const isCountry = isTown && place.candidates.some(({ entity }) => isCountryName(entity.name));
  return isTown && !isCountry ? 'other-place' : null;
}

/** "the hamlet of Moscow", "Ortsteil Moskau". */
function isAfterSettlement(place: Place): boolean {
  const [first, second] = wordsLeftOf(place, 2);
  if (first === undefined || first.word.gap === 'hyphen') return false;
  if (SETTLEMENTS.has(first.bare)) return !place.style.isEnglish || first.word.isCapital;
  return OF.has(first.bare) && second !== undefined && SETTLEMENTS.has(second.bare);
}

function isBeforeState(place: Place): boolean {
  const { text, find, left } = place;
  const rest = text.slice(find.end, find.end + WINDOW_UNITS);
  const mark = OPENING.exec(rest)?.groups?.['mark'];
  const opened = rest.slice(OPENING.exec(rest)?.[0].length ?? 0);
  const stop = opened.search(END);
  const clause = stop < 0 ? opened : opened.slice(0, stop + 1);
  if (mark !== undefined && isSettlement(bareWordsOf(clause, MOST_SMALL))) return true;
  let hasIn = false;
  let before = '';
  let count = 0;
  for (const word of eachBareWord(clause)) {
    if (count++ > MOST_FILLERS) break;
    if (ELSEWHERE.has(word)) {
      // Talks "with Moscow in Alaska" are talks with the capital.
      const isSure = mark === '(' || (mark === ',' && !hasIn) || !isCapital(place);
      if (MEETING_PLACES.has(word) && !isSure) return left !== null && BEFORE_TOWN.has(left.folded);
      // "San Petersburgo de Florida"
      return mark !== undefined || hasIn || (count === 2 && before === 'de');
    }
    if (IN_STATE.has(word) || word === 'dans') hasIn = true;
    else if (!STATE_FILLERS.has(word)) return false;
    before = word;
  }
  return false;
}

function isSettlement(words: readonly string[]): boolean {
  for (const word of words.slice(0, MOST_SMALL)) {
    if (SETTLEMENTS.has(word) || SETTLEMENTS_AFTER.has(word)) return word !== words[0];
    if (!SMALL.has(word)) return false;
  }
  return false;
}

/** Told apart by its country, or a town with a name of two parts: "Le Kremlin-Bicêtre". */
function isOfOtherLand({ left, right }: Place): boolean {
  if (right !== null && right.gap === 'hyphen' && TOWN_PARTS.has(right.folded)) return true;
  if (left !== null && left.gap === 'space' && OTHER_LAND.has(left.folded)) return true;
  return right !== null && right.gap === 'space' && OTHER_LAND_AFTER.has(right.folded);
}

/** Is it the seat of a government, which can be said to act elsewhere? */
function isCapital({ candidates }: Place): boolean {
  return candidates.some(({ entity }) => entity.seat >= 0);
}
