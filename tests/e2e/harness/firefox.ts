import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Browser, type Frame, type Page } from 'puppeteer-core';
import { locateText, markedTexts } from '../../../scripts/browser/page-side';
import { waitUntil, type Point } from '../../../scripts/browser/read-page';
import type { Site } from '../../../scripts/browser/serve';
import { findFirefox } from '../../../scripts/find-browser.mjs';
import { builtFolder } from '../../../scripts/steps/build-extension';
import { OUTPUT } from '../../../scripts/steps/run-command';
import { isAskedByTheBrowser } from './own-requests';
import { startRecordingProxy } from './recording-proxy';
import { startSite } from './site';

/** Any UUID will do; a fixed one lets the tests open the extension's own pages. */
const EXTENSION_UUID = '7f4f8f04-5c1a-4f1e-9a52-0d6c3a5d1b11';
const EXTENSION_ID = 'backstory@backstory.example';
const WAIT_MS = 20_000;
const ONE_TRY_MS = 2_000;
/** What Firefox itself asks for at its start, whatever is installed; switched off as far as it lets itself be. */
const QUIET_PREFS = {
  'app.update.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.region.network.url': '',
  'browser.search.update': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
};

/** One Firefox with the built extension, and the site it reads. */
export interface FirefoxRun {
  readonly site: Site;
  openPage(path: string): Promise<Page>;
  /** A new tab on one of the extension's own pages, such as `popup.html`. */
  openScreen(file: string): Promise<Page>;
  tabIdOf(page: Page): Promise<number>;
  closePages(): Promise<void>;
  requestsElsewhere(): string[];
  keepPictures(name: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Firefox's program file; undefined, with a printed reason, where there is none. Where tests must not be left out
 * (CI) that is an error.
 */
export function firefoxForTests(): string | undefined {
  const found = findFirefox();
  if (found) return found;
  if (process.env['CI']) throw new Error('no Firefox here, and CI must test in it');
  console.warn('No Firefox here (set FIREFOX_PATH): the tests in Firefox are skipped.');
  return undefined;
}

/** Starts Firefox on the granted build; throws where there is no Firefox. */
export async function startFirefox(): Promise<FirefoxRun> {
  const executablePath = firefoxForTests();
  if (!executablePath) throw new Error('no Firefox here');
  const site = await startSite();
  const proxy = await startRecordingProxy();
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access', '--width=1280', '--height=800'],
    extraPrefsFirefox: {
      ...QUIET_PREFS,
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.allow_hijacking_localhost': true,
      'network.proxy.no_proxies_on': '',
    },
  });
  await browser.installExtension(builtFolder('firefox', 'granted'));

  const openScreen = async (file: string) => {
    const page = await browser.newPage();
    await navigate(browser, page, `moz-extension://${EXTENSION_UUID}/${file}`);
    return page;
  };
  const openPage = async (path: string) => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(`${site.origin}${path}`, { waitUntil: 'domcontentloaded' });
    return page;
  };
  await waitUntilInstalled(await openPage('/pages/many.html'));
  return {
    site,
    openScreen,
    openPage,
    async tabIdOf(page) {
      const screen = await openScreen('manifest.json');
      const id = await screen.evaluate(findTabId, page.url());
      await screen.close();
      if (id === undefined) throw new Error(`no tab shows ${page.url()}`);
      return id;
    },
    requestsElsewhere: () => [
      ...new Set(proxy.outside.filter((address) => !isAskedByTheBrowser(address))),
    ],
    async keepPictures(name) {
      const folder = join(OUTPUT, 'failures');
      mkdirSync(folder, { recursive: true });
      for (const [index, page] of (await browser.pages()).entries()) {
        const file = `firefox-${name.replaceAll(/[^a-z0-9]+/giu, '-')}-${index}.png` as const;
        // A tab that closed has no picture; the others still have.
        await page.screenshot({ path: `${folder}/${file}` }).catch(() => undefined);
      }
    },
    async closePages() {
      // The last tab must stay, or Firefox ends.
      for (const page of (await browser.pages()).slice(1)) await page.close();
    },
    async close() {
      await browser.close();
      await proxy.close();
      await site.close();
    },
  };
}

