import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import {
  readFrame,
  readMarks,
  restOn,
  waitForCard,
  waitForMarks,
} from '../../scripts/browser/read-page';
import { useChromium } from './harness/use-browser';

const run = useChromium();
const MANY = '/pages/many.html';
const SETTLE_MS = 800;

afterEach(async () => {
  for (const name of ['density', 'markStyle', 'dateLanguage'])
    await run().askBackground('resetChoice', { name });
  for (const place of Object.keys(await sitesNow()))
    await run().askBackground('setSiteOn', { place, isOn: null });
});

const sitesNow = async () =>
  ((await run().askBackground('readSettings')) as { sites: Record<string, string> }).sites;
const openSettings = async () => {
  const page = await run().openScreen('library.html#/settings');
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  return page;
};
const openPopup = async (page: Page) =>
  run().openScreen(`popup.html?tab=${await run().tabIdOf(page)}`);
const countMarks = async (page: Page) => (await readMarks(page)).length;

test('a choice is in force in an open page at once, is kept, and goes back to its default', async () => {
  const page = await run().openPage(MANY);
  const first = (await waitForMarks(page)).length;
  const settings = await openSettings();
  await settings.getByRole('radio', { name: 'Every mention' }).check();
  await page.bringToFront();
  await waitForMarks(page, (marks) => marks.length > first);
  await run().stopWorker();
  await settings.reload();
  expect(await settings.getByRole('radio', { name: 'Every mention' }).isChecked()).toBe(true);
  await settings.getByRole('button', { name: 'Back to the default: Which names' }).click();
  await page.bringToFront();
  await waitForMarks(page, (marks) => marks.length === first);
});

test('the preview is marked as pages are, and follows the choices', async () => {
  const settings = await openSettings();
  await expect.poll(() => countMarks(settings)).toBe(3);
  await settings.getByRole('radio', { name: 'Every mention' }).check();
  await expect.poll(() => countMarks(settings)).toBe(6);
  await settings.getByRole('radio', { name: 'A tick below' }).check();
  await expect
    .poll(async () => (await readMarks(settings)).toSorted())
    .toEqual(['A', 'A', 'H', 'H', 'P', 'P']);
  await settings.getByRole('radio', { name: 'Only while a key' }).check();
  await expect.poll(() => countMarks(settings)).toBe(0);
  await settings.keyboard.down('Shift');
  await expect.poll(() => countMarks(settings)).toBe(6);
  await settings.keyboard.up('Shift');
  await expect.poll(() => countMarks(settings)).toBe(0);
});

test('the language of dates is that of the card’s dates', async () => {
  const settings = await openSettings();
  await settings.getByRole('combobox', { name: 'Language of dates' }).selectOption('ko');
  const page = await run().openPage('/sample/article.html');
  await waitForMarks(page, (marks) => marks.includes('Ri Hi-yong'));
  await restOn(page, 'Ri Hi-yong');
  const card = await waitForCard(page, (said) => said.includes('Since this'));
  expect(await readFrame(card)).toContain('2025년 2월 27일');
});

test('a part of a site is switched off in the popup, and the rest of it stays on', async () => {
  const page = await run().openPage(MANY);
  const article = await run().openPage('/sample/article.html');
  await page.bringToFront();
  await waitForMarks(page);
  const popup = await openPopup(page);
  await popup.getByText('On and off: parts of this site').click();
  await popup.getByRole('switch', { name: /\/pages\/$/u }).click();
  await page.bringToFront();
  await waitForMarks(page, (marks) => marks.length === 0);
  await article.bringToFront();
  await waitForMarks(article);
});

