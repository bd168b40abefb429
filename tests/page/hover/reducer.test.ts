import { describe, expect, test } from 'vitest';
import {
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  NO_HOVER,
  reduceHover,
} from '../../../src/page/hover/reducer';

const over = (mention: number, x = 0): HoverEvent => ({ type: 'over', mention, x, y: 0 });
const press = (mention: number, by: 'mouse' | 'touch' = 'mouse'): HoverEvent => ({
  type: 'press',
  mention,
  by,
});

function run(...events: HoverEvent[]): { state: HoverState; effects: HoverEffect[] } {
  let state = NO_HOVER;
  const effects: HoverEffect[] = [];
  for (const event of events) {
    const step = reduceHover(state, event);
    state = step.state;
    effects.push(...step.effects);
  }
  return { state, effects };
}

/** What the last event of a row brings about, as words. */
function last(...events: HoverEvent[]): string[] {
  const before = run(...events.slice(0, -1));
  const step = reduceHover(before.state, events.at(-1) as HoverEvent);
  return step.effects.map((effect) => {
    if (effect.type === 'open') {
      return `open ${effect.mention}${effect.isPinned ? ' pinned' : ''}${effect.hasFocus ? ' focused' : ''}`;
    }
    if (effect.type === 'startTimer' || effect.type === 'stopTimer')
      return `${effect.type} ${effect.timer}`;
    if (effect.type === 'prefetch') return `prefetch ${effect.mention}`;
    if (effect.type === 'setPinned') return effect.isPinned ? 'pin' : 'unpin';
    return effect.type;
  });
}

const shown = [over(1), { type: 'restEnded', token: 1 }] as const satisfies HoverEvent[];
const leaving = [...shown, { type: 'out' }] as const satisfies HoverEvent[];
const HOLD: HoverEvent = { type: 'hold' };
const pinned = [...shown, press(1)] as const satisfies HoverEvent[];

describe('the pointer', () => {
  test.each<[string, HoverEvent[], string[]]>([
    ['nowhere → resting: over', [over(1)], ['startTimer rest', 'prefetch 1']],
    ['resting → resting: a small move', [over(1), over(1, 5)], []],
    ['resting → resting: a far move begins anew', [over(1), over(1, 9)], ['startTimer rest']],
    ['resting → resting: another mention', [over(1), over(2)], ['startTimer rest', 'prefetch 2']],
    ['resting → nowhere: out', [over(1), { type: 'out' }], ['stopTimer rest']],
    [
      'resting → nowhere: scrolled',
      [over(1), { type: 'scrolled', isInSight: true }],
      ['stopTimer rest'],
    ],
    [
      'resting → nowhere: its mention is gone',
      [over(1), { type: 'gone', mention: 1 }],
      ['stopTimer rest'],
    ],
    ['resting stays when another mention is gone', [over(1), { type: 'gone', mention: 2 }], []],
    [
      'resting → nowhere: a press elsewhere',
      [over(1), { type: 'pressElsewhere' }],
      ['stopTimer rest'],
    ],
    ['resting → card: rest ended', [...shown], ['open 1']],
    ['a late rest is dropped', [over(1), over(2), { type: 'restEnded', token: 1 }], []],
    [
      'a rest that was left is dropped',
      [over(1), { type: 'out' }, { type: 'restEnded', token: 1 }],
      [],
    ],
  ])('%s', (_arrow, events, effects) => {
    expect(last(...events)).toEqual(effects);
  });
});

