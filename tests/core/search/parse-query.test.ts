import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/core/search/parse-query';
import { LONGEST_QUERY, MOST_PARTS, type QueryPart } from '../../../src/core/search/query';

/** A part in short: "word:ada", "-phrase:east quay", "actor=ada", "in 2021", "bare 2021-06". */
function say(part: QueryPart): string {
  const not = part.isExcluded ? '-' : '';
  if (part.type === 'field') return `${not}${part.field}=${part.value}`;
  if (part.type === 'date') return `${not}${part.isBare ? 'bare' : part.relation} ${part.edtf}`;
  return `${not}${part.type}:${part.words.join(' ')}`;
}

const parse = (query: string, ...locales: string[]) => parseQuery(query, locales).parts.map(say);

describe('the query language', () => {
  test.each<[string, string[]]>([
    ['ada brock', ['word:ada', 'word:brock']],
    ['ADA  Bröck ', ['word:ada', 'word:brock']],
    ['"east quay"', ['phrase:east quay']],
    ['“east quay” «west»', ['phrase:east quay', 'phrase:west']],
    ['quay -west', ['word:quay', '-word:west']],
    ['-"west quay"', ['-phrase:west quay']],
    ['-jong-un', ['-phrase:jong un']],
    ['Jong-un', ['word:jong', 'word:un']],
    ['U.N. D.P.R.K.', ['word:un', 'word:dprk']],
    ['Brock’s', ['word:brock']],
    ['김여정', ['word:김 여 정']],
    ['김여정은 방문', ['word:김 여 정 은', 'word:방 문']],
    ['ㄱㅇㅈ', ['word:ㄱ ㅇ ㅈ']],
    ['金与正', ['word:金 与 正']],
    ['actor:putin', ['actor=putin']],
    ['Actor:"Ada Brock" quay', ['actor=Ada Brock', 'word:quay']],
    ['-actor:ada', ['-actor=ada']],
    ['event:opening place:port said:TASS', ['event=opening', 'place=port', 'said=TASS']],
    ['kind:claim', ['kind=claim']],
    ['kind:Claims', ['kind=claim']],
    ['pack:harbour source:log', ['pack=harbour', 'source=log']],
    ['2018..2021', ['in 2018/2021']],
    ['2018-03..', ['in 2018-03/..']],
    ['..2021', ['in ../2021']],
    ['2021', ['bare 2021']],
    ['2021-05', ['bare 2021-05']],
    ['2021-05-04', ['bare 2021-05-04']],
    ['201X', ['bare 201X']],
    ['2018~', ['bare 2018~']],
    ['-2021', ['-bare 2021']],
    ['before:2024-06', ['before 2024-06']],
    ['after:"June 2024"', ['after 2024-06']],
    ['June 2024', ['bare 2024-06']],
    ['19 June 2024 quay', ['bare 2024-06-19', 'word:quay']],
    ['June 19, 2024', ['bare 2024-06-19']],
    ['19 june', ['bare XXXX-06-19']],
    ['june', ['bare XXXX-06']],
    ['2024년 6월 19일', ['bare 2024-06-19']],
    ['2024年6月', ['bare 2024-06']],
    ['6월', ['bare XXXX-06']],
  ])('%s', (query, parts) => {
    expect(parse(query)).toEqual(parts);
  });

  test.each<[string, string, string[]]>([
    ['июнь 2024', 'ru', ['bare 2024-06']],
    ['19 июня 2024', 'ru-RU', ['bare 2024-06-19']],
    ['червень 2024', 'uk', ['bare 2024-06']],
    ['19. Juni 2024', 'de', ['bare 2024-06-19']],
    ['27 février 2025', 'fr', ['bare 2025-02-27']],
    ['19 de junio de 2024', 'es', ['bare 2024-06-19']],
    ['19 juin 2024', 'no language at all', ['word:19', 'word:juin', 'bare 2024']],
  ])('%s, for a reader of %s', (query, locale, parts) => {
    expect(parse(query, locale)).toEqual(parts);
  });
});

describe('what is not understood is searched as words', () => {
  test.each<[string, string[]]>([
    ['actor:', ['word:actor']],
    ['actor: ada', ['word:actor', 'word:ada']],
    ['colour:red', ['word:colour', 'word:red']],
    ['kind:nonsense', ['word:kind', 'word:nonsense']],
    ['before:soon', ['word:before', 'word:soon']],
    ['"east quay', ['word:east', 'word:quay']],
    ['2021..2018', ['word:2021', 'word:2018']],
    ['2021-13', ['word:2021', 'word:13']],
    ['-', []],
    ['--', []],
    ['- ada', ['word:ada']],
    ['a AND (b OR c)', ['word:a', 'word:and', 'word:b', 'word:or', 'word:c']],
    ['12', ['word:12']],
    ['99999', ['word:99999']],
    ['may be', ['word:may', 'word:be']],
    ['', []],
    ['""', []],
    ['!?', []],
  ])('%s', (query, parts) => {
    expect(parse(query)).toEqual(parts);
  });
});

describe('whatever is typed', () => {
  test.each([
    ['10 kB of brackets', '('.repeat(10_000)],
    ['10 kB of quotation marks', '"'.repeat(10_000)],
    ['10 kB of colons', 'actor:'.repeat(2_000)],
    ['10 kB of hyphens', '-'.repeat(10_000)],
    ['10 kB of dots', '.'.repeat(10_000)],
    ['a word of 10 kB', 'a'.repeat(10_000)],
    ['emoji', '😀👨‍👩‍👧 ada 🇰🇵'],
    ['bidirectional controls', '\u202eada\u2066 brock\u2069'],
    ['lone surrogates', '\ud800ada\udfff \ud83d'],
    ['NUL and controls', '\u0000ada\u0002\u0003'],
  ])('%s: parsed within bounds, every part inside the query', (_what, query) => {
    const { text, parts } = parseQuery(query, ['ko']);
    expect(text.length).toBeLessThanOrEqual(LONGEST_QUERY);
    expect(parts.length).toBeLessThanOrEqual(MOST_PARTS);
    for (const { start, end } of parts) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });

  test('any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (query) => {
        const { parts, text } = parseQuery(query, ['ru']);
        return parts.every(({ start, end }) => start < end && end <= text.length);
      }),
    );
  });
});
