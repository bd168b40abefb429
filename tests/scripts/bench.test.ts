import { expect, test } from 'vitest';
import { writeArticle } from '../../scripts/bench/article';
import { median, toTable } from '../../scripts/bench/figures';
import { countTasks } from '../../scripts/bench/page/trace';

test.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[4, 1, 3, 2], 2.5],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

test('there is no median of nothing', () => {
  expect(() => median([])).toThrow(RangeError);
});

test('a limit that does not hold is called not held', () => {
  const figures = [
    { name: 'quick', value: 1.5, unit: 'ms', limit: 2, holds: true },
    { name: 'slow', value: 1234, unit: 'ms', limit: 1000, holds: false },
  ];
  expect(toTable(figures)).toBe(
    ['1.50 ms     quick  (limit 2)', '1234 ms     slow  (limit 1000, not held)'].join('\n'),
  );
});

test('the made-up article has as many names as asked for, and is the same every time', () => {
  const size = { words: 2_000, hits: 80, names: 7 };
  const article = writeArticle(size);
  const text = article.paragraphs.join('\n');
  const hits = article.names.reduce((sum, name) => sum + text.split(name).length - 1, 0);
  expect(new Set(article.names).size).toBe(7);
  expect(hits).toBe(80);
  expect(text.split(/\s+/u).length).toBeGreaterThan(1_900);
  expect(writeArticle(size)).toEqual(article);
});

test('a task is the extension’s where its script ran or its answer arrived, and long above 50 ms', () => {
  const at = (name: string, ts: number, dur: number, url?: string, tid = 1) => ({
    name,
    ph: 'X',
    pid: 1,
    tid,
    ts: ts * 1_000,
    dur: dur * 1_000,
    ...(url !== undefined && { args: { data: { url } } }),
  });
  const events = [
    at('Layout', 0, 1),
    at('Layout', 2, 1),
    // The page's own, long; then ours: a long one, a short one, and a long one that goes on after an answer.
    at('RunTask', 100, 80),
    at('FunctionCall', 110, 10, 'http://a.example/a.js'),
    at('RunMicrotasks', 120, 1),
    at('RunTask', 200, 60),
    at('FunctionCall', 201, 5, 'chrome-extension://abc/overlay.js'),
    at('RunTask', 300, 10),
    at('FunctionCall', 301, 5, 'chrome-extension://abc/overlay.js'),
    at('RunTask', 400, 70),
    at('RunMicrotasks', 401, 20),
    // Another thread.
    at('Layout', 500, 1, undefined, 2),
    at('RunTask', 500, 90, undefined, 2),
  ];
  expect(countTasks(events)).toEqual({ long: 3, longOfOurs: 2, longestOfOursMs: 70 });
});
