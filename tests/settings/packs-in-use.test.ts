import { expect, test } from 'vitest';
import { leftOutAt, readLeftOut, withLeftOut } from '../../src/settings/packs-in-use';
import { placesOf } from '../../src/settings/settings';

const LEFT_OUT = { '*': ['league'], 'a.example': ['harbour'], 'a.example/sport/': [] };

test.each([
  ['https://a.example/news/x', ['harbour']],
  ['https://a.example/sport/x', []],
  ['https://b.example/', ['league']],
  ['about:blank', []],
])('the most particular place decides which packs are left out: %s', (url, expected) => {
  expect(leftOutAt(LEFT_OUT, placesOf(url))).toEqual(expected);
});

test('what is said of one place is changed and taken back by itself', () => {
  const more = withLeftOut(LEFT_OUT, 'b.example', ['x', 'x']);
  expect(more['b.example']).toEqual(['x']);
  expect(withLeftOut(more, 'b.example', null)).toEqual(LEFT_OUT);
});

test.each([
  [null, {}],
  [['a'], {}],
  [{ 'a.example': 'harbour', 'b.example': ['x'], 'c.example': [1] }, { 'b.example': ['x'] }],
])('what stands in storage is taken as far as it fits: %j', (stored, expected) => {
  expect(readLeftOut(stored)).toEqual(expected);
});
