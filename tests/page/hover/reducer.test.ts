import { describe, expect, test } from 'vitest';
import {
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  MOST_PINNED,
  NO_HOVER,
} from '../../../src/page/hover/machine';
import { reduceHover } from '../../../src/page/hover/reducer';
import { drawnArrows, takenArrows, walkedArrows } from './machine-walk';

const over = (mention: number, x = 0): HoverEvent => ({ type: 'over', mention, x, y: 0 });
const overHeld = (mention: number): HoverEvent =>
  ({ ...over(mention), isKeyHeld: true }) as HoverEvent;
const press = (mention: number, by: 'mouse' | 'touch' = 'mouse'): HoverEvent => ({
  type: 'press',
  mention,
  by,
});
const step = (mention: number): HoverEvent => ({ type: 'step', mention });
const gone = (mention: number): HoverEvent => ({ type: 'gone', mention });
const pin = (card: number, isPinned = true): HoverEvent => ({ type: 'pin', card, isPinned });
const closed = (card: number): HoverEvent => ({ type: 'closed', card });
const scrolled = (isInSight: boolean): HoverEvent => ({ type: 'scrolled', isInSight });
const restEnded = (token: number): HoverEvent => ({ type: 'restEnded', token });
const graceEnded = (token: number): HoverEvent => ({ type: 'graceEnded', token });
const [OUT, ENTER_CARD, LEAVE_CARD, ELSEWHERE, ENTER, ESCAPE, MOVED, CLOSED] = (
  ['out', 'enterCard', 'leaveCard', 'pressElsewhere', 'enter', 'escape', 'moved', 'closed'] as const
).map((type): HoverEvent => ({ type })) as [
  HoverEvent,
  HoverEvent,
  HoverEvent,
  HoverEvent,
  HoverEvent,
  HoverEvent,
  HoverEvent,
  HoverEvent,
];

function run(...events: HoverEvent[]): { state: HoverState; effects: HoverEffect[] } {
  let state = NO_HOVER;
  const effects: HoverEffect[] = [];
  for (const event of events) {
    const next = reduceHover(state, event);
    state = next.state;
    effects.push(...next.effects);
  }
  return { state, effects };
}

function words(effects: readonly HoverEffect[]): string[] {
  return effects.map((effect) => {
    switch (effect.type) {
      case 'open': {
        const how = `${effect.isPinned ? ' pinned' : ''}${effect.hasFocus ? ' focused' : ''}`;
        return `open ${effect.mention}${how}`;
      }
      case 'startTimer':
      case 'stopTimer':
        return `${effect.type} ${effect.timer}`;
      case 'prefetch':
        return `prefetch ${effect.mention}`;
      case 'setPinned':
        return `${effect.isPinned ? 'pin' : 'unpin'} ${effect.token}`;
      case 'raise':
      case 'focus':
      case 'close':
        return `${effect.type} ${effect.token}`;
    }
  });
}

/** What the last event of a row brings about, as words. */
function last(...events: HoverEvent[]): string[] {
  const before = run(...events.slice(0, -1));
  return words(reduceHover(before.state, events.at(-1) as HoverEvent).effects);
}

const REST = [over(1)];
const SHOWN = [over(1), restEnded(1)];
const LEAVING = [...SHOWN, OUT];
const PINNED = [press(1)];
const ORPHAN = [...PINNED, gone(1)];
const STRAY = [...PINNED, MOVED];
const three = [press(11), press(12), press(13)];
/** Four cards, the first of them in this state. */
const full = (first: HoverEvent[]) => [...first, ...three];
const OPEN_9 = [over(9), restEnded(5)];

