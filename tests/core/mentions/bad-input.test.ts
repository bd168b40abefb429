import { describe, expect, test } from 'vitest';
import { findCandidates } from '../../../src/core/mentions/find';
import { countingText } from './counting-text';
import { actor, alias, annotate, lexiconOf, names, short } from './make-names';

const MEGABYTE = 1_000_000;
/** Steps at the ends of a text, and of the parts that it is read in. */
const EDGE_STEPS = 200;

/** Units that a text made to be slow repeats. */
const HOSTILE: ReadonlyArray<readonly [name: string, unit: string]> = [
  ['one letter', 'a'],
  ['one capital', 'A'],
  ['initials', 'A. '],
  ['initials that touch', 'A.'],
  ['a name that never ends', 'Ann Bo '],
  ['a name that ends again and again', 'Ann Bo Ann Bo Lind '],
  ['combining marks', 'a\u0301\u0301\u0301'],
  ['only marks', '\u0301'],
  ['directional overrides', '\u202e'],
  ['directional overrides in a name', 'Ann\u202e Bo\u202e '],
  ['soft hyphens in a name', 'A\u00adn\u00adn '],
  ['lone surrogates', '\ud800\udc00\udc00'],
  ['the first halves of pairs', '\ud800'],
  ['emoji', '😀'],
  ['apostrophes', "'"],
  ['apostrophes and letters', "a'"],
  ['possessives', 'Ann’s '],
  ['letters that expand', 'ß'],
  ['genitives', 'Annas '],
  ['Hangul', '김'],
  ['Hangul and particles', '김정은은은은 '],
  ['a surname and titles', '김 대통령 '],
  ['titles that touch', '김위원장'],
  ['Han', '金正'],
  ['parts of Hangul', '\u1100\u1161'],
  ['Hebrew clitics', 'ו'],
  ['Hebrew words of clitics', 'ושב '],
  ['Arabic clitics', 'وبال'],
  ['Arabic words of clitics', 'وبال '],
  ['line ends', '\n'],
  ['spaces', ' '],
];

const lexicon = lexiconOf(
  names([
    actor('x', [
      alias('Ann Bo Ann Bo Lind'),
      alias('Anna', { kind: 'surname', match: 'unique-surname' }),
      alias('A. A. B.'),
      alias('김정은'),
      alias('金正恩'),
      short('金', { case: 'any' }),
      alias('A'),
      alias('ליאור', { inflect: 'he', lang: 'he' }),
      alias('ليندا', { inflect: 'ar', lang: 'ar' }),
    ]),
  ]),
);

/** Every unit that is read, and every look into the lexicon. */
function stepsFor(source: string): number {
  const { text, reads } = countingText(source);
  const work = { tokens: 0, probes: 0, verified: 0 };
  findCandidates(lexicon, text, { work, isGerman: true });
  return reads() + work.tokens + work.probes + work.verified;
}

describe('a text made to be slow', () => {
  test.each(HOSTILE)('twice of it takes at most twice the steps: %s', (_, unit) => {
    const half = stepsFor(unit.repeat(2_000));
    expect(half).toBeGreaterThan(0);
    expect(stepsFor(unit.repeat(4_000))).toBeLessThanOrEqual(2 * half + EDGE_STEPS);
  });

  test.each(HOSTILE)('every unit is read a bounded number of times: %s', (_, unit) => {
    const text = unit.repeat(Math.ceil(4_000 / unit.length));
    expect(stepsFor(text)).toBeLessThanOrEqual(100 * text.length);
  });

  test.each(HOSTILE)('a megabyte of it passes: %s', (_, unit) => {
    const text = unit.repeat(Math.ceil(MEGABYTE / unit.length));
    const work = { tokens: 0, probes: 0, verified: 0 };
    const finds = findCandidates(lexicon, text, { work });
    expect(work.tokens).toBeLessThanOrEqual(text.length);
    expect(work.probes + work.verified).toBeLessThanOrEqual(20 * text.length);
    expect(finds.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
  });

  test('five megabytes pass', () => {
    expect(findCandidates(lexicon, 'Then Ann said so. '.repeat(280_000))).toEqual([]);
  });

  test('a text of nothing but names ends, and so does linking it', () => {
    const five = 'Ann Bo Ann Bo Lind, '.repeat(250_000);
    const found = findCandidates(lexicon, five);
    expect(found.length).toBeGreaterThan(99_999);
    expect(found.length).toBeLessThan(110_000);
    expect(annotate(lexicon, [five])[0]?.mentions).toHaveLength(found.length);
  });
});
