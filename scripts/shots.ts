/**
 * `npm run shots`: pictures of marks, card, popup, settings and library, each in light and dark, at 320 and 800 px, in forced colours and
 * right to left, for somebody to look at. They go to .output/shots, which is not kept.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright';
import { launchChromium } from './browser/launch-chromium';
import { readFrame, restOn, waitForCard, waitUntil } from './browser/read-page';
import { serve, serveFolder } from './browser/serve';
import { buildExtension } from './steps/build-extension';
import { ensureChromium } from './steps/ensure-browsers';
import { OUTPUT, ROOT } from './steps/run-command';

const FOLDER = join(OUTPUT, 'shots');
const NAME = 'Ri Hi-yong';
/** Of whom the bundled pack has the most facts. */
const LONG_NAME = 'Vladimir Putin';
/** Marks and fades are there by then. */
const SETTLE_MS = 900;
/** The narrowest that pages must be read at (WCAG 1.4.10), and half of a usual screen; pixels. */
const [NARROW, HALF] = [320, 800];
const WIDE = { width: 1280, height: 800 };
/** As wide as browsers let a popup be. */
const POPUP = { width: 380, height: 600 };

/** Views of the library, by the names of their pictures. */
const LIBRARY = [
  ['library-actors', '#/actors'],
  ['library-actor', '#/actors/russia-north-korea/shoigu'],
  ['library-facts', '#/facts'],
  ['library-fact', '#/facts/russia-north-korea/f01'],
  ['library-source', '#/sources/russia-north-korea/blog-tag-page'],
  ['library-events', '#/events'],
  ['library-search', '#/search?q=putin'],
  ['library-highlights', '#/highlights'],
  ['library-backup', '#/backup'],
] as const;

interface Mode {
  readonly name: string;
  readonly media: Parameters<Page['emulateMedia']>[0];
  /** Pixels; where it is not said, as wide as a screen or a popup is. */
  readonly width?: number;
  readonly isRightToLeft?: boolean;
}

const MODES: readonly Mode[] = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'narrow', media: { colorScheme: 'light', forcedColors: 'none' }, width: NARROW },
  { name: 'half', media: { colorScheme: 'light', forcedColors: 'none' }, width: HALF },
  { name: 'forced', media: { colorScheme: 'dark', forcedColors: 'active' } },
  { name: 'rtl', media: { colorScheme: 'light', forcedColors: 'none' }, isRightToLeft: true },
];

const executable = await ensureChromium();
const extension = await buildExtension('chrome', 'granted');
const site = await serve([serveFolder('/sample/', join(ROOT, 'public', 'sample'))]);
const browser = await launchChromium({ executable, extension, isHeadless: true });
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
let count = 0;
try {
  const { context, extensionId } = browser;
  await waitUntil(
    async () => context.pages().some((page) => page.url().endsWith('/welcome.html')),
    10_000,
  );
  const article = await context.newPage();
  await article.goto(`${site.origin}/sample/article.html`);
  const tab = await tabIdOf(article.url());
  for (const mode of MODES) {
    await shoot(mode, 'settings', `chrome-extension://${extensionId}/library.html#/settings`);
    for (const [view, hash] of LIBRARY) {
      await shoot(mode, view, `chrome-extension://${extensionId}/library.html${hash}`);
    }
    await shoot(mode, 'welcome', `chrome-extension://${extensionId}/welcome.html`);
    await shoot(
      mode,
      'popup',
      `chrome-extension://${extensionId}/popup.html?tab=${tab}`,
      openDetails,
    );
    await shoot(mode, 'marks', `${site.origin}/sample/article.html`);
    await shoot(mode, 'card', `${site.origin}/sample/article.html`, openCard);
    await shoot(mode, 'pinned', `${site.origin}/sample/article.html`, pinCards);
    await shoot(mode, 'card-filter', `${site.origin}/sample/article.html`, openFilters);
    await shoot(mode, 'card-nested', `${site.origin}/sample/article.html`, openNested);
  }
  console.log(`${count} pictures in .output/shots`);
} finally {
  await browser.close();
  await site.close();
}

