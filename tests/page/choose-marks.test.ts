import { describe, expect, test } from 'vitest';
import type { Ref } from '../../src/core/pack/refs';
import { chooseMarks, type MarkedBlock } from '../../src/page/choose-marks';

interface Named {
  readonly name: string;
  readonly mention: { readonly ref: Ref };
}

let count = 0;
const block = (kind: 'text' | 'heading', names: string, length = 100): MarkedBlock<Named> => ({
  kind,
  length,
  mentions: names
    .split(' ')
    .filter(Boolean)
    .map((id) => ({ name: `${id}${(count += 1)}`, mention: { ref: `p/${id}` } })),
});
const text = (names: string, length?: number) => block('text', names, length);
const heading = (names: string) => block('heading', names);

/** One letter a mention, in order: capital where it is painted. */
function painted(blocks: ReadonlyArray<MarkedBlock<Named>>, density: 'first' | 'every' | 'key') {
  const chosen = chooseMarks(blocks, density);
  return blocks
    .map(({ mentions }) =>
      mentions
        .map((one) => {
          const [letter = ''] = one.name;
          return chosen.has(one) ? letter.toUpperCase() : letter;
        })
        .join(''),
    )
    .join('|');
}

describe('the first of each in a section', () => {
  test.each<[string, ReadonlyArray<MarkedBlock<Named>>, string]>([
    ['is painted, whatever else stands between', [text('a b a'), text('b c')], 'ABa|bC'],
    ['begins anew at a heading', [text('a'), heading(''), text('a')], 'A||A'],
    ['leaves a heading alone whose text has it', [heading('a'), text('b a')], 'a|BA'],
    ['paints a heading whose text has it not', [heading('a a'), text('b')], 'Aa|B'],
    ['paints a heading without a text', [text('a'), heading('b'), heading('b')], 'A|B|B'],
    [
      'comes again after two screens of text',
      [text('a', 6_000), text('a', 10), text('a')],
      'A|A|a',
    ],
    ['is nothing where nothing is named', [text(''), heading('')], '|'],
  ])('%s', (_, blocks, expected) => {
    expect(painted(blocks, 'first')).toBe(expected);
  });
});

test.each(['every', 'key'] as const)('with "%s" all are painted', (density) => {
  expect(painted([heading('a'), text('a b a')], density)).toBe('A|ABA');
});
