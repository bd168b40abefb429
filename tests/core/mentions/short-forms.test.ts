import { describe, expect, test } from 'vitest';
import { actor, alias, annotate, lexiconOf, linked, names, reasons, short } from './make-names';
import type { BlockSource } from './make-names';
import { world } from './world';

const KIM = 'Then Kim Jong-un left.';
const LEE = 'Then Lee Do-hoon left.';

type Case = readonly [claim: string, before: readonly BlockSource[], rival: string];

/** Somebody else's full name, which no pack has; a later bare surname could be theirs. */
const STRANGERS: readonly Case[] = [
  ['a given name that is also a conjunction', [KIM], 'Then Kim So Young came.'],
  ['with a hyphen', [KIM], 'Then Kim So-young came.'],
  ['a given name that is also a verb', [LEE], 'Then Lee Do Hyun came.'],
  ['a given name that is also a day', [KIM], 'Then Kim Sun Hee came.'],
  ['a full name that owns something', [KIM], 'There Kim Chol’s wife sang.'],
  ['a name that looks like a past tense', [KIM], 'Ed Kim came.'],
  ['a name that looks like an adverb', [KIM], 'Emily Kim came.'],
  ['a name that looks like a participle', [LEE], 'Ming Lee came.'],
  ['a month that is a given name', [KIM], 'There a singer, June Kim, sang.'],
  ['an auxiliary that is a given name', [LEE], 'There the actor Will Lee sang.'],
  ['an initial before a name that begins with its surname', [KIM], 'There J. Kim wrote.'],
  ['a name and an age', [KIM], 'There Kim Chol, 45, came.'],
  ['a relative', [KIM], 'There Kim Jong-un Jr. came.'],
  ['a photographer', [KIM], 'There is a stage (Kim Won Jin/AFP).'],
];

describe('a common surname is left open after a stranger of that name', () => {
  test.each(STRANGERS)('%s', (_, before, rival) => {
    const name = /(?:Kim|Lee)/u.exec(rival)?.[0] ?? '';
    const page = [...before, rival, `Later ${name} spoke.`];
    expect(linked(world, page)).toHaveLength(1);
    expect(linked(world, [...before, `Later ${name} spoke.`])).toHaveLength(2);
  });

  test.each(STRANGERS)('but not before the text has named one: %s', (_, before, rival) => {
    const name = /(?:Kim|Lee)/u.exec(rival)?.[0] ?? '';
    expect(linked(world, [...before, `Later ${name} spoke.`, rival])).toHaveLength(2);
  });

  test.each(STRANGERS)('a headline speaks of whoever is named first: %s', (_, before, rival) => {
    const name = /(?:Kim|Lee)/u.exec(rival)?.[0] ?? '';
    const headline: BlockSource = ['heading', `${name} spoke there.`];
    expect(linked(world, [headline, ...before, rival])).toHaveLength(2);
    expect(linked(world, [headline, rival, ...before])).toHaveLength(1);
  });

  test.each([
    ['a month before a surname', [KIM, 'In June Kim spoke.'], 2],
    ['a day of a month', [KIM, 'On 3 June Kim spoke.'], 2],
    ['an adverb at the start of a sentence', [KIM, 'Apparently Kim spoke.'], 2],
    ['a sentence that ends before a name', [KIM, 'Later came Kim. So Young people left.'], 2],
  ] as const)('but not by %s', (_, page, count) => {
    expect(linked(world, page)).toHaveLength(count);
  });
});

const HEADLINES: ReadonlyArray<readonly [headline: string, found: readonly string[]]> = [
  ['Kim Keon Hee Visits Paris', []],
  ['KIM KEON HEE VISITS PARIS', []],
  ['Kim Visits Seoul', ['Kim=kim-jong-un', 'Seoul=seoul']],
  ['Putin, Kim Sign Treaty', ['Putin=putin', 'Kim=kim-jong-un']],
  ['Melania Trump Opens Shop', []],
  ['Putin Warns Trump on Seoul', ['Putin=putin', 'Trump=trump', 'Seoul=seoul']],
  ['Trump Meets Kim', ['Trump=trump', 'Kim=kim-jong-un']],
];

describe('a headline in title case', () => {
  test.each(HEADLINES)('%s', (headline, found) => {
    const page: BlockSource[] = [['heading', headline], KIM];
    expect(linked(world, page)).toEqual([...found, 'Kim Jong-un=kim-jong-un']);
  });
});

type Text = readonly [claim: string, lang: string, page: readonly string[], last: string];

