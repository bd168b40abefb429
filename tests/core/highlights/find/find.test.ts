import { describe, expect, test } from 'vitest';
import { facetsOf } from '../../../../src/core/highlights/find/facets';
import { createHighlightFinder } from '../../../../src/core/highlights/find/find';
import { parseHighlightQuery, writeFilter } from '../../../../src/core/highlights/find/query';
import { sortHighlights, type HighlightSort } from '../../../../src/core/highlights/find/sort';
import { chipsOf } from '../../../../src/core/search/chips';
import type { Highlight } from '../../../../src/core/highlights/schema';
import { HOSTILE_TEXTS, makeHighlight, makeLinked, makePage } from '../make-highlight';

const quoted = (exact: string) => ({ exact, prefix: '', suffix: '' });
const bare = { note: '', tags: [], linked: [] };

/** One letter each, so that a row of the table says which are found. */
const SAVED: ReadonlyArray<readonly [string, Highlight]> = [
  ['a', makeHighlight({ colour: 'green' })],
  [
    'b',
    makeHighlight({
      ...bare,
      quote: quoted('Treaties were signed on the pier; Yo-jun was there'),
      page: makePage({
        url: 'https://www.cliff.example/x',
        site: 'Cliff Times',
        title: 'Pier talks',
        date: { edtf: '2018-06', from: 'meta' },
        authors: ['Ida Möller'],
      }),
      created: '2025-01-02T08:00:00.000Z',
      tags: ['east'],
    }),
  ],
  [
    'c',
    makeHighlight({
      ...bare,
      quote: quoted('바여정은 항구에 도착했다'),
      page: { url: 'https://port.example/ko', title: '항구', authors: [] },
      created: '2026-03-01T08:00:00.000Z',
      note: 'written in 2021',
      linked: [
        makeLinked({ kind: 'actor', ref: 'harbour/brock', text: 'Ada Brock', sources: [] }),
        makeLinked({ kind: 'event', ref: 'harbour/ev', text: 'Harbour Summit' }),
      ],
    }),
  ],
];
const all = SAVED.map(([, highlight], index) => ({
  ...highlight,
  id: `00000000-0000-4000-8000-00000000000${index}`,
}));
const finder = createHighlightFinder(
  (id) => new Set(id.endsWith('1') ? ['unplaced'] : ['changed']),
);

function find(query: string): string {
  const found = finder.find(all, parseHighlightQuery(query, ['en'])).highlights;
  return found.map((one) => SAVED[all.indexOf(one)]?.[0]).join('');
}

describe('the query language over highlights', () => {
  test.each<[string, string]>([
    ['', 'abc'],
    ['quay', 'a'],
    ['QUA', 'a'],
    ['minutes', 'a'],
    ['"would open"', 'a'],
    ['"open would"', ''],
    ['quay pier', ''],
    ['-quay', 'bc'],
    ['treaty', 'b'],
    ['treties', 'b'],
    ['yojun', 'b'],
    ['yo-jun', 'b'],
    ['moller', 'b'],
    ['여정', 'c'],
    ['바여', 'c'],
    ['바여정은', 'c'],
    ['tag:harbour', 'a'],
    ['tag:east', 'b'],
    ['tag:"east quay"', 'a'],
    ['tag:ea', 'ab'],
    ['-tag:east', 'ac'],
    ['site:cliff.example', 'b'],
    ['site:bay', 'a'],
    ['site:"Cliff Times"', 'b'],
    ['actor:brock', 'c'],
    ['actor:harbour/brock', 'c'],
    ['event:"harbour summit"', 'c'],
    ['source:"Port Office"', 'ac'],
    ['colour:green', 'a'],
    ['colour:purple', ''],
    ['2018', 'b'],
    ['2021', 'c'],
    ['before:2020', 'b'],
    ['after:2020', 'a'],
    ['2017..2019', 'b'],
    ['June', 'ab'],
    ['saved:2025', 'b'],
    ['saved:2025..', 'bc'],
    ['-saved:2025', 'ac'],
    ['is:unplaced', 'b'],
    ['is:changed', 'ac'],
    ['is:noted', 'ac'],
    ['is:untagged', 'c'],
    ['is:nonsense', ''],
    ['harbour:quay', 'a'],
  ])('%s', (query, found) => {
    expect(find(query)).toBe(found);
  });

  test.each(HOSTILE_TEXTS)('never throws: %j', (text) => {
    expect(find(`${text} tag:${text}`)).toEqual(expect.any(String));
  });

  test('forgives a mistake only where nothing has the word', () => {
    const query = parseHighlightQuery('quai', []);
    expect(finder.find(all, query)).toMatchObject({ isForgiven: true, highlights: [all[0]] });
    expect(finder.find(all, parseHighlightQuery('quay', [])).isForgiven).toBe(false);
  });

  test('finds what was changed by its new words, not by its old ones', () => {
    const changed = { ...(all[0] as Highlight), note: 'Ask at the lighthouse.' };
    const query = (typed: string) => finder.find([changed], parseHighlightQuery(typed, []));
    expect(query('lighthouse').highlights).toEqual([changed]);
    expect(query('minutes').highlights).toEqual([]);
  });

  test('reads a written filter back as it was meant', () => {
    for (const value of ['east', 'east quay', 'a"b', 'bay.example', '항구', 'x:y']) {
      const [part, ...rest] = parseHighlightQuery(writeFilter('tag', value), []).parts;
      expect(rest).toEqual([]);
      expect(part).toMatchObject({ type: 'field', field: 'tag', value: value.replace('"', ' ') });
    }
  });

  test('has a chip for each filter, which takes it away', () => {
    const query = 'quay tag:"east quay" 2018 is:noted';
    expect(chipsOf(query, parseHighlightQuery(query, []).parts)).toEqual([
      { text: 'tag:"east quay"', query: 'quay 2018 is:noted' },
      { text: '2018', query: 'quay tag:"east quay" is:noted' },
      { text: 'is:noted', query: 'quay tag:"east quay" 2018 ' },
    ]);
  });
});

test('highlights are read before they are searched, one a step', () => {
  const steps = [...createHighlightFinder().prepare(all)];
  expect(steps).toHaveLength(all.length);
});

test.each<[HighlightSort, string]>([
  ['newest', 'cba'],
  ['oldest', 'abc'],
  ['changed', 'cba'],
  ['page-date', 'abc'],
  ['article', 'bac'],
])('in the order %s', (sort, order) => {
  const sorted = sortHighlights(all, sort);
  expect(sorted.map((one) => SAVED[all.indexOf(one)]?.[0]).join('')).toBe(order);
});

test('what narrows a list is counted once a highlight, the most frequent first', () => {
  const facets = facetsOf([...all, { ...(all[1] as Highlight), id: 'x' }]);
  expect(facets.site).toEqual([
    { value: 'cliff.example', count: 2 },
    { value: 'bay.example', count: 1 },
    { value: 'port.example', count: 1 },
  ]);
  expect(facets.tag.map(({ value }) => value)).toEqual(['east', 'east quay', 'harbour']);
  expect(facets.actor).toEqual([{ value: 'Ada Brock', count: 1 }]);
});
