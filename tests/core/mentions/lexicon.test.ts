import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCandidates } from '../../../src/core/mentions/find';
import { compileLexicon } from '../../../src/core/mentions/lexicon/compile';
import { ALWAYS } from '../../../src/core/mentions/lexicon/days';
import { HEADER_WORDS, LexiconError, NO_GROUP } from '../../../src/core/mentions/lexicon/layout';
import { openLexicon, readEntity, readForm } from '../../../src/core/mentions/lexicon/open';
import { createTokenBuffer, fillTokens } from '../../../src/core/text/tokens';
import { actor, alias, event, formsOf, lexiconOf, names, short } from './make-names';

describe('a compiled lexicon', () => {
  const pack = names([actor('ann', [alias('Ann Lind'), short('Lind')], { gender: 'f' })]);

  test('opens again from a copy of its bytes', () => {
    const lexicon = openLexicon(compileLexicon([pack]).slice(0));
    expect(readEntity(lexicon, 0)).toMatchObject({
      ref: 'p/ann',
      name: 'Ann Lind',
      kind: 'person',
      gender: 'f',
    });
    const [find] = findCandidates(lexicon, 'Lind');
    expect(formsOf(lexicon, find)).toMatchObject([{ match: 'context', kind: 'short', entity: 0 }]);
  });

  test('is the same for the same packs', () => {
    expect(new Uint8Array(compileLexicon([pack]))).toEqual(new Uint8Array(compileLexicon([pack])));
  });

  const spoil = (change: (words: Int32Array) => void) => {
    const buffer = compileLexicon([pack]);
    change(new Int32Array(buffer, 0, HEADER_WORDS));
    return buffer;
  };
  test.each([
    ['empty', new ArrayBuffer(0)],
    ['something else', new ArrayBuffer(4096)],
    ['cut', compileLexicon([pack]).slice(0, -2)],
    ['longer than it says', spoil((words) => (words[5] = 0))],
    ['of another version', spoil((words) => (words[1] = 99))],
    ['with sizes below nothing', spoil((words) => (words[2] = -64))],
  ])('is refused by name when it is %s', (_, buffer) => {
    expect(() => openLexicon(buffer)).toThrow(LexiconError);
  });

  test('leaves out aliases without a letter and beyond all length', () => {
    const lexicon = lexiconOf(
      names([actor('x', [alias('…'), alias('a'.repeat(300)), alias('\u0301')])]),
    );
    expect(lexicon.views.formCount).toBe(0);
  });

  test.each([
    '',
    ' ',
    '-',
    '.',
    '’',
    'the ',
    '\ud800',
    '\udc00\ud800',
    '\u200b',
    '\u1100',
    'A.',
    '()',
  ])('compiles and finds with the alias %j, whatever is left of it', (text) => {
    const odd = lexiconOf(
      names([actor('odd', [alias(text), alias('Ann Lind'), short(text, { inflect: 'ru' })])]),
    );
    const found = findCandidates(odd, `${text} Ann Lind ${text}`);
    expect(found.map(({ start, end }) => end - start)).toContain('Ann Lind'.length);
  });

  test('keeps validity, an event’s first day and whom it needs', () => {
    const lexicon = lexiconOf(
      names(
        [actor('ann', [alias('Ann Lind', { valid: '1970-01-02/1970-01-05' })])],
        [
          event('feast', [alias('Feast')], {
            date: { edtf: '1970-01-11', how: 'stated' },
            participants: [
              { actor: 'ann', required: true },
              { actor: 'nobody', required: true },
            ],
          }),
          event('plan', [alias('Plan')], { status: 'hypothetical' }),
        ],
      ),
    );
    const validOf = (text: string) =>
      findCandidates(lexicon, text).flatMap((find) =>
        formsOf(lexicon, find).map(({ valid }) => valid),
      );
    expect(validOf('Ann Lind')).toEqual([{ from: 1, until: 4 }]);
    expect(validOf('Feast')).toEqual([ALWAYS]);
    expect(readEntity(lexicon, 1)).toMatchObject({ begins: 10, ends: 10, needs: [0, NO_GROUP] });
    expect(readEntity(lexicon, 2)).toMatchObject({ begins: ALWAYS.from, needs: [] });
  });

  test('reads no form and no entity beyond its own', () => {
    expect(() => readForm(lexiconOf(pack), 99)).toThrow(RangeError);
    expect(() => readEntity(lexiconOf(pack), 99)).toThrow(RangeError);
  });
});

const WORDS = ['ann', 'bo', 'lind', 'li', 'nd', 'o', 'on', 'x'];

