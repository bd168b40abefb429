/**
 * Years beside an event's name: "the war of 1918" is another war than one that began a hundred years later.
 */
import type { Entity } from '../lexicon/open';
import type { Why } from '../thresholds';
import type { Place } from './place';

const DAY_MS = 86_400_000;
const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;
/** A number below this is a year only after a preposition; else it counts soldiers and kilometres. */
const FIRST_BARE_YEAR = 1800;
const LONGEST_SENTENCE_UNITS = 300;

const NUMBER =
  /(?<![\p{L}\p{N}$€£₩¥])(?<!\p{N}[.,])\d{4}(?![\p{L}\p{N}%]|[.,]\p{N})|\d{4}(?=[年년])/gu;
const SENTENCE_END = /[.!?…]["'”’»)]*\s|[。！？;\n]/gu;
const PREPOSITION =
  /(?:^|[\s(])(?:in|since|of|by|from|until|before|after|в|с|у|з|до|im|seit|von|en|de)\s$/iu;
const SPACE_AND_SMALL = /^\s\p{Ll}/u;
/** What may stand between an event's name and the year in which it was held. */
const TO_YEAR_AFTER =
  /^(?:\s+of\s+(?:the\s+)?\p{Lu}[\p{L}\p{N}-]*)?[\s,(]*(?:(?:in|of|в|у|im|en)\s+)?$/u;
const FROM_YEAR_BEFORE = /^(?:年|년|['’]s)?[\s]*$/u;

interface SeenYear {
  readonly year: number;
  /** Says of the event itself when it was, with no other words between. */
  readonly isBeside: boolean;
}

/** Why the years in the sentence say that another event of this name is meant; null where they do not. */
export function whyNotInYears({ text, find }: Place, { begins, ends }: Entity): Why | null {
  const first = yearOf(begins);
  const last = yearOf(ends);
  if (first === null) return null;
  const years = yearsAround(text, find);
  if (years.length === 0) return null;
  if (years.some(({ year }) => year >= first && (last === null || year <= last))) return null;
  if (last !== null && years.some(({ year, isBeside }) => isBeside && year > last)) {
    return 'out-of-time';
  }
  return years.some(({ year }) => year < first) ? 'before-event' : null;
}

/** The years in the sentence around a place, those inside the name too. */
function yearsAround(text: string, { start, end }: Place['find']): SeenYear[] {
  const [from, until] = sentenceAround(text, start, end);
  const sentence = text.slice(from, until);
  // A clause after the name tells of something else: "…, which took place in 1950".
  const comma = text.slice(end, until).search(/,(?!\p{N})/u);
  const clause = comma < 0 ? until : end + comma;
  const years: SeenYear[] = [];
  for (const match of sentence.matchAll(NUMBER)) {
    const year = Number(match[0]);
    const at = from + match.index;
    const after = at + match[0].length;
    if (year < FIRST_YEAR || year > LAST_YEAR || at > clause) continue;
    const isBeside =
      at >= end
        ? TO_YEAR_AFTER.test(text.slice(end, at))
        : at >= start || FROM_YEAR_BEFORE.test(text.slice(after, start));
    const isAfterPreposition = PREPOSITION.test(text.slice(Math.max(0, at - 8), at));
    const mayCount =
      year < FIRST_BARE_YEAR || (year % 100 === 0 && SPACE_AND_SMALL.test(text.slice(after)));
    if (mayCount && !isBeside && !isAfterPreposition) continue;
    years.push({ year, isBeside });
  }
  return years;
}

function sentenceAround(text: string, start: number, end: number): [from: number, until: number] {
  const least = Math.max(0, start - LONGEST_SENTENCE_UNITS);
  let from = least;
  for (const match of text.slice(least, start).matchAll(SENTENCE_END)) {
    from = least + match.index + match[0].length;
  }
  const tail = text.slice(end, end + LONGEST_SENTENCE_UNITS);
  const [stop] = tail.matchAll(SENTENCE_END);
  return [from, end + (stop?.index ?? tail.length)];
}

/** The year of a day; null for the ends of time. */
function yearOf(day: number): number | null {
  const year = new Date(day * DAY_MS).getUTCFullYear();
  return year > 0 && year < 9999 ? year : null;
}
