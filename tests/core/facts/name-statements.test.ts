import { describe, expect, it } from 'vitest';
import { nameStatements } from '../../../src/core/facts/name-statements';
import type { Fact } from '../../../src/core/pack/schema';
import { actor, alias, lexiconOf, names, short } from '../mentions/make-names';
import { fact, material } from './sample-material';

const lexicon = lexiconOf(
  names(
    [
      actor('brandt', [alias('Ada Brandt'), short('Brandt')]),
      actor('otto', [alias('Otto Brandt'), short('Brandt')]),
      actor('reyk', [alias('Jon Reyk'), short('Reyk'), alias('Йон Рейк')]),
      actor('lisse', [alias('Lisse', { kind: 'name' }), alias('Lissean', { kind: 'demonym' })], {
        kind: 'place',
      }),
    ],
    [],
    'ferries',
  ),
);

/** The names that are found in a statement, as "text=id". */
function named(statement: string, more: Partial<Fact> = {}): string[] {
  const found = nameStatements(lexicon, material([fact('f', '2020', { statement, ...more })]));
  return (found['f'] ?? []).map(
    ({ start, end, ref }) => `${statement.slice(start, end)}=${ref.replace('ferries/', '')}`,
  );
}
const withReyk = { participants: [{ actor: 'brandt' }, { actor: 'reyk' }] };

describe('nameStatements', () => {
  it.each<[string, string, Partial<Fact>, string[]]>([
    ['full names', 'Ada Brandt met Jon Reyk.', {}, ['Ada Brandt=brandt', 'Jon Reyk=reyk']],
    ['short forms of who takes part', 'Brandt met Reyk.', withReyk, ['Brandt=brandt', 'Reyk=reyk']],
    ['no short form of whoever does not', 'Somebody met Reyk.', {}, []],
    [
      'nobody where two who take part share the form',
      'Brandt spoke.',
      { participants: [{ actor: 'brandt' }, { actor: 'otto' }] },
      [],
    ],
    ['names in another script', 'Йон Рейк приехал.', {}, ['Йон Рейк=reyk']],
    ['who says so', 'Reyk says no.', { attribution: [{ who: 'reyk' }] }, ['Reyk=reyk']],
    ['no words made of a name', 'The Lissean port.', { place: 'lisse' }, []],
    ['the place', 'They met in Lisse.', { place: 'lisse' }, ['Lisse=lisse']],
  ])('finds %s', (_, statement, more, expected) => {
    expect(named(statement, more)).toEqual(expected);
  });

  it('leaves out facts without names, and never finds tags', () => {
    const found = nameStatements(
      lexicon,
      material([
        fact('a', '2020', { statement: 'It rained.' }),
        fact('b', '2020', { statement: '<b title="Ada Brandt">Ada Brandt</b>' }),
      ]),
    );
    expect(Object.keys(found)).toEqual(['b']);
  });
});
