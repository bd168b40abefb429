import { describe, expect, test } from 'vitest';
import {
  actor,
  alias,
  annotate,
  lexiconOf,
  linked,
  names,
  reasons,
  short,
  surname,
} from './make-names';
import type { BlockSource } from './make-names';
import { world } from './world';

type Case = readonly [claim: string, page: readonly BlockSource[], found: readonly string[]];

const SHORT_FORMS: readonly Case[] = [
  [
    'a common surname links once its bearer was introduced',
    ['In Seoul Moon Jae-in spoke.', 'Moon requested help.'],
    ['Seoul=seoul', 'Moon Jae-in=moon', 'Moon=moon'],
  ],
  ['a common surname without an introduction stays open', ['Later Moon spoke.'], []],
  [
    'running text does not look ahead',
    ['Later Moon spoke.', 'Then Moon Jae-in left.'],
    ['Moon Jae-in=moon'],
  ],
  [
    'a headline looks ahead',
    [['heading', 'Putin, Kim sign treaty'], 'Then Kim Jong-un spoke.'],
    ['Putin=putin', 'Kim=kim-jong-un', 'Kim Jong-un=kim-jong-un'],
  ],
  [
    'two known bearers of a surname keep it open',
    ['Then Kim Jong-un met Kim Yo-jong.', 'Later Kim spoke.'],
    ['Kim Jong-un=kim-jong-un', 'Kim Yo-jong=kim-yo-jong'],
  ],
  [
    'a second known bearer further down keeps it open too',
    ['Then Kim Jong-un left.', 'Later Kim spoke.', 'His sister Kim Yo-jong stayed.'],
    ['Kim Jong-un=kim-jong-un', 'Kim Yo-jong=kim-yo-jong'],
  ],
  [
    'a stranger of the same surname keeps it open',
    ['Then Kim Jong-un left.', 'Later Kim Keon Hee and Kim spoke.'],
    ['Kim Jong-un=kim-jong-un'],
  ],
  [
    'a stranger with a hyphen keeps it open',
    ['Then Lee Do-hoon left.', 'Later Lee Jae-myung met Lee.'],
    ['Lee Do-hoon=lee'],
  ],
  [
    'a stranger in given-name order keeps it open',
    [
      'Then Kim Jong-un left.',
      'Photographs were taken by Tong-hyung Kim there.',
      'Later Kim spoke.',
    ],
    ['Kim Jong-un=kim-jong-un'],
  ],
  [
    'a byline in capitals keeps it open in other paragraphs',
    [['byline', 'By KIM TONG-HYUNG'], 'Then Kim Jong-un left.', 'Later Kim spoke.'],
    ['Kim Jong-un=kim-jong-un'],
  ],
  [
    'a byline takes no surname from the only one who is known by it',
    [['byline', 'By Hee-jin Moon'], 'Then Moon Jae-in left.', 'Later Moon spoke.'],
    ['Moon Jae-in=moon', 'Moon=moon'],
  ],
  [
    'a bare surname in a byline is nobody known',
    ['Then Kim Jong-un left.', ['byline', 'Kim']],
    ['Kim Jong-un=kim-jong-un'],
  ],
  [
    'a photographer is not linked',
    ['Then Kim Jong-un left.', 'The stage (Kim Won Jin/AFP)', 'Later Kim spoke.'],
    ['Kim Jong-un=kim-jong-un'],
  ],
  [
    'a misspelling whose last part is small is a stranger',
    ['Then Kim Jong-un left.', 'Then Kim Jong il came.'],
    ['Kim Jong-un=kim-jong-un'],
  ],
  [
    'a known misspelling is its bearer',
    ['Then Kim Jung-un left.', 'Later Kim spoke.'],
    ['Kim Jung-un=kim-jong-un', 'Kim=kim-jong-un'],
  ],
  [
    'the moon and a moon mission are not persons',
    ['Then Moon Jae-in watched.', 'A moon mission to the moon. To The Moon we go. From the Moon.'],
    ['Moon Jae-in=moon'],
  ],
  [
    'an article before an office is no obstacle',
    ['Then Moon Jae-in left.', 'Later the Moon administration fell.'],
    ['Moon Jae-in=moon', 'Moon=moon'],
  ],
  [
    'a syllable of another name is not the surname',
    ['Then Moon Jae-in met Ban Ki-Moon there.'],
    ['Moon Jae-in=moon'],
  ],
  [
    'the North after the country',
    ['Officials in North Korea agreed.', 'Later the North’s leader and The North left.'],
    ['North Korea=north-korea', 'North=north-korea', 'North=north-korea'],
  ],
  ['the North without the country', ['Later the North agreed.'], []],
  [
    'the north as a direction',
    [
      'Officials in North Korea agreed.',
      'In the north of it, the North of England, the North Sea, the North Pole.',
    ],
    ['North Korea=north-korea'],
  ],
  [
    'an article does not swallow the start of a longer name',
    ['Later the North Korean leader left.'],
    ['North Korean=north-korea'],
  ],
];

