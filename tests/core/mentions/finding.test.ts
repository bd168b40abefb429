import { describe, expect, test } from 'vitest';
import { findCandidates, formsIn } from '../../../src/core/mentions/find';
import { readEntity, readForm } from '../../../src/core/mentions/lexicon/open';
import type { Alias } from '../../../src/core/pack/schema';
import { actor, alias, lexiconOf, names, short } from './make-names';

const any = { case: 'any' } as const;
const exact = { case: 'exact', kind: 'acronym' } as const;
const place = { kind: 'place' } as const;
const slavic = (inflect: 'ru' | 'uk'): Partial<Alias> => ({ inflect, lang: inflect });

const lexicon = lexiconOf(
  names([
    actor('lind', [alias('Ann Mary-Jo Lind'), alias('Ann Lind'), short('Lind'), alias('Ann')]),
    actor('pak', [alias('Park Jong-chon'), alias('Pak Jong-chon')]),
    actor('usa', [alias('United States'), alias('US', exact), alias('USA', exact)], place),
    actor('un', [alias('U.N.', exact)], { kind: 'organisation' }),
    actor(
      'land',
      [alias('Lindlander', { kind: 'demonym' }), alias('Lindlandan', { kind: 'demonym' })],
      place,
    ),
    actor('ko', [alias('김여정', any), alias('가람', any)]),
    actor('han', [alias('金与正', any), alias('キム・ヨジョン', any)]),
    actor('ru', [alias('Анна Брук', slavic('ru')), alias('Пётр Лесов', slavic('ru'))]),
    actor('uk', [alias('Олег Лісовий', slavic('uk'))]),
    actor('he', [alias('ליאור', { inflect: 'he', lang: 'he' }), alias('נועם', { lang: 'he' })]),
  ]),
);

/** What is found in a text, as "text=entity". */
function found(text: string, isGerman = false): string[] {
  return findCandidates(lexicon, text, { isGerman }).map((find) => {
    const owners = [...formsIn(find)].map((form) => readForm(lexicon, form).entity);
    const ids = new Set(owners.map((entity) => readEntity(lexicon, entity).ref.slice(2)));
    return `${text.slice(find.start, find.end)}=${[...ids].join('+')}`;
  });
}

type Row = readonly [claim: string, text: string, ...finds: string[]];

const ROWS: readonly Row[] = [
  ['the longest name at a place', 'Ann Mary-Jo Lind', 'Ann Mary-Jo Lind=lind'],
  ['a shorter one where the longer ends otherwise', 'Ann Mary-Jo Bo', 'Ann=lind'],
  ['only whole words', 'Annex Lindt Mann'],
  [
    'offsets into the text as it was',
    '…Ｌｉｎｄ e\u0301 L\u00adind',
    'Ｌｉｎｄ=lind',
    'L\u00adind=lind',
  ],
  ['Han inside a sentence', '昨日金与正説', '金与正=han'],
  ['Kana inside a sentence', '昨日キム・ヨジョンは', 'キム・ヨジョン=han'],
  ['Hangul at the start of a word', '김여정은 대김여정', '김여정=ko'],
  ['Hangul with a chain of particles', '김여정에게서는 가람까지도', '김여정=ko', '가람=ko'],
  ['no syllables that are no particles', '김여정탁 가람추'],
  ['Hangul with a space after the surname', '김 여정은', '김 여정=ko'],
  ['Russian case forms', 'с Анной Брук и Петру Лесову', 'Анной Брук=ru', 'Петру Лесову=ru'],
  ['Ukrainian case forms', 'з Олегом Лісовим', 'Олегом Лісовим=uk'],
  ['Hebrew clitics where the alias allows them', 'אמר וליאור כאן', 'ליאור=he'],
  ['none where it does not', 'אמר ונועם כאן'],
  ['an English possessive', "Lind's car, Lind’s car", 'Lind=lind', 'Lind=lind'],
  ['a plural of people', 'many Lindlandans left', 'Lindlandans=land'],
  ['a plural in the possessive', 'the Lindlandans’ car', 'Lindlandans=land'],
  ['a bare acronym', 'The US and the USA met.', 'US=usa', 'USA=usa'],
  ['a dotted acronym', 'The U.S. and the U.S.A. met.', 'U.S.=usa', 'U.S.A.=usa'],
  ['an acronym that the pack dots', 'The U.N. met.', 'U.N.=un'],
  ['no acronym in small letters', 'It told us, u.s., usa.'],
  ['capitals throughout', 'ANN LIND MEETS PARK JONG-CHON', 'ANN LIND=lind', 'PARK JONG-CHON=pak'],
  [
    'a capital on every word',
    'Then Ann Lind Meets Pak Jong-Chon',
    'Ann Lind=lind',
    'Pak Jong-Chon=pak',
  ],
  ['a variant that the pack lists', 'Pak Jong Chon', 'Pak Jong Chon=pak'],
  ['no variant that it does not', 'Bak Jong Chon'],
  ['no name in small letters', 'ann lind'],
];

describe('finding', () => {
  test.each(ROWS)('%s: %s', (_, text, ...finds) => {
    expect(found(text)).toEqual(finds);
  });

  test.each([
    ['a space', ' '],
    ['a no-break space', '\u00a0'],
    ['a narrow no-break space', '\u202f'],
    ['a thin space', '\u2009'],
    ['an ideographic space', '\u3000'],
    ['a hyphen', '-'],
    ['a true hyphen', '\u2010'],
    ['a no-break hyphen', '\u2011'],
    ['a figure dash', '\u2012'],
    ['an en dash', '\u2013'],
    ['nothing', ''],
    ['a hyphen and a soft one', '-\u00ad'],
  ])('a hyphen inside a name may be %s', (_, separator) => {
    const name = `Park Jong${separator}chon`;
    expect(found(`Then ${name} spoke.`)).toEqual([`${name}=pak`]);
  });

  test.each([
    ['a comma', ', '],
    ['a stop', '. '],
    ['a line end', '\n'],
    ['a bracket', ' ('],
    ['a long dash', '—'],
    ['a slash', '/'],
  ])('%s is no part of a name', (_, separator) => {
    expect(found(`Then Park Jong${separator}chon spoke.`)).toEqual([]);
  });

  test('the German genitive on German pages alone', () => {
    expect(found('Dann kam Ann Linds Bruder.', true)).toEqual(['Ann Linds=lind']);
    expect(found('Dann kam Ann Linds Bruder.')).toEqual(['Ann=lind']);
  });

  test('all whose name it is, in one pack and in two', () => {
    const two = lexiconOf(
      names([actor('a', [alias('Ann Lind')]), actor('b', [short('Ann Lind')])]),
      names([actor('c', [alias('Ann-Lind', any)])], [], 'q'),
    );
    const [find, ...more] = findCandidates(two, 'Then Ann Lind spoke.');
    expect(more).toEqual([]);
    const forms = find === undefined ? [] : [...formsIn(find)];
    const refs = forms.map((form) => readEntity(two, readForm(two, form).entity).ref);
    expect(refs.toSorted()).toEqual(['p/a', 'p/b', 'q/c']);
  });
});
