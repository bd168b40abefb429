/**
 * Nothing that a reader saved is lost: the browser killed while a pack is installed, the worker stopped, the database
 * lost or of an older version, the disk full. `npm test` does each a few times, `npm run test:faults` as often as is
 * asked of it. FAULT_SEED repeats the moments that a run drew, as far as a machine repeats itself.
 */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundleBench } from '../../scripts/bench/bundle';
import { createDice } from '../../scripts/bench/lexicon/made-up-names';
import { waitUntil } from '../../scripts/browser/read-page';
import type { StoreState } from '../../src/messages/calls';
import { startChromium, type ChromiumRun } from './harness/chromium';
import {
  makeHighlights,
  pause,
  readHighlights,
  saveHighlights,
  withProfile,
} from './harness/kept-highlights';
import { killBrowserOn } from './harness/kill-browser';
import {
  cutFiles,
  deleteDatabase,
  emptyDatabase,
  fillFilesWithJunk,
  removeFiles,
  spotFilesWithJunk,
} from './harness/lose-database';
import { makeSmallDisk } from './harness/small-disk';
import {
  goBackToVersionOne,
  holdVersionOne,
  letGo,
  readVersion,
  writeToHeld,
} from './harness/version-one';

const KILLS = Number(process.env['FAULT_KILLS'] ?? 2);
const STOPS = Number(process.env['FAULT_STOPS'] ?? 4);
const UPGRADE_KILLS = Number(process.env['FAULT_UPGRADE_KILLS'] ?? 1);
const SEED = Number(process.env['FAULT_SEED'] ?? 1 + (Date.now() % 1_000_000));
const dice = createDice(SEED);

/** Room for a new profile, and some. */
const DISK_MB = 128;
const SAVE_EVERY_MS = 20;
const READY_WAIT_MS = 60_000;
const ROUND_MS = 90_000;
/** So many that no machine is done with them before it is killed: a test that was would fail. */
const FACTS_OF_PACK = 60_000;

const say = (what: string) => console.log(`seed ${SEED}: ${what}`);
const notesOf = async (run: ChromiumRun) =>
  (await readHighlights(run)).map(({ id, note }) => `${id} ${note}`);

/** Ends a browser without a farewell. */
async function kill(run: ChromiumRun, profile: string): Promise<void> {
  killBrowserOn(profile);
  // The connection to a killed browser ends with an error; what counts is the next start.
  await run.close().catch(() => undefined);
  rmSync(join(profile, 'SingletonLock'), { force: true });
}

/** Waits until packs are there and what a kill left of others is swept; resolves to which they are. */
async function waitForPacks(run: ChromiumRun): Promise<string[]> {
  let state: StoreState | undefined;
  await waitUntil(async () => {
    state = (await run.askBackground('readStoreState')) as StoreState;
    return state.status === 'ready';
  }, READY_WAIT_MS);
  if (state?.status !== 'ready') throw new Error(`no packs: ${JSON.stringify(state)}`);
  return state.packs.map(({ id }) => id);
}

