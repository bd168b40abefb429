/**
 * `npm start [-- URL] [-- --headless]`: the main job, to see with one's own eyes. Builds the extension in the mode
 * that may run on every page, starts Chromium with it on a throw-away profile and opens the sample article (or the
 * address given). With a display the window stays open until it is closed; without one the pointer rests on a name,
 * the card's text is printed and a screenshot is written.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { launchChromium } from './browser/launch-chromium';
import { readFrame, restOn, waitForCard, waitForMarks } from './browser/read-page';
import { serve, serveFolder } from './browser/serve';
import { buildExtension } from './steps/build-extension';
import { ensureChromium } from './steps/ensure-browsers';
import { OUTPUT, ROOT } from './steps/run-command';

/** The name that shows best what a card is for: one meeting, one source, two dates. */
const SHOWN_FIRST = 'Ri Hi-yong';
const SCREENSHOT = join(OUTPUT, 'start.png');
/** The card has slid and faded in by then. */
const SETTLE_MS = 400;

const args = process.argv.slice(2);
const address = args.find((arg) => !arg.startsWith('--'));
const hasDisplay =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
const isHeadless = args.includes('--headless') || !hasDisplay;

let step = 'finding a browser';
let remedy = 'Set CHROME_PATH to a Chromium, or install one.';
try {
  await start();
} catch (error) {
  console.error(`\nIt went wrong while ${step}.`);
  console.error(error instanceof Error ? error.message : error);
  console.error(remedy);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const executable = await ensureChromium();
  begin('building the extension', 'The build says why above; `npm run check` may say more.');
  const extension = await buildExtension('chrome', 'granted');
  begin('starting the browser', `Try whether ${executable} starts by itself.`);
  const site = await serve([serveFolder('/sample/', join(ROOT, 'public', 'sample'))]);
  const browser = await launchChromium({ executable, extension, isHeadless });
  try {
    const page = await openPage(
      await browser.context.newPage(),
      address ?? `${site.origin}/sample/article.html`,
    );
    await (isHeadless ? showCard(page) : stayOpen(page));
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Keeps, for the case that it fails, what is being done and what then to do. */
function begin(what: string, then: string): void {
  step = what;
  remedy = then;
}

async function openPage(page: Page, url: string): Promise<Page> {
  begin(`opening ${url}`, 'Is the address right, and can this machine reach it?');
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  // The welcome page of a first run opens in front, and hidden pages are not read.
  page.context().on('page', (other) => {
    other
      .waitForURL(/\/welcome\.html$/u)
      .then(() => page.bringToFront())
      .catch(() => undefined);
  });
  await page.bringToFront();
  console.log(`Opened ${url}`);
  return page;
}

async function stayOpen(page: Page): Promise<void> {
  console.log('Rest the pointer on an underlined name. Close the window to end.');
  begin('waiting for the window to be closed', 'Start again.');
  await page.context().waitForEvent('close', { timeout: 0 });
}

async function showCard(page: Page): Promise<void> {
  begin('waiting for underlined names', 'Does the page name anybody whom the bundled pack knows?');
  const marks = await waitForMarks(page);
  const name = marks.find((mark) => mark === SHOWN_FIRST) ?? marks[0] ?? '';
  console.log(`${marks.length} names are underlined. Resting the pointer on "${name}".\n`);
  begin(`waiting for the card of "${name}"`, 'A look at .output/start.png may help.');
  try {
    await restOn(page, name);
    const card = await waitForCard(page, (text) => text.includes('\n'));
    await page.waitForTimeout(SETTLE_MS);
    console.log(indent(await readFrame(card)));
  } finally {
    mkdirSync(OUTPUT, { recursive: true });
    await page.screenshot({ path: SCREENSHOT });
  }
  console.log('\nScreenshot: .output/start.png');
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line, index, lines) => line !== '' || lines[index - 1] !== '')
    .map((line) => `    ${line}`.trimEnd())
    .join('\n');
}
