import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { beforeEach, expect, test } from 'vitest';
import { readHighlights, writeHighlights } from '../../src/core/highlights/file';
import type { Highlight } from '../../src/core/highlights/schema';
import type { HighlightPart } from '../../src/messages/highlight-calls';
import { makeHighlight, makePage } from '../core/highlights/make-highlight';
import { graveFindings } from './harness/grave-findings';
import { useChromium } from './harness/use-browser';

const run = useChromium();

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const make = (number: number, changes: Partial<Highlight> = {}) =>
  makeHighlight({
    id: idOf(number),
    created: new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString(),
    modified: new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString(),
    note: '',
    tags: [],
    ...changes,
  });
const SAVED = [
  make(1, { tags: ['harbour'], note: 'Compare with the minutes.' }),
  make(2, {
    quote: { exact: 'The pier was repaired twice', prefix: '', suffix: '' },
    page: makePage({
      url: 'https://cliff.example/x',
      canonicalUrl: 'https://cliff.example/x',
      title: 'Pier talks',
    }),
    colour: 'green',
  }),
  make(3, {
    quote: { exact: 'Nobody asked the keeper', prefix: '', suffix: '' },
    tags: ['keeper'],
  }),
];

/** All that are there, in as many messages as it takes. */
async function listAll(): Promise<Highlight[]> {
  const all: Highlight[] = [];
  for (let after: string | null = null; ;) {
    const part = (await run().askBackground('listHighlightPart', { after })) as HighlightPart;
    all.push(...part.highlights);
    if (part.next === null) return all;
    after = part.next;
  }
}

beforeEach(async () => {
  await run().askBackground('deleteHighlights', { ids: (await listAll()).map(({ id }) => id) });
  // Later than what the test before left of them: an earlier state would be passed over.
  const modified = new Date().toISOString();
  await run().askBackground('saveHighlights', {
    highlights: SAVED.map((one) => ({ ...one, modified })),
  });
});

