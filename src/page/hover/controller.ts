import {
  GRACE_BEFORE_CLOSE_MS,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  NO_HOVER,
} from './machine';
import { reduceHover } from './reducer';

/** Effects that the machine asks for and that are not its timers. */
export type CardEffect = Exclude<HoverEffect, { type: 'startTimer' | 'stopTimer' }>;

export interface HoverController {
  dispatch(event: HoverEvent): void;
  readonly state: HoverState;
}

/** Runs the hover machine: keeps its state and its timers and hands on what the card has to do. */
export function createHoverController(options: {
  readonly window: Window;
  readonly dwellMs: number;
  readonly signal: AbortSignal;
  readonly onEffect: (effect: CardEffect) => void;
}): HoverController {
  const { window, dwellMs, signal, onEffect } = options;
  const timers = { rest: 0, grace: 0 };
  const waits = { rest: dwellMs, grace: GRACE_BEFORE_CLOSE_MS };
  let state = NO_HOVER;

  const stop = (timer: 'rest' | 'grace') => window.clearTimeout(timers[timer]);
  const dispatch = (event: HoverEvent) => {
    if (signal.aborted) return;
    const step = reduceHover(state, event);
    state = step.state;
    for (const effect of step.effects) {
      if (effect.type === 'stopTimer') stop(effect.timer);
      else if (effect.type === 'startTimer') {
        const { timer, token } = effect;
        stop(timer);
        timers[timer] = window.setTimeout(
          () => dispatch({ type: timer === 'rest' ? 'restEnded' : 'graceEnded', token }),
          waits[timer],
        );
      } else onEffect(effect);
    }
  };
  signal.addEventListener('abort', () => {
    stop('rest');
    stop('grace');
  });
  return {
    dispatch,
    get state() {
      return state;
    },
  };
}
