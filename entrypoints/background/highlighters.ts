/**
 * The highlighter in each tab: put there when there is something to show or to save, and answered when it asks. What a
 * page learns of a highlight is where it is and its colour; all that it can write is a new one of its own page.
 */
import { checkHighlight } from '../../src/core/highlights/file';
import { linkTo } from '../../src/core/highlights/link';
import { areRelatedHosts, hostOfKey, pageKey } from '../../src/core/highlights/page-address';
import type { Highlight } from '../../src/core/highlights/schema';
import type { LivePages } from '../../src/core/mentions/live-pages';
import type { Ref } from '../../src/core/pack/refs';
import type {
  HighlightPageCalls,
  HighlighterCalls,
  HighlightScreenCalls,
  NewPassage,
} from '../../src/messages/highlight-calls';
import type { Caller, Handlers } from '../../src/messages/wire';
import type { Sender } from '../../src/platform/runtime';
import type { HighlightKeeper, OfTabs } from './highlights';
import type { Knowledge } from './knowledge';
import type { NotThese } from './not-these';

/** How often a script that was just injected is asked before it is given up. */
const ASKED_AFTER_MS = [0, 50, 150, 500, 1_500];
/** New highlights of one tab in one minute, far beyond what a reader does (threats R-32). */
const MOST_A_MINUTE = 60;
const MINUTE_MS = 60_000;
const NOT_HERE = 'Backstory cannot save here: the browser lets no extension read this page.';

export interface Highlighters {
  readonly pageHandlers: Handlers<HighlightPageCalls, Sender>;
  readonly screenHandlers: Handlers<Pick<HighlightScreenCalls, OfTabs>, Sender>;
  /** Starts it in a tab where the site of this address has highlights. Never rejects. */
  startWhereSaved(tabId: number, url: string): Promise<void>;
  /** Saves what is selected in a tab. Rejects where the browser lets nobody read the page. */
  saveSelection(tabId: number, hasFocus: boolean): Promise<void>;
  /** Something of the highlights changed. */
  refresh(): void;
}

