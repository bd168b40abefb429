/**
 * Things named after people and cities in English, French, Spanish and German: "hôtel Moscou", "calle de Moscú",
 * "Moskauer Straße", "Spartak Moscow". Where such a word only says what is in a city, the name still links.
 */
import type { Why } from '../thresholds';
import {
  BY_NAME,
  CALLED,
  CAPITAL_THINGS_OF,
  CLUBS,
  ENGLISH_THINGS_BEFORE,
  GERMAN_LOCAL,
  GERMAN_THING,
  IDIOM_WORDS,
  LITTLE,
  NAMED_BEINGS,
  OF,
  ONE_OF_MANY,
  STREETS,
  THINGS_AFTER,
  THINGS_BEFORE,
  THINGS_OF,
  THING_ADJECTIVE,
} from '../words/western-things';
import { wordsLeftOf } from './bare-words';
import type { BareWord } from './bare-words';
import { isSentenceStart } from './neighbours';
import type { Place } from './place';

const MOST_WORDS_LEFT = 6;
const MOST_STREET_WORDS = 4;
const CITY_ADJECTIVE = /er$/u;
/** "à l’américaine", "a la rusa": a way of cooking or dressing. */
const A_LA = /(?:^|[\s(])(?:à l['’]|à la |a la )$/u;
const HANOI = /^hanoi/u;
const WITH_WORDS_BEFORE: ReadonlySet<string> = new Set(['to', 'place', 'tour']);
const ARTICLES: ReadonlySet<string> = new Set(['el', 'le', 'die']);
const AFTER_OWN_ARTICLE =
  /^[\s\u00a0]+(?:de|del|d['’]|du|des|que|qui|sovi|post|impérial|imperial|actual|médiéval|moderne|moderno|zarista|tsariste)/u;

/** Is a thing meant that is named after the place's name? */
export function isWesternThing(place: Place): Why | null {
  const isThing = place.candidates.every(({ form }) => form.kind === 'demonym')
    ? isIdiom(place) || isGermanAddress(place)
    : isAfterThing(place) || isBeforeThing(place);
  return isThing ? 'named-after' : null;
}

/** "montagnes russes", "Russische Eier", "Moskauer Straße". */
function isIdiom({ text, find, right, left }: Place): boolean {
  const before = text.slice(Math.max(0, find.start - 6), find.start);
  if (A_LA.test(before) && right?.isCapital !== true) return true;
  const isAfter = right !== null && right.gap === 'space' && IDIOM_WORDS.has(right.folded);
  return isAfter || (left !== null && left.gap === 'space' && IDIOM_WORDS.has(left.folded));
}

function isGermanAddress({ text, find, right, left }: Place): boolean {
  if (right === null || !right.isCapital || right.gap === 'comma') return false;
  if (!CITY_ADJECTIVE.test(text.slice(find.start, find.end))) return false;
  if (!GERMAN_THING.test(right.folded) || GERMAN_LOCAL.test(right.folded)) return false;
  return left === null || !ONE_OF_MANY.has(left.folded);
}

function isBeforeThing({ right, next, style, isPerson, candidates }: Place): boolean {
  if (right === null || right.gap === 'comma' || next?.find.start === right.start) return false;
  if (right.gap === 'hyphen') return right.isCapital && GERMAN_THING.test(right.folded);
  const isCity = !isPerson && candidates.every(({ form }) => form.match === 'strong');
  if (isCity && THINGS_AFTER.has(right.folded)) {
    return right.isCapital || /^(?:mules?|roulette)$/u.test(right.folded);
  }
  // The possessive of a German name has no apostrophe: "Schmidts Hotel".
  return style.capitals === 'nouns' && right.isCapital && right.folded === 'platz';
}

function isAfterThing(place: Place): boolean {
  const [first] = wordsLeftOf(place, 1);
  if (first === undefined || first.word.isPossessive) return false;
  if (first.word.isCapital && LITTLE.has(first.bare)) return !place.isPerson;
  if (first.word.gap === 'hyphen') return isClub(first);
  if (isClub(first) || BY_NAME.has(first.bare)) return !isFullPerson(place);
  const words = goesOn(first) ? wordsLeftOf(place, MOST_WORDS_LEFT) : [first];
  if (isCalled(words)) return !isFullPerson(place);
  if (isThingWord(place, first)) {
    if (first.bare !== 'place' && first.bare !== 'tour') return true;
    return first.word.isCapital || words[1]?.bare === 'la';
  }
  if (!place.isPerson && ARTICLES.has(first.bare) && isOwnArticle(place)) return true;
  return !place.isPerson && (isOfThing(words) || isPuzzle(place, words));
}

/** Do the words further left matter? Few words are followed by what makes a thing of a name. */
function goesOn({ bare }: BareWord): boolean {
  return OF.has(bare) || CALLED.has(bare) || WITH_WORDS_BEFORE.has(bare);
}

/** A club's own name is a capital letter at least; "as" and "ac" are words and initials. */
function isClub({ word, bare }: BareWord): boolean {
  if (!CLUBS.has(bare) || !word.isCapital) return false;
  return word.text.length > 3 || word.text.slice(1) !== word.text.slice(1).toLowerCase();
}

function isThingWord({ style }: Place, { word, bare }: BareWord): boolean {
  if (style.isEnglish) return word.isCapital && ENGLISH_THINGS_BEFORE.has(bare);
  if (style.capitals === 'nouns' && !word.isCapital) return false;
  return THINGS_BEFORE.has(bare) || (word.isCapital && ENGLISH_THINGS_BEFORE.has(bare));
}

/** "Calle de Moscú", "l’Université nationale de Séoul"; not "un café de Moscú". */
/** "Place des Nations unies", "Platz der Vereinten Nationen": a street; all else of a body of states is its own. */
export function isStreetOfBody(place: Place): Why | null {
  const words = wordsLeftOf(place, MOST_STREET_WORDS);
  let at = 0;
  while (at < 2 && OF.has(words[at]?.bare ?? '')) at++;
  const street = words[at];
  if (street === undefined || street.word.isPossessive) return null;
  const { bare, word } = street;
  if (!STREETS.has(bare) || (bare === 'place' && !word.isCapital)) return null;
  return ONE_OF_MANY.has(words[at + 1]?.bare ?? '') ? null : 'named-after';
}

function isOfThing(words: readonly BareWord[]): boolean {
  let at = 0;
  while (at < 2 && OF.has(words[at]?.bare ?? '')) at++;
  if (at === 0) return false;
  const near = words[at];
  if (near === undefined) return false;
  const far = THING_ADJECTIVE.test(near.bare) ? at + 1 : at;
  for (let index = at; index <= far; index++) {
    const thing = words[index];
    if (thing === undefined) return false;
    const isNamed =
      isClub(thing) ||
      (THINGS_OF.has(thing.bare) && !isEnglishVerb(thing)) ||
      (thing.word.isCapital && CAPITAL_THINGS_OF.has(thing.bare));
    if (isNamed) return !ONE_OF_MANY.has(words[index + 1]?.bare ?? '');
  }
  return false;
}

/** Small, "university of" is one in a city, as "a university of" is. */
function isEnglishVerb({ word }: BareWord): boolean {
  return /^(?:avenue|boulevard|festival|marathon|ballet)$/u.test(word.text);
}

/** "A dog called Smith", "un bar llamado Moscú": whatever has the name, it is not who made it known. */
function isCalled([called, thing, before]: readonly BareWord[]): boolean {
  if (called === undefined || thing === undefined) return false;
  const isAnswer = called.bare === 'to' && /^answer(?:s|ed|ing)$/u.test(thing.bare);
  if (isAnswer) return true;
  if (!CALLED.has(called.bare)) return false;
  return NAMED_BEINGS.has(thing.bare) || NAMED_BEINGS.has(before?.bare ?? '');
}

/** "El Moscú": a city has no article, its club has; "le Moscou de" somebody is the city. */
function isOwnArticle({ text, find, candidates, style, left }: Place): boolean {
  if (style.isEnglish) return false;
  // "Die Peking" is a ship, but "Staaten, die Peking stützen" do not begin a sentence.
  const isShip = left?.folded === 'die' && isSentenceStart(text, left.start);
  if (style.capitals === 'nouns' && !isShip) return false;
  // A palace, which belongs to its city as well, has its article anyway: "el Kremlin lo situaba de gira".
  const isCity = candidates.every(
    ({ entity: { seat, related }, form }) =>
      seat >= 0 && form.kind !== 'short' && related.every((one) => one === seat),
  );
  if (!isCity || /^(?:the|le|la|el)\b/iu.test(text.slice(find.start, find.end))) return false;
  return !AFTER_OWN_ARTICLE.test(text.slice(find.end, find.end + 12));
}

/** "Tower of Hanoi", "torres de Hanói": a toy. */
function isPuzzle({ key }: Place, [of, tower]: readonly BareWord[]): boolean {
  if (!HANOI.test(key) || of === undefined || tower === undefined) return false;
  return OF.has(of.bare) && /^(?:tours?|torres?|turme?|towers?)$/u.test(tower.bare);
}

/** A known full name after "named" is whose name it is. */
function isFullPerson({ isPerson, isShort }: Place): boolean {
  return isPerson && !isShort;
}
