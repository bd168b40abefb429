/** Colours as browsers compute them, and the contrast between them (WCAG 2.2, relative luminance). */

export interface Colour {
  /** Relative luminance, 0 to 1. */
  readonly luminance: number;
  readonly alpha: number;
}

/**
 * Reads a computed colour: `rgb()`, `color()` in sRGB and P3, `lab()`, `lch()`, `oklab()`, `oklch()`. Of the last two
 * the luminance is that of the grey of their lightness. Undefined where it is written in no such form.
 */
export function readColour(text: string): Colour | undefined {
  const [, form = '', list = ''] = /^(\w+)\(([^)]*)\)$/.exec(text.trim()) ?? [];
  const parts = list.split(/[\s,/]+/).filter(Boolean);
  const numbers = (form === 'color' ? parts.slice(1) : parts).map(readNumber);
  const [first, second, third, alpha = 1] = numbers;
  if (first === undefined || second === undefined || third === undefined) return undefined;
  if (form.startsWith('ok')) return { luminance: first ** 3, alpha };
  if (form === 'lab' || form === 'lch') {
    return { luminance: first > 8 ? ((first + 16) / 116) ** 3 : first / 903.3, alpha };
  }
  if (!/^(?:rgba?|color)$/.test(form)) return undefined;
  const scale = form === 'color' ? 1 : 255;
  const luminance =
    0.2126 * linear(first / scale) +
    0.7152 * linear(second / scale) +
    0.0722 * linear(third / scale);
  return { luminance, alpha };
}

/** The contrast of two luminances, from 1 (none) to 21. */
export function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function readNumber(text: string): number {
  const value = Number.parseFloat(text);
  if (Number.isNaN(value)) return 0;
  return text.endsWith('%') ? value / 100 : value;
}

/** From the sRGB transfer curve to light. */
function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
