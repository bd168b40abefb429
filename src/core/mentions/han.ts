import { isIdeograph } from '../text/scripts';
import { HAN_TITLES, LONGEST_HAN_TITLE } from './words/chinese';

const titles: ReadonlySet<string> = new Set(HAN_TITLES);
const MOST_GIVEN_CHARACTERS = 2;

/** Does a title stand right here? */
export function startsWithHanTitle(text: string, at: number): boolean {
  for (let length = 1; length <= LONGEST_HAN_TITLE; length++) {
    if (titles.has(text.slice(at, at + length))) return true;
  }
  return false;
}

/** How many characters of a given name, with a title after them, follow a surname that ends here; 0 for none. */
export function givenNameLength(text: string, surnameEnd: number): number {
  for (let length = 1; length <= MOST_GIVEN_CHARACTERS; length++) {
    if (!isIdeograph(text.charCodeAt(surnameEnd + length - 1))) return 0;
    if (startsWithHanTitle(text, surnameEnd + length)) return length;
  }
  return 0;
}
