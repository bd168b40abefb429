/** Where a name begins and ends in Russian and Ukrainian: capitalised words beside it that are none of it. */
import { isSlavicGivenName, spellingOf } from './gender';
import { isSentenceStart, wordAfter, wordBefore } from './neighbours';
import type { Neighbour } from './neighbours';
import type { Place } from './place';
import { isCyrillic, nameCases, plain } from './slavic-case';

/** These govern no nominative. */
const PREPOSITIONS =
  /^(?:в|во|на|из|к|ко|с|со|о|об|от|до|у|по|при|за|под|над|перед|для|без|через|из-за|з|із|зі|від|про|біля|під|між|крізь)$/u;
const LOCATIVE_PREPOSITIONS = /^(?:в|во|на|у|до|из|із|з|от|від|под|під)$/u;
const OTHER_GIVEN =
  /^(?:мелани|мелані|иванк|іванк|тиффани|тіффані|мэри|мері|эрик|ерік|бэррон|беррон|баррон|фред|джон|дональд|кай$|ивана|івана|марл|(?:лар|лис)(?:[аыиіуе]|ой|ою)$)/u;
/** Short given names: "дядя Коля", "Саша". */
const PET_NAMES =
  /^(?:кол|вас|саш|паш|маш|миш|гриш|жен|женеч|л[её]ш|ал[её]ш|сер[её]ж|тан|вал|вит|тол|дим|вов|волод|ван|пет|ген|юр|кост|слав|дан|глаш|наст|лен|ол|люс|зин|клав|нюр|шур|сон|лид|люб|том|свет|ксюш|дуняш|митр|мит|сен|фед|ігор|андрійк|галинк|оленк|марійк|петрик|івась)(?:[аяуюыиіїе]|[ое][йю])$/u;
/** Parties, channels and new towns that are called so with or without quotation marks. */
const NAMING_ADJECTIVES =
  /^(?:един|єдин|справедлив|нов|больш|велик|открыт|молод|свят|мал|стар|вольн|мала|друг|втор|трет|юн|сильн)(?:ая|ой|ый|ую|ою|а|ої|у|ій|ий|ого|ом|ому|им|ым)$/u;

/** Can the capitalised word before a name be no part of it: an adjective, a place, what a preposition governs? */
export function isApart(place: Place, left: Neighbour): boolean {
  if (!isCyrillic(place) || left.gap !== 'space') return false;
  const { text, isPerson } = place;
  const word = plain(left.text);
  const isOpening = isSentenceStart(text, left.start);
  const isShouted = left.text.length > 1 && left.text === left.text.toUpperCase();
  if (isShouted) return isPerson && left.text.length > 2 && !place.style.isAllCapitals;
  const isAdjective =
    /(?:ый|ий|ая|яя|ое|ые|ие|ого|его|ому|ему|ом|ім|им|ым|ской|ская|ский|цкий|ська|ський|ської|ському)$/u.test(
      word,
    );
  if (isAdjective && !isPerson && NAMING_ADJECTIVES.test(word)) return false;
  if (
    isAdjective &&
    ((isPerson && !/(?:ом|им|ым|ім)$/u.test(word)) ||
      isOpening ||
      /^(?:московск|московськ|российск|російськ)/u.test(word))
  )
    return true;
  if (isOpening) return !isGiven(left, word);
  const before = wordBefore(text, left.start);
  const governor = before === null || before.gap !== 'space' ? '' : plain(before.text);
  const cases = nameCases(place);
  if (PREPOSITIONS.test(governor) && cases === 'n') {
    // "Об Анне Смит" and "о Смите": some surnames of women do not change.
    const isClear = /(?:ин|ін|ов|ев|єв|їв|ий|ій|а|я)$/u.test(place.key) || !isPerson;
    return isClear || (LOCATIVE_PREPOSITIONS.test(governor) && !isGiven(left, word));
  }
  if (!isPerson) return false;
  if (cases === 'n' && /(?:[оеє]в|[иії]н)$/u.test(place.key)) {
    // No given name of a man ends so in the nominative.
    return /(?:ой|ом|ем|ым|им|ею|ою|ях|ах|ами|ями|ы|у|ю|ии|ие|ия|ії|ія|ию)$/u.test(word) &&
      !isGiven(left, word)
      ? true
      : /[ая]$/u.test(word) && !isGiven(left, word) && governor !== '' && !before?.isCapital;
  }
  return cases.length > 1 && /^(?:в|во|на)$/u.test(governor) && !isGiven(left, word);
}

