/** Arabic: what a name belongs to stands before it, and "and", "in", "to" and the article are one word with it. */
import { foldText } from '../../text/fold';
import type { Why } from '../thresholds';
import {
  ARABIC_CALLED,
  ARABIC_CLUBS,
  ARABIC_SETTLEMENTS,
  ARABIC_STATES,
  ARABIC_THINGS,
  ARABIC_THINGS_AFTER,
  FLOOD,
} from '../words/arabic-things';
import type { Words } from '../words/word-set';
import { bareWordsOf, isArabicOneOf, wordsLeftOf } from './bare-words';
import type { Place } from './place';

const ARABIC = /[\u0620-\u064a]/u;
const FLOODS: ReadonlySet<string> = new Set(['سيول', 'السيول']);
const FLOOD_WINDOW = 60;
const STATE_WINDOW = 40;

/** Says why an Arabic name is not to be linked where it stands. */
export function whyNotInArabic(place: Place): Why | null {
  const { text, find, candidates } = place;
  if (!ARABIC.test(text[find.start] ?? '')) return null;
  if (isFlood(place)) return 'common-word';
  if (!candidates.every(({ entity }) => entity.kind === 'person' || entity.kind === 'place')) {
    return null;
  }
  if (candidates.every(({ form }) => form.kind === 'demonym')) return null;
  const [first, second] = wordsLeftOf(place, 2);
  const isTown = !place.isPerson;
  if (isTown && (isInState(place) || isOne(first?.bare, ARABIC_SETTLEMENTS))) return 'other-place';
  const after = bareWordsOf(text.slice(find.end, find.end + STATE_WINDOW), 1)[0] ?? '';
  const isBeforeThing = text[find.end] === ' ' && ARABIC_THINGS_AFTER.has(after);
  // "A university in Seoul" has its "in" written with the name, or before it.
  const isOwned = find.start === 0 || !/[بفل]/u.test(text[find.start - 1] ?? '');
  const isThing =
    isOwned && (isOne(first?.bare, ARABIC_THINGS) || isOne(first?.bare, ARABIC_CLUBS));
  const isFullName = place.isPerson && !place.isShort;
  const isCalled = isOne(first?.bare, ARABIC_CALLED) && !isFullName;
  // "جامعة سيول الوطنية" is one, "شارع في سيول" is none; "فندق مدينة موسكو" is one again.
  const isCityOf = first?.bare === 'مدينة' && isOne(second?.bare, ARABIC_THINGS);
  return isBeforeThing || isThing || isCalled || isCityOf ? 'named-after' : null;
}

function isOne(word: string | undefined, list: Words): boolean {
  return word !== undefined && isArabicOneOf(word, list);
}

/** The capital of South Korea is spelt like floods. */
function isFlood({ text, find }: Place): boolean {
  if (!FLOODS.has(text.slice(find.start, find.end))) return false;
  if (text.slice(0, find.start).endsWith('ال')) return true;
  const around = text.slice(Math.max(0, find.start - FLOOD_WINDOW), find.end + FLOOD_WINDOW);
  return FLOOD.test(around) || FLOOD.test(foldText(around));
}

/** "موسكو في ولاية أيداهو", "موسكو بولاية", "موسكو (أيداهو)". */
function isInState({ text, find }: Place): boolean {
  const rest = text.slice(find.end, find.end + STATE_WINDOW);
  const match =
    /^(?:\s|\s?[،,(]\s?)(?:في\s)?(?<word>[\u0620-\u0652]+)(?:\s(?<next>[\u0620-\u0652]+))?/u.exec(
      rest,
    );
  const word = foldText(match?.groups?.['word'] ?? '');
  if (ARABIC_STATES.has(word)) return true;
  const isLand = /^(?:ال)?(?:امريكية|اميركية|اسكتلندية)$/u.test(word);
  return isLand && /^\s/u.test(rest);
}
