import { describe, expect, test } from 'vitest';
import type { Box } from '../../src/page/hit-test';
import { CARD_MARGIN_PX, cardWidth, isOutside, placeCard } from '../../src/page/placement';

const DESK: Box = { left: 0, top: 0, width: 1280, height: 720 };
const PHONE: Box = { left: 0, top: 0, width: 320, height: 568 };
const at = (left: number, top: number): Box => ({ left, top, width: 80, height: 20 });

test.each([
  ['below, where there is room', at(100, 100), 300, DESK, { left: 100, top: 126, side: 'below' }],
  ['above, at the lower edge', at(100, 650), 300, DESK, { left: 100, top: 344, side: 'above' }],
  [
    'below and lower, where above is even less room',
    at(100, 300),
    480,
    DESK,
    { top: 326, height: 386 },
  ],
  ['inside the right edge', at(1250, 100), 300, DESK, { left: 892 }],
  ['inside the left edge', at(-30, 100), 300, DESK, { left: 8 }],
  ['as wide as a phone lets it', at(200, 100), 300, PHONE, { left: 8, width: 304 }],
  ['no higher than a card', at(100, 10), 5_000, DESK, { height: 480 }],
  [
    'in what a zoomed-in reader sees',
    at(900, 500),
    100,
    { left: 800, top: 400, width: 400, height: 300 },
    { left: 812, top: 526 },
  ],
])('a card goes %s', (_where, mention, height, viewport, expected) => {
  expect(placeCard({ cardSize: 'medium', mention, height, viewport })).toMatchObject(expected);
});

test('in right-to-left text it ends where the mention ends', () => {
  const { left, width } = placeCard({
    cardSize: 'medium',
    mention: at(800, 100),
    height: 200,
    viewport: DESK,
    isRightToLeft: true,
  });
  expect(left + width).toBe(880);
});

describe.each([
  ['desk', DESK],
  ['phone', PHONE],
  ['low window', { left: 0, top: 0, width: 900, height: 240 }],
])('anywhere on a %s', (_name, viewport) => {
  const places: Box[] = [];
  for (let left = -40.5; left < viewport.width; left += 37.3) {
    for (let top = 0.25; top < viewport.height - 20; top += 23.7)
      places.push({ ...at(left, top), height: 17.6 });
  }

  test('it never covers its mention', () => {
    for (const mention of places) {
      const card = placeCard({ cardSize: 'medium', mention, height: 350, viewport });
      const isBelow = card.top >= mention.top + mention.height;
      expect(isBelow || card.top + card.height <= mention.top).toBe(true);
    }
  });

  test('it stays inside the viewport', () => {
    for (const mention of places) {
      const card = placeCard({ cardSize: 'medium', mention, height: 350, viewport });
      expect(card.left).toBeGreaterThanOrEqual(CARD_MARGIN_PX);
      expect(card.left + card.width).toBeLessThanOrEqual(viewport.width - CARD_MARGIN_PX);
      if (card.height === 0) continue;
      expect(card.top).toBeGreaterThanOrEqual(CARD_MARGIN_PX - 1);
      expect(card.top + card.height).toBeLessThanOrEqual(viewport.height - CARD_MARGIN_PX + 1);
    }
  });
});

test('the width of a card follows the viewport', () => {
  expect([cardWidth(DESK, 'medium'), cardWidth(PHONE, 'medium')]).toEqual([380, 304]);
});

test('a mention is outside when no part of its line is in view', () => {
  expect(isOutside(at(0, -20), DESK)).toBe(true);
  expect(isOutside(at(0, -19), DESK)).toBe(false);
  expect(isOutside(at(0, 720), DESK)).toBe(true);
  expect(isOutside(at(1280, 10), DESK)).toBe(true);
});

test('its size is the reader’s choice', () => {
  const sizes = (['small', 'medium', 'large'] as const).map((cardSize) => {
    const { width, height } = placeCard({
      cardSize,
      mention: at(100, 10),
      height: 5_000,
      viewport: DESK,
    });
    return [width, height];
  });
  expect(sizes).toEqual([
    [320, 360],
    [380, 480],
    [480, 640],
  ]);
});