/** The same by trying every name at every place, on words and single spaces. */
function findNaively(aliases: readonly string[], words: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    const here = aliases
      .map((name) => name.split(' '))
      .filter((name) => name.every((word, index) => words[at + index] === word))
      .map((name) => name.length);
    const longest = Math.max(0, ...here);
    if (longest > 0) found.push(`${at} ${words.slice(at, at + longest).join(' ')}`);
    at += Math.max(1, longest);
  }
  return found;
}

describe('finding', () => {
  test('finds what trying every name at every place finds', () => {
    const name = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 });
    const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), text, (parts, words) => {
        const aliases = parts.map((part) => part.join(' '));
        const lexicon = lexiconOf(
          names([
            actor(
              'x',
              aliases.map((one) => alias(one, { case: 'any' })),
            ),
          ]),
        );
        const joined = words.join(' ');
        const found = findCandidates(lexicon, joined).map(({ start, end }) => {
          const at = start === 0 ? 0 : joined.slice(0, start - 1).split(' ').length;
          return `${at} ${joined.slice(start, end)}`;
        });
        expect(found).toEqual(findNaively(aliases, words));
      }),
      { numRuns: 500 },
    );
  });

  test('finds each of ten thousand names and nothing else', () => {
    const aliases = Array.from({ length: 10_000 }, (_, index) => `Name${index} Of${index % 97}`);
    const lexicon = lexiconOf(names(aliases.map((one, index) => actor(`a${index}`, [alias(one)]))));
    const found = findCandidates(lexicon, `${aliases.join(', ')}, Name1 Of2`);
    expect(found.map((find) => formsOf(lexicon, find).map(({ entity }) => entity))).toEqual(
      aliases.map((_, index) => [index]),
    );
  });

  test('keeps every candidate of one spelling', () => {
    const lexicon = lexiconOf(
      names(['a', 'b', 'c'].map((id) => actor(id, [alias('Ann Lind')]))),
      names([actor('d', [alias('Ann Lind')])], [], 'q'),
    );
    const [find] = findCandidates(lexicon, 'Ann Lind');
    const refs = formsOf(lexicon, find).map(({ entity }) => readEntity(lexicon, entity).ref);
    expect(refs).toEqual(['p/a', 'p/b', 'p/c', 'q/d']);
  });

  test('a name over the border of two fillings of the buffer is found', () => {
    const lexicon = lexiconOf(names([actor('x', [alias('Ann Bo Lind')])]));
    for (let before = 4080; before < 4100; before++) {
      const text = `${'a '.repeat(before)}Ann Bo Lind`;
      expect(findCandidates(lexicon, text)).toHaveLength(1);
    }
  });

  test('a word with the hash of a name is not the name', () => {
    const seen = new Map<number, string>();
    const tokens = createTokenBuffer(1);
    let twins: readonly [string, string] | undefined;
    for (let number = 0; twins === undefined && number < 1_000_000; number++) {
      const word = `q${number.toString(36)}`;
      tokens.count = 0;
      fillTokens(tokens, word, 0);
      const hash = tokens.hash[0] ?? 0;
      const other = seen.get(hash);
      if (other !== undefined) twins = [other, word];
      seen.set(hash, word);
    }
    const [one = '', other = ''] = twins ?? [];
    const twin = lexiconOf(names([actor('x', [alias(one, { case: 'any' })])]));
    expect(findCandidates(twin, `${one} and ${one}`)).toHaveLength(2);
    expect(findCandidates(twin, `${other} and ${other}`)).toEqual([]);
    const both = lexiconOf(
      names([one, other].map((text) => actor(text, [alias(text, { case: 'any' })]))),
    );
    expect(
      findCandidates(both, `${other} ${one}`).map((find) =>
        formsOf(both, find).map(({ entity }) => readEntity(both, entity).name),
      ),
    ).toEqual([[other], [one]]);
  });

  test('any text passes, and finds are in order and apart', () => {
    const lexicon = lexiconOf(
      names([
        actor('x', [alias('Ann Bo Ann Bo Lind'), alias('김정은'), alias('金正恩'), alias('A')]),
      ]),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.constantFrom('Ann Bo Ann Bo Lind', '김정은', 'A', '金正恩', ' '),
          ),
          { maxLength: 20 },
        ),
        (parts) => {
          const text = parts.join('');
          let end = 0;
          for (const find of findCandidates(lexicon, text)) {
            expect(find.start).toBeGreaterThanOrEqual(end);
            expect(find.end).toBeLessThanOrEqual(text.length);
            end = find.end;
          }
        },
      ),
    );
  });
});
