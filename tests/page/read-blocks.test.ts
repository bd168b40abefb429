import { afterEach, describe, expect, test } from 'vitest';
import { createPageEyes } from '../../src/page/page-eyes';
import { cutBlock, isSameBlock, pointAt } from '../../src/page/live-block';
import { MAX_BLOCK_TEXT, readBlocks, walkBlocks } from '../../src/page/read-blocks';
import { putHtml, splitTexts } from './page-fixture';

const eyes = createPageEyes(window);
const LINKS = '<a href="/a">World</a> <a href="/b">Sport</a> <a href="/c">Weather today</a>';

afterEach(() => document.body.replaceChildren());

/** Each: what is claimed, the HTML, and the blocks as "kind: text". */
const CASES: ReadonlyArray<readonly [claim: string, html: string, blocks: readonly string[]]> = [
  ['a paragraph is a block', '<p>One two</p>', ['text: One two']],
  ['inline elements run on', '<p>O<b>n</b>e <i>t<u>wo</u></i></p>', ['text: One two']],
  ['white space is shown once', '<p>\n  One\n\t two  <b> three</b> </p>', ['text: One two three']],
  ['a no-break space stays', '<p>One&nbsp; two</p>', ['text: One\u00a0 two']],
  ['a soft hyphen stays', '<p>One&shy;two</p>', ['text: One\u00adtwo']],
  ['br is a line feed', '<p>One<br>two</p>', ['text: One\ntwo']],
  ['wbr is nothing', '<p>One<wbr>two</p>', ['text: Onetwo']],
  ['a picture in a line is a space', '<p>One<img alt="x">two</p>', ['text: One two']],
  [
    'text around an inner block is two blocks',
    '<div>One<p>two</p>three</div>',
    ['text: One', 'text: two', 'text: three'],
  ],
  ['headings', '<h1>One</h1><h6>two</h6>', ['heading: One', 'heading: two']],
  [
    'lists and cells',
    '<ul><li>One</ul><table><tr><td>two<td>three</table>',
    ['text: One', 'text: two', 'text: three'],
  ],
  ['a caption', '<figure><img><figcaption><p>One</p></figcaption></figure>', ['caption: One']],
  ['a byline by class', '<div class="story-byline"><p>By One</p></div>', ['byline: By One']],
  ['a byline by rel', '<p>By <a rel="author" href="/x">One</a></p>', ['byline: By One']],
  ['a byline by itemprop', '<p itemprop="author">One</p>', ['byline: One']],
  [
    'the class of an article is no byline',
    '<article class="author-one"><p>Two</p></article>',
    ['text: Two'],
  ],
  ['authority is no author', '<p class="authority">One</p>', ['text: One']],
  ['nav and footer', `<nav>One</nav><p>two</p><footer>three</footer>`, ['text: two']],
  ['an aside of links', `<aside>${LINKS}</aside><p>One</p>`, ['text: One']],
  ['an aside of text', '<aside><p>One, at length</p></aside>', ['text: One, at length']],
  [
    'a list of links',
    '<ul><li><a href="/a">One</a><li><a href="/b">Two</a><li><a href="/c">Three</a></ul><p>Four</p>',
    ['text: Four'],
  ],
  [
    'a list of headlines',
    '<ul><li><h3><a href="/a">One</a></h3><li><h3><a href="/b">Two</a></h3><li><h3><a href="/c">Three</a></h3></ul>',
    ['heading: One', 'heading: Two', 'heading: Three'],
  ],
  ['a link in a text', '<p>See <a href="/a">One</a>.</p>', ['text: See One.']],
  [
    'forms and what is typed in',
    '<form>One<input value="two"></form><textarea>three</textarea><p contenteditable>four</p><div role="textbox">five</div><button>six</button><p>seven</p>',
    ['text: seven'],
  ],
  ['a page wrapped in a form', '<form><main><p>One</p></main></form>', ['text: One']],
  ['code', '<pre>One</pre><p>two</p>', ['text: two']],
  ['code in a line ends a name', '<p>One <code>x</code> two</p>', ['text: One \ntwo']],
  [
    'what draws or runs',
    '<svg><text>One</text></svg><math><mi>x</mi></math><script>two</script><style>p{}</style><template>three</template><noscript>four</noscript><p>five</p>',
    ['text: five'],
  ],
  [
    'what is hidden by attribute',
    '<p hidden>One</p><p aria-hidden="true">two</p><p style="display:none">three</p><p style="visibility: hidden">four</p><p>five</p>',
    ['text: five'],
  ],
  [
    'closed details',
    '<details><summary>One</summary><p>two</p></details><details open><summary>three</summary><p>four</p></details>',
    ['text: One', 'text: three', 'text: four'],
  ],
  ['a closed dialog', '<dialog>One</dialog><p>two</p>', ['text: two']],
  ['a hidden word is not there', '<p>On<span hidden>x</span>e</p>', ['text: One']],
  [
    'adverts, cookie bars and translation widgets',
    '<div class="ad-slot ad">One</div><ins class="adsbygoogle">two</ins><div id="cookie-banner">three</div><div class="skiptranslate">four</div><p class="headline">five</p>',
    ['text: five'],
  ],
  [
    'a line of tags, with its label',
    '<p>Topics: <a href="/a">One</a>, <a href="/b">two <b>and</b> a half</a> and <a href="/c">three</a>.</p><div><a href="/a">four</a> · <a href="/b">five</a> · <a href="/c">six</a></div><p>seven</p>',
    ['text: seven'],
  ],
  [
    'but not a sentence with links, a front page of headlines, or two links',
    '<p><a href="/a">One</a>, <a href="/b">two</a> and <a href="/c">three</a> met.</p><p><a href="/a">four</a>, <a href="/b">five</a></p><div><a href="/a">A headline of a front page that is six words</a> <a href="/b">and more in length, which counts as seven</a> <a href="/c">eight</a></div>',
    [
      'text: One, two and three met.',
      'text: four, five',
      'text: A headline of a front page that is six words and more in length, which counts as seven eight',
    ],
  ],
  [
    'the text of a code editor',
    '<div class="monaco-editor"><div>One</div></div><div class="CodeMirror cm-s">two</div><p>three</p>',
    ['text: three'],
  ],
  ['ruby without its reading', '<p><ruby>漢<rt>han</rt>字<rt>ja</rt></ruby></p>', ['text: 漢字']],
  ['nothing', '<p>  </p><div><br></div>', []],
];

