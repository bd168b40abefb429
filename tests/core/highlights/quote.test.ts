import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTEXT_LENGTH, takeQuote } from '../../../src/core/highlights/quote';

test('a passage is taken without the white space around it, with what stands before and after', () => {
  expect(takeQuote('One two  three four', { start: 3, end: 15 })).toEqual({
    quote: { exact: 'two  three', prefix: 'One ', suffix: ' four' },
    position: { start: 4, end: 14 },
  });
});

test('nothing is taken of white space, of nothing, or of what is outside the text', () => {
  expect(takeQuote('One \n\n two', { start: 3, end: 6 })).toBeUndefined();
  expect(takeQuote('One', { start: 1, end: 1 })).toBeUndefined();
  expect(takeQuote('One', { start: 7, end: 9 })).toBeUndefined();
});

test('a passage never begins or ends with half a character', () => {
  const text = 'a😀b😀c';
  expect(takeQuote(text, { start: 2, end: 5 })?.quote).toEqual({
    exact: '😀b😀',
    prefix: 'a',
    suffix: 'c',
  });
});

test('quote, prefix and suffix are the text itself, for any text and range', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.nat(300),
      fc.nat(300),
      (text, a, b) => {
        const taken = takeQuote(text, { start: Math.min(a, b), end: Math.max(a, b) });
        if (!taken) return;
        const { quote, position } = taken;
        expect(text.slice(position.start, position.end)).toBe(quote.exact);
        expect(text.slice(0, position.start).endsWith(quote.prefix)).toBe(true);
        expect(text.slice(position.end).startsWith(quote.suffix)).toBe(true);
        expect(quote.prefix.length).toBeLessThanOrEqual(CONTEXT_LENGTH);
        for (const part of Object.values(quote)) expect(part.isWellFormed()).toBe(true);
      },
    ),
  );
});
