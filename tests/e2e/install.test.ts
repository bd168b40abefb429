import { expect, test } from 'vitest';
import {
  readMarks,
  restOn,
  waitForCard,
  waitForMarks,
  waitUntil,
} from '../../scripts/browser/read-page';
import { compareWithSource } from './harness/page-state';
import { useChromium } from './harness/use-browser';

const run = useChromium('production');
const WELCOME_WAIT_MS = 15_000;
/** Long enough for a content script to have begun, had there been one. */
const SETTLE_MS = 1_500;

test('installing opens the welcome page, which says that nothing is read before a choice', async () => {
  const { context } = run();
  const isWelcome = () => context.pages().find((page) => page.url().endsWith('/welcome.html'));
  await waitUntil(() => Promise.resolve(isWelcome() !== undefined), WELCOME_WAIT_MS);
  const welcome = isWelcome();
  expect(welcome).toBeDefined();
  await welcome?.waitForSelector('h1');
  const text = (await welcome?.locator('body').innerText()) ?? '';
  expect(text).toContain('Welcome to Backstory');
  expect(text).toContain('Nothing on the web is read until you answer');
  for (const choice of ['On every page', 'On sites I choose', 'Only when I click']) {
    expect(text).toContain(choice);
  }
});

test('before the choice a page stays byte for byte as it was served', async () => {
  const page = await run().openPage('/sample/article.html');
  await page.waitForTimeout(SETTLE_MS);
  expect(await readMarks(page)).toEqual([]);
  expect(await compareWithSource(page)).toEqual({ isEqual: true, additions: 0 });
});

test('choosing "only when I click" is kept and leaves pages alone', async () => {
  const welcome = await run().openScreen('welcome.html');
  await welcome.getByRole('radio', { name: /Only when I click/u }).check();
  await welcome.getByRole('button', { name: 'Keep this choice' }).click();
  await welcome.getByText('Backstory now runs only where you click').waitFor();
  expect(await run().askBackground('readSettings')).toMatchObject({ run: 'clicked' });

  const page = await run().openPage('/sample/article.html');
  await page.waitForTimeout(SETTLE_MS);
  expect(await compareWithSource(page)).toEqual({ isEqual: true, additions: 0 });
});

test('the sample article can be tried inside the extension before any choice', async () => {
  const welcome = await run().openScreen('welcome.html');
  await welcome.getByRole('link', { name: 'Try it on a sample article' }).click();
  await welcome.waitForURL(/sample\.html/u);
  await waitForMarks(welcome, (marks) => marks.includes('Ri Hi-yong'));
  await restOn(welcome, 'Ri Hi-yong');
  await waitForCard(welcome, (said) => said.includes('Politburo'));
});
