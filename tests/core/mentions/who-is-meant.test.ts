import { describe, expect, test } from 'vitest';
import { annotate, linked, reasons } from './make-names';
import type { BlockSource } from './make-names';
import { norland } from './world';

type Case = readonly [claim: string, page: readonly BlockSource[], date: string, found: string[]];

const last = (page: readonly BlockSource[], date: string): string =>
  linked(norland, page, { date }).at(-1) ?? '';

describe('a role phrase', () => {
  test.each<Case>([
    [
      'is its holder on the day',
      ['The Norlandic president left.'],
      '2012-05-01',
      ['Norlandic president=ann'],
    ],
    [
      'is the next holder later',
      ['The Norlandic president left.'],
      '2018-05-01',
      ['Norlandic president=bo'],
    ],
    [
      'is nobody when the pack has no holder',
      ['The Norlandic president left.'],
      '2022-05-01',
      ['Norlandic=norland'],
    ],
    ['by its title', ['The president of Norland left.'], '2018-05-01', ['president of Norland=bo']],
    [
      'after "former" is not the holder',
      ['The former Norlandic president left.'],
      '2018-05-01',
      ['Norlandic=norland'],
    ],
    [
      'after "then" is not the holder',
      ['The then Norlandic president left.'],
      '2018-05-01',
      ['Norlandic=norland'],
    ],
    [
      'after "a" is nobody in particular',
      ['Once a Norlandic president left.'],
      '2018-05-01',
      ['Norlandic=norland'],
    ],
    [
      'before a name is a title',
      ['The Norlandic president Bo Lind left.'],
      '2018-05-01',
      ['Norlandic=norland', 'Bo Lind=bo'],
    ],
    [
      'after a name is one too',
      ['There Bo Lind, the Norlandic president, left.'],
      '2018-05-01',
      ['Bo Lind=bo', 'Norlandic=norland'],
    ],
    [
      'before a stranger is a stranger’s',
      ['The Norlandic president Dag Moe left.'],
      '2018-05-01',
      ['Norlandic=norland'],
    ],
    ['without its country waits for it', ['The minister of ports left.'], '2018-05-01', []],
    [
      'is at home beside its country',
      ['In Norland the minister of ports left.'],
      '2018-05-01',
      ['Norland=norland', 'minister of ports=cy'],
    ],
  ])('%s', (_, page, date, found) => {
    expect(linked(norland, page, { date })).toEqual(found);
  });
});

describe('of two who share a surname', () => {
  const BOTH = ['In Norland Ann Lind met the guests.', 'There Bo Lind sang.'];
  test.each<readonly [string, readonly BlockSource[], string]>([
    [
      'neither is meant where nothing tells them apart',
      [...BOTH, 'Later Lind spoke.'],
      'Bo Lind=bo',
    ],
    [
      'the one just named is meant',
      ['There Bo Lind sang.', 'Then Ann Lind left. Later Lind spoke.'],
      'Lind=ann',
    ],
    [
      'a short form used before somebody is named is not theirs',
      ['Then Bo Lind sang.', 'Lind slept. Ann Lind left. Later Lind spoke.'],
      'Ann Lind=ann',
    ],
    [
      'an office says who',
      [
        'There the Norlandic president Bo Lind and the singer Ann Lind met.',
        'Later President Lind spoke.',
      ],
      'Lind=bo',
    ],
    ['whoever has a sister', [...BOTH, 'Later Lind’s brother spoke.'], 'Lind=ann'],
    ['who was with whom in the pack’s events', [...BOTH, 'Later Berg and Lind spoke.'], 'Lind=ann'],
  ])('%s', (_, page, found) => {
    expect(last(page, '2018-01-01')).toBe(found);
  });

  test('a pronoun that does not fit speaks against one', () => {
    const page = [
      'In Norland Ann Lind met guests, and Ann Lind left.',
      'There Bo Lind sang. Lind put on his hat.',
    ];
    expect(last(page, '2018-01-01')).toBe('Lind=bo');
  });
});

