import { expect, test } from 'vitest';
import {
  findOpenCard,
  readFrame,
  readMarks,
  restOn,
  waitForCard,
  waitForMarks,
  waitUntil,
} from '../../scripts/browser/read-page';
import { closeCard, compareWithSource } from './harness/page-state';
import { useChromium } from './harness/use-browser';

const run = useChromium('granted', { density: 'every' });
/** Long enough for a page to have been read, where nothing is expected to happen. */
const SETTLE_MS = 1_500;
const PANEL_WAIT_MS = 10_000;

const openCardOf = async (path: string, text: string) => {
  const page = await run().openPage(path);
  await waitForMarks(page, (marks) => marks.some((mark) => mark.includes(text)));
  await restOn(page, text);
  return { page, said: await readFrame(await waitForCard(page)) };
};

test('client-side navigation: the old marks go, the new text is marked and opens its card', async () => {
  const page = await run().openPage('/pages/spa.html');
  await waitForMarks(page, (marks) => marks.includes('Sergei Shoigu'));
  await page.getByText('Second').click();
  const marks = await waitForMarks(page, (all) => all.includes('Valentina Matviyenko'));
  expect(marks).not.toContain('Sergei Shoigu');
  await restOn(page, 'Valentina Matviyenko');
  await waitForCard(page, (said) => said.includes('Valentina Matviyenko'));

  await page.goBack();
  const back = await waitForMarks(page, (all) => all.includes('Sergei Shoigu'));
  expect(back).not.toContain('Valentina Matviyenko');
});

test('a page that React draws a hundred times stays what React drew, and stays marked', async () => {
  const page = await run().openPage('/react/index.html');
  await waitForMarks(page, (marks) => marks.includes('Ri Hi-yong'));
  for (let state = 1; state <= 100; state += 1) {
    await page.evaluate((number) => {
      const { drawStory } = globalThis as unknown as { drawStory: (state: number) => void };
      drawStory(number);
    }, state);
    // Every few states there is time to mark what was drawn, so that marks are really in the way.
    if (state % 10 === 0) await waitForMarks(page);
  }
  const [drawn, expected] = await page.evaluate(() => {
    const { expectedStory } = globalThis as unknown as { expectedStory: (state: number) => string };
    return [document.querySelector('main')?.innerHTML, expectedStory(100)];
  });
  expect(drawn).toBe(expected);
  const shown = await page.locator('main p').allInnerTexts();
  const marks = await waitForMarks(page, (all) => all.length === shown.length);
  for (const mark of marks) expect(shown.some((text) => text.includes(mark))).toBe(true);
});

test('text that is added later is marked, and a mark whose text changes goes', async () => {
  const page = await run().openPage('/pages/feed.html');
  await waitForMarks(page, (marks) => marks.includes('Sergei Shoigu'));
  await page.evaluate(() => {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Later Valentina Matviyenko spoke.';
    document.getElementById('feed')?.append(paragraph);
  });
  await waitForMarks(page, (marks) => marks.includes('Valentina Matviyenko'));
  await page.evaluate(() => {
    const [first] = document.querySelectorAll('#feed p');
    if (first?.firstChild) first.firstChild.nodeValue = 'A minister came to town in July 2023.';
  });
  const marks = await waitForMarks(page, (all) => !all.includes('Sergei Shoigu'));
  expect(marks).toContain('Valentina Matviyenko');
});

test('a strict policy with Trusted Types stops neither marks nor card', async () => {
  const { said } = await openCardOf('/pages/strict-csp.html', 'Ri Hi-yong');
  expect(said).toContain('Politburo');
});

test('a name in a modal dialog opens a card that can be used', async () => {
  const page = await run().openPage('/pages/dialog.html');
  await page.getByRole('button', { name: 'Open' }).click();
  await waitForMarks(page, (marks) => marks.includes('Ri Hi-yong'));
  await restOn(page, 'Ri Hi-yong');
  const card = await waitForCard(page, (said) => said.includes('Politburo'));
  expect(await closeCard(page, card, 'button')).toBe(true);
});

