/**
 * CSV as RFC 4180 has it: a header, every cell quoted, CRLF between records. A spreadsheet takes a cell for a formula
 * where it begins like one, and not every program keeps to the quotes; so cells in which any line does are marked
 * with an apostrophe, which says "text" to a spreadsheet. Programs ask for the cells as they are.
 */
import type { Highlight, Linked } from '../schema';
import { plainText } from './plain-text';

export interface CsvOptions {
  /** Begin with a byte order mark, by which Excel knows UTF-8. */
  readonly bom?: boolean;
  /** Leave every cell as it is, for programs. */
  readonly raw?: boolean;
}

const COLUMNS: ReadonlyArray<readonly [name: string, cell: (highlight: Highlight) => string]> = [
  ['id', ({ id }) => id],
  ['quote', ({ quote }) => quote.exact],
  ['note', ({ note }) => note],
  ['tags', ({ tags }) => tags.join('; ')],
  ['colour', ({ colour }) => colour],
  ['title', ({ page }) => page.title],
  ['site', ({ page }) => page.site ?? ''],
  ['authors', ({ page }) => page.authors.join('; ')],
  ['page date', ({ page }) => page.date?.edtf ?? ''],
  ['page date origin', ({ page }) => page.date?.from ?? ''],
  ['page language', ({ page }) => page.lang ?? ''],
  ['url', ({ page }) => page.url],
  ['canonical url', ({ page }) => page.canonicalUrl ?? ''],
  ['saved', ({ created }) => created],
  ['changed', ({ modified }) => modified],
  ['passage language', ({ lang }) => lang ?? ''],
  ['before', ({ quote }) => quote.prefix],
  ['after', ({ quote }) => quote.suffix],
  ['start', ({ position }) => String(position.start)],
  ['end', ({ position }) => String(position.end)],
  ['paragraph', ({ paragraph }) => paragraph ?? ''],
  ['actors', ({ linked }) => listLinked(linked, 'actor')],
  ['events', ({ linked }) => listLinked(linked, 'event')],
  ['facts', ({ linked }) => listLinked(linked, 'fact')],
];
/** The last column says in every record how its cells are to be read. */
const CELLS_COLUMN = 'cells';

/** What begins a formula in some spreadsheet, in its full-width forms too. */
const FORMULA_START = /^[=+\-@|%＝＋－＠]/u;

/** Writes highlights as CSV, a record at a time. */
export function* writeCsv(
  highlights: readonly Highlight[],
  { bom = false, raw = false }: CsvOptions,
): Generator<string> {
  const header = [...COLUMNS.map(([name]) => name), CELLS_COLUMN];
  yield (bom ? '\ufeff' : '') + toRecord(header);
  for (const highlight of highlights) {
    const cells = COLUMNS.map(([, cell]) => cell(highlight));
    yield raw
      ? toRecord([...cells.map((cell) => cell.toWellFormed()), 'raw'])
      : toRecord([...cells.map(toText), 'formula-safe']);
  }
}

/** A cell that no spreadsheet takes for a formula. */
export function toText(cell: string): string {
  const text = plainText(cell);
  const isFormula = text.split('\n').some((line) => FORMULA_START.test(line.trimStart()));
  // A tab at the beginning hides what follows from the eye, not from every program.
  return isFormula || text.startsWith('\t') ? `'${text}` : text;
}

function toRecord(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;
}

function listLinked(linked: readonly Linked[], kind: Linked['kind']): string {
  return linked
    .filter((one) => one.kind === kind)
    .map(({ text, ref, packVersion }) => `${text} [${ref} ${packVersion}]`)
    .join('; ');
}
