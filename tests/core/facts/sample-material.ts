import type { CardMaterial } from '../../../src/core/facts/material';
import type { Actor, Fact, Passage } from '../../../src/core/pack/schema';

const HASH = `sha256:${'ab12'.repeat(16)}`;

/** An invented actor; give it what the test is about. */
export function actor(id: string, more: Partial<Actor> = {}): Actor {
  return { id, kind: 'person', name: id, aliases: [], roles: [], relations: [], ...more };
}

/** A plain reported fact about "brandt"; give it what the test is about. */
export function fact(id: string, edtf: string, more: Partial<Fact> = {}): Fact {
  return {
    id,
    statement: `Statement ${id}.`,
    participants: [{ actor: 'brandt' }],
    date: { edtf, how: edtf === 'XXXX' ? 'none' : 'stated' },
    modality: 'reported',
    attribution: [{ who: 'wire', verb: 'reported' }],
    certainty: 'confirmed',
    passages: ['p1'],
    ...more,
  };
}

const passage = (id: string, more: Partial<Passage>): Passage => ({
  id,
  source: 's1',
  start: 120,
  end: 260,
  quote: { prefix: '', exact: 'On Thursday the minister', suffix: '' },
  hash: HASH,
  ...more,
});

/** An invented pack about ferries, with whatever facts the test is about. */
export function material(
  facts: readonly Fact[],
  subject: CardMaterial['subject'] = {
    type: 'actor',
    actor: actor('brandt', {
      name: 'Ada Brandt',
      roles: [
        { title: 'Minister of Transport', valid: '2020-03-01/2022-11-30', passages: [] },
        { title: 'Clerk', organisation: 'board', valid: '2010/2014', passages: [] },
      ],
    }),
  },
): CardMaterial {
  return {
    stamp: 'ferries-1',
    pack: {
      id: 'ferries',
      version: '1.2.0',
      title: 'Ferries of the Amber coast',
      maintainer: 'The ferry desk',
      licence: 'CC0-1.0',
      modified: '2025-03-01',
      coverage: { dates: '2018/2025', topics: ['ferry policy', 'Port Amber'] },
    },
    subject,
    facts,
    actors: [
      actor('wire', { kind: 'organisation', name: 'Harbour Wire' }),
      actor('board', { kind: 'organisation', name: 'Harbour Board' }),
      actor('lisse', { kind: 'place', name: 'Lisse' }),
      actor('reyk', { name: 'Jon Reyk' }),
    ],
    events: [
      {
        id: 'ev-opening',
        name: 'Opening of the ferry line',
        aliases: [],
        date: { edtf: '2021-03', how: 'stated' },
        participants: [{ actor: 'reyk' }],
        status: 'occurred',
      },
    ],
    sources: [
      {
        id: 's1',
        kind: 'web',
        url: 'https://harbourwire.example/ferries',
        title: 'Notes on the ferry question',
        outletKnown: 'not-named',
        retrieved: '2025-03-01',
        contentHash: HASH,
        segments: [
          {
            id: 'g1',
            start: 500,
            end: 700,
            kind: 'caption',
            outlet: 'Coast Press',
            author: 'M. Oye',
            published: { edtf: '2021-03-14', how: 'stated' },
          },
        ],
      },
    ],
    passages: [
      passage('p1', {}),
      passage('p2', {
        segment: 'g1',
        start: 520,
        end: 544,
        quote: { prefix: '', exact: 'On Thursday the minister', suffix: '' },
      }),
      passage('p3', { quote: { prefix: '', exact: '', suffix: '' } }),
    ],
  };
}
