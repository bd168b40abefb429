import { afterEach, expect, test } from 'vitest';
import { boxesOf, hitTest } from '../../src/page/hit-test';
import { type LiveMention, toLiveMention, toRange } from '../../src/page/live-mention';
import { readBlocks } from '../../src/page/read-blocks';
import { findNames, putHtml } from './page-fixture';

afterEach(() => document.body.replaceChildren());

function read(place: Element): LiveMention[] {
  return readBlocks(place).flatMap((block, blockId) =>
    findNames(block.text).flatMap(
      (mention, at) => toLiveMention(block, { id: blockId * 100 + at, blockId, mention }) ?? [],
    ),
  );
}

function hit(
  mentions: readonly LiveMention[],
  x: number,
  y: number,
  shadowRoots: ShadowRoot[] = [],
) {
  return hitTest({
    document,
    x,
    y,
    shadowRoots,
    mentionsIn: (node) =>
      mentions.filter((mention) => toRange(document, mention)?.intersectsNode(node)),
  });
}

test('a name that wraps is hit on both lines and not between them', () => {
  const place = putHtml(
    '<p style="width:220px;font:20px/60px monospace">aaaaaaaaaaaa Anna Example bbbbb</p>',
  );
  const mentions = read(place);
  const [mention] = mentions;
  const [first, second, ...more] = boxesOf(document, mention as LiveMention);
  if (!first || !second) throw new Error('the name does not wrap');
  expect(more).toEqual([]);
  expect(hit(mentions, first.left + 5, first.top + 5)?.box).toMatchObject({ top: first.top });
  expect(hit(mentions, second.left + 5, second.top + 5)?.box).toMatchObject({ top: second.top });
  expect(hit(mentions, first.left + 5, first.top + first.height + 20)).toBeUndefined();
  // The first line begins with other letters, inside the bounding box of the name.
  expect(hit(mentions, second.left + 5, first.top + 5)).toBeUndefined();
  expect(hit(mentions, second.left + second.width + 30, second.top + 5)).toBeUndefined();
});

test('a name over several elements is hit in each', () => {
  const mentions = read(putHtml('<p><b>Anna</b> <i>Example</i></p>'));
  for (const box of boxesOf(document, mentions[0] as LiveMention)) {
    expect(hit(mentions, box.left + box.width / 2, box.top + box.height / 2)).toBeDefined();
  }
});

test('a name in an open shadow root is hit', () => {
  const place = putHtml('<div></div>');
  const root = (place.firstElementChild as Element).attachShadow({ mode: 'open' });
  const paragraph = document.createElement('p');
  paragraph.textContent = 'Anna Example';
  root.append(paragraph);
  const mentions = read(place);
  const [box] = boxesOf(document, mentions[0] as LiveMention);
  if (!box) throw new Error('not shown');
  expect(hit(mentions, box.left + 5, box.top + 5, [root])).toBeDefined();
});

test('beside all names nothing is hit, and a mention whose text is gone has no boxes', () => {
  const place = putHtml('<p>Anna Example went home</p>');
  const mentions = read(place);
  const [box] = boxesOf(document, mentions[0] as LiveMention);
  if (!box) throw new Error('not shown');
  expect(hit(mentions, box.left + box.width + 30, box.top + 5)).toBeUndefined();
  expect(hit(mentions, 1, 5_000)).toBeUndefined();
  const text = place.querySelector('p')?.firstChild as Text;
  text.data = 'x';
  expect(boxesOf(document, mentions[0] as LiveMention)).toEqual([]);
});
