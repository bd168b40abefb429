import { describe, expect, it } from 'vitest';
import { compareDates, isBoundless, relateToDay } from '../../../src/core/time/compare-dates';

describe('relateToDay', () => {
  it.each([
    ['2024-06-18', 'by'],
    ['2024-06-19', 'by'],
    ['2024-06-20', 'since'],
    ['2024-05', 'by'],
    ['2024-06', 'straddling'],
    ['2024', 'straddling'],
    ['2024-07', 'since'],
    ['2022-02-24/..', 'straddling'],
    ['../2021-06-05', 'by'],
    ['../2025', 'straddling'],
    ['2024-06-19T23:30:00Z', 'by'],
    ['XXXX', 'undated'],
    ['../..', 'undated'],
    ['nonsense', 'undated'],
  ])('places %s as "%s" seen from 19 June 2024', (edtf, relation) => {
    expect(relateToDay(edtf, '2024-06-19')).toBe(relation);
  });

  it('says nothing of a day that cannot be read', () => {
    expect(relateToDay('2024', 'today')).toBe('undated');
  });
});

describe('compareDates', () => {
  it('orders as a timeline does', () => {
    const ordered = [
      '1950/1953',
      '2018-11-14',
      '2018-11-14/2018-11-15',
      '../2021-06-05',
      '2024-06-19',
      '2024-06-19/..',
      '2024-07',
      'XXXX',
    ];
    expect(ordered.toReversed().toSorted(compareDates)).toEqual(ordered);
  });
});

describe('isBoundless', () => {
  it.each([
    ['XXXX', true],
    ['XXXX-06-19', true],
    ['../..', true],
    ['', true],
    ['20XX', false],
    ['2024/..', false],
  ])('of "%s" is %s', (edtf, is) => {
    expect(isBoundless(edtf)).toBe(is);
  });
});