const ARROWS: ReadonlyArray<[string, HoverEvent[], string[]]> = [
  ['nowhere ── over ──▶ resting', REST, ['startTimer rest', 'prefetch 1']],
  [
    'resting ── over ──▶ nowhere',
    [...SHOWN, over(2), over(1)],
    ['stopTimer rest', 'stopTimer grace'],
  ],
  ['resting ── out ──▶ nowhere', [...REST, OUT], ['stopTimer rest']],
  ['resting ── enterCard ──▶ nowhere', [...REST, ENTER_CARD], ['stopTimer rest']],
  ['resting ── restEnded ──▶ nowhere', SHOWN, ['open 1']],
  ['resting ── press ──▶ nowhere', [...REST, press(1)], ['stopTimer rest', 'open 1 pinned']],
  ['resting ── pressElsewhere ──▶ nowhere', [...REST, ELSEWHERE], ['stopTimer rest']],
  ['resting ── step ──▶ nowhere', [...REST, step(2)], ['stopTimer rest', 'open 2 focused']],
  ['resting ── escape ──▶ nowhere', [...REST, ESCAPE], ['stopTimer rest']],
  ['resting ── closed ──▶ nowhere', [...REST, CLOSED], ['stopTimer rest']],
  ['resting ── gone ──▶ nowhere', [...REST, gone(1)], ['stopTimer rest']],
  ['resting ── moved ──▶ nowhere', [...REST, MOVED], ['stopTimer rest']],
  ['resting ── scrolled ──▶ nowhere', [...REST, scrolled(true)], ['stopTimer rest']],

  ['none ── over ──▶ shown', [overHeld(1)], ['open 1']],
  ['none ── restEnded ──▶ shown', SHOWN, ['open 1']],
  ['none ── press ──▶ shown', [press(1, 'touch')], ['open 1']],
  ['none ── step ──▶ shown', [step(1)], ['open 1 focused']],
  ['none ── press ──▶ pinned', PINNED, ['open 1 pinned']],

  ['shown ── out ──▶ leaving', LEAVING, ['startTimer grace']],
  ['shown ── leaveCard ──▶ leaving', [...SHOWN, ENTER_CARD, LEAVE_CARD], ['startTimer grace']],
  ['shown ── over ──▶ leaving', [...SHOWN, over(2)], ['startTimer grace', 'startTimer rest']],
  ['leaving ── over ──▶ shown', [...LEAVING, over(1)], ['stopTimer grace']],
  ['leaving ── enterCard ──▶ shown', [...LEAVING, ENTER_CARD], ['stopTimer grace']],

  ['shown ── press ──▶ pinned', [...SHOWN, press(1)], ['pin 1']],
  ['shown ── enter ──▶ pinned', [...SHOWN, ENTER], ['pin 1', 'focus 1']],
  ['shown ── pin ──▶ pinned', [...SHOWN, pin(1)], ['pin 1']],
  ['leaving ── press ──▶ pinned', [...LEAVING, press(1)], ['stopTimer grace', 'pin 1']],
  ['leaving ── enter ──▶ pinned', [...LEAVING, ENTER], ['stopTimer grace', 'pin 1', 'focus 1']],
  ['leaving ── pin ──▶ pinned', [...LEAVING, pin(1)], ['stopTimer grace', 'pin 1']],

  ['shown ── over ──▶ none', [...SHOWN, overHeld(2)], ['open 2']],
  ['shown ── restEnded ──▶ none', [step(1), over(2), restEnded(2)], ['open 2']],
  ['shown ── press ──▶ none', [...SHOWN, press(2)], ['open 2 pinned']],
  ['shown ── pressElsewhere ──▶ none', [...SHOWN, ELSEWHERE], ['close 1']],
  ['shown ── step ──▶ none', [...SHOWN, step(2)], ['open 2 focused']],
  ['shown ── escape ──▶ none', [...SHOWN, ESCAPE], ['close 1']],
  [
    'shown ── pin ──▶ none',
    [press(2), over(1), restEnded(2), pin(1, false)],
    ['close 2', 'unpin 1'],
  ],
  ['shown ── closed ──▶ none', [...SHOWN, closed(1)], ['close 1']],
  ['shown ── gone ──▶ none', [...SHOWN, gone(1)], ['close 1']],
  ['shown ── moved ──▶ none', [...SHOWN, MOVED], ['close 1']],
  ['shown ── scrolled ──▶ none', [...SHOWN, scrolled(false)], ['close 1']],

  ['leaving ── graceEnded ──▶ none', [...LEAVING, graceEnded(1)], ['close 1']],
  ['leaving ── over ──▶ none', [...LEAVING, overHeld(2)], ['stopTimer grace', 'open 2']],
  [
    'leaving ── restEnded ──▶ none',
    [...SHOWN, over(2), restEnded(2)],
    ['stopTimer grace', 'open 2'],
  ],
  ['leaving ── press ──▶ none', [...LEAVING, press(2)], ['stopTimer grace', 'open 2 pinned']],
  ['leaving ── pressElsewhere ──▶ none', [...LEAVING, ELSEWHERE], ['stopTimer grace', 'close 1']],
  ['leaving ── step ──▶ none', [...LEAVING, step(2)], ['stopTimer grace', 'open 2 focused']],
  ['leaving ── escape ──▶ none', [...LEAVING, ESCAPE], ['stopTimer grace', 'close 1']],
  [
    'leaving ── pin ──▶ none',
    [press(2), over(1), restEnded(2), OUT, pin(1, false)],
    ['stopTimer grace', 'close 2', 'unpin 1'],
  ],
  ['leaving ── closed ──▶ none', [...LEAVING, closed(1)], ['stopTimer grace', 'close 1']],
  ['leaving ── gone ──▶ none', [...LEAVING, gone(1)], ['stopTimer grace', 'close 1']],
  ['leaving ── moved ──▶ none', [...LEAVING, MOVED], ['stopTimer grace', 'close 1']],
  ['leaving ── scrolled ──▶ none', [...LEAVING, scrolled(false)], ['stopTimer grace', 'close 1']],

  ['pinned ── pin ──▶ shown', [...PINNED, pin(1, false)], ['unpin 1']],
  ['orphan ── pin ──▶ shown', [...ORPHAN, pin(1, false)], ['unpin 1']],
  ['stray ── pin ──▶ shown', [...STRAY, pin(1, false)], ['unpin 1']],
  ['pinned ── gone ──▶ orphan', ORPHAN, []],
  ['pinned ── moved ──▶ stray', STRAY, []],
  ['orphan ── moved ──▶ none', [...ORPHAN, MOVED], ['close 1']],
  ['stray ── gone ──▶ none', [...STRAY, gone(1)], ['close 1']],
  ...(
    [
      ['pinned', PINNED],
      ['orphan', ORPHAN],
      ['stray', STRAY],
    ] as const
  ).flatMap(([from, first]): Array<[string, HoverEvent[], string[]]> => [
    [`${from} ── escape ──▶ none`, [...first, ESCAPE], ['close 1']],
    [`${from} ── closed ──▶ none`, [...first, closed(1)], ['close 1']],
    [`${from} ── press ──▶ none`, [...full([...first]), press(9)], ['open 9 pinned', 'close 1']],
    [
      `${from} ── enter ──▶ none`,
      [...full([...first]), ...OPEN_9, ENTER],
      ['pin 5', 'close 1', 'focus 5'],
    ],
    [`${from} ── pin ──▶ none`, [...full([...first]), ...OPEN_9, pin(5)], ['pin 5', 'close 1']],
  ]),
];

