import type { Frame, Page } from 'playwright';
import { expect, test } from 'vitest';
import {
  findOpenCard,
  readFrame,
  waitForCard,
  waitForMarks,
} from '../../scripts/browser/read-page';
import { waitUntilClosed } from './harness/page-state';
import { useChromium } from './harness/use-browser';

const run = useChromium('granted', { density: 'every' });
/** More keys than any card of the article has stops. */
const MOST_KEYS = 120;

/** What has the focus in the card: its accessible words. */
const focused = (card: Frame) =>
  card.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

/** Presses Tab until something with these words has the focus. */
async function tabTo(page: Page, card: Frame, words: RegExp): Promise<void> {
  for (let key = 0; key < MOST_KEYS; key += 1) {
    if (words.test(await focused(card))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`nothing in the card is called ${words}`);
}

/** Steps to the card of this name by the command. */
async function stepTo(page: Page, name: string): Promise<Frame> {
  for (let step = 0; step < MOST_KEYS; step += 1) {
    await run().press(page, 'next-mention');
    const card = await waitForCard(page);
    const title = await card.locator('.layer:not([hidden]) h1').innerText();
    if (title === name) return card;
  }
  throw new Error(`no step leads to ${name}`);
}

test('a card is read, narrowed, left for another, copied and closed by keyboard alone', async () => {
  const page = await run().openPage('/sample/article.html');
  const { origin } = new URL(page.url());
  await page.context().grantPermissions(['clipboard-read'], { origin });
  await waitForMarks(page, (marks) => marks.includes('Vladimir Putin'));
  await page.bringToFront();
  const card = await stepTo(page, 'Vladimir Putin');
  const seen = card.locator('.layer:not([hidden])');
  const count = () => seen.locator('.fact').count();
  await expect.poll(() => focused(card)).toBe('Vladimir Putin');
  await card.getByRole('dialog', { name: 'Vladimir Putin' }).waitFor();

  await tabTo(page, card, /^Filter$/u);
  await page.keyboard.press('Enter');
  await tabTo(page, card, /^2024, \d+ facts?$/u);
  await page.keyboard.press('Enter');
  await expect.poll(() => card.locator('.filter-said').innerText()).toMatch(/^\d+ of \d+ facts$/u);
  for (const date of await seen.locator('.fact .date').allInnerTexts()) {
    expect(date).toContain('2024');
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => card.locator('.filter-said').innerText()).toBe('');

  const before = await count();
  await tabTo(page, card, /^Show \d+ more facts/u);
  const more = Number(/\d+/u.exec(await focused(card))?.[0]);
  await page.keyboard.press('Enter');
  await expect.poll(count).toBe(before + more);

  await tabTo(page, card, /^Copy the fact of/u);
  await page.keyboard.press('Enter');
  await seen.getByText('Copied', { exact: true }).first().waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/ \(.*; .*\)$/u);

  await seen.locator('h1').focus();
  await tabTo(page, card, /^Kim Jong-un$/u);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(card)).toBe('Kim Jong-un');
  expect(await card.getByRole('dialog').getAttribute('aria-labelledby')).toBeTruthy();
  await card.getByRole('button', { name: 'Back to Vladimir Putin' }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await card.getByRole('dialog', { name: 'Vladimir Putin' }).waitFor();
  expect(await focused(card)).toBe('Kim Jong-un');
  expect(await count()).toBe(before + more);
  expect(page.url()).toContain('/sample/article.html');

  await page.keyboard.press('Escape');
  expect(await waitUntilClosed(page)).toBe(true);
  expect(await findOpenCard(page)).toBeUndefined();
});

test('a card leads to the library and to search', async () => {
  const page = await run().openPage('/sample/article.html');
  await waitForMarks(page, (marks) => marks.includes('Vladimir Putin'));
  await page.bringToFront();
  const card = await stepTo(page, 'Vladimir Putin');
  for (const [name, address] of [
    [/^Library/u, /\/library\.html#\/actors\/russia-north-korea\/[\w-]+$/u],
    [/^Search/u, /\/popup\.html\?q=Vladimir\+Putin$/u],
  ] as const) {
    const opened = page.context().waitForEvent('page');
    await card.getByRole('link', { name }).click();
    const screen = await opened;
    await screen.waitForURL(address);
    await screen.close();
    await page.bringToFront();
  }
  expect(await readFrame(card)).toContain('Vladimir Putin');
});
