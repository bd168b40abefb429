import type { Frame, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { markedTexts } from '../../scripts/browser/page-side';
import {
  findOpenCard,
  findText,
  readFrame,
  waitForCard,
  waitForMarks,
  waitUntil,
} from '../../scripts/browser/read-page';
import { firefoxForTests } from './harness/firefox';
import { cardBox } from './harness/page-state';
import { useChromium, useFirefox } from './harness/use-browser';

const FRAMES = '/pages/frames.html';
const WAIT_MS = 20_000;
/** Long enough for a frame to have been read, where nothing is expected to happen. */
const SETTLE_MS = 1_500;
/** Long enough for a card to open after a step. */
const STEP_MS = 500;
/** Whom the frames name that are read, and the one that stands in those that are not. */
const READ = [
  'Kim Yo-jong',
  'Ri Hi-yong',
  'Valentina Matviyenko',
  'Vladimir Putin',
  'Kim Jong-un',
  'Moon Jae-in',
  'Chung Eui-yong',
];
const NOT_READ = 'Donald Trump';

interface AnyFrame {
  evaluate<T>(ask: () => T): Promise<T>;
}

/** What is marked in a page and all its frames. */
async function marksIn(page: { frames(): AnyFrame[] }): Promise<string[]> {
  const marks = await Promise.all(
    // A frame may go while it is asked.
    page.frames().map((frame) => frame.evaluate(markedTexts).catch((): string[] => [])),
  );
  return marks.flat();
}

async function waitInFrames(
  page: { frames(): AnyFrame[] },
  fit: (marks: readonly string[]) => boolean,
): Promise<string[]> {
  let marks: string[] = [];
  if (await waitUntil(async () => fit((marks = await marksIn(page))), WAIT_MS)) return marks;
  throw new Error(`the marks in all frames are: ${marks.join(' | ') || 'none'}`);
}

const hasAll = (marks: readonly string[]) => READ.every((name) => marks.includes(name));

describe('in Chromium', () => {
  const run = useChromium();

  const openFrames = async () => {
    const page = await run().openPage(FRAMES);
    await waitInFrames(page, hasAll);
    return page;
  };
  const frameOf = async (page: Page, id: string): Promise<Frame> => {
    const frame = await (await page.$(`#${id}`))?.contentFrame();
    if (!frame) throw new Error(`no frame "${id}"`);
    return frame;
  };
  /** Rests on a text in a frame, as a hand does. */
  const restInFrame = async (page: Page, id: string, text: string) => {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    const frame = await frameOf(page, id);
    const point = await findText(frame as unknown as Page, text);
    const box = await page.locator(`#${id}`).boundingBox();
    if (!point || !box) throw new Error(`"${text}" is not shown in "${id}"`);
    await page.mouse.move(box.x + point.x + 30, box.y + point.y + 40);
    await page.mouse.move(box.x + point.x, box.y + point.y, { steps: 8 });
    return box;
  };

  test('frames of any origin and depth are marked, also those written by the page; adverts, feet and small ones are not', async () => {
    const page = await openFrames();
    await page.waitForTimeout(SETTLE_MS);
    expect(await marksIn(page)).not.toContain(NOT_READ);
  });

  test.each([
    ['same', 'Ri Hi-yong'],
    ['other', 'Valentina Matviyenko'],
    ['written', 'Kim Jong-un'],
  ])('a card opens in the frame "%s", inside of what is seen of it', async (id, name) => {
    const page = await openFrames();
    const box = await restInFrame(page, id, name);
    const card = await waitForCard(page, (said) => said.includes(name));
    expect((await cardBox(card)).y).toBeGreaterThan(box.y);
    const bottom = async () => {
      const { y, height } = await cardBox(card);
      return y + height;
    };
    // It is placed anew when the browser has said what is seen of the frame.
    await expect.poll(bottom).toBeLessThanOrEqual(await page.evaluate(() => innerHeight));
  });

  test.each([
    ['too low for a card', 'low', 'Kim Yo-jong'],
    ['in a sandbox, where no script runs,', 'sandboxed', 'Moon Jae-in'],
  ])('a frame %s gives it to the side panel', async (_why, id, name) => {
    const page = await openFrames();
    const tabId = await run().tabIdOf(page);
    await restInFrame(page, id, name);
    expect(
      await waitUntil(
        async () => (await run().askBackground('readPanel', { tabId })) !== null,
        WAIT_MS,
      ),
    ).toBe(true);
    const panel = await run().openScreen(`sidepanel.html?tab=${tabId}`);
    await panel.getByText(name).first().waitFor();
  });

  test('the popup and the badge count the names of all frames, and a click leads into the frame', async () => {
    const page = await openFrames();
    await expect.poll(() => run().badgeOf(page)).toBe('9');
    const popup = await run().openScreen(`popup.html?tab=${await run().tabIdOf(page)}`);
    await popup.getByText('Valentina Matviyenko').first().waitFor();
    await popup
      .getByRole('button', { name: /Valentina Matviyenko/u })
      .first()
      .click();
    await page.bringToFront();
    const isSeen = () =>
      page.locator('#other').evaluate((frame) => {
        const { top, bottom } = frame.getBoundingClientRect();
        return top < innerHeight && bottom > 0;
      });
    await expect.poll(isSeen).toBe(true);
  });

  test('the commands step from frame to frame and hide the marks of all', async () => {
    const page = await openFrames();
    const missing = new Set([
      'Sergei Shoigu',
      'Ri Hi-yong',
      'Valentina Matviyenko',
      'Vladimir Putin',
    ]);
    await waitUntil(async () => {
      await run().press(page, 'next-mention');
      await waitUntil(async () => {
        const card = await findOpenCard(page);
        const lines = card ? (await readFrame(card)).split('\n') : [];
        // Where frames have no room for a card it goes to the side panel.
        return lines.some((line) => missing.delete(line));
      }, STEP_MS);
      return missing.size === 0;
    }, 2 * WAIT_MS);
    expect([...missing]).toEqual([]);
    await run().press(page, 'toggle-marks');
    await waitInFrames(page, (marks) => marks.length === 0);
    await run().press(page, 'toggle-marks');
    await waitInFrames(page, hasAll);
  });

  test('switching the site off clears its frames, wherever they come from, and on brings them back', async () => {
    const page = await openFrames();
    const place = new URL(page.url()).host;
    await run().askBackground('setSiteOn', { place, isOn: false });
    await waitInFrames(page, (marks) => marks.length === 0);
    await page.reload();
    await page.waitForTimeout(SETTLE_MS);
    expect(await marksIn(page)).toEqual([]);
    await run().askBackground('runOnce', { tabId: await run().tabIdOf(page) });
    await page.bringToFront();
    await waitInFrames(page, hasAll);
    await run().askBackground('setSiteOn', { place, isOn: null });
  });

  test('a frame that goes elsewhere is read anew, one that grows is read then, one that is removed leaves nothing', async () => {
    const page = await openFrames();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.locator('#same').evaluate((frame: HTMLIFrameElement) => {
      frame.src = `/pages/frame.html?say=${encodeURIComponent('Pak Jong-chon came.')}`;
    });
    await waitInFrames(
      page,
      (marks) => marks.includes('Pak Jong-chon') && !marks.includes('Ri Hi-yong'),
    );
    await page.locator('#small').evaluate((frame: HTMLIFrameElement) => (frame.width = '500'));
    await waitInFrames(page, (marks) => marks.includes(NOT_READ));
    await page.locator('#other').evaluate((frame) => frame.remove());
    await waitInFrames(page, (marks) => !marks.includes('Valentina Matviyenko'));
    await waitForMarks(page, (marks) => marks.includes('Sergei Shoigu'));
    expect(errors).toEqual([]);
  });
});

describe.runIf(firefoxForTests())('in Firefox', () => {
  const run = useFirefox();

  test('frames of any origin and depth are marked, adverts, feet and small ones are not; off clears them', async () => {
    const page = await run().openPage(FRAMES);
    const marks = await waitInFrames(page, hasAll);
    expect(marks).not.toContain(NOT_READ);
    const popup = await run().openScreen(`popup.html?tab=${await run().tabIdOf(page)}`);
    await popup.waitForSelector('[role="switch"]');
    await popup.click('[role="switch"]');
    await waitInFrames(page, (all) => all.length === 0);
    await popup.click('[role="switch"]');
    await page.bringToFront();
    await waitInFrames(page, hasAll);
  });
});
