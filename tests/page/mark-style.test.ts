import { afterEach, describe, expect, test } from 'vitest';
import { MARK_STYLES } from '../../src/core/choices';
import { contrastOf, readColour } from '../../src/page/colour';
import { createGroundReader } from '../../src/page/ground';
import {
  GROUNDS,
  highlightName,
  LEAST_CONTRAST,
  lineColor,
  LOOKS,
  MARK_LINES,
  markCss,
} from '../../src/page/mark-style';
import { putHtml } from './page-fixture';

afterEach(() => document.body.replaceChildren());

/** What the browser makes of a colour, as the code under test gets it. */
function computed(color: string): string {
  const place = putHtml('<i></i>');
  place.style.color = color;
  return getComputedStyle(place).color;
}
const luminanceOf = (color: string) => readColour(computed(color))?.luminance ?? Number.NaN;

/** Grounds from every corner of the colour space, greys in small steps among them. */
const COLOURS = [
  ...Array.from({ length: 52 }, (_, at) => `rgb(${at * 5}, ${at * 5}, ${at * 5})`),
  ...[0, 96, 160, 255].flatMap((r) =>
    [0, 96, 160, 255].flatMap((g) => [0, 96, 160, 255].map((b) => `rgb(${r}, ${g}, ${b})`)),
  ),
  '#fbf0d9',
  'oklch(0.6 0.1 250)',
  'lab(55 20 20)',
  'color(display-p3 0.5 0.5 0.5)',
];

test('on every ground the line that is chosen has a contrast of 3:1 or more', () => {
  const groundOf = createGroundReader(window);
  const seen = new Set<string>();
  for (const color of COLOURS) {
    const place = putHtml('<p>Anna Example</p>');
    place.style.background = color;
    const ground = groundOf(place.firstElementChild as Element);
    seen.add(ground);
    for (const look of LOOKS) {
      const contrast = contrastOf(luminanceOf(lineColor(look, ground)), luminanceOf(color));
      expect(contrast, `${look} on ${color}, ${ground}`).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    }
  }
  expect([...seen].toSorted()).toEqual(['black', 'dark', 'light', 'white']);
});

test.each([
  ['what is transparent lets through', 'background:#111', 'background:rgb(0 0 0 / 0)', 'dark'],
  ['what is half transparent is mixed', 'background:#fff', 'background:rgb(0 0 0 / 0.9)', 'dark'],
  ['a picture is not known', 'background:linear-gradient(#000,#fff)', '', 'text'],
  [
    'a picture that is painted over counts no more',
    'background:linear-gradient(#000,#fff)',
    'background:#fff',
    'light',
  ],
  ['nothing at all is the canvas', '', '', 'light'],
])('%s', (_, outer, inner, ground) => {
  const place = putHtml(`<div style="${outer}"><p style="${inner}">Anna</p></div>`);
  expect(createGroundReader(window)(place.querySelector('p') as Element)).toBe(ground);
});

test('what is marked is told apart by the form of the line alone', () => {
  expect(new Set(LOOKS.map((look) => MARK_LINES[look].style)).size).toBe(LOOKS.length);
});

test('every highlight has a name of its own', () => {
  const names = LOOKS.flatMap((look) => GROUNDS.map((ground) => highlightName(look, ground)));
  // Black and white begin with letters that no other ground begins with.
  expect(new Set(names).size).toBe(LOOKS.length * GROUNDS.length);
});

test.each(MARK_STYLES)(
  'the style "%s" has a line in every rule: a tint alone has no contrast',
  (style) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(markCss(style));
    const rules = [...sheet.cssRules].filter((rule) => rule instanceof CSSStyleRule);
    expect(rules).toHaveLength(LOOKS.length * GROUNDS.length);
    for (const { style: declared } of rules) expect(declared.textDecorationLine).toBe('underline');
  },
);

describe('a computed colour is read', () => {
  test.each([
    ['rgb(0, 0, 0)', 0, 1],
    ['rgb(255, 255, 255)', 1, 1],
    ['rgb(119, 119, 119)', 0.184, 1],
    ['rgba(255, 255, 255, 0.2)', 1, 0.2],
    ['color(srgb 1 1 1)', 1, 1],
    ['color(display-p3 0 0 0 / 0.5)', 0, 0.5],
    ['oklch(1 0 0)', 1, 1],
    ['lab(50 0 0)', 0.184, 1],
  ])('%s', (color, luminance, alpha) => {
    const found = readColour(color);
    expect(found?.luminance).toBeCloseTo(luminance, 2);
    expect(found?.alpha).toBeCloseTo(alpha, 2);
  });

  test('not where its form is unknown', () => {
    expect(readColour('hotpink')).toBeUndefined();
    expect(readColour('device-cmyk(0 0 0 1)')).toBeUndefined();
  });
});
