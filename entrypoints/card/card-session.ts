/**
 * The card's side of the conversation with the page's side: what each message does to what is shown. Every
 * `show` carries a token; whatever belongs to an older one is dropped.
 */
import type { Choices } from '../../src/core/choices';
import type { Ref } from '../../src/core/pack/refs';
import type { CardDrag, FromCard, ToCard } from '../../src/messages/card-port';
import type { CardLoader } from '../../src/ui/card/load-card';
import type { CardState } from '../../src/ui/card/card-state';

/** What is on the screen. */
export interface CardPicture {
  readonly token: number;
  readonly state: CardState;
  readonly isPinned: boolean;
  readonly dateLanguage: Choices['dateLanguage'];
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
  /** Whom the card is about; undefined while nothing is shown. */
  readonly ref: Ref | undefined;
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
  let shown: Extract<ToCard, { type: 'show' }> | undefined;
  let picture: CardPicture = {
    token: 0,
    state: { status: 'blank' },
    isPinned: false,
    dateLanguage: 'browser',
  };
  let isFocusWanted = false;
  let stop = () => {};

  const draw = (change: Partial<CardPicture>) => {
    picture = { ...picture, ...change };
    render(picture);
    if (isFocusWanted && picture.state.status !== 'blank') {
      isFocusWanted = false;
      focusHeading();
    }
  };
  const load = () => {
    stop();
    if (shown === undefined) return;
    const { token } = shown;
    stop = loader.load(shown, (state) => draw({ token, state }));
  };

  return {
    receive(message) {
      switch (message.type) {
        case 'show':
          shown = message;
          isFocusWanted = false;
          picture = {
            ...picture,
            isPinned: message.isPinned,
            dateLanguage: message.dateLanguage,
          };
          load();
          break;
        case 'pin':
          draw({ isPinned: message.isPinned });
          break;
        case 'focus':
          isFocusWanted = true;
          draw({});
          break;
        case 'hide':
          stop();
          shown = undefined;
          isFocusWanted = false;
          draw({ state: { status: 'blank' }, isPinned: false });
      }
    },
    setPinned(isPinned) {
      draw({ isPinned });
      send({ type: 'pin', isPinned });
    },
    close: () => send({ type: 'close' }),
    hold: () => send({ type: 'hold' }),
    drag: (drag) => send({ type: 'drag', ...drag }),
    retry: load,
    get ref() {
      return shown?.ref;
    },
    resized(height) {
      if (picture.state.status === 'blank') return;
      send({ type: 'sized', token: picture.token, height: Math.ceil(height) });
    },
  };
}
