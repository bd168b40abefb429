import type { Frame, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import {
  findOpenCard,
  restOn,
  waitForCard,
  waitForMarks,
  waitUntil,
} from '../../scripts/browser/read-page';
import type { Highlight } from '../../src/core/highlights/schema';
import { useChromium } from './harness/use-browser';

const ARTICLE = '/sample/article.html';
const WAIT_MS = 15_000;

/** The texts of the passages that are painted in any colour. */
function paintedIn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => /^backstory-saved-(?!changed)/u.test(name))
      .flatMap(([, ranges]) =>
        [...ranges].map((range) => {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          return live.toString().replaceAll(/\s+/gu, ' ');
        }),
      ),
  );
}

async function waitForPainted(page: Page, isRight: (texts: readonly string[]) => boolean) {
  let texts: string[] = [];
  const isThere = await waitUntil(async () => {
    texts = await paintedIn(page);
    return isRight(texts);
  }, WAIT_MS);
  expect(isThere, `painted: ${JSON.stringify(texts)}`).toBe(true);
  return texts;
}

/** Selects the words of the first paragraph that has them. */
function select(page: Page, words: string): Promise<void> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`not on the page: ${wanted}`);
  }, words);
}

async function waitForNote(page: Page): Promise<Frame> {
  let frame: Frame | undefined;
  await waitUntil(async () => {
    for (const one of page.frames()) {
      if (one.url().endsWith('/note.html') && (await one.locator('textarea').count()) > 0)
        frame = one;
    }
    return frame !== undefined;
  }, WAIT_MS);
  if (!frame) throw new Error('no note is open');
  return frame;
}

describe('in Chromium', () => {
  const run = useChromium('granted', { density: 'every' });

  const listOf = async (page: Page) =>
    (await run().askBackground('listHighlightsOfPage', { url: page.url() })) as Highlight[];

  const clear = async () => {
    const part = (await run().askBackground('listHighlightPart', { after: null })) as {
      highlights: Highlight[];
    };
    await run().askBackground('deleteHighlights', { ids: part.highlights.map(({ id }) => id) });
  };
  const openArticle = async () => {
    await clear();
    const page = await run().openPage(ARTICLE);
    await waitForMarks(page, (marks) => marks.includes('Ri Hi-yong'));
    return page;
  };
  const firstWords = (page: Page) =>
    page.evaluate(() => {
      const node = [...document.querySelectorAll('p')]
        .flatMap((paragraph) => [...paragraph.childNodes])
        .find((one) => one.nodeType === 3 && (one.textContent ?? '').trim().length > 60);
      return (node?.textContent ?? '').trim().slice(0, 50).trim();
    });
  const saveWords = async (page: Page) => {
    const words = await firstWords(page);
    await select(page, words);
    await run().askBackground('saveSelectionIn', { tabId: await run().tabIdOf(page) });
    await waitForPainted(page, (texts) => texts.length === 1);
    return words;
  };

  test('a selection is saved with where it stands; note and tag are there after a reload', async () => {
    const page = await openArticle();
    const words = await saveWords(page);
    const frame = await waitForNote(page);
    expect(await frame.locator('h1').innerText()).toBe('Saved');
    await frame.locator('textarea').fill('Compare with the minutes.');
    await frame.getByLabel('Tags').fill('harbour');
    await frame.getByLabel('Tags').press('Enter');
    await frame.getByRole('listitem').filter({ hasText: 'harbour' }).waitFor();
    expect(await waitUntil(async () => (await listOf(page))[0]?.note !== '', WAIT_MS)).toBe(true);
    await page.reload();
    const [painted] = await waitForPainted(page, (texts) => texts.length === 1);
    expect(painted).toBe(words.replaceAll(/\s+/gu, ' '));
    const [highlight] = await listOf(page);
    expect(highlight).toMatchObject({
      note: 'Compare with the minutes.',
      tags: ['harbour'],
      page: { url: page.url(), lang: 'en-GB' },
    });
    expect(highlight?.page.title).not.toBe('');
    expect(highlight?.quote.suffix).not.toBe('');
    expect(await run().askBackground('listTags')).toContain('harbour');
  });

  test('is found again where text was put before it, and let go of at once where its words change', async () => {
    const page = await openArticle();
    const words = await saveWords(page);
    const added = 'A paragraph that was not there before, about something else entirely.';
    await page.addInitScript((text) => {
      document.addEventListener('DOMContentLoaded', () => {
        const paragraph = document.createElement('p');
        paragraph.textContent = text;
        document.querySelector('p')?.before(paragraph);
      });
    }, added);
    await page.reload();
    await page.getByText(added).waitFor();
    await waitForPainted(page, (texts) => texts[0] === words.replaceAll(/\s+/gu, ' '));
    await page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.textContent?.includes(wanted)) {
          node.textContent =
            'Nothing of what stood here is left, and nobody put anything like it in its place.';
          return;
        }
      }
    }, words);
    expect(await paintedIn(page)).toEqual([]);
  });

  test('one press undoes it', async () => {
    const page = await openArticle();
    await saveWords(page);
    const frame = await waitForNote(page);
    await page.waitForTimeout(600);
    await frame.getByRole('button', { name: 'Undo' }).press('Enter');
    await waitForPainted(page, (texts) => texts.length === 0);
    expect(await listOf(page)).toEqual([]);
  });

  test('from a card, the sentence is saved with whom it names', async () => {
    const page = await openArticle();
    await restOn(page, 'Ri Hi-yong');
    const card = await waitForCard(page, (said) => said.includes('Ri Hi-yong'));
    await page.waitForTimeout(600);
    await card.getByRole('button', { name: 'Save this sentence to highlights' }).click();
    const [painted] = await waitForPainted(page, (texts) => texts.length > 0);
    expect(painted).toContain('Ri Hi-yong');
    const [highlight] = await listOf(page);
    expect(highlight?.linked).toContainEqual(
      expect.objectContaining({ kind: 'actor', text: 'Ri Hi-yong' }),
    );
    expect(await findOpenCard(page)).toBeDefined();
  });

  test('what is not found is listed in the popup, and put on other words by hand', async () => {
    const page = await openArticle();
    await saveWords(page);
    const [highlight] = await listOf(page);
    await run().askBackground('editHighlights', {
      ids: [highlight?.id],
      edit: {
        place: {
          quote: { exact: 'words that are nowhere on this page', prefix: '', suffix: '' },
          position: { start: 0, end: 10 },
        },
      },
    });
    await waitForPainted(page, (texts) => texts.length === 0);
    const popup = await run().openScreen(`popup.html?tab=${await run().tabIdOf(page)}`);
    const put = popup.getByRole('button', { name: 'Put the highlight here' });
    await put.waitFor();
    const words = await firstWords(page);
    await select(page, words);
    await put.click();
    await waitForPainted(page, (texts) => texts[0] === words.replaceAll(/\s+/gu, ' '));
  });
});