describe('the card', () => {
  test.each<[string, HoverEvent[], string[]]>([
    ['none → shown: a tap opens', [press(1, 'touch')], ['open 1']],
    ['none → pinned: a click opens and pins', [press(1)], ['open 1 pinned']],
    [
      'none → pinned: a step takes the focus along',
      [{ type: 'step', mention: 1 }],
      ['open 1 pinned focused'],
    ],
    ['shown → leaving: out', [...leaving], ['startTimer grace']],
    [
      'shown → leaving: out of the card',
      [...shown, { type: 'enterCard' }, { type: 'leaveCard' }],
      ['startTimer grace'],
    ],
    ['leaving → leaving: further out', [...leaving, { type: 'out' }], []],
    ['leaving → shown: back over it', [...leaving, over(1)], ['stopTimer grace']],
    ['leaving → shown: into the card', [...leaving, { type: 'enterCard' }], ['stopTimer grace']],
    ['leaving → none: grace ended', [...leaving, { type: 'graceEnded', token: 1 }], ['close']],
    ['a late grace is dropped', [...leaving, over(1), { type: 'graceEnded', token: 1 }], []],
    [
      'shown: another mention rests, what is seen is not exchanged',
      [...shown, over(2)],
      ['startTimer grace', 'startTimer rest'],
    ],
    [
      'shown → shown: the rest elsewhere ends first',
      [...shown, over(2), { type: 'restEnded', token: 2 }],
      ['stopTimer grace', 'open 2'],
    ],
    ['shown → none: escape', [...shown, { type: 'escape' }], ['close']],
    ['leaving → none: escape', [...leaving, { type: 'escape' }], ['stopTimer grace', 'close']],
    ['shown → none: a press elsewhere', [...shown, { type: 'pressElsewhere' }], ['close']],
    ['shown → none: closed', [...shown, { type: 'closed' }], ['close']],
    ['shown → none: gone', [...shown, { type: 'gone', mention: 1 }], ['close']],
    [
      'shown → none: scrolled out of sight',
      [...shown, { type: 'scrolled', isInSight: false }],
      ['close'],
    ],
    ['shown: scrolled and still in sight', [...shown, { type: 'scrolled', isInSight: true }], []],
    ['shown → pinned: press', [...pinned], ['pin']],
    ['leaving → pinned: press', [...leaving, press(1)], ['stopTimer grace', 'pin']],
    ['shown → pinned: enter', [...shown, { type: 'enter' }], ['pin', 'focus']],
    ['shown → pinned: the pin button', [...shown, { type: 'pin', isPinned: true }], ['pin']],
    ['pinned → shown: the pin button', [...pinned, { type: 'pin', isPinned: false }], ['unpin']],
    ['pinned → pinned: out', [...pinned, { type: 'out' }], []],
    ['pinned → pinned: over another', [...pinned, over(2)], []],
    ['pinned → pinned: enter', [...pinned, { type: 'enter' }], []],
    [
      'pinned → pinned: scrolled out of sight',
      [...pinned, { type: 'scrolled', isInSight: false }],
      [],
    ],
    ['pinned → pinned: a click elsewhere', [...pinned, { type: 'pressElsewhere' }], []],
    ['pinned → another: press', [...pinned, press(2)], ['open 2 pinned']],
    [
      'pinned → another: step',
      [...pinned, { type: 'step', mention: 2 }],
      ['open 2 pinned focused'],
    ],
    ['pinned → none: escape', [...pinned, { type: 'escape' }], ['close']],
    ['pinned → none: gone', [...pinned, { type: 'gone', mention: 1 }], ['close']],
    [
      'answered in, it stays when its mark goes',
      [...shown, HOLD, { type: 'gone', mention: 1 }],
      [],
    ],
    [
      'answered in, it leaves like the others',
      [...shown, HOLD, { type: 'out' }],
      ['startTimer grace'],
    ],
    ['answered in → none: escape', [...shown, HOLD, { type: 'escape' }], ['close']],
    [
      'the next card does not stay',
      [...shown, HOLD, press(2), { type: 'gone', mention: 2 }],
      ['close'],
    ],
    ['none: an answer without a card', [HOLD], []],
    ['tapped → none: a tap elsewhere', [press(1, 'touch'), { type: 'pressElsewhere' }], ['close']],
    ['tapped → pinned: a second tap', [press(1, 'touch'), press(1, 'touch')], ['pin']],
    ['tapped: no mouse closes it', [press(1, 'touch'), { type: 'out' }], []],
    ['none: escape', [{ type: 'escape' }], []],
    ['none: enter', [{ type: 'enter' }], []],
    ['none: out', [{ type: 'out' }], []],
    ['none: a pin without a card', [{ type: 'pin', isPinned: true }], []],
  ])('%s', (_arrow, events, effects) => {
    expect(last(...events)).toEqual(effects);
  });
});

test('moving across twenty marks opens none', () => {
  const moves = Array.from(
    { length: 20 },
    (_, at) => [over(at + 1), { type: 'out' }] as HoverEvent[],
  );
  const { state, effects } = run(...moves.flat());
  expect(effects.some(({ type }) => type === 'open')).toBe(false);
  expect(state).toEqual({ token: 20 });
});

test('each opening has a token of its own', () => {
  const { effects } = run(...shown, press(2), { type: 'escape' }, { type: 'step', mention: 3 });
  const tokens = effects.flatMap((effect) => (effect.type === 'open' ? effect.token : []));
  expect(new Set(tokens).size).toBe(3);
});

test('a press while the pointer rests leaves no rest behind', () => {
  expect(last(over(1), press(1))).toEqual(['stopTimer rest', 'open 1 pinned']);
});