describe.each([
  ['with layout', eyes],
  ['by attributes alone', {}],
])('%s', (_name, options) => {
  test.each(CASES)('%s', (_claim, html, blocks) => {
    const found = readBlocks(putHtml(html), options);
    expect(found.map(({ kind, text }) => `${kind}: ${text}`)).toEqual(blocks);
  });

  test.each(CASES)('%s, with text nodes cut at every letter', (_claim, html, blocks) => {
    const place = putHtml(html);
    splitTexts(place);
    const found = readBlocks(place, options);
    expect(found.map(({ kind, text }) => `${kind}: ${text}`)).toEqual(blocks);
  });

  test.each(CASES)('%s: every offset leads back to its letter', (_claim, html) => {
    const place = putHtml(html);
    for (const block of readBlocks(place, options)) {
      for (const { start, length } of block.pieces) {
        for (let at = start; at < start + length && at < block.text.length; at++) {
          const from = pointAt(block, at, 'start');
          const to = pointAt(block, at + 1, 'end');
          expect(from.node).toBe(to.node);
          const letter = from.node.data.slice(from.offset, to.offset);
          expect(/[\t\n\f\r ]/.test(letter) ? ' ' : letter).toBe(
            block.text[at] === '\n' ? ' ' : block.text[at],
          );
        }
      }
    }
  });
});

