/**
 * What a person sees of Backstory on a page, read through Playwright: the marks, and the card in its frame. Used by
 * `npm start` and by the end-to-end tests.
 */
import type { Frame, Page } from 'playwright';
import { locateText, markedTexts } from './page-side';

/** Longer than the rest that opens a card (300 ms), the frame's start and a worker that has to wake. */
export const CARD_WAIT_MS = 10_000;
const MARKS_WAIT_MS = 20_000;
const POLL_MS = 50;
/** Pointer steps towards a name: a jump would not be a movement. */
const POINTER_STEPS = 8;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A page did not do in time what was expected of it. */
export class WaitError extends Error {
  override name = 'WaitError';
}

/** The texts that are marked on the page at this moment, in the order of painting. */
export function readMarks(page: Page): Promise<string[]> {
  return page.evaluate(markedTexts);
}

/** Waits until the marks of a page fit, and returns them; throws a `WaitError` that names what was marked. */
export async function waitForMarks(
  page: Page,
  fit: (marks: readonly string[]) => boolean = (marks) => marks.length > 0,
): Promise<string[]> {
  let marks: string[] = [];
  const isFit = await waitUntil(async () => fit((marks = await readMarks(page))), MARKS_WAIT_MS);
  if (isFit) return marks;
  throw new WaitError(
    `after ${MARKS_WAIT_MS / 1000} s the marks on ${page.url()} are: ${marks.join(' | ') || 'none'}`,
  );
}

/** Brings the nth place where a text is shown into view and returns a point on it; null where there is none. */
export function findText(page: Page, text: string, nth = 0): Promise<Point | null> {
  return page.evaluate(locateText, [text, nth] as const);
}

/** Moves the pointer to a text, as a hand does, and leaves it there. Throws a `WaitError` where it is not shown. */
export async function restOn(page: Page, text: string, nth = 0): Promise<Point> {
  const point = await findText(page, text, nth);
  if (!point) throw new WaitError(`"${text}" is not shown on ${page.url()}`);
  await page.mouse.move(point.x + 60, point.y + 80);
  await page.mouse.move(point.x, point.y, { steps: POINTER_STEPS });
  return point;
}

/** The frame of the open card; undefined where no card is open. */
export async function findOpenCard(page: Page): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    if (frame === page.mainFrame() || !/\/card\.html(?:[?#]|$)/u.test(frame.url())) continue;
    try {
      const element = await frame.frameElement();
      const isShown = (await element.isVisible()) && (await element.boundingBox());
      if (isShown && (await readFrame(frame)) !== '') return frame;
    } catch {
      // The frame went away while it was looked at.
    }
  }
  return undefined;
}

/** Waits for an open card whose text fits, and returns its frame; throws a `WaitError` with what it says. */
export async function waitForCard(
  page: Page,
  fit: (text: string) => boolean = () => true,
): Promise<Frame> {
  let said = '';
  let found: Frame | undefined;
  const isFit = await waitUntil(async () => {
    found = await findOpenCard(page);
    said = found ? await readFrame(found) : '';
    return found !== undefined && fit(said);
  }, CARD_WAIT_MS);
  if (isFit && found) return found;
  throw new WaitError(
    found
      ? `after ${CARD_WAIT_MS / 1000} s the card says:\n${said}`
      : `no card opened on ${page.url()} within ${CARD_WAIT_MS / 1000} s`,
  );
}

/** The text that a person reads in a frame; empty while it cannot be read. */
export async function readFrame(frame: Frame): Promise<string> {
  try {
    return (await frame.locator('body').innerText({ timeout: POLL_MS * 20 })).trim();
  } catch {
    return '';
  }
}

/** Asks again and again until the answer is true or the time is over; false in the second case. */
export async function waitUntil(ask: () => Promise<boolean>, waitMs: number): Promise<boolean> {
  const end = Date.now() + waitMs;
  while (!(await ask())) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => {
      setTimeout(resolve, POLL_MS);
    });
  }
  return true;
}
