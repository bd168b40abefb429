import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MAX_BATCH_TEXT } from '../../src/page/annotator';
import { MAX_PAGE_TEXT } from '../../src/page/reader';
import { startPageSession } from '../../src/page/session';
import type { TabCalls } from '../../src/messages/calls';
import type { Handlers } from '../../src/messages/wire';
import { createDeafCard } from './fake-card';
import {
  EVERY_MENTION,
  createFakeBackground,
  type FakeBackground,
  paintedRanges,
  paintedTexts,
  putHtml,
  until,
} from './page-fixture';

let background: FakeBackground;
let running: AbortController;

beforeEach(() => {
  background = createFakeBackground();
  running = new AbortController();
});

afterEach(() => {
  running.abort();
  document.body.replaceChildren();
});

function start(isOn = true): Handlers<TabCalls, unknown> {
  return startPageSession({
    window,
    calls: background,
    card: createDeafCard(),
    signal: running.signal,
    choices: EVERY_MENTION,
    isOn,
  });
}

const painted = (...texts: string[]) =>
  until(`"${texts.join('", "')}" are painted`, () => paintedTexts().join() === texts.join());
const host = () => document.querySelector('html > div');
const firstText = (place: Element) => place.querySelector('p')?.firstChild as Text;
const tick = () => Promise.resolve();

