/**
 * Dates in a query: EDTF, ranges with two dots, and days, months and years as the reader's language writes them.
 *
 *   2018..2021   2024-06   201X   2018~   "June 2024"   "19 июня 2024"   "2024년 6월"   "6月19日"
 */
import { foldText } from '../text/fold';
import { OPEN_END, OPEN_START, readEdtf, type DateBounds } from '../time/edtf';

/** A date that was read, and how far. */
export interface ReadDate {
  readonly edtf: string;
  readonly bounds: DateBounds;
  readonly end: number;
  readonly month?: number;
  readonly day?: number;
}

const RANGE = /^(?<first>[\d~?X-]{4,12})?(?:\.\.|…)(?<last>[\d~?X-]{4,12})?$/u;
const EDTF = /^(?=.*\d)[\d~?%X/.-]{4,40}$/u;
const EAST =
  /^(?:(?<year>\d{4})[年년]\s*)?(?:(?<month>\d{1,2})[月월]\s*)?(?:(?<day>\d{1,2})[日일])?/u;
const NUMBER = /^(?<number>\d{1,4})(?:\.|st|nd|rd|th|er|º)?(?![\p{L}\p{N}])/u;
const WORD = /^\p{L}[\p{L}\p{M}]*\.?/u;
const GAP = /^(?:\s*,\s*|\s+)(?:(?:of|de|del|г\.|року)\s+)?/iu;
const MONTHS = 12;
const DAYS = 31;
const SHORTEST_MONTH_NAME = 3;
/** Years that a bare number is taken for. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2999;

/** Reads one word as a range or an EDTF date; undefined where it is neither. A bare year is an EDTF date. */
export function readDateWord(word: string): Omit<ReadDate, 'end'> | undefined {
  const { first, last } = RANGE.exec(word)?.groups ?? {};
  if (first !== undefined || last !== undefined) {
    const begin = first === undefined ? undefined : readEdtf(first);
    const end = last === undefined ? undefined : readEdtf(last);
    if ((first !== undefined && !begin) || (last !== undefined && !end)) return undefined;
    const bounds = { min: begin?.min ?? OPEN_START, max: end?.max ?? OPEN_END };
    if (bounds.min > bounds.max) return undefined;
    return { bounds, edtf: `${first ?? '..'}/${last ?? '..'}` };
  }
  if (!EDTF.test(word) || (/^\d+$/u.test(word) && !isYear(Number(word)))) return undefined;
  const bounds = readEdtf(word);
  return bounds && { bounds, edtf: word };
}

/**
 * Reads the longest date that begins at this place, with months named in one of these languages or in English.
 * `isAlone` lets a month by its name alone be one.
 */
export function readDateAt(
  text: string,
  options: { readonly at: number; readonly locales: readonly string[]; readonly isAlone: boolean },
): ReadDate | undefined {
  const { at, locales, isAlone } = options;
  const rest = text.slice(at);
  const east = EAST.exec(rest);
  if (east !== null && east[0] !== '') {
    const { year, month, day } = east.groups ?? {};
    const isEnded = !/^\d/u.test(rest.slice(east[0].trimEnd().length));
    if (isEnded && (year ?? month) !== undefined) {
      return make({ year, month, day }, at + east[0].trimEnd().length);
    }
  }
  const read = readWestern(rest, locales);
  if (read === undefined) return undefined;
  const { year, month, day, length } = read;
  if (month === undefined || (year === undefined && day === undefined && !isAlone))
    return undefined;
  return make({ year, month, day }, at + length);
}

interface Parts {
  year?: string | undefined;
  month?: string | undefined;
  day?: string | undefined;
}

/** A month's name with a day or a year before or after it, in any order. */
function readWestern(
  text: string,
  locales: readonly string[],
): (Parts & { length: number }) | undefined {
  const parts: Parts = {};
  let at = 0;
  let length = 0;
  for (let count = 0; count < 3; count++) {
    const rest = text.slice(at);
    const number = NUMBER.exec(rest);
    const word = WORD.exec(rest)?.[0];
    if (number?.groups) {
      const value = Number(number.groups['number']);
      if (isYear(value) && parts.year === undefined) parts.year = String(value);
      else if (value >= 1 && value <= DAYS && parts.day === undefined) parts.day = String(value);
      else break;
      at += number[0].length;
    } else if (word !== undefined && parts.month === undefined) {
      const month = monthOf(word, locales);
      if (month === undefined) break;
      parts.month = String(month);
      at += word.length;
    } else break;
    length = at;
    const gap = GAP.exec(text.slice(at))?.[0];
    if (gap === undefined) break;
    at += gap.length;
  }
  return parts.month === undefined ? undefined : { ...parts, length };
}

function make({ year, month, day }: Parts, end: number): ReadDate | undefined {
  const monthNumber = month === undefined ? undefined : Number(month);
  const dayNumber = day === undefined ? undefined : Number(day);
  if (monthNumber !== undefined && (monthNumber < 1 || monthNumber > MONTHS)) return undefined;
  if (dayNumber !== undefined && monthNumber === undefined) return undefined;
  const tail = [month, day].flatMap((part) => (part === undefined ? [] : part.padStart(2, '0')));
  const edtf = [year ?? 'XXXX', ...tail].join('-');
  if (year !== undefined) {
    const bounds = readEdtf(edtf);
    return bounds && { edtf, bounds, end };
  }
  if (monthNumber === undefined || (dayNumber !== undefined && dayNumber > DAYS)) return undefined;
  return {
    edtf,
    bounds: { min: OPEN_START, max: OPEN_END },
    end,
    month: monthNumber,
    ...(dayNumber !== undefined && { day: dayNumber }),
  };
}

function isYear(value: number): boolean {
  return value >= FIRST_YEAR && value <= LAST_YEAR;
}

/** Names of months are dear to make and the same for ever. */
const known = new Map<string, ReadonlyMap<string, number>>();

function monthOf(word: string, locales: readonly string[]): number | undefined {
  const folded = foldText(word);
  if (folded.length < SHORTEST_MONTH_NAME) return undefined;
  for (const locale of [...locales, 'en']) {
    const month = monthsOf(locale).get(folded);
    if (month !== undefined) return month;
  }
  return undefined;
}

function monthsOf(locale: string): ReadonlyMap<string, number> {
  const made = known.get(locale);
  if (made !== undefined) return made;
  const months = new Map<string, number>();
  try {
    for (const style of ['long', 'short'] as const) {
      // With a day beside it some languages write another form: "июнь", but "19 июня".
      const alone = new Intl.DateTimeFormat(locale, {
        calendar: 'gregory',
        month: style,
        timeZone: 'UTC',
      });
      const inDate = new Intl.DateTimeFormat(locale, {
        calendar: 'gregory',
        day: 'numeric',
        month: style,
        timeZone: 'UTC',
      });
      for (let month = 0; month < MONTHS; month++) {
        const instant = new Date(Date.UTC(2020, month, 15));
        const inside =
          inDate.formatToParts(instant).find(({ type }) => type === 'month')?.value ?? '';
        for (const name of [alone.format(instant), inside]) {
          const folded = foldText(name);
          if (/^\p{L}/u.test(folded) && !months.has(folded)) months.set(folded, month + 1);
        }
      }
    }
  } catch {
    // Not a language tag: English is tried all the same.
  }
  known.set(locale, months);
  return months;
}
