import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { writeHtml } from '../../../../src/core/highlights/export/html';
import { TemplateError, writeMarkdown } from '../../../../src/core/highlights/export/markdown';
import { oneLine } from '../../../../src/core/highlights/export/plain-text';
import { TEMPLATES, type TemplateName } from '../../../../src/core/highlights/export/templates';
import type { Highlight } from '../../../../src/core/highlights/schema';
import {
  anyHighlights,
  HOSTILE_TEXTS,
  makeHighlight,
  makeLinked,
  makePage,
} from '../make-highlight';

const NAMES = Object.keys(TEMPLATES) as TemplateName[];
const commonMark = new MarkdownIt({ html: true });

/** A highlight that says one thing in every place that a page or a reader fills. */
function saying(text: string): Highlight {
  return makeHighlight({
    quote: { exact: text, prefix: text, suffix: text },
    note: text,
    page: makePage({ title: text, site: text, authors: [text] }),
    linked: [
      makeLinked({
        text,
        sources: [
          { title: text, outlet: text },
          { url: 'https://log.example/(a)_b&copy;?c="d', title: text },
        ],
      }),
      makeLinked({ kind: 'actor', ref: 'harbour/ada-brock', text, sources: [] }),
    ],
  });
}

/** Both Markdown readers' document, with its front matter cut off. */
function render(markdown: string): Document[] {
  const text = markdown.replace(/^---\n[\s\S]*?\n---\n/u, '');
  return [commonMark.render(text), marked.parse(text, { async: false })].map(
    (html) => parseHTML(`<html><body>${html}</body></html>`).document,
  );
}

/** Elements that quoting, listing and linking need. What they hold is checked by the text. */
const HARMLESS = new Set(['H1', 'P', 'BLOCKQUOTE', 'UL', 'LI', 'A']);

function elementsOf(document: Document): Element[] {
  return [...document.body.querySelectorAll('*')];
}

