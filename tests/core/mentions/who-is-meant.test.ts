import { describe, expect, test } from 'vitest';
import { actor, alias, annotate, lexiconOf, linked, names, reasons, short } from './make-names';
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
    ['what its bearer does all day', 'There Ann Lind, who teaches physics, slept.', 0],
    ['where its bearer lives', 'There Ann Lind, who lives opposite, slept.', 0],
    ['what its bearer said', 'There Ann Lind, who left early, slept.', 1],
    ['a walk of life by its ending', 'There Ann Lind, a seismologist, slept.', 0],
    ['what only ends like one', 'There Ann Lind, the peacekeeper, slept.', 1],
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

describe('a surname of one, with its office,', () => {
  test.each<readonly [string, readonly BlockSource[], number]>([
    [
      'is as good as a full name where a relative comes later',
      ['Then Minister Berg spoke.', 'Later Eva Berg came.', 'Then Berg slept.'],
      2,
    ],
    [
      'but not without the office',
      ['Then Berg spoke.', 'Later Eva Berg came.', 'Then Berg slept.'],
      0,
    ],
    [
      'nor where the relative was the last to be named',
      ['Then Minister Berg spoke.', 'Later Eva Berg came. Then Berg slept.'],
      1,
    ],
  ])('%s', (_, page, count) => {
    const found = linked(norland, page, { date: '2012-01-01' });
    expect(found.filter((one) => one === 'Berg=cy')).toHaveLength(count);
  });

  test('is no less known because a reporter has it', () => {
    const page: BlockSource[] = [['byline', 'By Eva Berg'], 'In Norland Berg slept.'];
    expect(last(page, '2012-01-01')).toBe('Berg=cy');
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

describe('the half of a country', () => {
  const halves = lexiconOf(
    names([
      actor('norland', [alias('North Land'), short('the North')], { kind: 'place' }),
      actor('norport', [alias('Norport')], { kind: 'place', seatOf: 'norland' }),
      actor('ann', [alias('Ann Lind')], {
        roles: [{ title: 'President', organisation: 'norland', valid: '2010/..', passages: [] }],
      }),
      actor('cy', [alias('Cy Berg')]),
    ]),
  );
  test.each<readonly [string, string, number]>([
    ['is the country whose people are on the page', 'Then Ann Lind saw the North.', 1],
    ['is the country whose capital and anybody are', 'In Norport Cy Berg saw the North.', 1],
    ['may be a direction where only the capital is', 'In Norport it rained in the North.', 0],
    ['may be a direction where others are', 'Then Cy Berg saw the North.', 0],
    ['is a direction of something', 'Then Ann Lind saw the North of England.', 0],
  ])('%s', (_, text, count) => {
    const found = linked(halves, [text]);
    expect(found.filter((one) => one.endsWith('=norland'))).toHaveLength(count);
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

describe('a surname in a list', () => {
  const clubs = lexiconOf(
    names([
      actor('city', [alias('Norport City'), short('City')], { kind: 'organisation' }),
      actor('united', [alias('Sudport United'), short('United')], { kind: 'organisation' }),
      actor('ann', [alias('Ann Lind'), short('Lind')], {
        roles: [{ title: 'Keeper', organisation: 'city', valid: '2010/..', passages: [] }],
      }),
      actor('bo', [alias('Bo Lind'), short('Lind')], {
        roles: [{ title: 'Keeper', organisation: 'united', valid: '2010/..', passages: [] }],
      }),
    ]),
  );
  const cup = 'Norport City met Sudport United.';
  test.each<readonly [string, string, string[]]>([
    ['of a body is whoever belongs to it', 'City: Lind, Holm; Marr.', ['City=city', 'Lind=ann']],
    ['of the other is the other', 'United: Holm, Lind; Marr.', ['United=united', 'Lind=bo']],
    ['is nobody in a sentence', 'City: Lind said that it rained.', ['City=city']],
    ['is nobody after one', 'City: Holm. Later, Lind, too.', ['City=city']],
    ['is nobody of somebody else', 'Rovers: Lind, Holm; Marr.', []],
  ])('%s', (_, text, found) => {
    expect(linked(clubs, [cup, text]).slice(2)).toEqual(found);
  });
});

describe('a family name with a small word before it', () => {
  const desert = lexiconOf(
    names([
      actor('yusuf', [alias('Yusuf al-Berg'), short('al-Berg')]),
      actor('cy', [alias('Cy Lund')]),
    ]),
  );
  test.each<readonly [string, readonly BlockSource[], string[]]>([
    [
      'is its bearer’s once introduced',
      ['Then Yusuf al-Berg left.', 'Later al-Berg slept.'],
      ['Yusuf al-Berg=yusuf', 'al-Berg=yusuf'],
    ],
    [
      'is not a brother’s',
      ['Then Yusuf al-Berg left.', 'His brother Karim al-Berg stayed.'],
      ['Yusuf al-Berg=yusuf'],
    ],
  ])('%s', (_, page, found) => {
    expect(linked(desert, page)).toEqual(found);
  });
});

describe('a surname with its office in Korean', () => {
  const ko = { lang: 'ko', inflect: 'ko', case: 'any' } as const;
  const office = (title: string) => ({ title, valid: '2010/..', passages: [] });
  const hills = lexiconOf(
    names([
      actor('chair', [alias('김가온', ko), short('김', ko)], { roles: [office('국무위원장')] }),
      actor('deputy', [alias('김나래', ko), short('김', ko)], { roles: [office('부부장')] }),
    ]),
  );
  test('is whose office it is, whoever the page is about', () => {
    const page: BlockSource[] = [
      ['heading', '김나래 부부장의 말'],
      '김가온 국무위원장이 왔다.',
      '김나래 부부장도 왔다. 김 부부장은 김 위원장의 말을 전했다.',
    ];
    expect(linked(hills, page).slice(-2)).toEqual(['김=deputy', '김=chair']);
  });
});
