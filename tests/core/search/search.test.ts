import { describe, expect, test } from 'vitest';
import { createSearch, type SearchEntry } from '../../../src/core/search/search';

const ENTRIES: SearchEntry[] = [
  actor('ada', 'Ada Brock', ['Ада Брок', '아다 브록', 'A. Brock']),
  actor('brockton', 'Brockton', []),
  actor('jose', 'José Muñoz', []),
  { kind: 'event', ref: 'p/ev', title: 'Opening of the east quay', aliases: [], time: 5 },
  fact('Ada Brock opened the east quay.', 10),
  fact('Ada Brock closed the west quay.', 20),
];

function actor(id: string, title: string, aliases: string[]): SearchEntry {
  return { kind: 'actor', ref: `p/${id}`, title, aliases, actorKind: 'person', time: 0 };
}

function fact(title: string, time: number): SearchEntry {
  return { kind: 'fact', ref: 'p/ada', title, aliases: [], date: '2021', time };
}

const find = (query: string, limit = 10) => createSearch(ENTRIES).find(query, limit);

describe('the best answer comes first', () => {
  test.each([
    ['brock', 'Brockton'],
    ['ada brock', 'Ada Brock'],
    ['ADA BROCK', 'Ada Brock'],
    ['брок', 'Ada Brock'],
    ['브록', 'Ada Brock'],
    ['munoz', 'José Muñoz'],
    ['MUÑOZ', 'José Muñoz'],
    ['quay', 'Opening of the east quay'],
    ['west quay', 'Ada Brock closed the west quay.'],
    ['quay west', 'Ada Brock closed the west quay.'],
  ])('%s', (query, title) => {
    expect(find(query)[0]?.title).toBe(title);
  });
});

test('statements come newest first, after names', () => {
  expect(find('quay').map(({ kind }) => kind)).toEqual(['event', 'fact', 'fact']);
  expect(find('quay')[1]?.title).toMatch(/west/);
});

test('what matched is marked, in the name or in the alias shown beside it', () => {
  expect(find('brock')[1]).toMatchObject({
    title: 'Ada Brock',
    detail: '',
    matched: [{ field: 'title', start: 4, end: 9 }],
  });
  expect(find('бро')[0]).toMatchObject({
    detail: 'Ада Брок',
    matched: [{ field: 'detail', start: 4, end: 7 }],
  });
});

test('names are given for what is known, facts aside', () => {
  expect(createSearch(ENTRIES).namesOf(['p/ada', 'p/nobody', 'p/ev'])).toEqual([
    { ref: 'p/ada', name: 'Ada Brock' },
    { ref: 'p/ev', name: 'Opening of the east quay' },
  ]);
});

test('at most as many answers as wanted', () => {
  expect(find('a', 2)).toHaveLength(2);
});

test.each(['', '   ', '!?', '""', 'zzz', 'ada zzz', '('.repeat(10_000), '\ud800', '😀', '\u202e'])(
  'a query of %j finds nothing and does not throw',
  (query) => {
    expect(find(query)).toEqual([]);
  },
);