async function openPage(address = '#/highlights'): Promise<Page> {
  const page = await run().openScreen(`library.html${address}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}
const quotesOf = (page: Page) => page.locator('.highlight-quote').allTextContents();
const box = (page: Page, words: string) => page.getByRole('checkbox', { name: `Select: ${words}` });
const notice = (page: Page) => page.locator('.settings-notice');

test('finds by words and filters, which stand in the address and are taken away by a click', async () => {
  const page = await openPage();
  expect(await quotesOf(page)).toHaveLength(3);
  await page.getByRole('searchbox').fill('pier');
  await expect.poll(() => quotesOf(page)).toEqual(['The pier was repaired twice']);
  expect(await page.locator('.highlight mark').allTextContents()).toEqual(['pier']);
  await page.getByRole('searchbox').fill('');
  await page.getByRole('combobox', { name: 'Tag', exact: true }).selectOption('keeper');
  await expect.poll(() => quotesOf(page)).toEqual(['Nobody asked the keeper']);
  expect(page.url()).toContain('q=tag%3Akeeper');
  await page.reload();
  await expect.poll(() => quotesOf(page)).toEqual(['Nobody asked the keeper']);
  await page.getByRole('button', { name: /tag:keeper/u }).click();
  await expect.poll(() => quotesOf(page)).toHaveLength(3);
  await page.getByRole('combobox', { name: 'Order' }).selectOption('oldest');
  await expect.poll(async () => (await quotesOf(page))[0]).toBe('the east quay would open in May');
});

test('is changed in place, tagged, recoloured and deleted in bulk, with the keyboard alone, and undone', async () => {
  const page = await openPage();
  await box(page, 'Nobody asked the keeper').focus();
  await page.keyboard.press('Space');
  await box(page, 'the east quay would open in May').focus();
  await page.keyboard.press('Shift+Space');
  await page.getByText('3 selected').waitFor();
  await page.getByRole('combobox', { name: 'Add tags' }).focus();
  await page.keyboard.type('thesis, chapter 2');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByText('#thesis #chapter 2').count()).toBe(3);
  await page.getByRole('button', { name: 'Delete', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => quotesOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => quotesOf(page)).toHaveLength(3);

  await page.getByRole('button', { name: 'Edit: The pier was repaired twice' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Note' }).fill('Ask at the lighthouse.');
  await page.getByRole('radio', { name: 'pink' }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Ask at the lighthouse.').waitFor();
  expect(await run().askBackground('readHighlight', { id: idOf(2) })).toMatchObject({
    note: 'Ask at the lighthouse.',
    colour: 'pink',
    tags: ['thesis', 'chapter 2'],
  });
});

test('tags are merged; what was deleted is listed and brought back', async () => {
  const page = await openPage();
  await page.getByText('Merge tags').click();
  await page.getByLabel('This tag').selectOption('keeper');
  await page.getByLabel('becomes').fill('harbour');
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect.poll(() => page.getByText('#harbour').count()).toBe(2);
  await box(page, 'Nobody asked the keeper').click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.poll(() => quotesOf(page)).toHaveLength(2);
  await page.getByRole('button', { name: 'Recently deleted' }).click();
  await box(page, 'Nobody asked the keeper').click();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await page.getByRole('button', { name: 'All highlights' }).click();
  await expect.poll(() => quotesOf(page)).toHaveLength(3);
});

test('opens the page at the passage', async () => {
  const page = await openPage();
  const link = page.getByRole('link', { name: /The pier was repaired/u });
  expect(await link.getAttribute('href')).toBe(
    'https://cliff.example/x#:~:text=The%20pier%20was%20repaired%20twice',
  );
});

test.each([
  ['json', 'highlights.json', /"format": "backstory-highlights"/u],
  ['jsonld', 'highlights.jsonld', /urn:uuid:0{8}/u],
  ['csv', 'highlights.csv', /^\uFEFF"id","quote"/u],
  ['markdown', 'highlights.md', /^- mine: The pier/mu],
  ['html', 'highlights.html', /<!doctype html>/u],
  ['ris', 'highlights.ris', /^TY {2}- /mu],
  ['bibtex', 'highlights.bib', /@online\{/u],
  ['csl', 'highlights.json', /"URL": "https:\/\/cliff.example\/x"/u],
])('exports %s, with a preview of it', async (format, name, content) => {
  const page = await openPage();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption(format);
  if (format === 'csv') await dialog.getByRole('checkbox', { name: /Excel/u }).check();
  if (format === 'markdown') {
    await dialog.getByText('Edit the template').click();
    await dialog
      .getByRole('textbox')
      .fill('{{#highlights}}\n- mine: {{quote.text}}\n{{/highlights}}\n');
  }
  await expect.poll(() => dialog.locator('pre').textContent()).toMatch(content);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save the file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(name);
  expect(readFileSync(await download.path(), 'utf8')).toMatch(content);
});

test('exported, wiped and imported, everything is there again, byte for byte', async () => {
  const page = await openPage();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('combobox', { name: 'Format' }).selectOption('json');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the file' }).click(),
  ]);
  const json = readFileSync(await download.path(), 'utf8');
  const file = { name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(json) };
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Select all shown' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.poll(() => quotesOf(page)).toEqual([]);
  await page.locator('input[type=file]').setInputFiles(file);
  await expect.poll(() => notice(page).textContent()).toMatch(/^3 added, 0 changed, 0 already/u);
  await expect.poll(() => quotesOf(page)).toHaveLength(3);
  await page.locator('input[type=file]').setInputFiles(file);
  await expect.poll(() => notice(page).textContent()).toMatch(/^0 added, 0 changed, 3 already/u);
  const read = readHighlights(json);
  if ('problems' in read) throw new Error('the export cannot be read');
  expect(writeHighlights(await listAll())).toBe(
    writeHighlights(read.highlights.toSorted((a, b) => (a.id < b.id ? -1 : 1))),
  );
  await page.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from('{') });
  await expect.poll(() => notice(page).textContent()).toMatch(/not imported: .*valid JSON/u);
});

test('of thousands only those near the viewport exist, and the last can be reached', async () => {
  const many = Array.from({ length: 3_000 }, (_, index) => make(index + 10, { tags: ['many'] }));
  for (let from = 0; from < many.length; from += 500) {
    await run().askBackground('saveHighlights', { highlights: many.slice(from, from + 500) });
  }
  const page = await openPage();
  await page.getByText('3,003 passages').waitFor();
  const rows = page.locator('.highlights-list > li');
  expect(await rows.count()).toBeLessThan(60);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect.poll(() => rows.last().getAttribute('aria-posinset')).toBe('3003');
});

test.each(['light', 'dark'] as const)(
  'the page and its dialogs have no serious or critical finding (%s)',
  async (colorScheme) => {
    const page = await openPage();
    await page.emulateMedia({ colorScheme });
    await page.getByRole('button', { name: 'Select all shown' }).click();
    expect(await graveFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Edit: The pier was repaired twice' }).click();
    expect(await graveFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('group', { name: '3 selected' }).getByText('Export').click();
    await page.getByRole('dialog').waitFor();
    expect(await graveFindings(page)).toEqual([]);
  },
);