describe('each arrow of the drawing', () => {
  test.each(ARROWS)('%s', (arrow, events, effects) => {
    const before = run(...events.slice(0, -1)).state;
    const event = events.at(-1) as HoverEvent;
    const next = reduceHover(before, event);
    expect(takenArrows(before, event, next.state)).toContain(arrow);
    expect(words(next.effects)).toEqual(effects);
  });

  test('has a row here, and there are no others', () => {
    const drawn = drawnArrows();
    expect(drawn.length).toBeGreaterThan(0);
    expect(ARROWS.map(([arrow]) => arrow).sort()).toEqual(drawn.toSorted());
    expect([...walkedArrows()].sort()).toEqual(drawn.toSorted());
  });
});

describe('what changes nothing', () => {
  test.each<[string, HoverEvent[], string[]]>([
    ['a small move while resting', [over(1), over(1, 5)], []],
    ['a far move begins the rest anew', [over(1), over(1, 9)], ['startTimer rest']],
    ['another mention takes the rest', [over(1), over(2)], ['startTimer rest', 'prefetch 2']],
    ['another mention is gone', [over(1), gone(2)], []],
    ['a late rest', [over(1), over(2), restEnded(1)], []],
    ['a rest that was left', [over(1), OUT, restEnded(1)], []],
    ['further out', [...LEAVING, OUT], []],
    ['a late grace', [...LEAVING, over(1), graceEnded(1)], []],
    ['scrolled and still in sight', [...SHOWN, scrolled(true)], []],
    ['no mouse closes what a finger opened', [press(1, 'touch'), OUT], []],
    ['no mouse closes what a key opened', [step(1), OUT], []],
    ['escape, enter, out without a card', [ESCAPE, ENTER, OUT], []],
    ['a pin without a card', [pin(1)], []],
    ['an answer without a card', [{ type: 'hold', card: 1 }], []],
    ['an answered card outlives its mark', [...SHOWN, { type: 'hold', card: 1 }, gone(1)], []],
  ])('%s', (_claim, events, effects) => {
    expect(last(...events)).toEqual(effects);
  });
});

