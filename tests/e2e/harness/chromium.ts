import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { launchChromium, type LaunchedChromium } from '../../../scripts/browser/launch-chromium';
import { waitUntil } from '../../../scripts/browser/read-page';
import type { Site } from '../../../scripts/browser/serve';
import { findChromium } from '../../../scripts/find-browser.mjs';
import { builtFolder, type BuildMode } from '../../../scripts/steps/build-extension';
import { OUTPUT } from '../../../scripts/steps/run-command';
import type { ScreenCalls } from '../../../src/messages/calls';
import { isAskedByTheBrowser } from './own-requests';
import { startRecordingProxy } from './recording-proxy';
import { startSite } from './site';

const READY_WAIT_MS = 30_000;

/** The little of the extension API that the tests use inside the extension's own pages and worker. */
interface ExtensionGlobal {
  readonly chrome: {
    readonly action: { getBadgeText(of: { tabId: number }): Promise<string> };
    readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
    readonly tabs: {
      query(filter: object): Promise<{ id?: number; url?: string }[]>;
    };
    readonly commands: {
      readonly onCommand: { dispatch(command: string, tab: { id: number }): void };
    };
  };
}

/** One browser with the built extension, the site it reads, and what both asked the network for. */
export interface ChromiumRun extends LaunchedChromium {
  readonly site: Site;
  /** A new tab on a path of the site. */
  openPage(path: string): Promise<Page>;
  /** A new tab on one of the extension's own pages, such as `popup.html`. */
  openScreen(file: string): Promise<Page>;
  /** The tab's number in the browser's own counting. */
  tabIdOf(page: Page): Promise<number>;
  /** Does in a tab what a keyboard command does: headless browsers have none, so the background is told. */
  press(page: Page, command: 'next-mention' | 'previous-mention' | 'toggle-marks'): Promise<void>;
  /** Asks the background what only the extension's own pages may ask. */
  askBackground(call: keyof ScreenCalls, params?: object): Promise<unknown>;
  /** What the toolbar button shows for a tab. */
  badgeOf(page: Page): Promise<string>;
  /** Stops the background as the browser does when it idles. */
  stopWorker(): Promise<void>;
  /** Waits for the welcome page of a new installation and closes it: it opens in front of the page under test. */
  closeWelcome(): Promise<void>;
  /** Closes every tab on the site and on the extension's own pages. */
  closePages(): Promise<void>;
  /** Requests to anything but the site and the extension's own files. */
  requestsElsewhere(): string[];
  /** How many requests the recorder saw at all; none would prove nothing. */
  readonly requestsThroughProxy: () => number;
  /** Keeps pictures of all tabs in .output/failures. */
  keepPictures(name: string): Promise<void>;
}

/** Starts Chromium on the granted or the shipped build. Everything it asks the network for is recorded. */
export async function startChromium(
  mode: BuildMode = 'granted',
  options: { readonly profile?: string } = {},
): Promise<ChromiumRun> {
  const executable = findChromium();
  if (!executable) throw new Error('no Chromium here; run the tests by `npm test`');
  const site = await startSite();
  const proxy = await startRecordingProxy();
  const browser = await launchChromium({
    executable,
    extension: builtFolder('chrome', mode),
    isHeadless: true,
    args: [`--proxy-server=http://127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>'],
    ...options,
  });
  const { context, extensionId } = browser;
  const elsewhere: string[] = [];
  context.on('request', (request) => {
    const isExpected = [
      site.origin,
      site.origin.replace('127.0.0.1', 'localhost'),
      'chrome-extension:',
      'data:',
      'blob:',
      'about:',
    ].some((start) => request.url().startsWith(start));
    if (!isExpected) elsewhere.push(request.url());
  });

  const openScreen = async (file: string) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${file}`);
    return page;
  };
  // Any file of the extension has its API, and looking at this one wakes and changes nothing.
  let control: Promise<Page> | undefined;
  const openControl = () => (control ??= openScreen('manifest.json'));
  const tabIdOf = async (page: Page) => {
    const id = await (
      await openControl()
    ).evaluate(async (wanted) => {
      const { chrome } = globalThis as unknown as ExtensionGlobal;
      const tabs = await chrome.tabs.query({});
      return tabs.find((tab) => tab.url === wanted)?.id;
    }, page.url());
    if (id === undefined) throw new Error(`no tab shows ${page.url()}`);
    return id;
  };
  const askBackground: ChromiumRun['askBackground'] = async (call, params) => {
    const reply = await (
      await openControl()
    ).evaluate(
      (message) => (globalThis as unknown as ExtensionGlobal).chrome.runtime.sendMessage(message),
      { backstory: 'screen', call, params: params ?? null },
    );
    if (reply && typeof reply === 'object' && 'result' in reply) return reply.result;
    throw new Error(`"${call}" was answered by ${JSON.stringify(reply)}`);
  };

  return {
    ...browser,
    site,
    openScreen,
    tabIdOf,
    async openPage(path) {
      const page = await context.newPage();
      await page.goto(`${site.origin}${path}`, { waitUntil: 'domcontentloaded' });
      return page;
    },
    async press(page, command) {
      const tabId = await tabIdOf(page);
      await page.bringToFront();
      // Whatever it is asked, it has to wake for.
      await askBackground('readStoreState');
      const worker = context.serviceWorkers().at(-1);
      if (!worker) throw new Error('the background does not run');
      await worker.evaluate(
        ([name, id]) => {
          const { chrome } = globalThis as unknown as ExtensionGlobal;
          chrome.commands.onCommand.dispatch(name, { id });
        },
        [command, tabId] as const,
      );
    },
    askBackground,
    async badgeOf(page) {
      const tabId = await tabIdOf(page);
      return (await openControl()).evaluate(
        (id) =>
          (globalThis as unknown as ExtensionGlobal).chrome.action.getBadgeText({ tabId: id }),
        tabId,
      );
    },
    async stopWorker() {
      const devtools = await context.newCDPSession(await openControl());
      const isStopped = new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => {
          reject(new Error('the background could not be stopped'));
        }, READY_WAIT_MS);
        devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (!versions.some(({ runningStatus }) => runningStatus === 'stopped')) return;
          clearTimeout(late);
          resolve();
        });
      });
      await devtools.send('ServiceWorker.enable');
      await devtools.send('ServiceWorker.stopAllWorkers');
      await isStopped;
      await devtools.detach();
    },
    requestsElsewhere: () => [
      ...new Set([
        ...elsewhere,
        ...proxy.outside.filter((address) => !isAskedByTheBrowser(address)),
      ]),
    ],
    requestsThroughProxy: proxy.count,
    async keepPictures(name) {
      const folder = join(OUTPUT, 'failures');
      mkdirSync(folder, { recursive: true });
      for (const [index, page] of context.pages().entries()) {
        const file = `${name.replaceAll(/[^a-z0-9]+/giu, '-')}-${index}.png`;
        // A tab that crashed or closed has no picture; the others still have.
        await page.screenshot({ path: join(folder, file) }).catch(() => undefined);
      }
    },
    async closeWelcome() {
      const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
      await waitUntil(() => Promise.resolve(context.pages().some(isWelcome)), READY_WAIT_MS);
      for (const page of context.pages()) if (isWelcome(page)) await page.close();
    },
    async closePages() {
      const kept = await openControl();
      for (const page of context.pages()) if (page !== kept) await page.close();
    },
    async close() {
      await browser.close();
      await proxy.close();
      await site.close();
    },
  };
}
