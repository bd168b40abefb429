import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toText, writeCsv, type CsvOptions } from '../../../../src/core/highlights/export/csv';
import type { Highlight } from '../../../../src/core/highlights/schema';
import { anyHighlights, HOSTILE_TEXTS, makeHighlight, makePage } from '../make-highlight';

type Row = Readonly<Record<string, string>>;

const write = (highlights: readonly Highlight[], options: CsvOptions = {}) =>
  [...writeCsv(highlights, options)].join('');
/** Reads a file by an independent parser, from its bytes. */
const read = (csv: string): Row[] =>
  parse(Buffer.from(csv, 'utf8'), { columns: true, bom: true, record_delimiter: '\r\n' });

/** What spreadsheets take for a formula, and what they do not. */
const FORMULAS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  "=cmd|' /C calc'!A0",
  ' =1',
  '   +1',
  '\t=1',
  '\r=1',
  '\n=1',
  '\u00a0=1',
  '\u3000=1',
  '\ufeff=1',
  'first\n=1',
  'first\r\n  @x',
  'first\r-1',
  'first\u2028=1',
  '＝1＋1',
  '＋1',
  '－1',
  '＠SUM',
  '%0A=1',
  '|x',
  '-',
  '--',
  '+',
  '=',
  '\u202e=1',
  '\u0000=1',
  '\u001b=1',
];
const HARMLESS = [
  '1+1',
  'a=b',
  'e-mail',
  'x @ y',
  '',
  ' ',
  '‘=1’',
  '“-1”',
  '(−1)',
  'first\nsecond',
  'ten %',
  '#1',
  "'=1",
  '$5',
];

describe('CSV', () => {
  test.each(FORMULAS.map((cell) => [cell]))(
    'marks a cell that a spreadsheet may take for a formula: %j',
    (cell) => {
      const [row] = read(write([makeHighlight({ note: cell })]));
      expect(row?.['note']?.startsWith("'")).toBe(true);
      expect(row?.['cells']).toBe('formula-safe');
    },
  );

  test.each(HARMLESS.map((cell) => [cell]))('leaves every other cell as it is: %j', (cell) => {
    expect(toText(cell)).toBe(cell);
  });

  test('lets no line of any cell of any highlight begin a formula', () => {
    fc.assert(
      fc.property(anyHighlights, (highlights) => {
        for (const row of read(write(highlights))) {
          for (const cell of Object.values(row)) {
            const isFormula = cell
              .split(/[\r\n]/u)
              .some((line) => /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u.test(line));
            if (isFormula) expect(cell[0]).toBe("'");
          }
        }
      }),
    );
  });

  test('keeps every cell as it was where programs ask for it', () => {
    fc.assert(
      fc.property(anyHighlights, (highlights) => {
        const rows = read(write(highlights, { raw: true }));
        expect(
          rows.map((row) => [
            row['id'],
            row['quote'],
            row['note'],
            row['title'],
            row['before'],
            row['tags'],
            row['cells'],
          ]),
        ).toEqual(
          highlights.map(({ id, quote, note, page, tags }) => [
            id,
            ...[quote.exact, note, page.title, quote.prefix, tags.join('; ')].map((cell) =>
              cell.toWellFormed(),
            ),
            'raw',
          ]),
        );
      }),
    );
  });

  test('begins with a byte order mark only where one is wanted', () => {
    expect(write([], { bom: true }).startsWith('\ufeff"id"')).toBe(true);
    expect(write([]).startsWith('"id"')).toBe(true);
  });

  test('has a record for each highlight, whatever stands in it', () => {
    for (const text of HOSTILE_TEXTS) {
      const page = makePage({ title: text, site: text, authors: [text, 'B'] });
      const csv = write([makeHighlight({ note: text, page }), makeHighlight({ note: 'last' })]);
      expect(read(csv).map(({ note }) => note)).toEqual([toText(text), 'last']);
    }
  });

  test('says what a reader needs to cite a passage', () => {
    expect(read(write([makeHighlight()]))[0]).toMatchObject({
      quote: 'the east quay would open in May',
      tags: 'harbour; east quay',
      title: 'Quay opens a year late',
      authors: 'Nell Harrow; Tom Iverson',
      'page date': '2024-06-19',
      url: 'https://bay.example/2024/06/quay?utm_source=x',
      facts: 'Ada Brock opened the east quay. [harbour/f1 1.0.0]',
    });
  });
});
