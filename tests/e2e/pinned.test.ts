import type { Frame, Page } from 'playwright';
import { expect, test } from 'vitest';
import {
  findOpenCard,
  readFrame,
  restOn,
  waitForCard,
  waitForMarks,
  waitUntil,
} from '../../scripts/browser/read-page';
import { MOST_PINNED } from '../../src/page/hover/machine';
import { cardBox, closeCard, waitUntilClosed } from './harness/page-state';
import { useChromium } from './harness/use-browser';

const run = useChromium('granted', { density: 'every' });
/** Well beyond the 300 ms of grace after which an unpinned card goes. */
const BEYOND_GRACE_MS = 1_200;
const WAIT_MS = 10_000;
const DRAG_STEPS = 12;
const DRAG_STEP_MS = 30;

const openArticle = async () => {
  const page = await run().openPage('/sample/article.html');
  await page.setViewportSize({ width: 1_280, height: 800 });
  await waitForMarks(page, (marks) => marks.includes('Ri Hi-yong'));
  return page;
};

/** The frames of all cards that are open. */
async function openCards(page: Page): Promise<Frame[]> {
  const cards: Frame[] = [];
  for (const frame of page.frames()) {
    if (!frame.url().includes('/card.html')) continue;
    const isSeen = await (await frame.frameElement()).isVisible();
    if (isSeen && (await readFrame(frame)) !== '') cards.push(frame);
  }
  return cards;
}

async function openPinned(page: Page): Promise<Frame> {
  const point = await restOn(page, 'Ri Hi-yong');
  const card = await waitForCard(page);
  await page.mouse.click(point.x, point.y);
  await card.locator('button[aria-pressed="true"]').waitFor();
  await page.mouse.move(5, 5, { steps: 12 });
  await stand(card);
  return card;
}

/** Waits until the card has the same place at two looks: it grows once more when its handles are drawn. */
async function stand(card: Frame): Promise<void> {
  let before = '';
  await waitUntil(async () => {
    const now = JSON.stringify(await cardBox(card));
    const isSame = now === before;
    before = now;
    return isSame;
  }, WAIT_MS);
}

async function drag(page: Page, from: { x: number; y: number }, dx: number, dy: number) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // The card asks how far the tab is zoomed before it follows.
  await page.waitForTimeout(200);
  // A driven pointer goes to whatever is below it, captured or not: the card has to follow before the next step.
  for (let step = 1; step <= DRAG_STEPS; step += 1) {
    await page.mouse.move(from.x + (dx * step) / DRAG_STEPS, from.y + (dy * step) / DRAG_STEPS);
    await page.waitForTimeout(DRAG_STEP_MS);
  }
  await page.mouse.up();
}

/** Waits until the card stands as wanted, to the pixel, and answers with where it stands. */
async function settle(
  card: Frame,
  wanted: Partial<Record<'x' | 'y' | 'width' | 'height', number>>,
) {
  const isThere = async () => {
    const box = await cardBox(card);
    return (Object.entries(wanted) as Array<['x', number]>).every(
      ([side, value]) => Math.abs(box[side] - value) <= 1,
    );
  };
  await waitUntil(isThere, WAIT_MS);
  const box = await cardBox(card);
  return Object.fromEntries(
    (Object.entries(wanted) as Array<['x', number]>).map(([side, value]) => [
      side,
      Math.abs(box[side] - value) <= 1 ? value : box[side],
    ]),
  );
}

test('a pinned card is moved by its bar and by arrow keys', async () => {
  const page = await openArticle();
  const card = await openPinned(page);
  const { x, y } = await cardBox(card);
  await drag(page, { x: x + 90, y: y + 22 }, 150, -60);
  expect(await settle(card, { x: x + 150, y: y - 60 })).toEqual({ x: x + 150, y: y - 60 });
  await card.getByRole('button', { name: 'Move this card' }).press('ArrowLeft');
  expect(await settle(card, { x: x + 134, y: y - 60 })).toEqual({ x: x + 134, y: y - 60 });
  await card.getByRole('button', { name: 'Move this card' }).press('Shift+ArrowUp');
  expect(await settle(card, { x: x + 134, y: y - 124 })).toEqual({ x: x + 134, y: y - 124 });
});

