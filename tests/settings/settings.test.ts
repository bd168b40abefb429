import { describe, expect, test } from 'vitest';
import { CHOICE_VALUES, DEFAULT_CHOICES, type Choices } from '../../src/core/choices';
import { allChoices, readChosen, withoutChoice } from '../../src/settings/choices';
import {
  EVERYWHERE,
  hostOf,
  isPlaceOn,
  placesOf,
  readSettings,
  withoutSite,
  withRunMode,
  withSite,
} from '../../src/settings/settings';

describe('whatever is stored can be read', () => {
  test.each([
    [undefined, { sites: {}, choices: {}, notThese: [], leftOut: {} }],
    [null, { sites: {}, choices: {}, notThese: [], leftOut: {} }],
    ['text', { sites: {}, choices: {}, notThese: [], leftOut: {} }],
    [
      { run: 'always', sites: 3 },
      { sites: {}, choices: {}, notThese: [], leftOut: {} },
    ],
    [{ run: 'chosen' }, { run: 'chosen', sites: {}, choices: {}, notThese: [], leftOut: {} }],
    [
      { sites: { 'a.example': 'off', 'b.example': 1 } },
      { sites: { 'a.example': 'off' }, choices: {}, notThese: [], leftOut: {} },
    ],
  ])('%j', (stored, settings) => {
    expect(readSettings(stored)).toEqual(settings);
  });
});

test('nothing is on before the reader has chosen', () => {
  expect(isPlaceOn(readSettings(undefined), 'https://news.example/')).toBe(false);
});

describe('the most particular place of which something was said decides', () => {
  const chosen = withRunMode(readSettings(undefined), 'everywhere');
  const said = (...places: Array<readonly [string, boolean]>) =>
    places.reduce((settings, [place, isOn]) => withSite(settings, place, isOn), chosen);
  const off = ['news.example', false] as const;
  test.each([
    ['nothing was said', said(), 'https://news.example/a', true],
    ['the host is off', said(off), 'https://news.example/a', false],
    ['a neighbour is off', said(off), 'https://sport.news.example/', true],
    ['a part is off', said(['news.example/sport/', false]), 'https://news.example/sport/a', false],
    ['another part is off', said(['news.example/sport/', false]), 'https://news.example/a', true],
    [
      'a name that begins alike',
      said(['news.example/sport/', false]),
      'https://news.example/sports/a',
      true,
    ],
    [
      'a part is on again',
      said(off, ['news.example/sport/', true]),
      'https://news.example/sport/golf/a',
      true,
    ],
    ['everything is off', said([EVERYWHERE, false]), 'https://news.example/a', false],
    [
      'everything but this',
      said([EVERYWHERE, false], ['news.example', true]),
      'https://news.example/a',
      true,
    ],
    ['on after off', said(off, ['news.example', true]), 'https://news.example/a', true],
  ])('%s', (_, settings, url, isOn) => {
    expect(isPlaceOn(settings, url)).toBe(isOn);
  });

  test('nothing is said of a place once it was taken back', () => {
    expect(withoutSite(said(off), 'news.example')).toEqual(chosen);
  });
});

test.each([
  [
    'https://news.example:81/a/b/c?x#y',
    ['news.example:81/a/b/', 'news.example:81/a/', 'news.example:81', '*'],
  ],
  ['https://news.example', ['news.example', '*']],
  ['about:blank', []],
])('the places of %s', (url, places) => {
  expect(placesOf(url)).toEqual(places);
});

describe('choices', () => {
  test('that are none are as if never made; what was not chosen has its default', () => {
    const chosen = readChosen({ density: 'every', dwellMs: 5, colour: 'red', motion: null });
    expect(chosen).toEqual({ density: 'every' });
    expect(allChoices(chosen)).toEqual({ ...DEFAULT_CHOICES, density: 'every' });
    expect(withoutChoice(chosen, 'density')).toEqual({});
  });

  test.each([undefined, null, 'every', 3])('%j holds none', (stored) => {
    expect(readChosen(stored)).toEqual({});
  });

  test('the default of each is one of its values', () => {
    for (const [name, values] of Object.entries(CHOICE_VALUES)) {
      expect(values).toContain(DEFAULT_CHOICES[name as keyof Choices]);
    }
  });
});

test.each([
  ['https://news.example/a', 'news.example'],
  ['http://localhost:8080/', 'localhost:8080'],
  ['chrome://settings', null],
  ['about:blank', null],
  ['file:///a.html', null],
  ['', null],
])('the host of %s is %s', (url, host) => {
  expect(hostOf(url)).toBe(host);
});
