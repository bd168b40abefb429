/**
 * What the popup knows and does: the state behind the screen, changed by answers of the background and the page
 * and by the reader. Everything is asked for at once; what has not come yet is not shown.
 */
import type { LibraryAddress } from '../../src/core/library-address';
import { fromRef, type Ref } from '../../src/core/pack/refs';
import { citationOf } from '../../src/core/search/citation';
import type { SearchHit } from '../../src/core/search/describe';
import type { PageSummary, ScreenCalls, TabCalls } from '../../src/messages/calls';
import type { Caller } from '../../src/messages/wire';
import type { Tab } from '../../src/platform/tabs';
import { clearedRecent, withSearch, type RecentSearches } from '../../src/settings/recent-searches';
import type { CardLoader } from '../../src/ui/card/load-card';
import type { PopupActions, PopupState } from '../../src/ui/popup/Popup';
import { search as words } from '../../src/ui/search-strings';
import { popup } from '../../src/ui/strings';

/** More answers than this nobody reads; fewer would hide a name behind its facts. */
const MOST_HITS = 30;
/** A page is read in idle time, so its finds are asked for again while the popup is open. */
const PAGE_ASKED_AFTER_MS = [0, 250, 500, 1_000, 2_000, 4_000];
/** A first start takes a moment to install the bundled pack. */
const STORE_ASKED_EVERY_MS = 400;

export interface PopupParts {
  readonly calls: Caller<ScreenCalls>;
  readonly loader: CardLoader;
  readonly readActiveTab: () => Promise<Tab | null>;
  readonly createTabCaller: (tabId: number) => Caller<TabCalls>;
  /** Must be called straight from a click. */
  readonly requestHost: (url: string) => Promise<boolean>;
  readonly openWelcome: () => void;
  readonly openSettings: () => void;
  /** Opens a place of the library in a tab. */
  readonly openLibrary: (address: LibraryAddress) => void;
  readonly recent: {
    readonly load: () => Promise<RecentSearches>;
    readonly save: (recent: RecentSearches) => Promise<void>;
  };
  readonly copyText: (text: string) => Promise<void>;
  /** The reader's languages, the first of them for dates. */
  readonly locales: readonly string[];
  /** What to search and open at once: the address of a tab that was opened for it. */
  readonly first?: { readonly query: string; readonly ref: Ref | null } | undefined;
  /** Called with every new state, the first time before `startPopup` returns. */
  readonly render: (state: PopupState, actions: PopupActions) => void;
  readonly wait: (ms: number) => Promise<void>;
}

