import type { Box } from '../hit-test';
import { shownRange } from '../shown-range';
import type { PassagePainter } from './passage-painter';
import { boxesOfStretch } from './whole-text';

/** A note opens under a resting pointer this many times later than a card. */
const DWELL_TIMES = 2;
/** A selection is offered to be saved when it has not changed for this long. */
const SETTLE_MS = 250;
/** What a click is for where it is on one of these. */
const INTERACTIVE =
  'a[href], button, input, select, textarea, label, summary, [contenteditable], [role="button"]';

/** Joins pointer, scrolling and selection to what the highlighter does with them, until the signal is aborted. */
export function listenToPassages(options: {
  readonly window: Window & typeof globalThis;
  readonly signal: AbortSignal;
  readonly painter: PassagePainter;
  readonly dwellMs: number;
  readonly isNoted: (id: string) => boolean;
  readonly isOwn: (target: EventTarget | null) => boolean;
  readonly onOpen: (id: string) => void;
  /** A press somewhere else on the page. */
  readonly onElsewhere: () => void;
  readonly onMoved: () => void;
  /** Text was selected, with the box of its end; undefined where nothing is selected any more. */
  readonly onSelection: (box: Box | undefined) => void;
}): void {
  const { window, signal, painter, isNoted, isOwn } = options;
  const { document } = window;
  let dwell = 0;
  let settle = 0;

  const isIn = ({ left, top, width, height }: Box, x: number, y: number) =>
    x >= left && x <= left + width && y >= top && y <= top + height;
  const passageAt = (x: number, y: number) =>
    painter
      .ids()
      .find((id) =>
        painter
          .get(id)
          ?.stretches.some((one) => boxesOfStretch(document, one).some((box) => isIn(box, x, y))),
      );
  /** A card opens there. */
  const isOnMark = (x: number, y: number) => {
    const range = shownRange();
    if (!range?.startContainer.isConnected || !range.endContainer.isConnected) return false;
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return [...live.getClientRects()].some((box) => isIn(box, x, y));
  };
  document.addEventListener(
    'pointerdown',
    (event) => {
      window.clearTimeout(dwell);
      if (event.isTrusted && !isOwn(event.target)) options.onElsewhere();
    },
    { capture: true, passive: true, signal },
  );
  document.addEventListener(
    'click',
    (event) => {
      const { target, clientX: x, clientY: y } = event;
      if (!event.isTrusted || event.defaultPrevented || isOwn(target)) return;
      if (target instanceof window.Element && target.closest(INTERACTIVE)) return;
      if (window.getSelection()?.isCollapsed === false) return;
      const id = passageAt(x, y);
      if (id !== undefined) options.onOpen(id);
    },
    { signal },
  );
  document.addEventListener(
    'pointermove',
    (event) => {
      window.clearTimeout(dwell);
      if (!event.isTrusted || event.pointerType !== 'mouse' || event.buttons > 0) return;
      if (painter.ids().length === 0 || isOwn(event.target)) return;
      const { clientX: x, clientY: y } = event;
      dwell = window.setTimeout(() => {
        const id = passageAt(x, y);
        if (id !== undefined && isNoted(id) && !isOnMark(x, y)) options.onOpen(id);
      }, options.dwellMs * DWELL_TIMES);
    },
    { passive: true, signal },
  );
  document.addEventListener(
    'selectionchange',
    () => {
      window.clearTimeout(settle);
      settle = window.setTimeout(look, SETTLE_MS);
    },
    { signal },
  );
  const look = () => {
    if (signal.aborted) return;
    const selection = window.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
      return options.onSelection(undefined);
    }
    const box = [...selection.getRangeAt(0).getClientRects()].at(-1);
    options.onSelection(selection.toString().trim() === '' ? undefined : box);
  };
  for (const type of ['scroll', 'resize'] as const) {
    window.addEventListener(
      type,
      () => {
        options.onMoved();
        options.onSelection(undefined);
        window.clearTimeout(settle);
        settle = window.setTimeout(look, SETTLE_MS);
      },
      { capture: true, passive: true, signal },
    );
  }
  // It may be selected since before this script was there.
  look();
}