describe('only layout knows', () => {
  test.each([
    [
      'a style sheet hides',
      '<p class="x">One</p><p>two</p><style>.x{display:none}</style>',
      ['two'],
    ],
    ['a span that is a block', '<p><span style="display:block">One</span>two</p>', ['One', 'two']],
    ['a box that has no box of its own', '<div style="display:contents"><p>One</p></div>', ['One']],
    ['kept line feeds', '<p style="white-space:pre-wrap">One\ntwo</p>', ['One\ntwo']],
  ])('%s', (_claim, html, texts) => {
    expect(readBlocks(putHtml(html), eyes).map(({ text }) => text)).toEqual(texts);
  });

  test('open shadow roots are read at their host, before its own children', () => {
    const place = putHtml('<p>One</p><div id="host"><p>four</p></div><p>five</p>');
    const root = (place.querySelector('#host') as Element).attachShadow({ mode: 'open' });
    const inner = document.createElement('p');
    inner.textContent = 'two';
    const nested = document.createElement('div');
    const deep = document.createElement('p');
    deep.textContent = 'three';
    nested.attachShadow({ mode: 'open' }).append(deep);
    root.append(inner, nested, document.createElement('slot'));
    const seen: ShadowRoot[] = [];
    const blocks = readBlocks(place, { ...eyes, onShadowRoot: (shadow) => seen.push(shadow) });
    expect(blocks.map(({ text }) => text)).toEqual(['One', 'two', 'three', 'four', 'five']);
    expect(seen).toHaveLength(2);
  });
});

test.each([
  [14, 'One two three'],
  [13, 'One two three'],
  [12, 'One two'],
  [7, 'One two'],
  [6, 'One'],
  [3, 'One'],
  [2, undefined],
  [-1, undefined],
])('of a block only what fits in %i units is kept, in whole words', (limit, text) => {
  const [block] = readBlocks(putHtml('<p>One <b>two</b> three</p>'), eyes);
  const cut = block && cutBlock(block, limit);
  expect(cut?.text).toBe(text);
  const stretches = cut?.pieces.map(({ node, from, length }) =>
    node.data.slice(from, from + length),
  );
  expect(stretches?.join('')).toBe(text);
});

test('a text without white space is cut between letters', () => {
  const [block] = readBlocks(putHtml(`<p>${'𠀀'.repeat(2_000)}</p>`), eyes);
  expect(block && cutBlock(block, 1_501)?.text).toBe('𠀀'.repeat(750));
});

test('one endless text is read in many steps, and no further than a block may go', () => {
  const place = putHtml('<p></p>');
  (place.firstElementChild as Element).textContent = 'Some \n words '.repeat(500_000);
  const steps = [...walkBlocks(place, eyes)];
  const blocks = steps.flatMap((block) => block ?? []);
  expect(blocks).toHaveLength(1);
  expect(blocks[0]?.text.startsWith('Some words Some words ')).toBe(true);
  expect(blocks[0]?.text.length).toBeLessThan(MAX_BLOCK_TEXT * 1.1);
  expect(steps.length).toBeGreaterThan(20);
});

test('ten thousand nested elements are read', () => {
  const place = document.createElement('section');
  document.body.append(place);
  let inner: Element = place;
  for (let depth = 0; depth < 10_000; depth++) {
    inner = inner.appendChild(document.createElement(depth % 2 ? 'span' : 'div'));
  }
  inner.textContent = 'One';
  expect(readBlocks(place).map(({ text }) => text)).toEqual(['One']);
});

test('a reading finds the same blocks twice, and another after a change', () => {
  const place = putHtml('<p>One <b>two</b></p>');
  const [first] = readBlocks(place, eyes);
  const [second] = readBlocks(place, eyes);
  expect(first && second && isSameBlock(first, second)).toBe(true);
  (place.querySelector('b') as Element).textContent = 'ten';
  const [third] = readBlocks(place, eyes);
  expect(first && third && isSameBlock(first, third)).toBe(false);
});

test('documents without a body and in XML do not throw', () => {
  const parser = new DOMParser();
  expect(readBlocks(parser.parseFromString('<a><b>One</b></a>', 'text/xml'))).toHaveLength(1);
  expect(readBlocks(document.implementation.createDocument(null, null))).toEqual([]);
  const xhtml = '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>One</p></body></html>';
  const page = parser.parseFromString(xhtml, 'application/xhtml+xml');
  expect(readBlocks(page).map(({ text }) => text)).toEqual(['One']);
});
