import { afterEach, expect, test } from 'vitest';
import { startPageLife } from '../../src/page/page-life';
import { createWrapPainter } from '../../src/page/wrap-painter';
import { createDeafCard } from './fake-card';
import { EVERY_MENTION, createFakeBackground, putHtml, until } from './page-fixture';

let running = new AbortController();

afterEach(() => {
  running.abort();
  running = new AbortController();
  document.body.replaceChildren();
});

function start() {
  const background = createFakeBackground();
  startPageLife({
    window,
    calls: background,
    address: createDeafCard(),
    choices: EVERY_MENTION,
    signal: running.signal,
    painter: createWrapPainter(window),
  });
  return background;
}

const wrapped = (place: Element, ...texts: string[]) =>
  until(`"${texts.join('", "')}" are wrapped`, () => {
    const found = [...place.querySelectorAll('span')].map(({ textContent }) => textContent);
    return found.join('|') === texts.join('|');
  });

test('our own wrapping is not taken for a change of the page', async () => {
  const place = putHtml('<p>Anna Example came to Port Sample.</p><p>One</p>');
  const background = start();
  await wrapped(place, 'Anna Example', 'Port Sample');
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(background.updates).toHaveLength(1);
});

test('changed text is wrapped anew, the rest of its block unwrapped and read whole', async () => {
  const place = putHtml('<p>Anna Example <i>came</i> to Port Sample.</p>');
  const background = start();
  await wrapped(place, 'Anna Example', 'Port Sample');
  (place.querySelector('i') as Element).textContent = 'flew';
  await until('it was told', () => background.updates.length > 1);
  await wrapped(place, 'Anna Example', 'Port Sample');
  expect(background.updates.at(-1)?.put.map(({ text }) => text)).toEqual([
    'Anna Example flew to Port Sample.',
  ]);
});

test('ended, the page is byte-equal', async () => {
  const place = putHtml('<p>Anna <b>Example</b> came.</p><ul><li>Port Sample</li></ul>');
  const before = document.documentElement.outerHTML;
  start();
  await wrapped(place, 'Anna ', 'Example', 'Port Sample');
  running.abort();
  expect(document.documentElement.outerHTML).toBe(before);
});
