/** Korean words around a name, syllable by syllable: what may follow it in one word, and what that word ends with. */
import { FIRST_HANGUL, LAST_HANGUL, isHangul } from '../text/scripts';
import {
  AFTER_CONSONANT,
  AFTER_VOWEL,
  BEFORE_NO_TAIL,
  CLEAR_SURNAMES,
  KOREAN_BETWEEN,
  KOREAN_PARTICLES,
  KOREAN_TAILS,
  KOREAN_TITLES,
} from './words/korean';

/** A title and its particles; anything longer after a name is another word. */
export const LONGEST_TAIL = 14;
const MOST_PARTICLES = 3;

/** Words by their first syllable, the longest first: almost every text is turned away by one look. */
export type WordIndex = ReadonlyMap<number, readonly string[]>;

/** A part of a text. */
export interface Run {
  readonly at: number;
  readonly end: number;
}

/** What a syllable can be, by its number among all syllables: a look costs far less than one into a `WordIndex`. */
const roles = new Uint8Array(LAST_HANGUL - FIRST_HANGUL + 1);
export const BEGINS_PARTICLE = 1;
export const BEGINS_TITLE = 2;
export const ENDS_TITLE = 4;
export const IS_CLEAR_SURNAME = 8;
export const BEGINS_TAIL = 16;
/** The last syllable of a name in `BEFORE_NO_TAIL`. */
export const BEFORE_NONE = 32;
/** Begins a word that stands between a name and a title. */
export const BEGINS_BETWEEN = 64;
/** Where a name would have its last syllable: a particle after a noun. */
export const ENDS_NO_NAME = 128;

/** "이날은", "정부는": of these particles, no given name ends on one. */
const ENDS_OF_NOUNS = Array.from('는를에의와과로며');

const particles = indexWords(KOREAN_PARTICLES, firstUnit);
note(KOREAN_PARTICLES, BEGINS_PARTICLE, firstUnit);
note(KOREAN_TITLES, BEGINS_TITLE, firstUnit);
note(KOREAN_TITLES, ENDS_TITLE, lastUnit);
note(KOREAN_TAILS, BEGINS_TAIL, firstUnit);
note([...CLEAR_SURNAMES], IS_CLEAR_SURNAME, firstUnit);
note([...BEFORE_NO_TAIL], BEFORE_NONE, firstUnit);
note(KOREAN_BETWEEN, BEGINS_BETWEEN, firstUnit);
note(ENDS_OF_NOUNS, ENDS_NO_NAME, firstUnit);

/** Words by one of their units, the longest first. */
export function indexWords(words: readonly string[], unitOf: (word: string) => number): WordIndex {
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
export function canBe(text: string, at: number, asked: number): boolean {
  const code = at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
  return isHangul(code) && ((roles[code - FIRST_HANGUL] as number) & asked) !== 0;
}

const PAIRS = 4096;

/** Marks the pairs of units that stand at this place in words; a word of one unit may go on with anything. */
export function notePairs(words: readonly string[], at: 0 | -2): Uint8Array {
  const pairs = new Uint8Array(PAIRS);
  for (const word of words) {
    if (word.length < 2) pairs.fill(1);
    else pairs[pairAt(word.slice(at), 0)] = 1;
  }
  return pairs;
}

/** Where the pair of units at a place is marked, if it is; others may be marked there, too. */
export function pairAt(text: string, at: number): number {
  if (at < 0 || at + 1 >= text.length) return 0;
  return (Math.imul(text.charCodeAt(at), 37) + text.charCodeAt(at + 1)) & (PAIRS - 1);
}

/** The first unit of a word. */
export function firstUnit(word: string): number {
  return word.charCodeAt(0);
}

/** The last unit of a word. */
export function lastUnit(word: string): number {
  return word.charCodeAt(word.length - 1);
}

/** As `startsWith`; that is a call, which costs more than looking at so few units. */
export function standsAt(text: string, at: number, word: string): boolean {
  if (at + word.length > text.length) return false;
  for (let index = 0; index < word.length; index++) {
    if (text.charCodeAt(at + index) !== word.charCodeAt(index)) return false;
  }
  return true;
}

/** Where the run of Hangul ends that starts here; one more than a tail may have is as good as endless. */
export function hangulEnd(text: string, start: number): number {
  const most = Math.min(text.length, start + LONGEST_TAIL + 1);
  let end = start;
  while (end < most && isHangul(text.charCodeAt(end))) end++;
  return end;
}

/** Does one of these words stand here, and nothing but particles after it until `end`? */
export function beginsWith(words: WordIndex, text: string, { at, end }: Run): boolean {
  const known = at < text.length ? words.get(text.charCodeAt(at)) : undefined;
  if (known === undefined) return false;
  for (const word of known) {
    const wordEnd = at + word.length;
    if (wordEnd > end || !standsAt(text, at, word)) continue;
    if (isParticleChain(text, { at: wordEnd, end })) return true;
  }
  return false;
}

/** Are these nothing but particles, each as it is after the syllable before it? */
export function isParticleChain(text: string, { at, end }: Run, most = MOST_PARTICLES): boolean {
  if (at >= end) return true;
  if (most === 0 || !canBe(text, at, BEGINS_PARTICLE)) return false;
  const before = text.charCodeAt(at - 1);
  for (const particle of particles.get(text.charCodeAt(at)) ?? []) {
    const next = at + particle.length;
    if (next > end || !standsAt(text, at, particle) || !agrees(particle, before)) continue;
    if (isParticleChain(text, { at: next, end }, most - 1)) return true;
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
