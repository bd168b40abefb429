import { describe, expect, test } from 'vitest';
import { choosePageDate } from '../../src/core/time/choose-page-date';
import { readDateClues } from '../../src/page/page-date';
import { isReadableDocument, readLang, readTitle } from '../../src/page/page-facts';

const URL_WITHOUT_DATE = 'https://news.example/story';
const readPageDate = (document: Document, url: string) =>
  choosePageDate(readDateClues(document, url));

function page(head: string, body = ''): Document {
  const html = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
  return new DOMParser().parseFromString(html, 'text/html');
}

test.each([
  ['<meta property="article:published_time" content="2024-06-19T08:00:00+09:00">', 'meta'],
  ['<meta name="DC.date.issued" content="2024-06-19">', 'meta'],
  ['<meta itemprop="datePublished" content="2024-06-19">', 'meta'],
  [
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-06-19"}</script>',
    'json-ld',
  ],
])('the head %s', (head, from) => {
  expect(readPageDate(page(head), URL_WITHOUT_DATE)).toEqual({ date: '2024-06-19', from });
});

test('the day of publishing goes before that of another meta', () => {
  const head =
    '<meta name="date" content="2020-01-01"><meta property="article:published_time" content="2024-06-19">';
  expect(readPageDate(page(head), URL_WITHOUT_DATE)?.date).toBe('2024-06-19');
});

describe('time elements', () => {
  const wanted = '<time datetime="2024-06-19T08:00">19 June</time>';
  const other = '<time datetime="2020-01-01">then</time>';
  test.each([
    [
      'in the header of the article before one in its text',
      `<article><p>${other}</p><header>${wanted}</header></article>`,
    ],
    ['in the article before one beside it', `<p>${other}</p><article>${wanted}</article>`],
    ['not in a related list', `<div class="related-stories">${other}</div><p>${wanted}</p>`],
    ['not in an aside', `<aside>${other}</aside><main>${wanted}</main>`],
    [
      'marked as the day of publishing',
      `<article><header>${other}</header><time itemprop="datePublished" datetime="2024-06-19"></time></article>`,
    ],
    ['without datetime', '<article><time>June 19, 2024</time></article>'],
  ])('%s', (_claim, body) => {
    expect(readPageDate(page('', body), URL_WITHOUT_DATE)).toEqual({
      date: '2024-06-19',
      from: 'time',
    });
  });
});

test('a page that does not say has no date', () => {
  expect(
    readPageDate(page('<title>x</title>', '<p>2024-06-19</p>'), URL_WITHOUT_DATE),
  ).toBeUndefined();
});

test.each([
  ['<meta property="og:title" content=" A  title "><title>A title | Site</title>', '', 'A title'],
  ['<title>A title | Site</title>', '<h1>A <b>title</b></h1>', 'A title'],
  ['<title>A title | Site</title>', '', 'A title | Site'],
  ['', '', ''],
])('the title of %s %s is "%s"', (head, body, title) => {
  expect(readTitle(page(head, body))).toBe(title);
});

test.each([
  ['<html lang="en_us">', 'en-US'],
  ['<html lang="ko-KP">', 'ko-KP'],
  ['<html><head><meta property="og:locale" content="ru_RU"></head>', 'ru-RU'],
  ['<html lang="no language!">', ''],
  ['<html>', ''],
])('the language of %s is "%s"', (html, lang) => {
  expect(readLang(new DOMParser().parseFromString(html, 'text/html'))).toBe(lang);
});

test.each([
  ['text/html', '<p>One</p>', true],
  ['text/html', '<embed type="application/pdf">', false],
  ['application/xhtml+xml', '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', true],
  ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><text>One</text></svg>', false],
  ['text/xml', '<rss><channel/></rss>', false],
] as const)('%s %s is read: %s', (type, source, isRead) => {
  expect(isReadableDocument(new DOMParser().parseFromString(source, type))).toBe(isRead);
});
