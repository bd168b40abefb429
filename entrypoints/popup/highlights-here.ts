/** The popup's list of what was saved from the page under it. */
import type { HighlightScreenCalls, HighlighterCalls } from '../../src/messages/highlight-calls';
import type { Caller } from '../../src/messages/wire';
import type { Tab } from '../../src/platform/tabs';
import type { HereActions, HereState } from '../../src/ui/highlights/HighlightsHere';
import { here } from '../../src/ui/note-strings';

export interface HereParts {
  readonly calls: Caller<HighlightScreenCalls>;
  readonly readActiveTab: () => Promise<Tab | null>;
  readonly callTab: (tabId: number) => Caller<HighlighterCalls>;
  readonly openNote: (id: string) => void;
  readonly render: (state: HereState, actions: HereActions) => void;
}

/** Asks at once; `refresh` asks again, when something changed. */
export function startHighlightsHere(parts: HereParts): { refresh(): Promise<void> } {
  const { calls, readActiveTab, callTab, openNote, render } = parts;
  let state: HereState = { list: [], isShown: false, restored: 0, notice: null };
  let tab: Tab | null = null;
  const update = (change: Partial<HereState>) => {
    state = { ...state, ...change };
    render(state, actions);
  };
  const refresh = async () => {
    tab = await readActiveTab();
    const restored = await calls.readRestored();
    const page =
      tab &&
      (await callTab(tab.id)
        .summariseHighlights()
        .catch(() => null));
    const url = page?.url ?? tab?.url ?? '';
    const canonicalUrl = page?.canonicalUrl;
    const list = /^https?:/u.test(url)
      ? await calls.listHighlightsOfPage({
          url,
          ...(canonicalUrl !== undefined && { canonicalUrl }),
        })
      : [];
    const how = new Map(page?.placed.map((one) => [one.id, one.how]));
    update({
      list: list.map((highlight) => ({ highlight, how: how.get(highlight.id) })),
      isShown: page !== null,
      restored,
    });
  };
  const act = (work: (tabId: number) => Promise<string | null>) => {
    if (tab !== null) void tryTo(work, tab.id);
  };
  const tryTo = async (work: (tabId: number) => Promise<string | null>, tabId: number) => {
    try {
      update({ notice: await work(tabId) });
      await refresh();
    } catch (error) {
      update({ notice: error instanceof Error ? error.message : here.failed });
    }
  };
  const actions: HereActions = {
    onReveal: (id) => act(async (tabId) => (await callTab(tabId).revealHighlight({ id }), null)),
    onEdit: openNote,
    onPlaceHere: (id) =>
      act(async (tabId) => {
        const place = await callTab(tabId).readSelection();
        if (place === null) return here.nothingSelected;
        await calls.editHighlights({ ids: [id], edit: { place } });
        return here.placed;
      }),
    onShow: () => act(async (tabId) => (await calls.showHighlights({ tabId }), null)),
    onSaveSelection: () => act(async (tabId) => (await calls.saveSelectionIn({ tabId }), null)),
    onUnderstood: () => act(async () => (await calls.forgetRestored(), null)),
  };
  refresh().catch((error: unknown) =>
    update({ notice: error instanceof Error ? error.message : here.failed }),
  );
  return { refresh };
}
