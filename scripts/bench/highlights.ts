import { exportHighlights, FORMATS } from '../../src/core/highlights/export/export';
import { placeHighlights, type Target } from '../../src/core/highlights/place/place';
import { takeQuote } from '../../src/core/highlights/quote';
import type { Highlight } from '../../src/core/highlights/schema';
import { writeArticle } from './article';
import { median, type Benchmark, type Figure } from './figures';

const PAGE = { words: 82_000, hits: 2_000, names: 50 };
const QUOTES = 200;
const EXPORTED = 10_000;
const ROUNDS = 5;
/** A step that takes longer is felt (issue on highlights, proof; threats R-56). */
const LONGEST_STEP_MS = 50;
/** Finding exact words may take so many times as long as looking for the same words with nothing else. */
const MOST_TIMES_PLAIN = 2;

/** Finding many quotes on a long page again, against a plain search for them; writing many in every format. */
export const highlights: Benchmark = {
  name: 'highlights',
  about: `placing ${QUOTES} quotes on a page of ${PAGE.words} words; writing ${EXPORTED} highlights`,
  run() {
    const text = writeArticle(PAGE).paragraphs.join('\n\n');
    const targets = chooseQuotes(text);
    const moved = `${'A line that was put in.\n\n'.repeat(20)}${text}`;
    const edited = targets.map((target) => ({ ...target, quote: editQuote(target.quote) }));
    return Promise.resolve([
      figure('length of the page', text.length / 1_000, 'kB'),
      ...measurePlacing('unchanged', text, targets),
      ...measurePlacing('all moved down', moved, targets),
      ...measurePlacing('all with one word edited', text, edited, false),
      ...measureExports(targets),
    ]);
  },
};

/** Passages of 40 to 400 characters, evenly over the page. */
function chooseQuotes(text: string): Target[] {
  return Array.from({ length: QUOTES }, (_, index) => {
    const start = Math.floor((index * (text.length - 500)) / QUOTES);
    const taken = takeQuote(text, { start, end: start + 40 + ((index * 37) % 360) });
    if (!taken) throw new Error('a page of spaces');
    return { id: String(index), ...taken };
  });
}

/** As if the page had another word there now. */
function editQuote(quote: Target['quote']): Target['quote'] {
  const words = quote.exact.split(' ');
  return { ...quote, exact: words.with(Math.floor(words.length / 2), 'otherwise').join(' ') };
}

function measurePlacing(
  what: string,
  text: string,
  targets: readonly Target[],
  isExact = true,
): Figure[] {
  const rounds = Array.from({ length: ROUNDS }, () => ({
    plain: time(() => {
      for (const { quote } of targets) text.indexOf(quote.exact);
    }),
    ...placeInSteps(text, targets),
  }));
  const placed = rounds[0]?.placements.filter(({ how }) => how !== 'unplaced').length ?? 0;
  const total = median(rounds.map(({ total: one }) => one));
  const plain = median(rounds.map(({ plain: one }) => one));
  return [
    figure(`${what}: placed`, placed, 'of 200'),
    figure(
      `${what}: longest step`,
      median(rounds.map(({ longest }) => longest)),
      'ms',
      LONGEST_STEP_MS,
    ),
    figure(`${what}: all of it`, total, 'ms'),
    ...(isExact
      ? [figure(`${what}: against indexOf of the same`, total / plain, 'times', MOST_TIMES_PLAIN)]
      : []),
  ];
}

function placeInSteps(text: string, targets: readonly Target[]) {
  const steps = placeHighlights(text, targets);
  let longest = 0;
  let total = 0;
  for (;;) {
    const start = performance.now();
    const { done, value } = steps.next();
    const took = performance.now() - start;
    longest = Math.max(longest, took);
    total += took;
    if (done === true) return { longest, total, placements: value };
  }
}

function measureExports(targets: readonly Target[]): Figure[] {
  const many = Array.from({ length: EXPORTED }, (_, index) =>
    toHighlight(targets[index % targets.length] as Target, index),
  );
  return FORMATS.map((format) => {
    let length = 0;
    const took = time(() => {
      for (const piece of exportHighlights(format, many)) length += piece.length;
    });
    if (length === 0) throw new Error(`${format} is empty`);
    return figure(`highlights written a second: ${format}`, (EXPORTED / took) * 1_000, '');
  });
}

function toHighlight({ quote, position }: Target, index: number): Highlight {
  return {
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    quote,
    position: position ?? { start: 0, end: 1 },
    page: {
      url: `https://bay.example/2024/${index % 2_000}`,
      title: `Article ${index % 2_000}`,
      authors: ['Nell Harrow'],
      date: { edtf: '2024-06-19', from: 'json-ld' },
    },
    created: '2024-06-20T08:00:00.000Z',
    modified: '2024-06-20T08:00:00.000Z',
    colour: 'yellow',
    note: index % 3 === 0 ? `Note ${index}` : '',
    tags: index % 4 === 0 ? ['harbour', `tag ${index % 50}`] : [],
    linked: [],
  };
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function figure(name: string, value: number, unit: string, limit: number | null = null): Figure {
  const holds = limit === null ? null : value <= limit;
  return { name, value: Math.round(value * 100) / 100, unit, limit, holds };
}
