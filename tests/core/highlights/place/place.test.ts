import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  placeHighlights,
  runToEnd,
  type Placement,
  type Target,
} from '../../../../src/core/highlights/place/place';
import { STEP_LENGTH } from '../../../../src/core/highlights/place/thresholds';
import { takeQuote } from '../../../../src/core/highlights/quote';

/** Saves the nth place of some words on a page. */
function save(page: string, quoted: string, nth = 0): Target {
  let start = page.indexOf(quoted);
  for (let left = nth; left > 0; left -= 1) start = page.indexOf(quoted, start + 1);
  const taken = start < 0 ? undefined : takeQuote(page, { start, end: start + quoted.length });
  if (!taken) throw new Error(`"${quoted}" is not there`);
  return { id: quoted, ...taken };
}

function place(page: string, target: Target): Placement {
  const [placement] = runToEnd(placeHighlights(page, [target]));
  if (!placement) throw new Error('no placement');
  return placement;
}

/** The words that a quote was placed on, with how. */
function words(page: string, target: Target): string {
  const { start, end, how } = place(page, target);
  return start === null ? how : `${how}: ${page.slice(start, end)}`;
}

const PAGE = [
  'Ferry line to close in autumn',
  'The island council voted on Tuesday to close the morning ferry. Two members stayed away, and the chair spoke last.',
  'Rosa Pell, who has run the kiosk at the pier for thirty years, said that she had heard it on the radio.',
  'The council gave the cost as the reason. A new boat would take four years to pay for.',
].join('\n\n');

describe('a quote is found', () => {
  test('exactly where it was, on an unchanged page', () => {
    expect(words(PAGE, save(PAGE, 'run the kiosk at the pier'))).toBe(
      'exact: run the kiosk at the pier',
    );
    expect(place(PAGE, save(PAGE, 'Ferry line to close in autumn'))).toMatchObject({
      start: 0,
      end: 29,
      score: 1,
    });
  });

  test('by its context where text was put in before it', () => {
    const later = `Corrected on Friday.\n\n${PAGE}`;
    expect(words(later, save(PAGE, 'close the morning ferry'))).toBe(
      'context: close the morning ferry',
    );
  });

  test('with changed words, marked so', () => {
    const later = PAGE.replace('has run the kiosk at the pier', 'has kept the kiosk at the pier');
    expect(words(later, save(PAGE, 'who has run the kiosk at the pier for thirty years'))).toBe(
      'fuzzy: who has kept the kiosk at the pier for thirty years',
    );
  });

  test('across paragraphs, however the page breaks its lines', () => {
    const target = save(PAGE, 'spoke last.\n\nRosa Pell, who has run');
    expect(words(PAGE.replaceAll(/\s+/gu, '\n   '), target)).toBe(
      'context: spoke\n   last.\n   Rosa\n   Pell,\n   who\n   has\n   run',
    );
  });

  test('through characters that nobody sees', () => {
    const later = PAGE.replace('morning ferry', 'morn\u00ading\u200b\u00a0ferry');
    expect(words(later, save(PAGE, 'close the morning ferry'))).toBe(
      'exact: close the morn\u00ading\u200b\u00a0ferry',
    );
  });

  test('in its own place among the same words, when all moved', () => {
    const list = [
      'Line one: the ferry is late.',
      'Line two: the ferry is late.',
      'Line three: the ferry is late.',
    ].join('\n\n');
    const target = save(list, 'the ferry is late', 1);
    const later = `Updated at noon.\n\n${list}`;
    const { start } = place(later, target);
    expect(later.slice(0, start ?? 0).endsWith('Line two: ')).toBe(true);
  });

  test('where it moved to with the quotes before it, among places that are the same to the letter', () => {
    const twin =
      'Low water at six in the morning and again at seven in the evening. The ferry is late, and nobody at the pier knows why that is so. High water at noon, and no boat out before the wind turns to the south.';
    const page = ['Tide tables', twin, ...PAGE.split('\n\n'), twin, 'End of tables'].join('\n\n');
    const quoted = 'nobody at the pier knows';
    const second = save(page, quoted, 1);
    const later = `Updated at noon.\n\n${page}`;
    expect(words(later, second)).toBe('unplaced');
    const placements = runToEnd(
      placeHighlights(later, [save(page, 'Two members stayed away'), second]),
    );
    expect(placements[1]).toMatchObject({ how: 'context', start: later.lastIndexOf(quoted) });
  });

  test('without any context, as others save quotes, where it stands once', () => {
    const target = {
      id: 'x',
      quote: { exact: 'run the  kiosk at the pier', prefix: '', suffix: '' },
    };
    expect(words(PAGE, target)).toBe('context: run the kiosk at the pier');
    expect(words(`${PAGE}\n\n${PAGE}`, target)).toBe('unplaced');
  });
});

