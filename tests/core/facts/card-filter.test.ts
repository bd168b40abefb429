import { describe, expect, it } from 'vitest';
import {
  factsOf,
  filterOptions,
  filterSections,
  yearsOf,
  type CardFilter,
} from '../../../src/core/facts/card-filter';
import { composeCard } from '../../../src/core/facts/compose-card';
import { fact, material } from './sample-material';

const withReyk = { participants: [{ actor: 'brandt' }, { actor: 'reyk' }] };
const VIEW = composeCard(
  material([
    fact('a', '2018-03'),
    fact('b', '2019-04', withReyk),
    fact('c', '2019-05', { conflictsWith: ['d'], place: 'lisse' }),
    fact('d', '2020-05'),
    fact('e', '2022', withReyk),
    fact('f', 'XXXX'),
  ]),
  { alongside: [], pageDate: '2021-05-04' },
);

describe('yearsOf', () => {
  it.each<[string, number[]]>([
    ['2019-04-25', [2019]],
    ['2019', [2019]],
    ['2019-12-30/2020-01-02', [2019, 2020]],
    ['2010/2014', []],
    ['201X', []],
    ['2022-02-24/..', [2022]],
    ['../2021-06', [2021]],
    ['nonsense', []],
  ])('%s is of %j', (edtf, years) => {
    expect(yearsOf({ edtf, isUndated: false })).toEqual(years);
  });

  it('an undated fact is of none', () => {
    expect(yearsOf({ edtf: '2019', isUndated: true })).toEqual([]);
  });
});

describe('filterOptions', () => {
  it('offers years, the latest first, and others, the most frequent first, with real counts', () => {
    expect(filterOptions(VIEW)).toEqual({
      years: [
        { year: 2022, count: 1 },
        { year: 2020, count: 1 },
        { year: 2019, count: 2 },
        { year: 2018, count: 1 },
      ],
      actors: [
        { ref: 'ferries/reyk', name: 'Jon Reyk', count: 2 },
        { ref: 'ferries/lisse', name: 'Lisse', count: 1 },
      ],
    });
  });

  it('offers nothing where there is nothing to choose', () => {
    const few = [fact('a', '2018'), fact('b', '2019', withReyk)];
    const alike = ['a', 'b', 'c', 'd'].map((id) => fact(id, '2019', withReyk));
    for (const facts of [few, alike]) {
      const view = composeCard(material(facts), { alongside: [] });
      expect(filterOptions(view)).toEqual({ years: [], actors: [] });
    }
  });
});

describe('filterSections', () => {
  it.each<[CardFilter, string[]]>([
    [{}, ['by d:c,d | b | a', 'since e', 'undated f']],
    [{ year: 2019 }, ['by d:c,d | b']],
    [{ year: 2020 }, ['by d:c,d']],
    [{ actor: 'ferries/reyk' }, ['by b', 'since e']],
    [{ year: 2019, actor: 'ferries/reyk' }, ['by b']],
    [{ year: 1999 }, []],
  ])('%j keeps what fits, and facts that differ together', (filter, expected) => {
    const sections = filterSections(VIEW.sections, filter);
    const said = sections.map(
      ({ kind, entries }) =>
        `${kind} ${entries
          .map(({ facts }) =>
            facts.length > 1 ? `d:${facts.map(({ id }) => id).join()}` : facts[0]?.id,
          )
          .join(' | ')}`,
    );
    expect(said).toEqual(expected);
    const counted = sections.reduce((sum, { factCount }) => sum + factCount, 0);
    expect(factsOf(sections)).toHaveLength(counted);
  });
});
