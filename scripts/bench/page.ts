import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright';
import { launchChromium, type LaunchedChromium } from '../browser/launch-chromium';
import { waitUntil } from '../browser/read-page';
import { serve, serveFolder, type Site } from '../browser/serve';
import { CHROMIUM_ARGS } from '../find-browser.mjs';
import { buildExtension } from '../steps/build-extension';
import { ensureChromium } from '../steps/ensure-browsers';
import { ROOT } from '../steps/run-command';
import { bundleBench } from './bundle';
import { median, type Benchmark, type Figure } from './figures';
import { measureCards } from './page/cards';
import { blogPage, longPage, makePack, manyPage, NAMES } from './page/pages';
import { visit, type Visited } from './page/visit';

const ROUNDS = 5;
/** A minute is long: twice each, and the mean of both. */
const BLOG_ROUNDS = 2;
const BLOG_SECONDS = 60;
const MB = 1024 * 1024;

interface Case {
  readonly name: string;
  readonly path: string;
  readonly rounds: number;
  readonly blogSeconds: number;
}

const LONG_PATH = '/long';
const CASES: readonly Case[] = [
  { name: 'sample article', path: '/sample/article.html', rounds: ROUNDS, blogSeconds: 0 },
  { name: '50,000 words', path: LONG_PATH, rounds: ROUNDS, blogSeconds: 0 },
  { name: '10,000 elements', path: '/many', rounds: ROUNDS, blogSeconds: 0 },
  {
    name: `live blog, ${BLOG_ROUNDS} minutes`,
    path: '/blog',
    rounds: BLOG_ROUNDS,
    blogSeconds: BLOG_SECONDS,
  },
];

type Way = 'with' | 'without' | 'mark.js';
type Visits = Record<Way, Visited[]>;

/**
 * What a page feels of the extension: each page with and without it, in turns, in one real Chromium each. It takes
 * about nine minutes; `BENCH_PAGES=/long,/many` measures only these pages, and prints every visit.
 */
export const page: Benchmark = {
  name: 'page',
  about: 'what pages feel: each with and without the extension, in turns',
  async run() {
    const only = process.env['BENCH_PAGES']?.split(',');
    const cases = CASES.filter(({ path }) => only?.includes(path) ?? true);
    const executable = await ensureChromium();
    const extension = await buildExtension('chrome', 'granted');
    const site = await openSite();
    const profile = await mkdtemp(join(tmpdir(), 'backstory-bench-'));
    const without = await chromium.launchPersistentContext(profile, {
      executablePath: executable,
      viewport: { width: 1280, height: 800 },
      args: CHROMIUM_ARGS,
    });
    const browser = await launchChromium({ executable, extension, isHeadless: true });
    try {
      await settleIn(browser);
      const figures: Figure[] = [];
      for (const one of cases) {
        const visits = await visitInTurns({ one, site, with: browser.context, without });
        figures.push(...toFigures(one, visits));
      }
      figures.push(...(await measureCards(browser.context, `${site.origin}${LONG_PATH}`, NAMES)));
      return figures;
    } finally {
      await browser.close();
      await without.close();
      await rm(profile, { recursive: true, force: true });
      await site.close();
    }
  },
};

/** Every mention is marked, as the others do, and the pack with all the aliases is there. */
async function settleIn(browser: LaunchedChromium): Promise<void> {
  const { context, extensionId } = browser;
  await waitUntil(
    async () => context.pages().some((tab) => tab.url().endsWith('/welcome.html')),
    10_000,
  );
  const screen = await context.newPage();
  await screen.goto(`chrome-extension://${extensionId}/manifest.json`);
  const code = await bundleBench('page-install.ts', { format: 'iife', name: 'pageInstall' });
  await screen.evaluate(
    `${code};pageInstall.install(${JSON.stringify(JSON.stringify(makePack()))})`,
  );
  await screen.evaluate(
    (message) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
      };
      return chrome.runtime.sendMessage(message);
    },
    { backstory: 'screen', call: 'choose', params: { density: 'every' } },
  );
  const devtools = await context.newCDPSession(screen);
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await screen.close();
}

