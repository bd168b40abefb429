/** Guards for Russian and Ukrainian: what a name of a person or place stands for there beside its bearer. */
import type { Why } from '../thresholds';
import { ANIMALS, CALLED, CREDITS } from '../words/slavic-cues';
import { isNamedOnTheRight } from './longer-name';
import type { Place } from './place';
import { isCyrillic, plain } from './slavic-case';
import {
  isDirection,
  isNamedAfter,
  isOtherKremlin,
  isOtherTown,
  isPart,
  isProperAdjective,
} from './slavic-places';
import { hasWalkBefore } from './slavic-standing';
import { whyCommonWord } from './slavic-words';

type SlavicGuard = (place: Place) => Why | null;

const GUARDS: readonly SlavicGuard[] = [
  isSigned,
  isJunior,
  isCalled,
  isAnotherOne,
  isPart,
  isNamedAfter,
  isOtherTown,
  isOtherKremlin,
  isProperAdjective,
  isDirection,
  whyCommonWord,
  isOtherWalk,
];

/** The first objection of these guards to a name in Cyrillic letters. */
export function whySlavic(place: Place): Why | null {
  if (!isCyrillic(place)) return null;
  for (const guard of GUARDS) {
    const why = guard(place);
    if (why !== null) return why;
  }
  return null;
}

/** "Фото: Иван Иванов", "Корреспондент Иван Иванов": who made the text or a picture. */
function isSigned({ isPerson, text, find, style }: Place): Why | null {
  if (!isPerson) return null;
  const before = text.slice(Math.max(0, find.start - 40), find.start);
  const credit = /(?<word>\p{L}+)\.?\s?(?<mark>[:—–-]?)\s?(?:\p{Lu}\.\s?){0,2}$/u.exec(
    before,
  )?.groups;
  if (credit?.['word'] !== undefined && CREDITS.has(plain(credit['word']))) {
    const isMarked =
      credit['mark'] !== '' ||
      /^(?:корр|спецкор|собкор|корреспонд|кореспонд|спецкорр|обозрев|огляд|колумн)/u.test(
        plain(credit['word']),
      );
    const isOpening = /(?:^|[.!?\n]\s*)\p{L}+\.?\s?[:—–-]?\s?(?:\p{Lu}\.\s?){0,2}$/u.test(before);
    if (
      credit['mark'] === ':' ||
      (isOpening && (isMarked || style.kind === 'caption' || isSignature(text, find.end)))
    )
      return 'byline';
    if (/^(?:корр|спецкор|собкор)/u.test(plain(credit['word']))) return 'byline';
  }
  const after = text.slice(find.end, find.end + 40);
  return /^,?\s(?:специально\sдля|спеціально\sдля|собкор|спецкор|корр\.)/u.test(after)
    ? 'byline'
    : null;
}

/** Does nothing but a place, a date or an agency follow a signature? */
function isSignature(text: string, end: number): boolean {
  return /^(?:\s?[.,/|][^.]{0,30})?$|^\.(?:\s|$)/u.test(text.slice(end, end + 40));
}

/** "Иванов мл.", "младший Иванов", "Иванов-младшего". */
function isJunior({ isPerson, text, find, left }: Place): Why | null {
  if (!isPerson) return null;
  const after = text.slice(find.end, find.end + 12);
  if (/^[\s\u00a0-]?(?:мл\.|ст\.|младш|старш|молодш)/u.test(after)) return 'relative';
  return left !== null && /^(?:младш|молодш)/u.test(plain(left.text)) ? 'relative' : null;
}

/** "Кот Иванов", "по кличке Иванов". */
function isCalled({ isPerson, left }: Place): Why | null {
  if (!isPerson || left === null || left.gap !== 'space') return null;
  const word = plain(left.text);
  return ANIMALS.has(word) || /^(?:кличк|прізвиськ|прозвищ)/u.test(word) || CALLED.has(word)
    ? 'namesake'
    : null;
}

/** "Другой Иванов", "наш Иванов": not the one of whom everybody speaks, whoever that is here. */
function isAnotherOne({ isPerson, isShort, left }: Place): Why | null {
  if (!isPerson || !isShort || left === null || left.gap !== 'space') return null;
  return ANOTHER.test(plain(left.text)) ? 'rival' : null;
}

const ANOTHER =
  /^(?:друг(?:ой|ая|ого|ому|им|ом|ую)|инш(?:ий|а|ого|ому|им)|інш(?:ий|а|ого|ому|им|ої|у)|наш(?:|а|его|ему|им|ем|у|ого|ому|ої))$/u;

/** "Слесарь Иванов": a surname of one whom everybody knows, of somebody else. */
function isOtherWalk(place: Place): Why | null {
  if (!place.isPerson || !place.isShort) return null;
  // "Исследовательница Ким Со Ён": whoever is named in full there has the short form from then on.
  if (isNamedOnTheRight(place)) return null;
  return hasWalkBefore(place) ? 'namesake' : null;
}
