import { describe, expect, it } from 'vitest';
import { groupConflicts } from '../../../src/core/facts/conflict-groups';
import { fact } from './sample-material';

const idsOf = (conflicts: Record<string, string[]>) =>
  groupConflicts(
    Object.entries(conflicts).map(([id, conflictsWith]) => fact(id, '2021', { conflictsWith })),
  ).map((group) => group.map(({ id }) => id).join(' '));

describe('groupConflicts', () => {
  it.each([
    ['no conflict', { a: [], b: [] }, ['a', 'b']],
    ['a conflict told by both', { a: ['b'], b: ['a'], c: [] }, ['a b', 'c']],
    ['a conflict told by the later one only', { a: [], b: [], c: ['a'] }, ['a c', 'b']],
    ['a chain of conflicts', { a: ['b'], b: ['c'], c: [] }, ['a b c']],
    ['a fact that is not there', { a: ['zz'] }, ['a']],
    ['a conflict with itself', { a: ['a'] }, ['a']],
  ])('with %s groups as expected', (_, conflicts, groups) => {
    expect(idsOf(conflicts)).toEqual(groups);
  });
});
