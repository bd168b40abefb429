import {
  type CardId,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  type HoverStep,
  type MentionId,
  MOST_PINNED,
  type PinnedCard,
  REST_SLACK_PX,
} from './machine';
import type { PointerKind } from './pointer-kind';

/** The next state, and what has to be done for it. Returns the same state where the event changes nothing. */
export function reduceHover(state: HoverState, event: HoverEvent): HoverStep {
  const { shown, near } = state;
  switch (event.type) {
    case 'over':
      return over(state, event);
    case 'out':
      return leave(stopResting(state));
    case 'enterCard':
      return stay(stopResting(state));
    case 'leaveCard':
      return leave(just(state));
    case 'restEnded':
      return restEnded(state, event.token);
    case 'graceEnded':
      return shown?.isLeaving && shown.token === event.token
        ? close({ state: { ...state, shown: { ...shown, isLeaving: false } }, effects: [] })
        : just(state);
    case 'press':
      return press(state, event);
    case 'pressElsewhere':
      return close(stopResting(forget(state)));
    case 'enter':
      return shown ? add(pin(just(state)), { type: 'focus', token: shown.token }) : just(state);
    case 'step': {
      const there = state.pinned.find(({ mention }) => mention === event.mention);
      const stopped = stopResting(state);
      if (there)
        return add(raise(close(stopped), there.token), { type: 'focus', token: there.token });
      return open(stopped, { mention: event.mention, by: 'key', token: state.token + 1 });
    }
    case 'pin':
      if (!event.isPinned) return unpin(state, event.card);
      return shown?.token === event.card ? pin(just(state)) : just(state);
    case 'escape':
      return shown || near === undefined
        ? close(stopResting(state))
        : drop(stopResting(state), ({ token }) => token === near);
    case 'closed': {
      const { card = shown?.token } = event;
      const stopped = stopResting(state);
      return card === shown?.token ? close(stopped) : drop(stopped, ({ token }) => token === card);
    }
    case 'hold':
      return just(
        shown?.token === event.card ? { ...state, shown: { ...shown, isHeld: true } } : state,
      );
    case 'gone': {
      const { mention } = event;
      const step = state.resting?.mention === mention ? stopResting(state) : just(state);
      const left = part(step, (card) => card.mention === mention, 'isStray', 'isOrphan');
      return shown?.mention === mention && !shown.isHeld ? close(left) : left;
    }
    case 'moved':
      return part(close(stopResting(state)), () => true, 'isOrphan', 'isStray');
    case 'scrolled': {
      const stopped = stopResting(state);
      return event.isInSight ? stopped : close(stopped);
    }
  }
}

function over(state: HoverState, event: Extract<HoverEvent, { type: 'over' }>): HoverStep {
  const { mention, x, y, isKeyHeld = false } = event;
  const { resting, shown } = state;
  if (shown?.mention === mention) return stay(stopResting(state));
  // Its card is there already.
  if (state.pinned.some((card) => card.mention === mention)) return leave(stopResting(state));
  const left = leave(just(state));
  if (resting?.mention === mention && Math.hypot(x - resting.x, y - resting.y) <= REST_SLACK_PX) {
    return left;
  }
  if (isKeyHeld) {
    return open(stopResting(state), { mention, by: 'mouse', token: state.token + 1 });
  }
  const isNew = resting?.mention !== mention;
  const token = isNew ? state.token + 1 : resting.token;
  const rested: HoverStep = {
    state: {
      ...left.state,
      token: Math.max(state.token, token),
      resting: { token, mention, x, y },
    },
    effects: [...left.effects, { type: 'startTimer', timer: 'rest', token }],
  };
  // What the reader still sees is not exchanged before its time.
  return isNew && !shown ? add(rested, { type: 'prefetch', token, mention }) : rested;
}

function restEnded(state: HoverState, token: number): HoverStep {
  const { resting, ...rest } = state;
  if (resting?.token !== token) return just(state);
  return open(just(rest), { mention: resting.mention, by: 'mouse', token });
}

function press(
  state: HoverState,
  { mention, by }: { mention: MentionId; by: PointerKind },
): HoverStep {
  const stopped = stopResting(state);
  if (state.shown?.mention === mention) return pin(stopped);
  const there = state.pinned.find((card) => card.mention === mention);
  if (there) return raise(close(stopped), there.token);
  const opened = open(stopped, { mention, by, token: state.token + 1 }, by !== 'touch');
  // A finger cannot rest: its card is open, and a second tap pins it.
  return by === 'touch' ? opened : pin(opened, true);
}

