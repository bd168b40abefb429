import { describe, expect, test } from 'vitest';
import { createLivePages } from '../../../src/core/mentions/live-pages';
import type { LiveUpdate } from '../../../src/core/mentions/live-pages';
import type { Override } from '../../../src/core/mentions/link/overrides';
import { world } from './world';

const FIRST: LiveUpdate = {
  page: 'a',
  lang: 'en',
  address: { url: 'https://paper.example/a', site: 'paper.example' },
  put: [{ id: 1, text: 'Then Kim Jong-un left. Later Kim spoke.', kind: 'text' }],
  order: [1],
};
const KIM = 'p/kim-jong-un';

/** What the marks of a page are when this was ruled out, and which spellings they have. */
function marksWith(first: LiveUpdate, overrides: readonly Override[]) {
  const pages = createLivePages('run-1');
  const before = pages.update(world, first, []);
  const after = pages.update(world, { ...first, memory: 'run-1', put: [] }, overrides);
  const of = (answer: typeof after) =>
    answer.status === 'ok'
      ? answer.blocks.flatMap(({ mentions }) =>
          mentions.map(({ ref, spelling }) => `${spelling}=${ref.slice(2)}`),
        )
      : [answer.status];
  return { before: of(before), after: of(after) };
}

describe('what the reader ruled out', () => {
  test('is asked of an open page without its being sent again, and leaves other spellings', () => {
    const { before, after } = marksWith(FIRST, [
      { ref: KIM, spelling: 'kim', where: { kind: 'page', url: 'https://paper.example/a' } },
    ]);
    expect(before).toEqual(['kim jong un=kim-jong-un', 'kim=kim-jong-un']);
    expect(after).toEqual(['kim jong un=kim-jong-un']);
  });

  test('changes nothing on another page', () => {
    const { after } = marksWith(FIRST, [
      { ref: KIM, spelling: 'kim', where: { kind: 'page', url: 'https://paper.example/b' } },
    ]);
    expect(after).toEqual([]);
  });

  test('holds of a surname with a title in Korean, which names whoever the page introduced', () => {
    const korean: LiveUpdate = {
      ...FIRST,
      lang: 'ko',
      put: [{ id: 1, text: '김정은 위원장이 왔다. 이어 김 위원장은 말했다.', kind: 'text' }],
    };
    const everywhere = (spelling: string): Override[] => [
      { ref: KIM, spelling, where: { kind: 'everywhere' } },
    ];
    const { before } = marksWith(korean, []);
    expect(before).toHaveLength(2);
    const [spelling = ''] = (before[1] ?? '').split('=');
    expect(marksWith(korean, everywhere(spelling)).after).toEqual([before[0]]);
  });
});
