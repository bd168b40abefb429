import { foldText } from '../../text/fold';
import { isCapitalAt, isSmallAt } from '../../text/scripts';
import { STARTS_NAME } from '../lexicon/policy';
import { MOST_WORDS_TO_TITLE } from '../thresholds';
import { CALENDAR } from '../words/calendar';
import { isGivenNameToo, isHeadlineWord, isOpeningWord } from '../words/headlines';
import { QUALIFIERS, STARTERS } from '../words/starters';
import { TITLES } from '../words/titles';
import { isChangedSlavic } from './gender';
import type { Neighbour } from './neighbours';
import { isSentenceStart, wordAfter, wordBefore } from './neighbours';
import type { Place } from './place';
import { initialBeside, isApart, isOwnerBeforeName, isSurnameFirst } from './slavic-names';
import { isAfterOfficeOf, isDoubleSurname, isGermanGivenName } from './western-names';

/** Words inside the title of an office: "Minister of Foreign Affairs". */
const TITLE_CONNECTORS: ReadonlySet<string> = new Set(['of', 'and', 'for', '&']);

/** Initials of given names in Cyrillic, as the name that a pack gives in Latin letters begins. */
const LATIN_INITIALS: ReadonlyMap<string, string> = new Map(
  'аa бb вv гg дd еe зz иi іi кk лl мm нn оo пp рr сs тt уu фf юy яy'
    .split(' ')
    .map((pair) => [pair[0] ?? '', pair[1] ?? '']),
);

/** Is the name a part of a longer one that no pack knows: "U.S. Navy", another person's full name? */
export function hasLongerName(place: Place): 'longer-name' | null {
  // Written small, as Russian adjectives are, it is part of no name; "al-Smith" and "van Smith" are.
  const { text, find, isPerson } = place;
  const isSmall = isSmallAt(text, find.start);
  if (isSmall && !(isPerson && /\p{Lu}/u.test(text.slice(find.start, find.end)))) return null;
  // In French with a capital it is somebody of that country, whose name may follow: "le Russe X".
  if (place.style.isFrench && isInhabitant(place)) return null;
  return isNamedOnTheLeft(place) || isNamedOnTheRight(place) ? 'longer-name' : null;
}

function isInhabitant({ candidates, left, text }: Place): boolean {
  const isApartFromLeft = left === null || !left.isCapital || isSentenceStart(text, left.start);
  return isApartFromLeft && candidates.every(({ form }) => form.kind === 'demonym');
}

/** Is a surname continued by given names, as in Korean, Chinese, Hungarian order? */
export function isNamedOnTheRight(place: Place): boolean {
  const { right, style, isPerson, isShort, text } = place;
  if (right === null || !right.isCapital || right.gap === 'comma') return false;
  // "Smith J. P." in the order of lists.
  const initial = isPerson && isShort ? initialBeside(place, 'after') : '';
  if (initial !== '') return !isOwnInitial(place, initial);
  if (isKnown(place.next, right)) return false;
  const isShortPerson = isPerson && isShort;
  // Of an East Asian name in Russian or Ukrainian the last word alone changes: nothing follows a changed surname.
  if (isPerson && !place.isRole && isChangedSlavic(place)) return false;
  // Some letters that begin a name are spelt with two in Latin.
  if (isShortPerson && isSurnameFirst(place)) {
    return !isOwnInitial(
      place,
      /^[а-дз-т]{2}/u.exec(right.folded)?.[0] ?? right.folded.slice(0, 1),
    );
  }
  if (isOwnerBeforeName(place, right) || isAfterOfficeOf(place)) return false;
  const isHyphenated = isGivenPair(text, right);
  const mayStart = isShortPerson && startsFullName(place);
  if (right.gap === 'hyphen') return isShortPerson && isHyphenated;
  if (style.capitals === 'nothing') {
    if (isShortPerson && isHyphenated) return true;
    return mayStart && !isPlainWord(right) && !isHeadlineWord(right.folded);
  }
  if (style.capitals === 'nouns' && !mayStart) return false;
  // "So" and "May" are words and given names.
  if (isPlainWord(right)) return mayStart && continuesName(place, right);
  if (right.isPossessive) return mayStart;
  if (isPerson) return true;
  return !isAcronym(right) && !leadsToTitle(place, right);
}

/** Is the name preceded by somebody else's given name, or by a word that makes another name of it? */
export function isNamedOnTheLeft(place: Place): boolean {
  const { left, style, isPerson, isShort, text } = place;
  if (left === null || left.isPossessive) return false;
  // Before a person's full name stand titles and countries, in words that no list has.
  if (isPerson && !isShort) return false;
  if (!left.isCapital) return isPerson && left.gap === 'space' && isSmallGivenPair(place, left);
  if (isPerson && isDoubleSurname(text, left)) return true;
  if (isKnown(place.previous, left)) return false;
  if (left.gap === 'hyphen') return isPerson && isGivenPairBefore(text, left);
  if (isPerson && left.isInitial) return !hasOwnInitial(place) && !isMonsieur(place);
  const isPlain = isPlainWord(left) || QUALIFIERS.has(left.folded);
  if (style.capitals === 'nothing') {
    if (!isPerson) return false;
    return isGivenPairBefore(text, left) || !(isPlain || isHeadlineWord(left.folded));
  }
  if (style.capitals === 'nouns') return isPerson && isGermanGivenName(place, left);
  const isOpening = isSentenceStart(text, left.start);
  if (isApart(place, left)) return false;
  if (isPlain) {
    const before = wordBefore(text, left.start)?.folded ?? null;
    return isPerson && !isOpening && isGivenNameToo(left.folded, before);
  }
  if (!isOpening) return true;
  // At the start of a sentence any word has a capital; before a surname it may still be a given name.
  return isPerson && !isOpeningWord(left.folded);
}

