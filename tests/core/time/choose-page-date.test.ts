import { describe, expect, test } from 'vitest';
import {
  choosePageDate,
  type DateClues,
  readPageDay,
} from '../../../src/core/time/choose-page-date';

const NONE: DateClues = { jsonLd: [], metas: [], times: [], url: 'https://news.example/story' };
const DAY = '2024-06-19';

function article(extra: object): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...extra });
}

test.each([
  ['2024-06-19', DAY],
  ['2024-06-19T23:30:00Z', DAY],
  ['2024-06-19T23:30:00-11:00', DAY],
  ['2024-06-19T00:10:00+09:00', DAY],
  ['2024-06-19 08:00', DAY],
  ['20240619', DAY],
  ['20240619T080000Z', DAY],
  ['2024/6/19', DAY],
  ['2024.06.19', DAY],
  ['Wed, 19 Jun 2024 23:30:00 +0900', DAY],
  ['19 June 2024', DAY],
  ['June 19, 2024', DAY],
  ['Jun. 19th, 2024 at noon', DAY],
  ['  2024-06-19  ', DAY],
  ['2024-02-29', '2024-02-29'],
])('"%s" is %s', (text, day) => {
  expect(readPageDay(text)).toBe(day);
});

test.each([
  [''],
  ['2023-02-29'],
  ['2024-02-31'],
  ['2024-13-01'],
  ['2024-00-10'],
  ['2024-06'],
  ['2024'],
  ['0001-01-01T00:00:00'],
  ['1970-01-01T00:00:00Z'],
  ['9999-12-31'],
  ['1718755200'],
  ['12345678901'],
  ['19 Foo 2024'],
  ['yesterday'],
  ['{{date}}'],
  [`2024-06-19${' '.repeat(80)}and prose`],
])('"%s" is no day', (text) => {
  expect(readPageDay(text)).toBeUndefined();
});

describe('JSON-LD', () => {
  const published = { datePublished: '2024-06-19T08:00:00+09:00' };
  test.each([
    ['a news article', article({ '@type': 'NewsArticle', ...published })],
    ['a type among several', article({ '@type': ['Thing', 'ReportageNewsArticle'], ...published })],
    [
      'a type with its address',
      article({ '@type': 'http://schema.org/BlogPosting', ...published }),
    ],
    [
      'a graph',
      article({ '@graph': [{ '@type': 'Person' }, { '@type': 'Article', ...published }] }),
    ],
    [
      'an array',
      `[${article({ '@type': 'WebSite' })},${article({ '@type': 'Article', ...published })}]`,
    ],
    [
      'the main entity',
      article({ '@type': 'WebPage', mainEntity: { '@type': 'Article', ...published } }),
    ],
    ['a web page', article({ '@type': 'WebPage', ...published })],
    ['a script in a comment', `<!-- ${article({ '@type': 'Article', ...published })} -->`],
  ])('%s', (_what, script) => {
    expect(choosePageDate({ ...NONE, jsonLd: [script] })).toEqual({ date: DAY, from: 'json-ld' });
  });

  test('an article goes before the page around it', () => {
    const page = article({ '@type': 'WebPage', datePublished: '2020-01-02' });
    const story = article({ '@type': 'NewsArticle', ...published });
    expect(choosePageDate({ ...NONE, jsonLd: [page, story] })?.date).toBe(DAY);
  });

  test.each([
    ['broken', '{"@type":"Article","datePublished":"2024-06-19"'],
    ['not an object', '"2024-06-19"'],
    ['null', 'null'],
    ['no date', article({ '@type': 'Article', datePublished: 20240619 })],
    ['an impossible date', article({ '@type': 'Article', datePublished: '2024-02-31' })],
    [
      'a listed article',
      article({ '@type': 'ItemList', itemListElement: [{ '@type': 'Article', ...published }] }),
    ],
    ['a person', article({ '@type': 'Person', ...published })],
    ['very long', article({ '@type': 'Article', ...published, text: 'x'.repeat(1_000_001) })],
    [
      'very deep',
      `${'['.repeat(5_000)}${article({ '@type': 'Article', ...published })}${']'.repeat(5_000)}`,
    ],
  ])('%s is passed over', (_what, script) => {
    const clues = { ...NONE, jsonLd: [script], metas: [['date', '2021-05-04'] as const] };
    expect(choosePageDate(clues)).toEqual({ date: '2021-05-04', from: 'meta' });
  });
});

test.each([
  ['https://a.example/2024/06/19/story', DAY],
  ['https://a.example/world/2024/jun/19/story', DAY],
  ['https://a.example/story-2024-06-19-more.html', DAY],
  ['https://a.example/2024-06-19', DAY],
  ['https://a.example/20240619/story', DAY],
  ['https://a.example/news_20240619.html', DAY],
  ['https://a.example/2024/02/31/2024/06/19/', DAY],
])('the address %s names the day', (url, date) => {
  expect(choosePageDate({ ...NONE, url })).toEqual({ date, from: 'url' });
});

test.each([
  ['https://a.example/2024/06/story'],
  ['https://a.example/2024/13/19/story'],
  ['https://a.example/AEN20240619001'],
  ['https://a.example/9020240619'],
  ['https://a.example/story?date=2024-06-19'],
  ['https://a.example/#/2024/06/19/'],
])('the address %s names none', (url) => {
  expect(choosePageDate({ ...NONE, url })).toBeUndefined();
});

test('the best source wins, and the next where it says nothing possible', () => {
  const jsonLd = [article({ '@type': 'Article', datePublished: '2024-06-01' })];
  const clues = {
    jsonLd,
    metas: [['pubdate', '2024-06-02'] as const],
    times: ['2024-06-03'],
    url: '/2024/06/04/',
  };
  expect(choosePageDate(clues)).toEqual({ date: '2024-06-01', from: 'json-ld' });
  expect(choosePageDate({ ...clues, jsonLd: [] })?.from).toBe('meta');
  expect(choosePageDate({ ...clues, jsonLd: [], metas: [['date', 'soon']] })?.from).toBe('time');
  expect(choosePageDate({ ...clues, jsonLd: [], metas: [], times: [] })?.from).toBe('url');
});
