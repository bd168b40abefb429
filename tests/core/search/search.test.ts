import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pack } from '../../../src/core/pack/schema';
import { buildIndex, buildIndexAtOnce } from '../../../src/core/search/build-index';
import { describeHit } from '../../../src/core/search/describe';
import { createPackMaterial } from '../../../src/core/search/material';
import { openIndex } from '../../../src/core/search/open-index';
import { fieldsOf } from '../../../src/core/search/record-fields';
import { search } from '../../../src/core/search/search';
import { makeActor, makeAlias, makeEvent, makeFact, makePack } from '../pack/make-pack';

const PACK = makePack({
  actors: [
    makeActor('ada-brock', 'Ada Brock', [
      makeAlias('Ada Brock'),
      makeAlias('Brock', { kind: 'surname', match: 'context' }),
      makeAlias('Ада Брок'),
      makeAlias('아다여정'),
      makeAlias('阿达'),
      makeAlias('آدا بروك'),
    ]),
    makeActor('brockton', 'Brockton', [makeAlias('Brockton')], 'place'),
    makeActor('yo-jun', 'Kim Yo-jun', [makeAlias('Kim Yo-jun'), makeAlias('김여준')]),
    makeActor('port-office', 'Port Office', [makeAlias('P.O.')], 'organisation'),
    {
      ...makeActor('jose', 'José Muñoz', []),
      roles: [{ title: 'Keeper of the lock', valid: '2019/..', passages: [] }],
    },
  ],
  events: [
    makeEvent('ev-opening', 'Opening of the east quay', '2021-05-04'),
    makeEvent('ev-fair', 'Harbour fair', '2022-08'),
  ],
  facts: [
    makeFact('f1', 'Ada Brock opened the east quay.', '2021-05-04', {
      event: 'ev-opening',
      place: 'brockton',
    }),
    makeFact('f2', 'The Port Office gave the cost as 40 million.', '2022', {
      participants: [{ actor: 'port-office' }],
      modality: 'claim',
      attribution: [{ who: 'a clerk of the dock' }],
    }),
    makeFact('f3', 'Ada Brock closed the west quay to all ships.', '2023-01'),
    makeFact('f4', 'Ships were promised treaties; one treaty was signed.', '2018~', {
      participants: [{ actor: 'yo-jun' }],
    }),
    makeFact('f5', 'Пароход ушёл в Брокстон.', '2020-02', { participants: [{ actor: 'jose' }] }),
  ],
});

function find(
  query: string,
  options: { page?: Array<`${string}/${string}`>; packs?: Pack[] } = {},
) {
  const packs = (options.packs ?? [PACK]).map((pack) => ({
    id: pack.id,
    title: pack.title,
    index: openIndex(buildIndexAtOnce(pack)),
  }));
  return search(packs, query, { limit: 20, locales: ['en'], page: options.page ?? [] });
}

const ids = (query: string) => find(query).answers.map(({ id }) => id);
const hits = (query: string) => {
  const { query: parsed, answers } = find(query);
  const material = createPackMaterial(PACK);
  return answers.flatMap((answer) => {
    const known = material(answer.kind, answer.id);
    return known ? [describeHit(parsed, answer, known)] : [];
  });
};

describe('the best answer comes first', () => {
  test.each([
    ['brock', 'ada-brock'],
    ['brockt', 'brockton'],
    ['ada brock', 'ada-brock'],
    ['ADA BROCK', 'ada-brock'],
    ['adabrock', 'ada-brock'],
    ['kim yojun', 'yo-jun'],
    ['kim yo', 'yo-jun'],
    ['munoz', 'jose'],
    ['MUÑOZ', 'jose'],
    ['keeper of the lock', 'jose'],
    ['po', 'port-office'],
    ['harbour fair', 'ev-fair'],
    ['east quay', 'ev-opening'],
    ['west quay', 'f3'],
    ['ships quay', 'f3'],
    ['treaty signed', 'f4'],
    ['who closed the quay', 'f3'],
    ['harbor fair', 'ev-fair'],
    ['ada brokc', 'ada-brock'],
    ['opennig', 'ev-opening'],
    ['Брока', 'ada-brock'],
    ['пароходом', 'f5'],
    ['김여준', 'yo-jun'],
    ['김여준은', 'yo-jun'],
    ['김여ㅈ', 'yo-jun'],
    ['김옂', 'yo-jun'],
    ['김여주', 'yo-jun'],
    ['ㄱㅇㅈ', 'yo-jun'],
    ['여준', 'yo-jun'],
    ['김요준', 'yo-jun'],
    ['阿达', 'ada-brock'],
    ['آدا', 'ada-brock'],
    ['김여준 treaty', 'f4'],
    ['阿达 west', 'f3'],
  ])('%s', (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });
});

