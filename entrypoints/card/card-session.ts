/**
 * The card's side of the conversation with the page's side: what each message does to what is shown. Every
 * `show` carries a token; whatever belongs to an older one is dropped.
 */
import type { Choices } from '../../src/core/choices';
import type { Ref } from '../../src/core/pack/refs';
import type { CardDrag, FromCard, ToCard } from '../../src/messages/card-port';
import { seenLayer } from '../../src/ui/card/CardLayers';
import { createCardTrail, type Layer } from '../../src/ui/card/card-trail';
import type { CardLoader } from '../../src/ui/card/load-card';

/** What is on the screen. */
export interface CardPicture {
  readonly token: number;
  /** The cards opened out of one another, the one on top last. Empty while there is nothing to show. */
  readonly layers: readonly Layer[];
  readonly isPinned: boolean;
  /** It came up on the page without taking the focus. */
  readonly isAnnounced: boolean;
  readonly dateLanguage: Choices['dateLanguage'];
  readonly motion: Choices['motion'];
}

export interface CardSession {
  receive(message: ToCard): void;
  setPinned(isPinned: boolean): void;
  close(): void;
  /** The reader answered: the card stays when its mark goes. */
  hold(): void;
  /** The reader moves or resizes the card. */
  drag(drag: CardDrag): void;
  retry(): void;
  /** Whom the card on the page is about; undefined while nothing is shown. */
  readonly ref: Ref | undefined;
  /** A name in the card was pressed: its card in place of this one. */
  open(ref: Ref): void;
  /** To the card out of which this one was opened. */
  back(): void;
  /** The content has this height now, in CSS pixels. */
  resized(height: number): void;
}

/** Makes a session. `render` must have drawn when it returns. */
export function createCardSession(options: {
  readonly loader: CardLoader;
  readonly send: (message: FromCard) => void;
  readonly render: (picture: CardPicture) => void;
  readonly focusHeading: () => void;
}): CardSession {
  const { loader, send, render, focusHeading } = options;
  let picture: CardPicture = {
    token: 0,
    layers: [],
    isPinned: false,
    isAnnounced: false,
    dateLanguage: 'browser',
    motion: 'system',
  };
  let isFocusWanted = false;
  let loaded = 0;
  let base: Ref | undefined;

  const draw = (change: Partial<CardPicture>) => {
    picture = { ...picture, ...change };
    render(picture);
    if (isFocusWanted && !isBlank()) {
      isFocusWanted = false;
      focusHeading();
    }
  };
  const isBlank = () => (seenLayer(picture.layers)?.state.status ?? 'blank') === 'blank';
  const trail = createCardTrail({
    loader,
    onChange: (layers) => draw({ token: loaded, layers }),
  });

  return {
    receive(message) {
      switch (message.type) {
        case 'show':
          loaded = message.token;
          base = message.ref;
          isFocusWanted = false;
          picture = {
            ...picture,
            isPinned: message.isPinned,
            isAnnounced: false,
            dateLanguage: message.dateLanguage,
            motion: message.motion,
          };
          trail.start(message);
          break;
        case 'pin':
          draw({ isPinned: message.isPinned });
          break;
        case 'shown':
          if (!isFocusWanted) draw({ isAnnounced: true });
          break;
        case 'focus':
          isFocusWanted = true;
          draw({ isAnnounced: false });
          break;
        case 'hide':
          trail.stop();
          base = undefined;
          isFocusWanted = false;
          draw({ layers: [], isPinned: false, isAnnounced: false });
      }
    },
    setPinned(isPinned) {
      draw({ isPinned });
      send({ type: 'pin', isPinned });
    },
    close: () => send({ type: 'close' }),
    hold: () => send({ type: 'hold' }),
    drag: (drag) => send({ type: 'drag', ...drag }),
    retry: () => trail.retry(),
    open(ref) {
      // Whoever reads on in the card does not lose it with its mark.
      send({ type: 'hold' });
      trail.open(ref);
    },
    back: () => trail.back(),
    get ref() {
      return base;
    },
    resized(height) {
      if (isBlank()) return;
      send({ type: 'sized', token: picture.token, height: Math.ceil(height) });
    },
  };
}
