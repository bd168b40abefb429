import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readUtf8, writeUtf8 } from '../../../src/core/text/utf8';

test('any text is read as it was written, lone surrogates too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const bytes = new Uint8Array(text.length * 3 + 2);
      const end = writeUtf8(bytes, 2, text);
      expect(readUtf8(bytes, 2, end)).toBe(text);
    }),
  );
});

test('well-formed text has the bytes that everybody writes', () => {
  const text = 'Ann é Ё 김 😀';
  const bytes = new Uint8Array(text.length * 3);
  expect(bytes.subarray(0, writeUtf8(bytes, 0, text))).toEqual(new TextEncoder().encode(text));
});

test('bytes that are no UTF-8 give some text', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(readUtf8(bytes, 0, bytes.length).length).toBeLessThanOrEqual(2 * bytes.length);
    }),
  );
});
