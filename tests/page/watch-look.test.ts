import { afterEach, expect, test } from 'vitest';
import { watchLook } from '../../src/page/watch-look';
import { startPageSession } from '../../src/page/session';
import { createFakeCard } from './fake-card';
import { createFakeBackground, EVERY_MENTION, paintedTexts, putHtml, until } from './page-fixture';

let running = new AbortController();
const root = document.documentElement;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

afterEach(() => {
  running.abort();
  running = new AbortController();
  root.removeAttribute('style');
  root.removeAttribute('class');
  document.body.replaceChildren();
});

/** How many marks are painted for a light and for a dark ground. */
function grounds(): { light: number; dark: number } {
  const count = (letter: string) =>
    [...CSS.highlights]
      .filter(([name]) => new RegExp(`^bs-\\d${letter}$`).test(name))
      .reduce((sum, [, { size }]) => sum + size, 0);
  return { light: count('l'), dark: count('d') };
}

test('marks take other colours when the page goes over to a dark theme', async () => {
  root.style.backgroundColor = '#fff';
  putHtml('<p>Anna Example met Port Sample.</p>');
  const { url, origin } = createFakeCard(running.signal);
  startPageSession({
    window,
    calls: createFakeBackground(),
    card: { url, origin },
    signal: running.signal,
    choices: EVERY_MENTION,
  });
  await until('names are painted', () => paintedTexts().length === 2);
  expect(grounds()).toEqual({ light: 2, dark: 0 });
  root.style.backgroundColor = '#111';
  await until('they are painted anew', () => grounds().dark === 2);
  expect(grounds()).toEqual({ light: 0, dark: 2 });
});

test('a page that changes its root over and over is not chased', async () => {
  let looks = 0;
  const { signal } = running;
  watchLook({ window, signal, onTheme: () => (looks += 1), onSize: () => {} });
  for (let at = 0; at < 200; at += 1) {
    root.classList.toggle('busy');
    await wait(20);
  }
  expect(looks).toBeGreaterThan(0);
  expect(looks).toBeLessThanOrEqual(2);
});
