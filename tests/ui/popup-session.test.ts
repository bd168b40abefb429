import { describe, expect, it } from 'vitest';
import { type PopupParts, startPopup } from '../../entrypoints/popup/popup-session';
import type { SearchHit } from '../../src/core/search/describe';
import type { PageSummary, SearchReply, TabState } from '../../src/messages/calls';
import type { Tab } from '../../src/platform/tabs';
import type { RecentSearches } from '../../src/settings/recent-searches';
import type { PopupState } from '../../src/ui/popup/Popup';
import { makeAnswer, makeHit } from './search-fixture';
import { createFakeHighlights } from '../messages/fake-highlights';

const TAB: TabState = { host: 'news.example', site: 'on', run: 'everywhere', places: [] };
const PAGE: PageSummary = {
  title: 'A page',
  pageDate: { date: '2021-05-04', from: 'meta' },
  found: [{ ref: 'ferries/brandt', kind: 'actor', text: 'Brandt', count: 2 }],
};
const HIT = makeHit('Ada', { open: 'p/a' });
const found = (hits: SearchHit[]): SearchReply => ({ hits, parts: [], nearest: [] });

const turns = async (count = 40) => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
};

/** A popup over an imagined browser; `change` puts other answers in place. */
async function start(
  change: Partial<Omit<PopupParts, 'calls'>> & {
    readonly calls?: Partial<PopupParts['calls']>;
    readonly page?: () => Promise<PageSummary>;
  } = {},
) {
  const asked: string[] = [];
  const states: PopupState[] = [];
  let recent: RecentSearches = { isKept: true, queries: ['before'] };
  const { calls, page, ...parts } = change;
  const note =
    <T>(name: string, reply: T) =>
    async (params: unknown) => {
      asked.push(`${name} ${JSON.stringify(params)}`);
      return reply;
    };
  const actions = startPopup({
    calls: {
      ...createFakeHighlights().calls,
      claimCard: note('claimCard', true),
      readCard: note('readCard', null),
      readCardStamp: note('readCardStamp', null),
      search: async () => found([]),
      readSearchHeads: async () => [],
      readNames: async () => [],
      readStoreState: async () => ({ status: 'ready', packs: [] }),
      readSettings: async () => ({
        run: 'everywhere',
        sites: {},
        leftOut: {},
        choices: {},
        notThese: [],
      }),
      setRunMode: note('setRunMode', undefined),
      readTabState: async () => TAB,
      setSiteOn: note('setSiteOn', undefined),
      setLeftOut: async () => {},
      importSites: async () => ({ count: 0 }),
      restoreSettings: async () => {},
      choose: note('choose', undefined),
      resetChoice: note('resetChoice', undefined),
      ruleOut: async () => ({ id: '' }),
      takeBack: note('takeBack', undefined),
      runOnce: note('runOnce', undefined),
      readPanel: async () => null,
      ...calls,
    },
    loader: {
      load(wish, onState) {
        asked.push(`load ${JSON.stringify(wish)}`);
        onState({ status: 'missing' });
        return () => asked.push('stop');
      },
    },
    readActiveTab: async () => ({ id: 7, url: 'https://news.example/a' }),
    createTabCaller: () => ({
      summarisePage: page ?? (async () => PAGE),
      revealMention: note('reveal', true),
      stepMention: async () => true,
      readState: async () => ({ isOn: true, isVisible: true }),
      setOn: async () => {},
      applyChoices: async () => {},
      toggleMarks: async () => true,
      refreshMarks: async () => {},
    }),
    requestHost: async () => true,
    openWelcome: () => asked.push('welcome'),
    openSettings: () => {},
    openLibrary: (address) => asked.push(`library ${JSON.stringify(address)}`),
    recent: {
      load: async () => recent,
      save: async (next) => {
        recent = next;
      },
    },
    copyText: note('copy', undefined),
    locales: ['en-GB'],
    render: (state) => states.push(state),
    wait: async () => {},
    ...parts,
  });
  await turns();
  return { actions, asked, states, now: () => states.at(-1) };
}

