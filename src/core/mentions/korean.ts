import { isHangul } from '../text/scripts';
import {
  BEFORE_NONE,
  BEGINS_BETWEEN,
  BEGINS_PARTICLE,
  BEGINS_TAIL,
  BEGINS_TITLE,
  ENDS_NO_NAME,
  ENDS_TITLE,
  IS_CLEAR_SURNAME,
  LONGEST_TAIL,
  beginsWith,
  canBe,
  firstUnit,
  hangulEnd,
  indexWords,
  isParticleChain,
  lastUnit,
  notePairs,
  pairAt,
  standsAt,
} from './korean-words';
import {
  BEFORE_NO_TAIL,
  COMMON_BEGINNINGS,
  KOREAN_BETWEEN,
  KOREAN_COMMON_STARTS,
  KOREAN_NAMED_AFTER,
  KOREAN_REPORTERS,
  KOREAN_TAILS,
  KOREAN_TITLES,
} from './words/korean';

const GIVEN_NAME_SYLLABLES = 2;
const MOST_WORDS_TO_KOREAN_TITLE = 3;
const BRACKET = 0x28;
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const ORDINAL = '제';
/** Markets are named after places, and mayors by their own names. */
const MAYOR_OR_MARKET = /^시장/u;
const FIRST_DIGIT = 0x30;
const LAST_DIGIT = 0x39;

const titles = indexWords(KOREAN_TITLES, firstUnit);
const titlesByEnd = indexWords(KOREAN_TITLES, lastUnit);
const tails = indexWords(KOREAN_TAILS, firstUnit);
/** The first and the last pairs of titles, which turn away most words that only begin or end alike. */
const titleStarts = notePairs(KOREAN_TITLES, 0);
const titleEnds = notePairs(KOREAN_TITLES, -2);
const namedAfter = indexWords(KOREAN_NAMED_AFTER, firstUnit);
/** Written together with the name, one syllable may be a particle or the start of another word. */
const longNamedAfter = indexWords(
  KOREAN_NAMED_AFTER.filter((word) => word.length > 1),
  firstUnit,
);

/** Can a name of one syllable end here, inside a word, or another name begin with that syllable? */
export function mayBeSurname(text: string, end: number): boolean {
  return endsKoreanName(text, end) || beginsKoreanName(text, end);
}

/** May a name end here: does the word go on with nothing but a title and particles, or end? */
export function endsKoreanName(text: string, end: number): boolean {
  const mayGoOn = BEGINS_PARTICLE | BEGINS_TITLE | BEGINS_TAIL;
  if (isHangul(text.charCodeAt(end)) && !canBe(text, end, mayGoOn)) return false;
  const wordEnd = hangulEnd(text, end);
  if (wordEnd - end > LONGEST_TAIL) return false;
  if (canBe(text, end - 1, BEFORE_NONE)) {
    for (let to = end + 1; to <= wordEnd; to++) {
      if (BEFORE_NO_TAIL.has(text.slice(end - 1, to))) return false;
    }
  }
  const tail = { at: end, end: wordEnd };
  return (
    isParticleChain(text, tail) || beginsWith(titles, text, tail) || beginsWith(tails, text, tail)
  );
}

/** Is the next word, after spaces or at once, a title with its particles? */
export function hasTitleAfter(text: string, end: number): boolean {
  const start = titleStart(text, end);
  if (!canBe(text, start, BEGINS_TITLE) || titleStarts[pairAt(text, start)] === 0) return false;
  return beginsWith(titles, text, { at: start, end: hangulEnd(text, start) });
}

/**
 * Is the next word a thing named after the name that ends here, such as a square or a university? After a space only
 * where it is a person's name: a city's squares and streets are mostly its own.
 */
export function hasNamesakeAfter(text: string, end: number, isPerson: boolean): boolean {
  const start = skipSpaces(text, end);
  if (start > end && !isPerson) return false;
  if (isPerson && MAYOR_OR_MARKET.test(text.slice(start, start + 2))) return false;
  const words = start > end ? namedAfter : longNamedAfter;
  return beginsWith(words, text, { at: start, end: hangulEnd(text, start) });
}

/**
 * Does a surname at this place begin an unknown person's full name? A title says so, or brackets with an age;
 * without them only a surname that hardly begins any other word.
 */
