import { assert, oneof, property, string, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatEdtf } from '../../../src/core/time/format-edtf';

/** Versions of Intl differ in their spaces; the reader does not see it. */
const write = (edtf: string, locale: string) =>
  formatEdtf(edtf, { locale }).replaceAll(/\s/gu, ' ');

describe('formatEdtf in English', () => {
  it.each([
    ['2024-06-19', '19 June 2024'],
    ['2024-06', 'June 2024'],
    ['2024', '2024'],
    ['2018~', 'about 2018'],
    ['2018?', '2018 (uncertain)'],
    ['2018%', 'about 2018 (uncertain)'],
    ['2024-06-19~', 'about 19 June 2024'],
    ['2019-02-27/2019-02-28', '27–28 February 2019'],
    ['2018-12-30/2019-01-02', '30 December 2018 – 2 January 2019'],
    ['2019-01~/2019-04~', 'about January–April 2019'],
    ['2024-05-07/2024-06-19', '7 May – 19 June 2024'],
    ['1950/1953', '1950–1953'],
    ['2018/2019-04-25', '2018 – 25 April 2019'],
    ['2024-06-19/2024-06-19', '19 June 2024'],
    ['2022-02-24/..', 'since 24 February 2022'],
    ['2022-02/..', 'since February 2022'],
    ['2018~/..', 'since about 2018'],
    ['../2021-06-05', 'until 5 June 2021'],
    ['2021/', '2021 – ?'],
    ['/2021', '? – 2021'],
    ['200X', '2000s'],
    ['20XX', '2000–2099'],
    ['2024-06-XX', 'June 2024'],
    ['2024-XX-XX', '2024'],
    ['XXXX', 'date not known'],
    ['../..', 'date not known'],
    ['2024-21', 'spring 2024'],
    ['2024-24', 'winter 2024'],
    ['2024-34', 'April–June 2024'],
    ['[2018,2019]', '2018 or 2019'],
    ['{2018,2019}', '2018 and 2019'],
    ['-0044', '45 BC'],
    ['0045-03-15', '15 March 45'],
    ['Y170000002', '170000002'],
    ['1998S2', 'about 1998'],
    ['2024-06-19T03:00:00+09:00', '19 June 2024, 03:00 UTC+09:00'],
    ['2024-06-19T03:00:00Z', '19 June 2024, 03:00 UTC'],
  ])('writes %s as "%s"', (edtf, text) => {
    expect(write(edtf, 'en-GB')).toBe(text);
  });

  it('follows the habits of the region', () => {
    expect(write('2024-06-19', 'en-US')).toBe('June 19, 2024');
  });
});

describe('formatEdtf in other languages', () => {
  it.each([
    ['de', 'seit dem 24. Februar 2022', 'bis Juni 2021', 'ca. 2018', 'Frühjahr 2024'],
    ['fr', 'depuis le 24 février 2022', 'jusqu’en juin 2021', 'vers 2018', 'printemps 2024'],
    [
      'es',
      'desde el 24 de febrero de 2022',
      'hasta junio de 2021',
      'hacia 2018',
      'primavera de 2024',
    ],
    ['ru', 'с 24 февраля 2022 г.', 'до июня 2021 г.', 'около 2018', 'весна 2024 г.'],
    ['uk', 'з 24 лютого 2022 р.', 'до червня 2021 р.', 'близько 2018', 'весна 2024 р.'],
    ['ko', '2022년 2월 24일부터', '2021년 6월까지', '2018년경', '2024년 봄'],
    ['ja', '2022年2月24日から', '2021年6月まで', '2018年頃', '2024年春'],
    ['zh', '自2022年2月24日起', '至2021年6月', '约2018年', '2024年春季'],
    ['zh-TW', '自2022年2月24日起', '至2021年6月', '約2018年', '2024年春季'],
  ])('speaks %s', (locale, since, until, about, season) => {
    expect([
      write('2022-02-24/..', locale),
      write('../2021-06', locale),
      write('2018~', locale),
      write('2024-21', locale),
    ]).toEqual([since, until, about, season]);
  });

  it.each([
    ['ja', '2019年2月27日～28日'],
    ['zh', '2019年2月27日至28日'],
    ['ru', '27–28 февраля 2019 г.'],
  ])('says once what both ends of a range share, in %s', (locale, text) => {
    expect(write('2019-02-27/2019-02-28', locale)).toBe(text);
  });

  it('uses an open dash where a preposition would bend the word after it', () => {
    expect(write('2024-21/..', 'ru')).toBe('весна 2024 г. – …');
  });

  it('keeps to the Gregorian calendar, in which the pack counts', () => {
    expect(write('2018', 'th')).toBe('2018');
    expect(write('2018', 'fa')).toBe('۲۰۱۸');
  });

  it('writes dates of a language without words of its own with that language’s months', () => {
    expect(write('2022-02-24/..', 'pl')).toBe('since 24 lutego 2022');
  });

  it.each(['', 'not a locale!', 'xx-', '💥'])(
    'reads the unknown locale "%s" as English',
    (locale) => {
      expect(write('2018~', locale)).toBe('about 2018');
    },
  );
});

describe('formatEdtf with anything else', () => {
  it.each(['', 'yesterday', '2024-13-45', '<script>', '..', '2024-02-30'])(
    'hands back "%s" as it is',
    (text) => {
      expect(formatEdtf(text, { locale: 'en' })).toBe(text);
    },
  );

  it('cuts what is too long to be a date', () => {
    expect(formatEdtf('9'.repeat(5_000), { locale: 'en' })).toHaveLength(64);
  });

  it('never throws, whatever it is given', () => {
    const parts = stringMatching(/^[0-9X~?%./[\],{}TZ:+Y-]{0,40}$/u);
    assert(
      property(oneof(parts, string()), string(), (edtf, locale) => {
        expect(typeof formatEdtf(edtf, { locale })).toBe('string');
      }),
      { numRuns: 2_000, seed: 20240619 },
    );
  });
});
