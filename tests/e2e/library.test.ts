import { expect, test } from 'vitest';
import { useChromium } from './harness/use-browser';

const run = useChromium();

test('an address that leads nowhere shows the first view, with the way to the others', async () => {
  const page = await run().openScreen('library.html#/nowhere/at/all');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const current = page.locator('nav [aria-current="page"]');
  expect(await current.count()).toBe(1);
  expect(await page.title()).toMatch(/ · Backstory$/u);
});
