import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { verifyPassages } from '../../../src/core/pack/verify-passages';
import type { Passage } from '../../../src/core/pack/schema';
import { makePack } from './make-pack';

const DOCUMENT = 'On Monday the mayor opened the quay — 부두 — and left.';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function packWith(passage: Partial<Passage>) {
  const pack = makePack();
  const start = DOCUMENT.indexOf('the mayor');
  const end = DOCUMENT.indexOf(' and left');
  const [source] = pack.sources;
  const hash = `sha256:${sha256(DOCUMENT.slice(start, end))}`;
  const quote = { prefix: '', exact: 'the mayor opened', suffix: '' };
  return {
    ...pack,
    sources: [{ ...source!, contentHash: `sha256:${sha256(DOCUMENT)}` }],
    passages: [{ id: 'p1', source: 'log', start, end, quote, hash, ...passage }],
  };
}

test('a passage that is where the pack says is verified', () => {
  expect(verifyPassages(packWith({}), DOCUMENT, sha256)).toEqual({
    verified: 1,
    elsewhere: 0,
    problems: [],
  });
});

test.each<[string, Partial<Passage>, string]>([
  ['moved by one character', { start: 11 }, '$.passages[0].hash'],
  ['beyond the end', { end: 9_999 }, '$.passages[0].end'],
  ['with another hash', { hash: `sha256:${'0'.repeat(64)}` }, '$.passages[0].hash'],
  [
    'with other first words',
    { quote: { prefix: '', exact: 'The mayor', suffix: '' } },
    '$.passages[0].quote.exact',
  ],
  [
    'with another word before',
    { quote: { prefix: 'Sunday ', exact: 'the', suffix: '' } },
    '$.passages[0].quote.prefix',
  ],
  [
    'with another word after',
    { quote: { prefix: '', exact: 'the', suffix: ' but' } },
    '$.passages[0].quote.suffix',
  ],
])('a passage %s is named', (_title, change, path) => {
  const { problems } = verifyPassages(packWith(change), DOCUMENT, sha256);
  expect(problems.map((problem) => problem.path)).toEqual([path]);
});

test('a document that no source came from is refused', () => {
  const { problems, verified } = verifyPassages(packWith({}), `${DOCUMENT} `, sha256);
  expect(verified).toBe(0);
  expect(problems[0]?.message).toMatch(/no source has this hash/);
});