describe('the browser killed while a pack is installed and a highlight saved every 20 ms', () => {
  let installSide = '';
  beforeAll(async () => {
    installSide = await bundleBench('page-install.ts', { format: 'iife', name: 'installSide' });
  });

  /** Begins to install a pack in a page of the extension; resolves when its rows are being written. */
  async function beginInstall(run: ChromiumRun): Promise<() => Promise<number>> {
    const page = await run.openScreen('manifest.json');
    await page.evaluate(`${installSide}; globalThis.installSide = installSide`);
    const countFacts = () => page.evaluate<number>('installSide.countFacts()');
    const before = await countFacts();
    const countNew = async () => (await countFacts()) - before;
    void page.evaluate(`installSide.installMadeUp(${FACTS_OF_PACK})`).catch(() => undefined);
    expect(await waitUntil(async () => (await countNew()) > 0, READY_WAIT_MS)).toBe(true);
    return countNew;
  }

  test(`${KILLS} times: every acknowledged one is there`, { timeout: (KILLS + 1) * ROUND_MS }, () =>
    withProfile(async (profile) => {
      const acknowledged = new Set<string>();
      let asked = 0;
      let restored = 0;
      const startAndLook = async (): Promise<ChromiumRun> => {
        const run = await startChromium('granted', { profile });
        const begun = performance.now();
        const there = new Set((await readHighlights(run)).map(({ id }) => id));
        const openMs = Math.round(performance.now() - begun);
        const lost = [...acknowledged].filter((id) => !there.has(id));
        const back = (await run.askBackground('readRestored')) as number;
        await run.askBackground('forgetRestored');
        restored += back;
        say(
          `${acknowledged.size} acknowledged, ${lost.length} lost, ${back} put back; open after ${openMs} ms`,
        );
        expect(lost).toEqual([]);
        // The installation of the round before was begun and never ended: it ran when the browser was killed.
        expect(await waitForPacks(run)).toEqual(['russia-north-korea']);
        return run;
      };
      for (let round = 1; round <= KILLS; round++) {
        const run = await startAndLook();
        const before = acknowledged.size;
        const countNew = await beginInstall(run);
        const timer = setInterval(() => {
          const highlights = makeHighlights(1, asked++);
          // An answer that arrives after the kill was given before it.
          void saveHighlights(run, highlights).then(
            () => acknowledged.add(highlights[0]?.id ?? ''),
            () => undefined,
          );
        }, SAVE_EVERY_MS);
        await pause(300 + dice(1_200));
        const rows = await countNew();
        await pause(dice(200));
        clearInterval(timer);
        await kill(run, profile);
        say(`kill ${round}: ${rows} rows of ${FACTS_OF_PACK} written`);
        expect(acknowledged.size).toBeGreaterThan(before);
      }
      await (await startAndLook()).close();
      say(`${KILLS} kills: ${acknowledged.size} acknowledged, 0 lost, ${restored} put back`);
    }),
  );
});

describe('the database lost between two starts', () => {
  const inPage = (what: () => Promise<void>) => async (run: ChromiumRun) => {
    await run.stopWorker();
    await (await run.openScreen('manifest.json')).evaluate(what);
  };
  const nothing = async () => {};
  test.each([
    ['deleted', inPage(deleteDatabase), () => {}],
    ['emptied', inPage(emptyDatabase), () => {}],
    ['its files taken away', nothing, removeFiles],
    ['its files cut off', nothing, cutFiles],
    ['junk in its files', nothing, fillFilesWithJunk],
    ['junk in spots of its files', nothing, spotFilesWithJunk],
  ] as const)('%s: all is back, and the reader is told once', (name, inBrowser, onDisk) =>
    withProfile(async (profile) => {
      const first = await startChromium('granted', { profile });
      await saveHighlights(first, makeHighlights(300));
      await saveHighlights(first, makeHighlights(50, 100, 'changed'));
      await saveHighlights(first, makeHighlights(1, 300));
      const before = await readHighlights(first);
      await inBrowser(first);
      await first.close();
      onDisk(profile, dice);

      const next = await startChromium('granted', { profile });
      try {
        expect(await readHighlights(next)).toEqual(before);
        const isTold = async () => ((await next.askBackground('readRestored')) as number) > 0;
        const told = (await next.askBackground('readRestored')) as number;
        say(`${name}: ${before.length} there, ${told} of them put back`);
        expect(await waitUntil(isTold, READY_WAIT_MS)).toBe(true);
        await next.askBackground('forgetRestored');
        await next.stopWorker();
        expect(await readHighlights(next)).toEqual(before);
        expect(await isTold()).toBe(false);
        await saveHighlights(next, makeHighlights(1, 301));
        expect(await readHighlights(next)).toHaveLength(302);
      } finally {
        await next.close();
      }
    }),
  );

  test('deleted under the running browser: all is back with the next call, and the reader is told', async () => {
    const run = await startChromium();
    try {
      await saveHighlights(run, makeHighlights(40));
      await (await run.openScreen('manifest.json')).evaluate(deleteDatabase);
      expect(await readHighlights(run)).toHaveLength(40);
      expect(
        await waitUntil(
          async () => (await run.askBackground('readRestored')) === 40,
          READY_WAIT_MS,
        ),
      ).toBe(true);
    } finally {
      await run.close();
    }
  });
});

