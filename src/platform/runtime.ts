import browser, { type Runtime } from 'webextension-polyfill';
import type { ScreenCalls } from '../messages/calls';
import type { ScreenNews } from '../messages/highlight-calls';
import { createCaller, type Caller } from '../messages/wire';

export type Sender = Runtime.MessageSender;

/** Answers a message with a promise, or leaves it to other listeners with undefined. */
export type Listener = (message: unknown, sender: Sender) => Promise<unknown> | undefined;

/** What our own pages ask of the background. */
export function createScreenCaller(): Caller<ScreenCalls> {
  return createCaller('screen', (message) => browser.runtime.sendMessage(message));
}

/** Listens for ever. Messages of other extensions never arrive. */
export function onMessage(listener: Listener): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) =>
    sender.id === browser.runtime.id ? listener(message, sender) : undefined,
  );
}

/** The address of one of our files, such as "/card.html". */
export function extensionUrl(path: string): string {
  return browser.runtime.getURL(path);
}

/** The version in the manifest. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Opens one of our pages in a tab of its own. */
export async function openExtensionPage(path: string): Promise<void> {
  await browser.tabs.create({ url: extensionUrl(path) });
}

/** Is the sender one of our own pages (the card in a page's frame among them)? */
export function isOwnPage(sender: Sender): boolean {
  return sender.url !== undefined && sender.url.startsWith(extensionUrl(''));
}

/** Calls back once after the extension was installed or updated. */
export function onInstalled(listener: (reason: 'install' | 'update' | 'other') => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    listener(reason === 'install' || reason === 'update' ? reason : 'other');
  });
}

/** Calls back when the browser starts with the extension installed. */
export function onStartup(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}

/** Reads one of the files that ship with the extension, as text. Throws where it is not there. */
export async function readOwnFile(path: string): Promise<string> {
  const response = await fetch(extensionUrl(path));
  if (!response.ok) throw new Error(`${path} is missing from the extension; update it`);
  return await response.text();
}

/** Tells every open page of the extension. That nobody listens is no error. */
export function createAnnouncer(): (news: ScreenNews) => void {
  return (news) => {
    browser.runtime.sendMessage({ backstory: 'news', news }).catch(() => undefined);
  };
}

/** Calls back, in a page of the extension, with what the background tells all of them. */
export function onNews(listener: (news: ScreenNews) => void, signal: AbortSignal): void {
  const listen = (message: unknown, sender: Sender): undefined => {
    if (sender.id === browser.runtime.id && isNews(message)) listener(message.news);
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listen), {
    once: true,
  });
}

/** Only our own background sends them: what is in it needs no second look. */
function isNews(message: unknown): message is { news: ScreenNews } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'backstory' in message &&
    message.backstory === 'news'
  );
}