export function beginsKoreanName(text: string, surnameEnd: number): boolean {
  const nameEnd = surnameEnd + GIVEN_NAME_SYLLABLES;
  if (!isHangul(text.charCodeAt(surnameEnd)) || !isHangul(text.charCodeAt(nameEnd - 1))) {
    return false;
  }
  // What most words lack comes first.
  if (canBe(text, nameEnd - 1, ENDS_NO_NAME) || !mayBeNamed(text, surnameEnd)) return false;
  if (!isNamed(text, surnameEnd)) return false;
  return !KOREAN_COMMON_STARTS.has(text.slice(surnameEnd - 1, surnameEnd + 1));
}

/** By pairs of syllables alone; false for nearly every word, at a fraction of what `isNamed` costs. */
function mayBeNamed(text: string, surnameEnd: number): boolean {
  if (canBe(text, surnameEnd - 1, IS_CLEAR_SURNAME)) return true;
  if (canBe(text, surnameEnd - 3, ENDS_TITLE)) return true;
  const nameEnd = surnameEnd + GIVEN_NAME_SYLLABLES;
  const code = nameEnd < text.length ? text.charCodeAt(nameEnd) : 0;
  if (isHangul(code)) return titleStarts[pairAt(text, nameEnd)] !== 0;
  if (code !== SPACE && code !== NO_BREAK_SPACE) return code === BRACKET;
  return holdsTitlePair(text, skipSpaces(text, nameEnd));
}

/** Has the word that starts here two syllables side by side with which a title begins or ends? */
function holdsTitlePair(text: string, start: number): boolean {
  if (titleStarts[pairAt(text, start)] !== 0 || canBe(text, start, BEGINS_BETWEEN)) return true;
  let code = start < text.length ? text.charCodeAt(start) : 0;
  // "Former" may be written in Han.
  if (!isHangul(code)) return true;
  const most = Math.min(text.length, start + LONGEST_TAIL + 1);
  for (let at = start + 1; at < most; at++) {
    code = text.charCodeAt(at);
    if (!isHangul(code)) return false;
    if (titleEnds[pairAt(text, at - 1)] !== 0) return true;
  }
  return false;
}

function isNamed(text: string, surnameEnd: number): boolean {
  const nameEnd = surnameEnd + GIVEN_NAME_SYLLABLES;
  if (!isHangul(text.charCodeAt(nameEnd))) {
    return (
      hasTitleAfter(text, nameEnd) ||
      endsInTitle(text, nameEnd) ||
      isBareName(text, surnameEnd, nameEnd)
    );
  }
  if (!canBe(text, nameEnd, BEGINS_TITLE | BEGINS_PARTICLE)) return false;
  const end = hangulEnd(text, nameEnd);
  if (titleStarts[pairAt(text, nameEnd)] !== 0 && beginsWith(titles, text, { at: nameEnd, end })) {
    return true;
  }
  return isBareName(text, surnameEnd, end);
}

/** Does the next word end with a title, such as "planning director"? */
function endsInTitle(text: string, end: number): boolean {
  const start = skipSpaces(text, end);
  return start > end && koreanTitleEnd(text, start) > start;
}

/** Where the title ends that the word at `start` ends with, before its particles; `start` where it has none. */
function koreanTitleEnd(text: string, start: number): number {
  const wordEnd = hangulEnd(text, start);
  for (let last = wordEnd; last > start; last--) {
    if (titleEnds[pairAt(text, last - 2)] === 0 || !canBe(text, last - 1, ENDS_TITLE)) continue;
    if (endsWithTitle(text, start, last) && isParticleChain(text, { at: last, end: wordEnd })) {
      return last;
    }
  }
  return start;
}

/** Does what stands from `start` to `end` end with a title? */
function endsWithTitle(text: string, start: number, end: number): boolean {
  for (const title of titlesByEnd.get(text.charCodeAt(end - 1)) ?? []) {
    const at = end - title.length;
    if (at >= start && standsAt(text, at, title)) return true;
  }
  return false;
}

