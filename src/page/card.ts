import type { Choices } from '../core/choices';
import type { CardContext } from '../core/facts/material';
import type { MarkedWhy } from '../core/mentions/marked-why';
import type { Ref } from '../core/pack/refs';
import type { PageDate } from '../core/time/page-date';
import type { PageCalls } from '../messages/calls';
import type { FromCard } from '../messages/card-port';
import type { Caller } from '../messages/wire';
import { type CardAddress, type CardFrame, createCardFrame } from './card-frame';
import { type CardHost, createCardHost } from './card-host';
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

/** The page's side of the card: filled ahead of time, shown once it is painted, in the side panel if need be. */
export interface Card {
  /** Makes the frame ready for a first card. */
  warm(node: Node): void;
  /** Lets the frame draw a card that may be opened soon. */
  fill(request: CardRequest, node: Node): void;
  open(opening: CardOpening): void;
  setPinned(isPinned: boolean): void;
  focus(): void;
  close(): void;
  /** Follows its mention after scrolling, zooming or resizing. */
  place(): void;
  /** True for the element that holds the card, as the target of an event. */
  isAt(target: EventTarget | null): boolean;
  destroy(): void;
}

export interface CardEvents {
  readonly onPointer: (isInside: boolean) => void;
  readonly onPin: (isPinned: boolean) => void;
  /** The reader answered in it. */
  readonly onHold: () => void;
  /** The reader closed it, or it went to the side panel. */
  readonly onClosed: () => void;
}

/** Makes the card of one page. Nothing is put into the page before `warm`, `fill` or `open`. */
export function createCard(options: {
  readonly window: Window & typeof globalThis;
  readonly address: CardAddress;
  readonly choices: Choices;
  readonly calls: Pick<Caller<PageCalls>, 'expectCard' | 'showInPanel'>;
  readonly events: CardEvents;
}): Card {
  const { window, address, choices, calls, events } = options;
  const { document } = window;
  let parts: { readonly frame: CardFrame; readonly host: CardHost } | undefined;
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
    } else if (message.type === 'pin') events.onPin(message.isPinned);
    else if (message.type === 'hold') events.onHold();
    else if (message.type === 'close') events.onClosed();
  };
  const partsFor = (node: Node) => {
    if (!parts) {
      const frame = createCardFrame({ window, address, calls, onMessage, onState });
      const host = createCardHost({
        window,
        frame: frame.element,
        choices,
        onPointer: events.onPointer,
      });
      parts = { frame, host };
    }
    parts.host.mountFor(node);
    return parts;
  };
  const send = () => {
    const request = opened?.request ?? filled;
    if (!request || !parts) return;
    const isPinned = opened?.isPinned ?? false;
    const { dateLanguage } = choices;
    parts.frame.post({ type: 'show', ...request, dateLanguage, isPinned });
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
    if (!parts || !opened || painted?.token !== opened.request.token) return;
    const box = opened.box() ?? stand;
    if (!box) return;
    stand = box;
    const isNew = !parts.host.isShown;
    parts.host.show({ mention: box, height: painted.height });
    if (isNew && opened.hasFocus) takeFocus();
  };
  const takeFocus = () => {
    if (!parts?.host.isShown) return;
    const active = document.activeElement;
    if (active instanceof HTMLElement && active !== parts.host.element) focusBefore = active;
    parts.frame.element.focus();
    parts.frame.post({ type: 'focus' });
  };
  const giveFocusBack = () => {
    if (!parts || document.activeElement !== parts.host.element) return;
    parts.frame.element.blur();
    if (focusBefore?.isConnected) focusBefore.focus({ preventScroll: true });
    window.focus();
  };
  return {
    warm(node) {
      partsFor(node).host.prepare();
    },
    fill(request, node) {
      filled = request;
      const { frame, host } = partsFor(node);
      host.prepare();
      if (frame.state === 'ready') send();
    },
    open(opening) {
      stand = undefined;
      const isFilled = filled?.token === opening.request.token;
      opened = opening;
      filled = opening.request;
      const { frame, host } = partsFor(opening.node);
      host.prepare();
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
      parts?.frame.post({ type: 'pin', isPinned });
    },
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
      parts?.host.hide();
      parts?.frame.post({ type: 'hide' });
    },
    place: present,
    isAt: (target) => target !== null && target === parts?.host.element,
    destroy() {
      giveFocusBack();
      parts?.frame.destroy();
      parts?.host.destroy();
      parts = undefined;
      opened = undefined;
      filled = undefined;
    },
  };
}
