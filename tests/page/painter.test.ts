import { afterEach, describe, expect, test } from 'vitest';
import { createHighlightPainter } from '../../src/page/highlight-painter';
import { type LiveMention, toLiveMention } from '../../src/page/live-mention';
import type { Painter } from '../../src/page/painter';
import type { LiveBlock } from '../../src/page/live-block';
import { readBlocks } from '../../src/page/read-blocks';
import { createWrapPainter } from '../../src/page/wrap-painter';
import { findNames, paintedTexts, putHtml, splitTexts } from './page-fixture';

const HTML =
  '<p>Yesterday <b>Anna</b> Example left <a href="#x">Port Sample</a>.</p><p>The Harbour<br>Summit, <i>the <u>Harbour Summit</u></i></p>';

let painter: Painter | undefined;

afterEach(() => {
  painter?.destroy();
  painter = undefined;
  document.body.replaceChildren();
});

function mark(block: LiveBlock, blockId: number): LiveMention[] {
  return findNames(block.text).flatMap(
    (mention, at) => toLiveMention(block, { id: blockId * 100 + at, blockId, mention }) ?? [],
  );
}

/** Paints block by block as the page's life does: what a painter cuts is read anew before the next. */
function paintAll(place: Element): void {
  const count = readBlocks(place).length;
  for (let at = 0; at < count; at++) {
    const block = readBlocks(place)[at] as LiveBlock;
    painter?.paint(at + 1, block, mark(block, at + 1));
  }
}

function wrappedTexts(place: Element): string[] {
  return [...place.querySelectorAll('span')].map((span) => span.textContent);
}

describe.each([
  ['highlights', createHighlightPainter, (_place: Element) => paintedTexts().join('|')],
  ['wrapping', createWrapPainter, (place: Element) => wrappedTexts(place).join('')],
] as const)('%s', (name, create, textsIn) => {
  const texts =
    name === 'highlights'
      ? 'Anna Example|Port Sample|Harbour Summit'
      : 'Anna ExamplePort SampleHarbour Summit';

  test.each([
    ['as it is', (_place: Node) => {}],
    ['with text nodes cut at every letter', splitTexts],
  ])('paints names over elements, %s', (_how, prepare) => {
    const place = putHtml(HTML);
    prepare(place);
    painter = create(window);
    paintAll(place);
    expect(textsIn(place)).toBe(texts);
  });

  test('taken away, the page is byte-equal and its nodes are the same', () => {
    const place = putHtml(HTML);
    const before = place.innerHTML;
    const walker = document.createTreeWalker(place);
    const nodes: Node[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    painter = create(window);
    paintAll(place);
    painter.destroy();
    expect(place.innerHTML).toBe(before);
    expect(nodes.every((node) => place.contains(node))).toBe(true);
    expect(textsIn(place)).toBe('');
    expect(document.adoptedStyleSheets).toEqual([]);
  });

  test('one block is dropped without the others', () => {
    const place = putHtml(HTML);
    painter = create(window);
    paintAll(place);
    painter.drop(1);
    expect(textsIn(place)).toBe('Harbour Summit');
  });

  test('painting a block again replaces its marks', () => {
    const place = putHtml('<p>Anna Example</p>');
    painter = create(window);
    paintAll(place);
    painter.drop(1);
    paintAll(place);
    expect(textsIn(place)).toBe('Anna Example');
  });

  test('hidden marks come back', () => {
    const place = putHtml('<p>Anna Example</p>');
    painter = create(window);
    paintAll(place);
    const isDrawn = () =>
      name === 'highlights'
        ? paintedTexts().length > 0
        : getComputedStyle(place.querySelector('span') as Element).textDecorationLine ===
          'underline';
    expect(isDrawn()).toBe(true);
    painter.setVisible(false);
    expect(isDrawn()).toBe(false);
    painter.setVisible(true);
    expect(isDrawn()).toBe(true);
  });
});

test('highlights of others are left alone', () => {
  const own = new Highlight();
  CSS.highlights.set('page-search', own);
  painter = createHighlightPainter(window);
  paintAll(putHtml('<p>Anna Example</p>'));
  painter.destroy();
  expect([...CSS.highlights.keys()]).toEqual(['page-search']);
  CSS.highlights.delete('page-search');
});

test('highlights leave the page byte-equal while they are there', () => {
  const place = putHtml(HTML);
  const before = document.documentElement.outerHTML;
  painter = createHighlightPainter(window);
  paintAll(place);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('marks that the page made with mark.js stay', () => {
  const place = putHtml('<p><mark data-markjs="true">Anna</mark> Example</p>');
  const before = place.innerHTML;
  painter = createWrapPainter(window);
  paintAll(place);
  expect(place.querySelectorAll('span')).toHaveLength(2);
  painter.destroy();
  expect(place.innerHTML).toBe(before);
});

test('text nodes that were apart before wrapping are apart after it', () => {
  const place = putHtml('<p>by Anna Example, here</p>');
  splitTexts(place);
  const count = place.querySelector('p')?.childNodes.length;
  painter = createWrapPainter(window);
  paintAll(place);
  painter.destroy();
  expect(place.querySelector('p')?.childNodes).toHaveLength(count ?? 0);
});

test.each([
  ['color:#000;background:#fff', 'l'],
  ['color:#eee;background:#111', 'd'],
  ['color:#000;background:#888', 'b'],
  ['color:#fff;background:url(data:,)', 't'],
  ['color:oklch(0.95 0 0);background:oklch(0.2 0 0)', 'd'],
  ['color:color(srgb 0.1 0.1 0.1)', 'l'],
])('text with %s is marked for its ground', (style, ground) => {
  painter = createHighlightPainter(window);
  paintAll(putHtml(`<div style="${style}"><p>Anna Example</p></div>`));
  expect([...CSS.highlights.keys()]).toEqual([`bs-1${ground}`]);
});

test('marks in an open shadow root get their style there', () => {
  const place = putHtml('<div></div>');
  const root = (place.firstElementChild as Element).attachShadow({ mode: 'open' });
  const paragraph = document.createElement('p');
  paragraph.textContent = 'Anna Example';
  root.append(paragraph);
  painter = createHighlightPainter(window);
  paintAll(place);
  expect(root.adoptedStyleSheets).toHaveLength(1);
  painter.destroy();
  expect(root.adoptedStyleSheets).toHaveLength(0);
});
