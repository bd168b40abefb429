import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import type { HighlightPart } from '../../src/messages/highlight-calls';
import { makeHighlight } from '../core/highlights/make-highlight';
import { graveFindings } from './harness/grave-findings';
import { useChromium } from './harness/use-browser';

const run = useChromium();

const DAY_MS = 24 * 60 * 60 * 1_000;
const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const longAgo = new Date(Date.now() - 40 * DAY_MS).toISOString();
const SAVED = Array.from({ length: 21 }, (_, number) =>
  makeHighlight({ id: idOf(number), created: longAgo, modified: longAgo, note: `Note ${number}` }),
);
const DELETED = { ids: [idOf(20)] };

async function openPage(address = '#/backup'): Promise<Page> {
  const page = await run().openScreen(`library.html${address}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function saveBackup(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Back up everything' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^backstory-backup-\d{4}-\d\d-\d\d\.jsonl$/u);
  const text = readFileSync(await download.path(), 'utf8');
  await page.getByText('is saved:').waitFor();
  return text;
}

const choose = (page: Page, text: string) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'mine.jsonl', mimeType: 'text/plain', buffer: Buffer.from(text) });
const listItems = (page: Page) => page.locator('main li').allTextContents();
/** All but the header, which has the time, and the digest, which is of the header too. */
const recordsOf = (text: string) => text.split('\n').slice(1, -2);

interface ExtensionGlobal {
  readonly chrome: {
    readonly storage: {
      readonly local: { clear(): Promise<void>; remove(key: string): Promise<void> };
    };
  };
}

/** Loses everything, as a new installation has it: database, journal and settings, while the background rests. */
async function wipe(): Promise<void> {
  await run().closePages();
  await run().stopWorker();
  const page = await run().openScreen('manifest.json');
  await page.evaluate(async () => {
    await (globalThis as unknown as ExtensionGlobal).chrome.storage.local.clear();
    await new Promise<void>((resolve, reject) => {
      const asked = indexedDB.deleteDatabase('backstory-highlights');
      asked.addEventListener('success', () => resolve());
      asked.addEventListener('error', () => reject(new Error('not deleted')));
      asked.addEventListener('blocked', () => reject(new Error('somebody holds the database')));
    });
  });
}

/** As if no backup had been made, and no reminder put away. */
async function wipeTimes(): Promise<void> {
  const page = await run().openScreen('manifest.json');
  await page.evaluate(() =>
    (globalThis as unknown as ExtensionGlobal).chrome.storage.local.remove('backup-times'),
  );
}

const listPart = async () =>
  ((await run().askBackground('listHighlightPart', { after: null })) as HighlightPart).highlights;

test('everything is saved, wiped, restored, and saved again as the same records', async () => {
  await run().askBackground('saveHighlights', { highlights: SAVED });
  await run().askBackground('deleteHighlights', DELETED);
  await run().askBackground('choose', { density: 'every' });
  await run().askBackground('setSiteOn', { place: 'bay.example', isOn: false });
  await run().askBackground('setLeftOut', { place: 'bay.example', packs: ['quay', 'harbour'] });
  await run().askBackground('ruleOut', {
    ref: 'harbour/ada',
    spelling: 'brock',
    text: 'Brock',
    name: 'Ada Brock',
    where: { kind: 'everywhere' },
  });

  const page = await openPage('#/highlights');
  await page.getByText('21 highlights have no backup yet.').waitFor();
  await page.getByRole('link', { name: 'Make one' }).click();
  await page.getByRole('heading', { name: 'Backup', exact: true }).waitFor();
  await page.getByText('No backup was made here yet.').waitFor();
  const text = await saveBackup(page);
  expect(recordsOf(text)).toContain(
    '{"kind":"left-out","place":"bay.example","packs":["harbour","quay"]}',
  );
  await page.getByText(/^Now: .*Last backup: /u).waitFor();

  await wipe();
  expect(await listPart()).toEqual([]);
  const fresh = await openPage();
  await choose(fresh, text);
  await fresh.getByRole('button', { name: 'Restore', exact: true }).waitFor();
  expect((await listItems(fresh)).join('; ')).toMatch(/20 highlights added; 1 highlight added to/u);
  expect(await listPart()).toEqual([]);
  await fresh.getByRole('button', { name: 'Restore', exact: true }).click();
  await fresh.getByText('Restored:').waitFor();
  expect(recordsOf(await saveBackup(fresh))).toEqual(recordsOf(text));

  await choose(fresh, text);
  await fresh.getByText('Everything in this backup is here already.').waitFor();
  expect(await fresh.getByRole('button', { name: 'Restore', exact: true }).count()).toBe(0);
});

test('a damaged file says what to do, and changes nothing', async () => {
  const page = await openPage();
  const text = await saveBackup(page);
  const before = await listPart();
  for (const [file, said] of [
    [text.slice(0, -40), /The end of this backup is missing/u],
    [text.replace('"kind":"site"', '"kind":"sitE"'), /not what was saved/u],
    ['PK', /Choose a file that “Back up everything” saved/u],
  ] as const) {
    await choose(page, file);
    await page.getByText(said).waitFor();
    expect(await page.getByRole('button', { name: 'Restore', exact: true }).count()).toBe(0);
  }
  expect(await listPart()).toEqual(before);
});

test('the reminder is put away, and stays so', async () => {
  await run().askBackground('saveHighlights', { highlights: SAVED });
  await wipeTimes();
  const page = await openPage('#/highlights');
  const reminder = page.getByText('have no backup yet');
  await reminder.waitFor();
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect.poll(() => reminder.count()).toBe(0);
  await page.reload();
  await page.locator('.highlight-quote').first().waitFor();
  expect(await reminder.count()).toBe(0);
});

test.each(['light', 'dark'] as const)('has no serious or critical finding (%s)', async (scheme) => {
  const page = await openPage();
  await page.emulateMedia({ colorScheme: scheme });
  const text = await saveBackup(page);
  await choose(page, text);
  await page.getByRole('group', { name: /In the backup of/u }).waitFor();
  expect(await graveFindings(page)).toEqual([]);
});
