import { describe, expect, test } from 'vitest';
import { areRelatedHosts, hostOfKey, pageKey } from '../../../src/core/highlights/page-address';

const ARTICLE = 'https://bay.example/2024/06/quay-opens';

/** Addresses of the same article as the first of their row. */
const SAME: ReadonlyArray<readonly [string, ...string[]]> = [
  [ARTICLE, 'http://bay.example/2024/06/quay-opens', 'https://bay.example:443/2024/06/quay-opens'],
  [ARTICLE, 'https://BAY.example/2024/06/quay-opens/', 'https://bay.example./2024/06/quay-opens'],
  [
    ARTICLE,
    'https://www.bay.example/2024/06/quay-opens',
    'https://m.bay.example/2024/06/quay-opens',
  ],
  [
    ARTICLE,
    'https://mobile.bay.example/2024/06/quay-opens',
    'https://amp.bay.example/2024/06/quay-opens',
  ],
  [
    ARTICLE,
    `${ARTICLE}?utm_source=mail&utm_medium=x`,
    `${ARTICLE}?fbclid=abc`,
    `${ARTICLE}?gclid=1&_ga=2`,
  ],
  [
    ARTICLE,
    `${ARTICLE}?mc_cid=1&mc_eid=2`,
    `${ARTICLE}?igshid=x`,
    `${ARTICLE}?yclid=1`,
    `${ARTICLE}?msclkid=2`,
  ],
  [ARTICLE, `${ARTICLE}#comments`, `${ARTICLE}?`, `${ARTICLE}?&`, `${ARTICLE}#:~:text=quay`],
  [
    ARTICLE,
    `${ARTICLE}/amp`,
    `${ARTICLE}/amp/`,
    `${ARTICLE}?amp`,
    `${ARTICLE}?amp=1`,
    `${ARTICLE}?outputType=amp`,
  ],
  [
    ARTICLE,
    `${ARTICLE}/print`,
    `${ARTICLE}?print=1`,
    `${ARTICLE}?view=print`,
    `${ARTICLE}?printable=true`,
  ],
  [
    ARTICLE,
    'https://bay.example/amp/2024/06/quay-opens',
    'https://bay.example/2024/06/quay-opens.amp',
  ],
  [
    ARTICLE,
    'https://www.google.com/amp/s/bay.example/2024/06/quay-opens',
    'https://bay-example.cdn.ampproject.org/c/s/bay.example/2024/06/quay-opens/amp',
    'https://bay-example.cdn.ampproject.org/v/s/bay.example/2024/06/quay-opens?amp_js_v=1',
  ],
  [
    'https://bay.example/a/1.html',
    'https://bay.example/a/1.amp.html',
    'https://bay.example/a/1.html?cmpid=x',
  ],
  [
    'https://bay.example/a?id=7&page=2',
    'https://bay.example/a?page=2&id=7',
    'https://bay.example/a?id=7&utm_term=x&page=2',
  ],
  ['https://bay.example/%7Enell/caf%c3%a9', 'https://bay.example/~nell/caf%C3%A9'],
  [
    'https://bay.example/',
    'https://bay.example',
    'https://www.bay.example/index.html',
    'https://bay.example/?utm_id=1',
  ],
  ['https://bay.example/news/', 'https://bay.example/news', 'https://bay.example/news/index.php'],
  ['https://bay.example/#!/story/7', 'https://bay.example/?fbclid=1#!/story/7'],
];

