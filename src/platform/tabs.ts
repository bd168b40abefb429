import browser from 'webextension-polyfill';
import { callAllFrames } from '../messages/all-frames';
import type { TabCalls } from '../messages/calls';
import type { HighlighterCalls } from '../messages/highlight-calls';
import { createCaller, type Caller } from '../messages/wire';
import { createFrameBook } from './frames';

export interface Tab {
  readonly id: number;
  /** Empty where the browser does not tell. */
  readonly url: string;
}

/** The tab that the reader looks at; null where there is none. In tests a page may name it: `popup.html?tab=7`. */
export async function readActiveTab(): Promise<Tab | null> {
  const named =
    import.meta.env.MODE === 'granted'
      ? Number(new URLSearchParams(globalThis.location?.search).get('tab') ?? 0)
      : 0;
  const tab =
    named > 0
      ? await browser.tabs.get(named)
      : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '' };
}

/** What can be asked of the content scripts of one tab, in all its frames. Calls reject where the page has none. */
export function createTabCaller(tabId: number): Caller<TabCalls> {
  return callAllFrames((frameId) => createFrameCaller(tabId, frameId), createFrameBook(tabId));
}

/** What can be asked of one frame alone. */
export function createFrameCaller(tabId: number, frameId: number): Caller<TabCalls> {
  return createCaller('tab', (message) => browser.tabs.sendMessage(tabId, message, { frameId }));
}

/** What can be asked of the highlighter of one tab. Calls reject where none is there. */
export function createHighlighterCaller(tabId: number): Caller<HighlighterCalls> {
  return createCaller('highlighter', (message) =>
    browser.tabs.sendMessage(tabId, message, { frameId: 0 }),
  );
}

/** Says on the toolbar button of a tab that something did not work, and in its tip what. */
export async function setProblem(tabId: number, text: string): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: '!' });
  await browser.action.setTitle({ tabId, title: text });
}

/** Every open tab whose address the browser tells us. */
export async function listTabs(): Promise<Tab[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url }) => (id === undefined ? [] : [{ id, url: url ?? '' }]));
}

/** Shows a number on the toolbar button of one tab; 0 shows nothing. */
export async function setBadge(tabId: number, count: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
}

/** The badge's quiet colours, for all tabs. */
export async function setBadgeColours(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#5b6470' });
  // Not in every version of the polyfill's browsers; the default colour is legible.
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
}

/** Calls back with the name of each keyboard command, and the tab it was pressed in. */
export function onCommand(listener: (command: string, tabId: number) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id !== undefined) listener(command, tab.id);
  });
}

/** Calls back when a tab is closed. */
export function onTabClosed(listener: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener(listener);
}

/** How much the tab in front is zoomed; 1 is not at all. */
export function readZoom(): Promise<number> {
  return browser.tabs.getZoom();
}

/** Lets every open page ask for its mentions again. */
export async function refreshPages(): Promise<void> {
  const tabs = await listTabs();
  await Promise.all(
    tabs.map(({ id }) =>
      // A tab without marks has nobody to answer.
      createTabCaller(id)
        .refreshMarks()
        .catch(() => undefined),
    ),
  );
}
