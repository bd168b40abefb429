import { describe, expect, it } from 'vitest';
import { writtenDates } from '../../../src/core/facts/written-dates';

const PAGE_DATE = '2024-06-20';

describe('writtenDates', () => {
  it.each<[string, string, string, string[]]>([
    ['a day', 'en', 'They met on 19 June 2024 in the port.', ['2024-06-19']],
    ['a day written the other way', 'en', 'On June 19, 2024, they met.', ['2024-06-19']],
    ['a month', 'en', 'Since April 2019 nothing came.', ['2019-04']],
    ['a short month', 'en', 'Sep. 2018 was dry.', ['2018-09']],
    ['a bare year', 'en', 'In 2019 they met, and in 2021 again.', ['2019', '2021']],
    ['an exact date', 'en', 'Updated 2024-06-19, twice.', ['2024-06-19']],
    ['a day of this year', 'en', 'On 3 May they left.', ['2024-05-03']],
    ['a day that is of last year', 'en', 'On 3 September they left.', ['2023-09-03']],
    ['Russian', 'ru', 'Встреча прошла 19 июня 2024 года.', ['2024-06-19']],
    ['Korean', 'ko', '2024년 6월 19일 평양에서', ['2024-06-19']],
    ['Spanish', 'es', 'El 19 de junio de 2024 firmaron.', ['2024-06-19']],
    ['German, on a page that says so', 'de', 'Am 3. März 2021 kam er.', ['2021-03-03']],
    ['one date once', 'en', '19 June 2024 and 2024-06-19', ['2024-06-19']],
    ['no amounts', 'en', 'It cost 2019.50 or 12,019 crowns; 2020% more; flight 2020/21.', []],
    ['no part of a word or number', 'en', 'Model X2019, no. 1.2019 and 119 boats', []],
    ['no month that is none', 'en', '19 boats; 45 June', []],
    ['nothing', 'en', '', []],
  ])('reads %s', (_, lang, text, expected) => {
    expect(writtenDates(text, { lang, pageDate: PAGE_DATE })).toEqual(expected);
  });

  it('leaves out a day without a year where the page has no date', () => {
    expect(writtenDates('On 3 May 2021 and 4 May', { lang: '' })).toEqual(['2021-05-03']);
  });

  it('ends in a text made of dates', () => {
    const text = Array.from({ length: 2_000 }, (_, at) => `${1 + (at % 28)} May ${1000 + at}`);
    expect(writtenDates(text.join(', '), { lang: 'en' }).length).toBeLessThanOrEqual(400);
  });
});
