import { describe, expect, test } from 'vitest';
import { extendToSentences } from '../../../src/core/highlights/sentences';

const TEXT =
  'A headline\n\nOne was here. Two came later, by ship. Three left!\n\nAnother paragraph.';

/** The words that a selection of `words` becomes. */
function extend(words: string, text = TEXT, locale = 'en'): string {
  const start = text.indexOf(words);
  const { start: from, end } = extendToSentences(
    text,
    { start, end: start + words.length },
    locale,
  );
  return text.slice(from, end);
}

describe('a selection becomes whole sentences', () => {
  test.each([
    ['came later', 'Two came later, by ship.'],
    ['here. Two', 'One was here. Two came later, by ship.'],
    ['Three left!', 'Three left!'],
    ['headline', 'A headline'],
    ['left!\n\nAnother', 'Three left!\n\nAnother paragraph.'],
    ['paragraph.', 'Another paragraph.'],
  ])('%j', (words, whole) => {
    expect(extend(words)).toBe(whole);
  });

  test('without a known language, and in one without spaces', () => {
    expect(extend('later', TEXT, '')).toBe('Two came later, by ship.');
    expect(extend('東京', '彼は来た。東京で会った。帰った。', 'ja')).toBe('東京で会った。');
  });
});
