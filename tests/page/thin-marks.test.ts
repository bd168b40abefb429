import * as fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { startPageSession } from '../../src/page/session';
import { MOST_ON_SCREEN, thinMarks, weighMarks } from '../../src/page/thin-marks';
import { createDeafCard } from './fake-card';
import {
  createFakeBackground,
  EVERY_MENTION,
  paintedRanges,
  paintedTexts,
  putHtml,
  until,
} from './page-fixture';

let running = new AbortController();
afterEach(() => {
  running.abort();
  running = new AbortController();
  document.body.replaceChildren();
  scrollTo(0, 0);
});

const at = (mention: string, top: number, weight = 0) => ({ mention, top, weight });

test('what fits on a screen is kept, and of what does not, the weightiest and then the first', () => {
  const marks = [at('a', 0), at('b', 10, 2), at('c', 20), at('d', 30, 1), at('e', 500)];
  expect([...thinMarks(marks, { height: 100, most: 2 })].toSorted()).toEqual(['b', 'd', 'e']);
  expect([...thinMarks(marks, { height: 100, most: 3 })].toSorted()).toEqual(['a', 'b', 'd', 'e']);
  expect(thinMarks(marks, { height: 100 }).size).toBe(5);
});

test('no screen shows more than the most, and nothing is left out that would fit', () => {
  const mark = fc.record({ top: fc.integer({ min: 0, max: 500 }), weight: fc.nat(3) });
  fc.assert(
    fc.property(
      fc.array(mark, { maxLength: 60 }),
      fc.integer({ min: 1, max: 5 }),
      (found, most) => {
        const marks = found
          .toSorted((one, other) => one.top - other.top)
          .map((one, mention) => ({ ...one, mention }));
        const kept = thinMarks(marks, { height: 80, most });
        const onScreen = (top: number, tops: readonly number[]) =>
          tops.filter((one) => one >= top && one < top + 80).length;
        const tops = marks.filter(({ mention }) => kept.has(mention)).map(({ top }) => top);
        for (const top of tops) expect(onScreen(top, tops)).toBeLessThanOrEqual(most);
        for (const { mention, top } of marks) {
          if (kept.has(mention)) continue;
          const all = [...tops, top];
          expect(all.some((first) => onScreen(first, all) > most)).toBe(true);
        }
      },
    ),
  );
});

test('whoever stands with most others weighs most', () => {
  const weightOf = weighMarks([['a', 'b'], ['a', 'c', 'a'], ['d'], ['a', 'b']]);
  expect(['a', 'b', 'c', 'd', 'e'].map(weightOf)).toEqual([2, 1, 1, 0, 0]);
});

test('a page crowded with names has sixty marks on a screen, wherever it is scrolled to', async () => {
  putHtml(
    Array.from(
      { length: 250 },
      () => '<p style="margin:0;height:20px">Anna Example, Port Sample and Anna Example</p>',
    ).join(''),
  );
  startPageSession({
    window,
    calls: createFakeBackground(),
    card: createDeafCard(),
    signal: running.signal,
    choices: EVERY_MENTION,
  });
  let before = -1;
  await until('all is painted', async () => {
    const now = paintedTexts().length;
    const isCalm = now > 0 && now === before;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 300));
    return isCalm;
  });
  const counts: number[] = [];
  for (let top = 0; top < document.documentElement.scrollHeight; top += 137) {
    scrollTo(0, top);
    const shown = paintedRanges().filter(({ startContainer }) => {
      const box = startContainer.parentElement?.getBoundingClientRect();
      return box !== undefined && box.top >= 0 && box.top < innerHeight;
    });
    counts.push(shown.length);
  }
  expect(Math.max(...counts)).toBeLessThanOrEqual(MOST_ON_SCREEN);
  expect(Math.max(...counts)).toBeGreaterThan(MOST_ON_SCREEN / 2);
});
