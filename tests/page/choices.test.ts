import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DEFAULT_CHOICES, type Choices } from '../../src/core/choices';
import { startPageSession } from '../../src/page/session';
import { createFakeCard } from './fake-card';
import {
  createFakeBackground,
  type FakeBackground,
  paintedRanges,
  paintedTexts,
  putHtml,
  until,
} from './page-fixture';

const HTML =
  '<p><b id="first">Anna Example</b> came.</p><p>Then <b id="second">Anna Example</b> left <i id="away">for good.</i></p>';
let running = new AbortController();
let background: FakeBackground;
let card: ReturnType<typeof createFakeCard>;

beforeEach(() => {
  running = new AbortController();
  background = createFakeBackground();
  card = createFakeCard(running.signal);
});
afterEach(async () => {
  await userEvent.keyboard('{/Shift}{/Alt}');
  running.abort();
  document.body.replaceChildren();
});

function start(choices: Partial<Choices> = {}) {
  return startPageSession({
    window,
    calls: background,
    card,
    signal: running.signal,
    choices: { ...DEFAULT_CHOICES, ...choices },
  });
}
const shows = (count: number) =>
  until(`${count} names are painted`, () => paintedTexts().length === count);
const id = (name: string) => document.querySelector(`#${name}`) as Element;
const opened = () => card.messages.filter(({ type }) => type === 'show').length;

test('the first of a section is painted, and another choice is in force at once', async () => {
  putHtml(HTML);
  const handlers = start();
  await shows(1);
  await handlers.applyChoices({ ...DEFAULT_CHOICES, density: 'every' }, undefined);
  await shows(2);
  await handlers.applyChoices(DEFAULT_CHOICES, undefined);
  await shows(1);
  expect(paintedTexts()).toEqual(['Anna Example']);
});

test('when the painted one goes, the next one takes its place', async () => {
  putHtml(HTML);
  start();
  await shows(1);
  id('first').remove();
  await until('the second is painted', () =>
    paintedRanges().some(({ startContainer }) => id('second').contains(startContainer)),
  );
  expect(paintedTexts()).toHaveLength(1);
});

test('an unpainted mention opens nothing by resting, and at once with the key', async () => {
  putHtml(HTML);
  start();
  await shows(1);
  await userEvent.hover(id('second'));
  await new Promise((resolve) => setTimeout(resolve, 2 * DEFAULT_CHOICES.dwellMs));
  expect(opened()).toBe(0);
  await userEvent.hover(id('away'));
  await userEvent.keyboard('{Shift>}');
  await userEvent.hover(id('second'));
  await until('its card is shown', () => opened() === 1);
});

test('with "key" nothing is painted until the key is held, and nothing after', async () => {
  putHtml(HTML);
  start({ density: 'key', modifier: 'alt' });
  await until('the page was read', () => background.updates.length > 0);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(paintedTexts()).toEqual([]);
  await userEvent.keyboard('{Shift>}{/Shift}');
  expect(paintedTexts()).toEqual([]);
  await userEvent.keyboard('{Alt>}');
  await shows(2);
  await userEvent.keyboard('{/Alt}');
  await shows(0);
});

test('a capital that is typed shows nothing', async () => {
  putHtml(`${HTML}<input id="field">`);
  start({ density: 'key' });
  await until('the page was read', () => background.updates.length > 0);
  await userEvent.click(id('field'));
  await userEvent.keyboard('{Shift>}a{/Shift}');
  await userEvent.keyboard('{Shift>}');
  expect(paintedTexts()).toEqual([]);
});

test('the command hides all marks of the page, opens no card meanwhile, and shows them again', async () => {
  putHtml(HTML);
  const handlers = start({ density: 'every' });
  await shows(2);
  await handlers.toggleMarks(null, undefined);
  expect(paintedTexts()).toEqual([]);
  await userEvent.hover(id('first'));
  await new Promise((resolve) => setTimeout(resolve, 2 * DEFAULT_CHOICES.dwellMs));
  expect(opened()).toBe(0);
  await handlers.toggleMarks(null, undefined);
  await shows(2);
});

test('a name with a tooltip of its own is not painted, and the key opens no card there', async () => {
  putHtml(
    '<p><abbr id="tip" title="A person">Anna Example</abbr> met <b id="first">Anna Example</b>.</p><p title="All of it"><i id="second">Port Sample</i></p>',
  );
  start({ density: 'every' });
  await shows(1);
  expect(id('first').contains(paintedRanges()[0]?.startContainer ?? null)).toBe(true);
  await userEvent.keyboard('{Shift>}');
  for (const name of ['tip', 'second']) {
    await userEvent.hover(id(name));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(opened()).toBe(0);
  await userEvent.hover(id('first'));
  await until('its card is shown', () => opened() === 1);
});

test('a tick stands below the first letter alone', async () => {
  putHtml(HTML);
  start({ markStyle: 'tick' });
  await until('it is painted', () => paintedTexts().length > 0);
  expect(paintedTexts()).toEqual(['A']);
});

test('the dwell is the reader’s choice', async () => {
  putHtml(HTML);
  start({ dwellMs: 1_000 });
  await shows(1);
  const frame = () =>
    [...document.documentElement.children].find(({ localName }) => localName === 'div');
  await userEvent.hover(id('first'));
  await until('the card is filled', () => opened() === 1);
  await new Promise((resolve) => setTimeout(resolve, 450));
  const { left, bottom } = id('first').getBoundingClientRect();
  expect(document.elementFromPoint(left + 20, bottom + 40)).not.toBe(frame());
  await until(
    'the card is open',
    () => document.elementFromPoint(left + 20, bottom + 40) === frame(),
  );
});
