import { expect, test } from 'vitest';
import { readWorld } from '../../../scripts/bench/mentions/mentions';
import { problemsOf } from '../../../scripts/bench/mentions/read-texts';

const WORLDS = [readWorld('russia-north-korea'), readWorld('league')];

test.each(
  WORLDS.flatMap(({ pack, texts }) => texts.map((text) => [text.name, { pack, text }] as const)),
)('%s: every name in it bears a label', (_, { pack, text }) => {
  expect(problemsOf(text, pack)).toEqual([]);
});