describe('short forms', () => {
  test.each(SHORT_FORMS)('%s', (_, page, found) => {
    expect(linked(world, page)).toEqual(found);
  });
});

const NESTING: readonly Case[] = [
  ['a bank of a country', ['Later the Bank of Russia agreed.'], []],
  ['an acronym after an adjective', ['Later Russian TV agreed.'], ['Russian=russia']],
  ['a sentence that ends before a name', ['He lives in York. Putin left.'], ['Putin=putin']],
  [
    'a state office',
    ['Then Ivanka Trump left. Later the Trump administration fell.'],
    ['Trump=trump'],
  ],
  ['a rival who comes later', ['Later Trump left.', 'Then Ivanka Trump came.'], []],
  ['a headline over a rival', [['heading', 'Trump opens a shop'], 'Then Ivanka Trump came.'], []],
  [
    'a father and his son',
    ['Then Donald Trump Jr. left. Later Donald Trump came.'],
    ['Donald Trump=trump'],
  ],
  ['a navy', ['Later the U.S. Navy sailed.'], []],
  ['a continent', ['Across North America it rained.'], []],
  ['a newspaper', ['As The Moscow Post wrote.'], []],
  ['a tower', ['In front of Trump Tower it rained.'], []],
  ['a square', ['On Kim Il Sung Square it rained.'], []],
  ['a street, whatever the language', ['В доме на улице Ким Ир Сена.'], []],
  ['a town elsewhere', ['In Moscow, Idaho, it rained.'], []],
  ['that town, named again', ['In Moscow, Idaho, it rained.', 'Police in Moscow agreed.'], []],
  [
    'a list of towns',
    ['In Moscow, Seoul and Pyongyang it rained.'],
    ['Moscow=moscow', 'Seoul=seoul', 'Pyongyang=pyongyang'],
  ],
  ['a date after a town', ['In Moscow, Wednesday was warm.'], ['Moscow=moscow']],
  [
    'a title after a demonym',
    ['Later Russian Defence Minister Ivan Petrov left.'],
    ['Russian=russia'],
  ],
  ['a title before a surname', ['Later President Putin left.'], ['Putin=putin']],
  ['a weekday after a name', ['Later Vladimir Putin Wednesday left.'], ['Vladimir Putin=putin']],
  ['a month after a name', ['It was Putin March over March.'], ['Putin=putin']],
  ['a country that owns', ['Later Russia’s Putin left.'], ['Russia=russia', 'Putin=putin']],
  ['a known name beside', ['Later Moscow Putin left.'], ['Moscow=moscow', 'Putin=putin']],
  ['a relative', ['Later Donald Trump Jr. and Trump Jr. left.'], []],
  ['another given name', ['Later Ivanka Trump left.'], []],
  ['another initial', ['Later I. Trump left and D. Trump came.'], ['Trump=trump']],
  ['a form of address for a woman', ['Later Mrs. Trump left.'], []],
  [
    'a sentence that starts before a name',
    ['Yesterday Putin left. Telling Putin helped.'],
    ['Putin=putin', 'Putin=putin'],
  ],
  ['a wife at the start of a sentence', ['Lyudmila Putin left.'], []],
  [
    'a caption run into its heading',
    ['N. Korea welcomes Putin This photo is new.'],
    ['N. Korea=north-korea', 'Putin=putin'],
  ],
  [
    'a headline in title case',
    [['heading', 'Putin Visits Seoul After North Korea Trip']],
    ['Putin=putin', 'Seoul=seoul', 'North Korea=north-korea'],
  ],
  [
    'a headline in capitals',
    [['heading', 'PUTIN VISITS SEOUL AFTER NORTH KOREA TRIP']],
    ['PUTIN=putin', 'SEOUL=seoul', 'NORTH KOREA=north-korea'],
  ],
  ['a tower in a title case headline', [['heading', 'Fire Breaks Out Near Trump Tower Again']], []],
  ['a pronoun in a line of capitals', [['heading', 'TELL US WHY PUTIN LEFT']], ['PUTIN=putin']],
  ['German nouns have capitals', ['Später traf Präsident Putin Journalisten.'], ['Putin=putin']],
  [
    'a credit',
    ['A stage in Seoul. (Yonhap)', 'Another. [Yonhap]'],
    ['Seoul=seoul', 'Yonhap=yonhap', 'Yonhap=yonhap'],
  ],
  [
    'an agency in a byline',
    [['byline', 'SEOUL, June 3 (Yonhap)']],
    ['SEOUL=seoul', 'Yonhap=yonhap'],
  ],
  [
    'an event takes the name inside it',
    ['After the Hanoi summit and the Korean War.'],
    ['Hanoi summit=hanoi', 'Korean War=korean-war'],
  ],
  [
    'an event in common words leaves the name inside it',
    ['After a visit to Moscow he left.'],
    ['Moscow=moscow'],
  ],
  ['a name that must never match hides what is inside', ['조선 사람'], []],
];

describe('names inside longer names', () => {
  test.each(NESTING)('%s', (claim, page, found) => {
    expect(linked(world, page, claim.startsWith('German') ? 'de' : 'en')).toEqual(found);
  });
});