/** Makes the part of the background that looks after the highlighters of all tabs. */
export function createHighlighters(parts: {
  readonly keeper: HighlightKeeper;
  readonly knowledge: Knowledge;
  readonly notThese: NotThese;
  readonly createPages: () => LivePages;
  /** The packs that are not used on the page of an address. */
  readonly readLeftOut: (url: string) => Promise<readonly string[]>;
  readonly inject: (tabId: number) => Promise<boolean>;
  readonly callTab: (tabId: number) => Caller<HighlighterCalls>;
  readonly listTabIds: () => Promise<readonly number[]>;
  readonly now: () => number;
}): Highlighters {
  const { keeper, knowledge, notThese, inject, callTab, now } = parts;
  const saved = new Map<number, number[]>();
  let hosts: Promise<ReadonlySet<string>> | undefined;

  async function startIn(tabId: number): Promise<Caller<HighlighterCalls>> {
    const tab = callTab(tabId);
    const isThere = () =>
      tab.summariseHighlights().then(
        () => true,
        () => false,
      );
    if (await isThere()) return tab;
    if (!(await inject(tabId))) throw new Error(NOT_HERE);
    for (const ms of ASKED_AFTER_MS) {
      await new Promise((resolve) => setTimeout(resolve, ms));
      if (await isThere()) return tab;
    }
    throw new Error('The page does not answer. Reload it and try again.');
  }

  /** Hosts of all pages with highlights. */
  function readHosts(): Promise<ReadonlySet<string>> {
    hosts ??= keeper.store.listPageKeys().then((keys) => new Set(keys.map(hostOfKey)));
    hosts.catch(() => (hosts = undefined));
    return hosts;
  }

  async function link(passage: NewPassage): Promise<Highlight['linked']> {
    const { refs, blocks, at, page } = passage;
    const found = new Set<Ref>(refs);
    const answer = parts.createPages().update(
      await knowledge.readLexicon(await parts.readLeftOut(page.url)),
      {
        page: 'highlight',
        lang: page.lang ?? '',
        ...(page.date && { pageDate: { date: page.date.edtf, from: page.date.from } }),
        address: { url: page.url, site: new URL(page.url).host },
        put: blocks,
        order: blocks.map(({ id }) => id),
      },
      await notThese.list(),
    );
    for (const { id, mentions } of answer.status === 'ok' ? answer.blocks : []) {
      const part = at.find((one) => one.id === id);
      for (const { start, end, ref } of mentions) {
        if (part && start < part.end && end > part.start) found.add(ref);
      }
    }
    const linked = new Map<string, Highlight['linked'][number]>();
    for (const ref of found) {
      const material = await knowledge.readCard(ref);
      for (const one of material ? linkTo(material) : []) linked.set(one.ref, one);
    }
    return [...linked.values()];
  }

  async function add(passage: NewPassage): Promise<{ id: string }> {
    const { quote, position, page, lang } = passage;
    const id = crypto.randomUUID();
    const created = new Date(now()).toISOString();
    const bare: Highlight = {
      id,
      quote,
      position,
      ...(lang !== undefined && { lang }),
      page,
      created,
      modified: created,
      colour: 'yellow',
      note: '',
      tags: [],
      linked: [],
    };
    // Packs that cannot be read, or say what no highlight can hold, are no reason to lose the passage.
    const linked = await link(passage).catch(() => []);
    const checked = checkHighlight({ ...bare, linked });
    const highlight = 'problems' in checked ? bare : checked.highlight;
    await keeper.change([id], () => keeper.store.save([highlight]));
    return { id };
  }

  function countSave(tabId: number): void {
    const recent = (saved.get(tabId) ?? []).filter((time) => time > now() - MINUTE_MS);
    if (recent.length >= MOST_A_MINUTE) {
      throw new Error('That is very much at once. Wait a minute, then save again.');
    }
    saved.set(tabId, [...recent, now()]);
  }

  return {
    pageHandlers: {
      async startHighlighter(_, { tab }) {
        if (tab?.id !== undefined) await startIn(tab.id);
      },
      async listPassages(page, sender) {
        if (!isOwnPage(page.url, sender)) throw new Error('That is another page.');
        const list = await keeper.store.listOfPage(page);
        return list.map(({ id, quote, position, colour, note, tags }) => {
          return { id, quote, position, colour, isNoted: note !== '' || tags.length > 0 };
        });
      },
      async addHighlight(passage, sender) {
        if (!isOwnPage(passage.page.url, sender)) throw new Error('That is another page.');
        countSave(sender.tab?.id ?? -1);
        return await add(passage);
      },
    },
    screenHandlers: {
      showHighlights: async ({ tabId }) => void (await startIn(tabId)),
      saveSelectionIn: async ({ tabId }) =>
        (await startIn(tabId)).saveSelection({ hasFocus: true }),
      async saveFromCard({ ref, tabId }, { tab }) {
        const id = tab?.id ?? tabId;
        if (id === undefined) throw new Error('The page of this card is not there any more.');
        return await (await startIn(id)).saveShown({ refs: [ref] });
      },
    },
    async startWhereSaved(tabId, url) {
      try {
        const host = hostOfKey(pageKey({ url }) ?? '');
        if (host === '') return;
        const known = [...(await readHosts())];
        if (known.some((one) => areRelatedHosts(one, host))) await inject(tabId);
      } catch {
        // The store cannot be read: nothing to show.
      }
    },
    async saveSelection(tabId, hasFocus) {
      await (await startIn(tabId)).saveSelection({ hasFocus });
    },
    refresh() {
      hosts = undefined;
      void parts.listTabIds().then((ids) =>
        Promise.all(
          // A tab without a highlighter has nobody to answer.
          ids.map((id) =>
            callTab(id)
              .refreshHighlights()
              .catch(() => undefined),
          ),
        ),
      );
    },
  };
}

/** A content script speaks for its own page: the browser, not the script, says which that is. */
function isOwnPage(url: string, sender: Sender): boolean {
  try {
    return sender.url !== undefined && new URL(url).origin === new URL(sender.url).origin;
  } catch {
    return false;
  }
}
