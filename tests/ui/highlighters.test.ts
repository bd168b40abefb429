import { describe, expect, test } from 'vitest';
import { createHighlighters } from '../../entrypoints/background/highlighters';
import { pageKey } from '../../src/core/highlights/page-address';
import type { HighlighterCalls } from '../../src/messages/highlight-calls';
import type { Caller } from '../../src/messages/wire';

type Parts = Parameters<typeof createHighlighters>[0];

/** Nothing that these tests ask for. */
const NONE = {} as never;
const TAB = 7;

/** The highlighters of a background with highlights of one page; `said` is what the highlighter in the tab was asked. */
function start(savedOn = 'https://bay.example/a-1') {
  const injected: number[] = [];
  const said: unknown[] = [];
  const tab = new Proxy({} as Caller<HighlighterCalls>, {
    get: (_, call) => async (params: unknown) => {
      said.push([call, params]);
      return call === 'saveShown' ? { id: 'kept' } : null;
    },
  });
  const parts: Parts = {
    keeper: {
      store: { listPageKeys: async () => [pageKey({ url: savedOn }) ?? savedOn] },
    } as Parts['keeper'],
    knowledge: NONE,
    notThese: NONE,
    createPages: NONE,
    readLeftOut: async () => [],
    inject: async (tabId) => injected.push(tabId) > 0,
    callTab: () => tab,
    listTabIds: async () => [TAB],
    now: () => 0,
  };
  return { highlighters: createHighlighters(parts), injected, said };
}

describe('a highlighter is put into a tab', () => {
  test.each([
    ['on the page itself', 'https://bay.example/a-1'],
    ['on a part of the site', 'https://news.bay.example/'],
    ['on its view for phones', 'https://m.bay.example/a-1'],
    ['on a copy that a search engine keeps', 'https://www.google.com/amp/s/bay.example/a-1'],
    ['on another such copy', 'https://bay-example.cdn.ampproject.org/c/s/amp.bay.example/a-1'],
  ])('where its site has highlights: %s', async (_, url) => {
    const { highlighters, injected } = start();
    await highlighters.startWhereSaved(TAB, url);
    expect(injected).toEqual([TAB]);
  });

  test.each([
    ['another site', 'https://cliff.example/a-1'],
    ['a copy of another site', 'https://www.google.com/amp/s/cliff.example/a-1'],
    ['the search engine', 'https://www.google.com/search?q=bay.example'],
    ['no page of the web', 'about:blank'],
  ])('and not on %s', async (_, url) => {
    const { highlighters, injected } = start();
    await highlighters.startWhereSaved(TAB, url);
    expect(injected).toEqual([]);
  });
});
