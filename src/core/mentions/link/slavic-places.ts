/** What is called after somebody or some place in Russian and Ukrainian, and other places of a name. */
import { isSmallAt } from '../../text/scripts';
import type { Why } from '../thresholds';
import { isCountryName } from '../words/countries';
import { FOREIGN_ADJECTIVES } from '../words/slavic-cues';
import {
  BEARERS_OF_NAMES,
  FOREIGN_REGIONS,
  JOINED,
  JOINED_BEFORE,
  JOINED_TO_PERSON,
  NAMED_IN_GENITIVE,
  REGION_NOUNS,
  SETTLEMENTS,
  WATERS,
} from '../words/slavic-things';
import { plainSet } from '../words/word-set';
import type { Words } from '../words/word-set';
import type { Place } from './place';
import { agree, nameCases, nounCases, plain } from './slavic-case';

/** "Москва-река", "Россия 24", "Динамо-Москва": a part of another name. */
export function isPart(place: Place): Why | null {
  const { text, find, left, isPerson, candidates } = place;
  const after = text.slice(find.end, find.end + 24);
  if (isPerson) return JOINED_TO_PERSON.test(after) ? 'named-after' : null;
  if (!candidates.some(({ entity }) => entity.kind === 'place')) return null;
  if (isAdjective(place)) return null;
  if (place.next?.find.start !== find.end + 1 && JOINED.test(after)) return 'longer-name';
  if (
    /^[\s\u00a0](?:24|360|1|Сити|Сіті|Сегодня|Тауэр)(?![\p{L}\p{N}-])(?!\s(?:год|рок|июн|янв))/u.test(
      after,
    ) &&
    !/^\s1\s/u.test(after)
  )
    return 'longer-name';
  const isJoined =
    left?.gap === 'hyphen' &&
    /[\u2010-\u2015-]$/u.test(text.slice(Math.max(0, find.start - 4), find.start));
  return isJoined && JOINED_BEFORE.has(plain(left.text)) ? 'longer-name' : null;
}

/** "На проспекте Иванова", "в гостинице Москва". */
export function isNamedAfter(place: Place): Why | null {
  const { left, isPerson, candidates } = place;
  if (left === null || left.gap !== 'space') return null;
  const thing = plain(left.text);
  if (NAMING_VERBS.test(thing) && nameCasesOfPlace(place).includes('i')) return 'named-after';
  if (isPerson) {
    const isOf = agree(nameCases(place), 'g') && isStem(thing, NAMED_IN_GENITIVE);
    if (isOf) return 'named-after';
    const isGoods =
      /^(?:водка|водку|водки|водке|горілка|горілку|пиво|конфеты|сигареты|матрешка)$/u.test(thing);
    return isGoods && isBase(place) ? 'named-after' : null;
  }
  if (candidates.every(({ entity }) => entity.kind === 'organisation')) {
    return STREETS_OF_BODIES.test(thing) ? 'named-after' : null;
  }
  if (!candidates.some(({ entity }) => entity.kind === 'place') || isAdjective(place)) return null;
  if (WATERS.has(thing)) {
    const hasSame =
      isBase(place) || (agree(nounCases(thing), nameCasesOfPlace(place)) && !/[ыи]$/u.test(thing));
    if (hasSame) return 'named-after';
  }
  if (!isBase(place) || isRoute(place)) return null;
  return isStem(thing, BEARERS_OF_NAMES) || isStem(thing, STREETS) ? 'named-after' : null;
}

/** A body of states has universities and prizes of its own, but no streets. */
const STREETS_OF_BODIES =
  /^(?:улиц|ул(?!\p{L})|проспект|просп(?!\p{L})|бульвар|площад|переул|набережн|алле[яюией]|сквер|вулиц|вул(?!\p{L})|площ[аіуе]|провул)/u;

/** "Девочку назвали Москвой": what is called so. A participle has its agent in that case. */
const NAMING_VERBS =
  /^(?:назва(?:л|ла|ли|ть|в)|называ(?:ет|ют|ли|ла|л|ть)|назив(?:ає|ають|али|ати)|нарек(?:ли|ла)?|переименова(?:л|ли|ть)|перейменува(?:в|ли|ти)|прозва(?:л|ли|в))$/u;

