/**
 * An EDTF date as people read it: "19 June 2024", "June 2024", "about 2018", "since 24 February 2022". Never more
 * exact than the date is, never less where that can be said, and in the reader's own language.
 *
 *   "2019-01~/2019-04~" ── parse ──▶ structure ── date-text (Intl) ──▶ "January–April 2019"
 *                                             └── date-words ────────▶ "about January–April 2019"
 */
import {
  isEDTFDate,
  isEDTFDateTime,
  isEDTFInterval,
  isEDTFList,
  isEDTFSeason,
  isEDTFSet,
  parse,
} from '@edtf-ts/core';
import type {
  EDTFBase,
  EDTFDate,
  EDTFDateTime,
  EDTFInterval,
  EDTFSeason,
  Qualification,
} from '@edtf-ts/core';
import type { Edtf } from '../pack/schema';
import { dateText, grainOf, inflectedDateText, rangeText } from './date-text';
import type { CalendarDate } from './date-text';
import { dateWordsOf } from './date-words';
import type { DateWords, Grain } from './date-words';

/** Longer than any EDTF date in use; a hostile text is cut here and shown as it is. */
const LONGEST_EDTF = 64;
/** Seasons from here on are quarters, thirds and halves of a year (ISO 8601-2): months say it best. */
const FIRST_QUARTER = 33;
/** Spring has the codes 21, 25 and 29. */
const FIRST_SEASON = 21;
const SEASONS = 4;

/** One date with its doubts taken off, ready to be written at its own grain. */
interface Plain {
  readonly grain: Grain;
  readonly text: string;
  /** As it reads after a preposition. */
  readonly inflected: string;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
  readonly date?: CalendarDate;
}

interface Language {
  readonly locale: string;
  readonly words: DateWords;
}

/**
 * Writes a date for a reader of `locale` (BCP 47; unknown ones read as English). Never throws: a text that is not
 * EDTF comes back as it is, cut to 64 characters.
 */
export function formatEdtf(edtf: Edtf, { locale }: { readonly locale: string }): string {
  const asWritten = edtf.slice(0, LONGEST_EDTF);
  if (edtf.length === 0 || edtf.length > LONGEST_EDTF) return asWritten;
  try {
    const result = parse(edtf);
    return result.success
      ? writeAny(result.value, { locale, words: dateWordsOf(locale) })
      : asWritten;
  } catch {
    // A date that the library or Intl cannot hold must not take the whole card with it.
    return asWritten;
  }
}

function writeAny(value: EDTFBase, language: Language): string {
  if (isEDTFInterval(value)) return writeInterval(value, language);
  if (isEDTFSet(value) || isEDTFList(value)) {
    const type = isEDTFSet(value) ? 'disjunction' : 'conjunction';
    const all = value.values.map((one) => writeAny(one, language));
    const listed = listText(all, type, language.locale);
    return `${value.earlier ? '… – ' : ''}${listed}${value.later ? ' – …' : ''}`;
  }
  if (isEDTFDate(value) || isEDTFSeason(value) || isEDTFDateTime(value)) {
    return withDoubts(toPlain(value, language), language.words);
  }
  return value.edtf;
}

function writeInterval(interval: EDTFInterval, language: Language): string {
  const { words, locale } = language;
  const start = interval.start && toPlain(interval.start, language);
  const end = interval.end && toPlain(interval.end, language);
  if (start === null && end === null) return words.unknown;
  if (start === null && end !== null) {
    return interval.openStart ? writeOpen('until', end, language) : `? – ${withDoubts(end, words)}`;
  }
  if (start !== null && end === null) {
    return interval.openEnd
      ? writeOpen('since', start, language)
      : `${withDoubts(start, words)} – ?`;
  }
  if (start === null || end === null) return words.unknown;
  if (!isSameKind(start, end) || start.date === undefined || end.date === undefined) {
    return `${withDoubts(start, words)} – ${withDoubts(end, words)}`;
  }
  const text = rangeText(start.date, end.date, locale);
  return withDoubts({ ...start, grain: 'other', text, inflected: text }, words);
}