const LONG =
  'It rained on the hills and on the harbour, and the ferries stayed where they were. '.repeat(6);

describe('a full name in another walk of life', () => {
  test.each<readonly [string, string, number]>([
    ['an occupation before it', 'There the goalkeeper Ann Lind slept.', 0],
    ['an occupation behind it', 'There Ann Lind, a dentist, slept.', 0],
    ['an age and an occupation', 'There Ann Lind, 34, a baker, slept.', 0],
    [
      'an occupation that was left',
      'There Ann Lind, a former dentist, slept in Norland by the Upper Court.',
      1,
    ],
    ['the office of the pack', 'There President Ann Lind slept.', 1],
    ['a civil office', 'There Sergeant Ann Lind slept.', 0],
  ])('%s', (_, text, count) => {
    const found = linked(norland, [text], { date: '2012-01-01' });
    expect(found.filter((one) => one.endsWith('=ann'))).toHaveLength(count);
  });

  test('counts for the whole page, and for the surname', () => {
    const page = ['There Ann Lind, a dentist, slept.', 'Ann Lind woke.', 'Later Lind left.'];
    expect(linked(norland, page)).toEqual([]);
    expect(reasons(norland, page)).toEqual([
      'Ann Lind:namesake',
      'Ann Lind:namesake',
      'Lind:rival',
    ]);
  });

  test.each<readonly [string, string, number]>([
    ['nothing of the pack’s world', '', 0],
    ['only the country, which is full of people', 'In Norland. ', 0],
    ['somebody else of the pack', 'In Norland Cy Berg stayed. ', 1],
    ['a title', 'Then President Ann Lind stayed. ', 1],
  ])('on a long page with %s', (_, before, count) => {
    const page = [`${before}Then Ann Lind left.`, LONG];
    const found = linked(norland, page, { date: '2012-01-01' });
    expect(found.includes('Ann Lind=ann') ? 1 : 0).toBe(count);
  });

  test('a surname of one’s own is at home in its country', () => {
    expect(linked(norland, ['In Norland Cy Berg left. Berg slept.', LONG])).toContain('Cy Berg=cy');
  });
});

describe('a surname with the office of somebody else', () => {
  test.each([
    ['Later Mayor Berg spoke.', 0],
    ['Later the dentist Berg spoke.', 0],
    ['Later Minister Berg spoke.', 1],
    ['Later Berg spoke.', 1],
  ])('%s', (text, count) => {
    const found = linked(norland, ['In Norland it rained.', text], { date: '2012-01-01' });
    expect(found.filter((one) => one === 'Berg=cy')).toHaveLength(count);
  });
});

describe('a surname that is a word too', () => {
  test.each([
    ['with the word on the page', ['The berg melted.', 'Berg and all, it sank.'], 0],
    ['inside another word only', ['The bergs melted.', 'Berg and all, it sank.'], 1],
    ['not at the start of a sentence', ['The berg melted.', 'Then Berg spoke.'], 1],
    ['of somebody named in full', ['The berg melted.', 'Cy Berg came.', 'Berg spoke.'], 2],
  ] as const)('%s', (_, page, count) => {
    const found = linked(norland, page);
    expect(found.filter((one) => one.endsWith('=cy'))).toHaveLength(count);
  });
});

describe('a seat of government', () => {
  const readings = (text: string) =>
    annotate(norland, [text])[0]?.mentions.flatMap(({ reading }) => reading ?? []);
  test.each([
    ['Later Norport said so.', 'government'],
    ['The talks between Norport and others began.', 'government'],
    ['Then it rained in Norport.', 'place'],
    ['Then Norport airport closed.', 'place'],
    ['Everything about Norport is old.', 'unknown'],
  ])('%s is %s', (text, reading) => {
    expect(readings(text)).toEqual([reading]);
  });

  test('is the only one that has a reading', () => {
    expect(readings('In Norland Cy Berg left.')).toEqual([]);
  });
});
