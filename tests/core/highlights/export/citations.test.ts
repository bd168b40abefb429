import { Cite, type CslItem } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeBibtex } from '../../../../src/core/highlights/export/bibtex';
import { toCitations } from '../../../../src/core/highlights/export/citations';
import { writeCsl } from '../../../../src/core/highlights/export/csl';
import { takeApart } from '../../../../src/core/highlights/export/edtf-parts';
import { oneLine } from '../../../../src/core/highlights/export/plain-text';
import { writeRis } from '../../../../src/core/highlights/export/ris';
import type { Highlight } from '../../../../src/core/highlights/schema';
import {
  anyHighlights,
  HOSTILE_TEXTS,
  makeHighlight,
  makeLinked,
  makePage,
} from '../make-highlight';

const FORMATS = {
  ris: { write: writeRis, type: '@ris/file' },
  bibtex: { write: writeBibtex, type: '@biblatex/text' },
  csl: { write: writeCsl, type: '@else/json' },
} as const;
type Format = keyof typeof FORMATS;

const write = (format: Format, highlights: readonly Highlight[]) =>
  [...FORMATS[format].write(highlights)].join('');

/** Reads a file by an independent reader of citations. */
function read(format: Format, highlights: readonly Highlight[]): readonly CslItem[] {
  const text = write(format, highlights);
  return text === '' ? [] : new Cite(text, { forceType: FORMATS[format].type }).data;
}

const notesOf = ({ note, annote }: CslItem) => [note, annote].flat().join('\n');
/** BibTeX needs braces in an address as escapes, which mean the same. */
const toPlainAddress = (url = '') => url.replaceAll('%7B', '{').replaceAll('%7D', '}');

const nameOf = (author: NonNullable<CslItem['author']>[number]) =>
  author.literal ?? [author.given, author.family].filter(Boolean).join(' ');

