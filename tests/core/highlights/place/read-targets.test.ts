import { describe, expect, test } from 'vitest';
import { writeHighlights } from '../../../../src/core/highlights/file';
import { readTargets } from '../../../../src/core/highlights/place/read-targets';
import { summariseProblems } from '../../../../src/core/json/problems';
import { makeHighlight } from '../make-highlight';

const annotation = (selector: unknown, id: unknown = 'urn:x:1') => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id,
  type: 'Annotation',
  target: { source: 'https://bay.example/a', selector },
});
const quote = { type: 'TextQuoteSelector', exact: 'the quay', prefix: 'On ', suffix: '.' };
const position = { type: 'TextPositionSelector', start: 3, end: 11 };
const found = {
  id: 'urn:x:1',
  quote: { exact: 'the quay', prefix: 'On ', suffix: '.' },
  position: { start: 3, end: 11 },
};

describe('targets', () => {
  test('are the highlights of our own file', () => {
    expect(readTargets(writeHighlights([makeHighlight()]))).toEqual({ targets: [makeHighlight()] });
  });

  test.each<[string, unknown]>([
    ['one annotation', annotation([quote, position])],
    ['a list', [annotation([quote, position])]],
    ['a page', { type: 'AnnotationPage', items: [annotation([quote, position])] }],
    [
      'a collection',
      { type: 'AnnotationCollection', first: { items: [annotation([quote, position])] } },
    ],
    [
      'a selector that refines another',
      annotation({ type: 'FragmentSelector', value: 'p2', refinedBy: [position, quote] }),
    ],
    [
      'several targets',
      {
        ...annotation([]),
        target: ['https://bay.example/b', { source: 'x', selector: [quote, position] }],
      },
    ],
  ])('are read out of Web Annotations: %s', (_what, data) => {
    expect(readTargets(JSON.stringify(data))).toEqual({ targets: [found] });
  });

  test('need no context and no position', () => {
    expect(
      readTargets(JSON.stringify(annotation({ type: 'TextQuoteSelector', exact: 'x' }))),
    ).toEqual({
      targets: [{ id: 'urn:x:1', quote: { exact: 'x', prefix: '', suffix: '' } }],
    });
    expect(readTargets('[]')).toEqual({ targets: [] });
  });

  test.each<[string, string, RegExp]>([
    ['no JSON', '{', /^\$: write valid JSON/],
    ['a number', '7', /^\$: give highlights/],
    ['an object of another kind', '{"type":"Person"}', /^\$: give highlights/],
    [
      'our format, broken',
      '{"format":"backstory-highlights","formatVersion":1}',
      /\$\.highlights: add this field/,
    ],
    ['no id', JSON.stringify([annotation(quote, '')]), /^\$\[0\]\.id: give the annotation its id/],
    ['no quote', JSON.stringify([annotation(position)]), /^\$\[0\]\.target: give highlights/],
    [
      'an empty quote',
      JSON.stringify(annotation({ ...quote, exact: ' ' })),
      /exact: write something/,
    ],
    [
      'a quote that is a number',
      JSON.stringify(annotation({ ...quote, exact: 7 })),
      /exact: a text is wanted/,
    ],
    [
      'a place that is none',
      JSON.stringify(annotation([quote, { ...position, start: -1 }])),
      /start: use 0 or more/,
    ],
    ['a text for an annotation', '["x"]', /^\$\[0\]: give highlights/],
    ['a field that reaches for the prototype', '[{"__proto__":{}}]', /__proto__/],
  ])('are refused with the place and what to do: %s', (_what, json, message) => {
    const result = readTargets(json);
    expect('problems' in result && summariseProblems(result.problems)).toMatch(message);
  });
});
