import type { Frame, Page } from 'playwright';
import { expect, test } from 'vitest';
import { restOn, waitForCard, waitForMarks } from '../../scripts/browser/read-page';
import { useChromium } from './harness/use-browser';

const run = useChromium();
const NAME = 'Ri Hi-yong';

/** How many elements of a screen would move: by a transition, an animation, or smooth scrolling. */
function moving(screen: Page | Frame): Promise<number> {
  return screen.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return (
          transitionDuration.split(', ').some((one) => Number.parseFloat(one) > 0) ||
          animationName !== 'none' ||
          scrollBehavior === 'smooth'
        );
      }).length,
  );
}

test('nothing moves on any screen where the device asks for less motion', async () => {
  let movesOtherwise = 0;
  for (const file of [
    'welcome.html',
    'popup.html',
    'sidepanel.html',
    'sample.html',
    'library.html#/settings',
  ]) {
    const screen = await run().openScreen(file);
    await screen.getByRole('button').or(screen.getByRole('heading')).first().waitFor();
    await screen.emulateMedia({ reducedMotion: 'no-preference' });
    movesOtherwise += await moving(screen);
    await screen.emulateMedia({ reducedMotion: 'reduce' });
    expect(await moving(screen), file).toBe(0);
  }
  // Else this test would see nothing wherever it looked.
  expect(movesOtherwise).toBeGreaterThan(0);
});

test('nothing moves in the card, and the card itself does not, where the device asks for less motion', async () => {
  const page = await run().openPage('/sample/article.html');
  await waitForMarks(page, (marks) => marks.includes(NAME));
  await restOn(page, NAME);
  const card = await waitForCard(page, (said) => said.includes('Politburo'));
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await moving(card)).toBeGreaterThan(0);
  expect(await fadeOf(page)).toBe('0.1s');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving(card)).toBe(0);
  expect(await fadeOf(page)).toBe('0s');
});

test('in private windows Backstory is off until the reader allows it in the browser', async () => {
  const screen = await run().openScreen('popup.html');
  const isAllowed = await screen.evaluate(() =>
    (
      globalThis as unknown as {
        chrome: { extension: { isAllowedIncognitoAccess(): Promise<boolean> } };
      }
    ).chrome.extension.isAllowedIncognitoAccess(),
  );
  expect(isAllowed).toBe(false);
});

/** The transition of the card’s box, which is in a closed shadow root: the browser’s own tools see it. */
async function fadeOf(page: Page): Promise<string | undefined> {
  const devtools = await page.context().newCDPSession(page);
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
  const queue = [root];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (node.attributes?.includes('popover')) {
      await devtools.send('CSS.enable');
      const { computedStyle } = await devtools.send('CSS.getComputedStyleForNode', {
        nodeId: node.nodeId,
      });
      return computedStyle.find(({ name }) => name === 'transition-duration')?.value;
    }
    queue.push(...(node.children ?? []), ...(node.shadowRoots ?? []));
  }
  return undefined;
}