const STREETS = plainSet('улиц площад проспект бульвар вулиц площ проезд шоссе');

/** "Москва, штат Айдахо", "в деревне Москва", "американский Петербург". */
export function isOtherTown(place: Place): Why | null {
  const { left, text, find, candidates } = place;
  if (!candidates.some(({ entity }) => entity.kind === 'place') || isAdjective(place)) return null;
  const after = text.slice(find.end, find.end + 48);
  const behind =
    /^\s?[,(]?\s?(?:что\s|який\s|яка\s|расположенн\p{L}+\s)?(?:(?:в|во|у|на|из)\s)?(?:(?:американск|американськ)\p{L}+\s)?(?<word>\p{L}+)/u.exec(
      after,
    )?.groups?.['word'];
  const isMarked = /^\s?[,(]|^\s(?:в|во|у|на)\s/u.test(after);
  if (behind !== undefined && isMarked) {
    const word = plain(behind);
    // "С президентом США на Аляске", "переговоры с Москвой на Аляске"
    const isMeeting = !/^\s?[,(]/u.test(after) && /^аляс[кц]/u.test(word) && left?.folded !== 'в';
    const isCountry = candidates.some(({ entity }) => isCountryName(entity.name));
    if (FOREIGN_REGIONS.test(word) && !isMeeting && !isCountry) return 'other-place';
    const inRegion = /^(?:штат|графств|повят)/u.test(word);
    const isOwnRegion = /^\s?\((?:штат|сша)|^,\s(?:штат|сша)/iu.test(after);
    if (
      inRegion ||
      (isOwnRegion &&
        REGION_NOUNS.test(word) &&
        left !== null &&
        !left.isCapital &&
        plain(left.text).startsWith('город'))
    )
      return 'other-place';
  }
  if (left === null || left.gap !== 'space') return null;
  const word = plain(left.text);
  if (isBase(place) && isStem(word, SETTLEMENTS)) return 'other-place';
  return FOREIGN_ADJECTIVES.test(word) &&
    /(?:ий|ый|ая|ой|ого|ом|ому|им|ым|ую|ська|ській|ського|ському|а|у)$/u.test(word)
    ? 'other-place'
    : null;
}

/** "Казанский кремль", "Кремль в Казани": there are many. */
export function isOtherKremlin(place: Place): Why | null {
  const { key, left, text, find, style } = place;
  if (!key.startsWith('кремл')) return null;
  // In small letters Ukrainians write of whom they do not respect; a Russian one is any fortress.
  if (isSmallAt(text, find.start) && !style.isUkrainian) return 'common-word';
  const adjective = left === null || left.gap !== 'space' ? '' : plain(left.text);
  if (
    /(?:ск|ськ|цьк|зьк)(?:ий|ого|ому|ом|им|ім)$/u.test(adjective) &&
    !/^(?:московск|московськ|российск|російськ|советск|радянськ|путинск|путінськ|нынешн|ворожий)/u.test(
      adjective,
    )
  ) {
    return 'longer-name';
  }
  const town = /^\s(?:(?:в|во|у)\s)?(?<town>\p{Lu}\p{L}+)/u.exec(
    text.slice(find.end, find.end + 30),
  )?.groups?.['town'];
  if (town !== undefined && OLD_TOWNS.test(plain(town))) return 'longer-name';
  return null;
}

/** Towns that have a kremlin of their own. */
const OLD_TOWNS =
  /^(?:казан|нижн|новгород|великого|великом|тул|псков|астрахан|коломн|ростов|суздал|владимир|рязан|смоленск|зарайск|тобольск|александров|дмитров|йошкар|вологд|измайлов|твер|серпухов|вереи|верее|углич|гороховц)/u;

/** "Украинский бульвар", "на улице Российской": capitals make a proper name of an adjective. */
export function isProperAdjective(place: Place): Why | null {
  const { left, right, text, find } = place;
  if (!isAdjective(place)) return null;
  const next = right === null || right.gap !== 'space' ? '' : plain(right.text);
  const before = left === null || left.gap !== 'space' ? '' : plain(left.text);
  if (/^американск|^американськ/u.test(plain(text.slice(find.start, find.end)))) {
    if (
      /^(?:горк|гірк|футбол|бульдог|питбул|пітбул|терьер|тер.єр|кокер|стаффорд|булли)/u.test(next)
    )
      return 'common-word';
  }
  if (isSmallAt(text, find.start)) return null;
  if (isStem(next, STREETS_OF_ADJECTIVES) && !next.startsWith('академи')) return 'named-after';
  return isStem(before, STREETS_OF_ADJECTIVES) ? 'named-after' : null;
}

const STREETS_OF_ADJECTIVES = plainSet(
  'улиц площад проспект бульвар набережн переулок переулк проезд шоссе тупик алле станци гостиниц ресторан кафе парк вулиц площ',
  'провулок провулк готел станці сквер',
);

/** "Юг России", "Глобальный Юг", "Крайний Север": parts of something, no countries. */
export function isDirection(place: Place): Why | null {
  const { key, left, text, find, candidates } = place;
  if (!/^(?:север|юг|північ|південь|півден|півноч)/u.test(key)) return null;
  if (!candidates.every(({ form }) => form.match === 'context')) return null;
  const adjective = left === null || left.gap === 'comma' ? '' : plain(left.text);
  if (
    /^(?:крайн|дальн|глобальн|русск|росс|рос|коллективн|колективн|советск|американск|итальянск|глибок|глубок|далек|полярн|солнечн|наш|весь|всем|всего|украинск|українськ)/u.test(
      adjective,
    )
  )
    return 'direction';
  const after = text.slice(find.end, find.end + 30);
  if (/^[\s\u00a0]\p{Lu}\p{L}{2,}/u.test(after)) return 'direction';
  if (
    /^[\s\u00a0](?:страны|країни|области|області|острова|острову|полуострова|города|міста|региона|планеты|континента|европейск|материка)/u.test(
      after,
    )
  )
    return 'direction';
  if (/^-(?:восто|запад|схід|захід|сход|захо)/u.test(after)) return 'direction';
  // Midnight and noon.
  if (
    /^(?:північ|південь)/u.test(key) &&
    /^[.!…]/u.test(after) &&
    /(?:^|[.!?…]\s)$/u.test(text.slice(Math.max(0, find.start - 4), find.start))
  )
    return 'common-word';
  return null;
}

function isAdjective({ candidates }: Place): boolean {
  return candidates.every(({ form }) => form.kind === 'demonym');
}

/** Does the name stand in the form that the pack gives? */
function isBase({ text, find, key }: Place): boolean {
  const found = plain(text.slice(find.start, find.end))
    .replaceAll('й', 'и')
    .replaceAll('ї', 'і')
    .replace(/[-\u2010-\u2015]/gu, ' ');
  return found === key;
}

function nameCasesOfPlace({ text, find }: Place): string {
  return nounCases(plain(text.slice(find.start, find.end)));
}

/** "Поезд Москва — Пекин": both ends are meant. */
function isRoute({ text, find, next, previous }: Place): boolean {
  const after = /^\s?[–—-]\s?\p{Lu}/u.test(text.slice(find.end, find.end + 4));
  const before = /\p{L}\s?[–—-]\s?$/u.test(text.slice(Math.max(0, find.start - 4), find.start));
  return (
    (after && (next !== null || /^\s[–—]/u.test(text.slice(find.end, find.end + 2)))) ||
    (before && previous !== null)
  );
}

function isStem(word: string, stems: Words): boolean {
  const isWhole = stems.has(word);
  if (isWhole) return true;
  for (let length = Math.max(3, word.length - 4); length < word.length; length++) {
    if (length > 3 && stems.has(word.slice(0, length))) return true;
  }
  return false;
}