describe('the popup over a page', () => {
  it('lists who is named by the pack’s name, and as the page writes it until that is known', async () => {
    const { now } = await start({
      calls: { readNames: async () => [{ ref: 'ferries/brandt', name: 'Ada Brandt' }] },
    });
    expect(now()?.page?.found).toMatchObject([{ text: 'Ada Brandt', count: 2 }]);
    const gone = async () => Promise.reject(new Error('gone'));
    const other = await start({ calls: { readNames: gone } });
    expect(other.now()?.page?.found).toMatchObject([{ text: 'Brandt', count: 2 }]);
  });

  it('draws at once and fills in the tab, the page and the store', async () => {
    const { states, now } = await start();
    expect(states[0]).toMatchObject({ tab: null, page: null, store: null });
    expect(now()).toMatchObject({ tab: TAB, page: PAGE, store: { status: 'ready' } });
  });

  it('asks for packs that are used on the page, however late the tab is known', async () => {
    let tell: (tab: Tab) => void = () => {};
    const asked: unknown[] = [];
    const { actions } = await start({
      readActiveTab: () => new Promise((resolve) => (tell = resolve)),
      calls: {
        search: async ({ query, pageUrl }) => {
          asked.push([query, pageUrl]);
          return found([]);
        },
        readSearchHeads: async ({ pageUrl }) => {
          asked.push(['heads', pageUrl]);
          return [];
        },
      },
    });
    actions.onQuery('ferry');
    await turns();
    expect(asked).toEqual([]);
    tell({ id: 7, url: 'https://news.example/a' });
    await turns();
    expect(asked).toEqual([
      ['heads', 'https://news.example/a'],
      ['ferry', 'https://news.example/a'],
    ]);
  });

  it('does not call a page silent that answers late', async () => {
    let times = 0;
    const { states, now } = await start({
      page: async () => {
        times += 1;
        if (times === 1) throw new Error('nobody there yet');
        return PAGE;
      },
    });
    expect(now()?.page).toEqual(PAGE);
    expect(states.some(({ page, wasPageAsked }) => page === null && wasPageAsked)).toBe(false);
  });

  it('calls a page silent that does not answer again', async () => {
    const { now } = await start({ page: () => Promise.reject(new Error('nobody')) });
    expect(now()).toMatchObject({ page: null, wasPageAsked: true });
  });

  it('asks again while the packs are being installed', async () => {
    let times = 0;
    const { states, now } = await start({
      calls: {
        readStoreState: async () => {
          times += 1;
          return times < 3 ? { status: 'installing' } : { status: 'ready', packs: [] };
        },
      },
    });
    expect(states.some(({ store }) => store?.status === 'installing')).toBe(true);
    expect(now()?.store?.status).toBe('ready');
  });

  it('says so where the background does not answer', async () => {
    const gone = () => Promise.reject(new Error('The background is gone.'));
    const { now } = await start({ calls: { readStoreState: gone, readTabState: gone } });
    expect(now()?.store).toEqual({ status: 'failed', reason: 'The background is gone.' });
    expect(now()?.notice).toBe('That did not work. Nothing has changed.');
  });
});

describe('the popup’s search', () => {
  it('drops the answer to an older query and keeps the last one until the next is there', async () => {
    const replies: Array<(found: SearchReply) => void> = [];
    const { actions, now } = await start({
      calls: { search: () => new Promise((resolve) => replies.push(resolve)) },
    });
    actions.onQuery('a');
    replies[0]?.(found([HIT]));
    await turns();
    actions.onQuery('ab');
    expect(now()?.answer).toEqual(makeAnswer('ab', { hits: [HIT] }));
    actions.onQuery('abc');
    replies[2]?.(found([]));
    await turns();
    replies[1]?.(found([HIT, HIT]));
    await turns();
    expect(now()?.answer).toEqual(makeAnswer('abc', { hits: [] }));
  });

  it('asks nothing for an empty query and forgets the answers', async () => {
    const { actions, now } = await start({ calls: { search: async () => found([HIT]) } });
    actions.onQuery('a');
    actions.onQuery('  ');
    await turns();
    expect(now()?.answer).toEqual(makeAnswer('  '));
  });

  it('keeps a search once an answer was opened, and forgets and stops as asked', async () => {
    const { actions, now, asked } = await start({ calls: { search: async () => found([HIT]) } });
    expect(now()?.recent?.queries).toEqual(['before']);
    actions.onQuery('ada');
    await turns();
    actions.onChoose(HIT);
    await turns();
    expect(asked.some((one) => one.startsWith('load {"ref":"p/a"'))).toBe(true);
    expect(now()?.recent?.queries).toEqual(['ada', 'before']);
    actions.onClearRecent();
    await turns();
    expect(now()?.recent).toEqual({ isKept: true, queries: [] });
    actions.onKeepRecent(false);
    await turns();
    actions.onChoose(HIT);
    await turns();
    expect(now()?.recent).toEqual({ isKept: false, queries: [] });
  });

  it('copies a fact with date, speaker, source and pack, and opens one in a tab', async () => {
    const { actions, asked, now } = await start();
    const fact = makeHit('The quay opened.', {
      kind: 'fact',
      date: '2021-05-04',
      said: ['Port Office', 'Courier'],
      source: 'Log',
      sourceUrl: 'https://log.example/1',
    });
    actions.onCopy(fact);
    await turns();
    expect(asked).toContain(
      'copy "The quay opened. (4 May 2021; Port Office → Courier; Log; https://log.example/1; ferries)"',
    );
    expect(now()?.notice).toBe('Copied.');
    actions.onQuery('quay');
    actions.onOpenTab(fact);
    expect(asked).toContain('library {"view":"fact","ref":"ferries/The-quay-opened-"}');
  });

  it('begins with the search that its address names, and leaves the page alone', async () => {
    const { asked, now } = await start({
      first: { query: 'quay', ref: 'p/a' },
      calls: { search: async () => found([HIT]) },
    });
    expect(now()).toMatchObject({ tab: null, answer: { query: 'quay' }, opened: { ref: 'p/a' } });
    expect(asked.some((one) => one.startsWith('load'))).toBe(true);
  });

  it('says that it failed', async () => {
    const { actions, now } = await start({
      calls: { search: () => Promise.reject(new Error('no')) },
    });
    actions.onQuery('a');
    await turns();
    expect(now()?.answer.hasFailed).toBe(true);
  });
});

