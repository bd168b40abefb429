import type { Grain } from './date-words';

/** A day, month or year of the Gregorian calendar; `year` counts astronomically (0 is 1 BC). */
export interface CalendarDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Years that a JavaScript date can hold with all their days (ECMA-262, time values). */
const FARTHEST_YEAR = 271_000;
const FALLBACK_LOCALE = 'en';
/** Intl puts thin or plain spaces around the dash, depending on its version. */
const SPACED_DASH = /\s–\s/u;

/** Formatters are dear to make and a card needs the same few a hundred times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** How exactly a calendar date is known. */
export function grainOf({ month, day }: CalendarDate): Grain {
  if (month === undefined) return 'year';
  return day === undefined ? 'month' : 'day';
}

/** Writes one date as `Intl` does for the locale, at the date's own precision; unknown locales read as English. */
export function dateText(date: CalendarDate, locale: string): string {
  if (Math.abs(date.year) > FARTHEST_YEAR) return String(date.year);
  return formatterFor(date, locale).format(toInstant(date));
}

/**
 * Like `dateText`, with the month in the form it takes inside a full date: "февраля 2022 г.", where alone it
 * would be "февраль 2022 г.". Needed after a preposition.
 */
export function inflectedDateText(date: CalendarDate, locale: string): string {
  if (grainOf(date) !== 'month' || Math.abs(date.year) > FARTHEST_YEAR) {
    return dateText(date, locale);
  }
  const wholeDay = { ...date, day: 1 };
  const parts = formatterFor(wholeDay, locale).formatToParts(toInstant(wholeDay));
  const day = parts.findIndex(({ type }) => type === 'day');
  return parts
    .filter((part, index) => index !== day && (index !== day + 1 || part.type !== 'literal'))
    .map(({ value }) => value)
    .join('');
}

/** Writes a range of two dates of the same grain, with what they share said once: "27–28 February 2019". */
export function rangeText(start: CalendarDate, end: CalendarDate, locale: string): string {
  const [from, to] = [dateText(start, locale), dateText(end, locale)];
  if (from === to) return from;
  if (Math.max(Math.abs(start.year), Math.abs(end.year)) > FARTHEST_YEAR) return `${from} – ${to}`;
  // Intl falls back to 2019/2/27 here, which reads as another kind of date than the rest of the card.
  if (/^ja\b/iu.test(locale)) return bigEndianRange(from, to, '～');
  if (/^zh\b/iu.test(locale)) return bigEndianRange(from, to, '至');
  const parts = formatterFor(start, locale).formatRangeToParts(toInstant(start), toInstant(end));
  const text = parts.map(({ value }) => value).join('');
  return text.replace(SPACED_DASH, isOneWordEachSide(parts) ? '–' : ' – ');
}

/** Leaves out of the second date what it shares with the first: 2019年2月27日～28日. */
function bigEndianRange(from: string, to: string, dash: string): string {
  let shared = 0;
  for (let at = 0; at < to.length && from[at] === to[at]; at += 1) {
    if (to[at] === '年' || to[at] === '月') shared = at + 1;
  }
  return `${from}${dash}${to.slice(shared)}`;
}

function isOneWordEachSide(parts: readonly Intl.DateTimeRangeFormatPart[]): boolean {
  const wordsOf = (side: string) =>
    parts.filter(({ source, type }) => source === side && type !== 'literal').length;
  return wordsOf('startRange') === 1 && wordsOf('endRange') === 1;
}

function toInstant({ year, month = 1, day = 1 }: CalendarDate): Date {
  const instant = new Date(0);
  // Not Date.UTC, which reads the years 0 to 99 as 1900 to 1999.
  instant.setUTCFullYear(year, month - 1, day);
  return instant;
}

function formatterFor(date: CalendarDate, locale: string): Intl.DateTimeFormat {
  const grain = grainOf(date);
  const isBeforeChrist = date.year < 1;
  const key = `${locale} ${grain} ${isBeforeChrist}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const options: Intl.DateTimeFormatOptions = {
    // A year or month of the pack is a Gregorian one; in another calendar it would be parts of two.
    calendar: 'gregory',
    timeZone: 'UTC',
    year: 'numeric',
    ...(grain !== 'year' && { month: 'long' }),
    ...(grain === 'day' && { day: 'numeric' }),
    ...(isBeforeChrist && { era: 'short' }),
  };
  const made = makeFormatter(locale, options);
  formatters.set(key, made);
  return made;
}

function makeFormatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    return new Intl.DateTimeFormat(FALLBACK_LOCALE, options);
  }
}
