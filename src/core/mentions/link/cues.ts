/**
 * Cues: what stands right beside a name and says who bears it. Everything is read inside one sentence of one block;
 * what it means is for the linkers to weigh.
 */
import { foldText } from '../../text/fold';
import { isHangul, isIdeograph } from '../../text/scripts';
import { hanTitleAfter } from '../han';
import { koreanTitleNear } from '../korean';
import { LONGEST_CUE_UNITS } from '../thresholds';
import {
  CIVIL_OFFICES,
  EARLIER,
  OFFICE_STEMS,
  OCCUPATIONS,
  OCCUPATION_STEMS,
} from '../words/occupations';
import { FORMS_OF_ADDRESS, HE, KINSMEN, KINSWOMEN, SHE } from '../words/people';
import { FEMININE_TITLES, MASCULINE_TITLES, OFFICES, TITLES } from '../words/titles';
import { wordBefore } from './neighbours';
import { ownWords, standingInEast } from './east-people';
import { isChangedSlavic } from './gender';
import type { Place } from './place';
import { isCyrillic, isOfAnother } from './slavic-case';
import { slavicStandingOf } from './slavic-standing';
import {
  isAgeGiven,
  isArabicWalkBeside,
  isSameNameSaid,
  isWalkBehind,
  isWestern,
  isWesternWalk,
  walksBefore,
} from './walks';

/**
 * Does the text beside a full name say that it is, or is not, the one whom the pack has? "titled" is an office that clubs have as well; "untold" is what no official is in Korean news: without any office.
 */
export type Standing = 'confirmed' | 'contradicted' | 'aged' | 'titled' | 'untold';

const NO_WORDS: ReadonlySet<string> = new Set();
const UNSPACED = /[\u3400-\u9fff\uac00-\ud7a3]/u;
const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;
const SENTENCE_END = /[.!?…;。！？]|\n/u;
const APPOSITION = /^\s?(?:,|\(|–|—|is\b|was\b|ist\b|est\b|es\b)\s?/u;
const AGE = /^\s?(?:,|\()\s?\d{1,2}(?:\s?(?:,|\)|[세歳岁歲]))/u;
const MOST_APPOSITION_WORDS = 7;
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
    const title = hanTitleAfter(text, find.end);
    if (title !== '' && !FORMS_OF_ADDRESS.has(title)) titles.push(title);
  }
  return titles;
}

function isTitle(folded: string): boolean {
  const isAddress = FEMININE_TITLES.has(folded) || MASCULINE_TITLES.has(folded);
  if (isAddress) return false;
  return (
    TITLES.has(folded) ||
    OFFICES.has(folded) ||
    isWalkOfLife(folded) ||
    hasStem(folded, OFFICE_STEMS)
  );
}

/** Is this a title that says of whoever has only `own` that they are not meant: no mere form of address? */
export function isTelling(title: string, own: readonly string[]): boolean {
  // Nobody says which offices somebody of whom none is told does not hold.
  const isTold = own.some((one) => UNSPACED.test(one));
  return UNSPACED.test(title) ? isTold : isWalkOfLife(title);
}

/** Is a title one of these: the same word, or in Korean and Chinese the end of one ("위원장" of "국무위원장")? */
export function hasTitle(titles: Iterable<string>, title: string): boolean {
  const isUnspaced = UNSPACED.test(title);
  const isSlavic = /[\u0400-\u04ff]/u.test(title);
  for (const one of titles) {
    if (one === title || (isSlavic && isOtherCase(one, title))) return true;
    if (!isUnspaced) continue;
    const before = one.length - title.length - 1;
    // A deputy has the title of whom they stand in for, and a syllable more.
    if (one.endsWith(title) && !/[부副]/u.test(one[before] ?? '')) return true;
  }
  return false;
}