describe.each(Object.keys(FORMATS) as Format[])('%s', (format) => {
  test('keeps title, authors, date, address, notes and tags of the article, and its sources', () => {
    const [article, source, ...rest] = read(format, [makeHighlight()]);
    expect(rest).toEqual([]);
    expect(article).toMatchObject({
      type: 'webpage',
      title: 'Quay opens a year late',
      URL: 'https://bay.example/2024/06/quay',
      issued: { 'date-parts': [[2024, 6, 19]] },
    });
    // This reader knows the day of reading in RIS (Y2) of other kinds of document only.
    if (format === 'ris') expect(write('ris', [makeHighlight()])).toContain('Y2  - 2024/06/20\r\n');
    else expect(article?.accessed).toMatchObject({ 'date-parts': [[2024, 6, 20]] });
    expect(article?.author?.map(nameOf)).toEqual(['Nell Harrow', 'Tom Iverson']);
    expect(article?.keyword?.split(/,\s*/u)).toEqual(['harbour', 'east quay']);
    const notes = article ? notesOf(article) : '';
    for (const part of [
      'the east quay would open in May',
      'Compare with the minutes.',
      'Ada Brock opened the east quay.',
    ]) {
      expect(notes).toContain(part);
    }
    expect(source).toMatchObject({
      title: 'Harbour log',
      URL: 'https://log.example/7',
      issued: { 'date-parts': [[2021]] },
    });
  });

  test('has one reference for an article, however many passages were saved of it', () => {
    const other = makeHighlight({
      id: '22222222-2222-4222-8222-222222222222',
      note: 'Second note',
      tags: ['pier'],
      linked: [],
    });
    const items = read(format, [makeHighlight({ linked: [] }), other]);
    expect(items).toHaveLength(1);
    expect(items[0]?.keyword?.split(/,\s*/u)).toEqual(['harbour', 'east quay', 'pier']);
    expect(items.map(notesOf).join('')).toContain('Second note');
  });

  test('lets no hostile text end a reference, begin one or lose its words', () => {
    for (const text of HOSTILE_TEXTS) {
      const page = makePage({ title: text, authors: [text] });
      const items = read(format, [makeHighlight({ note: text, page, linked: [] })]);
      expect(items).toHaveLength(1);
      expect(items[0]?.title).toBe(oneLine(text));
    }
  });

  test('has exactly the citations of any highlights, with their titles and addresses', () => {
    fc.assert(
      fc.property(anyHighlights, (highlights) => {
        const wanted = toCitations(highlights);
        const items = read(format, highlights);
        expect(items.map(({ title }) => title ?? '')).toEqual(
          wanted.map(({ title }) => title ?? ''),
        );
        expect(items.map(({ URL }) => toPlainAddress(URL))).toEqual(
          wanted.map(({ url }) => toPlainAddress(url)),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('dates that are not whole days', () => {
  const dated = (edtf: string) => [
    makeHighlight({ page: makePage({ date: { edtf, from: 'given' } }), linked: [] }),
  ];
  test.each([
    ['2019-04~', '2019/04//2019-04~', [[2019, 4]]],
    ['2018?', '2018///2018?', [[2018]]],
    [
      '2019-01~/2019-04~',
      '2019/01//2019-01~/2019-04~',
      [
        [2019, 1],
        [2019, 4],
      ],
    ],
    ['2024-05-07/..', '2024/05/07/2024-05-07/..', [[2024, 5, 7]]],
    ['1985-21', '1985///1985-21', [[1985]]],
    ['199X', '///199X', undefined],
  ])('%s is kept as EDTF in every format', (edtf, ris, parts) => {
    expect(write('ris', dated(edtf))).toContain(`DA  - ${ris}\r\n`);
    expect(write('bibtex', dated(edtf))).toContain(`date = {${edtf}}`);
    const [item] = JSON.parse(write('csl', dated(edtf))) as Array<{
      issued: Record<string, unknown>;
    }>;
    expect(item?.issued['edtf']).toBe(edtf);
    expect(item?.issued['date-parts']).toEqual(parts);
  });

  test.each([
    ['2024-06-19', { start: [2024, 6, 19], isCirca: false }],
    ['2019-04~', { start: [2019, 4], isCirca: true }],
    ['1985-24', { start: [1985], season: 4, isCirca: false }],
    ['2018/', { start: [2018], isCirca: false }],
    ['../2018', undefined],
    ['{2018,2019}', undefined],
    ['', undefined],
  ])('%s is taken apart as far as it has parts', (edtf, parts) => {
    expect(takeApart(edtf)).toEqual(parts);
  });
});

/** The fields of a CSL-JSON item and of its dates that we write, by the schema of the Citation Style Language 1.0.2. */
const CSL_FIELDS = new Set(
  'id type title author container-title issued accessed URL language keyword note'.split(' '),
);
const CSL_DATE_FIELDS = new Set('date-parts season circa literal raw edtf'.split(' '));

test('CSL-JSON has only the fields that its schema has', () => {
  fc.assert(
    fc.property(anyHighlights, (highlights) => {
      const items = JSON.parse(write('csl', highlights)) as Array<Record<string, unknown>>;
      for (const item of items) {
        expect(Object.keys(item).filter((field) => !CSL_FIELDS.has(field))).toEqual([]);
        const dates = ['issued', 'accessed'].flatMap((field) => Object.keys(item[field] ?? {}));
        expect(dates.filter((field) => !CSL_DATE_FIELDS.has(field))).toEqual([]);
      }
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    }),
  );
});

test('a document that several facts rest on is cited once, with each of them', () => {
  const linked = [
    makeLinked(),
    makeLinked({ ref: 'harbour/f2', text: 'The cost was 40 million.' }),
  ];
  const [, source] = toCitations([makeHighlight({ linked })]);
  expect(source?.notes).toEqual([
    'Ada Brock opened the east quay. (harbour/f1, 1.0.0)',
    'The cost was 40 million. (harbour/f2, 1.0.0)',
  ]);
});

test('a document of which neither name nor address is known is not cited', () => {
  const linked = [makeLinked({ sources: [{ outlet: 'Port Office', date: '2021' }] })];
  expect(toCitations([makeHighlight({ linked })])).toHaveLength(1);
});