describe('marks', () => {
  test('known names are painted, and one element is added', async () => {
    putHtml('<h1>At Port Sample</h1><p>Anna Example came.</p>');
    const page = document.body.outerHTML;
    const children = document.documentElement.childElementCount;
    start();
    await painted('Port Sample', 'Anna Example');
    await until('the host is there', () => host() !== null);
    expect(document.documentElement.childElementCount).toBe(children + 1);
    expect(host()?.outerHTML).toBe('<div></div>');
    expect(document.body.outerHTML).toBe(page);
  });

  test('a page without names is not changed at all', async () => {
    putHtml('<p>Nobody came.</p>');
    const page = document.documentElement.outerHTML;
    start();
    await until('it was read', () => background.updates.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(document.documentElement.outerHTML).toBe(page);
    expect(CSS.highlights.size).toBe(0);
    expect(document.adoptedStyleSheets).toEqual([]);
  });

  test('names in a byline are told and not painted', async () => {
    putHtml('<p class="byline">By Anna Example</p><p>In Port Sample</p>');
    start();
    await painted('Port Sample');
    const kinds = background.updates.flatMap(({ put }) => put.map(({ kind }) => kind));
    expect(kinds).toEqual(['byline', 'text']);
  });

  test('aborted, nothing is left', async () => {
    putHtml('<p>Anna Example</p>');
    const page = document.documentElement.outerHTML;
    start();
    await until('the host is there', () => host() !== null);
    running.abort();
    expect(document.documentElement.outerHTML).toBe(page);
    expect(CSS.highlights.size).toBe(0);
    expect(document.adoptedStyleSheets).toEqual([]);
    putHtml('<p>Anna Example</p>');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(paintedTexts()).toEqual([]);
  });

  test('switched off they go at once, switched on they come back', async () => {
    putHtml('<p>Anna Example</p>');
    const tab = start();
    await painted('Anna Example');
    await tab.setOn({ isOn: false }, null);
    expect(paintedTexts()).toEqual([]);
    expect(host()).toBeNull();
    await tab.setOn({ isOn: true }, null);
    expect(await painted('Anna Example')).toBe(true);
  });

  test('where the site is off nothing is read', async () => {
    putHtml('<p>Anna Example</p>');
    const tab = start(false);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(background.updates).toEqual([]);
    await tab.setOn({ isOn: true }, null);
    expect(await painted('Anna Example')).toBe(true);
  });
});

describe('changes of the page', () => {
  test('marks of changed text go before the next paint, and come back where they fit', async () => {
    const place = putHtml('<p>Anna Example came.</p><p>To Port Sample.</p>');
    start();
    await painted('Anna Example', 'Port Sample');
    firstText(place).data = 'Then Anna Example left.';
    await tick();
    expect(paintedTexts()).toEqual(['Port Sample']);
    expect(await painted('Anna Example', 'Port Sample')).toBe(true);
  });

  test('marks of removed text go before the next paint', async () => {
    const place = putHtml('<div><p>Anna Example came.</p></div><p>To Port Sample.</p>');
    start();
    await painted('Anna Example', 'Port Sample');
    place.firstElementChild?.remove();
    await tick();
    expect(paintedTexts()).toEqual(['Port Sample']);
    await until('the order was told', () => background.updates.at(-1)?.order?.length === 1);
  });

  test('added text is marked, and told in its place', async () => {
    const place = putHtml('<p>One</p><p>Two</p>');
    start();
    await until('it was read', () => background.updates.length > 0);
    const added = document.createElement('p');
    added.textContent = 'Anna Example';
    place.firstElementChild?.after(added);
    await painted('Anna Example');
    const { order = [], put } = background.updates.at(-1) ?? { put: [] };
    expect(order[1]).toBe(put[0]?.id);
    expect(order).toHaveLength(3);
  });

  test('a name that is put together late is found', async () => {
    const place = putHtml('<p>Anna <b></b></p>');
    start();
    await until('it was read', () => background.updates.length > 0);
    (place.querySelector('b') as Element).textContent = 'Example';
    expect(await painted('Anna Example')).toBe(true);
  });

  test('a text that is moved keeps one mark', async () => {
    const place = putHtml('<p>Anna Example</p><p>Two</p>');
    start();
    await painted('Anna Example');
    place.append(place.firstElementChild as Element);
    await until('it was told again', () => background.updates.length > 1);
    expect(await painted('Anna Example')).toBe(true);
  });

  test('text that is shown later is marked then', async () => {
    const place = putHtml(
      '<details><summary>More</summary><p>Anna Example</p></details><p hidden>Port Sample</p>',
    );
    start();
    await until('it was read', () => background.updates.length > 0);
    expect(paintedTexts()).toEqual([]);
    (place.querySelector('details') as HTMLDetailsElement).open = true;
    (place.querySelector('[hidden]') as HTMLElement).hidden = false;
    expect(await painted('Anna Example', 'Port Sample')).toBe(true);
  });

  test('what is added to nav, forms and editors is not read', async () => {
    const place = putHtml('<nav></nav><div contenteditable><p></p></div><p>One</p>');
    start();
    await until('it was read', () => background.updates.length > 0);
    for (const inside of place.querySelectorAll('nav, [contenteditable] p')) {
      const added = document.createElement('p');
      added.textContent = 'Anna Example';
      inside.append(added);
    }
    putHtml('<p>Port Sample</p>');
    expect(await painted('Port Sample')).toBe(true);
  });

  test('open shadow roots are read, painted and followed', async () => {
    const place = putHtml('<div></div>');
    const root = (place.firstElementChild as Element).attachShadow({ mode: 'open' });
    root.append(document.createElement('p'));
    (root.firstElementChild as Element).textContent = 'Anna Example';
    start();
    const inShadow = () => paintedRanges().map(({ startContainer }) => startContainer.textContent);
    await until('the name is painted', () => inShadow().join() === 'Anna Example');
    (root.firstElementChild as Element).textContent = 'Nobody';
    await tick();
    expect(inShadow()).toEqual([]);
    (root.firstElementChild as Element).textContent = 'Port Sample';
    await until('the name is painted', () => inShadow().join() === 'Port Sample');
  });

  test('a text that ticks is not asked for each time', async () => {
    const place = putHtml('<p>Anna Example</p><p id="clock">0</p>');
    start();
    await painted('Anna Example');
    const clock = place.querySelector('#clock')?.firstChild as Text;
    for (let now = 1; now <= 40; now++) {
      clock.data = String(now);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    expect(background.updates.length).toBeLessThan(10);
  });

  test('another address is another page, and all is told again', async () => {
    putHtml('<p>Anna Example</p>');
    start();
    await painted('Anna Example');
    const address = location.href;
    history.pushState(null, '', `?story=${Date.now()}`);
    await until('it was told again', () => background.updates.length > 1);
    history.replaceState(null, '', address);
    const [first, second] = background.updates;
    expect(second?.page).not.toBe(first?.page);
    expect(second?.put.map(({ text }) => text)).toEqual(['Anna Example']);
    expect(await painted('Anna Example')).toBe(true);
  });
});

describe('the background', () => {
  test('is told language, date and order', async () => {
    putHtml('<article><header><time datetime="2024-06-19"></time></header><p>One</p></article>');
    start();
    const [update] = await until(
      'it was told',
      () => background.updates.length > 0 && background.updates,
    );
    expect(update).toMatchObject({ lang: 'en', pageDate: { date: '2024-06-19', from: 'time' } });
    expect(update?.order).toEqual(update?.put.map(({ id }) => id));
  });

  test('that was restarted is told everything again', async () => {
    const place = putHtml('<p>Anna Example</p>');
    start();
    await painted('Anna Example');
    background.answers.push({ status: 'unknown-page' });
    const added = document.createElement('p');
    added.textContent = 'Port Sample';
    place.append(added);
    await painted('Anna Example', 'Port Sample');
    const [first, second, third] = background.updates;
    expect(third?.put).toHaveLength(2);
    expect([first?.memory, second?.memory, third?.memory]).toEqual([undefined, 'm1', undefined]);
  });

  test('that is not ready is asked again, and the reader can know why', async () => {
    putHtml('<p>Anna Example</p>');
    background.answers.push({ status: 'not-ready', reason: 'Being installed.' });
    const tab = start();
    await until('it was asked', () => background.updates.length > 0);
    await until(
      'a notice is there',
      async () => (await tab.summarisePage(undefined, null)).notice === 'Being installed.',
    );
    await painted('Anna Example');
    expect((await tab.summarisePage(undefined, null)).notice).toBeUndefined();
  });

  test('that fails is asked again', async () => {
    putHtml('<p>Anna Example</p>');
    background.answers.push(new Error('gone'));
    start();
    expect(await painted('Anna Example')).toBe(true);
  });

  test('may answer with offsets that do not fit', async () => {
    putHtml('<p>Anna Example</p>');
    const ref = 'p/anna' as const;
    const odd = {
      kind: 'actor' as const,
      ref,
      spelling: 'anna example',
      rule: 'strong',
      score: 1,
      candidates: [ref],
      evidence: [],
    };
    start();
    background.answers.push({
      status: 'ok',
      memory: 'm1',
      around: { lang: '', named: [], dates: [] },
      blocks: [
        {
          id: 1,
          mentions: [
            { ...odd, start: 5, end: 500 },
            { ...odd, start: -1, end: 2 },
            { ...odd, start: 3, end: 3 },
            { ...odd, start: 0, end: 4 },
          ],
        },
        { id: 77, mentions: [{ ...odd, start: 0, end: 4 }] },
      ],
    });
    expect(await painted('Anna')).toBe(true);
  });

  test('gets a long page in several messages, and no more than is read of a page', async () => {
    const place = document.createElement('section');
    const long = 'word '.repeat(10_000);
    for (let at = 0; at < 50; at++)
      place.append(Object.assign(document.createElement('p'), { textContent: long }));
    place.prepend(Object.assign(document.createElement('p'), { textContent: 'Anna Example' }));
    document.body.append(place);
    const tab = start();
    await painted('Anna Example');
    await until(
      'it was cut',
      async () => (await tab.summarisePage(undefined, null)).notice !== undefined,
    );
    await until('all was told', () => background.updates.length > 15);
    const sizes = background.updates.map(({ put }) =>
      put.reduce((sum, { text }) => sum + text.length, 0),
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MAX_BATCH_TEXT);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MAX_PAGE_TEXT);
  });
});

test('a page that is one endless paragraph is marked in its first part', async () => {
  const filler = 'word '.repeat(500_000);
  const place = putHtml('<p></p>');
  (place.firstElementChild as Element).textContent =
    `${'word \n '.repeat(20_000)}Anna Example ${filler}${filler}Port Sample`;
  const tab = start();
  await painted('Anna Example');
  expect((await tab.summarisePage(undefined, null)).notice).toContain('only a part');
  const [told] = background.updates.flatMap(({ put }) => put);
  expect(told?.text.length).toBeGreaterThan(MAX_PAGE_TEXT - 10);
  expect(told?.text.length).toBeLessThanOrEqual(MAX_PAGE_TEXT);
});

test('the popup learns who is on the page, and each actor counts once', async () => {
  putHtml('<h1>Anna Example</h1><p>Anna Example at the Harbour Summit in Port Sample</p>');
  const tab = start();
  await painted('Anna Example', 'Anna Example', 'Harbour Summit', 'Port Sample');
  expect(await tab.summarisePage(undefined, null)).toMatchObject({
    title: 'Anna Example',
    found: [
      { ref: 'p/anna', kind: 'actor', text: 'Anna Example', count: 2 },
      { ref: 'p/summit', kind: 'event', text: 'Harbour Summit', count: 1 },
      { ref: 'p/port', kind: 'actor', text: 'Port Sample', count: 1 },
    ],
  });
  await until('the badge was told', () => background.counts.at(-1) === 2);
});

test('new packs: everything is asked for again and unchanged marks stay', async () => {
  putHtml('<p>Anna Example</p>');
  const tab = start();
  await painted('Anna Example');
  const [range] = paintedRanges();
  await tab.refreshMarks(undefined, null);
  await until('it was asked again', () => background.updates.length > 1);
  await painted('Anna Example');
  expect(paintedRanges()[0]).toBe(range);
});

test('a name chosen in the popup is scrolled to, one mention after the other', async () => {
  putHtml(
    '<p>Top</p><div style="height:3000px"></div><p>Anna Example</p><div style="height:3000px"></div><p>Anna Example</p>',
  );
  const tab = start();
  await painted('Anna Example', 'Anna Example');
  await tab.revealMention({ ref: 'p/anna' }, null);
  const first = scrollY;
  await tab.revealMention({ ref: 'p/anna' }, null);
  const second = scrollY;
  expect(await tab.revealMention({ ref: 'p/anna' }, null)).toBe(false);
  expect(await tab.revealMention({ ref: 'p/anna', isEntered: true }, null)).toBe(true);
  expect(first).toBeGreaterThan(1_000);
  expect(second).toBeGreaterThan(first + 1_000);
  expect(scrollY).toBeLessThan(second);
  expect(await tab.revealMention({ ref: 'p/nobody', isEntered: true }, null)).toBe(false);
});
