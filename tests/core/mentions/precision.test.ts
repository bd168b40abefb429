import { describe, expect, test } from 'vitest';
import { actor, alias, event, lexiconOf, linked, names, reasons, surname } from './make-names';
import type { BlockSource } from './make-names';
import { world } from './world';

const WIFE = 'Then Melania Trump came.';
const HUSBAND = 'Then Donald Trump came.';

type Family = readonly [claim: string, page: readonly BlockSource[], trumps: number];

/** How many of a page's places link to the man whom everybody knows by the surname. */
const FAMILIES: readonly Family[] = [
  ['nobody else on the page', ['Later Trump left.'], 1],
  ['a relative alone', [WIFE, 'Later Trump left.'], 0],
  ['a relative who comes later, alone', ['Later Trump left.', WIFE], 0],
  ['a relative alone, and an office before', [WIFE, 'Later President Trump left.'], 1],
  ['a relative alone, and an office after', [WIFE, 'Later the Trump administration fell.'], 1],
  ['both, in other blocks', [HUSBAND, WIFE, 'Later Trump left.'], 2],
  ['both, the man further down', [WIFE, 'Later Trump left.', HUSBAND], 2],
  ['both, the relative last in the block', [`${HUSBAND} ${WIFE} Later Trump left.`], 1],
  ['both, the man last in the block', [`${WIFE} ${HUSBAND} Later Trump left.`], 2],
  ['an office after the relative', [`${HUSBAND} ${WIFE} Later President Trump left.`], 2],
  ['a headline over both', [['heading', 'Trump says a shop is open'], HUSBAND, WIFE], 2],
  ['a headline over a relative', [['heading', 'Trump says a shop is open'], WIFE], 0],
  ['a form of address says nothing', [WIFE, 'Later Mr. Trump left.'], 0],
];

describe('a surname of one bearer, and a family', () => {
  test.each(FAMILIES)('%s', (_, page, count) => {
    expect(linked(world, page).filter((one) => one.endsWith('=trump'))).toHaveLength(count);
  });

  test.each([
    ['an office in Russian', 'Потом пел Сергей Путин. Президент Путин уехал.', ['Путин=putin']],
    ['in another case', 'Потом пел Сергей Путин. К президенту Путину.', ['Путину=putin']],
    ['a woman is no rival of a man', 'Потом пела Людмила Путина. Путин уехал.', ['Путин=putin']],
    ['in another case too', 'Он видел Людмилу Путину. Путин уехал.', ['Путин=putin']],
    ['a word that could be hers is left open', 'Пела Людмила Путина. Путина пела.', []],
    ['a man is a rival of a man', 'Потом пел Сергей Путин. Путин уехал.', []],
  ] as const)('Russian: %s', (_, text, found) => {
    expect(linked(world, [text], 'ru')).toEqual(found);
  });

  test('a man’s form is no rival of a woman', () => {
    const ru = { lang: 'ru', inflect: 'ru' } as const;
    const one = lexiconOf(
      names([actor('m', [alias('Мария Захарова', ru), surname('Захарова', ru)], { gender: 'f' })]),
    );
    expect(linked(one, ['Он видел Ивана Захарова. Захарова говорила.'], 'ru')).toEqual([
      'Захарова=m',
    ]);
    expect(linked(one, ['Пела Анна Захарова. Захарова говорила.'], 'ru')).toEqual([]);
  });
});

type Quoted = readonly [claim: string, lang: string, text: string, found: readonly string[]];