/** Text that is much like what was saved and is not it: [what, page then, words, page now]. */
const LOOKALIKES: ReadonlyArray<readonly [string, string, string, string]> = [
  [
    'the next line of a live blog, after the first was taken down',
    '14:05 The minister for the coast has arrived at the harbour and is talking to the crew of the dredger.\n\n14:40 The minister for roads has arrived at the town hall and is talking to the heads of the parties.',
    'has arrived at the harbour and is talking to the crew',
    '14:40 The minister for roads has arrived at the town hall and is talking to the heads of the parties.',
  ],
  [
    'a stock sentence of another paragraph',
    'The port office did not answer questions by the evening. The dredger lay at the quay.\n\nThe fishers’ union called a strike for May. The union did not answer questions by the evening.',
    'did not answer questions by the evening. The dredger',
    'The fishers’ union called a strike for May. The union did not answer questions by the evening. The drinks were cold.',
  ],
  [
    'a stock sentence whose own paragraph is gone',
    'Asked about the lease, the mayor said she would look into it.\n\nAsked about the bridge and the new lights, the mayor said she would look into it.',
    'the mayor said she would look into it',
    'Asked about the bridge and the new lights, the mayor said she would look into it.',
  ],
  [
    'a result with other clubs',
    'Tarrow Town beat Ellis Rovers 2-1 on Saturday in front of 4,000 people at the Marsh Road ground.',
    'Tarrow Town beat Ellis Rovers 2-1 on Saturday',
    'Tarrow Town beat Norham Albion 3-2 on Sunday in front of 2,500 people at the Marsh Road ground.',
  ],
  [
    'a short word in another sentence',
    'He stayed. She left for the north.',
    'stayed',
    'They had stayed in the old house by the river. She left for the north.',
  ],
  [
    'a short word without a context to speak of',
    'A tie.',
    'tie',
    'The two clubs meet again. A tie.',
  ],
  [
    'the headline, in a list of links',
    'Quay opens late\n\nThe new quay was opened on Monday, a year after the day that was planned.',
    'Quay opens late',
    'More of today\n\nQuay opens late\n\nFerry line to close\n\nWeather: wind from the west, later rain',
  ],
  [
    'the same promise a year later',
    'In 2018 the two ministers promised to reopen the line within a year and to meet again in the spring.',
    'promised to reopen the line within a year',
    'In 2021 their successors, both new in office, promised to reopen the line within two years if money was found.',
  ],
  [
    'a paragraph about the sister instead of the brother',
    'Tom Iverson, 41, grew up on the island and keeps bees behind the school. He has never left it for long.',
    'grew up on the island and keeps bees behind the school',
    'Nell Iverson, 38, grew up on the mainland and keeps sheep behind the church. She goes home each winter.',
  ],
];