/**
 * The extension begins its work some time after it was added, and opens its welcome page in front: hidden pages are
 * not read. A page that came too early shows marks when it is loaded anew.
 */
async function waitUntilInstalled(page: Page): Promise<void> {
  const isMarked = () =>
    waitUntil(async () => (await page.evaluate(markedTexts)).length > 0, ONE_TRY_MS);
  const isInstalled = await waitUntil(async () => {
    await page.bringToFront();
    if (await isMarked()) return true;
    await page.reload({ waitUntil: 'domcontentloaded' });
    return false;
  }, WAIT_MS);
  if (!isInstalled) throw new Error('the extension marks nothing in Firefox');
  await page.close();
}

/** Waits until the marks of a page fit, and returns them. */
export async function waitForFirefoxMarks(
  page: Page,
  fit: (marks: readonly string[]) => boolean,
): Promise<string[]> {
  let marks: string[] = [];
  const isFit = await waitUntil(async () => {
    marks = await page.evaluate(markedTexts);
    return fit(marks);
  }, WAIT_MS);
  if (isFit) return marks;
  throw new Error(`the marks on ${page.url()} are: ${marks.join(' | ') || 'none'}`);
}

/** Moves the pointer to a text and leaves it there. */
export async function restInFirefox(page: Page, text: string): Promise<Point> {
  const point = await page.evaluate(locateText, [text, 0] as const);
  if (!point) throw new Error(`"${text}" is not shown on ${page.url()}`);
  await page.mouse.move(point.x + 60, point.y + 80);
  await page.mouse.move(point.x, point.y, { steps: 8 });
  return point;
}

/** Waits for the card's frame to say something that fits, and returns what it says. */
export async function waitForFirefoxCard(
  page: Page,
  fit: (text: string) => boolean,
): Promise<string> {
  let said = '';
  const isFit = await waitUntil(async () => {
    said = await readFirefoxCard(page);
    return said !== '' && fit(said);
  }, WAIT_MS);
  if (isFit) return said;
  throw new Error(`the card on ${page.url()} says: ${said || 'nothing'}`);
}

/** What the card says; empty where there is none. puppeteer does not know the address of such a frame, so ask it. */
async function readFirefoxCard(page: Page): Promise<string> {
  for (const frame of page.frames()) {
    try {
      if (await frame.evaluate(() => location.pathname === '/card.html'))
        return await readText(frame);
    } catch {
      // The frame went away while it was looked at.
    }
  }
  return '';
}

/** The text that a person reads in a page or frame; empty while it cannot be read. */
export async function readText(frame: Pick<Frame, 'evaluate'>): Promise<string> {
  try {
    return await frame.evaluate(() => document.body.innerText.trim());
  } catch {
    return '';
  }
}

async function findTabId(url: string): Promise<number | undefined> {
  const { browser } = globalThis as unknown as {
    browser: { tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> } };
  };
  return (await browser.tabs.query({})).find((tab) => tab.url === url)?.id;
}

/** `page.goto` never returns on the extension's own pages; the protocol's own command does. */
async function navigate(browser: Browser, page: Page, url: string): Promise<void> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<unknown> };
  };
  const { browsingContext } = page.mainFrame() as unknown as { browsingContext: { id: string } };
  await connection.send('browsingContext.navigate', {
    context: browsingContext.id,
    url,
    wait: 'none',
  });
  const isThere = await waitUntil(async () => {
    try {
      return (
        (await page.evaluate(() => document.readyState === 'complete' && location.href)) === url
      );
    } catch {
      return false;
    }
  }, WAIT_MS);
  if (!isThere) throw new Error(`${url} did not open`);
}
