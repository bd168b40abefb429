import { expect, test } from 'vitest';
import { createPaintPace } from '../../src/page/paint-pace';

/** A pace over blocks that wait, with a clock that stands until it is moved. */
function startPace(options: { readonly isReadWhole: boolean }) {
  let now = 10_000;
  let blocks = 0;
  const timers: Array<{ at: number; call: () => void }> = [];
  const window = {
    performance: { now: () => now },
    setTimeout: (call: () => void, ms: number) => timers.push({ at: now + ms, call }),
    clearTimeout: () => undefined,
  } as unknown as Window;
  let wakes = 0;
  const pace = createPaintPace({
    window,
    signal: new AbortController().signal,
    paintNext: () => blocks > 0 && blocks-- > 0,
    isReadWhole: () => options.isReadWhole,
    wake: () => (wakes += 1),
  });
  return {
    /** Lets so many blocks wait, paints what may be painted, and says how many that were. */
    paint(more: number): number {
      blocks += more;
      let painted = 0;
      while (pace.paintNext()) painted += 1;
      return painted;
    },
    pass(ms: number) {
      now += ms;
      for (const timer of timers.splice(0)) {
        if (timer.at <= now) timer.call();
        else timers.push(timer);
      }
    },
    wakes: () => wakes,
  };
}

test('the first marks are painted at once, and those that come soon after wait for each other', () => {
  const pace = startPace({ isReadWhole: false });
  expect(pace.paint(0)).toBe(0);
  expect(pace.paint(3)).toBe(3);
  expect(pace.paint(2)).toBe(0);
  pace.pass(100);
  expect(pace.paint(2)).toBe(0);
  expect(pace.wakes()).toBe(0);
  pace.pass(500);
  expect(pace.wakes()).toBe(1);
  expect(pace.paint(1)).toBe(5);
});

test('nothing waits once the page is read', () => {
  const pace = startPace({ isReadWhole: true });
  expect(pace.paint(3)).toBe(3);
  expect(pace.paint(2)).toBe(2);
});
