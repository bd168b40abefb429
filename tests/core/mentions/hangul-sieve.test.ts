import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCandidates } from '../../../src/core/mentions/find';
import { createHangulSieve } from '../../../src/core/mentions/hangul-sieve';
import { actor, alias, lexiconOf, names } from './make-names';

const SYLLABLES = ['가', '나', '김', '정', '은', '대'];
const hangul = (most: number) =>
  fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: most });
const WORD_START = /(?<![가-힣])[가-힣]/gu;

const lexiconWith = (aliases: readonly string[]) =>
  lexiconOf(
    names([
      actor(
        'x',
        aliases.map((one) => alias(one, { case: 'any' })),
      ),
    ]),
  );

/** Does the alias stand here, whatever single spaces are in it or between? */
function standsHere(name: string, text: string, at: number): boolean {
  let place = at;
  for (const syllable of name.replaceAll(' ', '')) {
    if (place > at && text[place] === ' ') place++;
    if (text[place++] !== syllable) return false;
  }
  return true;
}

describe('the sieve of Korean words', () => {
  test('never passes over a word with which a name begins', () => {
    const name = fc
      .array(hangul(3), { minLength: 1, maxLength: 3 })
      .map((words) => words.map((word) => word.join('')).join(' '))
      .filter((one) => one.replaceAll(' ', '').length > 1);
    const text = fc
      .array(fc.tuple(hangul(4), fc.constantFrom(' ', ' ', ', ', '. ', '-')), { maxLength: 30 })
      .map((words) => words.map(([word, end]) => word.join('') + end).join(''));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), text, (aliases, words) => {
        const sieve = createHangulSieve(lexiconWith(aliases).views);
        for (const { index } of words.matchAll(WORD_START)) {
          if (!aliases.some((one) => standsHere(one, words, index))) continue;
          expect(sieve.mayBegin(words, index)).toBe(true);
          expect(sieve.passOver(words, index)).toBe(index);
          for (const { index: before } of words.slice(0, index).matchAll(WORD_START)) {
            expect(sieve.passOver(words, before)).toBeLessThanOrEqual(index);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('turns away what shares its first syllables with names', () => {
    const lexicon = lexiconWith(['가나다라', '가나마바', '나가']);
    const sieve = createHangulSieve(lexicon.views);
    for (const word of ['가나다', '가나라다', '가다', '다라', '나다가', '나']) {
      expect([word, sieve.mayBegin(`${word}, `, 0)]).toEqual([word, false]);
    }
    const work = { tokens: 0, probes: 0, verified: 0 };
    expect(findCandidates(lexicon, '가나라다 가다 가나다, '.repeat(1000), { work })).toEqual([]);
    expect(work.tokens).toBe(0);
  });
});
