import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Page } from 'playwright';
import { serve } from '../browser/serve';
import { CHROMIUM_ARGS } from '../find-browser.mjs';
import { ensureChromium } from '../steps/ensure-browsers';
import { bundleBench } from './bundle';
import { median, type Benchmark, type Figure } from './figures';
import { keystrokes } from './search/keystrokes';
import { makePackOfFacts } from './search/made-up-pack';
import { measureQuality } from './search/quality';
import type { SearchMeasured, SearchTask } from './search-node';

const FEW = 1_000;
const MANY = 100_000;
const SIZES = [FEW, 10_000, MANY] as const;
const OURS = 'Backstory';
const OTHERS = ['MiniSearch', 'FlexSearch', 'Orama'] as const;
const COLD_STARTS = 5;
const FRAME_MS = 16;
const P95 = 0.95;

/** What is evaluated in the page: see search-page.ts. */
interface PageSide {
  store(facts: number): Promise<void>;
  measureBuild(facts: number): Promise<{ buildMs: number; blockedMs: number }>;
  runJob(script: string, job: object): Promise<number[]>;
}

interface Cold {
  readonly recordMs: number;
  readonly headMs: number;
  readonly indexMs: number;
  readonly p95Ms: number;
}

let missed = '';

/** Search with few and many facts, beside the libraries that are in use for it. */
export const search: Benchmark = {
  name: 'search',
  about:
    'search over made-up facts in five scripts: quality, size, building, and times in the browser',
  async run() {
    const quality = measureQuality();
    missed = quality.missed;
    return [...quality.figures, ...(await measureInNode()), ...(await measureInChromium())];
  },
  details: () => `Ours, not at 1:\n${missed}`,
};

async function measureInNode(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'backstory-bench-'));
  const script = join(folder, 'search-node.mjs');
  try {
    await writeFile(script, await bundleBench('search-node.ts', { format: 'es' }));
    const figures: Figure[] = [];
    for (const facts of SIZES) {
      for (const way of [OURS, ...OTHERS]) {
        const task: SearchTask = { way, facts };
        const { stdout } = await promisify(execFile)(
          process.execPath,
          ['--max-old-space-size=6000', script, JSON.stringify(task)],
          { timeout: 240_000 },
        );
        const measured = JSON.parse(stdout) as SearchMeasured;
        const isHeld = way === OURS && facts === MANY;
        const of = `${way}, ${facts} facts, Node`;
        figures.push(
          atLeast(
            `${of}: build`,
            (facts / measured.buildMs) * 1_000,
            'facts/s',
            isHeld ? 20_000 : null,
          ),
          atMost(`${of}: median of a keystroke`, measured.medianMs, 'ms', null),
          atMost(`${of}: p95 of a keystroke`, measured.p95Ms, 'ms', null),
        );
        if (measured.bytesAFact !== null) {
          figures.push(atMost(`${of}: size`, measured.bytesAFact, 'B/fact', isHeld ? 120 : null));
        }
      }
    }
    return figures;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measureInChromium(): Promise<Figure[]> {
  const code = await bundleBench('search-page.ts', { format: 'iife', name: 'searchPage' });
  const site = await serve([
    (path, response) => {
      const isScript = path === '/side.js';
      response.writeHead(200, {
        'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8',
      });
      response.end(
        isScript ? code : '<!doctype html><title>Benchmark</title><script src="/side.js"></script>',
      );
      return true;
    },
  ]);
  try {
    const few = await measureSize(site.origin, FEW);
    const many = await measureSize(site.origin, MANY);
    const build = await inPage(site.origin, undefined, (page) =>
      page.evaluate(
        (facts) =>
          (globalThis as unknown as { searchPage: PageSide }).searchPage.measureBuild(facts),
        MANY,
      ),
    );
    return [
      atMost(
        `Chromium just started: first useful answers, ${MANY} facts against ${FEW}`,
        many.headMs / few.headMs,
        'x',
        1.2,
      ),
      atMost(
        `Chromium just started: the full index answers, ${MANY} facts against ${FEW}`,
        many.indexMs / few.indexMs,
        'x',
        1.5,
      ),
      atMost(
        `Chromium just started: first useful answers against one stored record, ${MANY} facts`,
        many.headMs / many.recordMs,
        'x',
        1.3,
      ),
      atMost(`Chromium just started: one stored record, ${MANY} facts`, many.recordMs, 'ms', null),
      atMost(`Chromium just started: first useful answers, ${MANY} facts`, many.headMs, 'ms', null),
      atMost(
        `Chromium just started: the full index answers, ${MANY} facts`,
        many.indexMs,
        'ms',
        null,
      ),
      atMost(`Chromium: p95 of a keystroke, records read, ${FEW} facts`, few.p95Ms, 'ms', null),
      atMost(
        `Chromium: p95 of a keystroke, records read, ${MANY} facts`,
        many.p95Ms,
        'ms',
        FRAME_MS,
      ),
      atLeast(
        `Chromium: build in slices, ${MANY} facts`,
        (MANY / build.buildMs) * 1_000,
        'facts/s',
        20_000,
      ),
      atMost(
        `Chromium: longest that building kept a page waiting, ${MANY} facts`,
        build.blockedMs,
        'ms',
        50,
      ),
    ];
  } finally {
    await site.close();
  }
}

/** Stores a pack, then starts a new browser for each time on the same profile. */
async function measureSize(origin: string, facts: number): Promise<Cold> {
  const profile = await mkdtemp(join(tmpdir(), 'backstory-bench-'));
  const queries = keystrokes(makePackOfFacts(facts));
  try {
    await inPage(origin, profile, (page) =>
      page.evaluate(
        (count) => (globalThis as unknown as { searchPage: PageSide }).searchPage.store(count),
        facts,
      ),
    );
    const run = async (job: object): Promise<number[]> =>
      inPage(origin, profile, (page) =>
        page.evaluate(
          (asked) =>
            (globalThis as unknown as { searchPage: PageSide }).searchPage.runJob(
              '/side.js',
              asked,
            ),
          job,
        ),
      );
    const firstOf = async (job: object): Promise<number> => {
      const times: number[] = [];
      for (let start = 0; start < COLD_STARTS; start++) times.push((await run(job))[0] ?? 0);
      return median(times);
    };
    const [, ...warm] = await run({ what: 'search', queries });
    const sorted = warm.toSorted((a, b) => a - b);
    return {
      recordMs: await firstOf({ what: 'record' }),
      headMs: await firstOf({ what: 'head' }),
      indexMs: await firstOf({ what: 'search', queries: queries.slice(-1) }),
      p95Ms: sorted[Math.floor(sorted.length * P95)] ?? 0,
    };
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function inPage<T>(
  origin: string,
  profile: string | undefined,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const options = { executablePath: await ensureChromium(), args: [...CHROMIUM_ARGS] };
  const context = await chromium.launchPersistentContext(profile ?? '', options);
  try {
    const page = await context.newPage();
    await page.goto(origin);
    return await work(page);
  } finally {
    await context.close();
  }
}

function atMost(name: string, value: number, unit: string, limit: number | null): Figure {
  return { name, value, unit, limit, holds: limit === null ? null : value <= limit };
}

function atLeast(name: string, value: number, unit: string, limit: number | null): Figure {
  return { name, value, unit, limit, holds: limit === null ? null : value >= limit };
}
