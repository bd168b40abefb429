import { expect, test } from 'vitest';
import { passageAddress } from '../../../src/core/highlights/passage-address';
import { makePage } from './make-highlight';

const at = (exact: string, url = 'https://bay.example/a') =>
  passageAddress({ page: makePage({ url }), quote: { exact, prefix: '', suffix: '' } });
const LONG = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');

test.each([
  ['east quay', 'https://bay.example/a#:~:text=east%20quay'],
  ['a-b, c & d', 'https://bay.example/a#:~:text=a%2Db%2C%20c%20%26%20d'],
  ['two\n lines', 'https://bay.example/a#:~:text=two%20lines'],
  ['half \ud800', 'https://bay.example/a#:~:text=half%20%EF%BF%BD'],
  [
    LONG,
    'https://bay.example/a#:~:text=word0%20word1%20word2%20word3%20word4%20word5,word54%20word55%20word56%20word57%20word58%20word59',
  ],
])('%j', (exact, address) => {
  expect(at(exact)).toBe(address);
});

test('keeps the fragment that an address has', () => {
  expect(at('quay', 'https://bay.example/a#top')).toBe('https://bay.example/a#top:~:text=quay');
});
