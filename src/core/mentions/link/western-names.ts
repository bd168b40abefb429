/** Where a name begins in French, Spanish and German: what stands before it and is, or is not, a part of it. */
import { foldText } from '../../text/fold';
import { OFFICES_OF } from '../words/western-walks';
import { WESTERN_GIVEN_NAMES } from '../words/western-given-names';
import { OF } from '../words/western-things';
import { wordsLeftOf } from './bare-words';
import { wordBefore } from './neighbours';
import type { Neighbour } from './neighbours';
import type { Place } from './place';
import { isTitle, isWalkOfLife } from './titles';

const MOST_WORDS_LEFT = 4;

/** "Le président de la Corée du Sud X", "el portavoz del Kremlin X": whose office it is, and then who holds it. */
export function isAfterOfficeOf(place: Place): boolean {
  const { isPerson, isEvent, style, left } = place;
  if (isPerson || isEvent || style.isEnglish || left === null || style.capitals !== 'names') {
    return false;
  }
  const own = place.text.slice(place.find.start, place.find.end);
  const words = wordsLeftOf(place, MOST_WORDS_LEFT);
  let at = 0;
  while (at < 2 && OF.has(words[at]?.bare ?? '')) at++;
  // "du Sud" has its "of" in the name.
  if (at === 0 && !/^(?:du|del|d['’])/iu.test(own)) return false;
  const adjective = words[at + 1];
  return isOffice(words[at]?.bare) || (isOffice(adjective?.bare) && !isCapital(words[at]?.word));
}

function isOffice(word: string | undefined): boolean {
  return word !== undefined && (OFFICES_OF.has(word) || isTitle(word));
}

function isCapital(word: Neighbour | undefined): boolean {
  return word === undefined || word.isCapital;
}

/**
 * "Johannes Smith", "Kommissar Jan Smith": in German every noun has a capital, so that only a known given name, or what
 * stands between a walk of life and a surname, is a part of the name.
 */
export function isGermanGivenName({ text, candidates, previous }: Place, left: Neighbour): boolean {
  if (left.gap !== 'space' || !left.isCapital || isTitle(left.folded)) return false;
  const isOwn = candidates.some(({ entity }) =>
    foldText(entity.name).split(' ').includes(left.folded),
  );
  if (isOwn) return false;
  if (WESTERN_GIVEN_NAMES.has(left.folded)) return true;
  if (previous !== null && previous.find.end > left.start) return false;
  const before = wordBefore(text, left.start);
  return (
    before?.gap === 'space' &&
    before.isCapital &&
    !before.isPossessive &&
    (isWalkOfLife(before.folded) || GERMAN_WOMAN.test(before.folded)) &&
    !GERMAN_OFFICE.test(before.folded) &&
    !GERMAN_OFFICE.test(left.folded)
  );
}

/** "Sabine Lee-Smith": with a given name before them, two surnames are one. */
export function isDoubleSurname(text: string, left: Neighbour): boolean {
  if (left.gap !== 'hyphen' || !left.isCapital) return false;
  const before = wordBefore(text, left.start);
  return before?.gap === 'space' && before.isCapital && WESTERN_GIVEN_NAMES.has(before.folded);
}

/** What a woman is: "Unternehmerin", by the ending of her work. */
const GERMAN_WOMAN = /(?:er|ist|ent|ant|eur|or|log|ar)in$/u;
/** Before or after one of these may stand another name: "sagte Kanzlerin X Smith zu", "Sprecher Vizepräsident X". */
const GERMAN_OFFICE =
  /(?:prasident|minister|kanzler|chef|sekretar|fuhrer|herrscher|sprecher|botschafter|gegner|anhanger)(?:in|s)?$/u;