describe('pinned cards', () => {
  test('stay while another name is rested on', () => {
    const { state, effects } = run(...PINNED, over(2), restEnded(2));
    expect(words(effects).at(-1)).toBe('open 2');
    expect(state.pinned.map(({ mention }) => mention)).toEqual([1]);
  });
  test.each([
    ['out', OUT],
    ['scrolled out of sight', scrolled(false)],
    ['a click elsewhere', ELSEWHERE],
    ['hidden marks', CLOSED],
  ])('stay: %s', (_claim, event) => {
    expect(run(...PINNED, event).state.pinned).toHaveLength(1);
  });
  test('are raised by their own name, which opens no second card', () => {
    expect(last(...PINNED, press(2), press(1))).toEqual(['raise 1']);
    expect(last(...PINNED, over(1))).toEqual([]);
    expect(last(...PINNED, press(2), step(1))).toEqual(['raise 1', 'focus 1']);
  });
  test('the fifth takes the place of the oldest', () => {
    const { state } = run(press(1), press(2), press(3), press(4), press(5));
    expect(state.pinned.map(({ mention }) => mention)).toEqual([2, 3, 4, 5]);
    expect(state.pinned).toHaveLength(MOST_PINNED);
  });
  test('Escape on the page means the one dealt with last, until the reader presses elsewhere', () => {
    expect(last(press(1), press(2), press(1), ESCAPE)).toEqual(['close 1']);
    expect(last(press(1), press(2), ELSEWHERE, ESCAPE)).toEqual([]);
    expect(last(press(1), over(2), restEnded(2), ESCAPE)).toEqual(['close 2']);
    expect(last(press(1), press(2), ESCAPE, ESCAPE)).toEqual([]);
  });
});

test('moving across twenty marks opens none', () => {
  const moves = Array.from({ length: 20 }, (_, at) => [over(at + 1), OUT]);
  const { state, effects } = run(...moves.flat());
  expect(effects.some(({ type }) => type === 'open')).toBe(false);
  expect(state).toEqual({ token: 20, pinned: [] });
});

test('each opening has a token of its own', () => {
  const { effects } = run(...SHOWN, press(2), ESCAPE, step(3));
  const tokens = effects.flatMap((effect) => (effect.type === 'open' ? effect.token : []));
  expect(new Set(tokens).size).toBe(3);
});
