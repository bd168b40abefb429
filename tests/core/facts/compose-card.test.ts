import { describe, expect, it } from 'vitest';
import type { CardView } from '../../../src/core/facts/card-view';
import { composeCard } from '../../../src/core/facts/compose-card';
import type { CardContext } from '../../../src/core/facts/material';
import type { Fact } from '../../../src/core/pack/schema';
import { actor, fact, material } from './sample-material';

const PAGE: CardContext = { alongside: [], pageDate: '2021-05-04' };

/** "by: f1 | f2+f3": a section's entries, conflicts joined by plus signs. */
const outline = (view: CardView) =>
  view.sections.map(
    ({ kind, entries }) =>
      `${kind}: ${entries.map(({ facts }) => facts.map(({ id }) => id).join('+')).join(' | ')}`,
  );
const compose = (facts: readonly Fact[], context = PAGE) => composeCard(material(facts), context);
const firstFact = (view: CardView) => view.sections[0]?.entries[0]?.facts[0];

describe('composeCard sections', () => {
  it.each<[string, Fact[], CardContext, string[]]>([
    [
      'reads backwards before the article and forwards after it',
      [fact('a', '2020'), fact('b', '2021-05-04'), fact('c', '2023'), fact('d', '2022')],
      PAGE,
      ['by: b | a', 'since: d | c'],
    ],
    [
      'keeps what straddles the page’s day before it',
      [fact('a', '2021-05'), fact('b', '2019/..'), fact('c', '2021-06')],
      PAGE,
      ['by: a | b', 'since: c'],
    ],
    [
      'puts undated facts last',
      [fact('a', 'XXXX'), fact('b', '2022'), fact('c', '2020')],
      PAGE,
      ['by: c', 'since: b', 'undated: a'],
    ],
    [
      'does not split without a page date',
      [fact('a', 'XXXX'), fact('b', '2020'), fact('c', '2024')],
      { alongside: [] },
      ['all: c | b | a'],
    ],
    [
      'does not split at a page date that cannot be read',
      [fact('a', '2020')],
      { alongside: [], pageDate: 'today' },
      ['all: a'],
    ],
    [
      'puts facts first that involve others of the paragraph, those with more of them before',
      [
        fact('a', '2021-01'),
        fact('b', '2020', { participants: [{ actor: 'brandt' }, { actor: 'lisse' }] }),
        fact('c', '2019', { place: 'lisse', event: 'ev-opening' }),
        fact('d', '2018', { event: 'ev-opening' }),
      ],
      { alongside: ['lisse', 'ev-opening', 'brandt'], pageDate: '2021-05-04' },
      ['by: c | b | d | a'],
    ],
    [
      'keeps conflicting facts together, where the earlier of them belongs',
      [
        fact('a', '2021-05-04', { conflictsWith: ['b'] }),
        fact('b', '2021-05-05'),
        fact('c', '2021-05-06'),
      ],
      PAGE,
      ['by: a+b', 'since: c'],
    ],
  ])('%s', (_, facts, context, expected) => {
    expect(outline(compose(facts, context))).toEqual(expected);
    expect(outline(compose(facts.toReversed(), context))).toEqual(expected);
  });

  it('counts facts, not entries', () => {
    const view = compose([
      fact('a', '2020', { conflictsWith: ['b'] }),
      fact('b', '2020'),
      fact('c', '2020'),
    ]);
    expect(view.sections.map(({ factCount }) => factCount)).toEqual([3]);
    expect(view.factCount).toBe(3);
    expect(view.sections[0]?.entries.map(({ type }) => type).toSorted()).toEqual([
      'conflict',
      'fact',
    ]);
  });

  it('has no section where there is no fact', () => {
    expect(compose([]).sections).toEqual([]);
  });
});

