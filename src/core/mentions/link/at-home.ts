/**
 * Names that others have, too ("Maison Bleue", "the Central Committee", the Arabic name of Seoul, which is also that of
 * floods), where something that they belong to is on the page: the country of a palace, the party of a committee.
 */
import { OTHER_PARTIES } from '../words/other-parties';
import { bareWordsOf } from './bare-words';
import { isInHan, isInHangul } from './east-script';
import { countGroups, link } from './linkers';
import type { PageView, Verdict } from './linkers';
import { smallWordOf } from './place';
import type { Place } from './place';

const WINDOW_UNITS = 70;
const MOST_WORDS = 24;
const SENTENCE_MARK = /[.!?\n]/u;
const LEAST_KEY = 2;

/** Links such a name on a page that names what it belongs to. */
export function linkAtHome(place: Place, page: PageView): Verdict | null {
  const { candidates, isPerson, isRole, isEvent, key } = place;
  const [first] = candidates;
  if (first === undefined || isPerson || isRole || isEvent) return null;
  const { kind, related, seat } = first.entity;
  if (countGroups(candidates) > 1 || page.hasStranger(key) || isOfOthers(place)) return null;
  const isHere = [...related, ...(seat < 0 ? [] : [seat])].some((one) => page.isPresent(one));
  // In Korean, Chinese and Japanese one syllable is a part of too many words.
  if (isInHangul(place) || isInHan(place)) {
    return isHere && key.length >= LEAST_KEY ? link(first, 'introduced') : null;
  }
  const isHome = kind === 'organisation' || (kind === 'place' && seat >= 0);
  if (!isHome) return null;
  // "City workers", "United, they said" where the page has a city and is united.
  if (isWordOfPage(place, page)) return null;
  // A city’s name that is also a word needs no more than somebody who could be there.
  const isAmongKnown = kind === 'place' && page.isAtHome(first.entity.group, related);
  return isHere || isAmongKnown ? link(first, 'introduced') : null;
}

/** Does the page have the same word in small letters? */
function isWordOfPage(place: Place, page: PageView): boolean {
  const word = smallWordOf(place);
  const isCapital = word !== place.text.slice(place.find.start, place.find.end);
  return isCapital && !word.includes(' ') && page.hasSmallWord(word);
}

/** "China sent a member of its Politburo": another party's, or another country's. */
function isOfOthers({ text, find, left }: Place): boolean {
  if (left !== null && OTHER_PARTIES.has(left.folded)) return true;
  const before = text.slice(Math.max(0, find.start - WINDOW_UNITS), find.start);
  const sentence = before.split(SENTENCE_MARK).at(-1) ?? '';
  const after = text.slice(find.end, find.end + WINDOW_UNITS / 2).split(SENTENCE_MARK)[0] ?? '';
  return bareWordsOf(`${sentence} ${after}`, MOST_WORDS).some((word) => OTHER_PARTIES.has(word));
}
