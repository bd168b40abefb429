import { describe, expect, test } from 'vitest';
import { measure, readWorld } from '../../../scripts/bench/mentions/mentions';
import { precisionOf, recallOf } from '../../../scripts/bench/mentions/score';
import { engine, lexiconOf } from '../../../scripts/bench/mentions/ways';

/** What the half of the texts that rules were written with must keep to; the other half is only measured. */
const BARS = {
  persons: { precision: 0.99, recall: 0.95 },
  actors: { precision: 0.98, recall: 0.95 },
};

describe.each(['russia-north-korea', 'league'] as const)('texts labelled with %s', (name) => {
  const { pack, texts, ids } = readWorld(name);
  const way = engine(lexiconOf([pack]), pack.id);
  const development = texts.filter(({ isHeldOut }) => !isHeldOut);

  test('keep to the bars in the development half', () => {
    const { persons, actors } = measure(way, development, ids);
    expect(precisionOf(persons)).toBeGreaterThanOrEqual(BARS.persons.precision);
    expect(recallOf(persons)).toBeGreaterThanOrEqual(BARS.persons.recall);
    expect(precisionOf(actors)).toBeGreaterThanOrEqual(BARS.actors.precision);
    expect(recallOf(actors)).toBeGreaterThanOrEqual(BARS.actors.recall);
  });

  test('that mean nobody of the pack have no link to a person', () => {
    const nobody = development.filter(({ kind }) => kind === 'nobody');
    expect(nobody.length).toBeGreaterThan(1);
    const { confusions } = measure(way, nobody, ids);
    expect(confusions.filter(({ isPerson, linked }) => isPerson && linked !== null)).toEqual([]);
  });
});