describe(`the worker stopped ${STOPS} times at random points`, () => {
  const COUNT = 40;
  const ids = makeHighlights(COUNT).map(({ id }) => id);
  const imported = makeHighlights(1_000, 1_000);
  /** Written by the background in parts of so many, each whole. */
  const PART = 200;
  /** How long a call takes when nobody stops it: the points are drawn from that. */
  async function timeOf(work: Promise<unknown>): Promise<number> {
    const begun = performance.now();
    await work;
    return Math.ceil(performance.now() - begun);
  }
  /** What is asked, by turns. Each does all of it or nothing. */
  const ASKED = [
    (run: ChromiumRun, round: number) => saveHighlights(run, makeHighlights(COUNT, 0, `${round}`)),
    (run: ChromiumRun, round: number) =>
      run.askBackground('editHighlights', { ids, edit: { note: `edit ${round}` } }),
    (run: ChromiumRun) => run.askBackground('deleteHighlights', { ids }),
    (run: ChromiumRun) => run.askBackground('restoreHighlights', { ids }),
  ];

  test(
    'of saving, changing, deleting, restoring: all or nothing, and the next call works',
    { timeout: 60_000 + STOPS * 15_000 },
    async () => {
      const run = await startChromium();
      try {
        let answered = 0;
        let kept = 0;
        const usualMs = await timeOf(saveHighlights(run, makeHighlights(COUNT)));
        for (let round = 1; round <= STOPS; round++) {
          const before = await notesOf(run);
          const ask = () => ASKED[(round - 1) % ASKED.length]?.(run, round);
          const answer = ask()?.then(
            () => true,
            () => false,
          );
          await pause(dice(usualMs));
          await run.stopWorker();
          const isDone = await answer;
          const after = await notesOf(run);
          // Asked again it comes to the same: all of it.
          await ask();
          const whole = await notesOf(run);
          expect(isDone ? [whole] : [before, whole]).toContainEqual(after);
          if (isDone) answered++;
          if (JSON.stringify(after) !== JSON.stringify(before)) kept++;
        }
        say(
          `${STOPS} stops while changing: ${answered} answered before, ${kept} kept whole, 0 in part`,
        );
      } finally {
        await run.close();
      }
    },
  );

  test(
    'of an import and of what an export reads: no part of it, and the same again ends whole',
    { timeout: 60_000 + STOPS * 15_000 },
    async () => {
      const run = await startChromium();
      try {
        const counts: number[] = [];
        const usualMs = await timeOf(saveHighlights(run, imported));
        for (let round = 1; round <= STOPS; round++) {
          await run.askBackground('deleteHighlights', { ids: imported.map(({ id }) => id) });
          const saving = saveHighlights(run, imported).catch(() => undefined);
          const listing = readHighlights(run).catch(() => []);
          await pause(dice(usualMs));
          await run.stopWorker();
          await saving;
          const listed = (await listing).length;
          const kept = (await readHighlights(run)).length;
          counts.push(kept);
          expect([kept % PART, listed % PART]).toEqual([0, 0]);
          await saveHighlights(run, imported);
          expect(await readHighlights(run)).toHaveLength(imported.length);
        }
        say(
          `${STOPS} stops of an import of 1000 within ${usualMs} ms, kept then: ${counts.join(', ')}`,
        );
      } finally {
        await run.close();
      }
    },
  );
});

