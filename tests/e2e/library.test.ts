import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { useChromium } from './harness/use-browser';

const run = useChromium();
const PACK = 'russia-north-korea';
const open = (hash: string) => run().openScreen(`library.html${hash}`);
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();
const hashOf = (page: Page) => page.evaluate(() => location.hash);
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

test('an address that leads nowhere shows the first view; one that no pack has says so', async () => {
  const page = await open('#/nowhere/at/all');
  await heading(page, 'Actors');
  expect(await page.locator('nav [aria-current="page"]').innerText()).toBe('Actors');
  const missing = await open(`#/actors/${PACK}/nobody-at-all`);
  await heading(missing, 'Not in any installed pack');
  await missing.getByRole('link', { name: 'All actors' }).click();
  await heading(missing, 'Actors');
});

test('by the keyboard alone: find, walk, open, go back, and be where one was', async () => {
  const page = await open('#/facts');
  const rows = page.locator('.table-body [role="row"]');
  await rows.first().getByText(/\d{4}/u).first().waitFor();
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('treaty');
  await expect.poll(() => hashOf(page)).toBe('#/facts?q=treaty');
  await page.getByText(/^\d+ of 58 facts$/u).waitFor();
  for (let tabs = 0; tabs < 60; tabs++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.role === 'row')) break;
  }
  await page.keyboard.press('ArrowDown');
  const chosen = await page.locator('[role="row"]:focus .cell-statement').innerText();
  await page.keyboard.press('Enter');
  await heading(page, chosen);
  expect(await focused(page)).toBe(chosen);
  expect(await page.title()).toBe(`${chosen} · Backstory`);
  await page.getByText('How the date is known').waitFor();
  await page.goBack();
  await heading(page, 'Facts');
  expect(await page.getByRole('searchbox').inputValue()).toBe('treaty');
  expect(await focused(page)).toBe('Facts');
  await page.goForward();
  await heading(page, chosen);
});

test('filters are in the address, count what they would show, and go with Back', async () => {
  const page = await open('#/actors');
  await page.getByText('44 actors').waitFor();
  await page.getByRole('checkbox', { name: /^Person/u }).check();
  await page.getByRole('checkbox', { name: /^North Korea/u }).check();
  const hash = await hashOf(page);
  expect(hash).toContain('kind=person');
  const both = await page.getByRole('status').innerText();
  const again = await open(hash);
  await again.getByText(both).waitFor();
  expect(await again.getByRole('checkbox', { name: /^Person/u }).isChecked()).toBe(true);
  await page.goBack();
  await page.getByText('16 of 44 actors').waitFor();
  await page.goBack();
  await page.getByText('44 actors').waitFor();
});

test('the page is scrolled to where it was left', async () => {
  const page = await open('#/actors');
  await page.getByText('44 actors').waitFor();
  await page.mouse.wheel(0, 500);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(500);
  await page.locator('.table-body .row-link').nth(14).click();
  await page.getByRole('heading', { name: 'Facts', exact: true }).waitFor();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await heading(page, 'Actors');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(500);
});

test('an actor’s page says names, roles, who appears with whom, and its facts by year', async () => {
  const page = await open(`#/actors/${PACK}/putin`);
  await heading(page, 'Vladimir Putin');
  for (const said of ['푸틴', 'Korean (North Korea)', 'President of Russia']) {
    await page.getByText(said).first().waitFor();
  }
  await page.getByRole('button', { name: 'Show as a picture' }).click();
  await page.locator('svg text').first().waitFor();
  const year = page.locator('.timeline button:enabled').first();
  await year.click();
  await expect.poll(() => hashOf(page)).toMatch(/\?year=\d{4}$/u);
  await page.getByText(/^\d+ of 32 facts$/u).waitFor();
});

test('a source shows its segments with the facts that rest on them, and each leads on', async () => {
  const page = await open('#/sources');
  await page.locator('.row-link').first().click();
  await page.getByRole('heading', { name: 'Segments' }).waitFor();
  await page.getByText('characters 0–285').waitFor();
  await page.locator('.segment a').first().click();
  await page.getByText('How the date is known').waitFor();
  expect(await hashOf(page)).toMatch(/^#\/facts\//u);
});

test('chosen columns are kept, and an order is in the address', async () => {
  const page = await open('#/facts');
  await page.getByText('58 facts').waitFor();
  await page.getByText('Columns', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'Place', exact: true }).check();
  await page.getByRole('columnheader', { name: 'Place' }).waitFor();
  await page.getByRole('button', { name: 'Who says it', exact: true }).click();
  await expect.poll(() => hashOf(page)).toBe('#/facts?sort=said');
  const again = await open('#/facts');
  await again.getByRole('columnheader', { name: 'Place' }).waitFor();
});

test('Ctrl+Enter in the popup opens the answer’s page in the library', async () => {
  const popup = await run().openScreen('popup.html?q=shoigu');
  await popup.getByRole('option', { selected: true }).getByText('Sergei Shoigu').first().waitFor();
  const opened = run().context.waitForEvent('page');
  // The popup closes itself, under the press.
  await popup
    .getByRole('combobox')
    .press('Control+Enter')
    .catch(() => undefined);
  const page = await opened;
  await heading(page, 'Sergei Shoigu');
  expect(await hashOf(page)).toBe(`#/actors/${PACK}/shoigu`);
});

test('a search has an address, and its answers lead to their pages', async () => {
  const page = await open('#/search?q=who%20handed%20over%20the%20car');
  await page
    .getByRole('link', { name: /handed over the car/u })
    .first()
    .click();
  await heading(page, /handed over the car/u);
  expect(await focused(page)).toMatch(/handed over the car/u);
});

test.each(['light', 'dark'] as const)(
  'no view has a serious finding by axe (%s)',
  async (scheme) => {
    for (const [hash, said] of [
      ['#/actors', '44 actors'],
      ['#/facts', '58 facts'],
      [`#/actors/${PACK}/shoigu`, 'Sergei Shoigu'],
      [`#/facts/${PACK}/f01`, 'How the date is known'],
      ['#/events', '17 events'],
      ['#/sources', '1 sources'],
      ['#/search?q=car', 'handed over'],
    ] as const) {
      const page = await open(hash);
      await page.emulateMedia({ colorScheme: scheme });
      await page.getByText(said).first().waitFor();
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<AxeResults>(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(),
      );
      expect(
        violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        hash,
      ).toEqual([]);
      await page.close();
    }
  },
);
