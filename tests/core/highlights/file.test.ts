import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkHighlight, readHighlights, writeHighlights } from '../../../src/core/highlights/file';
import { summariseProblems } from '../../../src/core/json/problems';
import { anyHighlights, HOSTILE_TEXTS, makeHighlight, makePage } from './make-highlight';

function read(json: string) {
  const result = readHighlights(json);
  if ('problems' in result) throw new Error(summariseProblems(result.problems));
  return result.highlights;
}

/** A file with one highlight in which one thing is changed. */
function fileWith(change: Record<string, unknown>): string {
  return JSON.stringify({
    format: 'backstory-highlights',
    formatVersion: 1,
    highlights: [{ ...makeHighlight(), ...change }],
  });
}

describe('a file of highlights', () => {
  test('keeps every highlight as it was, and is byte-equal when written again, for 1,000 random ones', () => {
    let count = 0;
    fc.assert(
      fc.property(anyHighlights, (highlights) => {
        count += highlights.length;
        const json = writeHighlights(highlights);
        const again = read(json);
        expect(again).toEqual(highlights);
        expect(writeHighlights(again)).toBe(json);
        // As a file goes through UTF-8, half characters included.
        expect(read(new TextDecoder().decode(new TextEncoder().encode(json)))).toEqual(highlights);
      }),
      { numRuns: 400 },
    );
    expect(count).toBeGreaterThanOrEqual(1_000);
  });

  test('keeps hostile texts in every place that a page or a reader fills', () => {
    for (const text of HOSTILE_TEXTS) {
      const highlight = makeHighlight({
        quote: { exact: text, prefix: text, suffix: text },
        page: makePage({ title: text, site: text, authors: [text] }),
        note: text,
        paragraph: text,
      });
      expect(read(writeHighlights([highlight]))).toEqual([highlight]);
    }
  });

  test('is the same whatever the order in which fields were set, and drops unknown ones', () => {
    const one = makeHighlight();
    const turned = Object.fromEntries(Object.entries(one).toReversed());
    expect(writeHighlights(read(fileWith({ ...turned, later: 'field' })))).toBe(
      writeHighlights([one]),
    );
  });

  test.each<[string, string, RegExp]>([
    ['no JSON', '{"format":', /^\$: write valid JSON/],
    ['a pack', '{"format":"backstory-pack"}', /\$\.format: write "backstory-highlights"/],
    ['a list', '[]', /^\$\.?/],
    [
      'a later format',
      '{"format":"backstory-highlights","formatVersion":2,"highlights":[]}',
      /\$\.formatVersion: this Backstory reads format 1/,
    ],
    ['no id', fileWith({ id: 'one' }), /\$\.highlights\[0\]\.id: write the id as a UUID/],
    [
      'an empty quote',
      fileWith({ quote: { exact: ' ', prefix: '', suffix: '' } }),
      /quote\.exact: write something/,
    ],
    [
      'a place that ends before it starts',
      fileWith({ position: { start: 5, end: 5 } }),
      /position: let the end/,
    ],
    [
      'half an offset',
      fileWith({ position: { start: 0.5, end: 5 } }),
      /position\.start: use a whole number/,
    ],
    [
      'an address that is none',
      fileWith({ page: makePage({ url: 'javascript:alert(1)' }) }),
      /page\.url: use an http/,
    ],
    [
      'an address with a password',
      fileWith({ page: makePage({ url: 'https://a:b@c.example/' }) }),
      /without a user/,
    ],
    [
      'a day that is none',
      fileWith({ created: '2024-02-31T00:00:00.000Z' }),
      /created: write an instant/,
    ],
    [
      'a date that is none',
      fileWith({ page: { ...makePage(), date: { edtf: 'June', from: 'meta' } } }),
      /EDTF/,
    ],
    ['a colour of its own', fileWith({ colour: 'url(x)' }), /colour: use one of .*yellow/],
    ['a tag twice', fileWith({ tags: ['a', 'a'] }), /tags: write each tag once/],
    ['a tag with a comma', fileWith({ tags: ['a, b'] }), /tags\[0\]: write the tag without/],
    [
      'a ref without a pack',
      fileWith({ linked: [{ kind: 'fact', ref: 'f1', packVersion: '1', text: 'x' }] }),
      /ref: write the id of a pack/,
    ],
    ['no page', fileWith({ page: undefined }), /\$\.highlights\[0\]\.page: add this field/],
    ['a field that reaches for the prototype', '{"format":"x","__proto__":{"a":1}}', /__proto__/],
    ['nesting without end', `${'['.repeat(5_000)}${']'.repeat(5_000)}`, /nest less deeply/],
  ])('is refused with the place and what to do: %s', (_what, json, message) => {
    const result = readHighlights(json);
    expect('problems' in result && summariseProblems(result.problems)).toMatch(message);
  });

  test('is refused where two highlights have one id', () => {
    const json = JSON.stringify({
      format: 'backstory-highlights',
      formatVersion: 1,
      highlights: [makeHighlight(), makeHighlight()],
    });
    const result = readHighlights(json);
    expect('problems' in result && result.problems[0]).toMatchObject({
      path: '$.highlights[1].id',
    });
  });
});

test('one highlight is checked as the store keeps it', () => {
  expect(checkHighlight(makeHighlight())).toEqual({ highlight: makeHighlight() });
  expect(checkHighlight({ ...makeHighlight(), colour: 1 })).toMatchObject({
    problems: [{ path: '$.colour' }],
  });
  expect(checkHighlight(undefined)).toHaveProperty('problems');
});
