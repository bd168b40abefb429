import { type Box, boxesOf } from './hit-test';
import type { LiveMention } from './live-mention';
import { compareNodes } from './node-order';
import { isOutside } from './placement';

/** Space left free around a mention that is scrolled to, so that it does not stick to the edge. */
const BREATHING_PX = 60;

/**
 * The mention that the reader steps to: the one after (before) the last one shown, else the first (last) one in
 * view, else the first after the view. Undefined where none follows that can be seen. `isEntered`: the first (last).
 */
export function chooseStep(options: {
  readonly document: Document;
  /** In document order. */
  readonly mentions: readonly LiveMention[];
  readonly last: LiveMention | undefined;
  readonly direction: 'next' | 'previous';
  readonly isEntered: boolean | undefined;
  readonly viewport: Box;
}): LiveMention | undefined {
  const { document, last, direction, isEntered, viewport } = options;
  const way = direction === 'next' ? 1 : -1;
  const mentions = direction === 'next' ? options.mentions : options.mentions.toReversed();
  const isShown = (mention: LiveMention) => boxesOf(document, mention).length > 0;
  if (isEntered) return mentions.find(isShown);
  if (last?.range.startContainer.isConnected) {
    return mentions.find((mention) => way * comparePlaces(mention, last) > 0 && isShown(mention));
  }
  const isInView = (mention: LiveMention) =>
    boxesOf(document, mention).some((box) => !isOutside(box, viewport));
  const isBeyond = (mention: LiveMention) =>
    boxesOf(document, mention).some(({ top }) => way * (top - viewport.top) > 0);
  return mentions.find(isInView) ?? mentions.find(isBeyond);
}

/** Brings a mention into view, at once, where it is not there already. A frame cannot know that of itself. */
export function scrollToMention(window: Window, mention: LiveMention, viewport: Box): void {
  const { document } = window;
  const inner: Box = {
    ...viewport,
    top: viewport.top + BREATHING_PX,
    height: Math.max(0, viewport.height - 2 * BREATHING_PX),
  };
  const boxNow = () => boxesOf(document, mention)[0];
  const before = boxNow();
  if (before && !isOutside(before, inner) && window.parent === window) return;
  const element = mention.range.startContainer.parentElement;
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const after = boxNow();
  // In an element higher than the window its middle is not where the mention is.
  if (after && isOutside(after, inner)) {
    window.scrollBy({ top: after.top - viewport.top - viewport.height / 2, behavior: 'instant' });
  }
}

function comparePlaces(one: LiveMention, other: LiveMention): number {
  const [a, b] = [one.range, other.range];
  return a.startContainer === b.startContainer
    ? a.startOffset - b.startOffset
    : compareNodes(a.startContainer, b.startContainer);
}
