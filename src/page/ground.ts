import type { Ground } from './mark-style';

/** Perceived lightness (0 to 1) below which a colour counts as dark. */
const DARK = 0.5;
/** Text this near to the middle does not tell what it stands on. */
const UNCLEAR = 0.15;
/** A background more transparent than this is that of the element behind. */
const SOLID_ALPHA = 0.5;

/**
 * Is the text of this element on a light or on a dark ground? Text is written to be read, so light letters mean
 * a dark ground; only letters of middling lightness need a look at the backgrounds behind, and where none is
 * set, at the reader's own preference if the page follows it.
 */
export function groundOf(window: Window, element: Element): Ground {
  const letters = lightnessOf(window.getComputedStyle(element).color);
  if (letters && Math.abs(letters.lightness - DARK) > UNCLEAR) {
    return letters.lightness > DARK ? 'dark' : 'light';
  }
  for (let behind: Element | null = element; behind; behind = behind.parentElement) {
    const ground = lightnessOf(window.getComputedStyle(behind).backgroundColor);
    if (ground && ground.alpha >= SOLID_ALPHA) return ground.lightness < DARK ? 'dark' : 'light';
  }
  const scheme = window.getComputedStyle(window.document.documentElement).colorScheme;
  const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  return scheme.includes('dark') && (isDark || !scheme.includes('light')) ? 'dark' : 'light';
}

/** Reads computed colours: `rgb()`, `color()`, and those that name their lightness (`oklch()`, `lab()`, …). */
export function lightnessOf(color: string): { lightness: number; alpha: number } | undefined {
  const [, form = '', list = ''] = /^(\w+)\(([^)]*)\)$/.exec(color.trim()) ?? [];
  const parts = list.split(/[\s,/]+/).filter(Boolean);
  // The first word of color() is the name of its space.
  const numbers = (form === 'color' ? parts.slice(1) : parts).map(readNumber);
  const [first, second, third, alpha = 1] = numbers;
  if (first === undefined || second === undefined || third === undefined) return undefined;
  if (form.startsWith('ok')) return { lightness: first, alpha };
  if (form === 'lab' || form === 'lch') return { lightness: first / 100, alpha };
  const scale = form === 'color' ? 1 : 255;
  const [r, g, b] = [first / scale, second / scale, third / scale];
  // The weights of luma, with squares in place of the transfer curve: near enough to tell light from dark.
  return { lightness: Math.sqrt(0.299 * r * r + 0.587 * g * g + 0.114 * b * b), alpha };
}

function readNumber(text: string): number {
  return text.endsWith('%') ? Number.parseFloat(text) / 100 : Number.parseFloat(text);
}
