import type { Frame, Page } from 'playwright';
import { findOpenCard, waitUntil } from '../../../scripts/browser/read-page';

const CLOSE_WAIT_MS = 5_000;

/** How the document differs from what the server sent. */
export interface SourceComparison {
  /** Apart from the additions. */
  readonly isEqual: boolean;
  /** Elements that stand beside or at the end of the body and that the server did not send. */
  readonly additions: number;
}

/** Compares a page without scripts of its own with its source, parsed afresh. */
export function compareWithSource(page: Page): Promise<SourceComparison> {
  return page.evaluate(async () => {
    const source = await (await fetch(location.href)).text();
    const expected = new DOMParser().parseFromString(source, 'text/html');
    const live = document.documentElement.cloneNode(true) as HTMLElement;
    const extras = [...live.children].filter(
      ({ localName }) => !/^(?:head|body)$/u.test(localName),
    );
    const body = live.querySelector('body');
    extras.push(...[...(body?.children ?? [])].slice(expected.body.children.length));
    for (const extra of extras) extra.remove();
    return {
      isEqual: live.outerHTML === expected.documentElement.outerHTML,
      additions: extras.length,
    };
  });
}

/** Waits until no card is open; false where one stays. */
export function waitUntilClosed(page: Page): Promise<boolean> {
  return waitUntil(async () => (await findOpenCard(page)) === undefined, CLOSE_WAIT_MS);
}

/**
 * Presses the close button of a card, or Escape on it, and waits until the card is closed. The key or the button itself is
 * not waited for: the frame may be gone before it has answered, and Playwright waits for that answer.
 */
export function closeCard(page: Page, card: Frame, by: 'button' | 'Escape'): Promise<boolean> {
  const button = card.getByRole('button', { name: 'Close' });
  const pressed = by === 'button' ? button.click() : button.press('Escape');
  pressed.catch(() => undefined);
  return waitUntilClosed(page);
}

/** Where the card stands on the page, in CSS pixels of the viewport. */
export async function cardBox(card: Frame) {
  const box = await (await card.frameElement()).boundingBox();
  if (!box) throw new Error('the card is not shown');
  return box;
}
