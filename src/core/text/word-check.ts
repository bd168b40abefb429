import { EXPANDS, FIRST_LETTER, JAMO, SURROGATE, expansionOf, foldPair, foldUnit } from './fold';
import { composeAt } from './odd-words';

const SEED = 0x1b873593;
const FACTOR = 0x85ebca6b;

/**
 * 32 bits of a word's folded letters, made by another rule than a token's hash: no two words that people write share
 * both. Worked out only where a hash was found, since it would cost every word of a text a quarter more.
 */
export function checkOf(text: string, start: number, end: number): number {
  let check = SEED;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const folded = foldUnit(code);
    if (folded >= FIRST_LETTER) {
      check = add(check, folded);
    } else if (folded === EXPANDS) {
      for (const letter of expansionOf(code)) check = add(check, letter.charCodeAt(0));
    } else if (folded === JAMO) {
      const syllable = composeAt(text, at);
      check = add(check, syllable.code === 0 ? code : syllable.code);
      at += syllable.units - 1;
    } else if (folded === SURROGATE) {
      check = add(check, foldPair(text.codePointAt(at) ?? 0));
      at++;
    }
  }
  return check;
}

function add(check: number, letter: number): number {
  return (Math.imul(check, FACTOR) + letter) | 0;
}