describe('filters', () => {
  test.each<[string, string[]]>([
    ['actor:"Ada Brock" kind:fact', ['f1', 'f3']],
    ['kind:claim', ['f2']],
    ['kind:place', ['brockton']],
    ['place:brockton kind:fact', ['f1']],
    ['event:opening kind:fact', ['f1']],
    ['said:clerk', ['f2']],
    ['said:"Port Office" ships', ['f3', 'f4']],
    ['quay kind:fact', ['f1', 'f3']],
    ['quay kind:fact -west', ['f1']],
    ['quay kind:fact -"west quay"', ['f1']],
    ['kind:fact 2021..2022', ['f1', 'f2']],
    ['kind:fact before:2020', ['f4']],
    ['kind:fact after:2022', ['f3']],
    ['kind:fact -2021..2030', ['f4', 'f5']],
    ['kind:fact 2023', ['f3']],
    ['kind:fact May 2021', ['f1']],
    ['ships 201X', ['f4']],
    ['pack:harbour 40 million', ['f2']],
    ['pack:elsewhere quay', []],
    ['actor:nobody-at-all', []],
  ])('%s', (query, wanted) => {
    expect(ids(query).toSorted()).toEqual(wanted);
  });
});

test('every place that matched lies in the text it names', () => {
  const texts = new Map(
    PACK.facts.flatMap((record) =>
      fieldsOf({ kind: 'fact', record }).fields.map(({ text }) => [record.id, text]),
    ),
  );
  for (const query of ['quay', 'west quay', '"east quay"', 'treaties', 'shipz']) {
    const facts = hits(query).filter(({ kind }) => kind === 'fact');
    expect(facts.length).toBeGreaterThan(0);
    for (const { ref, matched } of facts) {
      const statement = texts.get(ref.replace('harbour/', '')) ?? '';
      for (const { field, start, end } of matched) {
        if (field === 'statement')
          expect(statement.slice(start, end)).toMatch(/quay|west|east|treat|ships/iu);
      }
    }
  }
});

test('an answer says why: an alias, a tie, a date or a kind', () => {
  expect(hits('Брок')[0]).toMatchObject({
    title: 'Ada Brock',
    detail: { field: 'aliases[2].text', text: 'Ада Брок' },
    matched: [{ field: 'aliases[2].text', start: 4, end: 8 }],
  });
  const tied = hits('김여준 treaty')[0];
  expect(tied?.about).toEqual(['Kim Yo-jun']);
  expect(tied?.matched).toContainEqual({ field: 'participants[0].actor', start: 0, end: 6 });
  expect(hits('kind:claim 2022')[0]?.matched).toEqual([
    { field: 'date.edtf', start: 0, end: 4 },
    { field: 'modality', start: 0, end: 5 },
  ]);
});

test('scores do not rise from answer to answer', () => {
  for (const query of ['quay', 'ada', 'brock', 'ships', 'opened']) {
    const scores = hits(query).map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  }
});

test('what the page names comes first among equals', () => {
  const twins = makePack({
    actors: ['one', 'two'].map((id) => makeActor(id, 'Ida Holm', [makeAlias('Ida Holm')])),
    events: [],
    facts: [],
  });
  const first = (page: Array<`${string}/${string}`>) =>
    find('ida holm', { packs: [twins], page }).answers[0]?.id;
  expect(first(['harbour/two'])).toBe('two');
  expect(first(['harbour/one'])).toBe('one');
});

test('two packs are searched as one', () => {
  const other = makePack({
    id: 'other',
    title: 'Another',
    actors: [makeActor('ada', 'Ada Brook', [])],
    events: [],
    facts: [],
  });
  const found = find('ada', { packs: [PACK, other] }).answers.map(
    ({ packId, id }) => `${packId}/${id}`,
  );
  expect(found).toEqual(expect.arrayContaining(['harbour/ada-brock', 'other/ada']));
  expect(find('pack:other ada', { packs: [PACK, other] }).answers).toHaveLength(1);
});

test('nothing found: the nearest names are offered', () => {
  const { answers, nearest } = find('broxytan');
  expect(answers).toEqual([]);
  expect(nearest.map(({ id }) => id)).toContain('brockton');
});

test.each(['', '   ', '!?', '""', '('.repeat(10_000), '\ud800', '😀', '\u202e', '-'])(
  'a query of %j finds nothing and does not throw',
  (query) => {
    expect(ids(query)).toEqual([]);
  },
);

test('no query throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (query) => {
      hits(query);
      return true;
    }),
    { numRuns: 300 },
  );
});

describe('the index', () => {
  test('of a pack with nothing in it finds nothing', () => {
    const empty = makePack({ actors: [], events: [], facts: [], sources: [], passages: [] });
    expect(find('quay', { packs: [empty] }).answers).toEqual([]);
  });

  test('is built in steps that tell how far it is', () => {
    const shares: number[] = [];
    const steps = buildIndex(PACK);
    for (let step = steps.next(); step.done !== true; step = steps.next()) shares.push(step.value);
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });

  test.each([
    ['cut short', (buffer: ArrayBuffer) => buffer.slice(0, -4)],
    [
      'of another layout',
      (buffer: ArrayBuffer) => {
        new Int32Array(buffer)[1] = 0;
        return buffer;
      },
    ],
    ['empty', () => new ArrayBuffer(0)],
  ])('%s is refused', (_what, spoil) => {
    expect(() => openIndex(spoil(buildIndexAtOnce(PACK)))).toThrow('another version');
  });
});