describe('what the reader does in the popup', () => {
  it('opens facts as of the page’s day and goes back', async () => {
    const { actions, asked, now } = await start();
    actions.onOpen('ferries/brandt');
    expect(now()?.opened).toEqual({ ref: 'ferries/brandt', card: { status: 'missing' } });
    expect(asked.at(-1)).toContain('"pageDate":"2021-05-04"');
    actions.onBack();
    expect(now()?.opened).toBeNull();
    expect(asked.at(-1)).toBe('stop');
  });

  it('goes to a mention on the page', async () => {
    const { actions, asked } = await start();
    actions.onReveal('ferries/brandt');
    expect(asked.at(-1)).toBe('reveal {"ref":"ferries/brandt"}');
  });

  it('switches the site at once, and takes the page’s names away with it', async () => {
    const { actions, asked, now } = await start();
    actions.onSwitch(false);
    expect(now()?.tab?.site).toBe('off');
    await turns();
    expect(asked).toContain('setSiteOn {"place":"news.example","isOn":false}');
    expect(now()?.page).toBeNull();
  });

  it('takes a switch back that could not be kept', async () => {
    const { actions, now } = await start({
      calls: { setSiteOn: () => Promise.reject(new Error('no')) },
    });
    actions.onSwitch(false);
    await turns();
    expect(now()).toMatchObject({
      tab: { site: 'on' },
      notice: expect.stringContaining('not work'),
    });
  });

  it('asks the browser for a site before it turns it on', async () => {
    const order: string[] = [];
    const { actions, asked } = await start({
      requestHost: async (url) => {
        order.push(url);
        return true;
      },
    });
    actions.onTurnOnHere();
    // In the click itself: a browser asks nothing later than that.
    expect(order).toEqual(['https://news.example/a']);
    await turns();
    expect(asked).toContain('setSiteOn {"place":"news.example","isOn":true}');
  });

  it('changes nothing where the browser refuses', async () => {
    const { actions, asked, now } = await start({ requestHost: async () => false });
    actions.onTurnOnHere();
    await turns();
    expect(asked.some((call) => call.startsWith('setSiteOn'))).toBe(false);
    expect(now()?.notice).toContain('did not grant');
  });

  it('shows a page once', async () => {
    const { actions, asked, now } = await start();
    actions.onShowOnce();
    await turns();
    expect(asked).toContain('runOnce {"tabId":7}');
    expect(now()?.page).toEqual(PAGE);
  });

  it('has nothing to do where there is no tab', async () => {
    const { actions, asked, now } = await start({ readActiveTab: async () => null });
    actions.onReveal('ferries/brandt');
    actions.onSwitch(true);
    actions.onTurnOnHere();
    actions.onShowOnce();
    await turns();
    expect(asked).toEqual([]);
    expect(now()?.notice).toBeNull();
  });
});