/** "since" and "until" where the language allows it, else an open dash, which every language reads. */
function writeOpen(side: 'since' | 'until', plain: Plain, { words }: Language): string {
  const isBare = !plain.isApproximate && !plain.isUncertain;
  if (isBare && (plain.grain !== 'other' || words.inflects === undefined)) {
    return words[side](plain.inflected, plain.grain);
  }
  const text = withDoubts(plain, words);
  if (words.inflects === undefined) return words[side](text, 'other');
  return side === 'since' ? `${text} – …` : `… – ${text}`;
}

function withDoubts(plain: Plain, words: DateWords): string {
  const { grain, isApproximate, isUncertain } = plain;
  let text = plain.text;
  if (isApproximate) {
    text = grain === 'other' && words.inflects ? `≈ ${text}` : words.about(plain.inflected, grain);
  }
  return isUncertain ? words.uncertain(text) : text;
}

function isSameKind(one: Plain, other: Plain): boolean {
  return (
    one.grain === other.grain &&
    one.isApproximate === other.isApproximate &&
    one.isUncertain === other.isUncertain
  );
}

function toPlain(value: EDTFDate | EDTFDateTime | EDTFSeason, language: Language): Plain {
  if (isEDTFDateTime(value)) return plainOf(momentText(value, language), 'other');
  if (isEDTFSeason(value)) return seasonToPlain(value, language);
  return dateToPlain(value, language);
}

function dateToPlain(value: EDTFDate, { locale, words }: Language): Plain {
  const doubts = doubtsOf([
    value.qualification,
    value.yearQualification,
    value.monthQualification,
    value.dayQualification,
  ]);
  if (typeof value.year !== 'number') {
    return { ...plainOf(vagueYearText(value.year, { locale, words }), 'other'), ...doubts };
  }
  // "2024-06-XX" says no more than June 2024, and "2024-XX-19" no more than 2024.
  const month = typeof value.month === 'number' ? value.month : undefined;
  const day = month !== undefined && typeof value.day === 'number' ? value.day : undefined;
  const date: CalendarDate = {
    year: value.year,
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  };
  return {
    grain: grainOf(date),
    text: dateText(date, locale),
    inflected: words.inflects ? inflectedDateText(date, locale) : dateText(date, locale),
    date,
    ...doubts,
    // "1998S2" is an estimate good to two digits.
    ...(/S\d/u.test(value.edtf) && { isApproximate: true }),
  };
}

/** "201X" is a decade; anything vaguer is written as the years it may be. */
function vagueYearText(year: string, { locale, words }: Language): string {
  if (/^\d{3}X$/u.test(year)) return words.decade(Number(year.replace('X', '0')));
  if (!/^\d{1,2}X{2,3}$/u.test(year)) return words.unknown;
  const first = { year: Number(year.replaceAll('X', '0')) };
  return rangeText(first, { year: Number(year.replaceAll('X', '9')) }, locale);
}

function seasonToPlain(value: EDTFSeason, { locale, words }: Language): Plain {
  const doubts = doubtsOf([value.qualification]);
  const text =
    value.season < FIRST_QUARTER
      ? words.season(
          (value.season - FIRST_SEASON) % SEASONS,
          dateText({ year: value.year }, locale),
        )
      : rangeText(toMonth(value.min), toMonth(value.max), locale);
  return { ...plainOf(text, 'other'), ...doubts };
}

function toMonth(instant: Date): CalendarDate {
  return { year: instant.getUTCFullYear(), month: instant.getUTCMonth() + 1 };
}

function momentText(value: EDTFDateTime, { locale }: Language): string {
  const { year, month, day, hour, minute, timezone } = value;
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const zone = timezone === undefined ? '' : ` UTC${timezone === 'Z' ? '' : timezone}`;
  return `${dateText({ year, month, day }, locale)}, ${clock}${zone}`;
}

function plainOf(text: string, grain: Grain): Plain {
  return { grain, text, inflected: text, isApproximate: false, isUncertain: false };
}

function doubtsOf(qualifications: ReadonlyArray<Qualification | undefined>) {
  return {
    isApproximate: qualifications.some((one) => one?.approximate || one?.uncertainApproximate),
    isUncertain: qualifications.some((one) => one?.uncertain || one?.uncertainApproximate),
  };
}

function listText(all: readonly string[], type: Intl.ListFormatType, locale: string): string {
  try {
    return new Intl.ListFormat(locale, { type }).format(all);
  } catch {
    return new Intl.ListFormat('en', { type }).format(all);
  }
}
