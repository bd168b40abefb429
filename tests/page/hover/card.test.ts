import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { TabCalls } from '../../../src/messages/calls';
import type { Handlers } from '../../../src/messages/wire';
import { DEFAULT_CHOICES } from '../../../src/core/choices';
import { startPageSession } from '../../../src/page/session';
import { type CardLog, createDeafCard, createFakeCard } from '../fake-card';
import {
  EVERY_MENTION,
  createFakeBackground,
  type FakeBackground,
  paintedTexts,
  putHtml,
  until,
} from '../page-fixture';

const STORY =
  '<h1 id="top">News</h1><p id="p"><b id="anna">Anna Example</b> met <b id="port">Port Sample</b> at <a id="link" href="#there">the Harbour Summit</a>.</p>';

let background: FakeBackground;
let running: AbortController;
let card: CardLog;
let tab: Handlers<TabCalls, unknown>;

beforeEach(async () => {
  background = createFakeBackground();
  running = new AbortController();
  await userEvent.hover(document.documentElement, { position: { x: 1, y: 1 } });
});

afterEach(() => {
  running.abort();
  document.body.replaceChildren();
});

async function open(html = STORY, isDeaf = false): Promise<HTMLElement> {
  const place = putHtml(html);
  const fake = createFakeCard(running.signal);
  card = fake;
  tab = startPageSession({
    window,
    calls: background,
    card: isDeaf ? createDeafCard() : { url: fake.url, origin: fake.origin },
    signal: running.signal,
    choices: EVERY_MENTION,
  });
  await until('names are painted', () => paintedTexts().length > 0);
  if (!isDeaf) await until('the card was greeted', () => card.messages.length > 0);
  return place;
}

const id = (name: string) => document.getElementById(name) as HTMLElement;
const away = () => userEvent.hover(id('top'), { position: { x: 300, y: 5 } });
const sent = (type: string) => card.messages.filter((message) => message['type'] === type);
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The card is in a closed shadow root: it shows when its place is hit. */
function isOpen(): boolean {
  const host = document.querySelector('html > div');
  for (let y = 0; y < innerHeight; y += 20) {
    for (let x = 10; x < innerWidth; x += 40)
      if (document.elementFromPoint(x, y) === host) return host !== null;
  }
  return false;
}

test('the card is greeted with the key that was announced', async () => {
  await open();
  expect(background.keys).toEqual([sent('greeting')[0]?.['key']]);
  expect(background.keys[0]).toMatch(/^[0-9a-f]{32}$/);
});

test('resting on a name fills the card, then opens it; leaving closes it', async () => {
  await open();
  await userEvent.hover(id('anna'));
  await until('it was filled', () => sent('show').length === 1);
  expect(sent('show')[0]).toMatchObject({
    ref: 'p/anna',
    why: { text: 'Anna Example', spelling: 'anna example', rule: 'strong', others: [] },
    context: { alongside: ['port', 'summit'] },
    isPinned: false,
  });
  await until('it is open', isOpen);
  expect(sent('show')).toHaveLength(1);
  await away();
  await until('it is closed', () => !isOpen());
  expect(sent('hide')).toHaveLength(1);
});

test('the pointer may go into the card, which stays', async () => {
  await open();
  await userEvent.hover(id('anna'));
  await until('it is open', isOpen);
  const { left, bottom } = id('anna').getBoundingClientRect();
  await userEvent.hover(document.documentElement, {
    position: { x: left + 20, y: bottom + 30 + scrollY },
  });
  await wait(2 * DEFAULT_CHOICES.dwellMs);
  expect(isOpen()).toBe(true);
});

test('passing over names opens nothing', async () => {
  await open();
  for (let time = 0; time < 5; time++) {
    await userEvent.hover(id('anna'));
    await userEvent.hover(id('port'));
    await away();
  }
  await wait(2 * DEFAULT_CHOICES.dwellMs);
  expect(isOpen()).toBe(false);
});

test('Escape closes the card and nothing else hears it', async () => {
  await open();
  const heard: string[] = [];
  const listen = ({ key }: KeyboardEvent) => heard.push(key);
  document.addEventListener('keydown', listen);
  await userEvent.hover(id('anna'));
  await until('it is open', isOpen);
  await userEvent.keyboard('{Escape}');
  await until('it is closed', () => !isOpen());
  expect(heard).toEqual([]);
  await userEvent.keyboard('{Escape}');
  document.removeEventListener('keydown', listen);
  expect(heard).toEqual(['Escape']);
});

test('a click pins', async () => {
  await open();
  await userEvent.click(id('anna'));
  await until('it is open', isOpen);
  await away();
  await wait(2 * DEFAULT_CHOICES.dwellMs);
  expect(isOpen()).toBe(true);
  expect(sent('show').at(-1)?.['isPinned'] || sent('pin').at(-1)?.['isPinned']).toBe(true);
});

test('a click on a link follows it and opens nothing, resting on it does', async () => {
  await open();
  await userEvent.hover(id('link'));
  await userEvent.click(id('link'));
  expect(location.hash).toBe('#there');
  await wait(2 * DEFAULT_CHOICES.dwellMs);
  expect(isOpen()).toBe(false);
  await away();
  await userEvent.hover(id('link'));
  await until('it is open', isOpen);
  expect(sent('pin')).toEqual([]);
  history.replaceState(null, '', location.pathname + location.search);
});

