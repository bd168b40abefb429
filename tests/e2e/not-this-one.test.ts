import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { readFrame, restOn, waitForCard, waitForMarks } from '../../scripts/browser/read-page';
import { startChromium } from './harness/chromium';
import { useChromium } from './harness/use-browser';

const run = useChromium();
const ARTICLE = '/sample/article.html';
const NAME = 'Ri Hi-yong';
const SEEN_AFTER_MS = 600;

const openWhy = async (page: Page) => {
  await restOn(page, NAME);
  const card = await waitForCard(page, (said) => said.includes('Politburo'));
  await card.getByRole('button', { name: 'Why is this marked?' }).click();
  // A reader needs longer to see what there is to press; sooner nothing is taken for an answer.
  await page.waitForTimeout(SEEN_AFTER_MS);
  return card;
};
const openArticle = async () => {
  const page = await run().openPage(ARTICLE);
  await waitForMarks(page, (marks) => marks.includes(NAME));
  return page;
};

test('the card says why a name is marked', async () => {
  const card = await openWhy(await openArticle());
  const said = await readFrame(card);
  expect(said).toContain('It is a full name that the pack has for this one alone.');
  expect(said).toContain('Score of this rule: 0.97 of 1.');
  expect(said).toContain('Russia and North Korea');
});

test('said of this page, its marks go at once, the card stays to undo it, and other pages keep theirs', async () => {
  const page = await openArticle();
  const other = await run().openPage('/pages/feed.html');
  await page.bringToFront();
  const card = await openWhy(page);
  await card.getByRole('button', { name: 'on this page' }).click();
  await waitForMarks(page, (marks) => marks.length > 0 && !marks.includes(NAME));
  await card.getByText('is no longer marked as').waitFor();
  await card.getByRole('button', { name: 'Undo' }).click();
  await waitForMarks(page, (marks) => marks.includes(NAME));
  await other.close();
});

test('a page that lays itself over the card cannot have its reader press through it', async () => {
  const page = await openArticle();
  const card = await openWhy(page);
  await page.evaluate(() => {
    const veil = document.createElement('div');
    veil.popover = 'manual';
    veil.style.cssText =
      'inset:0;width:100vw;height:100vh;border:0;padding:0;background:#fff;pointer-events:none';
    document.body.append(veil);
    veil.showPopover();
  });
  await page.waitForTimeout(SEEN_AFTER_MS);
  await card.getByRole('button', { name: 'everywhere' }).click({ force: true });
  await card.getByText('The card was covered').waitFor();
  expect(await waitForMarks(page)).toContain(NAME);
});

test('said everywhere, it outlives the browser', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'backstory-profile-'));
  try {
    let others = 1;
    for (const round of ['said', 'kept']) {
      const own = await startChromium('granted', { profile });
      try {
        await own.closeWelcome();
        const page = await own.openPage(ARTICLE);
        // Marks come in slices: the page is read when all that were there before are there again.
        const marks = await waitForMarks(
          page,
          (all) =>
            all.includes('Sergei Shoigu') &&
            (round === 'kept' || all.includes(NAME)) &&
            all.filter((one) => one !== NAME).length >= others,
        );
        if (round === 'kept') {
          expect(marks).not.toContain(NAME);
          continue;
        }
        others = marks.filter((one) => one !== NAME).length;
        const card = await openWhy(page);
        await card.getByRole('button', { name: 'everywhere' }).click();
        await card.getByText('is no longer marked as').waitFor();
      } finally {
        await own.close();
      }
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
