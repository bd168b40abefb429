import { expect, test } from 'vitest';
import { clearedRecent, readRecent, withSearch } from '../../src/settings/recent-searches';

test.each([
  [undefined, { isKept: true, queries: [] }],
  ['text', { isKept: true, queries: [] }],
  [{ isKept: false }, { isKept: false, queries: [] }],
  [{ queries: ['a', 7, '', null, 'b'] }, { isKept: true, queries: ['a', 'b'] }],
  [{ queries: 'a' }, { isKept: true, queries: [] }],
])('%j is read as %j', (stored, recent) => {
  expect(readRecent(stored)).toEqual(recent);
});

test('the newest search comes first, once, and the oldest are forgotten', () => {
  let recent = readRecent(undefined);
  for (let at = 0; at < 12; at++) recent = withSearch(recent, ` query ${at} `);
  recent = withSearch(recent, 'query 9');
  expect(recent.queries.slice(0, 3)).toEqual(['query 9', 'query 11', 'query 10']);
  expect(recent.queries).toHaveLength(8);
  expect(withSearch(recent, '   ')).toBe(recent);
});

test('nothing is kept where the reader does not want it', () => {
  expect(withSearch(clearedRecent(false), 'a')).toEqual({ isKept: false, queries: [] });
});