test('Enter pins an open card and goes into it', async () => {
  await open();
  await userEvent.hover(id('anna'));
  await until('it is open', isOpen);
  await userEvent.keyboard('{Enter}');
  await until('the focus is in it', () => sent('focus').length === 1);
  expect(document.activeElement).toBe(document.querySelector('html > div'));
});

test('what a script pretends does nothing', async () => {
  await open();
  const { left, top } = id('anna').getBoundingClientRect();
  const at = { clientX: left + 10, clientY: top + 5, bubbles: true, composed: true };
  for (let time = 0; time < 300; time++) {
    id('anna').dispatchEvent(new PointerEvent('pointermove', at));
    id('anna').dispatchEvent(new MouseEvent('click', at));
    document.querySelector('html > div')?.dispatchEvent(new PointerEvent('pointerenter', at));
    window.postMessage({ type: 'show', token: 1 }, '*');
  }
  await wait(2 * DEFAULT_CHOICES.dwellMs);
  expect(isOpen()).toBe(false);
  expect(sent('show')).toEqual([]);
});

test('stepping opens card after card with the focus inside, and gives it back', async () => {
  await open(`<p><input id="field"></p>${STORY}`);
  id('field').focus();
  await tab.stepMention({ direction: 'next' }, null);
  await until('the focus is in it', () => sent('focus').length === 1);
  expect(sent('show').at(-1)).toMatchObject({ ref: 'p/anna', isPinned: false });
  await tab.stepMention({ direction: 'next' }, null);
  await until('the next is shown', () => sent('show').at(-1)?.['ref'] === 'p/port');
  await tab.stepMention({ direction: 'previous' }, null);
  await until('the first is shown', () => sent('show').at(-1)?.['ref'] === 'p/anna');
  expect(await tab.stepMention({ direction: 'previous' }, null)).toBe(false);
  await tab.stepMention({ direction: 'previous', isEntered: true }, null);
  await until('it goes round', () => sent('show').at(-1)?.['ref'] === 'p/summit');
  await userEvent.keyboard('{Escape}');
  await until('it is closed', () => !isOpen());
  expect(document.activeElement).toBe(id('field'));
});

test('where the page refuses the frame the side panel shows the card', async () => {
  await open(STORY, true);
  await userEvent.hover(id('anna'));
  const panel = await until('the panel was asked', () => background.panels[0]);
  expect(panel).toMatchObject({ ref: 'p/anna', context: { alongside: ['port', 'summit'] } });
  expect(isOpen()).toBe(false);
});

test('a mention that goes takes its card along', async () => {
  const place = await open();
  await userEvent.hover(id('anna'));
  await until('it is open', isOpen);
  place.replaceChildren();
  expect(await until('it is closed', () => !isOpen())).toBe(true);
});

test('a pinned card stays when its mention goes', async () => {
  const place = await open();
  await userEvent.click(id('anna'));
  await until('it is open', isOpen);
  place.replaceChildren();
  await wait(2 * DEFAULT_CHOICES.dwellMs);
  expect(isOpen()).toBe(true);
});

test('another name opens a card of its own beside a pinned one, and a frame is used again', async () => {
  await open();
  const frames = () => sent('greeting').length;
  await userEvent.click(id('anna'));
  await until('it is open', isOpen);
  await userEvent.hover(id('link'));
  await until('the other is filled', () => sent('show').at(-1)?.['ref'] === 'p/summit');
  expect(frames()).toBe(2);
  await wait(2 * DEFAULT_CHOICES.dwellMs);
  await away();
  await until('the other is closed', () => sent('hide').length === 1);
  expect(isOpen()).toBe(true);
  const before = sent('show').length;
  await userEvent.hover(id('link'));
  await until('it is filled anew', () => sent('show').length === before + 1);
  expect(frames()).toBe(2);
  expect(document.querySelectorAll('html > div')).toHaveLength(1);
});

test('in a modal dialog the card is inside the dialog', async () => {
  await open(`${STORY}<dialog id="dialog"><p id="inside">Port Sample</p></dialog>`);
  (id('dialog') as HTMLDialogElement).showModal();
  await until('its name is painted', () => paintedTexts().length === 4);
  await userEvent.hover(id('inside'), { position: { x: 10, y: 5 } });
  await until(
    'the host is in the dialog',
    () => id('dialog').lastElementChild?.localName === 'div',
  );
  const host = id('dialog').lastElementChild;
  const { left, bottom } = id('inside').getBoundingClientRect();
  const isThere = () => document.elementFromPoint(left + 5, bottom + 20) === host;
  expect(await until('it is open', isThere)).toBe(true);
});

test('switched off while a card is open, nothing of it stays', async () => {
  await open();
  await userEvent.click(id('anna'));
  await until('it is open', isOpen);
  await tab.setOn({ isOn: false }, null);
  expect(document.querySelector('html > div')).toBeNull();
});
