import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportHighlights } from '../../../../src/core/highlights/export/export';
import { writeHighlights } from '../../../../src/core/highlights/file';
import { planImport } from '../../../../src/core/highlights/import/plan-import';
import { readImport, type ImportRead } from '../../../../src/core/highlights/import/read-import';
import { stableId } from '../../../../src/core/highlights/import/stable-id';
import type { Highlight } from '../../../../src/core/highlights/schema';
import { anyHighlight, makeHighlight } from '../make-highlight';

const NOW = '2026-11-24T18:05:00.000Z';
const OTHER_ID = '0b8f3c1e-5d1f-4f6a-9a51-2f2f3d1c7a02';

function read(json: string): ImportRead {
  const steps = readImport(json, NOW);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

function take(json: string) {
  const result = read(json);
  if ('problem' in result) throw new Error(result.problem.message);
  return result;
}

const write = (format: 'json' | 'jsonld', list: readonly Highlight[]) =>
  [...exportHighlights(format, list)].join('');
const thousand = fc.sample(
  fc.uniqueArray(anyHighlight, { minLength: 1_000, maxLength: 1_000, selector: ({ id }) => id }),
  { numRuns: 1, seed: 6 },
)[0] as Highlight[];

describe('out, wiped, in and out again', () => {
  test.each(['json', 'jsonld'] as const)(
    'is byte-equal for a thousand random highlights, by way of %s',
    (format) => {
      expect(thousand).toHaveLength(1_000);
      const { highlights, refused } = take(write(format, thousand));
      expect(refused).toEqual([]);
      const { added } = planImport(highlights, []);
      expect(writeHighlights(added)).toBe(writeHighlights(thousand));
      expect(planImport(highlights, added)).toEqual({
        beside: [],
        added: [],
        changed: [],
        alreadyThere: 1_000,
      });
    },
  );
});

describe('what Hypothesis wrote', () => {
  const passage = {
    id: 'Fq3zXk5bEe2TnYdQ0aXv9g',
    created: '2023-02-03T10:11:12.345678+00:00',
    updated: '2023-02-04T10:11:12.345678+00:00',
    user: 'acct:reader@annotations.example',
    uri: 'https://bay.example/2024/06/quay',
    text: 'Ask who paid.',
    tags: ['harbour', 'Brock, Ada', 'harbour'],
    target: [
      {
        source: 'https://bay.example/2024/06/quay',
        selector: [
          { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]' },
          { type: 'TextPositionSelector', start: 120, end: 151 },
          { type: 'TextQuoteSelector', exact: 'the east quay', prefix: 'told ', suffix: ' would' },
        ],
      },
    ],
    document: { title: ['Quay opens a year late'] },
  };

  test.each([
    ['the answer of its API', { total: 1, rows: [passage] }],
    ['the export of its sidebar', { client_version: '1', annotations: [passage] }],
    ['a plain list', [passage]],
  ])('is read out of %s', (_what, file) => {
    const { highlights, refused } = take(JSON.stringify(file));
    expect(refused).toEqual([]);
    expect(highlights).toEqual([
      {
        id: stableId(`hypothesis:${passage.id}`),
        quote: { exact: 'the east quay', prefix: 'told ', suffix: ' would' },
        position: { start: 120, end: 151 },
        page: {
          url: 'https://bay.example/2024/06/quay',
          title: 'Quay opens a year late',
          authors: [],
        },
        created: '2023-02-03T10:11:12.345Z',
        modified: '2023-02-04T10:11:12.345Z',
        colour: 'yellow',
        note: 'Ask who paid.',
        tags: ['harbour', 'Brock Ada'],
        linked: [],
      },
    ]);
    expect(planImport(take(JSON.stringify(file)).highlights, highlights).alreadyThere).toBe(1);
  });

  test('is refused one by one, with the reason', () => {
    const rows = [
      { ...passage, target: [{ source: passage.uri }] },
      { ...passage, references: ['x'] },
      { ...passage, uri: 'urn:x-pdf:1' },
      'nonsense',
      { ...passage, id: 'good' },
    ];
    const { highlights, refused } = take(JSON.stringify({ rows }));
    expect(highlights).toHaveLength(1);
    expect(refused.map(({ path, reason }) => [path, reason.split(';')[0]])).toEqual([
      ['[0]', 'it is a note on a whole page, not on a passage'],
      ['[1]', 'it answers another annotation'],
      ['[2]', '$.page.url: use an http or https address without a user name'],
      ['[3]', expect.stringMatching(/^\$/u)],
    ]);
    expect(refused[0]?.what).toBe('Ask who paid.');
  });
});

test('a plain Web Annotation of others becomes a highlight', () => {
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://notes.example/7',
    type: 'Annotation',
    body: { type: 'TextualBody', value: 'Look again.' },
    target: {
      source: 'https://bay.example/a',
      selector: { type: 'TextQuoteSelector', exact: 'the pier' },
    },
  };
  const [one] = take(JSON.stringify(annotation)).highlights;
  expect(one).toMatchObject({
    id: stableId('https://notes.example/7'),
    quote: { exact: 'the pier', prefix: '', suffix: '' },
    position: { start: 0, end: 8 },
    note: 'Look again.',
    created: NOW,
    modified: NOW,
    page: { url: 'https://bay.example/a', title: '' },
  });
});