/** Does some full name of a candidate begin with this name? */
export function startsFullName({ candidates }: Place): boolean {
  return candidates.some(({ form }) => (form.policy & STARTS_NAME) !== 0);
}

/** Does a name go on after this word: by a hyphen, or by one more capitalised word that is no known name? */
function continuesName({ text, next }: Place, word: Neighbour): boolean {
  if (isGivenPair(text, word)) return true;
  const second = wordAfter(text, word.end);
  if (second === null || second.gap !== 'space' || !second.isCapital) return false;
  return !isPlainWord(second) && next?.find.start !== second.start;
}

function isPlainWord(word: Neighbour): boolean {
  return STARTERS.has(word.folded) || TITLES.has(word.folded) || CALENDAR.has(word.folded);
}

/** "Russian TV", "a U.S. CIA officer": what is abbreviated is a name of its own. */
function isAcronym({ text }: Neighbour): boolean {
  return text.length > 1 && text === text.toUpperCase();
}

/** A neighbour that is itself a known name for sure; two surnames side by side may be one stranger. */
function isKnown(neighbour: Place | null, word: Neighbour): boolean {
  if (neighbour === null) return false;
  const { find, candidates } = neighbour;
  const touches = find.start < word.end && find.end > word.start;
  return (
    touches && (word.gap === 'hyphen' || candidates.some(({ form }) => form.match !== 'context'))
  );
}

/** A Korean given name after a surname: two parts joined by a hyphen. */
function isGivenPair(text: string, word: Neighbour): boolean {
  const second = wordAfter(text, word.end);
  return second?.gap === 'hyphen' && word.text.length > 1 && second.text.length > 1;
}

/** The same before a surname: "Jong-un Kim". */
function isGivenPairBefore(text: string, word: Neighbour): boolean {
  const first = wordBefore(text, word.start);
  if (first === null || !first.isCapital) return false;
  if (word.gap === 'space') return first.gap === 'hyphen';
  // "Ban Ki-Moon" against "the Biden-Kim summit".
  return first.gap === 'space' && !first.isPossessive && !isPlainWord(first);
}

/** "Tong-hyung Kim", but not "Seoul-based Kim". */
function isSmallGivenPair({ text, previous }: Place, second: Neighbour): boolean {
  const first = wordBefore(text, second.start);
  if (first?.gap !== 'hyphen' || !first.isCapital || isKnown(previous, first)) return false;
  return !/(?:ed|led|born|made|run|era|style|wide|old)$/u.test(second.folded);
}

/** Is the letter before a surname one of the entity's own initials: "V. Smith"? */
export function hasOwnInitial(place: Place): boolean {
  const { left } = place;
  if (left === null || !left.isInitial || !left.isCapital) return false;
  const cyrillic = initialBeside(place, 'before');
  if (cyrillic !== '') return isOwnInitial(place, cyrillic);
  const before = wordBefore(place.text, left.start);
  const first = before?.isInitial === true && before.isCapital ? before : left;
  return isOwnInitial(place, first.folded);
}

/** Does one of the other words of a candidate's name begin with these letters? */
function isOwnInitial({ candidates, key }: Place, letters: string): boolean {
  const initial = Array.from(foldText(letters), (one) => LATIN_INITIALS.get(one) ?? one).join('');
  // Whoever is named surname first is not written with an initial before it.
  return candidates.some(
    ({ entity, form }) =>
      (form.policy & STARTS_NAME) === 0 &&
      foldText(entity.name)
        .split(' ')
        .some((word) => word !== key && word.startsWith(initial)),
  );
}

/** "M. Smith", as the French address a man. */
function isMonsieur({ left, style }: Place): boolean {
  return style.isFrench && left?.folded === 'm';
}

/** "Russian Defence Minister": the capitals belong to an office, not to a name that starts here. */
function leadsToTitle({ text }: Place, first: Neighbour): boolean {
  let word: Neighbour | null = first;
  for (let step = 0; step < MOST_WORDS_TO_TITLE && word !== null; step++) {
    if (TITLES.has(word.folded) && isCapitalAt(text, word.start)) return true;
    if (!word.isCapital && !TITLE_CONNECTORS.has(word.folded)) return false;
    word = wordAfter(text, word.end);
    if (word?.gap === 'comma') return false;
  }
  return false;
}
