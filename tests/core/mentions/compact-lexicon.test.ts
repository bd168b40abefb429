import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCandidates } from '../../../src/core/mentions/find';
import { compileLexicon } from '../../../src/core/mentions/lexicon/compile';
import { createGroups } from '../../../src/core/mentions/lexicon/groups';
import { NOBODY, openLexicon, readEntity } from '../../../src/core/mentions/lexicon/open';
import { ROLE } from '../../../src/core/mentions/lexicon/policy';
import type { Actor } from '../../../src/core/pack/schema';
import { actor, alias, formsOf, lexiconOf, linked, names, short } from './make-names';

describe('no spelling is kept, and yet', () => {
  const SIZE = 300_000;
  // Every third number, so that two of three words look like names and are none.
  const nameOf = (number: number) =>
    `N${(number * 3).toString(36)} Of${(number % 977).toString(36)}`;
  const actors = Array.from({ length: SIZE }, (_, index) =>
    actor(`a${index}`, [alias(nameOf(index), { case: 'any' })]),
  );
  const lexicon = openLexicon(compileLexicon([names(actors)]));

  test('among hundreds of thousands of names each is found as itself', () => {
    for (let index = 0; index < SIZE; index += 7) {
      const [find, ...more] = findCandidates(lexicon, nameOf(index));
      expect(formsOf(lexicon, find).map(({ entity }) => entity)).toEqual([index]);
      expect(more).toEqual([]);
    }
  });

  test('no name is found where none stands', () => {
    const known = new Set(actors.map(({ name }) => name.toLowerCase()));
    let wrong = 0;
    let tried = 0;
    for (let number = 0; number < SIZE; number++) {
      const text = `N${number.toString(36)} Of${(number % 977).toString(36)}`;
      if (known.has(text.toLowerCase())) continue;
      tried++;
      wrong += findCandidates(lexicon, text).length;
    }
    expect(tried).toBeGreaterThan(SIZE / 2);
    expect(wrong).toBe(0);
  });

  test('a name takes at most 45 bytes, where each has an actor of its own', () => {
    expect(compileLexicon([names(actors)]).byteLength / SIZE).toBeLessThan(45);
  });
});

describe('thousands of one spelling', () => {
  const many = 5_000;
  const lexicon = lexiconOf(
    names(Array.from({ length: many }, (_, index) => actor(`a${index}`, [short('Lind')]))),
  );

  test('are one run, and a find costs no more for them', () => {
    const work = { tokens: 0, probes: 0, verified: 0 };
    const finds = findCandidates(lexicon, 'Then Lind spoke. '.repeat(100), { work });
    expect(finds).toHaveLength(100);
    expect(finds[0]?.runs).toEqual([{ first: 0, count: many }]);
    expect(work.verified).toBe(100);
  });

  test('a Hangul surname with a title is one form, however many bear it', () => {
    const hangul = lexiconOf(
      names(
        Array.from({ length: 500 }, (_, index) =>
          actor(`a${index}`, [
            alias(`김${String.fromCharCode(0xac00 + index)}수`, { case: 'any' }),
          ]),
        ),
      ),
    );
    const [find] = findCandidates(hangul, '김 위원장은 말했다');
    expect(formsOf(hangul, find).map(({ entity }) => entity)).toEqual([NOBODY]);
    expect(hangul.views.formCount).toBe(501);
  });
});

describe('what is one and the same', () => {
  const same = (id: string, more: Partial<Actor>) => actor(id, [alias(`Ann ${id}`)], more);
  const groupsOf = (...actors: Actor[]) => {
    const lexicon = lexiconOf(...actors.map((one, index) => names([one], [], `p${index}`)));
    return actors.map((_, index) => readEntity(lexicon, index).group);
  };

  test.each([
    ['a shared id', same('a', { ids: { x: '1' } }), same('b', { ids: { x: '1' } }), [0, 0]],
    [
      'one of several ids',
      same('a', { ids: { x: '1', y: '2' } }),
      same('b', { ids: { y: '2', x: '9' } }),
      [0, 0],
    ],
    ['another scheme’s id', same('a', { ids: { x: '1' } }), same('b', { ids: { y: '1' } }), [0, 1]],
    ['a later actor’s word', same('a', {}), same('b', { sameAs: ['p0/a'] }), [0, 0]],
    ['an earlier actor’s word', same('a', { sameAs: ['p1/b'] }), same('b', {}), [0, 0]],
    [
      'a word about somebody who is not there',
      same('a', { sameAs: ['p9/z'] }),
      same('b', {}),
      [0, 1],
    ],
  ])('%s', (_, one, other, groups) => {
    expect(groupsOf(one, other)).toEqual(groups);
  });

  test('two are one through a third that comes last', () => {
    const bridge = same('c', { ids: { x: '1', y: '2' } });
    expect(
      groupsOf(same('a', { ids: { x: '1' } }), same('b', { ids: { y: '2' } }), bridge),
    ).toEqual([0, 0, 0]);
  });

  test('does not depend on the order in which it is said', () => {
    const pair = fc.tuple(fc.nat(12), fc.nat(12));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 15 }), (pairs) => {
        const [there, back] = [createGroups(), createGroups()];
        for (const [one, other] of pairs) there.join(one, other);
        for (const [one, other] of pairs.toReversed()) back.join(other, one);
        for (let one = 0; one <= 12; one++) expect(there.of(one)).toBe(back.of(one));
      }),
    );
  });
});

