import { describe, expect, test } from 'vitest';
import {
  firefoxForTests,
  readText,
  restInFirefox,
  waitForFirefoxCard,
  waitForFirefoxMarks,
} from './harness/firefox';
import { useFirefox } from './harness/use-browser';
import { waitUntil } from '../../scripts/browser/read-page';

const WAIT_MS = 20_000;

describe.runIf(firefoxForTests())('in Firefox', () => {
  const run = useFirefox();

  const openArticle = async () => {
    const page = await run().openPage('/sample/article.html');
    await waitForFirefoxMarks(page, (marks) => marks.includes('Ri Hi-yong'));
    return page;
  };

  test('resting on a name opens its card with dated, attributed facts', async () => {
    const page = await openArticle();
    await restInFirefox(page, 'Ri Hi-yong');
    const said = await waitForFirefoxCard(page, (text) => text.includes('Since this'));
    expect(said).toMatch(/Politburo/u);
    expect(said).toMatch(/27 February 2025|February 27, 2025/u);
    expect(said).toMatch(/KCNA|Korean Central News Agency|Yonhap/u);
  });

  test('a Korean page is marked and opens cards', async () => {
    const page = await run().openPage('/pages/korean.html');
    await waitForFirefoxMarks(page, (marks) => marks.some((mark) => mark.includes('김정은')));
    await restInFirefox(page, '김정은');
    await waitForFirefoxCard(page, (text) => text.includes('Kim Jong-un'));
  });

  test('a strict policy stops neither marks nor card', async () => {
    const page = await run().openPage('/pages/strict-csp.html');
    await waitForFirefoxMarks(page, (marks) => marks.includes('Ri Hi-yong'));
    await restInFirefox(page, 'Ri Hi-yong');
    await waitForFirefoxCard(page, (text) => text.includes('Politburo'));
  });

  test('a name in an open shadow root is marked', async () => {
    const page = await run().openPage('/pages/shadow.html');
    await waitForFirefoxMarks(page, (marks) => marks.includes('Valentina Matviyenko'));
  });

  test('the popup finds names as one types and shows their facts', async () => {
    const popup = await run().openScreen('popup.html');
    await popup.waitForSelector('input');
    await popup.type('input', 'ri hi');
    await popup.waitForSelector('[role="option"]');
    await popup.keyboard.press('Enter');
    expect(
      await waitUntil(async () => (await readText(popup)).includes('Politburo'), WAIT_MS),
    ).toBe(true);
  });

  test('search by the keyboard alone: a filter, another script, back and empty', async () => {
    const popup = await run().openScreen('popup.html');
    await popup.waitForSelector('input');
    await popup.keyboard.type('김여정 kind:fact car');
    await popup.waitForSelector('[role="option"]');
    await popup.waitForSelector('[aria-label="Remove the filter kind:fact"]');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.popup-back');
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('[role="option"]');
    await popup.keyboard.press('Escape');
    expect(
      await waitUntil(async () => (await readText(popup)).includes('Recent searches'), WAIT_MS),
    ).toBe(true);
  });

  test('an address opens a search with its facts', async () => {
    const popup = await run().openScreen('popup.html?q=shoigu&open=russia-north-korea%2Fshoigu');
    expect(
      await waitUntil(async () => (await readText(popup)).includes('Sergei Shoigu'), WAIT_MS),
    ).toBe(true);
  });

  test('the library lists facts, walks them by the keyboard, and goes back', async () => {
    const library = await run().openScreen('library.html#/facts');
    await library.waitForSelector('.table-body .row-link');
    await library.focus('.table-body [role="row"]');
    await library.keyboard.press('ArrowDown');
    const chosen = await library.$eval('[role="row"]:focus .row-link', (link) => link.textContent);
    await library.keyboard.press('Enter');
    await library.waitForSelector('.details');
    expect(await library.$eval('h1', (title) => title.textContent)).toBe(chosen);
    await library.evaluate(() => history.back());
    await library.waitForSelector('.table-body .row-link');
    expect(await library.$eval('h1', (title) => title.textContent)).toBe('Facts');
  });

  test('switching the site off takes the marks away at once, and on again brings them back', async () => {
    const page = await openArticle();
    const popup = await run().openScreen(`popup.html?tab=${await run().tabIdOf(page)}`);
    await popup.waitForSelector('[role="switch"]');
    await popup.click('[role="switch"]');
    await waitForFirefoxMarks(page, (marks) => marks.length === 0);
    await popup.waitForSelector('[role="switch"][aria-checked="false"]');
    await popup.click('[role="switch"]');
    // A real popup lies over its page; this one is a tab of its own, and hidden pages are not read.
    await page.bringToFront();
    await waitForFirefoxMarks(page, (marks) => marks.includes('Ri Hi-yong'));
  });
});
