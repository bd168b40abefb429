/**
 * Chooses the day a page was published out of what the page says of itself. Best first: JSON-LD of an article,
 * metas, `<time>` near the headline, the address. Nothing here knows what day it is today, so a date is only
 * refused where it cannot be one: 31 February, or the day that clocks start from.
 */
import { datesInMetas } from './date-metas';
import { LONGEST_JSON_LD, type PageDate, type PageDateFrom } from './page-date';

/** All places on a page that may hold its date, each in the order of the page or best first. */
export interface DateClues {
  /** The text of each `application/ld+json` script. */
  readonly jsonLd: readonly string[];
  /** Names and contents of the metas that could hold a date, in the order of the page. */
  readonly metas: readonly (readonly [name: string, content: string])[];
  /** `datetime` of the page's `<time>` elements, the one nearest to the headline first. */
  readonly times: readonly string[];
  readonly url: string;
}

/** Objects looked at in all scripts together. */
const MOST_JSON_LD_OBJECTS = 2_000;
/** Longer texts are prose, not a date. */
const LONGEST_DATE = 64;
/** Newspapers that are on the web in full begin about here. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2199;
/** The day that unset clocks show (Unix time 0). */
const CLOCK_START = '1970-01-01';

const ARTICLE_TYPE =
  /(?:^|[/:])(?:\w*Article|\w*BlogPosting|Report|SocialMediaPosting|\w*NewsItem)$/;
const PAGE_TYPE = /(?:^|[/:])(?:\w*Page|CreativeWork|VideoObject|Podcast\w*|Episode|Book|Thesis)$/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The first of the clues that is a possible date, with where it came from; undefined where none is. */
export function choosePageDate(clues: DateClues): PageDate | undefined {
  return (
    firstDate(datesInJsonLd(clues.jsonLd), 'json-ld') ??
    firstDate(datesInMetas(clues.metas), 'meta') ??
    firstDate(clues.times, 'time') ??
    firstDate(datesInUrl(clues.url), 'url')
  );
}

/**
 * The day that a date or date-time as found on pages names, as `YYYY-MM-DD` in the offset it is written in.
 * Reads ISO 8601 with or without hyphens, slashes and dots, RFC 5322 dates, "June 19, 2024" and "19 June 2024".
 */
export function readPageDay(text: string): string | undefined {
  const date = text.trim();
  if (date.length > LONGEST_DATE) return undefined;
  const iso = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))(?![\d-])/.exec(date);
  if (iso) return toDay(iso[1], iso[3] ?? iso[5], iso[4] ?? iso[6]);
  const dayFirst = /(?:^|\s)(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})\b/i.exec(
    date,
  );
  if (dayFirst) return toDay(dayFirst[3], readMonth(dayFirst[2]), dayFirst[1]);
  const monthFirst = /(?:^|\s)([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i.exec(
    date,
  );
  if (monthFirst) return toDay(monthFirst[3], readMonth(monthFirst[1]), monthFirst[2]);
  return undefined;
}

function firstDate(texts: Iterable<string>, from: PageDateFrom): PageDate | undefined {
  for (const text of texts) {
    const date = readPageDay(text);
    if (date) return { date, from };
  }
  return undefined;
}

/** Dates of articles first, then of what calls itself a page; never of what is only listed on the page. */
function datesInJsonLd(scripts: readonly string[]): string[] {
  const ofArticles: string[] = [];
  const ofPages: string[] = [];
  const queue: unknown[] = scripts.map(parseJson);
  let left = MOST_JSON_LD_OBJECTS;
  for (let at = 0; at < queue.length && left-- > 0; at++) {
    const value = queue[at];
    if (Array.isArray(value)) {
      for (const item of value.slice(0, left)) queue.push(item);
    } else if (isRecord(value)) {
      const date = value['datePublished'] ?? value['dateCreated'];
      if (typeof date === 'string') {
        if (isOfType(value, ARTICLE_TYPE)) ofArticles.push(date);
        else if (isOfType(value, PAGE_TYPE)) ofPages.push(date);
      }
      queue.push(value['@graph'], value['mainEntity'], value['mainEntityOfPage']);
    }
  }
  return [...ofArticles, ...ofPages];
}

function isOfType(value: Record<string, unknown>, wanted: RegExp): boolean {
  const type = value['@type'];
  const types: unknown[] = Array.isArray(type) ? type.slice(0, 10) : [type];
  return types.some((name) => typeof name === 'string' && wanted.test(name.slice(0, 200)));
}

function parseJson(script: string): unknown {
  if (script.length > LONGEST_JSON_LD) return undefined;
  try {
    // Older sites wrap the script in a comment or in CDATA.
    return JSON.parse(script.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ''));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function* datesInUrl(url: string): Generator<string> {
  const path = url.slice(0, 2_000).replace(/[?#].*$/s, '');
  const whole = /(?<=[/_.-])((?:19|20)\d{2})([-/_.]?)(\d{2}|[a-z]{3})\2(\d{1,2})(?=[/_.-]|$)/gi;
  for (const [, year, , month, day] of path.matchAll(whole)) {
    const number = /^\d/.test(month ?? '') ? month : readMonth(month);
    if (number !== undefined) yield `${year}-${number}-${day}`;
  }
}

function readMonth(name: string | undefined): string | undefined {
  const month = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase());
  return month < 0 ? undefined : String(month + 1);
}

function toDay(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(y >= FIRST_YEAR && y <= LAST_YEAR && m >= 1 && m <= 12 && d >= 1)) return undefined;
  if (d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return undefined;
  const iso = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  return iso === CLOCK_START ? undefined : iso;
}
