import { describe, expect, it } from 'vitest';
import { composeCard } from '../../../src/core/facts/compose-card';
import type { CardContext } from '../../../src/core/facts/material';
import type { Fact } from '../../../src/core/pack/schema';
import { fact, material } from './sample-material';

const withLisse = { participants: [{ actor: 'brandt' }, { actor: 'lisse' }] };
const withReyk = { participants: [{ actor: 'brandt' }, { actor: 'reyk' }] };
const around = { lang: 'en', named: ['ferries/reyk', 'ferries/brandt'], dates: ['2012'] } as const;

/** "a:paragraph2 b:page c:nothing" in the order of the card; everything is before the page's day. */
function order(facts: readonly Fact[], context: Partial<CardContext>): string {
  const view = composeCard(material(facts), {
    alongside: [],
    pageDate: '2021-05-04',
    ...context,
  });
  return view.sections
    .flatMap(({ entries }) => entries)
    .flatMap((entry) => entry.facts)
    .map(({ id, nearness }) => `${id}:${nearness.with}${nearness.shared || ''}`)
    .join(' ');
}

describe('what a reader of this paragraph needs comes first', () => {
  it.each<[string, Fact[], Partial<CardContext>, string]>([
    [
      'the paragraph, then the page, then the rest, each by date',
      [
        fact('rest', '2020'),
        fact('page', '2019', withReyk),
        fact('early', '2015', withLisse),
        fact('late', '2016', withLisse),
      ],
      { alongside: ['lisse'], around },
      'late:paragraph1 early:paragraph1 page:page rest:nothing',
    ],
    [
      'the more a fact shares with the paragraph, the earlier it stands',
      [
        fact('one', '2020', withLisse),
        fact('two', '2011', { ...withLisse, event: 'ev-opening' }),
        fact('three', '2010-04-03', { ...withLisse, place: 'reyk' }),
      ],
      {
        alongside: ['lisse', 'reyk', 'ev-opening'],
        paragraph: 'On 3 April 2010 they came.',
      },
      'three:paragraph3 two:paragraph2 one:paragraph1',
    ],
    [
      'a date of the paragraph is something shared',
      [fact('a', '2020'), fact('b', '2015-06')],
      { paragraph: 'Since June 2015 nothing.' },
      'b:paragraph1 a:nothing',
    ],
    [
      'a year that is written takes in its days, a day that is written no year',
      [fact('year', '2018'), fact('day', '2019-02-03')],
      { paragraph: 'In 2019, and on 3 March 2018.' },
      'day:paragraph1 year:nothing',
    ],
    [
      'a visit of three days is of each of them',
      [fact('a', '2020'), fact('visit', '2019-04-24/2019-04-26')],
      { paragraph: 'On 25 April 2019.' },
      'visit:paragraph1 a:nothing',
    ],
    [
      'a date elsewhere on the page brings a fact to the page',
      [fact('a', '2020'), fact('b', '2012-07')],
      { around },
      'b:page a:nothing',
    ],
    [
      'the subject is everywhere on its page and says nothing',
      [fact('a', '2020'), fact('b', '2010')],
      { alongside: ['brandt'], around },
      'a:nothing b:nothing',
    ],
    [
      'a name of another pack says nothing',
      [fact('a', '2020'), fact('b', '2010', withLisse)],
      { around: { lang: 'en', named: ['other/lisse'], dates: [] } },
      'a:nothing b:nothing',
    ],
    [
      'of facts that differ the nearest decides for all',
      [
        fact('x', '2020'),
        fact('a', '2010', { conflictsWith: ['b'] }),
        fact('b', '2010-05', withLisse),
      ],
      { alongside: ['lisse'] },
      'a:nothing b:paragraph1 x:nothing',
    ],
  ])('%s', (_, facts, context, expected) => {
    expect(order(facts, context)).toBe(expected);
    expect(order(facts.toReversed(), context)).toBe(expected);
  });
});
