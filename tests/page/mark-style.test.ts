import { describe, expect, test } from 'vitest';
import { lightnessOf } from '../../src/page/ground';
import { LOOKS, MARK_LINES } from '../../src/page/mark-style';

/** Relative luminance of "#rrggbb" (WCAG 2.2). */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each(LOOKS)('the line of %s', (look) => {
  const { color } = MARK_LINES[look];
  test.each([
    [color.light, '#ffffff'],
    [color.light, '#fbf0d9'],
    [color.light, '#d0d0d0'],
    [color.dark, '#000000'],
    [color.dark, '#444444'],
  ])('%s is seen on %s', (line, ground) => {
    expect(contrast(line, ground)).toBeGreaterThanOrEqual(3);
  });
});

test('what is marked is told apart by the form of the line alone', () => {
  expect(new Set(LOOKS.map((look) => MARK_LINES[look].style)).size).toBe(LOOKS.length);
});

test.each([
  ['rgb(0, 0, 0)', 0, 1],
  ['rgb(255, 255, 255)', 1, 1],
  ['rgba(255, 255, 255, 0.2)', 1, 0.2],
  ['rgba(0, 0, 0, 0)', 0, 0],
  ['color(srgb 1 1 1)', 1, 1],
  ['color(display-p3 0 0 0 / 0.5)', 0, 0.5],
  ['oklch(0.9 0.1 20)', 0.9, 1],
  ['lab(50 0 0)', 0.5, 1],
])('%s is read', (color, lightness, alpha) => {
  const found = lightnessOf(color);
  expect(found?.lightness).toBeCloseTo(lightness, 2);
  expect(found?.alpha).toBeCloseTo(alpha, 2);
});

test('a colour that is not understood has no lightness', () => {
  expect(lightnessOf('hotpink')).toBeUndefined();
});
