import { describe, expect, test } from 'vitest';
import {
  libraryAddress,
  paramOf,
  readLibraryAddress,
  sectionOf,
  type LibraryAddress,
} from '../../src/core/library-address';

const BOTH_WAYS: ReadonlyArray<readonly [string, LibraryAddress]> = [
  ['#/actors', { view: 'actors' }],
  ['#/settings', { view: 'settings' }],
  ['#/actors/harbour/ada-brandt', { view: 'actor', ref: 'harbour/ada-brandt' }],
  ['#/events/harbour/ev.1', { view: 'event', ref: 'harbour/ev.1' }],
  ['#/facts/harbour/f07', { view: 'fact', ref: 'harbour/f07' }],
  ['#/sources/harbour/post', { view: 'source', ref: 'harbour/post' }],
  ['#/facts/a%20b/c%3Fd%23', { view: 'fact', ref: 'a b/c?d#' }],
  [
    '#/actors?kind=person&kind=place&country=North%20Korea',
    { view: 'actors', params: { kind: ['person', 'place'], country: ['North Korea'] } },
  ],
  ['#/search?q=50%25%20%26%20%EA%B9%80', { view: 'search', params: { q: ['50% & 김'] } }],
  [
    '#/actors/harbour/ada?year=2024',
    { view: 'actor', ref: 'harbour/ada', params: { year: ['2024'] } },
  ],
];

test.each(BOTH_WAYS)('%s is written and read alike', (hash, address) => {
  expect(libraryAddress(address)).toBe(hash);
  expect(readLibraryAddress(hash)).toEqual(address);
});

test.each([
  ['#/actors/', { view: 'actors' }],
  ['#/search?q=a+b', { view: 'search', params: { q: ['a b'] } }],
  ['#/search?q=100%', { view: 'search', params: { q: ['100%'] } }],
  ['#/search?q=a=b?c', { view: 'search', params: { q: ['a=b?c'] } }],
  ['#/facts?kind=&&=x', { view: 'facts' }],
])('%s, as somebody may type it, is read', (hash, address) => {
  expect(readLibraryAddress(hash)).toEqual(address);
});

describe('no place in the library', () => {
  test.each([
    '',
    '#',
    '#/',
    '#/nothing',
    '#/toString',
    '#actors',
    '#/actors/harbour',
    '#/actors//ada',
    '#/actors/harbour/ada/more',
    '#/actors/a%2Fb/c',
    '#/settings/harbour/ada',
    '#/%ZZ',
  ])('is "%s"', (hash) => {
    expect(readLibraryAddress(hash)).toBeUndefined();
  });
});

test('a record belongs to the section of its list', () => {
  expect(sectionOf({ view: 'source' })).toBe('sources');
  expect(sectionOf({ view: 'search' })).toBe('search');
});

test('a value that was not chosen is empty', () => {
  const address = { view: 'search', params: { q: ['car', 'boat'] } } as const;
  expect(paramOf(address, 'q')).toBe('car');
  expect(paramOf(address, 'pack')).toBe('');
});
