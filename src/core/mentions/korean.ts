import { isHangul } from '../text/scripts';
import {
  AFTER_CONSONANT,
  AFTER_VOWEL,
  KOREAN_NAMED_AFTER,
  KOREAN_PARTICLES,
  KOREAN_TITLES,
} from './words/korean';

/** A title and its particles; anything longer after a name is another word. */
const LONGEST_TAIL = 14;
const MOST_PARTICLES = 3;
const LONGEST_PARTICLE = KOREAN_PARTICLES.reduce((most, one) => Math.max(most, one.length), 0);
const GIVEN_NAME_SYLLABLES = 2;

const particles: ReadonlySet<string> = new Set(KOREAN_PARTICLES);
const titles: ReadonlySet<string> = new Set(KOREAN_TITLES);
const namedAfter: ReadonlySet<string> = new Set(KOREAN_NAMED_AFTER);

/** May a name end here: does the word go on with nothing but a title and particles, or end? */
export function endsKoreanName(text: string, end: number): boolean {
  const tail = hangulRun(text, end);
  if (tail === '') return true;
  if (tail.length > LONGEST_TAIL) return false;
  return isParticleChain(tail, text.charCodeAt(end - 1)) || startsWithTitle(tail);
}

/** Is the next word, after spaces or at once, a title with its particles? */
export function hasTitleAfter(text: string, end: number): boolean {
  return startsWithTitle(hangulRun(text, skipSpaces(text, end)));
}

/** Is the next word a thing named after the name that ends here, such as a square or a university? */
export function hasNamesakeAfter(text: string, end: number): boolean {
  const start = skipSpaces(text, end);
  if (start === end) return false;
  const word = hangulRun(text, start);
  for (let length = 1; length <= word.length; length++) {
    if (!namedAfter.has(word.slice(0, length))) continue;
    if (isParticleChain(word.slice(length), word.charCodeAt(length - 1))) return true;
  }
  return false;
}

/** Does a surname at this place begin an unknown person's full name, with a title after it? */
export function beginsTitledName(text: string, surnameEnd: number): boolean {
  const nameEnd = surnameEnd + GIVEN_NAME_SYLLABLES;
  const word = hangulRun(text, surnameEnd);
  if (word.length < GIVEN_NAME_SYLLABLES) return false;
  if (word.length > GIVEN_NAME_SYLLABLES) return startsWithTitle(word.slice(GIVEN_NAME_SYLLABLES));
  return skipSpaces(text, nameEnd) > nameEnd && hasTitleAfter(text, nameEnd);
}

function startsWithTitle(word: string): boolean {
  for (let length = Math.min(word.length, LONGEST_TAIL); length > 0; length--) {
    if (!titles.has(word.slice(0, length))) continue;
    if (isParticleChain(word.slice(length), word.charCodeAt(length - 1))) return true;
  }
  return false;
}

function isParticleChain(tail: string, before: number, most = MOST_PARTICLES): boolean {
  if (tail === '') return true;
  if (most === 0) return false;
  for (let length = Math.min(tail.length, LONGEST_PARTICLE); length > 0; length--) {
    const particle = tail.slice(0, length);
    if (!particles.has(particle) || !agrees(particle, before)) continue;
    if (isParticleChain(tail.slice(length), tail.charCodeAt(length - 1), most - 1)) return true;
  }
  return false;
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

function hangulRun(text: string, start: number): string {
  let end = start;
  while (end - start <= LONGEST_TAIL && isHangul(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

function skipSpaces(text: string, start: number): number {
  let at = start;
  while (at - start < LONGEST_TAIL && (text[at] === ' ' || text[at] === '\u00a0')) at++;
  return at;
}