test('a name in an open shadow root is marked and opens its card', async () => {
  const { said } = await openCardOf('/pages/shadow.html', 'Valentina Matviyenko');
  expect(said).toContain('Valentina Matviyenko');
});

test('a Korean page: names with particles are marked and open their card', async () => {
  const { page, said } = await openCardOf('/pages/korean.html', '김정은');
  expect(said).toContain('Kim Jong-un');
  const marks = (await readMarks(page)).join(' ');
  for (const name of ['푸틴', '평양', '문재인', '러시아']) expect(marks).toContain(name);
});

test('a Russian page: inflected names are marked and open their card', async () => {
  const { page, said } = await openCardOf('/pages/russian.html', 'Владимира Путина');
  expect(said).toContain('Vladimir Putin');
  const marks = (await readMarks(page)).join(' ');
  for (const name of ['Ким Чен Ын', 'Кремле', 'Пхеньяне', 'Путину']) expect(marks).toContain(name);
});

test('a page that refuses the frame gets its card in the side panel', async () => {
  const page = await run().openPage('/pages/coep.html');
  await waitForMarks(page, (marks) => marks.includes('Ri Hi-yong'));
  const tabId = await run().tabIdOf(page);
  await restOn(page, 'Ri Hi-yong');
  const isShownSomewhere = await waitUntil(async () => {
    if (await findOpenCard(page)) return true;
    return (await run().askBackground('readPanel', { tabId })) !== null;
  }, PANEL_WAIT_MS);
  expect(isShownSomewhere).toBe(true);
  if (await findOpenCard(page)) return;
  const panel = await run().openScreen(`sidepanel.html?tab=${tabId}`);
  await panel.getByText('Politburo').first().waitFor();
});

test('menus, forms, drafts, code, hidden text and the foot of a page are not read', async () => {
  const page = await run().openPage('/pages/private.html');
  const marks = await waitForMarks(page, (all) => all.includes('Sergei Shoigu'));
  expect(marks.filter((mark) => mark.includes('Putin'))).toEqual([]);
});

test('things named after somebody, and short names nobody introduced, are left alone', async () => {
  const page = await run().openPage('/pages/traps.html');
  await page.waitForTimeout(SETTLE_MS);
  const marks = await readMarks(page);
  for (const trap of ['Kim Il Sung', 'Trump', 'moon', 'Kim', 'Lee'])
    expect(marks).not.toContain(trap);
});

test.each(['/pages/drawing.svg', '/pages/feed.xml', '/pages/plain.txt', '/pages/empty.html'])(
  '%s is left as it is, without an error',
  async (path) => {
    const page = await run().context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${run().site.origin}${path}`);
    const count = () => page.evaluate(() => document.getElementsByTagName('*').length);
    const before = await count();
    await page.waitForTimeout(SETTLE_MS);
    expect(await count()).toBe(before);
    expect(errors).toEqual([]);
  },
);

test('a page with 5 MB of text is marked from its start while it still answers clicks', async () => {
  const page = await run().openPage('/huge.html');
  await page.evaluate(() => {
    const heading = document.querySelector('h1');
    heading?.addEventListener('click', () => (heading.dataset['clicks'] = 'one'));
  });
  await page.locator('h1').click();
  expect(await page.locator('h1').getAttribute('data-clicks')).toBe('one');
  await waitForMarks(page, (marks) => marks.includes('Ri Hi-yong'));
  await restOn(page, 'Ri Hi-yong');
  await waitForCard(page, (said) => said.includes('Politburo'));
  // Far from the start, once scrolled there.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await waitForMarks(page, (marks) => marks.includes('Sergei Shoigu'));
});

test('the marks of the extension do not change the document of a page it marks', async () => {
  const page = await run().openPage('/pages/many.html');
  await waitForMarks(page, (marks) => marks.length >= 30);
  expect((await compareWithSource(page)).isEqual).toBe(true);
});