describe('a surname and its rivals', () => {
  test('goes to whoever was named in full last', () => {
    const page = [
      'Then Ivanka Trump came. Later Trump left.',
      'Then Donald Trump came. Later Trump left.',
    ];
    expect(linked(world, page)).toEqual(['Donald Trump=trump', 'Trump=trump']);
    expect(reasons(world, page)).toEqual(['Trump:longer-name', 'Trump:rival']);
  });
});

describe('several packs', () => {
  const one = names([actor('a', [alias('Ann Lind'), surname('Lind')])], [], 'one');
  const two = names([actor('b', [alias('Ann Lind'), surname('Lind')])], [], 'two');

  test('two people of one full name in two packs are both offered', () => {
    const [block] = annotate(lexiconOf(one, two), ['Then Ann Lind spoke.']);
    expect(block?.abstained).toEqual([]);
    expect(block?.mentions).toMatchObject([
      { ref: 'one/a', rule: 'offered', candidates: ['one/a', 'two/b'] },
    ]);
  });

  test('two people of one full name in one pack stay open, with both as candidates', () => {
    const lexicon = lexiconOf(
      names([actor('a', [alias('Ann Lind')]), actor('b', [alias('Ann Lind')])]),
    );
    expect(annotate(lexicon, ['Then Ann Lind spoke.'])[0]).toMatchObject({
      mentions: [],
      abstained: [{ start: 5, end: 13, candidates: ['p/a', 'p/b'], why: 'ambiguous' }],
    });
  });

  test('the same identifier makes one person of two', () => {
    const ids = { wikidata: 'Q1' };
    const join = (pack: typeof one) => ({
      ...pack,
      actors: pack.actors.map((each) => ({ ...each, ids })),
    });
    const [block] = annotate(lexiconOf(join(one), join(two)), ['Then Ann Lind spoke. Lind left.']);
    expect(block?.mentions).toMatchObject([
      { ref: 'one/a', rule: 'strong', candidates: ['one/a', 'two/b'] },
      { ref: 'one/a', rule: 'unique-surname', candidates: ['one/a', 'two/b'] },
    ]);
  });

  test('a surname that two people hold links to the one introduced', () => {
    const lexicon = lexiconOf(
      names([
        actor('a', [alias('Ann Lind'), surname('Lind')]),
        actor('b', [alias('Bo Lind'), surname('Lind')]),
      ]),
    );
    expect(linked(lexicon, ['Later Lind left.'])).toEqual([]);
    expect(linked(lexicon, ['Later Bo Lind left. Then Lind spoke.'])).toEqual([
      'Bo Lind=b',
      'Lind=b',
    ]);
  });
});

test('a page of thousands of namesakes is linked in bounded time', () => {
  const strangers = Array.from(
    { length: 5_000 },
    (_, index) => `Then Kim Ab${index} met Kim there.`,
  );
  const [first] = annotate(world, ['Later Kim Jong-un left.', ...strangers]);
  expect(first?.mentions).toHaveLength(1);
});

describe('what a result says', () => {
  test('a mention names its rule, score and candidates', () => {
    expect(annotate(world, ['Later Kim Jong-un left. Then Kim spoke.'])[0]?.mentions).toEqual([
      {
        start: 6,
        end: 17,
        kind: 'actor',
        actorKind: 'person',
        ref: 'p/kim-jong-un',
        rule: 'strong',
        score: 0.97,
        candidates: ['p/kim-jong-un'],
        evidence: [],
      },
      {
        start: 29,
        end: 32,
        kind: 'actor',
        actorKind: 'person',
        ref: 'p/kim-jong-un',
        rule: 'introduced',
        score: 0.8,
        candidates: ['p/kim-jong-un', 'p/kim-yo-jong', 'p/kim-il-sung'],
        evidence: [{ what: 'introduced', block: 0, start: 6, end: 17 }],
      },
    ]);
  });

  test('an abstention names its reason and candidates', () => {
    expect(annotate(world, ['Later Kim spoke.'])[0]?.abstained).toEqual([
      {
        start: 6,
        end: 9,
        candidates: ['p/kim-jong-un', 'p/kim-yo-jong', 'p/kim-il-sung'],
        why: 'not-introduced',
        evidence: [],
      },
    ]);
  });

  test('a page without blocks, a block without text and an empty lexicon give nothing', () => {
    expect(annotate(world, [])).toEqual([]);
    expect(annotate(world, [''])).toEqual([{ mentions: [], abstained: [] }]);
    expect(linked(lexiconOf(), ['Later Putin left.'])).toEqual([]);
  });

  test('a short form does not link across two entities of a page that both were introduced', () => {
    const lexicon = lexiconOf(
      names([
        actor('n', [alias('Norland'), short('the Land')], { kind: 'place' }),
        actor('s', [alias('Sudland'), short('the Land')], { kind: 'place' }),
      ]),
    );
    expect(reasons(lexicon, ['In Norland and Sudland it rained. Later the Land dried.'])).toEqual([
      'Land:ambiguous',
    ]);
  });
});
