import { describe, expect, test } from 'vitest';
import {
  readNotThese,
  withNotThis,
  withoutNotThis,
  type NotThis,
} from '../../src/settings/not-these';
import { readSettings, withSite } from '../../src/settings/settings';

const said = (more: Partial<NotThis> = {}): NotThis => ({
  id: '1',
  ref: 'p/lind',
  spelling: 'lind',
  text: 'Lind',
  name: 'Ann Lind',
  since: '2026-01-02',
  where: { kind: 'site', site: 'paper.example' },
  ...more,
});

describe('what was ruled out', () => {
  test('is read back as it was kept, with all other settings', () => {
    const settings = withSite(
      { ...readSettings(undefined), notThese: [said()] },
      'a.example',
      false,
    );
    expect(readSettings(structuredClone(settings))).toEqual(settings);
  });

  test.each<[string, unknown]>([
    ['no list', { a: 1 }],
    ['no record', ['Lind', null, 3]],
    ['no place', [{ ...said(), where: undefined }]],
    ['a page without an address', [{ ...said(), where: { kind: 'page' } }]],
    ['a kind nobody knows', [{ ...said(), where: { kind: 'galaxy' } }]],
    ['no spelling', [{ ...said(), spelling: undefined }]],
  ])('is nothing where storage holds %s', (_, stored) => {
    expect(readNotThese(stored)).toEqual([]);
  });

  test('stands once, at the end, however often it is said', () => {
    const other = said({ id: '2', spelling: 'ann' });
    const list = withNotThis([said(), other], said({ id: '3' }));
    expect(list.map(({ id }) => id)).toEqual(['2', '3']);
  });

  test.each<[string, Partial<NotThis>]>([
    ['another site', { where: { kind: 'site', site: 'b.example' } }],
    ['one page', { where: { kind: 'page', url: 'paper.example' } }],
    ['everywhere', { where: { kind: 'everywhere' } }],
    ['somebody else', { ref: 'p/berg' }],
  ])('is not the same as what is said of %s', (_, more) => {
    expect(withNotThis([said()], said({ id: '2', ...more }))).toHaveLength(2);
  });

  test('is taken back by its number; an unknown number changes nothing', () => {
    expect(withoutNotThis([said(), said({ id: '2' })], '1').map(({ id }) => id)).toEqual(['2']);
    expect(withoutNotThis([said()], 'x')).toEqual([said()]);
  });
});
