import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { findText, waitForMarks } from '../../scripts/browser/read-page';
import { useChromium } from './harness/use-browser';

const run = useChromium();

const openPopup = async (page: Page) =>
  run().openScreen(`popup.html?tab=${await run().tabIdOf(page)}`);
const openArticle = async () => {
  const page = await run().openPage('/sample/article.html');
  await waitForMarks(page, (marks) => marks.includes('Ri Hi-yong'));
  return page;
};
const chosen = (popup: Page) => popup.locator('[role="option"][aria-selected="true"]');

test('by the keyboard alone: type, walk, open, go back, empty, and find the search again', async () => {
  const popup = await openPopup(await openArticle());
  await popup.keyboard.type('who handed over the car');
  await chosen(popup).getByText('Russia handed over the car').waitFor();
  expect(await chosen(popup).innerText()).toMatch(/18 February 2024|February 18, 2024/u);
  expect(await chosen(popup).innerText()).toContain('Korean Central News Agency');
  const first = await chosen(popup).innerText();
  await popup.keyboard.press('ArrowDown');
  await expect.poll(() => chosen(popup).innerText()).not.toBe(first);
  await popup.keyboard.press('ArrowUp');
  await popup.keyboard.press('Enter');
  await popup.getByRole('heading', { level: 1 }).waitFor();
  await popup.keyboard.press('Escape');
  const box = popup.getByRole('combobox');
  await box.waitFor();
  expect(await box.inputValue()).toBe('who handed over the car');
  await popup.keyboard.press('Escape');
  await popup.getByRole('button', { name: 'who handed over the car' }).waitFor();
  await popup.getByRole('button', { name: 'Do not keep them' }).click();
  await popup.getByText('Recent searches are not kept.').waitFor();
});

test('filters are chips that are taken away by a click', async () => {
  const popup = await openPopup(await openArticle());
  await popup.getByRole('combobox').fill('kind:quote putin 2021');
  await popup
    .getByRole('option', { name: /nuclear/u })
    .first()
    .waitFor();
  await popup.getByRole('button', { name: 'Remove the filter 2021' }).click();
  await popup
    .getByRole('option', { name: /treaty/u })
    .first()
    .waitFor();
  expect(await popup.getByRole('combobox').inputValue()).toBe('kind:quote putin ');
});

test('an answer leads to the name on the page', async () => {
  const page = await openArticle();
  const popup = await openPopup(page);
  await popup.getByRole('heading', { name: 'On this page', exact: true }).waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await popup.getByRole('combobox').fill('ri hi-yong');
  await popup
    .getByRole('option', { name: /^Ri Hi-yong/u })
    .first()
    .waitFor();
  await popup.getByRole('button', { name: 'On this page', exact: true }).click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
  expect(await findText(page, 'Ri Hi-yong')).not.toBeNull();
});

test('nothing found: what was searched, and the nearest names', async () => {
  const popup = await openPopup(await openArticle());
  await popup.getByRole('combobox').fill('shoigxqz');
  await popup.getByText(/Searched: .*2018/u).waitFor();
  await popup
    .locator('.nearest')
    .getByRole('button', { name: 'Sergei Shoigu', exact: true })
    .click();
  await popup.getByRole('heading', { name: 'Sergei Shoigu' }).waitFor();
});

test('the background was stopped: search answers all the same, with the index that was kept', async () => {
  const page = await openArticle();
  await run().stopWorker();
  const popup = await openPopup(page);
  await popup.keyboard.type('김여정');
  await popup
    .getByRole('option', { name: /^Kim Yo-jong/u })
    .first()
    .waitFor();
});

test('an address opens a search with its facts; the menu of a selection opens one too', async () => {
  const screen = await run().openScreen('popup.html?q=shoigu&open=russia-north-korea/shoigu');
  await screen.getByRole('heading', { name: 'Sergei Shoigu' }).waitFor();
  const worker = await run().worker();
  const opened = run().context.waitForEvent('page');
  await worker.evaluate(() => {
    const { contextMenus } = (
      globalThis as unknown as {
        chrome: { contextMenus: { onClicked: { dispatch(info: object): void } } };
      }
    ).chrome;
    contextMenus.onClicked.dispatch({ menuItemId: 'look-up', selectionText: '  Kim\n Yo-jong ' });
  });
  const found = await opened;
  await found
    .getByRole('option', { name: /^Kim Yo-jong/u })
    .first()
    .waitFor();
  expect(await found.getByRole('combobox').inputValue()).toBe('Kim Yo-jong');
});
