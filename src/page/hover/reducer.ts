/**
 * The hover machine: when a card opens and when it closes. Pure: events in (time too: a timer that ran out is an
 * event), a new state and effects as data out. Two things go on side by side, a pointer that rests and a card
 * that is shown:
 *
 *   pointer            over                       restEnded (over with the key held: at once)
 *     ( nowhere ) ─────────────▶ ( resting ) ────────────────▶ card opens
 *          ▲         out            │   ▲ │ over, moved far: the rest begins anew
 *          └────────────────────────┘   └─┘
 *
 *   card          restEnded, press, step
 *     ( none ) ─────────────────────────▶ ( shown ) ── out, leaveCard ──▶ ( leaving )
 *        ▲ ▲                               │  ▲  ▲                         │      │
 *        │ │ escape, closed, gone, press   │  │  └── over it, enterCard ───┘      │
 *        │ └───────────────────────────────┤  └ pin off                           │
 *        │                                 ▼                          graceEnded  │
 *        │ ◀── escape, closed, gone ── ( pinned )                                 │
 *        └────────────────────────────────────────────────────────────────────────┘
 *
 * A card in which the reader answered is held: it outlives its mark (gone), and leaves like the others.
 * A shown card is pinned by a press on its mention, by Enter, by a step and by the card's own button. A pinned
 * card neither leaves nor gives way to a rest elsewhere. Each hover has a token; what comes late with an older
 * one is dropped.
 */
import type { PointerKind } from './pointer-kind';

/** So long may the pointer be elsewhere before an open card closes: time to cross over into it. */
export const GRACE_BEFORE_CLOSE_MS = 300;
/** A pointer that moves farther than this on a mention does not rest there. */
export const REST_SLACK_PX = 6;

/** The number of a `LiveMention`; the machine needs to know no more of it. */
export type MentionId = number;

export interface HoverState {
  /** The newest token given. */
  readonly token: number;
  readonly resting?: {
    readonly token: number;
    readonly mention: MentionId;
    readonly x: number;
    readonly y: number;
  };
  readonly shown?: {
    readonly token: number;
    readonly mention: MentionId;
    readonly isPinned: boolean;
    /** Set while the grace runs. */
    readonly isLeaving: boolean;
    /** What a finger opened does not hang on where the mouse is. */
    readonly by: PointerKind | 'key';
    /** The reader answered in it: it does not go with its mark. */
    readonly isHeld?: boolean;
  };
}

export type HoverEvent =
  /** The pointer moved and is on this mention. */
  | {
      readonly type: 'over';
      readonly mention: MentionId;
      readonly x: number;
      readonly y: number;
      /** The reader's key is held: there is nothing to wait for. */
      readonly isKeyHeld?: boolean;
    }
  /** The pointer moved and is on none, or left the page. */
  | { readonly type: 'out' }
  | { readonly type: 'enterCard' }
  | { readonly type: 'leaveCard' }
  | { readonly type: 'restEnded'; readonly token: number }
  | { readonly type: 'graceEnded'; readonly token: number }
  /** A click or tap on a mention that is not in a link. */
  | { readonly type: 'press'; readonly mention: MentionId; readonly by: PointerKind }
  /** A click or tap on the page beside all mentions, or on a link. */
  | { readonly type: 'pressElsewhere' }
  | { readonly type: 'enter' }
  | { readonly type: 'escape' }
  /** The command to go to this mention. */
  | { readonly type: 'step'; readonly mention: MentionId }
  /** The card's pin button. */
  | { readonly type: 'pin'; readonly isPinned: boolean }
  /** The card's close button, or Escape inside it. */
  | { readonly type: 'closed' }
  /** The reader answered in the card. */
  | { readonly type: 'hold' }
  /** The mention is no longer on the page. */
  | { readonly type: 'gone'; readonly mention: MentionId }
  /** The page moves below a pointer that does not: no rest. Is the mention of the card still to be seen? */
  | { readonly type: 'scrolled'; readonly isInSight: boolean };

export type HoverEffect =
  | { readonly type: 'startTimer'; readonly timer: 'rest' | 'grace'; readonly token: number }
  | { readonly type: 'stopTimer'; readonly timer: 'rest' | 'grace' }
  /** Fill the card, so that it is painted when the rest ends. */
  | { readonly type: 'prefetch'; readonly token: number; readonly mention: MentionId }
  | {
      readonly type: 'open';
      readonly token: number;
      readonly mention: MentionId;
      readonly isPinned: boolean;
      readonly hasFocus: boolean;
    }
  | { readonly type: 'setPinned'; readonly isPinned: boolean }
  | { readonly type: 'focus' }
  | { readonly type: 'close' };

