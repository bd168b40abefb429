import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPack } from '../../../src/core/pack/check-pack';
import { findWarnings } from '../../../src/core/pack/find-warnings';
import type { Alias } from '../../../src/core/pack/schema';
import { makeAlias, makePack } from './make-pack';

function warningsOf(text: string, more: Partial<Alias> = {}) {
  const pack = makePack();
  const [actor] = pack.actors;
  if (actor === undefined) throw new Error('the made pack has no actor');
  const aliases = [{ ...makeAlias(text), ...more }];
  return findWarnings({ ...pack, actors: [{ ...actor, aliases }], events: [] });
}

const any = { case: 'any' } as const;
const capitalised = { case: 'capitalised' } as const;
const exact = { case: 'exact' } as const;

test.each<[claim: string, text: string, more: Partial<Alias>, why: RegExp]>([
  ['no letter', '…', {}, /no letter/],
  ['only marks', '\u0301\u0308', {}, /no letter/],
  ['one letter', 'X', capitalised, /one letter/],
  ['a common word in any case', 'Us', any, /wherever it stands/],
  ['one of another language', 'Für', any, /wherever it stands/],
  ['one in Cyrillic', 'Мир', any, /wherever it stands/],
  [
    'a common word with a capital',
    'May',
    { ...capitalised, match: 'unique-surname' },
    /beginning of a sentence/,
  ],
])('%s is warned of, with what to do', (_, text, more, why) => {
  const [warning, ...rest] = warningsOf(text, more);
  expect(warning).toMatchObject({ path: '$.actors[0].aliases[0]', value: text });
  expect(warning?.why).toMatch(why);
  expect(warning?.do).not.toBe('');
  expect(rest).toEqual([]);
});

test.each<[claim: string, text: string, more: Partial<Alias>]>([
  ['a name', 'Ada Brock', any],
  ['an acronym of common letters', 'US', exact],
  ['a short form of a common word', 'May', { ...capitalised, match: 'context' }],
  ['a surname of one character', '文', any],
  ['what is only searched', 'the', { ...any, match: 'never' }],
])('%s is not', (_, text, more) => {
  expect(warningsOf(text, more)).toEqual([]);
});

test('the bundled pack has no name that is a common word in any case', () => {
  const read = readPack(readFileSync('public/packs/russia-north-korea.json', 'utf8'));
  if ('problems' in read) throw new Error('the bundled pack has problems');
  expect(findWarnings(read.pack).filter(({ why }) => /wherever|no letter/u.test(why))).toEqual([]);
});
