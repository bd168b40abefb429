/** Which frames of a page are read: those that could hold an article. */
import { isRead } from './surroundings';

/** Smaller frames hold buttons, counters, pixels, and adverts as long as a page (728×90, 320×100, 160×600). */
const LEAST_WIDTH_PX = 200;
const LEAST_HEIGHT_PX = 101;
/** Fixed sizes of other adverts (IAB display guidelines); an article fits its frame to its column and its text. */
const ADVERT_SIZES = /^(300x(250|600)|336x280|970x250)$/;

/** A frame out of sight may be given its size late, and hear of it only when it is scrolled to. */
const LATE_LOOKS_MS = [1_000, 4_000];

/** Resolves once a frame could hold an article, be it never: frames grow with what they load. */
export function untilArticle(window: Window, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { innerWidth, innerHeight, frameElement } = window;
      if (innerWidth < LEAST_WIDTH_PX || innerHeight < LEAST_HEIGHT_PX) return;
      if (ADVERT_SIZES.test(`${innerWidth}x${innerHeight}`)) return;
      // As far as the page around lets itself be seen: not in a foot, an advert's container and the like.
      if (!frameElement?.parentNode || isRead(frameElement.parentNode, {})) resolve();
    };
    window.addEventListener('resize', look, { signal });
    for (const wait of LATE_LOOKS_MS) window.setTimeout(look, wait);
    look();
  });
}
