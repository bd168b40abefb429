import { describe, expect, test } from 'vitest';
import { hostOf, isHostOn, readSettings, withRunMode, withSite } from '../../src/settings/settings';

describe('whatever is stored can be read', () => {
  test.each([
    [undefined, { sites: {}, notThese: [] }],
    [null, { sites: {}, notThese: [] }],
    ['text', { sites: {}, notThese: [] }],
    [
      { run: 'always', sites: 3 },
      { sites: {}, notThese: [] },
    ],
    [{ run: 'chosen' }, { run: 'chosen', sites: {}, notThese: [] }],
    [
      { sites: { 'a.example': 'off', 'b.example': 1 } },
      { sites: { 'a.example': 'off' }, notThese: [] },
    ],
  ])('%j', (stored, settings) => {
    expect(readSettings(stored)).toEqual(settings);
  });
});

test('nothing is on before the reader has chosen', () => {
  expect(isHostOn(readSettings(undefined), 'news.example')).toBe(false);
});

test('a host is on unless it was switched off, and its neighbours stay as they were', () => {
  const chosen = withRunMode(readSettings(undefined), 'everywhere');
  const off = withSite(chosen, 'news.example', false);
  expect(isHostOn(chosen, 'news.example')).toBe(true);
  expect(isHostOn(off, 'news.example')).toBe(false);
  expect(isHostOn(off, 'sport.news.example')).toBe(true);
  expect(isHostOn(withSite(off, 'news.example', true), 'news.example')).toBe(true);
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