const QUOTED: readonly Quoted[] = [
  ['a cinema', 'ru', 'В кинотеатре «Москва» пели.', []],
  ['a party', 'ru', 'В партии «Единая Россия» пели.', []],
  ['a club', 'ru', 'Клуб «Динамо Москва» пел.', []],
  ['a hotel in Ukrainian', 'uk', 'Готель «Москва» зачинено.', []],
  ['a film', 'en', 'Later the film “Putin” opened.', []],
  ['straight marks', 'en', 'Later the film "Putin" opened.', []],
  ['single marks', 'en', 'Later the film ‘Putin’ opened.', []],
  ['German marks', 'de', 'Im Film „Putin“ war es so.', []],
  ['German marks turned', 'de', 'Im Film »Putin« war es so.', []],
  ['French marks', 'fr', 'Le film « Putin » est long.', []],
  ['a Chinese book', 'zh', '看《普京传》。', []],
  ['a full name', 'en', 'Later the book “Vladimir Putin” sold.', []],
  ['three words', 'en', 'Later the film “Goodbye, dear Putin” opened.', []],
  ['four words are speech', 'ru', 'Он сказал: «Мы любим нашу Москву» и ушел.', ['Москву=moscow']],
  ['a full stop inside', 'en', 'They sang: “Long live Moscow.”', ['Moscow=moscow']],
  ['an exclamation', 'en', 'They sang: “Goodbye Putin!” again.', ['Putin=putin']],
  ['a slogan', 'en', 'There hung a “Welcome Putin” banner.', ['Putin=putin']],
  ['a comma inside', 'en', '“Hello Moscow,” they sang.', ['Moscow=moscow']],
  ['between two quotations', 'en', 'From “one” Moscow to “two” it rained.', ['Moscow=moscow']],
  ['straight, between two', 'en', 'From "one" Moscow to "two" it rained.', ['Moscow=moscow']],
  [
    'an apostrophe before',
    'en',
    'The miners’ Moscow, the bakers’ Seoul.',
    ['Moscow=moscow', 'Seoul=seoul'],
  ],
  ['an organisation', 'en', 'Later the “United Nations” agreed.', ['United Nations=un']],
  ['an event', 'en', 'Later the “Hanoi summit” began.', ['Hanoi summit=hanoi']],
];

describe('names in quotation marks', () => {
  test.each(QUOTED)('%s', (_, lang, text, found) => {
    expect(linked(world, [text], lang)).toEqual(found);
  });

  test('says why not', () => {
    expect(reasons(world, ['Later the film “Putin” opened.'])).toEqual(['Putin:named-after']);
  });
});

const any = { case: 'any' } as const;
const place = { kind: 'place' } as const;
const eastern = lexiconOf(
  names([
    actor('kim', [alias('金日成', any)]),
    actor('pyongyang', [alias('平壤', any), alias('平壌', any)], place),
    actor('russia', [alias('俄罗斯', any)], place),
    actor('un', [alias('联合国', any), alias('国連', any)], { kind: 'organisation' }),
    actor('korea', [alias('한국', { lang: 'ko', inflect: 'ko', ...any })], place),
  ]),
);

describe('names that run on without a space', () => {
  test.each([
    ['金日成大学在平壤。', ['平壤=pyongyang']],
    ['金日成廣場', []],
    ['平壤机场', []],
    ['平壤路', []],
    ['平壤体育馆', []],
    ['平壤烤鸭', []],
    ['平壌ホテル', []],
    ['俄罗斯航空', []],
    ['俄罗斯自治区', []],
    ['俄罗斯路线', ['俄罗斯=russia']],
    ['平壤街头', ['平壤=pyongyang']],
    ['俄罗斯大学生', ['俄罗斯=russia']],
    ['俄罗斯条约', ['俄罗斯=russia']],
    ['平壤的大学', ['平壤=pyongyang']],
    ['国連大学', []],
    ['联合国际大学', []],
    ['联合国大会', ['联合国=un']],
    ['联合国公司', ['联合国=un']],
    ['한국은행과 함께', []],
    ['한국은행', []],
    ['한국항공', []],
    ['한국 일보', []],
    ['한국은 갔다', ['한국=korea']],
    ['한국과 함께', ['한국=korea']],
  ] as const)('%s', (text, found) => {
    expect(linked(eastern, [text])).toEqual(found);
  });
});

const events = lexiconOf(
  names(
    [actor('norport', [alias('Norport')], place)],
    [
      event('war', [alias('war in Norport', any), alias('invasion of Norport', any)], {
        date: { edtf: '2022-02-24/..', how: 'stated' },
      }),
      event('summit', [alias('harbour summit', any)], {
        date: { edtf: '2019-02-27/2019-02-28', how: 'stated' },
      }),
      event('old', [alias('old war', any)], { date: { edtf: '1950/1953', how: 'stated' } }),
      event('talks', [alias('항구 회담', any)], { date: { edtf: '2019-02', how: 'stated' } }),
    ],
  ),
);

