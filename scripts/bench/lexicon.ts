import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Page } from 'playwright';
import type { NamedPack } from '../../src/core/mentions/lexicon/compile';
import { serve } from '../browser/serve';
import { CHROMIUM_ARGS } from '../find-browser.mjs';
import { ensureChromium } from '../steps/ensure-browsers';
import { ROOT } from '../steps/run-command';
import { bundleBench } from './bundle';
import { median, type Benchmark, type Figure } from './figures';
import type { NodeMeasured, NodeTask, OtherWay } from './lexicon-node';
import type { WorkerTimes } from './lexicon-page';
import { ALIASES_OF_ONE } from './lexicon/made-up-names';
import type { MadeUpLanguage } from './lexicon/made-up-names';

const BUNDLED_PACK = join(ROOT, 'public', 'packs', 'russia-north-korea.json');
const LANGUAGES: readonly MadeUpLanguage[] = ['English', 'Korean'];
/** How many aliases, and how many plain passes a find may take with them, in English. */
const SIZES: ReadonlyArray<readonly [aliases: number, limit: number | null]> = [
  [100, null],
  [10_000, 4.5],
  [100_000, 6],
  [1_000_000, 10],
];
const KOREAN_FACTOR = 1.7;
/** Each other way at the sizes that it ends at all. */
const OTHERS: ReadonlyArray<readonly [way: OtherWay, sizes: readonly number[]]> = [
  ['modern-ahocorasick', [100, 10_000, 100_000]],
  ['@monyone/aho-corasick', [100, 10_000, 100_000]],
  ['one regular expression', [100, 10_000]],
  ['one for each name', [100]],
];
/** mark.js calls itself for every name; at a thousand the stack ends. */
const MARK_JS_NAMES = 100;
const AHO_CORASICKS: readonly OtherWay[] = ['modern-ahocorasick', '@monyone/aho-corasick'];
const BUILD_ROUNDS = 5;
const MANY = 1_000_000;
const COLD = 100_000;
const COLD_WORKERS = 9;
const LOADS = 5;
const MEGABYTE = 1e6;

/** What is evaluated in the page: see lexicon-page.ts and mark-js-page.ts. */
interface PageSide {
  measureMarkJs(aliases: number): number;
  store(name: string, from: number | NamedPack): Promise<void>;
  measureWorker(script: string, stored: string): Promise<WorkerTimes>;
  measureMemory(script: string, stored: string): Promise<number>;
}

/** Finding names with small and large lexicons: as multiples of one plain pass over the same text. */
export const lexicon: Benchmark = {
  name: 'lexicon',
  about: `finding names, as multiples of a plain pass over the text; ${ALIASES_OF_ONE} aliases an actor`,
  async run() {
    const inNode = await measureInNode();
    return [...inNode, ...(await measureInChromium())];
  },
};

