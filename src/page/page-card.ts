import type { Choices } from '../core/choices';
import type { PageAround } from '../core/facts/material';
import type { PageAddress } from '../core/mentions/link/overrides';
import { fromRef } from '../core/pack/refs';
import type { PageDate } from '../core/time/page-date';
import type { PageCalls } from '../messages/calls';
import type { Caller } from '../messages/wire';
import type { CardRequest } from './card';
import { createCards } from './cards';
import type { CardAddress } from './card-frame';
import { viewportOf } from './viewport';
import { type Box, boxesOf, type Hit, hitTest } from './hit-test';
import { type CardEffect, createHoverController } from './hover/controller';
import { listenToReader } from './hover/listen';
import type { HoverEvent } from './hover/machine';
import type { LiveMention } from './live-mention';
import type { PageMarks } from './page-marks';
import type { PageText } from './page-text';
import { isOutside } from './placement';
import { whyOf } from './why-of';

/** So much of a paragraph on either side of a mention says what it is about, in UTF-16 units. */
const PARAGRAPH_UNITS = 2_000;

/** The cards of a page and what the reader does to open and close them. */
export interface PageCard {
  /** A first mention was painted: a card may be wanted soon. */
  warm(node: Node): void;
  /** Opens the card of this mention for the keyboard. */
  step(mention: LiveMention): void;
  /** The mention is no longer on the page. */
  gone(mention: LiveMention): void;
  /** The page went to another address without loading. */
  moved(): void;
  /** Closes the card that is not pinned. */
  close(): void;
  /** True for the element that holds the cards. */
  isAt(target: EventTarget | null): boolean;
}

/** Joins pointer and keys to the hover machine, and the machine to the card, until the signal is aborted. */
export function createPageCard(options: {
  readonly window: Window & typeof globalThis;
  readonly signal: AbortSignal;
  readonly calls: Pick<Caller<PageCalls>, 'expectCard' | 'showInPanel'>;
  readonly address: CardAddress;
  readonly choices: Choices;
  /** False where the reader has hidden all marks. */
  readonly isVisible: () => boolean;
  readonly text: PageText;
  readonly whereAbouts: () => PageAddress;
  readonly index: () => PageMarks['index'];
  readonly shadowRoots: () => readonly ShadowRoot[];
  readonly pageDate: () => PageDate | undefined;
  readonly around: () => PageAround | undefined;
  /** The card of this mention opens. */
  readonly onShown: (mention: LiveMention) => void;
}): PageCard {
  const { window, signal, calls, address, choices, text, index, shadowRoots, pageDate, onShown } =
    options;
  const { density, modifier, dwellMs } = choices;
  const { document } = window;
  /** Which line of a mention that wraps the pointer is on. */
  let pointed: { mention: number; line: number } | undefined;

  const requestFor = (live: LiveMention, token: number): CardRequest => {
    const { packId, id: own } = fromRef(live.mention.ref);
    const alongside = new Set<string>();
    const home = text.get(live.blockId);
    for (const { mention } of home?.mentions ?? []) {
      const other = fromRef(mention.ref);
      if (other.packId === packId && other.id !== own) alongside.add(other.id);
    }
    const date = pageDate();
    const around = options.around();
    const { start, end } = live.mention;
    const from = Math.max(0, start - PARAGRAPH_UNITS);
    const paragraph = home?.block.text.slice(from, end + PARAGRAPH_UNITS) ?? '';
    return {
      token,
      ref: live.mention.ref,
      context: {
        alongside: [...alongside],
        paragraph,
        ...(date && { pageDate: date.date }),
        ...(around && { around }),
      },
      ...(date && { pageDate: date }),
      why: whyOf(live, text, options.whereAbouts()),
    };
  };
  const boxFor = (live: LiveMention): Box | undefined => {
    const boxes = boxesOf(document, live);
    return (pointed?.mention === live.id ? boxes[pointed.line] : undefined) ?? boxes[0];
  };
  const onEffect = (effect: CardEffect) => {
    const { type, token } = effect;
    if (type === 'close') return cards.close(token);
    if (type === 'focus') return cards.focus(token);
    if (type === 'raise') return cards.raise(token);
    if (type === 'setPinned') return cards.setPinned(token, effect.isPinned);
    const live = index().get(effect.mention);
    if (!live) return;
    const request = requestFor(live, token);
    const node = live.range.startContainer;
    if (type === 'prefetch') return cards.fill(request, node);
    onShown(live);
    const { isPinned, hasFocus } = effect;
    cards.open({ request, node, box: () => boxFor(live), isPinned, hasFocus });
  };
  const hover = createHoverController({ window, dwellMs, signal, onEffect });
  const cards = createCards({
    window,
    address,
    choices,
    calls,
    eventsOf: (token) => {
      const tell = (make: (card: number) => HoverEvent) => {
        const card = token();
        if (card !== undefined) hover.dispatch(make(card));
      };
      return {
        onPointer: (isInside) => {
          const isLoose = token() === hover.state.shown?.token;
          if (isLoose) hover.dispatch({ type: isInside ? 'enterCard' : 'leaveCard' });
          else if (isInside) hover.dispatch({ type: 'out' });
        },
        onHold: () => tell((card) => ({ type: 'hold', card })),
        onPin: (isPinned) => tell((card) => ({ type: 'pin', card, isPinned })),
        onClosed: () => tell((card) => ({ type: 'closed', card })),
      };
    },
  });
  const hitAt = (x: number, y: number, isKeyHeld: boolean): Hit | undefined => {
    const marks = index();
    if (marks.size === 0 || !options.isVisible() || (density === 'key' && !isKeyHeld)) {
      return undefined;
    }
    const mentionsIn = (node: Node) =>
      marks.at(node).filter(({ isPainted, hasTooltip }) => isPainted || (isKeyHeld && !hasTooltip));
    return hitTest({ document, x, y, shadowRoots: shadowRoots(), mentionsIn });
  };
  const isCardInSight = () => {
    const live = index().get(hover.state.shown?.mention ?? 0);
    const box = live && boxFor(live);
    return box !== undefined && !isOutside(box, viewportOf(window));
  };
  listenToReader({
    window,
    signal,
    hitAt,
    key: modifier,
    isCard: (target) => cards.isAt(target),
    keysFor: () => ({
      hasEscape: (hover.state.shown ?? hover.state.near) !== undefined,
      hasEnter: hover.state.shown !== undefined,
    }),
    isCardInSight,
    onMoved: () => cards.place(),
    dispatch: (event, hit) => {
      if (hit) {
        const line = boxesOf(document, hit.mention).findIndex(
          ({ left, top }) => top === hit.box.top && left === hit.box.left,
        );
        pointed = { mention: hit.mention.id, line };
      }
      hover.dispatch(event);
    },
  });
  signal.addEventListener('abort', () => cards.destroy());

  return {
    warm: (node) => cards.warm(node),
    step(mention) {
      pointed = undefined;
      hover.dispatch({ type: 'step', mention: mention.id });
    },
    gone: ({ id }) => hover.dispatch({ type: 'gone', mention: id }),
    moved: () => hover.dispatch({ type: 'moved' }),
    close: () => hover.dispatch({ type: 'closed' }),
    isAt: (target) => cards.isAt(target),
  };
}