function isGiven(left: Neighbour, word: string): boolean {
  return isSlavicGivenName(left.folded) || OTHER_GIVEN.test(word) || PET_NAMES.test(word);
}

/** The first of the initials that touch a name in Cyrillic letters: "А. В. Иванов", "Иванов А. В."; empty if none. */
export function initialBeside(
  { text, find }: Pick<Place, 'text' | 'find'>,
  side: 'after' | 'before',
): string {
  const found =
    side === 'before'
      ? /(?:^|[^\p{L}.])(?<first>[А-ЯЁІЇЄҐ]\p{Ll}?)\.[\s\u00a0]?(?:[А-ЯЁІЇЄҐ]\p{Ll}?\.[\s\u00a0]?){0,2}$/u.exec(
          text.slice(Math.max(0, find.start - 14), find.start),
        )
      : /^[\s\u00a0](?<first>[А-ЯЁІЇЄҐ])\.[\s\u00a0]?(?:[А-ЯЁІЇЄҐ]\.)?/u.exec(
          text.slice(find.end, find.end + 8),
        );
  return found?.groups?.['first'] ?? '';
}

/**
 * "Президент США Иван Иванов", "уроженец Москвы Иван Иванов": in the genitive, whatever an office or a man belongs to
 * stands right before his name. Names that do not change need a noun before them, and all but abbreviations a name of
 * two words behind.
 */
export function isOwnerBeforeName(place: Place, right: Neighbour): boolean {
  const { isPerson, isEvent, candidates, left, text } = place;
  if (isPerson || isEvent || !isCyrillic(place) || right.gap !== 'space') return false;
  const written = spellingOf(place);
  if (candidates.every(({ form }) => form.kind === 'demonym')) return !ADJECTIVE.test(written);
  if (written !== place.key || CHANGED_KREMLIN.test(written)) return true;
  if (left === null || left.gap !== 'space' || isQuoted(text, place.find.start)) return false;
  if (isSlavicGivenName(right.folded)) return true;
  if (left.isCapital && !isSentenceStart(text, left.start) && !isAcronym(left)) return false;
  const second = wordAfter(text, right.end);
  const isPair = right.isInitial || (second?.gap === 'space' && second.isCapital);
  const own = text.slice(place.find.start, place.find.end);
  const isShort = own === own.toUpperCase();
  return (
    (isPair || isShort) && (right.text.length < LEAST_ADJECTIVE || !ADJECTIVE.test(right.folded))
  );
}

const LEAST_ADJECTIVE = 5;
const ADJECTIVE =
  /(?:ии|ыи|ая|яя|ое|ее|ие|ые|ого|его|ои|ому|ему|ую|юю|ым|им|их|ых|ими|ыми|ом|ськ.|цьк.)$/u;
/** A pack may give the cases of a name as names of their own. */
const CHANGED_KREMLIN = /^кремл(?:я|ю|е|ем|і|ем|еві)$/u;

function isAcronym({ text }: Neighbour): boolean {
  return text.length > 1 && text === text.toUpperCase();
}

function isQuoted(text: string, start: number): boolean {
  return /[«“„"]/u.test(text[start - 1] ?? '');
}

/** "Иванов Иван Петрович", as lists and courts name people. */
export function isSurnameFirst(place: Place): boolean {
  const { right } = place;
  return (
    right !== null &&
    right.gap === 'space' &&
    right.isCapital &&
    isCyrillic(place) &&
    isSlavicGivenName(right.folded)
  );
}
