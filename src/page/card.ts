import type { CardContext } from '../core/facts/material';
import type { Choices } from '../core/choices';
import type { MarkedWhy } from '../core/mentions/marked-why';
import type { Ref } from '../core/pack/refs';
import type { PageDate } from '../core/time/page-date';
import type { PageCalls } from '../messages/calls';
import type { FromCard } from '../messages/card-port';
import type { Caller } from '../messages/wire';
import { type CardAddress, type CardFrame, createCardFrame } from './card-frame';
import type { CardHost } from './card-host';
import type { Box } from './hit-test';

/** What a card is to show. */
export interface CardRequest {
  readonly token: number;
  readonly ref: Ref;
  readonly context: CardContext;
  readonly pageDate?: PageDate;
  readonly why: MarkedWhy;
}

/** A card and where it belongs. */
export interface CardOpening {
  readonly request: CardRequest;
  /** A node of the mention: decides where in the document the card can be used. */
  readonly node: Node;
  /** The line box that the card stands at, now; undefined where it is not shown. */
  readonly box: () => Box | undefined;
  readonly isPinned: boolean;
  readonly hasFocus: boolean;
}

/** The page's side of a card: filled ahead of time, shown once it is painted, in the side panel if need be. */
export interface Card {
  /** Makes the frame ready for a first card. */
  warm(node: Node): void;
  /** Lets the frame draw a card that may be opened soon. */
  fill(request: CardRequest, node: Node): void;
  open(opening: CardOpening): void;
  setPinned(isPinned: boolean): void;
  raise(): void;
  focus(): void;
  close(): void;
  /** Follows its mention, or stays in the viewport, after scrolling, zooming or resizing. */
  place(): void;
  /** The token of what is open. */
  readonly token: number | undefined;
  destroy(): void;
}

/** What happens in a card. */
export interface CardEvents {
  readonly onPointer: (isInside: boolean) => void;
  readonly onPin: (isPinned: boolean) => void;
  /** The reader answered in it. */
  readonly onHold: () => void;
  /** The reader closed it, or it went to the side panel. */
  readonly onClosed: () => void;
}

/** Makes a card with a frame of its own in the host. */
export function createCard(options: {
  readonly window: Window & typeof globalThis;
  readonly host: CardHost;
  readonly address: CardAddress;
  readonly choices: Pick<Choices, 'dateLanguage' | 'motion'>;
  readonly calls: Pick<Caller<PageCalls>, 'expectCard' | 'showInPanel'>;
  readonly events: CardEvents;
}): Card {
  const { window, host, address, choices, calls, events } = options;
  const { document } = window;
  let filled: CardRequest | undefined;
  let opened: CardOpening | undefined;
  let painted: { token: number; height: number } | undefined;
  /** Where it was placed last; a card whose mark went stays there. */
  let stand: Box | undefined;
  let focusBefore: HTMLElement | undefined;

  const onMessage = (message: FromCard) => {
    if (message.type === 'sized') {
      painted = message;
      present();
    } else if (message.type === 'drag') box.drag(message);
    else if (message.type === 'pin') events.onPin(message.isPinned);
    else if (message.type === 'hold') events.onHold();
    else if (message.type === 'close') events.onClosed();
  };
  const send = () => {
    const request = opened?.request ?? filled;
    if (!request) return;
    const isPinned = opened?.isPinned ?? false;
    const { dateLanguage, motion } = choices;
    frame.post({ type: 'show', ...request, dateLanguage, motion, isPinned });
    if (opened?.hasFocus) takeFocus();
  };
  const onState = (state: CardFrame['state']) => {
    if (state === 'ready') send();
    else if (state === 'loading') painted = undefined;
    else if (opened) giveToPanel(opened.request);
  };
  const giveToPanel = ({ ref, context, pageDate, why }: CardRequest) => {
    const request = { ref, context, why, ...(pageDate && { pageDate }) };
    // Where even the panel cannot be opened there is nothing left to show the card in.
    calls.showInPanel(request).catch(() => undefined);
    events.onClosed();
  };
  const present = () => {
    if (!opened || painted?.token !== opened.request.token) return;
    const mention = opened.box() ?? stand;
    if (!mention) return;
    stand = mention;
    const isNew = !box.isShown;
    if (!box.show({ mention, height: painted.height })) return giveToPanel(opened.request);
    if (!isNew) return;
    if (opened.hasFocus) takeFocus();
    else frame.post({ type: 'shown' });
  };
  const takeFocus = () => {
    if (!box.isShown) return;
    const active = document.activeElement;
    if (active instanceof HTMLElement && active !== host.element) focusBefore = active;
    frame.element.focus();
    frame.post({ type: 'focus' });
  };
  const giveFocusBack = () => {
    if (!host.hasFocus(frame.element)) return;
    frame.element.blur();
    if (focusBefore?.isConnected) focusBefore.focus({ preventScroll: true });
    window.focus();
  };
  const frame = createCardFrame({ window, address, calls, onMessage, onState });
  const box = host.add(frame.element, events.onPointer);
  const prepare = (node: Node) => {
    host.mountFor(node);
    box.prepare();
  };
  return {
    warm: prepare,
    fill(request, node) {
      filled = request;
      prepare(node);
      if (frame.state === 'ready') send();
    },
    open(opening) {
      stand = undefined;
      const isFilled = filled?.token === opening.request.token;
      opened = opening;
      filled = opening.request;
      prepare(opening.node);
      box.setPinned(opening.isPinned);
      if (frame.state === 'refused') {
        giveToPanel(opening.request);
      } else if (frame.state === 'ready') {
        if (!isFilled) send();
        else if (opening.isPinned) frame.post({ type: 'pin', isPinned: true });
        present();
      }
    },
    setPinned(isPinned) {
      if (opened) opened = { ...opened, isPinned };
      box.setPinned(isPinned);
      frame.post({ type: 'pin', isPinned });
    },
    raise: () => box.raise(),
    focus() {
      if (opened) opened = { ...opened, hasFocus: true };
      takeFocus();
    },
    close() {
      opened = undefined;
      filled = undefined;
      painted = undefined;
      giveFocusBack();
      focusBefore = undefined;
      box.hide();
      frame.post({ type: 'hide' });
    },
    place: present,
    get token() {
      return opened?.request.token;
    },
    destroy() {
      opened = undefined;
      filled = undefined;
      giveFocusBack();
      frame.destroy();
      box.element.remove();
    },
  };
}
