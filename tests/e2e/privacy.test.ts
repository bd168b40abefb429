import { expect, test } from 'vitest';
import { restOn, waitForCard, waitForMarks } from '../../scripts/browser/read-page';
import { useChromium } from './harness/use-browser';

const run = useChromium();

interface HostilePage {
  readonly noticed: {
    readonly keys: readonly string[];
    readonly messages: readonly string[];
    readonly nodes: readonly {
      readonly tag: string;
      readonly attributes: readonly string[];
      readonly html: string;
      readonly text: string;
      readonly inside: string | null;
    }[];
  };
  readonly search: (words: string) => {
    found: boolean;
    text: boolean;
    frames: number;
    resources: readonly string[];
  };
}

test('a page that listens learns neither what the card says nor what is typed in it', async () => {
  const page = await run().openPage('/pages/hostile.html');
  await waitForMarks(page, (marks) => marks.includes('Ri Hi-yong'));
  await restOn(page, 'Ri Hi-yong');
  const card = await waitForCard(page, (said) => said.includes('Politburo'));
  const statement = await card.locator('.statement').first().innerText();
  expect(statement.length).toBeGreaterThan(10);
  await card.locator('h1').press('q');
  await card.locator('h1').press('w');

  const { noticed, seen } = await page.evaluate((words) => {
    const { noticed: all, search } = globalThis as unknown as HostilePage;
    return { noticed: all, seen: search(words) };
  }, statement);
  expect(seen.found).toBe(false);
  expect(seen.text).toBe(false);
  expect(seen.frames).toBe(0);
  expect(seen.resources.filter((name) => name.includes(run().extensionId))).toEqual([]);
  expect(noticed.keys.filter((key) => key === 'q' || key === 'w')).toEqual([]);
  expect(noticed.messages).toEqual([]);
  const own = noticed.nodes.filter(({ text }) => text === '');
  expect(own.map(({ tag, inside }) => [tag, inside])).toEqual([['div', null]]);
  for (const { html, attributes } of own) {
    expect(attributes).not.toContain('id');
    expect(attributes).not.toContain('class');
    expect(html).not.toContain(statement);
  }
});

test('nothing but the site is asked for over the network while all screens are used', async () => {
  const { context, extensionId } = run();
  const fromExtension: string[] = [];
  context.on('request', (request) => {
    const isOwn = request.url().startsWith(`chrome-extension://`);
    const frame = request.serviceWorker() ? extensionId : request.frame().url();
    if (!isOwn && frame.includes(extensionId)) fromExtension.push(request.url());
  });
  const page = await run().openPage('/sample/article.html');
  await waitForMarks(page, (marks) => marks.includes('Ri Hi-yong'));
  await restOn(page, 'Ri Hi-yong');
  const card = await waitForCard(page, (said) => said.includes('Politburo'));
  await card
    .getByRole('button', { name: /^Source/u })
    .first()
    .click();
  const popup = await run().openScreen(`popup.html?tab=${await run().tabIdOf(page)}`);
  await popup.getByRole('combobox').fill('Putin');
  await popup.getByRole('option').first().click();
  await popup.getByRole('button', { name: /Back/u }).waitFor();
  for (const screen of ['welcome.html', 'sample.html', 'sidepanel.html']) {
    await (await run().openScreen(screen)).waitForLoadState('load');
  }
  await run().stopWorker();
  await run().askBackground('readStoreState');

  expect(fromExtension).toEqual([]);
  expect(run().requestsElsewhere()).toEqual([]);
  expect(run().requestsThroughProxy()).toBeGreaterThan(0);
  expect(run().site.requests.filter(({ from }) => from.includes('extension:'))).toEqual([]);
});
