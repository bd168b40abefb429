import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../src/core/text/fold';
import {
  GAP_APOSTROPHE,
  GAP_BREAK,
  GAP_DOT,
  GAP_HYPHEN,
  GAP_MIDDLE_DOT,
  GAP_POSSESSIVE,
  GAP_SPACE,
  createTokenBuffer,
  fillTokens,
} from '../../../src/core/text/tokens';

function tokens(text: string, capacity = 1000) {
  const buffer = createTokenBuffer(capacity);
  const found: Array<{ text: string; start: number; gap: number; hash: number }> = [];
  for (let at = 0; at < text.length;) {
    buffer.count = 0;
    at = fillTokens(buffer, text, at);
    for (let index = 0; index < buffer.count; index++) {
      found.push({
        text: text.slice(buffer.start[index], buffer.end[index]),
        start: buffer.start[index] ?? -1,
        gap: buffer.gap[index] ?? -1,
        hash: buffer.hash[index] ?? 0,
      });
    }
  }
  return found;
}

const SPLIT: ReadonlyArray<readonly [text: string, ...words: string[]]> = [
  ['Kim Jong-un’s car', 'Kim', 'Jong', 'un', 'car'],
  ["the Kims' cars", 'the', 'Kims', 'cars'],
  ["P'yongyang’s", "P'yongyang"],
  ['l’Ukraine, dell’Ucraina', 'l', 'Ukraine', 'dell', 'Ucraina'],
  ['김정은이 TV에', '김', '정', '은', '이', 'TV', '에'],
  ['习近平Putin', '习', '近', '平', 'Putin'],
  ['𠀀a', '𠀀', 'a'],
  ['\u1100\u1175\u11b7\u110c\u1165\u11bc', '\u1100\u1175\u11b7', '\u110c\u1165\u11bc'],
  ['Putin🇷🇺Putin', 'Putin', 'Putin'],
  ['Pu\u00adtin\u200b x', 'Pu\u00adtin', 'x'],
  ['e\u0301 x', 'e\u0301', 'x'],
  ['\ud800 \udc00'],
  [''],
];

describe('tokens', () => {
  test.each(SPLIT)('%j', (text, ...words) => {
    expect(tokens(text).map((token) => token.text)).toEqual(words);
  });

  test('the gap before a token says what stands there', () => {
    const gaps = tokens("a b-c. d’s e·f' g\nh, i").map(({ gap }) => gap);
    expect(gaps).toEqual([
      GAP_BREAK,
      GAP_SPACE,
      GAP_HYPHEN,
      GAP_DOT | GAP_SPACE,
      GAP_POSSESSIVE | GAP_SPACE,
      GAP_MIDDLE_DOT,
      GAP_APOSTROPHE | GAP_SPACE,
      GAP_BREAK,
      GAP_BREAK | GAP_SPACE,
    ]);
  });

  test.each([
    ['Élysée', 'ELYSEE'],
    ['Straße', 'STRASSE'],
    ['Ёлка', 'елка'],
    ['김', '\u1100\u1175\u11b7'],
    ['Pu\u00adtin', 'putin'],
  ])('%s and %s have one hash', (one, other) => {
    expect(tokens(one).map(({ hash }) => hash)).toEqual(tokens(other).map(({ hash }) => hash));
  });

  test('a buffer of any size gives the same tokens', () => {
    const text = 'Kim Jong-un’s 김정은이 l’Ukraine U.S. 习近平, x';
    for (const capacity of [1, 2, 3, 7]) expect(tokens(text, capacity)).toEqual(tokens(text));
  });

  test('tokens of any text are in order, apart, and hold a letter each', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let end = 0;
        for (const token of tokens(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(foldText(token.text)).not.toBe('');
          end = token.start + token.text.length;
        }
      }),
    );
  });
});
