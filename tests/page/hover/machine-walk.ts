import {
  type HoverEvent,
  type HoverState,
  MOST_PINNED,
  NO_HOVER,
} from '../../../src/page/hover/machine';
import { reduceHover } from '../../../src/page/hover/reducer';
// oxlint-disable-next-line import/default -- Vite gives the text of any file under this name
import drawing from '../../../src/page/hover/machine.ts?raw';

/** Mentions that the walk points at. */
const MENTIONS = [1, 2];

/** "from ── event ──▶ to" for every arrow that the drawing in machine.ts lists. */
export function drawnArrows(): string[] {
  const lines = drawing.matchAll(/^ \*\s+(\w+) ── ([\w, ]+) ──▶ (\w+)$/gm);
  return [...lines].flatMap(([, from, events = '', to]) =>
    events.split(', ').map((event) => `${from} ── ${event} ──▶ ${to}`),
  );
}

/** The arrows that an event takes from one state to the next. */
export function takenArrows(before: HoverState, event: HoverEvent, after: HoverState): string[] {
  const steps: Array<[string, string]> = [[pointerOf(before), pointerOf(after)]];
  for (const token of tokensOf(before, after)) {
    steps.push([cardOf(before, token), cardOf(after, token)]);
  }
  return steps.flatMap(([from, to]) => (from === to ? [] : `${from} ── ${event.type} ──▶ ${to}`));
}

/** The arrows that are taken on any way through the machine, from nothing and from as many pins as there may be. */
export function walkedArrows(): Set<string> {
  const fulls = [{}, { isOrphan: true }, { isStray: true }].map((oldest): HoverState => ({
    token: MOST_PINNED,
    pinned: Array.from({ length: MOST_PINNED }, (_, at) => ({
      token: at + 1,
      mention: at + 10,
      ...(at === 0 && oldest),
    })),
  }));
  const queue: HoverState[] = [NO_HOVER];
  const seen = new Set<string>();
  const arrows = new Set<string>();
  const follow = (state: HoverState, event: HoverEvent): HoverState => {
    const { state: next } = reduceHover(state, event);
    for (const arrow of takenArrows(state, event, next)) arrows.add(arrow);
    return next;
  };
  // With so many pins two steps lead to all that differs.
  for (const full of fulls) {
    for (const event of eventsIn(full)) {
      const next = follow(full, event);
      for (const later of eventsIn(next)) follow(next, later);
    }
  }
  for (let state = queue.pop(); state; state = queue.pop()) {
    for (const event of eventsIn(state)) {
      const next = renamed(follow(state, event));
      const key = JSON.stringify(next);
      if (!seen.has(key)) queue.push(next);
      seen.add(key);
    }
  }
  return arrows;
}

function eventsIn(state: HoverState): HoverEvent[] {
  const cards = [...state.pinned.map(({ token }) => token), state.shown?.token ?? 0];
  const mentions = [...new Set([...MENTIONS, ...state.pinned.map(({ mention }) => mention)])];
  const token = state.resting?.token ?? 0;
  return [
    ...mentions.flatMap((mention): HoverEvent[] => [
      { type: 'over', mention, x: 0, y: 0 },
      { type: 'over', mention, x: 0, y: 0, isKeyHeld: true },
      { type: 'press', mention, by: 'mouse' },
      { type: 'press', mention, by: 'touch' },
      { type: 'step', mention },
      { type: 'gone', mention },
    ]),
    ...cards.flatMap((card): HoverEvent[] => [
      { type: 'pin', card, isPinned: true },
      { type: 'pin', card, isPinned: false },
      { type: 'hold', card },
      { type: 'closed', card },
    ]),
    { type: 'closed' },
    { type: 'out' },
    { type: 'enterCard' },
    { type: 'leaveCard' },
    { type: 'restEnded', token },
    { type: 'graceEnded', token: state.shown?.token ?? 0 },
    { type: 'pressElsewhere' },
    { type: 'enter' },
    { type: 'escape' },
    { type: 'moved' },
    { type: 'scrolled', isInSight: true },
    { type: 'scrolled', isInSight: false },
  ];
}

function tokensOf(...states: HoverState[]): Set<number> {
  return new Set(
    states.flatMap(({ shown, pinned }) => [
      ...pinned.map(({ token }) => token),
      ...(shown ? [shown.token] : []),
    ]),
  );
}

function pointerOf({ resting }: HoverState): string {
  return resting ? 'resting' : 'nowhere';
}

function cardOf({ shown, pinned }: HoverState, token: number): string {
  if (shown?.token === token) return shown.isLeaving ? 'leaving' : 'shown';
  const card = pinned.find((one) => one.token === token);
  if (!card) return 'none';
  if (card.isOrphan) return 'orphan';
  return card.isStray ? 'stray' : 'pinned';
}

/** The same state with tokens counted from one, so that the walk ends. */
function renamed(state: HoverState): HoverState {
  const old = [...tokensOf(state), ...(state.resting ? [state.resting.token] : [])];
  const names = new Map(
    [...new Set(old)].sort((a, b) => a - b).map((token, at) => [token, at + 1]),
  );
  const name = <T extends { readonly token: number }>(one: T): T => ({
    ...one,
    token: names.get(one.token) ?? 0,
  });
  const { resting, shown, pinned, near } = state;
  return {
    token: names.size,
    pinned: pinned.map(name),
    ...(resting && { resting: name(resting) }),
    ...(shown && { shown: name(shown) }),
    ...(near !== undefined && { near: names.get(near) ?? 0 }),
  };
}
