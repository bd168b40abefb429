import type { Actor, Alias, Fact, Pack, PackEvent } from '../../../src/core/pack/schema';

/** A small whole pack about invented people, with what a test wants changed. */
export function makePack(changes: Partial<Pack> = {}): Pack {
  return {
    format: 'backstory-pack',
    formatVersion: 1,
    id: 'harbour',
    version: '1.0.0',
    title: 'The harbour, 2019–2024',
    maintainer: 'Harbour desk',
    licence: 'CC0-1.0',
    created: '2024-01-01',
    modified: '2024-02-01',
    languages: ['en'],
    coverage: { dates: '2019/2024', topics: ['harbour'] },
    actors: [
      makeActor('ada-brock', 'Ada Brock', [
        makeAlias('Ada Brock'),
        makeAlias('Brock', { kind: 'surname', match: 'context' }),
      ]),
      makeActor('port-office', 'Port Office', [makeAlias('Port Office')], 'organisation'),
    ],
    events: [makeEvent('ev-opening', 'Opening of the east quay', '2021-05-04')],
    facts: [
      makeFact('f1', 'Ada Brock opened the east quay.', '2021-05-04', { event: 'ev-opening' }),
      makeFact('f2', 'The Port Office gave the cost as 40 million.', '2022'),
    ],
    sources: [
      {
        id: 'log',
        kind: 'file',
        outletKnown: 'not-named',
        retrieved: '2024-01-01',
        contentHash: `sha256:${'0'.repeat(64)}`,
        segments: [{ id: 's1', start: 0, end: 400, kind: 'article' }],
      },
    ],
    passages: [
      {
        id: 'p1',
        source: 'log',
        segment: 's1',
        start: 10,
        end: 40,
        quote: { prefix: '', exact: 'a quoted word', suffix: '' },
        hash: `sha256:${'1'.repeat(64)}`,
      },
    ],
    ...changes,
  };
}

export function makeAlias(text: string, changes: Partial<Alias> = {}): Alias {
  return { text, kind: 'name', match: 'strong', case: 'capitalised', ...changes };
}

export function makeActor(
  id: string,
  name: string,
  aliases: Alias[],
  kind: Actor['kind'] = 'person',
): Actor {
  return { id, kind, name, aliases, roles: [], relations: [] };
}

export function makeEvent(id: string, name: string, edtf: string): PackEvent {
  return {
    id,
    name,
    aliases: [makeAlias(name)],
    date: { edtf, how: 'stated' },
    participants: [{ actor: 'ada-brock' }],
    status: 'occurred',
  };
}

export function makeFact(
  id: string,
  statement: string,
  edtf: string,
  changes: Partial<Fact> = {},
): Fact {
  return {
    id,
    statement,
    participants: [{ actor: 'ada-brock' }],
    date: { edtf, how: 'stated' },
    modality: 'reported',
    attribution: [{ who: 'port-office', verb: 'said' }],
    certainty: 'confirmed',
    passages: ['p1'],
    ...changes,
  };
}
