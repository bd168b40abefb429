import fc from 'fast-check';
import {
  COLOURS,
  type CitedSource,
  type Highlight,
  type HighlightPage,
  type Linked,
} from '../../../src/core/highlights/schema';

/** A whole highlight of an invented article, with what a test wants changed. */
export function makeHighlight(changes: Partial<Highlight> = {}): Highlight {
  return {
    id: '0b8f3c1e-5d1f-4f6a-9a51-2f2f3d1c7a01',
    quote: {
      exact: 'the east quay would open in May',
      prefix: 'Ada Brock told the council that ',
      suffix: ', a year later than planned.',
    },
    position: { start: 120, end: 151 },
    page: makePage(),
    created: '2024-06-20T08:00:00.000Z',
    modified: '2024-06-21T09:30:00.000Z',
    colour: 'yellow',
    note: 'Compare with the minutes.',
    tags: ['harbour', 'east quay'],
    linked: [makeLinked()],
    ...changes,
  };
}

export function makePage(changes: Partial<HighlightPage> = {}): HighlightPage {
  return {
    url: 'https://bay.example/2024/06/quay?utm_source=x',
    canonicalUrl: 'https://bay.example/2024/06/quay',
    title: 'Quay opens a year late',
    site: 'The Bay Courier',
    authors: ['Nell Harrow', 'Tom Iverson'],
    lang: 'en',
    date: { edtf: '2024-06-19', from: 'json-ld' },
    ...changes,
  };
}

export function makeLinked(changes: Partial<Linked> = {}): Linked {
  return {
    kind: 'fact',
    ref: 'harbour/f1',
    packVersion: '1.0.0',
    text: 'Ada Brock opened the east quay.',
    date: '2021-05~',
    sources: [
      { url: 'https://log.example/7', title: 'Harbour log', outlet: 'Port Office', date: '2021' },
    ],
    ...changes,
  };
}

/** What people and pages write at their worst: formulas, tags, braces, line breaks, bidi overrides, half characters. */
export const HOSTILE_TEXTS: readonly string[] = [
  '=HYPERLINK("https://evil.example","click")',
  '  \t+1+1',
  '@SUM(1;2)',
  '-2+3|cmd',
  'line one\n=1+1\r\nline three',
  '\r=1',
  '＝1＋1',
  '<img src=x onerror=alert(1)><script>alert(1)</script>',
  '</style></textarea><!--',
  '[a](javascript:alert(1)) `code` **bold** # head',
  '---\ntitle: x\n---\n> quote\n1. one',
  'a } b { c \\ d % e $ f & g # h _ i ^ j ~ k @article{evil,',
  'title}\n}\n@misc{injected, title = {x}',
  'A\nER  - \nTY  - BOOK\nTI  - injected',
  'quote " and \' and ; and , and\ttab',
  '\u202egnihtemos\u202c \u2066isolate\u2069',
  'half \ud800 a \udc00 pair',
  'nul \u0000 bell \u0007 escape \u001b del \u007f next \u0085 line \u2028 para \u2029',
  '{{note}} {{{page.url}}} {{#x}}{{/x}}',
  '$& $1 $$ %s %7B',
  '김정은 위원장 ‘러시아’ 😀 e\u0301',
];

const anyText = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
);
const anyWords = anyText.map((text) => (text.trim() === '' ? `x${text}` : text));
const anyTag = anyText
  .map((text) => text.replaceAll(/[,;\p{Cc}\u2028\u2029]/gu, ' ').trim())
  .filter((text) => text !== '' && text.length <= 100);
const anyEdtf = fc.constantFrom(
  '2024-06-19',
  '2019-04~',
  '2018?',
  '2019-01~/2019-04~',
  '2024-05-07/..',
  '1985-21',
  '199X',
);
const anyAddress = fc.constantFrom(
  'https://bay.example/a',
  'https://bay.example/a_b?x=1&y={2}#p%20q',
  "http://xn--bcher-kva.example/'(a)~b,c;d",
);
const anyInstant = fc
  .integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) })
  .map((time) => new Date(time).toISOString());

function maybe<K extends string, T>(
  key: K,
  value: fc.Arbitrary<T>,
): fc.Arbitrary<Partial<Record<K, T>>> {
  const given = value.map((one) => ({ [key]: one }) as Partial<Record<K, T>>);
  return fc.oneof(fc.constant({}), given);
}

const anySource: fc.Arbitrary<CitedSource> = fc
  .tuple(
    maybe('url', anyAddress),
    maybe('title', anyWords),
    maybe('outlet', anyWords),
    maybe('date', anyEdtf),
  )
  .map((parts) => Object.assign({}, ...parts) as CitedSource);
const anyLinked: fc.Arbitrary<Linked> = fc
  .tuple(
    fc.record({
      kind: fc.constantFrom('actor' as const, 'event' as const, 'fact' as const),
      ref: fc.constantFrom('harbour/f1', 'bay.2/ev-1', 'x/y_z'),
      packVersion: fc.constantFrom('1.0.0', '2.1.0-beta.1'),
      text: anyWords,
    }),
    maybe('date', anyEdtf),
    maybe('sources', fc.array(anySource, { maxLength: 3 })),
  )
  .map((parts) => Object.assign({}, ...parts) as Linked);
const anyPage: fc.Arbitrary<HighlightPage> = fc
  .tuple(
    fc.record({ url: anyAddress, title: anyText, authors: fc.array(anyWords, { maxLength: 4 }) }),
    maybe('canonicalUrl', anyAddress),
    maybe('site', anyWords),
    maybe('lang', fc.constantFrom('en', 'ko-KP')),
    maybe(
      'date',
      fc.record({ edtf: anyEdtf, from: fc.constantFrom('meta' as const, 'given' as const) }),
    ),
  )
  .map((parts) => Object.assign({}, ...parts) as HighlightPage);

/** Any highlight that the schema takes. */
export const anyHighlight: fc.Arbitrary<Highlight> = fc
  .tuple(
    fc.record({
      id: fc.uuid(),
      quote: fc.record({ exact: anyWords, prefix: anyText, suffix: anyText }),
      position: fc
        .tuple(fc.nat(100_000), fc.integer({ min: 1, max: 5_000 }))
        .map(([start, length]) => ({ start, end: start + length })),
      page: anyPage,
      created: anyInstant,
      modified: anyInstant,
      colour: fc.constantFrom(...COLOURS),
      note: anyText,
      tags: fc.uniqueArray(anyTag, { maxLength: 5 }),
      linked: fc.array(anyLinked, { maxLength: 4 }),
    }),
    maybe('lang', fc.constantFrom('ru', 'fr')),
    maybe('paragraph', anyText),
  )
  .map((parts) => Object.assign({}, ...parts) as Highlight);

/** Several highlights, each with its own id. */
export const anyHighlights = fc.uniqueArray(anyHighlight, {
  maxLength: 6,
  selector: ({ id }) => id,
});