describe('Markdown', () => {
  test.each(NAMES)('%s makes of hostile text the words that it is, to two readers', (name) => {
    for (const text of HOSTILE_TEXTS) {
      for (const document of render(writeMarkdown([saying(text)], { name }))) {
        const elements = elementsOf(document);
        expect(
          [...new Set(elements.map(({ tagName }) => tagName))].filter((tag) => !HARMLESS.has(tag)),
        ).toEqual([]);
        const links = elements.flatMap((element) => element.getAttribute('href') ?? []);
        expect(links.filter((href) => !href.startsWith('https://'))).toEqual([]);
        // White space apart, the whole quote is there as it was.
        const bare = (value: string) => oneLine(value).replaceAll(/\s/gu, '');
        expect(bare(document.body.textContent ?? '')).toContain(bare(text));
      }
    }
  });

  test.each(NAMES)('%s makes nothing but its own elements of any highlights', (name) => {
    fc.assert(
      fc.property(anyHighlights, (highlights) => {
        for (const document of render(writeMarkdown(highlights, { name }))) {
          const tags = new Set(elementsOf(document).map(({ tagName }) => tagName));
          expect([...tags].filter((tag) => !HARMLESS.has(tag))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('for Obsidian begins with a front matter that is one YAML value a line', () => {
    const markdown = writeMarkdown(
      HOSTILE_TEXTS.map((text, index) => ({ ...saying(text), id: `${index}` })),
      { name: 'obsidian' },
    );
    const [, matter = ''] = /^---\n([\s\S]*?)\n---\n/u.exec(markdown) ?? [];
    const lines = matter.split('\n');
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'title',
      'authors',
      'urls',
      'dates',
      'tags',
    ]);
    // Double-quoted YAML without its own escapes is JSON.
    for (const line of lines)
      expect(() => JSON.parse(line.slice(line.indexOf(':') + 1)) as unknown).not.toThrow();
  });

  test('for Obsidian makes of a tag one word that is no emphasis', () => {
    const tags = ['_A', 'a _ b_', 'snake_case', '2024', 'east quay', '!?'];
    expect(writeMarkdown([makeHighlight({ tags })], { name: 'obsidian' })).toContain(
      '#A #a-b #snake_case #tag-2024 #east-quay #tag-\n',
    );
  });

  test('by article, actor and date puts each highlight under its heading', () => {
    const other = makeHighlight({
      id: '22222222-2222-4222-8222-222222222222',
      page: makePage({
        url: 'https://cliff.example/b',
        canonicalUrl: 'https://cliff.example/b',
        title: 'Cliffs',
        date: { edtf: '2023', from: 'meta' },
      }),
      linked: [makeLinked({ kind: 'actor', ref: 'harbour/ada-brock', text: 'Ada Brock' })],
    });
    const headings = (name: TemplateName) =>
      [
        ...(render(writeMarkdown([makeHighlight(), other], { name }))[0]?.querySelectorAll('h1') ??
          []),
      ].map(({ textContent }) => textContent);
    expect(headings('by-article')).toEqual(['Quay opens a year late', 'Cliffs']);
    expect(headings('by-actor')).toEqual(['Ada Brock', 'Nobody of a pack']);
    expect(headings('by-date')).toEqual(['2023', '2024-06-19']);
    expect(headings('plain')).toEqual([]);
  });

  test('of one article read under two addresses has it once, in the order of its text', () => {
    const first = makeHighlight({
      id: '22222222-2222-4222-8222-222222222222',
      quote: { exact: 'first words', prefix: '', suffix: '' },
      position: { start: 3, end: 14 },
      page: makePage({ url: 'https://www.bay.example/2024/06/quay?fbclid=2' }),
    });
    const markdown = writeMarkdown([makeHighlight(), first], { name: 'by-article' });
    expect(markdown.match(/^# /gmu)).toHaveLength(1);
    expect(markdown.indexOf('first words')).toBeLessThan(markdown.indexOf('the east quay'));
  });

  test('follows a template of the reader’s own, in which values are never templates', () => {
    const text = '{{#highlights}}* {{quote.text}} / {{note.text}}\n{{/highlights}}';
    expect(writeMarkdown([makeHighlight({ note: '{{count}} *x*' })], { text })).toBe(
      '* the east quay would open in May / \\{\\{count\\}\\} \\*x\\*\n',
    );
    expect(() => writeMarkdown([], { text: '{{#highlights}}' })).toThrow(TemplateError);
  });
});

describe('HTML', () => {
  test('shows hostile text as the words that it is, without script, handler, form or anything loaded', () => {
    for (const text of HOSTILE_TEXTS) {
      const { document } = parseHTML(writeHtml([saying(text)]));
      const elements = [...document.querySelectorAll('*')];
      expect([...new Set(elements.map(({ localName }) => localName))].toSorted()).toEqual([
        'a',
        'article',
        'bdi',
        'blockquote',
        'body',
        'h1',
        'h2',
        'head',
        'html',
        'meta',
        'p',
        'section',
        'style',
        'title',
      ]);
      const attributes = new Set(elements.flatMap((element) => element.getAttributeNames()));
      expect([...attributes].filter((name) => name.startsWith('on') || name === 'src')).toEqual([]);
      for (const link of document.querySelectorAll('a'))
        expect(link.getAttribute('href')).toMatch(/^https:\/\//u);
      expect(oneLine(document.querySelector('blockquote')?.textContent ?? '')).toBe(oneLine(text));
      expect(oneLine(document.querySelector('.note')?.textContent ?? '')).toBe(oneLine(text));
      expect(oneLine(document.querySelector('h2')?.textContent ?? '')).toBe(oneLine(text));
    }
  });

  test('forbids itself everything but its style', () => {
    const { document } = parseHTML(writeHtml([]));
    expect(
      document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content'),
    ).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/u);
  });

  test('has every highlight of any, once', () => {
    fc.assert(
      fc.property(anyHighlights, (highlights) => {
        const { document } = parseHTML(writeHtml(highlights));
        expect([...document.querySelectorAll('article')].map(({ id }) => id).toSorted()).toEqual(
          highlights.map(({ id }) => id).toSorted(),
        );
      }),
      { numRuns: 60 },
    );
  });
});