async function shoot(
  mode: Mode,
  view: string,
  url: string,
  act: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  const page = await browser.context.newPage();
  await page.emulateMedia(mode.media);
  await page.setViewportSize(
    mode.width ? { width: mode.width, height: 640 } : view === 'popup' ? POPUP : WIDE,
  );
  await page.goto(url);
  if (mode.isRightToLeft) await page.evaluate(turnAround);
  await page.bringToFront();
  await page.waitForTimeout(SETTLE_MS);
  await act(page);
  const isWhole = view === 'settings' || view === 'welcome';
  await page.screenshot({ path: join(FOLDER, `${view}-${mode.name}.png`), fullPage: isWhole });
  count += 1;
  await page.close();
}

/** What the page hides beyond its left edge could then be scrolled to: it begins where a reader would. */
function turnAround(): void {
  document.documentElement.dir = 'rtl';
  window.scrollTo(0, 0);
}

async function openDetails(page: Page): Promise<void> {
  for (const details of await page.locator('details').all()) {
    await details.evaluate((element) => element.setAttribute('open', ''));
  }
}

/** Two pinned cards: one moved to a corner and made smaller, one where it was opened. */
async function pinCards(page: Page): Promise<void> {
  const first = await pinCard(page, NAME);
  const move = first.getByRole('button', { name: 'Move this card' });
  for (let step = 0; step < 20; step += 1) await move.press('Shift+ArrowDown');
  for (let step = 0; step < 20; step += 1) await move.press('Shift+ArrowRight');
  await first.getByRole('button', { name: 'Resize this card' }).press('Shift+ArrowUp');
  if ((page.viewportSize()?.width ?? 0) > NARROW) await pinCard(page, LONG_NAME);
  await page.waitForTimeout(SETTLE_MS);
}

async function pinCard(page: Page, name: string): Promise<Frame> {
  const point = await restOn(page, name);
  await page.mouse.click(point.x, point.y);
  let card: Frame | undefined;
  const isThere = await waitUntil(async () => {
    for (const frame of page.frames()) {
      if (!frame.url().includes('/card.html') || !(await readFrame(frame))) continue;
      const isMeant = (await frame.locator('h1').first().innerText()) === name;
      if (isMeant && (await frame.locator('.handle').count()) > 0) card = frame;
    }
    return card !== undefined;
  }, 10_000);
  if (!isThere || !card) throw new Error(`the card of ${name} was not pinned`);
  return card;
}

async function openCard(page: Page): Promise<void> {
  await restOn(page, NAME);
  const card = await waitForCard(page, (text) => text.includes(NAME));
  await card.getByRole('button', { name: 'Why is this marked?' }).click();
  await page.waitForTimeout(SETTLE_MS);
}

/** A long card, narrowed to what it has with the first of the others. */
async function openFilters(page: Page): Promise<void> {
  await restOn(page, LONG_NAME);
  const card = await waitForCard(page, (text) => text.includes(LONG_NAME));
  await card.getByRole('button', { name: 'Filter' }).click();
  await card.getByRole('group', { name: 'With', exact: true }).getByRole('button').first().click();
  await page.waitForTimeout(SETTLE_MS);
}

/** A card that was opened out of a card. */
async function openNested(page: Page): Promise<void> {
  await restOn(page, LONG_NAME);
  const card = await waitForCard(page, (text) => text.includes(LONG_NAME));
  await card.locator('.statement .name').first().click();
  await card.getByRole('button', { name: `Back to ${LONG_NAME}` }).waitFor();
  await page.waitForTimeout(SETTLE_MS);
}

/** The browser's own number of the tab with this address. */
async function tabIdOf(url: string): Promise<number> {
  const worker = await browser.worker();
  const id = await worker.evaluate(async (wanted) => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> } };
    };
    return (await chrome.tabs.query({})).find((one) => one.url === wanted)?.id;
  }, url);
  if (id === undefined) throw new Error(`no tab shows ${url}`);
  return id;
}