const OTHER_SCRIPTS: readonly Text[] = [
  [
    'Russian, introduced',
    'ru',
    ['Затем Ким Чен Ын уехал.', 'Позже Ким говорил.'],
    'Ким=kim-jong-un',
  ],
  [
    'Russian, a stranger',
    'ru',
    ['Затем Ким Чен Ын уехал.', 'Потом приехала Ким Кон Хи.', 'Позже Ким говорил.'],
    'Ким:rival',
  ],
  [
    'Russian, a stranger in given-name order',
    'ru',
    ['Затем Ким Чен Ын уехал.', 'Потом пел Сергей Ким.', 'Позже Ким говорил.'],
    'Ким:rival',
  ],
  [
    'Russian, a stranger in another case',
    'ru',
    ['Затем Ким Чен Ын уехал.', 'Встреча с Сергеем Кимом.', 'Позже Ким говорил.'],
    'Ким:rival',
  ],
  [
    'Russian, a stranger with an initial',
    'ru',
    ['Затем Ким Чен Ын уехал.', 'Потом пел С. Ким.', 'Позже Ким говорил.'],
    'Ким:rival',
  ],
  [
    'Russian, another known one in another case',
    'ru',
    ['Затем Ким Чен Ын уехал.', 'К Ким Ир Сену.', 'Позже Ким говорил.'],
    'Ким:rival',
  ],
  ['Korean, introduced', 'ko', ['김정은은 떠났다.', '김 위원장은 말했다.'], '김=kim-jong-un'],
  ['Korean, not introduced', 'ko', ['김 위원장은 말했다.'], '김:not-introduced'],
  [
    'Korean, a stranger with a title',
    'ko',
    ['김정은은 떠났다.', '김건희 여사는 왔다.', '김 위원장은 말했다.'],
    '김:rival',
  ],
  [
    'Korean, a stranger without a title',
    'ko',
    ['김정은은 떠났다.', '김건희는 왔다.', '김 위원장은 말했다.'],
    '김:rival',
  ],
  [
    'Korean, a stranger after another title',
    'ko',
    ['이도훈 본부장은 떠났다.', '국방장관 이종섭은 왔다.', '이 본부장은 말했다.'],
    '이=lee',
  ],
  [
    'Korean, a stranger of the same title',
    'ko',
    ['이도훈 본부장은 떠났다.', '이종섭 본부장은 왔다.', '이 본부장은 말했다.'],
    '이:rival',
  ],
  [
    'Korean, a stranger and an age, and another title',
    'ko',
    ['이도훈 본부장은 떠났다.', '이재명(60)은 왔다.', '이 의원은 말했다.'],
    '이:rival',
  ],
  [
    'Korean, words that begin like a surname',
    'ko',
    ['이도훈 본부장은 떠났다.', '이번 회담에서 이날 이후 이렇게.', '이 본부장은 말했다.'],
    '이=lee',
  ],
  [
    'Korean, food is no namesake',
    'ko',
    ['김정은은 떠났다.', '김치를 먹었다.', '김 위원장은 말했다.'],
    '김=kim-jong-un',
  ],
];

/** The last find of a page's last block, linked or not. */
function lastOf(lexicon: typeof world, page: readonly string[], lang: string): string {
  const text = page.at(-1) ?? '';
  const { mentions = [], abstained = [] } = annotate(lexicon, page, lang).at(-1) ?? {};
  const said = [
    ...mentions.map(({ start, end, ref }) => ({
      start,
      says: `${text.slice(start, end)}=${ref.slice(2)}`,
    })),
    ...abstained.map(({ start, end, why }) => ({
      start,
      says: `${text.slice(start, end)}:${why}`,
    })),
  ];
  return said.toSorted((one, other) => one.start - other.start).at(-1)?.says ?? '';
}

describe('other scripts', () => {
  test.each(OTHER_SCRIPTS)('%s', (_, lang, page, last) => {
    expect(lastOf(world, page, lang)).toBe(last);
  });

  const han = lexiconOf(
    names([
      actor('k', [alias('金正恩', { case: 'any' }), short('金', { case: 'any' })]),
      actor('y', [alias('金与正', { case: 'any' })]),
    ]),
  );
  test.each([
    ['a surname and a title', ['金正恩离开。', '金委员长说。'], ['金正恩=k', '金=k']],
    ['a surname inside other words', ['金正恩离开。', '资金和金融。'], ['金正恩=k']],
    ['a surname without its bearer', ['金委员长说。'], []],
    ['a stranger with a title', ['金正恩离开。', '金建希女士来了。金委员长说。'], ['金正恩=k']],
    ['another known one', ['金正恩离开。', '金与正来了。金委员长说。'], ['金正恩=k', '金与正=y']],
  ] as const)('Chinese: %s', (_, page, found) => {
    expect(linked(han, page, 'zh')).toEqual(found);
  });
});

describe('full names that link to nobody still share their surname', () => {
  const ann = actor('ann', [alias('Ann Lind'), short('Lind')]);
  const page = ['Then Ann Lind left.', 'Then Bo Lind came.', 'Later Lind spoke.'];

  test.each([
    [
      'of two people of one name',
      [actor('b1', [alias('Bo Lind')]), actor('b2', [alias('Bo Lind')])],
    ],
    ['that must never match', [actor('b', [alias('Bo Lind', { match: 'never' })])]],
    ['out of their time', [actor('b', [alias('Bo Lind', { valid: '1950/1960' })])]],
    ['known without a short form', [actor('b', [alias('Bo Lind')])]],
  ])('%s', (_, others) => {
    const lexicon = lexiconOf(names([ann, ...others]));
    expect(reasons(lexicon, page, { date: '2020-01-01' }).at(-1)).toBe('Lind:rival');
  });
});

describe('half countries', () => {
  const NORTH = 'Officials in North Korea agreed.';
  test.each([
    ['another country of that half', [NORTH, 'Across North Macedonia it rained.']],
    ['its people', [NORTH, 'At the North Macedonian border it rained.']],
  ])('%s', (_, page) => {
    expect(reasons(world, [...page, 'Later the North agreed.']).at(-1)).toBe('North:rival');
  });

  test('a direction of its own is none', () => {
    const page = [NORTH, 'In North Hamgyong it rained.', 'Later the North agreed.'];
    expect(linked(world, page).at(-1)).toBe('North=north-korea');
  });
});