test('a pinned card is resized by its corner and by arrow keys, until it is closed', async () => {
  const page = await openArticle();
  const card = await openPinned(page);
  const { x, y, width, height } = await cardBox(card);
  await drag(page, { x: x + width - 12, y: y + height - 12 }, 60, -40);
  expect(await settle(card, { x, y, width: width + 60, height: height - 40 })).toEqual({
    x,
    y,
    width: width + 60,
    height: height - 40,
  });
  await card.getByRole('button', { name: 'Resize this card' }).press('ArrowDown');
  expect(await settle(card, { width: width + 60, height: height - 24 })).toEqual({
    width: width + 60,
    height: height - 24,
  });
  expect(await closeCard(page, card, 'button')).toBe(true);
  await restOn(page, 'Ri Hi-yong');
  expect(await settle(await waitForCard(page), { width })).toEqual({ width });
});

test('it cannot leave the viewport, and comes back when a window that shrank grows again', async () => {
  const page = await openArticle();
  const card = await openPinned(page);
  const { x, y } = await cardBox(card);
  await drag(page, { x: x + 90, y: y + 22 }, 3_000, 3_000);
  const corner = await cardBox(card);
  expect(corner.x + corner.width).toBeLessThanOrEqual(1_280);
  expect(corner.y + corner.height).toBeLessThanOrEqual(800);
  await page.setViewportSize({ width: 700, height: 500 });
  await expect
    .poll(async () => {
      const box = await cardBox(card);
      return box.x + box.width <= 700 && box.y + box.height <= 500 && box.x >= 0 && box.y >= 0;
    })
    .toBe(true);
  await page.setViewportSize({ width: 1_280, height: 800 });
  expect(await settle(card, { x: corner.x, y: corner.y })).toEqual({ x: corner.x, y: corner.y });
});

test('a pinned card stays where it is while the page scrolls, and Escape inside closes it', async () => {
  const page = await openArticle();
  const card = await openPinned(page);
  const before = await cardBox(card);
  await page.mouse.wheel(0, 2_000);
  await page.waitForTimeout(BEYOND_GRACE_MS);
  expect(await cardBox(card)).toEqual(before);
  expect(await closeCard(page, card, 'Escape')).toBe(true);
});

test('several are pinned, another name opens beside them, and one more than four closes the oldest', async () => {
  const page = await openArticle();
  await page.bringToFront();
  const names: string[] = [];
  for (let at = 0; at <= MOST_PINNED; at += 1) {
    await run().press(page, 'next-mention');
    let card: Frame | undefined;
    await waitUntil(async () => {
      for (const one of await openCards(page)) {
        if ((await one.locator('button[aria-pressed="false"]').count()) > 0) card = one;
      }
      return card !== undefined;
    }, WAIT_MS);
    if (!card) throw new Error(`card ${at + 1} did not open`);
    expect(await openCards(page)).toHaveLength(Math.min(at + 1, MOST_PINNED + 1));
    names.push(await card.locator('h1').innerText());
    await card.locator('button[aria-pressed="false"]').click();
    await card.locator('button[aria-pressed="true"]').waitFor();
  }
  await expect.poll(async () => (await openCards(page)).length).toBe(MOST_PINNED);
  const left = await Promise.all(
    (await openCards(page)).map((card) => card.locator('h1').innerText()),
  );
  expect(left.toSorted()).toEqual(names.slice(1).toSorted());
});

test('WCAG 1.4.13, dismissible: Escape closes the card without moving pointer or focus', async () => {
  const page = await openArticle();
  await restOn(page, 'Ri Hi-yong');
  await waitForCard(page);
  const focus = await page.evaluate(() => document.activeElement?.localName);
  await page.keyboard.press('Escape');
  expect(await waitUntilClosed(page)).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe(focus);
});

test('WCAG 1.4.13, hoverable: the pointer goes over the gap into the card, which stays', async () => {
  const page = await openArticle();
  await restOn(page, 'Ri Hi-yong');
  const box = await cardBox(await waitForCard(page));
  await page.mouse.move(box.x + 40, box.y + box.height / 2, { steps: 20 });
  await page.waitForTimeout(BEYOND_GRACE_MS);
  expect(await findOpenCard(page)).toBeDefined();
});

test('WCAG 1.4.13, persistent: a card stays as long as the pointer rests, and goes when it leaves', async () => {
  const page = await openArticle();
  await restOn(page, 'Ri Hi-yong');
  await waitForCard(page);
  await page.waitForTimeout(5 * BEYOND_GRACE_MS);
  expect(await findOpenCard(page)).toBeDefined();
  await page.mouse.move(5, 5, { steps: 12 });
  expect(await waitUntilClosed(page)).toBe(true);
});