describe('composeCard facts', () => {
  it('names who says it, and leaves descriptions as they are', () => {
    const view = compose([
      fact('a', '2020', {
        attribution: [{ who: 'a former official' }, { who: 'wire', verb: 'reported' }],
      }),
    ]);
    expect(firstFact(view)?.attribution).toEqual([
      { name: 'a former official' },
      { ref: 'ferries/wire', name: 'Harbour Wire', verb: 'reported' },
    ]);
  });

  it('names the others of the paragraph, never the subject', () => {
    const view = compose(
      [fact('a', '2020', { participants: [{ actor: 'brandt' }, { actor: 'reyk' }] })],
      { alongside: ['brandt', 'reyk', 'lisse'] },
    );
    expect(firstFact(view)?.alongside).toEqual([{ ref: 'ferries/reyk', name: 'Jon Reyk' }]);
  });

  it('gives the passage with its segment, and says whether the quotation is whole', () => {
    const [part] = firstFact(compose([fact('a', '2020')]))?.passages ?? [];
    const [whole] = firstFact(compose([fact('a', '2020', { passages: ['p2'] })]))?.passages ?? [];
    expect(part).toMatchObject({
      start: 120,
      end: 260,
      isWholeQuote: false,
      hashStart: 'ab12ab12ab12',
      source: { title: 'Notes on the ferry question', outletKnown: 'not-named' },
    });
    expect(part?.segment).toBeUndefined();
    expect(whole).toMatchObject({
      isWholeQuote: true,
      segment: { kind: 'caption', outlet: 'Coast Press', author: 'M. Oye' },
    });
  });

  it.each([
    ['inside the carried words', { passage: 'p1', start: 123, end: 131 }, 'Thursday'],
    ['beyond the carried words', { passage: 'p1', start: 250, end: 258 }, undefined],
    ['before the passage', { passage: 'p1', start: 10, end: 20 }, undefined],
    ['in an unknown passage', { passage: 'zz', start: 123, end: 131 }, undefined],
  ])('gives the source’s words for a date %s', (_, expression, words) => {
    const view = compose([
      fact('a', '2020', { date: { edtf: '2020', how: 'relative', expression } }),
    ]);
    expect(firstFact(view)?.date.expression).toBe(words);
  });

  it('marks what another fact replaces and what reaches beyond the page’s day', () => {
    const view = compose([fact('a', '2020'), fact('b', '2021', { supersedes: 'a' })]);
    const flags = view.sections[0]?.entries.map(({ facts: [one] }) => [
      one?.id,
      one?.isSuperseded,
      one?.isStraddling,
    ]);
    expect(flags).toEqual([
      ['b', false, true],
      ['a', true, false],
    ]);
  });

  it('never hands on an address that is not a plain web address', () => {
    const hostile = material([fact('a', '2020')]);
    const [source] = hostile.sources;
    const view = composeCard(
      { ...hostile, sources: source ? [{ ...source, url: 'javascript:alert(1)' }] : [] },
      PAGE,
    );
    expect(firstFact(view)?.passages[0]?.source.url).toBeUndefined();
  });

  it('leaves out passages that the material lacks', () => {
    expect(firstFact(compose([fact('a', '2020', { passages: ['zz'] })]))?.passages).toEqual([]);
  });
});

describe('composeCard header', () => {
  it('gives the role as of the page’s day', () => {
    expect(compose([]).header).toMatchObject({
      name: 'Ada Brandt',
      roles: { status: 'held', roles: [{ title: 'Minister of Transport' }] },
    });
  });

  it('gives the nearest role, with its organisation where the title does not say it', () => {
    const view = compose([], { alongside: [], pageDate: '2016-01-01' });
    expect(view.header).toMatchObject({
      roles: {
        status: 'earlier',
        roles: [{ title: 'Clerk', organisation: { name: 'Harbour Board' } }],
      },
    });
  });

  it('does not repeat an organisation that the title names', () => {
    const subject = actor('brandt', {
      roles: [
        {
          title: 'Chair of the Harbour Board',
          organisation: 'board',
          valid: '2020/..',
          passages: [],
        },
      ],
    });
    const view = composeCard(material([], { type: 'actor', actor: subject }), PAGE);
    expect(view.header).toMatchObject({
      roles: { roles: [{ title: 'Chair of the Harbour Board' }] },
    });
    expect(JSON.stringify(view.header)).not.toContain('organisation');
  });

  it('gives an event its date, status, place and participants by name', () => {
    const view = composeCard(
      material([], {
        type: 'event',
        event: {
          id: 'ev-visit',
          name: 'The visit',
          aliases: [],
          date: { edtf: '2021-03', how: 'stated' },
          place: 'lisse',
          participants: [{ actor: 'reyk' }, { actor: 'unknown' }],
          partOf: 'ev-opening',
          status: 'planned',
        },
      }),
      PAGE,
    );
    expect(view.header).toMatchObject({
      type: 'event',
      status: 'planned',
      place: { ref: 'ferries/lisse', name: 'Lisse' },
      participants: [{ ref: 'ferries/reyk', name: 'Jon Reyk' }],
      partOf: { ref: 'ferries/ev-opening', name: 'Opening of the ferry line' },
      date: { edtf: '2021-03', isUndated: false },
    });
  });
});
