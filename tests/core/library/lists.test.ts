import { describe, expect, test } from 'vitest';
import { makePackOfFacts } from '../../../scripts/bench/search/made-up-pack';
import { countriesOf } from '../../../src/core/library/countries';
import { actorEntries, facetsOf, sortEntries } from '../../../src/core/library/entries';
import { applyFacets, makeFacet, toggleValue } from '../../../src/core/library/facets';
import { listFacts, sortFacts } from '../../../src/core/library/fact-list';
import { neighboursOf } from '../../../src/core/library/neighbours';
import { ABOUT, createShelf, factsTied } from '../../../src/core/library/shelf';
import { dayOf, decadeOf, yearOf } from '../../../src/core/library/years';
import type { Actor, Fact, Pack } from '../../../src/core/pack/schema';
import { buildIndexAtOnce } from '../../../src/core/search/build-index';
import { matchDocs } from '../../../src/core/search/match-docs';
import { openIndex } from '../../../src/core/search/open-index';

const toShelfPack = (pack: Pack) => ({ info: pack, index: openIndex(buildIndexAtOnce(pack)) });
const SORT = { isDescending: false, titleOf: (value: string) => value, locale: 'en' } as const;

describe('facets', () => {
  // Rows: a cat and a dog in town, a cat on a farm, something without a place.
  const kinds = ['cat', 'dog', 'cat', 'dog'];
  const places = [['town'], ['town'], ['farm'], []];
  const facets = [
    makeFacet('kind', 4, (row, take) => take(kinds[row] ?? '')),
    makeFacet('place', 4, (row, take) => (places[row] ?? []).forEach(take)),
  ];
  const rowsOf = (choice: Readonly<Record<string, readonly string[]>>) => [
    ...applyFacets({ rows: 4 }, facets, choice).rows,
  ];

  test.each([
    [{}, [0, 1, 2, 3]],
    [{ kind: ['cat'] }, [0, 2]],
    [{ kind: ['cat', 'dog'] }, [0, 1, 2, 3]],
    [{ kind: ['cat'], place: ['town'] }, [0]],
    [{ place: ['nowhere'] }, []],
    [{ colour: ['red'] }, [0, 1, 2, 3]],
  ])('%j lists %j', (choice, rows) => {
    expect(rowsOf(choice)).toEqual(rows);
  });

  test('a value counts the rows it would show, given what the other facets say', () => {
    const { counts } = applyFacets({ rows: 4 }, facets, { kind: ['cat'] });
    expect(counts['kind']).toEqual([
      { value: 'cat', count: 2, isChosen: true },
      { value: 'dog', count: 2, isChosen: false },
    ]);
    expect(counts['place']).toEqual([
      { value: 'farm', count: 1, isChosen: false },
      { value: 'town', count: 1, isChosen: false },
    ]);
  });

  test('a chosen value that no row has stays, so that it can be taken away', () => {
    const { counts } = applyFacets({ rows: 4 }, facets, { place: ['nowhere'] });
    expect(counts['place']).toContainEqual({ value: 'nowhere', count: 0, isChosen: true });
  });

  test('rows that do not come into question are neither listed nor counted', () => {
    const { rows, counts } = applyFacets({ rows: 4, isIn: Uint8Array.of(0, 1, 0, 0) }, facets, {});
    expect([...rows]).toEqual([1]);
    expect(counts['kind']).toEqual([{ value: 'dog', count: 1, isChosen: false }]);
  });

  test('a value is added, and taken away again', () => {
    const once = toggleValue({ place: ['town'] }, 'kind', 'cat');
    expect(once).toEqual({ place: ['town'], kind: ['cat'] });
    expect(toggleValue(once, 'kind', 'cat')).toEqual({ place: ['town'], kind: [] });
  });
});

test('a country is a place that others belong to, and people pass none on', () => {
  const actor = (id: string, kind: Actor['kind'], relations: string[], works?: string): Actor => ({
    id,
    kind,
    name: id,
    aliases: [],
    relations: relations.map((to) => ({ kind: 'of', to, passages: [] })),
    roles: works ? [{ title: 'head', organisation: works, valid: '2020/..', passages: [] }] : [],
  });
  const actors = [
    actor('land', 'place', []),
    actor('port', 'place', ['land']),
    actor('island', 'place', []),
    actor('office', 'organisation', ['port']),
    actor('ada', 'person', [], 'office'),
    actor('bea', 'person', ['ada']),
  ];
  const countries = countriesOf(actors);
  expect(actors.map((one) => countries(one))).toEqual([
    ['land'],
    ['land'],
    [],
    ['land'],
    ['land'],
    [],
  ]);
});