test('off everywhere, a page has no marks but for the site that is on, and once for one page', async () => {
  const page = await run().openPage(MANY);
  await waitForMarks(page);
  await run().askBackground('setSiteOn', { place: '*', isOn: false });
  await waitForMarks(page, (marks) => marks.length === 0);
  const popup = await openPopup(page);
  await popup.getByRole('button', { name: 'Show on this page once' }).click();
  await page.bringToFront();
  await waitForMarks(page);
  await popup.close();
  expect(await sitesNow()).toEqual({ '*': 'off' });
  await page.reload();
  await page.waitForTimeout(SETTLE_MS);
  expect(await readMarks(page)).toEqual([]);
  await run().askBackground('setSiteOn', { place: new URL(page.url()).host, isOn: true });
  await waitForMarks(page);
});

test('client-side navigation into a part that is off takes the marks away, and back', async () => {
  const page = await run().openPage('/pages/spa.html');
  await waitForMarks(page, (marks) => marks.includes('Sergei Shoigu'));
  const { host } = new URL(page.url());
  await run().askBackground('setSiteOn', { place: `${host}/pages/off/`, isOn: false });
  await page.evaluate(() => history.pushState(null, '', '/pages/off/a'));
  await waitForMarks(page, (marks) => marks.length === 0);
  await page.evaluate(() => history.pushState(null, '', '/pages/spa.html'));
  await waitForMarks(page, (marks) => marks.includes('Sergei Shoigu'));
});

test('the command hides all marks of this page and shows them again', async () => {
  const page = await run().openPage(MANY);
  await waitForMarks(page);
  await run().press(page, 'toggle-marks');
  await waitForMarks(page, (marks) => marks.length === 0);
  await run().press(page, 'toggle-marks');
  await waitForMarks(page);
});

test('the list of sites is exported, forgotten, and imported again; another file changes nothing', async () => {
  const said = { '*': 'off', 'a.example': 'off', 'b.example/sport/': 'on' };
  for (const [place, state] of Object.entries(said))
    await run().askBackground('setSiteOn', { place, isOn: state === 'on' });
  const settings = await openSettings();
  const downloading = settings.waitForEvent('download');
  await settings.getByRole('button', { name: 'Export this list' }).click();
  const file = await (await downloading).path();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ sites: said });

  for (const place of ['Everywhere', 'a.example', 'b.example/sport/'])
    await settings.getByRole('button', { name: `Forget ${place}` }).click();
  await settings.getByText('Nothing was switched on or off for itself.').waitFor();
  const input = settings.locator('input[type="file"]');
  await input.setInputFiles({
    name: 'odd.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"sites":{"c.example":"off"}}'),
  });
  await settings.getByText('This is no list of sites').waitFor();
  expect(await sitesNow()).toEqual({});
  await input.setInputFiles({
    name: 'backstory-sites.json',
    mimeType: 'application/json',
    buffer: readFileSync(file),
  });
  await settings.getByText('3 places were imported.').waitFor();
  expect(await sitesNow()).toEqual(said);
});

test('what was ruled out is undone in the settings, and its marks come back at once', async () => {
  const page = await run().openPage('/sample/article.html');
  await waitForMarks(page, (marks) => marks.includes('Ri Hi-yong'));
  await run().askBackground('ruleOut', {
    ref: 'russia-north-korea/ri-hi-yong',
    spelling: 'ri hi yong',
    text: 'Ri Hi-yong',
    name: 'Ri Hi-yong',
    where: { kind: 'everywhere' },
  });
  await waitForMarks(page, (marks) => marks.length > 0 && !marks.includes('Ri Hi-yong'));
  const settings = await openSettings();
  await settings.getByRole('button', { name: /^Undo: “Ri Hi-yong”/u }).click();
  await settings.getByText('Nothing yet.').waitFor();
  await page.bringToFront();
  await waitForMarks(page, (marks) => marks.includes('Ri Hi-yong'));
});

test('axe finds nothing on the settings page', async () => {
  const settings = await openSettings();
  await settings.evaluate(axe.source);
  const violations = await settings.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    return (await checker.run()).violations.map(({ id }) => id);
  });
  expect(violations).toEqual([]);
});