/** Pairs of addresses of two pages. */
const DIFFERENT: ReadonlyArray<readonly [string, string]> = [
  [ARTICLE, 'https://bay.example/2024/06/quay-opens-late'],
  [ARTICLE, 'https://cliff.example/2024/06/quay-opens'],
  [ARTICLE, 'https://sport.bay.example/2024/06/quay-opens'],
  [ARTICLE, 'https://bay.example:8080/2024/06/quay-opens'],
  [ARTICLE, 'https://bay.example/2024/06/Quay-opens'],
  [ARTICLE, 'https://bay.example/2024/07/quay-opens'],
  [ARTICLE, 'https://bay.example/2024/06'],
  [ARTICLE, `${ARTICLE}/comments`],
  [ARTICLE, `${ARTICLE}?page=2`],
  [ARTICLE, `${ARTICLE}?lang=ko`],
  [ARTICLE, `${ARTICLE}?print=2`],
  ['https://bay.example/a?id=7', 'https://bay.example/a?id=8'],
  ['https://bay.example/a?id=7', 'https://bay.example/a?ID=7'],
  ['https://bay.example/a?source=agency', 'https://bay.example/a'],
  ['https://bay.example/a?ref=1', 'https://bay.example/a'],
  ['https://bay.example/shop/print', 'https://bay.example/shop'],
  ['https://bay.example/print', 'https://bay.example/'],
  ['https://bay.example/amp', 'https://bay.example/'],
  ['https://bay.example/guitar/amp', 'https://bay.example/guitar'],
  ['https://amp.example/a-1', 'https://bay.example/a-1'],
  ['https://m.example/a-1', 'https://www.example/a-1'],
  ['https://bay.example/a%2Fb', 'https://bay.example/a/b'],
  ['https://bay.example/#!/story/7', 'https://bay.example/#!/story/8'],
  ['https://bay.example/index.html?id=1', 'https://bay.example/?id=2'],
];

describe('an article', () => {
  test.each(SAME)('%s is the same under other addresses', (first, ...others) => {
    for (const url of others)
      expect([url, pageKey({ url })]).toEqual([url, pageKey({ url: first })]);
  });

  test.each(DIFFERENT)('%s and %s are two', (one, other) => {
    expect(pageKey({ url: one })).not.toBe(pageKey({ url: other }));
  });

  test('at least 60 addresses are in the two tables', () => {
    expect(SAME.flat().length + DIFFERENT.flat().length).toBeGreaterThanOrEqual(60);
  });
});

describe('a canonical link', () => {
  const url = 'https://bay.example/story?n=7';
  test.each<[string, string]>([
    ['of the same site', 'https://bay.example/2024/quay'],
    ['of the site that this is a part of', 'https://news.bay.example/2024/quay'],
    ['of the same site with www', 'https://www.bay.example/2024/quay?utm_source=rss'],
  ])('is believed: %s', (_what, canonicalUrl) => {
    expect(pageKey({ url, canonicalUrl })).toBe(pageKey({ url: canonicalUrl }));
  });

  test.each<[string, string]>([
    ['of another site', 'https://cliff.example/2024/quay'],
    ['of a site whose name only ends alike', 'https://thebay.example/2024/quay'],
    ['the front page, said by an article', 'https://bay.example/'],
    ['no address', '/2024/quay'],
    ['code', 'javascript:alert(1)'],
    ['nothing', ''],
  ])('is not believed: %s', (_what, canonicalUrl) => {
    expect(pageKey({ url, canonicalUrl })).toBe(pageKey({ url }));
  });
});

test.each<[string, string]>([
  ['https://www.bay.example/a?id=7', 'bay.example'],
  ['https://m.bay.example:8443/', 'bay.example:8443'],
  ['https://www.google.com/amp/s/amp.bay.example/a-1', 'bay.example'],
])('the host of the key of %s is that of the site: %s', (url, host) => {
  expect(hostOfKey(pageKey({ url }) ?? '')).toBe(host);
});

test.each<[string, string, boolean]>([
  ['bay.example', 'bay.example', true],
  ['news.bay.example', 'bay.example', true],
  ['bay.example', 'news.bay.example', true],
  ['thebay.example', 'bay.example', false],
  ['news.bay.example', 'sport.bay.example', false],
  ['', 'bay.example', false],
])('%j and %j are one site or a part of it: %s', (one, other, isRelated) => {
  expect(areRelatedHosts(one, other)).toBe(isRelated);
});

test.each([
  '',
  'about:blank',
  'file:///home/a.html',
  'javascript:alert(1)',
  'https://',
  'bay.example/a',
])('what is no address of the web has no key: %j', (url) => {
  expect(pageKey({ url })).toBeUndefined();
});

test('a very long address takes no longer than its length', () => {
  const url = `https://bay.example/${'a-/'.repeat(50_000)}?${'a=%2f&'.repeat(50_000)}`;
  expect(pageKey({ url })).toContain('bay.example/a-/');
});
