/** What the Russian or Ukrainian words beside a full name say of its bearer, read with their cases. */
import { LONGEST_CUE_UNITS } from '../thresholds';
import {
  CALLED,
  CLAUSE_WORDS,
  GIVEN_NAMES,
  PRIVATE_VERBS,
  SAME_NAME,
  SCENES,
} from '../words/slavic-cues';
import { HEADS, SCIENCES, SMALL_BODIES } from '../words/slavic-occupations';
import type { Standing } from './standing';
import type { Words } from '../words/word-set';
import type { Place } from './place';
import { agree, nameCases, nounCases, plain, walkCases } from './slavic-case';
import type { Cases } from './slavic-case';

const MOST_WORDS_BEFORE = 8;
const MOST_WORDS_BEHIND = 5;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’ʼ-]*/gu;
const CLAUSE_START = /[,;:()!?…\n]|\s[–—-]\s|(?<=\p{L}{3})\.\s|(?<=[»”"])\.\s/u;
const SENTENCE_START = /[!?…\n]|(?<=[\p{L}»”"]{3})\.\s/u;
const APPOSITION =
  /^\s?(?:,|\(|–|—)\s?(?:(?:это|це|наш|местный|місцевий|местная|місцева|простой|обычный|звичайний|бывалый|потомственный)\s)*/u;
const AGE_BEFORE = /(?:^|[\s(,])\d{1,2}-?(?:летн|річн)\p{L}+\s$/u;
const AGE_AFTER =
  /^\s?[,(]\s?(?:\d{1,2}(?:-?(?:летн|річн)\p{L}+|\s(?:год|лет|рік|рок)\p{L}*|\s?[,)])|(?:19|20)\d\d\s?(?:года\sрожд|г\.\s?р|р\.\s?н|року\sнародж))/u;
/** Words that end like finite verbs of the past or present; nouns that end so are excepted below. */
const VERB =
  /(?:[аеиоуыяію]л[аои]?|[аеиоуыяіюв]?л[аои]?с[ья]|[аиуюя]в|[аіиую]вс[яь]|тся|ться|[аяуюе]ет|[дчжшн]ет|ит|[чщжш]ат|ят|[уюї]т|[аеую]ть|ить|[аяує]є|[уюя]ють|уть|ять)$/u;
const NOUN_LIKE_VERB =
  /^(?:отдел|зал|вокзал|квартал|канал|журнал|сериал|серіал|футбол|баскетбол|волейбол|гандбол|автомобил|урал|байкал|села|школ|маршрут|институт|інститут|мит|суд)/u;
/** "Иванов из третьего подъезда, дворник, ..." */
const FROM_WHERE = /^\s(?:из|с|со|з|із|зі)\s[^,.;:—–]{3,40},\s(?<rest>[^,.;:—–]{3,40})[,.]/u;
const RESEARCH = /^(?:научн|науков)/u;
const FORMER = /^(?:бывш|колишн|экс-|екс-|некогда|когда-то|колись)/u;

interface Reader {
  readonly cases: Cases;
  readonly own: ReadonlySet<string>;
}

/** Do the words say that somebody else bears the name, against `own`, the words of the titles that the pack gives? */
export function slavicStandingOf(place: Place, own: ReadonlySet<string>): Standing | null {
  const { text, find } = place;
  const cases = nameCases(place);
  const before = text.slice(Math.max(0, find.start - LONGEST_CUE_UNITS), find.start);
  const after = text.slice(find.end, find.end + LONGEST_CUE_UNITS);
  if (isNamesake(before, after, cases)) return 'contradicted';
  if (cases.includes('n') && SCENES.test(before)) return 'contradicted';
  const reader = { cases, own };
  if (isDescribedBefore(before, reader) || isDescribedAfter(after, reader)) return 'contradicted';
  return isAged(before, after) ? 'aged' : null;
}

/** Is the word right before a surname a walk of life, in its case: "слесарь Иванов"? */
export function hasWalkBefore(place: Place): boolean {
  const { left } = place;
  if (left === null || left.gap === 'comma') return false;
  return agree(walkCases(plain(left.text)), nameCases(place));
}

/** "Полный тёзка президента", "его зовут". */
function isNamesake(before: string, after: string, cases: Cases): boolean {
  const clause = lastOf(before, SENTENCE_START);
  const words = wordsOf(clause).slice(-MOST_WORDS_BEFORE);
  if (words.some((word) => SAME_NAME.test(word))) return true;
  if (cases === 'n' && GIVEN_NAMES.has(words.at(-1) ?? '')) return true;
  if (cases.includes('n') && words.slice(-2).some((word) => CALLED.has(word))) return true;
  return wordsOf(firstOf(after))
    .slice(0, MOST_WORDS_BEFORE)
    .some((word) => SAME_NAME.test(word));
}

/** "Житель Омска", "вратарь «Зенита»", "директор школы № 4", with an age between, too. */
function isDescribedBefore(before: string, reader: Reader): boolean {
  const isBehindAge = AGE_BEFORE.test(before);
  const near = isBehindAge
    ? before.replace(/[\s(,]*\d{1,2}-?(?:летн|річн)\p{L}+\s$/u, ' ')
    : before;
  const clause = lastOf(near, CLAUSE_START);
  const words = wordsOf(clause).slice(-MOST_WORDS_BEFORE);
  const written = Array.from(clause.matchAll(WORD), ([word]) => word).slice(-MOST_WORDS_BEFORE);
  let first = 0;
  for (const [at, word] of words.entries()) {
    const isName = at > 0 && /^\p{Lu}/u.test(written[at] ?? '');
    if (CLAUSE_WORDS.has(word) || (!isName && isVerb(word))) first = at + 1;
  }
  return isDescription(words.slice(first), reader);
}

/** "Слесарь из Твери", right after the name: with a comma or dash between, or as what somebody works. */
function isDescribedAfter(after: string, { cases, own }: Reader): boolean {
  const apposition = APPOSITION.exec(after)?.[0];
  if (apposition !== undefined) {
    const rest = after.slice(apposition.length).replace(/^\d{1,2}-?(?:летн|річн)\p{L}+\s/u, '');
    const isDash = /[–—(]/u.test(apposition);
    const words = wordsOf(firstOf(rest)).slice(0, MOST_WORDS_BEHIND);
    const stop = words.findIndex((word) => CLAUSE_WORDS.has(word) || isVerb(word));
    const said = stop < 0 ? words : words.slice(0, stop);
    // "Иванов, тренеры и врачи" and "Иванов, врач рассказал" tell of others.
    const isOther = stop >= 0 && !isDash && !CLAUSE_WORDS.has(words[stop] ?? '');
    if (!isOther && isDescription(said, { cases: isDash ? `n${cases}` : cases, own })) return true;
  }
  const second = FROM_WHERE.exec(after)?.groups?.['rest'];
  if (second !== undefined && isDescription(wordsOf(second), { cases, own })) return true;
  const words = wordsOf(firstOf(after)).slice(0, MOST_WORDS_BEHIND);
  const verb = words.findIndex((word) => PRIVATE_VERBS.has(word));
  if (verb < 0 || verb > 2 || !/^\s/u.test(after)) return false;
  const isWork = /^(?:работает|трудится|працює|трудиться|про)/u.test(words[verb] ?? '');
  return !isWork || words.slice(verb).some((word) => walkCases(word).includes('i'));
}

/** Do these words say what somebody is who is none of the powerful? */
function isDescription(words: readonly string[], { cases, own }: Reader): boolean {
  if (words.some((word) => FORMER.test(word))) return false;
  for (const [at, word] of words.entries()) {
    if (agree(walkCases(word), cases) && !isOwn(word, own)) return true;
    const next = words.slice(at + 1);
    if (/^(?:сотрудни|співробітни)/u.test(word) && RESEARCH.test(words[at - 1] ?? '')) {
      if (agree(nounCases(word), cases)) return true;
    }
    if (!isStem(word, HEADS) || !agree(nounCases(word), cases)) continue;
    const body = next.findIndex((one) => isStem(one, SMALL_BODIES) || SCIENCES.has(one));
    if (body >= 0 && body < 3 && !next.slice(0, body).some(isPreposition)) return true;
  }
  return false;
}

/** Does the pack give the bearer this walk of life, in whatever case? */
function isOwn(word: string, own: ReadonlySet<string>): boolean {
  const stem = word.slice(0, Math.max(4, word.length - 2)).replaceAll('й', 'и');
  return own.has(word) || [...own].some((one) => one.startsWith(stem));
}

function isAged(before: string, after: string): boolean {
  return AGE_BEFORE.test(before) || AGE_AFTER.test(after);
}

function isVerb(word: string): boolean {
  if (word.length < 4 || !VERB.test(word) || NOUN_LIKE_VERB.test(word)) return false;
  return walkCases(word) === '' && !isStem(word, SMALL_BODIES) && !isStem(word, HEADS);
}

function isPreposition(word: string): boolean {
  return /^(?:в|во|на|из|к|ко|с|со|о|об|от|до|у|по|при|за|под|для|з|із|зі|від|про|біля|під)$/u.test(
    word,
  );
}

function isStem(word: string, stems: Words): boolean {
  for (let length = 2; length <= word.length; length++) {
    if (stems.has(word.slice(0, length))) return true;
  }
  return false;
}

/** What stands after the last of these marks. */
function lastOf(text: string, mark: RegExp): string {
  const parts = text.split(mark);
  return parts.at(-1) ?? '';
}

/** What stands before the next mark that ends a clause. */
function firstOf(text: string): string {
  return text.split(CLAUSE_START, 1)[0] ?? '';
}

function wordsOf(text: string): string[] {
  return Array.from(text.matchAll(WORD), ([word]) => plain(word));
}
