import { contrastOf, readColour, type Colour } from './colour';
import { GROUND_LINES, LEAST_CONTRAST, type Ground } from './mark-style';

/** What is known of the styles of a page is asked again after so long: themes change. */
const FRESH_MS = 1_000;
const WHITE: Colour = { luminance: 1, alpha: 1 };
const BLACK: Colour = { luminance: 0, alpha: 1 };

/** Tells on what a text stands, and so which lines are seen there. */
export type GroundReader = (element: Element) => Ground;

/**
 * Makes a reader. Of our colours those with the most contrast to all that shines through behind the text are
 * taken; where the page paints a picture there, the letters' own colour, which is written to be read.
 */
export function createGroundReader(window: Window): GroundReader {
  let backdrops = new Map<Element, Colour | null>();
  let since = -FRESH_MS;

  /** null: a picture, a gradient, or a colour in a form that is not understood. */
  const backdropOf = (element: Element): Colour | null => {
    const before = backdrops.get(element);
    if (before !== undefined) return before;
    const found = paintedOver(window, element, () => {
      const behind = behindOf(element);
      return behind ? backdropOf(behind) : canvasOf(window);
    });
    backdrops.set(element, found);
    return found;
  };
  return (element) => {
    const now = window.performance.now();
    if (now - since >= FRESH_MS) {
      backdrops = new Map();
      since = now;
    }
    const backdrop = backdropOf(element);
    if (!backdrop) return 'text';
    const { luminance } = backdrop;
    const [best] = GROUND_LINES.map(({ ground, luminances }) => ({
      ground,
      contrast: Math.min(...luminances.map((line) => contrastOf(line, luminance))),
    })).toSorted((one, other) => other.contrast - one.contrast);
    if (best && best.contrast >= LEAST_CONTRAST) return best.ground;
    return contrastOf(0, luminance) > contrastOf(1, luminance) ? 'black' : 'white';
  };
}

function paintedOver(window: Window, element: Element, behind: () => Colour | null): Colour | null {
  const { backgroundColor, backgroundImage } = window.getComputedStyle(element);
  if (backgroundImage !== 'none') return null;
  const own = readColour(backgroundColor);
  if (!own) return null;
  if (own.alpha >= 1) return own;
  const below = behind();
  if (!below || own.alpha <= 0) return below;
  // Mixed as light: a browser mixes coded values, which for two greys differs little.
  const luminance = own.luminance * own.alpha + below.luminance * (1 - own.alpha);
  return { luminance, alpha: 1 };
}

function behindOf(element: Element): Element | null {
  const { parentNode } = element;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return element.assignedSlot ?? element.parentElement;
}

/** Where no element paints anything the canvas shows: dark only on pages that allow it. */
function canvasOf(window: Window): Colour {
  const scheme = window.getComputedStyle(window.document.documentElement).colorScheme;
  const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  return scheme.includes('dark') && (isDark || !scheme.includes('light')) ? BLACK : WHITE;
}