describe('facts', () => {
  const pack = makePackOfFacts(400);
  const undated: Fact = {
    ...(pack.facts[0] as Fact),
    id: 'undated',
    date: { edtf: '../..', how: 'none' },
  };
  const facts = [...pack.facts, undated];
  const otherFacts = makePackOfFacts(30).facts;
  const own = toShelfPack({ ...pack, facts });
  const other = toShelfPack({ ...makePackOfFacts(30), id: 'other', title: 'Other' });
  const shelf = createShelf([own, other]);
  const list = listFacts(shelf);
  const factOf = (row: number) => {
    const id = list.refOf(row).split('/')[1];
    return (list.packOf(row) === own ? facts : otherFacts).find((one) => one.id === id);
  };
  const days = (rows: Uint32Array) =>
    [...rows].map((row) => dayOf(list.packOf(row).index, list.docOf(row)) ?? null);

  test('of all packs stand the newest first, those without a date last', () => {
    const { rows } = list.filter({});
    expect(rows).toHaveLength(facts.length + 30);
    const all = days(rows);
    const dated = all.filter((day) => day !== null);
    expect(dated).toEqual(dated.toSorted((a, b) => b - a));
    expect(all.lastIndexOf(null)).toBe(all.length - 1);
    expect(new Set([...rows].map((row) => list.packOf(row).info.id))).toEqual(
      new Set(['made-up', 'other']),
    );
  });

  test('the oldest first, those without a date are still last', () => {
    const rows = sortFacts(list, list.filter({}).rows, { sort: 'date', ...SORT });
    const dated = days(rows).filter((day) => day !== null);
    expect(dated).toEqual(dated.toSorted((a, b) => a - b));
    expect(days(rows).at(-1)).toBeNull();
  });

  test('are filtered by what their records say', () => {
    const [wanted] = pack.facts;
    const who = `made-up/${wanted?.participants[0]?.actor}`;
    const { rows } = list.filter({ with: [who], kind: [wanted?.modality ?? ''] });
    const expected = facts.filter(
      ({ participants, modality }) =>
        modality === wanted?.modality &&
        participants.some(({ actor }) => `made-up/${actor}` === who),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect([...rows].map((row) => factOf(row)?.id ?? '').toSorted()).toEqual(
      expected.map(({ id }) => id).toSorted(),
    );
  });

  test('are ordered by kind, the newest first within one, and backwards', () => {
    const all = list.filter({}).rows;
    const kinds = [...sortFacts(list, all, { sort: 'kind', ...SORT })].map(
      (row) => factOf(row)?.modality ?? '',
    );
    expect(kinds).toEqual(kinds.toSorted());
    const back = [...sortFacts(list, all, { sort: 'kind', ...SORT, isDescending: true })].map(
      (row) => factOf(row)?.modality ?? '',
    );
    expect(back).toEqual(kinds.toReversed());
  });

  test('that nobody named says come last by who says it, either way', () => {
    const all = list.filter({}).rows;
    for (const isDescending of [false, true]) {
      const rows = sortFacts(list, all, { sort: 'said', ...SORT, isDescending });
      const isNamed = [...rows].map((row) =>
        factOf(row)?.attribution.some(({ who }) => /^a\d+$/u.test(who)),
      );
      expect(isNamed.indexOf(false)).toBeGreaterThan(0);
      expect(isNamed.lastIndexOf(true)).toBeLessThan(isNamed.indexOf(false));
    }
  });

  test('about one actor are those that name them', () => {
    const [actor] = pack.actors;
    const found = shelf.locate('actor', `made-up/${actor?.id ?? ''}`);
    expect(found).toBeDefined();
    if (!found) return;
    const docs = factsTied(found.pack, found.doc, ABOUT);
    const ids = [...docs].map((doc) => own.index.idOf(doc));
    const expected = facts.filter(({ participants }) =>
      participants.some((one) => one.actor === actor?.id),
    );
    expect(ids.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());

    const { all } = neighboursOf(shelf, found, 5);
    const together = new Map<string, number>();
    for (const { participants } of expected) {
      for (const id of new Set(participants.map((one) => one.actor))) {
        if (id !== actor?.id) together.set(id, (together.get(id) ?? 0) + 1);
      }
    }
    expect(Object.fromEntries(all.map((one) => [own.index.idOf(one.doc), one.facts]))).toEqual(
      Object.fromEntries(together),
    );
  });

  test('a record that no pack has is not located', () => {
    expect(shelf.locate('actor', 'made-up/nobody')).toBeUndefined();
    expect(shelf.locate('actor', 'nowhere/a1')).toBeUndefined();
  });

  test('that a search finds are all found, not only the best', () => {
    const packs = shelf.packs.map(({ info, index }) => ({ id: info.id, title: info.title, index }));
    const found = matchDocs(packs, 'kind:claim', { kind: 'fact' });
    const count = [...(found?.values() ?? [])]
      .flatMap((marks) => [...marks])
      .filter(Boolean).length;
    const claims = [...facts, ...otherFacts].filter(({ modality }) => modality === 'claim');
    expect(count).toBe(claims.length);
    expect(matchDocs(packs, '  ', { kind: 'fact' })).toBeUndefined();
  });
});

test('actors are lines with the decades of their facts, ordered by count and by name', () => {
  const pack = makePackOfFacts(200);
  const own = toShelfPack(pack);
  const numbers = new Map(pack.actors.map(({ id }, doc) => [id, doc]));
  const entries = actorEntries(own, pack.actors, numbers);
  expect(entries).toHaveLength(pack.actors.length);
  for (const [at, { id }] of pack.actors.entries()) {
    const facts = pack.facts.filter(({ participants }) =>
      participants.some((one) => one.actor === id),
    );
    const decades = new Set(facts.map(({ date }) => decadeOf(Number(date.edtf.slice(0, 4)))));
    expect(entries[at]?.facts).toBe(facts.length);
    expect(new Set(entries[at]?.values['decade'])).toEqual(decades);
  }
  const rows = Uint32Array.from(entries.keys());
  const by = { locale: 'en', kindName: (kind: string) => kind, dayOf: () => undefined };
  const counts = [...sortEntries(entries, rows, { sort: 'facts', isDescending: true, ...by })].map(
    (row) => entries[row]?.facts ?? 0,
  );
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(facetsOf('actors', entries).map(({ key }) => key)).toEqual([
    'pack',
    'kind',
    'country',
    'decade',
  ]);
});

test.each([
  ['2024-06-19', 2024],
  ['../2021-06-05', 2021],
  ['../..', undefined],
])('the year of %s is %s', (edtf, year) => {
  const pack = makePackOfFacts(1);
  const [fact] = pack.facts;
  const { index } = toShelfPack({
    ...pack,
    facts: [{ ...(fact as Fact), date: { edtf, how: 'stated' } }],
  });
  expect(yearOf(index, index.named)).toBe(year);
});
