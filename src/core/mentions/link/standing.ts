/**
 * Standing: does the text beside a full name say that it is, or is not, the one whom the pack has? Each family of
 * languages puts what somebody does in another place.
 */
import { EARLIER } from '../words/occupations';
import { sentenceAfter, wordsOf } from './cues';
import { ownWords, standingInEast } from './east-people';
import { wordBefore } from './neighbours';
import type { Place } from './place';
import { isCyrillic } from './slavic-case';
import { slavicStandingOf } from './slavic-standing';
import { hasTitle, isTitle, isWalkOfLife } from './titles';
import {
  isAgeGiven,
  isArabicWalkBeside,
  isSameNameSaid,
  isWalkBehind,
  isWestern,
  walksBefore,
} from './walks';

/**
 * "titled" is an office that clubs have as well; "untold" is what no official is in Korean news: without any office.
 */
export type Standing = 'confirmed' | 'contradicted' | 'aged' | 'titled' | 'untold';

const APPOSITION = /^\s?(?:,|\(|–|—|is\b|was\b|ist\b|est\b|es\b)\s?/u;
const AGE = /^\s?(?:,|\()\s?\d{1,2}(?:\s?(?:,|\)|[세歳岁歲]))/u;
const MOST_APPOSITION_WORDS = 7;
const MOST_WORDS_BEFORE = 3;

/** What the words and the titles beside a full name say of its bearer, against the titles that the pack gives. */
export function standingOf(
  place: Place,
  titles: readonly string[],
  beside: readonly string[],
): Standing | null {
  const own = ownWords(titles);
  const inEast = standingInEast(place, own);
  if (inEast !== null && inEast !== 'aged') return inEast;
  const isSlavic = isCyrillic(place);
  const slavic = isSlavic ? slavicStandingOf(place, own) : null;
  if (slavic === 'contradicted') return slavic;
  if (beside.some((title) => hasTitle(own, title))) return 'confirmed';
  const after = mayGoOn(place) ? sentenceAfter(place.text, place.find.end) : '';
  const apposition = after === '' ? undefined : APPOSITION.exec(after)?.[0];
  const behind =
    apposition === undefined
      ? NO_WORDS
      : wordsOf(clauseOf(after.slice(apposition.length)), MOST_APPOSITION_WORDS);
  if (behind.some((word) => own.has(word) && isTitle(word))) return 'confirmed';
  if (isSlavic) return slavic;
  const isOtherWalk = (word: string): boolean => !own.has(word) && isWalkOfLife(word);
  const before = isWestern(place) ? walksBefore(place) : wordsBefore(place);
  if (before.some(isOtherWalk) || beside.some(isOtherWalk)) return 'contradicted';
  if (after !== '') {
    const isBehind = isWestern(place)
      ? isWalkBehind(place, isOtherWalk)
      : isWalkIn(behind, isOtherWalk);
    if (isBehind || DAILY_LIFE.test(after)) return 'contradicted';
  }
  if (isArabicWalkBeside(place) || isSameNameSaid(place)) return 'contradicted';
  return inEast ?? ((after !== '' && AGE.test(after)) || isAgeGiven(place) ? 'aged' : null);
}

/** What a clause tells of people whom only their neighbours know: "X, who teaches physics", "X, who keeps bees". */
const DAILY_LIFE =
  /^\s?,\swho\s(?:has\s|had\s|now\s|also\s|still\s|once\s)?(?:(?:teach|coach)(?:es)?|taught|coached|farm(?:s|ed)|bake[sd]|nurse[sd]|sells|sold|studie[sd]|cooks|sings|sang|drives?\san?|drove\san?|(?:keeps|kept|runs|ran|owns|owned)\s(?:an?|bees|goats|sheep|hens|pigs|the\s(?:shop|pub|post|store|caf[eé]|bakery|farm|kiosk|inn|hotel|village|local))|lives?d?\s(?:near|nearby|opposite|behind|next|across|alone|upstairs|downstairs|above|below|two|three|with\s(?:his|her)))\b/iu;

const NO_WORDS: readonly string[] = [];
/** No more than this of the text tells whether something is said of the name at all. */
const LEAD_UNITS = 12;
const LEAD =
  /^\s{0,2}(?:[^\p{L}\s]|(?:is|was|ist|war|est|était|fut|es|era|fue|work(?:s|ed)|arbeitet|travaille|trabaja|âgée?|de|im|aged?)(?!\p{L})|[\u0600-\u06ff])/u;

/** Can what follows speak of the name: is there a mark, a form of "to be" or an age? Most names are followed by neither. */
function mayGoOn({ text, find }: Place): boolean {
  return LEAD.test(text.slice(find.end, find.end + LEAD_UNITS));
}

function isWalkIn(behind: readonly string[], isOtherWalk: (word: string) => boolean): boolean {
  const walk = behind.findIndex(isOtherWalk);
  return walk >= 0 && !behind.slice(0, walk).some((word) => EARLIER.has(word));
}

/** Up to the next comma, without an age at its start. */
function clauseOf(text: string): string {
  return /^(?:\d{1,3}\s?[,)]\s?)?(?<clause>[^,;()–—]*)/u.exec(text)?.groups?.['clause'] ?? '';
}

/** Up to three words before the name, nearest first, in its own clause; "former" and its word are left out. */
function wordsBefore({ text, left }: Place): string[] {
  const words: string[] = [];
  let word = left;
  for (let step = 0; step < MOST_WORDS_BEFORE && word !== null; step++) {
    if (word.gap === 'comma' || word.isPossessive) break;
    if (EARLIER.has(word.folded)) return words.slice(0, -1);
    words.push(word.folded);
    word = wordBefore(text, word.start);
  }
  return words;
}