describe('a file', () => {
  test.each([
    ['{', /valid JSON/u],
    ['7', /choose a file of highlights/u],
    ['{"kind":"backstory-sites"}', /choose a file of highlights/u],
    ['{"format":"backstory-highlights","formatVersion":2,"highlights":[]}', /update Backstory/u],
    ['{"format":"backstory-highlights","formatVersion":1}', /list of highlights/u],
    ['{"__proto__":1}', /not allowed/u],
  ])('%s is refused whole, with what to do', (json, message) => {
    const result = read(json);
    expect('problem' in result && result.problem.message).toMatch(message);
  });

  test('of our own with one mistake is taken without the mistaken one', () => {
    const file = JSON.parse(writeHighlights([makeHighlight()])) as { highlights: unknown[] };
    file.highlights.push({ ...makeHighlight({ id: OTHER_ID }), colour: 'purple' });
    const { highlights, refused } = take(JSON.stringify(file));
    expect(highlights).toEqual([makeHighlight()]);
    expect(refused).toEqual([
      {
        path: '$.highlights[1]',
        what: 'the east quay would open in May',
        reason: expect.stringContaining('$.colour'),
      },
    ]);
  });

  test('never makes it throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        read(JSON.stringify({ rows: [value, { uri: value, target: value }] }));
        read(JSON.stringify([{ id: 'x', target: value, body: value }]));
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is there already', () => {
  const own = makeHighlight();
  test('is changed by a later state of it, and never by an earlier one', () => {
    const later = { ...own, note: 'later', modified: '2025-01-01T00:00:00.000Z' };
    const earlier = { ...own, note: 'earlier', modified: '2024-06-20T09:00:00.000Z' };
    expect(planImport([later], [own]).changed).toEqual([later]);
    expect(planImport([earlier], [own])).toEqual({
      beside: [],
      added: [],
      changed: [],
      alreadyThere: 1,
    });
  });

  test('keeps a note of the reader’s own beside a later state that has another one', () => {
    const later = { ...own, note: 'later', modified: '2025-01-01T00:00:00.000Z' };
    const [kept] = planImport([later], [own]).beside;
    expect(kept).toMatchObject({ note: own.note, quote: own.quote });
    expect(kept?.id).not.toBe(own.id);
  });

  test('is brought back where it was deleted, in the state changed last', () => {
    const edited = { ...own, note: 'edited', modified: '2025-01-01T00:00:00.000Z' };
    const plan = planImport([own], [], [{ highlight: edited, deleted: 7 }]);
    expect(plan).toMatchObject({ added: [edited], changed: [], alreadyThere: 0 });
  });

  test('is passed over under another id, unless its note or tags differ', () => {
    const twin = { ...own, id: OTHER_ID };
    expect(planImport([twin], [own]).added).toEqual([]);
    expect(planImport([{ ...twin, note: 'other' }], [own]).added).toHaveLength(1);
    expect(planImport([{ ...twin, tags: [] }], [own]).added).toHaveLength(1);
  });
});

test('ids are stable, apart, and our own where they are UUIDs', () => {
  expect(stableId('urn:uuid:0B8F3C1E-5d1f-4f6a-9a51-2f2f3d1c7a01')).toBe(own());
  const ids = Array.from({ length: 5_000 }, (_, index) =>
    stableId(`https://notes.example/${index}`),
  );
  expect(new Set(ids).size).toBe(5_000);
  for (const id of ids)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
  expect(stableId('x')).toBe(stableId('x'));
});

const own = () => makeHighlight().id;
