import { expect, test } from 'vitest';
import { linkTo } from '../../../src/core/highlights/link';
import { actor, fact, material } from '../facts/sample-material';

const EVENT = {
  id: 'opening',
  name: 'The opening',
  aliases: [],
  date: { edtf: '2021-05', how: 'stated' },
  participants: [],
  status: 'occurred',
} as const;

test('an actor is kept by name, with the version of its pack and none of its facts', () => {
  const subject = { type: 'actor', actor: actor('brandt', { name: 'Ada Brandt' }) } as const;
  expect(linkTo(material([fact('f1', '2021')], subject))).toEqual([
    { kind: 'actor', ref: 'ferries/brandt', packVersion: '1.2.0', text: 'Ada Brandt' },
  ]);
});

test('an event is kept with its own facts, their dates and the documents they rest on', () => {
  const linked = linkTo(
    material(
      [
        fact('f1', '2021-05-04', { event: 'opening' }),
        fact('f2', '2022'),
        fact('f3', 'XXXX', { event: 'opening' }),
      ],
      { type: 'event', event: { ...EVENT, aliases: [], participants: [] } },
    ),
  );
  expect(linked.map(({ kind, ref, date }) => [kind, ref, date])).toEqual([
    ['event', 'ferries/opening', '2021-05'],
    ['fact', 'ferries/f1', '2021-05-04'],
    ['fact', 'ferries/f3', undefined],
  ]);
  expect(linked[1]).toMatchObject({ text: 'Statement f1.', packVersion: '1.2.0' });
  expect(linked[1]?.sources?.length).toBe(1);
});