export interface HoverStep {
  readonly state: HoverState;
  readonly effects: readonly HoverEffect[];
}

/** The state before anything happened. */
export const NO_HOVER: HoverState = { token: 0 };

/** The next state, and what has to be done for it. Returns the same state where the event changes nothing. */
export function reduceHover(state: HoverState, event: HoverEvent): HoverStep {
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
      return graceEnded(state, event.token);
    case 'press':
      return press(state, event);
    case 'pressElsewhere': {
      const stopped = stopResting(state);
      return state.shown && !state.shown.isPinned ? close(stopped) : stopped;
    }
    case 'enter':
      return state.shown && !state.shown.isPinned
        ? add(setPinned(state, true), { type: 'focus' })
        : just(state);
    case 'step':
      return open(stopResting(state), {
        mention: event.mention,
        isPinned: true,
        by: 'key',
        token: state.token + 1,
      });
    case 'pin':
      return setPinned(state, event.isPinned);
    case 'escape':
    case 'closed':
      return close(stopResting(state));
    case 'hold':
      return just(state.shown ? { ...state, shown: { ...state.shown, isHeld: true } } : state);
    case 'gone': {
      const stopped = state.resting?.mention === event.mention ? stopResting(state) : just(state);
      const { shown } = state;
      return shown?.mention === event.mention && !shown.isHeld ? close(stopped) : stopped;
    }
    case 'scrolled': {
      const stopped = stopResting(state);
      return state.shown && !state.shown.isPinned && !event.isInSight ? close(stopped) : stopped;
    }
  }
}

function over(state: HoverState, event: Extract<HoverEvent, { type: 'over' }>): HoverStep {
  const { mention, x, y, isKeyHeld = false } = event;
  const { resting, shown } = state;
  if (shown?.mention === mention) return stay(stopResting(state));
  if (shown?.isPinned) return just(state);
  const left = leave(just(state));
  if (resting?.mention === mention && Math.hypot(x - resting.x, y - resting.y) <= REST_SLACK_PX) {
    return left;
  }
  if (isKeyHeld) {
    const token = state.token + 1;
    return open(stopResting(state), { mention, isPinned: false, by: 'mouse', token });
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
  const { resting } = state;
  if (!resting || resting.token !== token || state.shown?.isPinned) return just(state);
  const { resting: _, ...rest } = state;
  return open(just(rest), { mention: resting.mention, isPinned: false, by: 'mouse', token });
}

function graceEnded(state: HoverState, token: number): HoverStep {
  const { shown } = state;
  if (!shown?.isLeaving || shown.token !== token) return just(state);
  return close(just({ ...state, shown: { ...shown, isLeaving: false } }));
}

function press(
  state: HoverState,
  { mention, by }: { mention: MentionId; by: PointerKind },
): HoverStep {
  const stopped = stopResting(state);
  if (state.shown?.mention === mention) {
    const stayed = stay(stopped);
    const pinned = setPinned(stayed.state, true);
    return { state: pinned.state, effects: [...stayed.effects, ...pinned.effects] };
  }
  const token = state.token + 1;
  // A finger cannot rest: its card is open, and a second tap pins it.
  return open(stopped, { mention, isPinned: by !== 'touch', by, token });
}

function open(
  { state, effects }: HoverStep,
  shown: { mention: MentionId; isPinned: boolean; by: PointerKind | 'key'; token: number },
): HoverStep {
  const { mention, isPinned, by, token } = shown;
  const stopGrace: HoverEffect[] = state.shown?.isLeaving
    ? [{ type: 'stopTimer', timer: 'grace' }]
    : [];
  return {
    state: {
      ...state,
      token: Math.max(state.token, token),
      shown: { token, mention, isPinned, by, isLeaving: false },
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
  if (!shown || shown.isPinned || shown.isLeaving || shown.by === 'touch') return step;
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
  const { shown, ...rest } = step.state;
  if (!shown) return step;
  const closed: HoverStep = { state: rest, effects: step.effects };
  return add(shown.isLeaving ? add(closed, { type: 'stopTimer', timer: 'grace' }) : closed, {
    type: 'close',
  });
}

function setPinned(state: HoverState, isPinned: boolean): HoverStep {
  if (!state.shown || state.shown.isPinned === isPinned) return just(state);
  const stayed = stay(just(state));
  return add(
    { ...stayed, state: { ...state, shown: { ...state.shown, isPinned, isLeaving: false } } },
    { type: 'setPinned', isPinned },
  );
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