async function visitInTurns(options: {
  readonly one: Case;
  readonly site: Site;
  readonly with: BrowserContext;
  readonly without: BrowserContext;
}): Promise<Visits> {
  const { one, site, without } = options;
  const { blogSeconds } = one;
  const url = `${site.origin}${one.path}`;
  const markJs = await bundleBench('page-mark-js.ts', { format: 'iife', name: 'pageMarkJs' });
  const visits: Visits = { with: [], without: [], 'mark.js': [] };
  const ways: Way[] = ['without', 'with', ...(one.path === LONG_PATH ? ['mark.js' as const] : [])];
  // Round -1 warms up and is not counted.
  for (let round = blogSeconds > 0 ? 0 : -1; round < one.rounds; round++) {
    for (const way of round % 2 === 0 ? ways : ways.toReversed()) {
      const visited = await visit(way === 'with' ? options.with : without, {
        url,
        blogSeconds,
        ...(way === 'mark.js' && {
          script: `${markJs};pageMarkJs.mark(${JSON.stringify(NAMES)})`,
        }),
      });
      if (round >= 0) visits[way].push(visited);
      if (process.env['BENCH_PAGES']) console.error(one.name, way, JSON.stringify(visited));
    }
  }
  return visits;
}

function toFigures({ name, path }: Case, visits: Visits): Figure[] {
  const of = (way: Way, key: keyof Visited) => median(visits[way].map((visited) => visited[key]));
  const more = (key: keyof Visited, way: Way = 'with') => of(way, key) - of('without', key);
  const figures = [
    figure(
      `${name}: tasks over 50 ms with the extension's script in them`,
      of('with', 'longOfOurs'),
      '',
      0,
    ),
    figure(`${name}: tasks over 50 ms, more than without`, more('long'), '', 0),
    figure(
      `${name}: longest task with the extension's script in it`,
      of('with', 'longestOfOursMs'),
      'ms',
      null,
    ),
    figure(`${name}: main thread, more than without`, more('mainThreadMs'), 'ms', null),
    figure(`${name}: main thread without`, of('without', 'mainThreadMs'), 'ms', null),
    figure(
      `${name}: Interaction to Next Paint, against without`,
      of('with', 'inpMs') / of('without', 'inpMs'),
      'x',
      1.05,
    ),
    figure(`${name}: Interaction to Next Paint without`, of('without', 'inpMs'), 'ms', null),
    figure(
      `${name}: time between frames while scrolling, against without`,
      of('with', 'frameMs') / of('without', 'frameMs'),
      'x',
      1.05,
    ),
    figure(
      `${name}: heap of the tab, more than without`,
      more('heapBytes') / MB,
      'MB',
      path === LONG_PATH ? 4 : null,
    ),
    figure(`${name}: marks`, of('with', 'marks'), '', null),
  ];
  if (path !== LONG_PATH) return figures;
  return [
    figure(
      `${name}: main thread, against mark.js with the same marks`,
      more('mainThreadMs') / more('mainThreadMs', 'mark.js'),
      'x',
      0.35,
    ),
    figure(
      `${name}: main thread of mark.js, more than without`,
      more('mainThreadMs', 'mark.js'),
      'ms',
      null,
    ),
    ...figures,
  ];
}

function figure(name: string, value: number, unit: string, limit: number | null): Figure {
  return { name, value, unit, limit, holds: limit === null ? null : value <= limit };
}

function openSite(): Promise<Site> {
  const pages: Readonly<Record<string, string>> = {
    [LONG_PATH]: longPage(),
    '/many': manyPage(),
    '/blog': blogPage(),
  };
  return serve([
    serveFolder('/sample/', join(ROOT, 'public', 'sample')),
    (path, response) => {
      const html = pages[path];
      if (html === undefined) return false;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
      return true;
    },
  ]);
}
