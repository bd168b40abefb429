import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { bundleBench } from '../../scripts/bench/bundle';
import { readMarks, waitForMarks } from '../../scripts/browser/read-page';
import { makePack } from '../core/pack/make-pack';
import { startChromium, type ChromiumRun } from './harness/chromium';
import { graveFindings } from './harness/grave-findings';
import { useChromium } from './harness/use-browser';

const run = useChromium();
const MANY = '/pages/many.html';
const BUNDLED = 'Russia and North Korea';
/** Of the second pack; no page has it by itself. */
const OTHER = 'Ada Brock';

const openSettings = async (browser: ChromiumRun) => {
  const page = await browser.openScreen('library.html#/settings');
  await page.getByRole('heading', { name: 'Packs in use' }).waitFor();
  return page;
};
/** As the library installs packs: into the store that the background reads when it wakes. */
const installSecond = async (browser: ChromiumRun) => {
  const screen = await openSettings(browser);
  await screen.getByText('With more than one pack,').waitFor();
  const code = await bundleBench('page-install.ts', { format: 'iife', name: 'pageInstall' });
  const pack = JSON.stringify(JSON.stringify(makePack()));
  await screen.evaluate(`${code};pageInstall.install(${pack})`);
  await screen.close();
  await browser.stopWorker();
};
/** Opens a page with names of both packs. */
const openBoth = async (browser: ChromiumRun) => {
  const page = await browser.openPage(MANY);
  await page.evaluate((name) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = `${name} came too.`;
    document.querySelector('main')?.append(paragraph);
  }, OTHER);
  return page;
};
const boxOf = (settings: Page, place: string) =>
  settings
    .getByRole('group', { name: place, exact: true })
    .getByRole('checkbox', { name: BUNDLED, exact: false });
/** Does the popup over a page find anything? */
const isFound = async (page: Page, query: string) => {
  const popup = await run().openScreen(`popup.html?tab=${await run().tabIdOf(page)}`);
  await popup.getByRole('combobox').fill(query);
  const nothing = popup.getByText(`Nothing found for “${query}”.`);
  await popup.getByRole('option').filter({ hasText: query }).or(nothing).first().waitFor();
  const isThere = !(await nothing.isVisible());
  await popup.close();
  return isThere;
};

test('packs are chosen for a site without a reload, in marks and search, and all come back', async () => {
  await installSecond(run());
  const page = await openBoth(run());
  const before = await waitForMarks(page, (marks) => marks.includes(OTHER) && marks.length > 1);
  expect(await isFound(page, 'Shoigu')).toBe(true);

  const settings = await openSettings(run());
  const place = new URL(page.url()).host;
  await settings.getByLabel('Site, or part of one').fill(place);
  await settings.keyboard.press('Enter');
  await boxOf(settings, place).uncheck();
  await page.bringToFront();
  expect(await waitForMarks(page, (marks) => marks.length < before.length)).toEqual([OTHER]);
  expect(await isFound(page, 'Shoigu')).toBe(false);
  expect(await isFound(page, OTHER)).toBe(true);
  for (const colorScheme of ['light', 'dark'] as const) {
    await settings.emulateMedia({ colorScheme });
    expect(await graveFindings(settings), colorScheme).toEqual([]);
  }

  // The background that wakes knows it too.
  await run().stopWorker();
  await page.reload();
  await page.evaluate((name) => document.querySelector('h1')?.append(` and ${name}`), OTHER);
  expect(await waitForMarks(page, (marks) => marks.includes(OTHER))).toEqual([OTHER]);

  await settings.bringToFront();
  await settings.getByRole('button', { name: `Back to the default: ${place}` }).click();
  await settings.getByRole('group', { name: place, exact: true }).waitFor({ state: 'detached' });
  await page.bringToFront();
  const after = await waitForMarks(page, (marks) => marks.length >= before.length);
  expect(after.toSorted()).toEqual(before.toSorted());
});

test('what was chosen everywhere holds when the browser starts anew, until it is reset', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'backstory-profile-'));
  try {
    const first = await startChromium('granted', { profile });
    try {
      await first.closeWelcome();
      await installSecond(first);
      const settings = await openSettings(first);
      await boxOf(settings, 'Everywhere').uncheck();
      await settings.getByRole('button', { name: 'Back to the default: Everywhere' }).waitFor();
    } finally {
      await first.close();
    }
    const next = await startChromium('granted', { profile });
    try {
      const page = await openBoth(next);
      expect(await waitForMarks(page, (marks) => marks.includes(OTHER))).toEqual([OTHER]);
      const settings = await openSettings(next);
      const box = boxOf(settings, 'Everywhere');
      await box.waitFor();
      expect(await box.isChecked()).toBe(false);
      await settings.getByRole('button', { name: 'Back to the default: Everywhere' }).click();
      await page.bringToFront();
      await waitForMarks(page, (marks) => marks.length > 1);
      expect(await readMarks(page)).toContain('Sergei Shoigu');
    } finally {
      await next.close();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