/** Where the next word begins; after "former" where that is between: "문 전 대통령". */
function titleStart(text: string, end: number): number {
  const start = skipOrdinal(text, skipSpaces(text, end));
  if (start === end) return start;
  const isSyllable = isHangul(text.charCodeAt(start));
  if (isSyllable && !canBe(text, start, BEGINS_BETWEEN)) return start;
  for (const word of KOREAN_BETWEEN) {
    const next = start + word.length;
    if (standsAt(text, start, word) && text.charCodeAt(next) === SPACE) return next + 1;
  }
  return start;
}

/** "김 제1부부장": the first of several of one office. */
function skipOrdinal(text: string, start: number): number {
  if (text[start] !== ORDINAL) return start;
  let at = start + 1;
  while (text.charCodeAt(at) >= FIRST_DIGIT && text.charCodeAt(at) <= LAST_DIGIT) at++;
  return at > start + 1 ? at : start;
}

/** The title with which a word ends; an empty string where it ends with none. */
export function koreanTitleOf(word: string): string {
  const known = titlesByEnd.get(word.charCodeAt(word.length - 1));
  return known?.find((title) => word.endsWith(title)) ?? '';
}

/** Is the next word "reporter" or "correspondent"? A press conference, which begins alike, is neither. */
export function isKoreanReporter(text: string, end: number): boolean {
  return KOREAN_REPORTERS.has(koreanTitleAfter(text, end)) && hasTitleAfter(text, end);
}

/** The title that follows a name, after spaces or at once; an empty string where none does. */
export function koreanTitleAfter(text: string, end: number): string {
  const start = titleStart(text, end);
  const known = titles.get(text.charCodeAt(start));
  return known?.find((title) => text.startsWith(title, start)) ?? '';
}

/**
 * The title with which one of the next words ends, such as "대통령" in "러시아 연방 대통령은"; an empty string where none
 * of them does. A comma or a full stop ends the search.
 */
export function koreanTitleNear(text: string, end: number): string {
  const own = koreanTitleAfter(text, end);
  if (own !== '') return own;
  let at = skipSpaces(text, end);
  for (let step = 0; step < MOST_WORDS_TO_KOREAN_TITLE && at > end; step++) {
    const titleEnd = koreanTitleEnd(text, at);
    if (titleEnd > at) return text.slice(at, titleEnd);
    const wordEnd = hangulEnd(text, at);
    const next = skipSpaces(text, wordEnd);
    // A particle ends what belongs to the name: "박민수 씨는 대통령과 이름이 같다".
    if (next === wordEnd || /(?:^씨.?|[은는을를와과도])$/u.test(text.slice(at, wordEnd))) return '';
    at = next;
  }
  return '';
}

function isBareName(text: string, surnameEnd: number, wordEnd: number): boolean {
  const nameEnd = surnameEnd + GIVEN_NAME_SYLLABLES;
  const isSaid = text.charCodeAt(nameEnd) === BRACKET || isClearSurname(text, surnameEnd);
  return isSaid && isParticleChain(text, { at: nameEnd, end: wordEnd });
}

/** Is this a surname with which few words begin, or one after a title? */
function isClearSurname(text: string, surnameEnd: number): boolean {
  const surname = surnameEnd - 1;
  if (canBe(text, surname, IS_CLEAR_SURNAME)) {
    return !COMMON_BEGINNINGS.has(text.slice(surname, surnameEnd + 1));
  }
  if (!canBe(text, surname - 2, ENDS_TITLE) || text[surname - 1] !== ' ') return false;
  return endsWithTitle(text, 0, surname - 1);
}

/** Does a word go on after its first `length` syllables with nothing but particles? */
export function isParticlesOnly(word: string, length: number): boolean {
  return isParticleChain(word, { at: length, end: word.length });
}

/** Does this word stand here, with nothing but particles after it? */
export function standsAsWord(text: string, at: number, word: string): boolean {
  if (!text.startsWith(word, at)) return false;
  return isParticleChain(text, { at: at + word.length, end: hangulEnd(text, at) });
}

function skipSpaces(text: string, start: number): number {
  let at = start;
  const most = Math.min(text.length, start + LONGEST_TAIL);
  for (; at < most; at++) {
    const code = text.charCodeAt(at);
    if (code !== SPACE && code !== NO_BREAK_SPACE) break;
  }
  return at;
}
