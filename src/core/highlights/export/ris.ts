/**
 * RIS, which Zotero, EndNote and Mendeley read: a tag, two spaces, a hyphen and a space before each value, one line a
 * value. A value never holds a line break, so nothing in it can end a reference or begin one.
 */
import type { Highlight } from '../schema';
import { toCitations, type Citation } from './citations';
import { takeApart } from './edtf-parts';
import { oneLine } from './plain-text';

/** Writes what highlights cite as RIS, a reference at a time. */
export function* writeRis(highlights: readonly Highlight[]): Generator<string> {
  for (const citation of toCitations(highlights)) {
    const lines = toLines(citation).map(([tag, value]) => `${tag}  - ${oneLine(value)}`);
    yield [`TY  - ${citation.url === undefined ? 'GEN' : 'ELEC'}`, ...lines, 'ER  - ', '']
      .map((line) => `${line}\r\n`)
      .join('');
  }
}

function toLines(citation: Citation): Array<readonly [tag: string, value: string]> {
  const { key, title, authors, container, url, date, accessed, lang, notes, tags } = citation;
  const year = date === undefined ? undefined : takeApart(date)?.start[0];
  return [
    ['ID', key],
    ...optional('TI', title),
    ...authors.map((name) => ['AU', name] as const),
    ...optional('T2', container),
    ...optional('PY', year === undefined ? undefined : String(year).padStart(4, '0')),
    ...optional('DA', date === undefined ? undefined : toRisDate(date)),
    ...optional('UR', url),
    ...optional('Y2', accessed?.replaceAll('-', '/')),
    ...optional('LA', lang),
    ...tags.map((tag) => ['KW', tag] as const),
    ...notes.map((note) => ['N1', note] as const),
  ];
}

function optional(tag: string, value: string | undefined): Array<readonly [string, string]> {
  return value === undefined ? [] : [[tag, value]];
}

/** `YYYY/MM/DD/other`: where year, month and day do not say all, the EDTF date is the other information. */
function toRisDate(edtf: string): string {
  const parts = takeApart(edtf);
  if (!parts) return `///${edtf}`;
  const numbers = parts.start.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'));
  const isWhole = numbers.join('-') === edtf;
  const [year = '', month = '', day = ''] = numbers;
  return isWhole ? numbers.join('/') : `${year}/${month}/${day}/${edtf}`;
}
