import { expect, test } from 'vitest';
import {
  findOpenCard,
  findText,
  readFrame,
  restOn,
  waitForCard,
  waitForMarks,
} from '../../scripts/browser/read-page';
import { cardBox, closeCard, compareWithSource, waitUntilClosed } from './harness/page-state';
import { useChromium } from './harness/use-browser';

const run = useChromium('granted', { density: 'every' });
const ARTICLE = '/sample/article.html';
/** Well beyond the 300 ms of grace after which an unpinned card goes. */
const BEYOND_GRACE_MS = 1_200;

const openArticle = async () => {
  const page = await run().openPage(ARTICLE);
  await waitForMarks(page, (marks) => marks.includes('Ri Hi-yong'));
  return page;
};

test('the names of the article are marked, and what only looks like one is not', async () => {
  const page = await openArticle();
  const marks = await waitForMarks(page, (all) => all.includes('Vladimir Putin'));
  for (const name of [
    'Vladimir Putin',
    'Kim Jong-un',
    'Valentina Matviyenko',
    'Sergei Shoigu',
    'Lee Do-hoon',
    'Moon Jae-in',
    'Kremlin',
    'Hanoi summit',
  ]) {
    expect(marks).toContain(name);
  }
  const texts = await page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map(({ startContainer, startOffset }) =>
        (startContainer.textContent ?? '').slice(startOffset, startOffset + 14),
      ),
    ),
  );
  for (const trap of [/^Trump Tower/u, /^Moon Street/u, /^North Atlantic/u, /^moon/u]) {
    expect(texts.filter((text) => trap.test(text))).toEqual([]);
  }
});

test('resting on Ri Hi-yong opens a card with his role and a dated, attributed fact', async () => {
  const page = await openArticle();
  await restOn(page, 'Ri Hi-yong');
  const text = await readFrame(await waitForCard(page, (said) => said.includes('Since this')));
  expect(text).toContain('Ri Hi-yong');
  expect(text).toMatch(/Person/iu);
  expect(text).toMatch(/Politburo/u);
  expect(text).toMatch(/27 February 2025|February 27, 2025/u);
  expect(text).toMatch(/Kremlin/u);
  expect(text).toMatch(/KCNA|Korean Central News Agency|Yonhap/u);
  expect(text).toMatch(/This page: (?:20 June 2024|June 20, 2024), from the page’s metadata/u);
});

test('facts are split at the day of the article', async () => {
  const page = await openArticle();
  await restOn(page, 'Vladimir Putin');
  const text = await readFrame(
    await waitForCard(page, (said) => /By this article/iu.test(said) && /Since this/iu.test(said)),
  );
  expect(text.search(/By this article/iu)).toBeLessThan(text.search(/Since this article/iu));
});

test('a fact opens to its passage and to how its date is known', async () => {
  const page = await openArticle();
  await restOn(page, 'Ri Hi-yong');
  const card = await waitForCard(page, (said) => said.includes('Since this'));
  await card
    .getByRole('button', { name: /^Source/u })
    .first()
    .click();
  await card.getByText('How the date is known').first().waitFor();
  expect(await readFrame(card)).toContain('The source states this date.');
});

test('moving over twenty names in a second opens no card', async () => {
  const page = await run().openPage('/pages/many.html');
  await waitForMarks(page, (marks) => marks.length >= 20);
  const points = [];
  for (const name of ['Vladimir Putin', 'Kim Jong-un', 'Sergei Shoigu', 'Donald Trump']) {
    for (let row = 0; row < 5; row += 1) points.push(await findText(page, name, row));
  }
  for (const point of points) {
    if (point) await page.mouse.move(point.x, point.y);
    await page.waitForTimeout(40);
  }
  await page.mouse.move(5, 700);
  for (let look = 0; look < 8; look += 1) {
    expect(await findOpenCard(page)).toBeUndefined();
    await page.waitForTimeout(100);
  }
});

test('the pointer may go into the card; outside both it closes', async () => {
  const page = await openArticle();
  await restOn(page, 'Ri Hi-yong');
  const box = await cardBox(await waitForCard(page));
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
  await page.waitForTimeout(BEYOND_GRACE_MS);
  expect(await findOpenCard(page)).toBeDefined();
  await page.mouse.move(box.x < 400 ? 1_250 : 5, 5, { steps: 12 });
  expect(await waitUntilClosed(page)).toBe(true);
});

test('Escape closes the card', async () => {
  const page = await openArticle();
  await restOn(page, 'Ri Hi-yong');
  await waitForCard(page);
  await page.keyboard.press('Escape');
  expect(await waitUntilClosed(page)).toBe(true);
});

test('a click pins the card until it is closed', async () => {
  const page = await openArticle();
  const point = await restOn(page, 'Ri Hi-yong');
  const card = await waitForCard(page);
  await page.mouse.click(point.x, point.y);
  await card.locator('button[aria-pressed="true"]').waitFor();
  await page.mouse.move(5, 5, { steps: 12 });
  await page.waitForTimeout(BEYOND_GRACE_MS);
  expect(await findOpenCard(page)).toBeDefined();
  expect(await closeCard(page, card, 'button')).toBe(true);
});

test('the keyboard steps through the names, puts the focus into the card and gives it back', async () => {
  const page = await openArticle();
  await page.bringToFront();
  await page.locator('.masthead-name').focus();
  await run().press(page, 'next-mention');
  const first = await waitForCard(page);
  await first.waitForFunction(
    () => document.hasFocus() && document.activeElement !== document.body,
  );
  const firstName = await first.locator('h1').innerText();

  await run().press(page, 'next-mention');
  await waitForCard(page, (said) => !said.includes(`\n${firstName}\n`));
  await run().press(page, 'previous-mention');
  const again = await waitForCard(page, (said) => said.includes(firstName));

  await again.locator('h1').press('Escape');
  expect(await waitUntilClosed(page)).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('masthead-name');
});

test.each([
  { width: 320, height: 640 },
  { width: 1_280, height: 800 },
])('at $width px the card fits and does not cover its name', async (viewport) => {
  const page = await openArticle();
  await page.setViewportSize(viewport);
  const point = await restOn(page, 'Ri Hi-yong');
  const box = await cardBox(await waitForCard(page));
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
  expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
  const isOver =
    point.x > box.x &&
    point.x < box.x + box.width &&
    point.y > box.y &&
    point.y < box.y + box.height;
  expect(isOver).toBe(false);
});

test('with marks and an open card the page is byte for byte as served, but for one element', async () => {
  const page = await openArticle();
  await restOn(page, 'Ri Hi-yong');
  await waitForCard(page);
  expect(await compareWithSource(page)).toEqual({ isEqual: true, additions: 1 });
});

test('the badge counts the different actors of the page', async () => {
  const page = await run().openPage('/pages/strict-csp.html');
  await waitForMarks(page, (marks) => marks.includes('Ri Hi-yong') && marks.includes('Kremlin'));
  await expect.poll(() => run().badgeOf(page)).toBe('2');
});

test('a page that names nobody gets no element and no badge', async () => {
  const page = await run().openPage('/pages/no-names.html');
  await page.waitForTimeout(BEYOND_GRACE_MS);
  expect(await compareWithSource(page)).toEqual({ isEqual: true, additions: 0 });
  expect(await run().badgeOf(page)).toBe('');
});
