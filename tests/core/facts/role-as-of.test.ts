import { describe, expect, it } from 'vitest';
import { roleAsOf } from '../../../src/core/facts/role-as-of';

const role = (title: string, valid: string) => ({ title, valid, passages: [] });
const titles = (roles: ReturnType<typeof role>[], day?: string) => {
  const found = roleAsOf({ roles }, day);
  return found && [found.status, ...found.roles.map(({ role: { title } }) => title)];
};

const MINISTER = role('Minister', '2012-11-06/2024-05-12');
const SECRETARY = role('Secretary', '2024-05-12/..');

describe('roleAsOf', () => {
  it.each([
    ['2023-07-27', ['held', 'Minister']],
    ['2024-06-19', ['held', 'Secretary']],
    ['2024-05-12', ['held', 'Secretary', 'Minister']],
    ['2010-01-01', ['later', 'Minister']],
  ])('on %s answers %j', (day, expected) => {
    expect(titles([MINISTER, SECRETARY], day)).toEqual(expected);
  });

  it('puts the role that began last first, and the shorter one where both began together', () => {
    const roles = [
      role('Member', '2010/..'),
      role('Chair', '2020/..'),
      role('Acting', '2020/2022'),
    ];
    expect(titles(roles, '2021-01-01')).toEqual(['held', 'Acting', 'Chair', 'Member']);
  });

  it('gives the nearest role, not the last, where none covers the day', () => {
    const roles = [role('Early', '2001/2005'), role('Late', '2020/2022')];
    expect(titles(roles, '2007-01-01')).toEqual(['earlier', 'Early']);
  });

  it.each([undefined, 'no day'])('without a readable day (%s) gives the latest known', (day) => {
    expect(titles([MINISTER, SECRETARY], day)).toEqual(['latest', 'Secretary']);
  });

  it.each([
    ['2024-05/..', '2024-05-03', false],
    ['2024-05/..', '2024-06-01', true],
    ['2020/2024-05', '2024-05-20', false],
    ['2018', '2018-03-03', true],
    ['2018~', '2018-03-03', false],
    ['2018/', '2019-01-01', false],
    ['../2020-05-05', '2019-01-01', true],
  ])('is sure of a role of %s on %s: %s', (valid, day, isCertain) => {
    expect(roleAsOf({ roles: [role('Any', valid)] }, day)?.roles[0]?.isCertain).toBe(isCertain);
  });

  it('puts a certain role before a possible one', () => {
    const roles = [role('Perhaps', '2024-05/..'), role('Surely', '2020/2025')];
    expect(titles(roles, '2024-05-03')).toEqual(['held', 'Surely', 'Perhaps']);
  });

  it('says nothing where there is no role with a readable date', () => {
    expect(titles([], '2024-01-01')).toBeUndefined();
    expect(titles([role('Any', 'long ago')], '2024-01-01')).toBeUndefined();
  });
});
