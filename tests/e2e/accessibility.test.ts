import { expect, test } from 'vitest';
import { restOn, waitForCard, waitForMarks } from '../../scripts/browser/read-page';
import { findings, graveFindings } from './harness/grave-findings';
import { useChromium } from './harness/use-browser';

const run = useChromium();
const SCHEMES = ['light', 'dark'] as const;

test.each(SCHEMES)(
  'the card has no finding of any level, nor one opened out of it (%s)',
  async (colorScheme) => {
    const page = await run().openPage('/sample/article.html');
    await page.emulateMedia({ colorScheme });
    await waitForMarks(page, (marks) => marks.includes('Vladimir Putin'));
    await restOn(page, 'Vladimir Putin');
    const card = await waitForCard(page, (said) => /Since this/iu.test(said));
    await card
      .getByRole('button', { name: /^Source/u })
      .first()
      .click();
    await card.getByText('How the date is known').waitFor();
    await card.getByRole('button', { name: 'Filter' }).click();
    expect(await findings(card)).toEqual([]);
    await card.locator('.statement .name').first().click();
    await card.getByRole('button', { name: 'Back to Vladimir Putin' }).waitFor();
    expect(await findings(card)).toEqual([]);
  },
);

test.each(SCHEMES)('the popup has no serious or critical finding (%s)', async (colorScheme) => {
  const page = await run().openPage('/sample/article.html');
  await waitForMarks(page, (marks) => marks.includes('Ri Hi-yong'));
  const popup = await run().openScreen(`popup.html?tab=${await run().tabIdOf(page)}`);
  await popup.emulateMedia({ colorScheme });
  await popup.getByRole('heading', { name: 'On this page', exact: true }).waitFor();
  expect(await graveFindings(popup)).toEqual([]);
  await popup.getByRole('combobox').fill('Putin');
  await popup.getByRole('option').first().waitFor();
  expect(await graveFindings(popup)).toEqual([]);
  await popup.getByRole('option').first().click();
  await popup.getByRole('heading').first().waitFor();
  expect(await graveFindings(popup)).toEqual([]);
});

test.each(SCHEMES)(
  'the welcome page has no serious or critical finding (%s)',
  async (colorScheme) => {
    const welcome = await run().openScreen('welcome.html');
    await welcome.emulateMedia({ colorScheme });
    await welcome.getByRole('heading', { level: 1 }).waitFor();
    expect(await graveFindings(welcome)).toEqual([]);
  },
);

test('the side panel and the sample article have no serious or critical finding', async () => {
  for (const file of ['sidepanel.html', 'sample.html']) {
    const screen = await run().openScreen(file);
    // The article is put into its page by a script.
    await screen.getByRole('heading', { level: 1 }).waitFor();
    expect(await graveFindings(screen), file).toEqual([]);
  }
});
