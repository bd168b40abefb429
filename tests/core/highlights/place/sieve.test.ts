import search from 'approx-string-match';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSieve } from '../../../../src/core/highlights/place/sieve';

/** Few letters, so that matches by chance and near misses are frequent. */
const letters = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength, maxLength });

const anyEdit = fc.record({
  at: fc.nat(60),
  put: fc.constantFrom('', 'a', 'b', 'c', ' ', 'xx'),
  length: fc.nat(1),
});

test('never keeps back a text in which the matcher finds something', () => {
  let held = 0;
  fc.assert(
    fc.property(
      letters(12, 60),
      fc.array(anyEdit, { maxLength: 14 }),
      letters(0, 120),
      letters(0, 120),
      (quote, edits, before, after) => {
        let edited = quote;
        for (const { at, put, length } of edits) {
          edited = edited.slice(0, at) + put + edited.slice(at + length);
        }
        const text = before + edited + after;
        const most = Math.floor(quote.length * 0.2);
        const isThere = search(text, quote, most).some(({ start, end }) => start < end);
        if (!isThere) return;
        held++;
        expect(createSieve(quote, most).mayHold(text)).toBe(true);
      },
    ),
    { numRuns: 5_000, seed: 6 },
  );
  expect(held).toBeGreaterThan(1_000);
});

test('lets an edited quote through wherever it stands, and keeps other words back', () => {
  const quote = 'The committee published its minutes two days after the vote was taken.';
  const most = Math.floor(quote.length * 0.2);
  const sieve = createSieve(quote, most);
  const edited = quote.replace('minutes', 'records').replace('two', 'three');
  const others = 'Rain fell on the northern hills all through that cold and windless night. ';
  expect(sieve.mayHold(edited)).toBe(true);
  expect(sieve.mayHold(others.repeat(20) + edited)).toBe(true);
  expect(sieve.mayHold(edited + others.repeat(20))).toBe(true);
  expect(sieve.mayHold(others.repeat(40))).toBe(false);
});
