import { expect, test } from 'vitest';
import { aliasOf } from '../../../src/core/facts/alias-of';
import { actor, material } from './sample-material';

const brandt = material([], {
  type: 'actor',
  actor: actor('brandt', {
    aliases: [{ text: 'Ada Brandt-Øye', kind: 'name', match: 'strong', case: 'capitalised' }],
    roles: [
      {
        title: 'Minister',
        aliases: [{ text: 'the Minister', kind: 'title', match: 'context', case: 'any' }],
        valid: '2020/..',
        passages: [],
      },
    ],
  }),
});

test.each([
  ['ada brandt oye', 'Ada Brandt-Øye'],
  ['the minister', 'the Minister'],
  ['brandt', undefined],
])('of the spelling "%s" the pack has %s', (spelling, alias) => {
  expect(aliasOf(brandt, spelling)).toBe(alias);
});
