import { chromium } from 'playwright';
import { serve } from '../browser/serve';
import { CHROMIUM_ARGS } from '../find-browser.mjs';
import { ensureChromium } from '../steps/ensure-browsers';
import { writeArticle } from './article';
import { bundleBench } from './bundle';
import { median, type Benchmark, type Figure } from './figures';
import type { MarksMeasured, Way } from './marks-page';

const SIZE = { words: 50_000, hits: 2_000, names: 50 };
const ROUNDS = 7;

/** Each pair: what mark.js takes, as a multiple of what Backstory takes. */
const PAIRS: ReadonlyArray<readonly [name: string, theirs: Way, ours: Way]> = [
  ['painting by mark.js markRegExp', 'paint: mark.js markRegExp', 'paint: Backstory'],
  ['painting by mark.js markRanges', 'paint: mark.js markRanges', 'paint: Backstory'],
  [`finding ${SIZE.names} names by mark.js`, 'find: mark.js', 'find: Backstory'],
  [
    'all of it by mark.js, from text to marks',
    'find and paint: mark.js',
    'read, find, link, paint: Backstory',
  ],
];

/** Finding and painting names on a long page, against mark.js, in turns on the same page in one real Chromium. */
export const marks: Benchmark = {
  name: 'marks',
  about: `finding and painting ${SIZE.hits} names in ${SIZE.words} words, as multiples of Backstory's time`,
  async run() {
    const code = await bundleBench('marks-page.ts', { format: 'iife', name: 'marksPage' });
    const executablePath = await ensureChromium();
    const site = await serve([
      (_path, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.end('<!doctype html><html lang="en"><title>Benchmark</title><body></body></html>');
        return true;
      },
    ]);
    const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
    try {
      const page = await browser.newPage();
      await page.goto(site.origin);
      await page.addScriptTag({ content: code });
      const measured = await page.evaluate(
        ([article, rounds]) =>
          (
            globalThis as unknown as {
              marksPage: { measureMarks(article: object, rounds: number): MarksMeasured };
            }
          ).marksPage.measureMarks(article, rounds),
        [writeArticle(SIZE), ROUNDS] as const,
      );
      return toFigures(measured);
    } finally {
      await browser.close();
      await site.close();
    }
  },
};

function toFigures({ times, hits }: MarksMeasured): Figure[] {
  for (const [way, found] of Object.entries(hits)) {
    // A way that marks something else was not compared with anything.
    if (found !== SIZE.hits) throw new Error(`"${way}" found ${found} names, not ${SIZE.hits}`);
  }
  const ratios = PAIRS.map(([name, theirs, ours]) =>
    figure(name, median(times[theirs]) / median(times[ours]), 'times'),
  );
  const milliseconds = Object.entries(times).map(([way, values]) =>
    figure(`median of ${ROUNDS}, ${way}`, median(values), 'ms'),
  );
  return [...ratios, ...milliseconds];
}

function figure(name: string, value: number, unit: string): Figure {
  return { name, value: Math.round(value * 100) / 100, unit, limit: null, holds: null };
}
