/** One visit to one page, as a reader makes it: it loads, is clicked and typed at, is scrolled, and is measured. */
import type { BrowserContext, CDPSession, Page } from 'playwright';
import { recordTasks, type Tasks } from './trace';

export interface Visited extends Tasks {
  /** All work of the page's main thread from the start of loading until it is quiet, in milliseconds. */
  readonly mainThreadMs: number;
  /** Interaction to Next Paint, in milliseconds, in the browser's own steps of 8; those below 16 count as 16. */
  readonly inpMs: number;
  /** The mean of the times between two frames while it is scrolled, in milliseconds. */
  readonly frameMs: number;
  /** JavaScript heap of the tab after a collection of garbage, in bytes. */
  readonly heapBytes: number;
  /** How many ranges are marked in the end. */
  readonly marks: number;
}

export interface VisitOptions {
  readonly url: string;
  /** The live blog runs for so many seconds; 0 where nothing is started. */
  readonly blogSeconds: number;
  /** Evaluated when the document is there: what another marker does in place of the extension. */
  readonly script?: string;
}

const INTERACTIONS = 16;
const EVERY_MS = 90;
/** The page is quiet by then. */
const SETTLE_MS = 1_500;
const SCROLL = { yDistance: -2_400, speed: 2_400 };
/** What is given for interactions that the browser reports no time of. */
const SHORTEST_MS = 16;

/** As text: a function with a name cannot be sent, see scripts/browser/page-side.ts. */
const COUNT_FRAMES = `
  const beat = (now) => {
    bench.frames.push(now);
    requestAnimationFrame(beat);
  };
  requestAnimationFrame(beat);`;

interface InPage {
  readonly durations: number[];
  readonly frames: number[];
}
declare global {
  var bench: InPage;
}

/** Opens the page in a new tab, uses it, closes it. */
export async function visit(context: BrowserContext, options: VisitOptions): Promise<Visited> {
  const page = await context.newPage();
  try {
    await page.addInitScript(watch);
    const devtools = await context.newCDPSession(page);
    await page.bringToFront();
    await devtools.send('Performance.enable', { timeDomain: 'timeTicks' });
    const stop = await recordTasks(devtools);
    await page.goto(options.url, { waitUntil: 'domcontentloaded' });
    if (options.script !== undefined) await page.evaluate(options.script);
    if (options.blogSeconds > 0) await page.evaluate(`startBlog(${options.blogSeconds})`);
    await interact(page);
    if (options.blogSeconds > 0) {
      await page.waitForFunction(() => document.title === 'done', undefined, {
        timeout: (options.blogSeconds + 30) * 1_000,
      });
    }
    await page.waitForTimeout(SETTLE_MS);
    const mainThreadMs = await taskTime(devtools);
    const tasks = await stop();
    const inpMs = await page.evaluate(
      (shortest) => Math.max(shortest, ...globalThis.bench.durations),
      SHORTEST_MS,
    );
    const frameMs = await scroll(page, devtools);
    const marks = await page.evaluate(() =>
      [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
    );
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    return { ...tasks, mainThreadMs, inpMs, frameMs, heapBytes: usedSize, marks };
  } finally {
    await page.close();
  }
}

/** Runs in the page before its own scripts. */
function watch(): void {
  globalThis.bench = { durations: [], frames: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ((entry as PerformanceEventTiming & { interactionId: number }).interactionId > 0) {
        globalThis.bench.durations.push(entry.duration);
      }
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  // What a page does with a click: it shows that it was clicked.
  document.addEventListener('click', () => {
    document.documentElement.style.outlineWidth = `${Math.random()}px`;
  });
}

async function interact(page: Page): Promise<void> {
  for (let count = 0; count < INTERACTIONS; count++) {
    if (count % 3 === 2) await page.keyboard.press('a');
    else await page.mouse.click(4 + count, 4);
    await page.waitForTimeout(EVERY_MS);
  }
}

async function taskTime(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
}

async function scroll(page: Page, devtools: CDPSession): Promise<number> {
  await page.evaluate(COUNT_FRAMES);
  await devtools.send('Input.synthesizeScrollGesture', { x: 640, y: 400, ...SCROLL });
  return page.evaluate(() => {
    const { frames } = globalThis.bench;
    return ((frames.at(-1) ?? 0) - (frames[0] ?? 0)) / (frames.length - 1);
  });
}
