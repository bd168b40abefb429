import { FIRST_HANGUL, LAST_HANGUL, isHangul } from '../text/scripts';
import {
  AFTER_CONSONANT,
  AFTER_VOWEL,
  BEFORE_NO_TAIL,
  CLEAR_SURNAMES,
  COMMON_BEGINNINGS,
  KOREAN_BETWEEN,
  KOREAN_COMMON_STARTS,
  KOREAN_NAMED_AFTER,
  KOREAN_PARTICLES,
  KOREAN_REPORTERS,
  KOREAN_TAILS,
  KOREAN_TITLES,
} from './words/korean';

/** A title and its particles; anything longer after a name is another word. */
const LONGEST_TAIL = 14;
const MOST_PARTICLES = 3;
const GIVEN_NAME_SYLLABLES = 2;
const MOST_WORDS_TO_KOREAN_TITLE = 3;

/** Words by their first syllable, the longest first: almost every text is turned away by one look. */
type WordIndex = ReadonlyMap<number, readonly string[]>;

/** A part of a text. */
interface Run {
  readonly at: number;
  readonly end: number;
}

/** What a syllable can be, by its number among all syllables: a look costs far less than one into a `WordIndex`. */
const roles = new Uint8Array(LAST_HANGUL - FIRST_HANGUL + 1);
const BEGINS_PARTICLE = 1;
const BEGINS_TITLE = 2;
const ENDS_TITLE = 4;
const IS_CLEAR_SURNAME = 8;
const BEGINS_TAIL = 16;
const BRACKET = 0x28;

const particles = indexWords(KOREAN_PARTICLES, firstUnit);
const titles = indexWords(KOREAN_TITLES, firstUnit);
const titlesByEnd = indexWords(KOREAN_TITLES, lastUnit);
const tails = indexWords(KOREAN_TAILS, firstUnit);
note(KOREAN_PARTICLES, BEGINS_PARTICLE, firstUnit);
note(KOREAN_TITLES, BEGINS_TITLE, firstUnit);
note(KOREAN_TITLES, ENDS_TITLE, lastUnit);
note(KOREAN_TAILS, BEGINS_TAIL, firstUnit);
note([...CLEAR_SURNAMES], IS_CLEAR_SURNAME, firstUnit);
const beginsBetween: ReadonlySet<number> = new Set(KOREAN_BETWEEN.map(firstUnit));
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
  for (let to = end + 1; to <= wordEnd; to++) {
    if (BEFORE_NO_TAIL.has(text.slice(end - 1, to))) return false;
  }
  const tail = { at: end, end: wordEnd };
  return (
    isParticleChain(text, tail) || beginsWith(titles, text, tail) || beginsWith(tails, text, tail)
  );
}

/** Is the next word, after spaces or at once, a title with its particles? */
export function hasTitleAfter(text: string, end: number): boolean {
  const start = titleStart(text, end);
  if (!canBe(text, start, BEGINS_TITLE)) return false;
  return beginsWith(titles, text, { at: start, end: hangulEnd(text, start) });
}

/**
 * Is the next word a thing named after the name that ends here, such as a square or a university? After a space only
 * where it is a person's name: a city's squares and streets are mostly its own.
 */
export function hasNamesakeAfter(text: string, end: number, isPerson: boolean): boolean {
  const start = skipSpaces(text, end);
  if (start > end && !isPerson) return false;
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
  if (isCommonStart(text, surnameEnd)) return false;
  const wordEnd = hangulEnd(text, nameEnd);
  if (wordEnd === nameEnd) {
    if (hasTitleAfter(text, nameEnd) || endsInTitle(text, nameEnd)) return true;
  } else if (
    canBe(text, nameEnd, BEGINS_TITLE) &&
    beginsWith(titles, text, { at: nameEnd, end: wordEnd })
  ) {
    return true;
  }
  return isBareName(text, surnameEnd, wordEnd);
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
    if (!canBe(text, last - 1, ENDS_TITLE)) continue;
    const known = titlesByEnd.get(text.charCodeAt(last - 1));
    const isTitle = known?.some((title) => text.slice(start, last).endsWith(title)) === true;
    if (isTitle && isParticleChain(text, { at: last, end: wordEnd })) return last;
  }
  return start;
}