/** What the words and the titles beside a full name say of its bearer, against the titles that the pack gives. */
export function standingOf(
  place: Place,
  titles: readonly string[],
  beside: readonly string[],
): Standing | null {
  const { text, find } = place;
  const own = titles.length === 0 ? NO_WORDS : ownWords(titles);
  const inEast = standingInEast(place, own);
  if (inEast !== null && inEast !== 'aged') return inEast;
  const slavic = isCyrillic(place) ? slavicStandingOf(place, own) : null;
  if (slavic === 'contradicted') return slavic;
  if (beside.some((title) => hasTitle(own, title))) return 'confirmed';
  const after = sentenceAfter(text, find.end);
  const apposition = APPOSITION.exec(after)?.[0];
  const behind =
    apposition === undefined
      ? []
      : wordsOf(clauseOf(after.slice(apposition.length)), MOST_APPOSITION_WORDS);
  if (behind.some((word) => own.has(word) && isTitle(word))) return 'confirmed';
  if (isCyrillic(place)) return slavic;
  const before = isWestern(place) ? walksBefore(place) : wordsBefore(place);
  if ([...before, ...beside].some((word) => isOtherWalk(word, own))) return 'contradicted';
  const isBehind = isWestern(place)
    ? isWalkBehind(place, (word) => isOtherWalk(word, own))
    : isWalkIn(behind, own);
  if (isBehind || isArabicWalkBeside(place) || isSameNameSaid(place)) return 'contradicted';
  return inEast ?? (AGE.test(after) || isAgeGiven(place) ? 'aged' : null);
}

function isWalkIn(behind: readonly string[], own: ReadonlySet<string>): boolean {
  const walk = behind.findIndex((word) => isOtherWalk(word, own));
  return walk >= 0 && !behind.slice(0, walk).some((word) => EARLIER.has(word));
}

/** Up to the next comma, without an age at its start. */
function clauseOf(text: string): string {
  return /^(?:\d{1,3}\s?[,)]\s?)?(?<clause>[^,;()–—]*)/u.exec(text)?.groups?.['clause'] ?? '';
}

/** Is this word a walk of life that the pack does not give to the bearer? */
function isOtherWalk(word: string, own: ReadonlySet<string>): boolean {
  return !own.has(word) && isWalkOfLife(word);
}

function isWalkOfLife(word: string): boolean {
  if (OCCUPATIONS.has(word) || CIVIL_OFFICES.has(word) || isWesternWalk(word)) return true;
  return hasStem(word, OCCUPATION_STEMS);
}

function hasStem(word: string, stems: ReadonlySet<string>): boolean {
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

/** Up to three words before the name, nearest first, in its own clause; "former" and its word are left out. */
function wordsBefore({ text, left }: Place): string[] {
  const words: string[] = [];
  let word = left;
  for (let step = 0; step < NAME_TITLE_WORDS && word !== null; step++) {
    if (word.gap === 'comma' || word.isPossessive) break;
    if (EARLIER.has(word.folded)) return words.slice(0, -1);
    words.push(word.folded);
    word = wordBefore(text, word.start);
  }
  return words;
}

/** Whom the rest of the sentence speaks of: a man, a woman, or nobody clear. */
export function genderAfter(place: Place): 'f' | 'm' | null {
  const { text, find, right, key } = place;
  // In Russian and Ukrainian a woman's surname on a consonant has one form only.
  if (/[бвгджзклмнпрстфхцчшщ]$/u.test(key) && isChangedSlavic(place)) return 'm';
  // A Russian verb of the past has a gender.
  if (right !== null && !right.isCapital && /[\u0400-\u04ff]/u.test(right.folded)) {
    if (/(?:ла|лась)$/u.test(right.folded)) return 'f';
    if (/(?:[аеиоуыя]л|лся)$/u.test(right.folded)) return 'm';
  }
  const words = wordsOf(sentenceAfter(text, find.end), Infinity);
  const isHe = words.some((word) => HE.has(word));
  const isShe = words.some((word) => SHE.has(word));
  return isHe === isShe ? null : isShe ? 'f' : 'm';
}

/** Whose relative the next word is: "Kim’s sister" asks for somebody with a sister. */
export function kinAfter({ text, find }: Place): 'f' | 'm' | null {
  const after = /^['’]s\s/u.exec(text.slice(find.end, find.end + 3));
  if (after === null) return null;
  const words = wordsOf(text.slice(find.end + after[0].length, find.end + LONGEST_CUE_UNITS), 3);
  if (words.some((word) => KINSWOMEN.has(word))) return 'f';
  return words.some((word) => KINSMEN.has(word)) ? 'm' : null;
}

function sentenceAfter(text: string, end: number): string {
  const rest = text.slice(end, end + LONGEST_CUE_UNITS);
  const stop = rest.search(SENTENCE_END);
  return stop < 0 ? rest : rest.slice(0, stop);
}

function wordsOf(text: string, most: number): string[] {
  const words: string[] = [];
  for (const [word] of text.matchAll(WORD)) {
    if (words.length >= most) break;
    words.push(foldText(word));
  }
  return words;
}