/** The card that comes and goes shows another mention now. */
function open(
  { state, effects }: HoverStep,
  card: { mention: MentionId; by: PointerKind | 'key'; token: number },
  isPinned = false,
): HoverStep {
  const { mention, by, token } = card;
  const stopGrace: HoverEffect[] = state.shown?.isLeaving
    ? [{ type: 'stopTimer', timer: 'grace' }]
    : [];
  return {
    state: {
      ...state,
      token: Math.max(state.token, token),
      shown: { token, mention, by, isLeaving: false },
    },
    effects: [
      ...effects,
      ...stopGrace,
      { type: 'open', token, mention, isPinned, hasFocus: by === 'key' },
    ],
  };
}

function leave(step: HoverStep): HoverStep {
  const { shown } = step.state;
  if (!shown || shown.isLeaving || shown.by !== 'mouse') return step;
  return add(
    { ...step, state: { ...step.state, shown: { ...shown, isLeaving: true } } },
    { type: 'startTimer', timer: 'grace', token: shown.token },
  );
}

function stay(step: HoverStep): HoverStep {
  const { shown } = step.state;
  if (!shown?.isLeaving) return step;
  return add(
    { ...step, state: { ...step.state, shown: { ...shown, isLeaving: false } } },
    { type: 'stopTimer', timer: 'grace' },
  );
}

function close(step: HoverStep): HoverStep {
  const { shown, ...rest } = stay(step).state;
  if (!shown) return step;
  const { effects } = stay(step);
  return { state: rest, effects: [...effects, { type: 'close', token: shown.token }] };
}

/** Pins the card that comes and goes. `isOpened`: it was opened as a pinned one. */
function pin(step: HoverStep, isOpened = false): HoverStep {
  const { state, effects } = stay(step);
  const { shown, ...rest } = state;
  if (!shown) return step;
  const { token, mention } = shown;
  const pinned: HoverStep = {
    state: { ...rest, pinned: [...rest.pinned, { token, mention }], near: token },
    effects: isOpened ? effects : [...effects, { type: 'setPinned', token, isPinned: true }],
  };
  const [oldest] = rest.pinned;
  return rest.pinned.length < MOST_PINNED ? pinned : drop(pinned, (card) => card === oldest);
}

/** A pinned card comes and goes again, in place of the one that did. */
function unpin(state: HoverState, token: CardId): HoverStep {
  const card = state.pinned.find((one) => one.token === token);
  if (!card) return just(state);
  const { state: rest, effects } = close(just(forget(state)));
  return {
    state: {
      ...rest,
      pinned: rest.pinned.filter((one) => one !== card),
      shown: { token, mention: card.mention, by: 'mouse', isLeaving: false, isHeld: true },
    },
    effects: [...effects, { type: 'setPinned', token, isPinned: false }],
  };
}

/** Pinned cards of which the other has happened too close; the others remember that this has. */
function part(
  step: HoverStep,
  isMeant: (card: PinnedCard) => boolean,
  other: 'isOrphan' | 'isStray',
  mark: 'isOrphan' | 'isStray',
): HoverStep {
  const { state, effects } = drop(step, (card) => isMeant(card) && card[other] === true);
  if (!state.pinned.some((card) => isMeant(card) && !card[mark])) return { state, effects };
  const pinned = state.pinned.map((card) => (isMeant(card) ? { ...card, [mark]: true } : card));
  return { state: { ...state, pinned }, effects };
}

/** Closes pinned cards. */
function drop(step: HoverStep, isMeant: (card: PinnedCard) => boolean): HoverStep {
  const { state, effects } = step;
  const gone = state.pinned.filter(isMeant);
  if (gone.length === 0) return step;
  const kept = gone.some(({ token }) => token === state.near) ? forget(state) : state;
  return {
    state: { ...kept, pinned: state.pinned.filter((card) => !gone.includes(card)) },
    effects: [...effects, ...gone.map(({ token }) => ({ type: 'close', token }) as const)],
  };
}

function raise({ state, effects }: HoverStep, token: CardId): HoverStep {
  return { state: { ...state, near: token }, effects: [...effects, { type: 'raise', token }] };
}

/** Escape means no pinned card any more. */
function forget(state: HoverState): HoverState {
  if (state.near === undefined) return state;
  const { near: _, ...rest } = state;
  return rest;
}

function stopResting(state: HoverState): HoverStep {
  if (!state.resting) return just(state);
  const { resting: _, ...rest } = state;
  return { state: rest, effects: [{ type: 'stopTimer', timer: 'rest' }] };
}

function just(state: HoverState): HoverStep {
  return { state, effects: [] };
}

function add(step: HoverStep, effect: HoverEffect): HoverStep {
  return { state: step.state, effects: [...step.effects, effect] };
}