/** Where the next word begins; after "former" where that is between: "문 전 대통령". */
function titleStart(text: string, end: number): number {
  const start = skipSpaces(text, end);
  if (start === end || !beginsBetween.has(text.charCodeAt(start))) return start;
  const between = KOREAN_BETWEEN.find((word) => text.startsWith(`${word} `, start));
  return between === undefined ? start : start + between.length + 1;
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

/** "이날은", "정부는": a noun and a particle where a name would have a given name. */
function isCommonStart(text: string, surnameEnd: number): boolean {
  const last = text[surnameEnd + 1] ?? '';
  if ('는를에의와과로며'.includes(last)) return true;
  return KOREAN_COMMON_STARTS.has(text.slice(surnameEnd - 1, surnameEnd + 1));
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
  const known = titlesByEnd.get(text.charCodeAt(surname - 2));
  return known?.some((title) => text.endsWith(title, surname - 1)) ?? false;
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

/** Does one of these words stand here, and nothing but particles after it until `end`? */
function beginsWith(words: WordIndex, text: string, { at, end }: Run): boolean {
  const known = words.get(text.charCodeAt(at));
  if (known === undefined) return false;
  return known.some((word) => {
    const wordEnd = at + word.length;
    return (
      wordEnd <= end && text.startsWith(word, at) && isParticleChain(text, { at: wordEnd, end })
    );
  });
}

function isParticleChain(text: string, { at, end }: Run, most = MOST_PARTICLES): boolean {
  if (at >= end) return true;
  if (most === 0 || !canBe(text, at, BEGINS_PARTICLE)) return false;
  const known = particles.get(text.charCodeAt(at));
  if (known === undefined) return false;
  const before = text.charCodeAt(at - 1);
  return known.some(
    (particle) =>
      at + particle.length <= end &&
      text.startsWith(particle, at) &&
      agrees(particle, before) &&
      isParticleChain(text, { at: at + particle.length, end }, most - 1),
  );
}

/** 은 follows a consonant, 는 a vowel; after ㄹ both a vowel's 로 and nothing else. */
function agrees(particle: string, before: number): boolean {
  if (!isHangul(before)) return true;
  const finalConsonant = (before - 0xac00) % 28;
  const isRieul = finalConsonant === 8;
  if (isRieul && (particle === '로' || particle === '으로')) return particle === '로';
  if (AFTER_CONSONANT.has(particle)) return finalConsonant !== 0;
  if (AFTER_VOWEL.has(particle)) return finalConsonant === 0;
  return true;
}

/** Where the run of Hangul ends that starts here; one more than a tail may have is as good as endless. */
function hangulEnd(text: string, start: number): number {
  let end = start;
  while (end - start <= LONGEST_TAIL && isHangul(text.charCodeAt(end))) end++;
  return end;
}

function skipSpaces(text: string, start: number): number {
  let at = start;
  while (at - start < LONGEST_TAIL && (text[at] === ' ' || text[at] === '\u00a0')) at++;
  return at;
}

function indexWords(words: readonly string[], unitOf: (word: string) => number): WordIndex {
  const index = new Map<number, string[]>();
  for (const word of words.toSorted((one, other) => other.length - one.length)) {
    index.set(unitOf(word), [...(index.get(unitOf(word)) ?? []), word]);
  }
  return index;
}

function note(words: readonly string[], role: number, unitOf: (word: string) => number): void {
  for (const word of words) {
    const unit = unitOf(word);
    if (isHangul(unit)) roles[unit - FIRST_HANGUL] = (roles[unit - FIRST_HANGUL] ?? 0) | role;
  }
}

/** Can the syllable at this place be what is asked for? False for everything but syllables. */
function canBe(text: string, at: number, asked: number): boolean {
  return ((roles[text.charCodeAt(at) - FIRST_HANGUL] ?? 0) & asked) !== 0;
}

function firstUnit(word: string): number {
  return word.charCodeAt(0);
}

function lastUnit(word: string): number {
  return word.charCodeAt(word.length - 1);
}
