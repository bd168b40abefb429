/** Titles: what stands beside a name and says which office or walk of life its bearer has, against the pack's. */
import { isHangul, isIdeograph } from '../../text/scripts';
import { hanTitleAfter, hanTitleNear } from '../han';
import { koreanTitleNear } from '../korean';
import type { Entity } from '../lexicon/open';
import {
  CIVIL_OFFICES,
  OCCUPATION_ENDINGS,
  OFFICE_STEMS,
  OCCUPATIONS,
  OCCUPATION_STEMS,
} from '../words/occupations';
import { FORMS_OF_ADDRESS } from '../words/people';
import { FEMININE_TITLES, MASCULINE_TITLES, OFFICES, TITLES } from '../words/titles';
import type { Words } from '../words/word-set';
import type { BearerRecord } from './bearers';
import type { Bearer } from './judged';
import type { Candidate } from './naming';
import { wordBefore } from './neighbours';
import type { Place } from './place';
import { isOfAnother, walkCases } from './slavic-case';
import { rememberWords } from './remember-words';
import { isWesternWalk } from './walks';

const UNSPACED = /[\u3400-\u9fff\uac00-\ud7a3]/u;
const CYRILLIC = /^[\u0400-\u04ff]/u;
/** Is a title written without spaces, as a part of how its holder is called: in Korean, Chinese, Japanese? */
export function isUnspaced(title: string): boolean {
  return UNSPACED.test(title);
}

const LEAST_STEM = 4;
const LONGEST_ENDING = 2;
const NAME_TITLE_WORDS = 3;

/** The titles right beside a name, folded: "President" before it, "위원장" after it. Never empty strings. */
export function titlesBeside(place: Place): string[] {
  const { text, find, left, ownTitle } = place;
  const titles: string[] = ownTitle === '' || FORMS_OF_ADDRESS.has(ownTitle) ? [] : [ownTitle];
  let word = left;
  for (let step = 0; step < NAME_TITLE_WORDS && word !== null; step++) {
    if (word.gap === 'comma' || word.isPossessive || word.isInitial) break;
    if (!isTitle(word.folded) || isOfAnother(place, word.text)) break;
    titles.push(word.folded);
    word = wordBefore(text, word.start);
  }
  if (ownTitle !== '') return titles;
  if (isHangul(text.charCodeAt(find.end - 1)) || isHangul(text.charCodeAt(find.start))) {
    const title = koreanTitleNear(text, find.end);
    if (title !== '' && !FORMS_OF_ADDRESS.has(title)) titles.push(title);
  } else if (isIdeograph(text.charCodeAt(find.end - 1))) {
    const isWhole = find.end - find.start > 1;
    const title = isWhole ? hanTitleNear(text, find.end) : hanTitleAfter(text, find.end);
    if (title !== '' && !FORMS_OF_ADDRESS.has(title)) titles.push(title);
  }
  return titles;
}

/** Is this word an office or a walk of life, and no mere form of address? */
export const isTitle = rememberWords((folded) => {
  const isAddress = FEMININE_TITLES.has(folded) || MASCULINE_TITLES.has(folded);
  if (isAddress) return false;
  return (
    TITLES.has(folded) ||
    OFFICES.has(folded) ||
    isWalkOfLife(folded) ||
    hasStem(folded, OFFICE_STEMS)
  );
});

/** Is this a title that says of whoever has only `own` that they are not meant: no mere form of address? */
export function isTelling(title: string, own: readonly string[]): boolean {
  // Nobody says which offices somebody of whom none is told does not hold.
  const isTold = own.some(isUnspaced);
  return isUnspaced(title) ? isTold : isWalkOfLife(title);
}

/** Is a title one of these: the same word, or in Korean and Chinese the end of one ("위원장" of "국무위원장")? */
export function hasTitle(titles: Iterable<string>, title: string): boolean {
  const isWhole = !isUnspaced(title);
  const isSlavic = /[\u0400-\u04ff]/u.test(title);
  for (const one of titles) {
    if (one === title || (isSlavic && isOtherCase(one, title))) return true;
    if (isWhole) continue;
    const before = one.length - title.length - 1;
    // A deputy has the title of whom they stand in for, and a syllable more.
    if (one.endsWith(title) && !/[부副]/u.test(one[before] ?? '')) return true;
  }
  return false;
}

/** Is this word a walk of life, in English, German, French or Spanish? */
export const isWalkOfLife = rememberWords(
  (word) =>
    OCCUPATIONS.has(word) ||
    CIVIL_OFFICES.has(word) ||
    OCCUPATION_ENDINGS.test(word) ||
    isWesternWalk(word) ||
    (CYRILLIC.test(word) && walkCases(word) !== '') ||
    hasStem(word, OCCUPATION_STEMS),
);

function hasStem(word: string, stems: Words): boolean {
  for (let length = LEAST_STEM; length <= word.length; length++) {
    if (stems.has(word.slice(0, length))) return true;
  }
  return false;
}

/** The same word in another case: all but the last letters are the same. */
function isOtherCase(one: string, other: string): boolean {
  const shared = Math.max(LEAST_STEM, Math.min(one.length, other.length) - LONGEST_ENDING);
  return one.slice(0, shared) === other.slice(0, shared);
}

/** The words of the titles that the pack gives somebody. */
export function titleWordsOf({ titles }: Pick<Entity, 'titles'>): string[] {
  return titles.flatMap((title) => title.split(' '));
}

/** Titles of the bearer: those of the pack, word by word, and those that stood beside the name on the page. */
export function titlesOf(
  bearer: Bearer,
  one: BearerRecord,
  candidates: readonly Candidate[],
): string[] {
  const entity = candidates.find(({ entity: { group } }) => group === bearer)?.entity;
  return [...one.titles, ...(entity === undefined ? [] : titleWordsOf(entity))];
}

/** Is one of these titles one of the bearer’s own? */
export function fits(titles: readonly string[], own: readonly string[]): boolean {
  return titles.some((title) => hasTitle(own, title));
}
