/**
 * Hangul as it is typed: a syllable is a row of keys, and the last syllable of a query may be half written.
 *
 *   여 = ㅇㅕ     "바여ㅈ", "바옂" and "바여저" are on the way to 바여정; "ㅂㅇㅈ" names it by its first consonants
 */
import { FIRST_HANGUL, LAST_HANGUL } from '../text/scripts';

/** In the order of Unicode's arithmetic for syllables (Unicode 3.12, conjoining jamo behaviour). */
const INITIALS = Array.from('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ');
const VOWELS = 'ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ'.split(
  ' ',
);
const FINALS =
  ' ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(
    ' ',
  );
const OF_ONE_INITIAL = VOWELS.length * FINALS.length;

/** The keys of a syllable; a consonant alone is its own key; anything else is returned as it is. */
export function keysOf(syllable: string): string {
  const index = syllable.charCodeAt(0) - FIRST_HANGUL;
  if (index < 0 || index > LAST_HANGUL - FIRST_HANGUL) return syllable;
  const initial = INITIALS[Math.floor(index / OF_ONE_INITIAL)] ?? '';
  const vowel = VOWELS[Math.floor((index % OF_ONE_INITIAL) / FINALS.length)] ?? '';
  return initial + vowel + (FINALS[index % FINALS.length] ?? '');
}

/** Is this a consonant by itself, as a keyboard gives it? */
export function isInitial(letter: string): boolean {
  return INITIALS.includes(letter);
}

/** The first and the last syllable that begin with a consonant. Throws a RangeError for anything else. */
export function syllablesFrom(initial: string): readonly [first: string, last: string] {
  const index = INITIALS.indexOf(initial);
  if (index < 0) throw new RangeError(`not an initial consonant: ${initial}`);
  const first = FIRST_HANGUL + index * OF_ONE_INITIAL;
  return [String.fromCharCode(first), String.fromCharCode(first + OF_ONE_INITIAL - 1)];
}

/** A syllable whose last consonant may begin the next: 옂 is 여 and ㅈ. Undefined where there is none. */
export function splitFinal(syllable: string): readonly [open: string, initial: string] | undefined {
  const code = syllable.charCodeAt(0);
  if (code < FIRST_HANGUL || code > LAST_HANGUL) return undefined;
  const final = (code - FIRST_HANGUL) % FINALS.length;
  const keys = FINALS[final] ?? '';
  const initial = keys.at(-1) ?? '';
  if (final === 0 || !isInitial(initial)) return undefined;
  const rest = Math.max(0, FINALS.indexOf(keys.slice(0, -1)));
  return [String.fromCharCode(code - final + rest), initial];
}

/** Do two rows of keys differ in one key at most? */
export function isOneKeyOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let [a, b] = [one.length, other.length];
  while (a > start && b > start && one[a - 1] === other[b - 1]) {
    a--;
    b--;
  }
  return Math.max(a, b) - start <= 1;
}
