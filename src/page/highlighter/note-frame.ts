/** The frame in which a highlight's note is shown and written, placed beside the passage as a card is. */
import type { Choices } from '../../core/choices';
import type { PageCalls } from '../../messages/calls';
import type { ToNote } from '../../messages/card-port';
import type { Caller } from '../../messages/wire';
import { createCardFrame, type CardAddress, type CardFrame } from '../card-frame';
import type { CardBox } from '../card-box';
import { createCardHost, type CardHost } from '../card-host';
import type { Box } from '../hit-test';

type Shown = Exclude<ToNote, { type: 'hide' }>;
/** A message that is given its number here. */
type Unnumbered<M> = M extends { token: number } ? Omit<M, 'token'> : never;

export interface NoteFrame {
  readonly isOpen: boolean;
  /** Shows a note beside the first box that is in view. */
  open(options: {
    readonly message: Unnumbered<Shown>;
    readonly node: Node;
    readonly box: () => Box | undefined;
  }): void;
  /** The page scrolled, or was laid out anew. */
  place(): void;
  close(): void;
  isAt(target: EventTarget | null): boolean;
  destroy(): void;
}

/** Makes it; nothing is in the page before a note is opened. Where the page refuses the frame, `onRefused` is told. */
export function createNoteFrame(options: {
  readonly window: Window & typeof globalThis;
  readonly address: CardAddress;
  readonly choices: Choices;
  readonly calls: Pick<Caller<PageCalls>, 'expectCard'>;
  readonly onRefused: () => void;
}): NoteFrame {
  const { window, address, choices, calls, onRefused } = options;
  let parts: { frame: CardFrame; host: CardHost; box: CardBox } | undefined;
  let shown: { message: Shown; box: () => Box | undefined } | undefined;
  let height = 0;
  let token = 0;

  const close = () => {
    shown = undefined;
    parts?.box.hide();
    parts?.frame.post({ type: 'hide' });
  };
  const place = () => {
    const mention = shown?.box();
    if (mention && height > 0) parts?.box.show({ mention, height });
  };
  const make = () => {
    const frame = createCardFrame({
      window,
      address,
      calls,
      onMessage(message) {
        if (message.type === 'close') close();
        else if (message.type === 'sized' && message.token === shown?.message.token) {
          ({ height } = message);
          place();
          if (shown.message.type === 'note' && shown.message.hasFocus) frame.element.focus();
        }
      },
      onState(state) {
        if (state === 'ready' && shown) frame.post(shown.message);
        else if (state === 'refused' && shown) {
          close();
          onRefused();
        }
      },
    });
    const host = createCardHost({ window, choices, onSeen: () => {} });
    return { frame, host, box: host.add(frame.element, () => {}) };
  };
  return {
    get isOpen() {
      return shown !== undefined;
    },
    open({ message, node, box }) {
      parts ??= make();
      token += 1;
      height = 0;
      shown = { message: { ...message, token } as Shown, box };
      parts.host.mountFor(node);
      parts.box.prepare();
      parts.frame.post(shown.message);
    },
    place,
    close,
    isAt: (target) => parts !== undefined && target === parts.host.element,
    destroy() {
      parts?.frame.destroy();
      parts?.host.destroy();
      parts = undefined;
    },
  };
}