describe('years beside an event', () => {
  test.each([
    ['In the 1941 invasion of Norport it rained.', 'before-event'],
    ['The war in Norport in 1918 was long.', 'before-event'],
    ['In 1918, after much rain, the war in Norport began.', 'before-event'],
    ['Then came the harbour summit of the Bakers in 1997.', 'before-event'],
    ['Then came the harbour summit of the Bakers in 2020.', 'out-of-time'],
    ['The 2020 harbour summit was long.', 'out-of-time'],
    ['The harbour summit (2020) was long.', 'out-of-time'],
    ['1997년 항구 회담', 'before-event'],
    ['2020년 항구 회담', 'out-of-time'],
  ])('keep it open: %s', (text, why) => {
    expect(reasons(events, [text]).at(-1)?.split(':').at(-1)).toBe(why);
  });

  test.each([
    ['They marked the harbour summit, which recalled another from 1950.', 'summit'],
    ['The 2022 invasion of Norport was long.', 'war'],
    ['In 2024 the war in Norport went on.', 'war'],
    ['Unlike in 1941, the invasion of Norport in 2022 was long.', 'war'],
    ['It rained in 1918. The war in Norport went on.', 'war'],
    ['The war in Norport went on. It rained in 1918.', 'war'],
    ['They sent 1500 men to the war in Norport.', 'war'],
    ['They sent 2000 men to the war in Norport.', 'war'],
    ['They sent 11941 men, 1,941 of them old, to the war in Norport.', 'war'],
    ['In 2021, after much rain, they recalled the harbour summit.', 'summit'],
    ['The 2019 harbour summit was long.', 'summit'],
    ['The old war of 1950 to 1953 was long.', 'old'],
    ['The old war (1950–53) was long.', 'old'],
    ['2019년 항구 회담', 'talks'],
  ])('let it link: %s', (text, id) => {
    expect(linked(events, [text]).at(-1)?.split('=').at(-1)).toBe(id);
  });
});

describe('a body of a country', () => {
  const bodies = lexiconOf(
    names([
      actor('council', [alias('Federation Council')], { kind: 'organisation' }),
      actor('russia', [alias('Russia')], place),
    ]),
  );

  test.each([
    ['another one', 'The Federation Council of Nigeria agreed.', []],
    ['another one with an article', 'The Federation Council of the Netherlands agreed.', []],
    ['its own', 'The Federation Council of Russia agreed.', ['council', 'russia']],
    ['of somebody', 'The Federation Council of Tuesday agreed.', ['council']],
    ['of nothing', 'The Federation Council of course agreed.', ['council']],
  ] as const)('%s', (_, text, found) => {
    expect(linked(bodies, [text]).map((one) => one.split('=').at(-1))).toEqual(found);
  });
});

describe('the German genitive', () => {
  test.each([
    ['de', 'Später traf er Putins Berater.', ['Putins=putin']],
    ['de', 'Gestern lasen wir Putins langen Brief.', ['Putins=putin']],
    ['de', 'Später sah er Vladimir Putins Haus.', ['Vladimir Putins=putin']],
    ['de-AT', 'Moscows graue Häuser.', ['Moscows=moscow']],
    ['en', 'Later he met the Putins there.', []],
    ['en', 'Later he met Vladimir Putins there.', []],
  ] as const)('%s: %s', (lang, text, found) => {
    expect(linked(world, [text], lang)).toEqual(found);
  });
});

describe('a Korean reporter’s signature names nobody known, even in running text', () => {
  test.each([
    ['a reporter', '김정은 기자 = 서울에서 행사가 열렸다.', []],
    ['joined on', '김정은기자가 썼다.', []],
    ['a correspondent', '김정은 특파원은 썼다.', []],
    ['not a press conference', '김정은 기자회견이 열렸다.', ['김정은=kim-jong-un']],
    ['not an office', '김정은 위원장은 웃었다.', ['김정은=kim-jong-un']],
  ] as const)('%s', (_, text, found) => {
    expect(linked(world, [text]).filter((one) => one.startsWith('김정은'))).toEqual(found);
  });
});
