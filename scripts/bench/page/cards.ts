import type { BrowserContext, Page } from 'playwright';
import { findText, restOn, waitForCard } from '../../browser/read-page';
import { DEFAULT_CHOICES } from '../../../src/core/choices';
import { median, type Figure } from '../figures';

const CARDS = 20;
const FRAME_MS = 1000 / 60;
const MOST_FRAMES = 2;
/** The card is closed and the page quiet by then. */
const PAUSE_MS = 900;

interface CardClock {
  /** When the pointer moved last. */
  rest: number;
  /** When the frame with the card in it was done. */
  shown: number;
}
declare global {
  var cardClock: CardClock;
}

/** How long after the pointer has rested for the chosen time a warm card is painted, in frames of 60 a second. */
export async function measureCards(
  context: BrowserContext,
  url: string,
  names: readonly string[],
): Promise<Figure[]> {
  const page = await context.newPage();
  try {
    await page.goto(url);
    await page.bringToFront();
    await page.waitForTimeout(3_000);
    const frames: number[] = [];
    for (let nth = -2; nth < CARDS; nth++) {
      const name = names[(nth + 2) % 6] ?? '';
      if (nth === -2) {
        await restOn(page, name);
        await waitForCard(page, (text) => text.includes(name));
        await watchCard(context, page);
      } else {
        await page.evaluate(() => (globalThis.cardClock.shown = 0));
        await restOn(page, name);
        await page.waitForFunction(() => globalThis.cardClock.shown > 0);
        const card = await waitForCard(page);
        const text = await card.locator('body').innerText();
        if (!text.includes(name)) throw new Error(`the card of ${name} says: ${text}`);
        const { rest, shown } = await page.evaluate(() => globalThis.cardClock);
        if (nth >= 0) frames.push((shown - rest - DEFAULT_CHOICES.dwellMs) / FRAME_MS);
      }
      const away = await findText(page, 'A made-up page');
      if (away) await page.mouse.move(away.x, away.y, { steps: 4 });
      await page.waitForTimeout(PAUSE_MS);
    }
    const sorted = frames.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
    const name = `warm card, frames from rest and dwell to paint, of ${CARDS}`;
    return [
      {
        name: `${name}: median`,
        value: median(frames),
        unit: '',
        limit: MOST_FRAMES,
        holds: median(frames) <= MOST_FRAMES,
      },
      ...(
        [
          ['least', 0],
          ['lower quarter', 0.25],
          ['upper quarter', 0.75],
          ['ninth tenth', 0.9],
          ['most', 1],
        ] as const
      ).map(([which, share]) => ({
        name: `${name}: ${which}`,
        value: at(share),
        unit: '',
        limit: null,
        holds: null,
      })),
    ];
  } finally {
    await page.close();
  }
}

/** Takes the time in the page at which the popover in the closed shadow root is shown and its frame is painted. */
async function watchCard(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page);
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
  type Found = typeof root;
  const queue: Found[] = [root];
  let popover: Found | undefined;
  for (let node = queue.pop(); node && !popover; node = queue.pop()) {
    if (node.attributes?.includes('popover')) popover = node;
    queue.push(...(node.children ?? []), ...(node.shadowRoots ?? []));
  }
  if (!popover) throw new Error('there is no card on the page');
  const { object } = await devtools.send('DOM.resolveNode', {
    backendNodeId: popover.backendNodeId,
  });
  await devtools.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: `function () {
      globalThis.cardClock = { rest: 0, shown: 0 };
      document.addEventListener('pointermove', (event) => { if (!cardClock.shown) cardClock.rest = event.timeStamp; }, true);
      this.addEventListener('beforetoggle', (event) => {
        if (event.newState !== 'open') return;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => { cardClock.shown = performance.now(); };
          port2.postMessage(0);
        });
      });
    }`,
  });
}