async function measureInNode(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'backstory-bench-'));
  const script = join(folder, 'lexicon-node.mjs');
  try {
    await writeFile(script, await bundleBench('lexicon-node.ts', { format: 'es' }));
    const run = async (task: NodeTask): Promise<NodeMeasured> => {
      const { stdout } = await promisify(execFile)(process.execPath, [
        script,
        JSON.stringify(task),
      ]);
      return JSON.parse(stdout) as NodeMeasured;
    };
    const figures: Figure[] = [];
    for (const language of LANGUAGES) {
      for (const [aliases, limit] of SIZES) {
        const measured = await run({ kind: 'find', language, aliases });
        const factor = language === 'Korean' ? KOREAN_FACTOR : 1;
        for (const [words, ratio] of Object.entries(measured.ratios)) {
          const what = `find: ${language}, ${aliases} aliases, ${words} words`;
          figures.push(
            figure(what, ratio, {
              unit: 'x',
              limit: limit && Math.round(limit * factor * 100) / 100,
            }),
          );
        }
        if (language !== 'English' || aliases !== MANY) continue;
        figures.push(
          figure(`size: ${aliases} aliases`, measured.bytesAnAlias, { unit: 'B/alias', limit: 20 }),
          figure(
            `size: one alias an actor, ${aliases / ALIASES_OF_ONE} aliases`,
            measured.bytesAlone,
            {
              unit: 'B/alias',
            },
          ),
        );
      }
    }
    for (const [way, sizes] of OTHERS) {
      for (const aliases of sizes) {
        const measured = await run({ kind: 'other', way, aliases });
        for (const [words, ratio] of Object.entries(measured.ratios)) {
          figures.push(
            figure(`${way}: English, ${aliases} aliases, ${words} words`, ratio, { unit: 'x' }),
          );
        }
      }
    }
    const { linkRatio } = await run({ kind: 'link', pack: BUNDLED_PACK });
    return [
      ...figures,
      ...(await measureBuilds(run)),
      figure('find and link: bundled pack and 10000 actors, against finding alone', linkRatio, {
        unit: 'x',
        limit: 3,
      }),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** In turns, each in a process of its own: all meet the same moods of the machine, and nobody's heap is another's. */
async function measureBuilds(run: (task: NodeTask) => Promise<NodeMeasured>): Promise<Figure[]> {
  const own: number[] = [];
  const others: number[][] = AHO_CORASICKS.map(() => []);
  for (let round = 0; round < BUILD_ROUNDS; round++) {
    own.push((await run({ kind: 'build', way: 'lexicon', aliases: MANY })).buildMs);
    for (const [index, way] of AHO_CORASICKS.entries()) {
      others[index]?.push((await run({ kind: 'build', way, aliases: COLD })).buildMs);
    }
  }
  const fastest = Math.min(...others.map(median));
  return [
    figure(`build: ${MANY} aliases`, median(own), { unit: 'ms' }),
    figure(`build: the fastest Aho-Corasick, ${COLD} aliases`, fastest, { unit: 'ms' }),
    figure(
      `build: ${MANY} aliases against the fastest Aho-Corasick's ${COLD}`,
      median(own) / fastest,
      { unit: 'x', limit: 1 },
    ),
  ];
}

async function measureInChromium(): Promise<Figure[]> {
  const code = await bundleBench('lexicon-page.ts', { format: 'iife', name: 'lexiconPage' });
  // Apart, so that what a cold worker reads does not grow with it.
  const markJs = await bundleBench('mark-js-page.ts', { format: 'iife', name: 'markJsPage' });
  const isolated = {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  };
  const site = await serve([
    (path, response) => {
      const type = path === '/side.js' ? 'text/javascript' : 'text/html; charset=utf-8';
      response.writeHead(200, { 'content-type': type, ...isolated });
      response.end(
        path === '/side.js'
          ? code
          : '<!doctype html><title>Benchmark</title><script src="/side.js"></script>',
      );
      return true;
    },
  ]);
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: [...CHROMIUM_ARGS, '--enable-blink-features=ForceEagerMeasureMemory'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(site.origin);
    const bundled = JSON.parse(await readFile(BUNDLED_PACK, 'utf8')) as NamedPack;
    await storeIn(page, 'bundled', bundled);
    await storeIn(page, 'cold', COLD);
    await storeIn(page, 'many', MANY);
    const bytes = await page.evaluate(() =>
      (globalThis as unknown as { lexiconPage: PageSide }).lexiconPage.measureMemory(
        '/side.js',
        'many',
      ),
    );
    const small = await startWorkers(page, 'bundled', COLD_WORKERS);
    const cold = await startWorkers(page, 'cold', COLD_WORKERS);
    const many = await startWorkers(page, 'many', LOADS);
    const of = (times: readonly WorkerTimes[], read: (one: WorkerTimes) => number): number =>
      median(times.map(read));
    await page.addScriptTag({ content: markJs });
    const markJsRatio = await page.evaluate(
      (names) =>
        (globalThis as unknown as { markJsPage: PageSide }).markJsPage.measureMarkJs(names),
      MARK_JS_NAMES,
    );
    return [
      figure(`Chromium, mark.js: English, ${MARK_JS_NAMES} aliases, 10000 words`, markJsRatio, {
        unit: 'x',
      }),
      figure(
        `Chromium, first scan in a fresh worker: ${COLD} aliases, set-up included`,
        of(cold, ({ openMs, firstScanMs }) => openMs + firstScanMs) /
          of(cold, ({ passMs }) => passMs),
        { unit: 'x', limit: 45 },
      ),
      figure(
        `Chromium, second scan in that worker`,
        of(cold, ({ secondScanMs }) => secondScanMs) / of(cold, ({ passMs }) => passMs),
        { unit: 'x' },
      ),
      figure(
        `Chromium, cold worker's first answer: ${COLD} aliases against the bundled pack`,
        of(cold, ({ answerMs }) => answerMs) / of(small, ({ answerMs }) => answerMs),
        { unit: 'x', limit: 1.5 },
      ),
      figure(
        `Chromium, loading ${MANY} aliases out of a Blob, against one structured clone`,
        of(many, ({ loadMs, openMs }) => loadMs + openMs) / of(many, ({ cloneMs }) => cloneMs),
        { unit: 'x', limit: 1.5 },
      ),
      figure(
        `Chromium, memory of a worker with ${MANY} aliases above an empty one`,
        bytes / MEGABYTE,
        {
          unit: 'MB',
          limit: 40,
        },
      ),
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}

async function storeIn(page: Page, name: string, from: number | NamedPack): Promise<void> {
  await page.evaluate(
    ([key, source]) =>
      (globalThis as unknown as { lexiconPage: PageSide }).lexiconPage.store(key, source),
    [name, from] as const,
  );
}

/** One after another, each with nothing compiled yet. */
async function startWorkers(page: Page, stored: string, workers: number): Promise<WorkerTimes[]> {
  const times: WorkerTimes[] = [];
  for (let worker = 0; worker < workers; worker++) {
    times.push(
      await page.evaluate(
        (name) =>
          (globalThis as unknown as { lexiconPage: PageSide }).lexiconPage.measureWorker(
            '/side.js',
            name,
          ),
        stored,
      ),
    );
  }
  return times;
}

function figure(
  name: string,
  value: number,
  { unit, limit = null }: { readonly unit: string; readonly limit?: number | null },
): Figure {
  const rounded = Math.round(value * 100) / 100;
  return { name, value: rounded, unit, limit, holds: limit === null ? null : rounded <= limit };
}