describe('a database of the first version', () => {
  test('open in three windows: the reader is asked to close them, and then all is upgraded', async () => {
    const run = await startChromium();
    try {
      await saveHighlights(run, makeHighlights(200));
      const [deaf, ...others] = await Promise.all(
        [1, 2, 3].map(() => run.openScreen('manifest.json')),
      );
      expect(await deaf?.evaluate(goBackToVersionOne)).toBe(200);
      for (const other of others) await other.evaluate(holdVersionOne);
      const late = makeHighlights(1, 200)[0]?.id ?? '';
      expect(await others[0]?.evaluate(writeToHeld, late)).toBe('kept');

      const begun = performance.now();
      await expect(readHighlights(run)).rejects.toThrow('Close other Backstory tabs');
      say(`told of the windows in the way after ${Math.round(performance.now() - begun)} ms`);
      const tried = makeHighlights(1, 201)[0]?.id ?? '';
      for (const other of others) {
        expect(await other.evaluate(writeToHeld, tried)).toBe('InvalidStateError');
      }
      await deaf?.evaluate(letGo);
      const there = await readHighlights(run);
      expect(there.map(({ id }) => id)).toEqual(makeHighlights(201).map(({ id }) => id));
      expect(await deaf?.evaluate(readVersion)).toBe(20);
      expect(await run.askBackground('listTags')).toEqual(['east quay', 'harbour']);
      expect(await deaf?.evaluate(writeToHeld, tried)).toBe('InvalidStateError');
    } finally {
      await run.close();
    }
  });

  test(
    `killed ${UPGRADE_KILLS} times in the moments of the upgrade, it has every row`,
    { timeout: (UPGRADE_KILLS + 1) * ROUND_MS },
    () =>
      withProfile(async (old) => {
        const first = await startChromium('granted', { profile: old });
        await saveHighlights(first, makeHighlights(2_000));
        await (await first.openScreen('manifest.json')).evaluate(goBackToVersionOne);
        await first.close();
        for (let round = 1; round <= UPGRADE_KILLS; round++) {
          await withProfile(async (profile) => {
            cpSync(old, profile, { recursive: true });
            const run = await startChromium('granted', { profile });
            await pause(dice(300));
            await kill(run, profile);
            const next = await startChromium('granted', { profile });
            try {
              expect(await readHighlights(next)).toHaveLength(2_000);
            } finally {
              await next.close();
            }
          });
        }
        say(`${UPGRADE_KILLS} kills in the moments of an upgrade: 2000 rows each time`);
      }),
  );
});

test(
  'a full disk: saving says so, nothing is lost, export is offered, and all goes on when there is room',
  { timeout: 3 * ROUND_MS },
  async ({ skip }) => {
    const disk = makeSmallDisk(DISK_MB);
    if ('reason' in disk) {
      say(`SKIPPED, the full disk: ${disk.reason}`);
      return skip(disk.reason);
    }
    try {
      const profile = join(disk.folder, 'profile');
      const run = await startChromium('granted', { profile });
      await saveHighlights(run, makeHighlights(500));
      let acknowledged = 500;
      disk.fill();
      let refusal: unknown;
      let begun = 0;
      // Files have some room of their own; it lasts for a while.
      while (refusal === undefined && acknowledged < 2_000) {
        begun = performance.now();
        try {
          await saveHighlights(run, makeHighlights(1, acknowledged, 'x'.repeat(8_000)));
          acknowledged++;
        } catch (error) {
          refusal = error;
        }
      }
      const refusedMs = Math.round(performance.now() - begun);
      say(
        `full disk: ${acknowledged} acknowledged, then after ${refusedMs} ms: ${String(refusal)}`,
      );
      expect(String(refusal)).toContain('Storage is full. Free some disk space');
      const kept = makeHighlights(acknowledged).map(({ id }) => id);
      const isAllThere = async (browser: ChromiumRun) => {
        const there = new Set((await readHighlights(browser)).map(({ id }) => id));
        return kept.filter((id) => !there.has(id));
      };
      expect(await isAllThere(run)).toEqual([]);
      const library = await run.openScreen('library.html#/highlights');
      await library.getByRole('button', { name: 'Export', exact: true }).first().click();
      await expect
        .poll(() => library.locator('.export').innerText(), { timeout: READY_WAIT_MS })
        .toContain('the east quay would open in May');
      await library.close();

      disk.free();
      await saveHighlights(run, makeHighlights(1, 9_999));
      expect(await isAllThere(run)).toEqual([]);
      await run.close();
      const next = await startChromium('granted', { profile });
      expect(await isAllThere(next)).toEqual([]);
      await next.close();
    } finally {
      disk.remove();
    }
  },
);