const rio = { lang: 'ar', inflect: 'ar' } as const;
const moshe = { lang: 'he', inflect: 'he' } as const;
const semitic = lexiconOf(
  names([
    actor('lind', [alias('ليندا', rio), alias('לינדה', moshe)]),
    actor('town', [alias('الريف', rio), alias('نور', rio), alias('עיר', moshe)], { kind: 'place' }),
    actor('plain', [alias('بوبو', { lang: 'ar' }), alias('אב', moshe)]),
  ]),
);

describe('small words that are written together with a name', () => {
  test.each([
    ['nothing before it', 'ليندا', 'ليندا'],
    ['“and”', 'قالت وليندا هنا', 'ليندا'],
    ['“to”', 'قال لليندا هنا', 'ليندا'],
    ['“and in”', 'قال وبليندا هنا', 'ليندا'],
    ['“in” and an article of the name', 'كان بالريف هنا', 'الريف'],
    ['“to” that an article has melted into', 'ذهب للريف هنا', 'لريف'],
    ['“and to” with a melted article', 'ذهب وللريف هنا', 'لريف'],
    ['Hebrew “and”', 'אמרה ולינדה כאן', 'לינדה'],
    ['Hebrew “and that in”', 'אמרה ושבעיר כאן', 'עיר'],
  ])('%s', (_, text, found) => {
    const finds = findCandidates(semitic, text);
    expect(finds.map(({ start, end }) => text.slice(start, end))).toEqual([found]);
  });

  test.each([
    ['an alias that does not allow them', 'قال وبوبو هنا'],
    ['a name of two letters', 'אמר ואב כאן'],
    ['other letters', 'قال كتليندا هنا'],
  ])('not %s', (_, text) => {
    expect(findCandidates(semitic, text)).toEqual([]);
  });
});

describe('the German genitive', () => {
  const german = lexiconOf(
    names([
      actor('ann', [
        alias('Ann Lind'),
        alias('Lind', { kind: 'surname', match: 'unique-surname' }),
      ]),
      actor('un', [alias('Rat')], { kind: 'organisation' }),
    ]),
  );
  test.each([
    ['a full name', 'Dann kam Ann Linds Bruder.', ['Ann Linds']],
    ['a surname', 'Dann kam Linds Bruder.', ['Linds']],
    ['the name itself', 'Dann kam Ann Lind an.', ['Ann Lind']],
    ['not what is no person or place', 'Dann kam Rats an.', []],
    ['not in lower case', 'Dann kam linds an.', []],
  ])('%s', (_, text, found) => {
    const finds = findCandidates(german, text, { isGerman: true });
    expect(finds.map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });

  test('is no English plural', () => {
    expect(findCandidates(german, 'Then the Linds came.')).toEqual([]);
  });

  test('links to whoever bears the name', () => {
    expect(linked(german, ['Dann kam Ann Linds Bruder.'], 'de')).toEqual(['Ann Linds=ann']);
  });
});

describe('roles', () => {
  const boss = actor('ann', [alias('Ann Lind')], {
    roles: [
      {
        title: 'Mayor of Town',
        aliases: [alias('Town mayor', { kind: 'title', match: 'context', case: 'any' })],
        valid: '2001/2005',
        organisation: 'town',
        passages: [],
      },
    ],
  });
  const town = actor('town', [alias('Town')], { kind: 'place', seatOf: 'land' });
  const land = actor('land', [alias('Land')], { kind: 'place' });
  const lexicon = lexiconOf(names([boss, town, land]));

  test.each([['Town mayor'], ['Mayor of Town']])('%s is a form for the time in office', (text) => {
    const finds = findCandidates(lexicon, `Then the ${text} spoke.`);
    const [first] = finds;
    expect(first?.isOpen).toBe(true);
    const [form] = formsOf(lexicon, first);
    expect((form?.policy ?? 0) & ROLE).toBe(ROLE);
    expect(form?.valid).toEqual({ from: 11_323, until: 13_148 });
  });

  test('the names inside an office are finds as well', () => {
    const text = 'Then the Mayor of Town spoke.';
    const found = findCandidates(lexicon, text).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(['Mayor of Town', 'Town']);
  });

  test('an entity says where it belongs', () => {
    expect(readEntity(lexicon, 0)).toMatchObject({
      related: [1],
      seat: -1,
      titles: ['mayor of town', 'town mayor'],
    });
    expect(readEntity(lexicon, 1)).toMatchObject({ seat: 2, related: [], titles: [] });
  });
});