describe('a quote is never put on other words', () => {
  test.each(LOOKALIKES)('%s', (_what, then, quoted, now) => {
    expect(words(then, save(then, quoted))).toBe(`exact: ${quoted}`);
    expect(words(now, save(then, quoted))).toBe('unplaced');
  });

  test('two changed places that are alike are told apart by nobody', () => {
    const line = 'The harbour master closed the east gate at noon because of the wind.';
    const target = save(`First. ${line} Last.`, line);
    const changed = line.replace('noon', 'ten');
    expect(words(`First. ${changed} Last.`, target)).toBe(`fuzzy: ${changed}`);
    expect(words(`First. ${changed} Last.\n\nFirst. ${changed} Last.`, target)).toBe('unplaced');
  });

  test('words that stand everywhere tell no place from another', () => {
    const page = 'no no no no '.repeat(500);
    expect(words(`x${page}`, save(`a ${page} z`, 'no no no no no', 40))).toBe('unplaced');
  });

  test('an empty page, an empty quote and half a character place nothing and break nothing', () => {
    expect(words('', save(PAGE, 'Rosa Pell'))).toBe('unplaced');
    expect(words(PAGE, { id: 'x', quote: { exact: ' \n', prefix: '', suffix: '' } })).toBe(
      'unplaced',
    );
    expect(words('\ud800'.repeat(50), save(PAGE, 'Rosa Pell, who has run'))).toBe('unplaced');
  });
});

test('any quote of any page is found exactly on that page, or is ambiguous by its context', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }),
      fc.nat(400),
      fc.nat(400),
      (page, a, b) => {
        const taken = takeQuote(page, { start: Math.min(a, b), end: Math.max(a, b) });
        if (!taken) return;
        const placement = place(page, { id: 'x', ...taken });
        if (placement.how === 'unplaced') expect(taken.quote.prefix + taken.quote.suffix).toBe('');
        else expect(page.slice(placement.start, placement.end)).toBe(taken.quote.exact);
      },
    ),
  );
});

describe('a long page', () => {
  const LINES = PAGE.split('\n\n');
  /** Paragraphs that are all different, as long as wanted. */
  const longPage = (paragraphs: number) =>
    Array.from(
      { length: paragraphs },
      (_, index) => `${index * 7919} ${LINES[index % LINES.length]}`,
    ).join('\n\n');
  /** What placing costs, in UTF-16 units looked at, and the longest step. */
  function cost(page: string, targets: readonly Target[]) {
    let units = 0;
    let longest = 0;
    const steps = placeHighlights(page, targets);
    for (let step = steps.next(); step.done !== true; step = steps.next()) {
      units += step.value;
      longest = Math.max(longest, step.value);
    }
    return { units, longest };
  }
  // Quotes that are nowhere cost most: every part of the page is compared.
  const nowhere = Array.from({ length: 5 }, (_, index) => ({
    id: String(index),
    quote: {
      exact: `${index} buildings of grey stone were sold to nobody`,
      prefix: 'Then ',
      suffix: '.',
    },
  }));

  test('costs in proportion to its length, in steps of bounded length', () => {
    const [short, long] = [longPage(500), longPage(2_000)];
    const ratio = long.length / short.length;
    const [ofShort, ofLong] = [cost(short, nowhere), cost(long, nowhere)];
    expect(ofLong.units / ofShort.units).toBeLessThan(ratio * 1.1);
    // A plain search for the exact words is one step; it is as fast as the browser can look for a word.
    expect(ofLong.longest).toBeLessThanOrEqual(long.length);
    expect(ofLong.units).toBeLessThan(long.length * nowhere.length * 3);
  });

  test('is not compared with changed words where nothing has changed', () => {
    const page = longPage(2_000);
    const targets = Array.from({ length: 200 }, (_, index) =>
      save(page, `${index * 10 * 7919} `.trim()),
    );
    expect(cost(page, targets).units).toBe(page.length);
  });

  test('is compared in steps of the stated length', () => {
    const page = longPage(2_000);
    const steps = [...placeHighlights(page, nowhere.slice(0, 1))].slice(2);
    expect(steps.length).toBeGreaterThan(10);
    expect(Math.max(...steps)).toBeLessThanOrEqual(STEP_LENGTH);
  });
});
