/**
 * The hover machine (reducer.ts): when cards open and when they close. Pure: events in (time too: a timer that ran out is an event), a
 * new state and effects as data out. A pointer that rests, one card that comes and goes, and cards that are pinned go on
 * side by side:
 *
 *     ( nowhere ) ⇄ ( resting ) ──▶ ( shown ) ⇄ ( leaving )        ( pinned ) ──▶ ( orphan )   its mark went
 *                                      ⇅    ╲        ╲                  │    ╲─▶ ( stray )    the page went elsewhere
 *                                  ( pinned )  ╲─▶ ( none ) ◀───────────┴──────────┘
 *
 * Every arrow, of the pointer and of each card; tests/page/hover/reducer.test.ts reads them here, tries each, and walks
 * through the machine to see that there are no others:
 *
 *   nowhere ── over ──▶ resting
 *   resting ── over, out, enterCard, restEnded, press, pressElsewhere, step, escape, closed, gone, moved, scrolled ──▶ nowhere
 *   none ── over, restEnded, press, step ──▶ shown
 *   none ── press ──▶ pinned
 *   shown ── out, leaveCard, over ──▶ leaving
 *   leaving ── over, enterCard ──▶ shown
 *   shown ── press, enter, pin ──▶ pinned
 *   leaving ── press, enter, pin ──▶ pinned
 *   shown ── over, restEnded, press, pressElsewhere, step, escape, pin, closed, gone, moved, scrolled ──▶ none
 *   leaving ── graceEnded, over, restEnded, press, pressElsewhere, step, escape, pin, closed, gone, moved, scrolled ──▶ none
 *   pinned ── pin ──▶ shown
 *   orphan ── pin ──▶ shown
 *   stray ── pin ──▶ shown
 *   pinned ── gone ──▶ orphan
 *   pinned ── moved ──▶ stray
 *   pinned ── escape, closed, press, enter, pin ──▶ none
 *   orphan ── escape, closed, moved, press, enter, pin ──▶ none
 *   stray ── escape, closed, gone, press, enter, pin ──▶ none
 *
 * A card in which the reader answered is held: it outlives its mark, and leaves like the others. A card that a finger or
 * a key opened does not hang on where the mouse is. A pinned card stays until the reader closes it, until the page goes
 * to another address and its text goes too, or until one more is pinned than there may be: the oldest gives way. Escape
 * on the page closes the card that comes and goes, or else the pinned one that the reader dealt with last, until they
 * press elsewhere. Each hover has a token, which then names its card; what comes late with an older one is dropped.
 */
import type { PointerKind } from './pointer-kind';

/** So long may the pointer be elsewhere before an open card closes: time to cross over into it. */
export const GRACE_BEFORE_CLOSE_MS = 300;
/** A pointer that moves farther than this on a mention does not rest there. */
export const REST_SLACK_PX = 6;
/** Pinned cards at the most: two and two of them leave room for text on a laptop's screen. */
export const MOST_PINNED = 4;

/** The number of a `LiveMention`; the machine needs to know no more of it. */
export type MentionId = number;
/** The token that a card was opened with. */
export type CardId = number;

export interface PinnedCard {
  readonly token: CardId;
  readonly mention: MentionId;
  /** Its mark went. */
  readonly isOrphan?: boolean;
  /** The page went to another address since. */
  readonly isStray?: boolean;
}

export interface HoverState {
  /** The newest token given. */
  readonly token: number;
  readonly resting?: {
    readonly token: number;
    readonly mention: MentionId;
    readonly x: number;
    readonly y: number;
  };
  /** The card that comes and goes. */
  readonly shown?: {
    readonly token: CardId;
    readonly mention: MentionId;
    /** Set while the grace runs. */
    readonly isLeaving: boolean;
    readonly by: PointerKind | 'key';
    /** The reader answered in it: it does not go with its mark. */
    readonly isHeld?: boolean;
  };
  /** The oldest first. */
  readonly pinned: readonly PinnedCard[];
  /** The pinned card that Escape means. */
  readonly near?: CardId;
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
  /** The pointer moved and is on none, on a pinned card, or left the page. */
  | { readonly type: 'out' }
  | { readonly type: 'enterCard' }
  | { readonly type: 'leaveCard' }
  | { readonly type: 'restEnded'; readonly token: number }
  | { readonly type: 'graceEnded'; readonly token: number }
  /** A click, a tap on a mention that is not in a link, or a long press on any. */
  | { readonly type: 'press'; readonly mention: MentionId; readonly by: PointerKind }
  /** A click or tap on the page beside all mentions, or on a link. */
  | { readonly type: 'pressElsewhere' }
  | { readonly type: 'enter' }
  | { readonly type: 'escape' }
  /** The command to go to this mention. */
  | { readonly type: 'step'; readonly mention: MentionId }
  /** A card's pin button. */
  | { readonly type: 'pin'; readonly card: CardId; readonly isPinned: boolean }
  /** A card's close button, or Escape inside it; without a card the one that comes and goes. */
  | { readonly type: 'closed'; readonly card?: CardId }
  /** The reader answered in a card. */
  | { readonly type: 'hold'; readonly card: CardId }
  /** The mention is no longer on the page. */
  | { readonly type: 'gone'; readonly mention: MentionId }
  /** The page went to another address without loading. */
  | { readonly type: 'moved' }
  /** The page moves below a pointer that does not: no rest. Is the mention of the card still to be seen? */
  | { readonly type: 'scrolled'; readonly isInSight: boolean };

export type HoverEffect =
  | { readonly type: 'startTimer'; readonly timer: 'rest' | 'grace'; readonly token: number }
  | { readonly type: 'stopTimer'; readonly timer: 'rest' | 'grace' }
  /** Fill the card, so that it is painted when the rest ends. */
  | { readonly type: 'prefetch'; readonly token: CardId; readonly mention: MentionId }
  | {
      readonly type: 'open';
      readonly token: CardId;
      readonly mention: MentionId;
      readonly isPinned: boolean;
      readonly hasFocus: boolean;
    }
  | { readonly type: 'setPinned'; readonly token: CardId; readonly isPinned: boolean }
  /** Bring it above the others. */
  | { readonly type: 'raise'; readonly token: CardId }
  | { readonly type: 'focus'; readonly token: CardId }
  | { readonly type: 'close'; readonly token: CardId };

export interface HoverStep {
  readonly state: HoverState;
  readonly effects: readonly HoverEffect[];
}

/** The state before anything happened. */
export const NO_HOVER: HoverState = { token: 0, pinned: [] };
