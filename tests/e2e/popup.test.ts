import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import {
  findText,
  readMarks,
  restOn,
  waitForCard,
  waitForMarks,
} from '../../scripts/browser/read-page';
import { useChromium } from './harness/use-browser';

const run = useChromium();

const openPopup = async (page: Page) =>
  run().openScreen(`popup.html?tab=${await run().tabIdOf(page)}`);
const openArticle = async () => {
  const page = await run().openPage('/sample/article.html');
  await waitForMarks(page, (marks) => marks.includes('Ri Hi-yong'));
  return page;
};

test('the popup lists what the page names, with counts, and a click goes there', async () => {
  const page = await openArticle();
  const popup = await openPopup(page);
  await popup.getByRole('heading', { name: 'On this page', exact: true }).waitFor();
  const reveal = popup.getByRole('button', { name: /^Go to Ri Hi-yong on the page, named once/u });
  await popup.getByRole('button', { name: /Putin on the page, named \d+ times/u }).waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await reveal.click();
  await expect
    .poll(() => page.evaluate(() => scrollY), { message: 'the page scrolls to the name' })
    .toBeGreaterThan(200);
  expect(await findText(page, 'Ri Hi-yong')).not.toBeNull();
});

test('search answers while one types and opens the facts by the keyboard', async () => {
  const popup = await openPopup(await openArticle());
  const box = popup.getByRole('combobox', { name: 'Search names, aliases and facts' });
  await box.pressSequentially('ri hi');
  await popup
    .getByRole('option', { name: /Ri Hi-yong/u })
    .first()
    .waitFor();
  await box.press('Enter');
  await popup.getByRole('heading', { name: 'Ri Hi-yong' }).waitFor();
  expect(await popup.locator('body').innerText()).toContain('Politburo');
  await popup.getByRole('button', { name: /Back/u }).click();
  await box.waitFor();
});

test.each([
  ['another romanisation', 'Lee Hee-yong', 'Ri Hi-yong'],
  ['Hangul', '김정은', 'Kim Jong-un'],
  ['Cyrillic', 'Путин', 'Vladimir Putin'],
])('search finds a name by %s', async (_how, query, name) => {
  const popup = await openPopup(await openArticle());
  await popup.getByRole('combobox').fill(query);
  await popup
    .getByRole('option', { name: new RegExp(name, 'u') })
    .first()
    .waitFor();
});

test('search finds a fact by a word of its statement, and says so where nothing is found', async () => {
  const popup = await openPopup(await openArticle());
  await popup.getByRole('combobox').fill('portraits');
  await popup
    .getByRole('option', { name: /portraits/iu })
    .first()
    .waitFor();
  await popup.getByRole('combobox').fill('zzzzqqqq');
  await popup.getByText('Nothing found for “zzzzqqqq”.').waitFor();
});

test('switching the site off takes the marks away at once, is kept, and can be undone', async () => {
  const page = await openArticle();
  const popup = await openPopup(page);
  const toggle = popup.getByRole('switch', { name: /^Backstory on 127\.0\.0\.1/u });
  await toggle.click();
  await waitForMarks(page, (marks) => marks.length === 0);
  await restOn(page, 'Ri Hi-yong');
  await expect(waitForCard(page)).rejects.toThrow('no card opened');

  const other = await run().openPage('/pages/many.html');
  await other.waitForTimeout(1_500);
  expect(await readMarks(other)).toEqual([]);
  await run().stopWorker();
  const again = await openPopup(other);
  const kept = again.getByRole('switch', { name: /^Backstory on 127\.0\.0\.1/u });
  await kept.waitFor();
  expect(await kept.getAttribute('aria-checked')).toBe('false');

  await kept.click();
  await waitForMarks(other);
  await waitForMarks(page, (marks) => marks.includes('Ri Hi-yong'));
});
