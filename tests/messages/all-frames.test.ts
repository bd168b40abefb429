import { expect, test } from 'vitest';
import { callAllFrames, joinSummaries } from '../../src/messages/all-frames';
import type { PageSummary, TabCalls } from '../../src/messages/calls';
import type { Caller } from '../../src/messages/wire';

/** A tab whose frames have so many mentions each; `null` is one that is gone. */
function createTab(counts: Readonly<Record<number, number | null>>) {
  const told: string[] = [];
  const known = new Set(Object.keys(counts).map(Number));
  const at = new Map<number, number>();
  let last = 0;
  const callerOf = (id: number): Caller<TabCalls> => {
    const count = counts[id] ?? 0;
    const say = async (what: string) => {
      if (counts[id] === null) throw new Error(`nobody in frame ${id}`);
      told.push(`${id}: ${what}`);
    };
    const step = async (way: 1 | -1, isEntered = false) => {
      await say('asked');
      const before = isEntered ? undefined : at.get(id);
      const next = before === undefined ? (way > 0 ? 1 : count) : before + way;
      if (next < 1 || next > count) return false;
      at.set(id, next);
      told.push(`${id} shows ${next}`);
      return true;
    };
    return {
      summarisePage: async () => {
        await say('summary');
        return { title: `frame ${id}`, found: [] };
      },
      revealMention: ({ isEntered }) => step(1, isEntered),
      stepMention: ({ direction, isEntered }) => step(direction === 'next' ? 1 : -1, isEntered),
      readState: async () => ({ isOn: true, isVisible: true }),
      setOn: ({ isOn }) => say(isOn ? 'on' : 'off'),
      applyChoices: () => say('choices'),
      toggleMarks: async (params) => {
        await say(params ? `marks ${params.isVisible}` : 'toggle');
        return params?.isVisible ?? false;
      },
      refreshMarks: () => say('refresh'),
    };
  };
  const tab = callAllFrames(callerOf, {
    list: async () => [...known].filter((id) => id !== 0),
    forget: async (id) => void known.delete(id),
    readLast: async () => last,
    writeLast: async (id) => void (last = id),
  });
  const shown = () => told.filter((line) => line.includes('shows'));
  return { tab, told, shown, known };
}

test('steps go through the page, then its frames, and round again', async () => {
  const { tab, shown } = createTab({ 0: 2, 5: 0, 7: 1 });
  for (let step = 0; step < 4; step++) await tab.stepMention({ direction: 'next' });
  expect(shown()).toEqual(['0 shows 1', '0 shows 2', '7 shows 1', '0 shows 1']);
});

test('steps back enter a frame at its end', async () => {
  const { tab, shown } = createTab({ 0: 1, 7: 2 });
  for (let step = 0; step < 4; step++) await tab.stepMention({ direction: 'previous' });
  expect(shown()).toEqual(['0 shows 1', '7 shows 2', '7 shows 1', '0 shows 1']);
});

test('a page without frames goes round by itself', async () => {
  const { tab, shown } = createTab({ 0: 2 });
  for (let step = 0; step < 3; step++) await tab.revealMention({ ref: 'p/a' });
  expect(shown()).toEqual(['0 shows 1', '0 shows 2', '0 shows 1']);
});

test('where no frame has a mention nothing is shown', async () => {
  const { tab } = createTab({ 0: 0, 7: 0 });
  expect(await tab.stepMention({ direction: 'next' })).toBe(false);
});

test('a switch reaches every frame, and one that is gone is forgotten', async () => {
  const { tab, told, known } = createTab({ 0: 0, 5: null, 7: 0 });
  await tab.setOn({ isOn: false });
  expect(told.toSorted()).toEqual(['0: off', '7: off']);
  expect([...known]).toEqual([0, 7]);
});

test('where the page does not answer its frames are switched all the same, and the caller is told', async () => {
  const { tab, told } = createTab({ 0: null, 7: 0 });
  await expect(tab.setOn({ isOn: false })).rejects.toThrow('frame 0');
  expect(told).toEqual(['7: off']);
  await expect(tab.stepMention({ direction: 'next' })).rejects.toThrow('frame 0');
});

test('all frames show what the page itself shows, whatever they showed before', async () => {
  const { tab, told } = createTab({ 0: 0, 7: 0 });
  expect(await tab.toggleMarks(null)).toBe(false);
  expect(told).toEqual(['0: toggle', '7: marks false']);
});

test('a summary counts each actor once, with its mentions in all frames', () => {
  const found = (ref: 'p/a' | 'p/b', count: number) => ({
    ref,
    kind: 'actor' as const,
    text: ref,
    count,
  });
  const page: PageSummary = { title: 'Page', found: [found('p/a', 2)], notice: 'Long.' };
  const frame: PageSummary = { title: 'Frame', found: [found('p/b', 1), found('p/a', 3)] };
  expect(joinSummaries(page, [frame])).toEqual({
    title: 'Page',
    notice: 'Long.',
    found: [found('p/a', 5), found('p/b', 1)],
  });
});
