/**
 * What the page's side and the card's frame say to each other, over a MessagePort that the page itself never
 * holds. The content script sends `CardGreeting` with the port once to the frame's window; all else goes over
 * the port.
 *
 *   page side                                card frame
 *   ── greeting {key} + port ──────────────▶  claims the key with the background
 *   ◀───────────────────────────── ready ──
 *   ── show {token, …} ────────────────────▶  reads, renders
 *   ◀──────────────── sized {token, height} ─
 */
import type { Choices } from '../core/choices';
import type { CardContext } from '../core/facts/material';
import type { Highlight } from '../core/highlights/schema';
import type { MarkedWhy } from '../core/mentions/marked-why';
import type { Ref } from '../core/pack/refs';
import type { PageDate } from '../core/time/page-date';

export interface CardGreeting {
  readonly backstory: 'card';
  readonly key: string;
}

export type ToCard =
  | {
      readonly type: 'show';
      /** One per hover; an answer that carries an older token is dropped. */
      readonly token: number;
      readonly ref: Ref;
      readonly context: CardContext;
      readonly pageDate?: PageDate;
      readonly why: MarkedWhy;
      readonly dateLanguage: Choices['dateLanguage'];
      readonly motion: Choices['motion'];
      readonly isPinned: boolean;
    }
  | { readonly type: 'pin'; readonly isPinned: boolean }
  /** The page shows the card now. */
  | { readonly type: 'shown' }
  /** Move the keyboard focus to the card's heading. */
  | { readonly type: 'focus' }
  | { readonly type: 'hide' };

/** The reader moves a pinned card, or draws it larger or smaller by its lower right corner; CSS pixels. */
export interface CardDrag {
  readonly what: 'move' | 'size';
  /** Since the last of these. */
  readonly dx: number;
  readonly dy: number;
  /** The first of one drag, or one press of a key. */
  readonly isNew: boolean;
}

/** To the frame of a highlight's note, which answers as the card does. */
export type ToNote =
  | {
      readonly type: 'note';
      readonly token: number;
      readonly id: string;
      /** Just saved: said so, and taken back by one press. */
      readonly isNew: boolean;
      /** Where it is now, where its words have changed: for the reader to confirm. */
      readonly changed: Place | null;
      /** The passage with whole sentences, where it is not so yet. */
      readonly whole: Place | null;
      /** Put the caret into it. */
      readonly hasFocus: boolean;
    }
  /** A sentence for the reader, in place of a note. */
  | {
      readonly type: 'say';
      readonly token: number;
      readonly what: 'nothing-selected' | 'failed';
      readonly reason: string;
    }
  | { readonly type: 'hide' };

type Place = Pick<Highlight, 'quote' | 'position'>;

export type FromCard =
  | { readonly type: 'ready' }
  /** Painted; CSS pixels that the content wants at the given width. Sent again when it grows or shrinks. */
  | { readonly type: 'sized'; readonly token: number; readonly height: number }
  /** Escape or the close button. */
  | { readonly type: 'close' }
  | { readonly type: 'pin'; readonly isPinned: boolean }
  | ({ readonly type: 'drag' } & CardDrag)
  /** The reader answered in the card: it stays when its mark goes. */
  | { readonly type: 'hold' };