/** Begins to ask. The actions that go with each state are also handed back. */
export function startPopup(parts: PopupParts): PopupActions {
  const { calls, loader, readActiveTab, createTabCaller, requestHost, wait } = parts;
  let tab: Tab | null = null;
  let tabRead: Promise<unknown> = Promise.resolve();
  let queries = 0;
  let pageRounds = 0;
  let stopLoading = () => {};
  let state: PopupState = {
    tab: null,
    page: null,
    wasPageAsked: false,
    store: null,
    answer: { query: '', hits: null, parts: [], nearest: [], hasFailed: false },
    recent: null,
    heads: [],
    opened: null,
    notice: null,
  };
  const update = (change: Partial<PopupState>) => {
    state = { ...state, ...change };
    parts.render(state, actions);
  };

  const readStore = async () => {
    try {
      const store = await calls.readStoreState();
      update({ store });
      if (store.status === 'failed') return;
      if (store.status === 'ready' && store.indexing === undefined) return await readHeads();
      await wait(STORE_ASKED_EVERY_MS);
      await readStore();
    } catch (error) {
      update({ store: { status: 'failed', reason: error instanceof Error ? error.message : '' } });
    }
  };
  const readPage = async (tabId: number) => {
    pageRounds += 1;
    const round = pageRounds;
    for (const ms of PAGE_ASKED_AFTER_MS) {
      await wait(ms);
      if (round !== pageRounds) return;
      const page = await createTabCaller(tabId)
        .summarisePage()
        .catch(() => null);
      if (round !== pageRounds) return;
      // Once the page has answered, a missed answer is no reason to take its names away.
      if (page !== null) update({ page: await nameFinds(page), wasPageAsked: true });
      else if (state.page === null && ms > 0) update({ wasPageAsked: true });
    }
  };
  /** A page may write "Russian" or a surname; the list says who that is. */
  const nameFinds = async (page: PageSummary): Promise<PageSummary> => {
    const refs = page.found.map(({ ref }) => ref);
    const known = await calls.readNames({ refs }).catch(() => []);
    const names = new Map(known.map(({ ref, name }) => [ref, name]));
    return {
      ...page,
      found: page.found.map((one) => ({ ...one, text: names.get(one.ref) ?? one.text })),
    };
  };
  const readTab = async () => {
    tabRead = readActiveTab().then((active) => (tab = active));
    await tabRead;
    if (tab === null) return;
    const { id, url } = tab;
    update({ tab: await calls.readTabState({ tabId: id, url }) });
    await readPage(id);
  };
  /** Only packs that are used on the page are searched. */
  const ofPage = () => (tab ? { pageUrl: tab.url } : {});
  const readHeads = async () => {
    await tabRead.catch(() => null);
    update({ heads: await calls.readSearchHeads(ofPage()).catch(() => []) });
  };
  const readRecent = async () => update({ recent: await parts.recent.load().catch(() => null) });
  const changeRecent = async (change: (recent: RecentSearches) => RecentSearches) => {
    try {
      const recent = change(await parts.recent.load());
      await parts.recent.save(recent);
      update({ recent });
    } catch {
      update({ notice: popup.failed });
    }
  };
  const search = async (query: string, number: number) => {
    const page = state.page?.found.map(({ ref }) => ref) ?? [];
    const tell = (answer: Omit<PopupState['answer'], 'query'>) => {
      if (number === queries) update({ answer: { query, ...answer } });
    };
    try {
      const { locales } = parts;
      if (tab === null) await tabRead.catch(() => null);
      const asked = { query, limit: MOST_HITS, locales, page, ...ofPage() };
      tell({ ...(await calls.search(asked)), hasFailed: false });
    } catch {
      tell({ hits: null, parts: [], nearest: [], hasFailed: true });
    }
  };
  const copy = async (hit: SearchHit) => {
    const { packId } = fromRef(hit.ref);
    const packs = state.store?.status === 'ready' ? state.store.packs : [];
    const pack = packs.find(({ id }) => id === packId);
    const named = pack === undefined ? packId : `${pack.title} ${pack.version}`;
    const locale = parts.locales[0] ?? 'en';
    try {
      await parts.copyText(citationOf(hit, { locale, pack: named }));
      update({ notice: words.copied });
    } catch {
      update({ notice: words.copyFailed });
    }
  };
  const turnOn = async (host: string, isGranted: Promise<boolean>) => {
    try {
      if (!(await isGranted)) return update({ notice: popup.refused });
      await calls.setSiteOn({ place: host, isOn: true });
      update({ notice: null });
      await readTab();
    } catch {
      update({ notice: popup.failed });
    }
  };
  const readTabQuietly = () => readTab().catch(() => update({ notice: popup.failed }));

  const actions: PopupActions = {
    onQuery(query) {
      queries += 1;
      const number = queries;
      const isEmpty = query.trim() === '';
      // The last answers stay until the next are there: an empty list must not flash between two letters.
      const hits = isEmpty ? null : state.answer.hits;
      const answer = { query, hits, parts: [], nearest: [], hasFailed: false };
      update({ answer, notice: null });
      if (!isEmpty) void search(query, number);
    },
    onReveal(ref: Ref) {
      if (tab === null) return;
      createTabCaller(tab.id)
        .revealMention({ ref })
        .catch(() => update({ notice: popup.failed }));
    },
    onOpen(ref: Ref) {
      stopLoading();
      const pageDate = state.page?.pageDate;
      const context = { alongside: [], ...(pageDate && { pageDate: pageDate.date }) };
      stopLoading = loader.load({ ref, context, pageDate }, (card) =>
        update({ opened: { ref, card } }),
      );
    },
    onChoose(hit) {
      if (hit.open === null) return;
      void changeRecent((recent) => withSearch(recent, state.answer.query));
      actions.onOpen(hit.open);
    },
    onOpenTab(hit) {
      void changeRecent((recent) => withSearch(recent, state.answer.query));
      parts.openLibrary({ view: hit.kind, ref: hit.ref });
    },
    onOpenLibrary: parts.openLibrary,
    onCopy(hit) {
      void copy(hit);
    },
    onClearRecent() {
      void changeRecent(({ isKept }) => clearedRecent(isKept));
    },
    onKeepRecent(isKept) {
      void changeRecent(() => clearedRecent(isKept));
    },
    onBack() {
      stopLoading();
      update({ opened: null });
    },
    onSwitch(isOn) {
      const before = state.tab;
      if (before === null || before.host === null) return;
      // Ends the asking of a page that is about to go quiet.
      pageRounds += 1;
      update({ tab: { ...before, site: isOn ? 'on' : 'off' }, notice: null });
      calls.setSiteOn({ place: before.host, isOn }).then(
        () => (isOn ? readTabQuietly() : update({ page: null })),
        () => update({ tab: before, notice: popup.failed }),
      );
    },
    onSwitchPlace(place, isOn) {
      pageRounds += 1;
      update({ notice: null });
      calls.setSiteOn({ place, isOn }).then(
        () => {
          update({ page: null, wasPageAsked: false });
          return readTabQuietly();
        },
        () => update({ notice: popup.failed }),
      );
    },
    onTurnOnHere() {
      const host = state.tab?.host;
      if (tab === null || host === null || host === undefined) return;
      // Before anything else: the browser asks only straight from a click.
      void turnOn(host, requestHost(tab.url));
    },
    onShowOnce() {
      if (tab === null) return;
      const { id } = tab;
      update({ notice: null });
      calls.runOnce({ tabId: id }).then(
        () => readPage(id),
        () => update({ notice: popup.failed }),
      );
    },
    onOpenWelcome: parts.openWelcome,
    onOpenSettings: parts.openSettings,
  };
  update({});
  void readStore();
  void readRecent();
  if (parts.first === undefined) void readTabQuietly();
  else {
    actions.onQuery(parts.first.query);
    if (parts.first.ref !== null) actions.onOpen(parts.first.ref);
  }
  return actions;
}
