import { isIdeograph } from '../text/scripts';
import {
  HAN_BETWEEN,
  HAN_BODIES,
  HAN_COUNTRY,
  HAN_NAMED_AFTER,
  HAN_OTHER_WORDS,
  HAN_TITLES,
  LONGEST_HAN_TITLE,
} from './words/chinese';

const titles: ReadonlySet<string> = new Set(HAN_TITLES);
const MOST_GIVEN_CHARACTERS = 2;
/** Countries as the press of China and Japan writes them before an office. */
const COUNTRY_SIGNS = '米美露俄中韓韩英仏法独德日朝印';

/** The longest title that stands right here; an empty string where none does. */
export function hanTitleAfter(text: string, at: number): string {
  for (let length = LONGEST_HAN_TITLE; length > 0; length--) {
    const title = text.slice(at, at + length);
    if (titles.has(title)) return title;
  }
  return '';
}

/** As `hanTitleAfter`, for a whole name: one character for a country may stand before the title ("某米大統領"). */
export function hanTitleNear(text: string, at: number): string {
  const own = hanTitleAfter(text, at);
  if (own !== '' || !COUNTRY_SIGNS.includes(text[at] ?? ' ')) return own;
  return hanTitleAfter(text, at + 1);
}

/** Does a title stand right here? */
export function startsWithHanTitle(text: string, at: number): boolean {
  return hanTitleAfter(text, at) !== '';
}

/** How many characters of a given name, with a title after them, follow a surname that ends here; 0 for none. */
export function givenNameLength(text: string, surnameEnd: number): number {
  for (let length = 1; length <= MOST_GIVEN_CHARACTERS; length++) {
    if (!isIdeograph(text.charCodeAt(surnameEnd + length - 1))) return 0;
    if (startsWithHanTitle(text, surnameEnd + length)) return length;
  }
  return 0;
}

/**
 * Does an institution or a thing stand right here that bears the name before it? `isBody` where that name is an
 * organisation's own, of which only few words make another one.
 */
export function hasHanNamesakeAfter(
  text: string,
  { at, isBody }: { readonly at: number; readonly isBody: boolean },
): boolean {
  const standsHere = (word: string): boolean => text.startsWith(word, at);
  const words = isBody ? HAN_BODIES : HAN_NAMED_AFTER;
  return words.some(standsHere) && !HAN_OTHER_WORDS.some(standsHere);
}

/** Is the last character of the name that ends here the first half of "international" with the next? */
export function goesOnAsOtherHanWord(text: string, end: number): boolean {
  return HAN_COUNTRY.includes(text[end - 1] ?? ' ') && HAN_BETWEEN.includes(text[end] ?? ' ');
}
