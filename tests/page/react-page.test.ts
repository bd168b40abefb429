import { createElement, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { startPageSession } from '../../src/page/session';
import { createDeafCard } from './fake-card';
import { EVERY_MENTION, createFakeBackground, paintedTexts, until } from './page-fixture';

const running = new AbortController();
afterEach(() => running.abort());

/** A story whose names, order and length change with each turn. */
function story(turn: number): ReactNode {
  const paragraphs = Array.from({ length: 5 + (turn % 4) }, (_, at) => {
    const name = (turn + at) % 3 === 0 ? 'Anna Example' : 'Port Sample';
    const text =
      at % 2 ? [`${turn}: `, createElement('b', { key: 'b' }, name), ' was there'] : name;
    return createElement('p', { key: (turn * 7 + at) % 11 }, text);
  });
  return createElement('main', null, turn % 5 ? paragraphs : paragraphs.toReversed());
}

test('a React page rendered a hundred times stays what React made, with all its names marked', async () => {
  const place = document.body.appendChild(document.createElement('section'));
  const root = createRoot(place);
  flushSync(() => root.render(story(0)));
  startPageSession({
    window,
    calls: createFakeBackground(),
    card: createDeafCard(),
    signal: running.signal,
    choices: EVERY_MENTION,
  });
  await until('names are painted', () => paintedTexts().length > 0);
  for (let turn = 1; turn <= 100; turn++) {
    flushSync(() => root.render(story(turn)));
    // No mark may stand on text that changed: not at any moment after React is done.
    await Promise.resolve();
    expect(paintedTexts().every((text) => /^(?:Anna Example|Port Sample)$/.test(text))).toBe(true);
    if (turn % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 30));
  }
  const plain = document.createElement('section');
  const plainRoot = createRoot(plain);
  flushSync(() => plainRoot.render(story(100)));
  expect(place.innerHTML).toBe(plain.innerHTML);
  const names = place.textContent.match(/Anna Example|Port Sample/g) ?? [];
  await until('all names are marked', () => paintedTexts().join() === names.join());
  root.unmount();
  plainRoot.unmount();
  expect(place.innerHTML).toBe('');
});
