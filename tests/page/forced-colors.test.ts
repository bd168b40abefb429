import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { startPageSession } from '../../src/page/session';
import { createDeafCard } from './fake-card';
import { createFakeBackground, paintedTexts, putHtml, until } from './page-fixture';

const HTML = '<p>Anna Example came to Port Sample for the Harbour Summit.</p>';
let running = new AbortController();

async function forceColors(isForced: boolean): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: isForced ? 'active' : 'none' }],
  });
}

function start(): void {
  startPageSession({
    window,
    calls: createFakeBackground(),
    card: createDeafCard(),
    signal: running.signal,
  });
}

const wrappers = (place: Element) => [...place.querySelectorAll('span')];
const wrapped = (place: Element) =>
  until('three names are wrapped', () => wrappers(place).length === 3);
const painted = () => until('three names are painted', () => paintedTexts().length === 3);

beforeEach(() => {
  running = new AbortController();
});

afterEach(async () => {
  running.abort();
  document.body.replaceChildren();
  await forceColors(false);
});

test('under forced colours names are underlined, not highlighted, and the form of the line tells what is marked', async () => {
  await forceColors(true);
  const place = putHtml(HTML);
  start();
  await wrapped(place);
  expect(paintedTexts()).toEqual([]);
  const lines = wrappers(place).map((span) => {
    const { textDecorationLine, textDecorationStyle } = getComputedStyle(span);
    return [span.textContent, textDecorationLine, textDecorationStyle];
  });
  expect(lines).toEqual([
    ['Anna Example', 'underline', 'dotted'],
    ['Port Sample', 'underline', 'dashed'],
    ['Harbour Summit', 'underline', 'double'],
  ]);
  const [span] = wrappers(place);
  const link = place.appendChild(document.createElement('i'));
  link.style.color = 'LinkText';
  expect(span && getComputedStyle(span).textDecorationColor).toBe(getComputedStyle(link).color);
});

test('forced colours that come and go while the page is open change how names are marked', async () => {
  const place = putHtml(HTML);
  const before = place.innerHTML;
  start();
  await painted();
  await forceColors(true);
  await wrapped(place);
  expect(paintedTexts()).toEqual([]);
  await forceColors(false);
  await painted();
  expect(place.innerHTML).toBe(before);
});

test('forced colours do not switch on what is off', async () => {
  const place = putHtml(HTML);
  const background = createFakeBackground();
  startPageSession({
    window,
    calls: background,
    card: createDeafCard(),
    signal: running.signal,
    isOn: false,
  });
  const heard = new Promise((resolve) =>
    matchMedia('(forced-colors: active)').addEventListener('change', resolve, { once: true }),
  );
  await forceColors(true);
  await heard;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(background.updates).toEqual([]);
  expect(wrappers(place)).toEqual([]);
});
