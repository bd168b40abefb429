/**
 * The dates that a text writes out: "19 June 2024", "Sep 2018", "19 июня", "2024년 6월", "2024-06-19", a bare
 * year. What the text only hints at ("last week") is not read.
 */
import type { Edtf } from '../pack/schema';
import { readDateAt, readDateWord } from '../search/query-dates';
import { readEdtf } from '../time/edtf';

/** Nobody can write more on one page that would tell facts apart; a text made of dates ends here. */
const MOST_DATES = 400;

/** Where a date may begin: at a number, or at a word before one. */
const BEGINNING = /\p{L}{3,}\.?,?\s+(?:(?:de|del|of)\s+)?(?=\d)|\d+/giu;
const ISO = /^\d{4}-\d{2}(?:-\d{2})?(?![\p{L}\p{N}-])/u;
/** Years of which news speak; a number like 1700 is more often no year. */
const YEAR = /^(?:19|20)\d{2}(?![\p{L}\p{N}%]|[.,:/-]\d)/u;
const NO_YEAR = 'XXXX';

/**
 * Each date once, in the order of the text, as EDTF. `lang` (BCP 47; may be empty) names the months beside English
 * ones. A day without a year is the last such day up to `pageDate`, and left out where there is none.
 */
export function writtenDates(
  text: string,
  { lang, pageDate }: { readonly lang: string; readonly pageDate?: Edtf | undefined },
): readonly Edtf[] {
  const found = new Set<Edtf>();
  const locales = lang === '' ? [] : [lang];
  let until = 0;
  for (const { index, 0: beginning } of text.matchAll(BEGINNING)) {
    if (index < until || found.size >= MOST_DATES) continue;
    // Behind a letter, a digit's comma or a hyphen a number is a part of something else.
    if (/[\p{L}\p{N}]$|\d[.,:/-]$/u.test(text.slice(Math.max(0, index - 2), index))) continue;
    const rest = text.slice(index, index + beginning.length + 40);
    const exact = ISO.exec(rest)?.[0];
    const read =
      exact === undefined
        ? readDateAt(rest, { at: 0, locales, isAlone: false })
        : { edtf: exact, end: exact.length };
    const edtf = read ? withYear(read.edtf, pageDate) : YEAR.exec(rest)?.[0];
    if (edtf === undefined || readDateWord(edtf) === undefined) continue;
    found.add(edtf);
    until = index + (read?.end ?? edtf.length);
  }
  return [...found];
}

function withYear(edtf: Edtf, pageDate: Edtf | undefined): Edtf | undefined {
  if (!edtf.startsWith(NO_YEAR)) return edtf;
  const page = pageDate === undefined ? undefined : readEdtf(pageDate);
  if (page === undefined) return undefined;
  const year = new Date(page.max).getUTCFullYear();
  const inYear = (one: number) => edtf.replace(NO_YEAR, String(one).padStart(NO_YEAR.length, '0'));
  const bounds = readEdtf(inYear(year));
  return bounds === undefined || bounds.min > page.max ? inYear(year - 1) : inYear(year);
}
