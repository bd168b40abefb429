/**
 * The popover that holds one card's frame, and its place. It is laid out but invisible until the card opens, so that the
 * card can be filled and measured ahead of time.
 *
 *   follows its mention ── pin ──▶ stays where it is ── drag ──▶ stays where the reader put it
 *
 * A pinned card keeps the place that was wanted and shows at the nearest one inside the viewport, so that it comes back when
 * a window that shrank grows again.
 */
import type { Choices } from '../core/choices';
import type { CardDrag } from '../messages/card-port';
import type { Box } from './hit-test';
import { CARD_LIMITS_PX, cardWidth, isCramped, keepInside, placeCard } from './placement';
import { viewportOf } from './viewport';

export interface CardBox {
  readonly element: HTMLElement;
  /** Lays the card out, invisible, in the width that it would have now. */
  prepare(): void;
  /**
   * Places the card, at its mention or where it was pinned, and shows it above everything. False where it is in a frame
   * that has no room for it.
   */
  show(options: { readonly mention: Box; readonly height: number }): boolean;
  /** From now on it stays where it is, or follows its mention again. */
  setPinned(isPinned: boolean): void;
  /** Moves or resizes a pinned card. */
  drag(drag: CardDrag): void;
  /** Above the other cards. */
  raise(): void;
  hide(): void;
  readonly isShown: boolean;
}

/** Makes the popover of a frame. */
export function createCardBox(options: {
  readonly window: Window & typeof globalThis;
  readonly frame: HTMLIFrameElement;
  readonly choices: Pick<Choices, 'cardSize' | 'motion'>;
  /** What is seen of a frame, where it is known. */
  readonly seen: () => Box | undefined;
}): CardBox {
  const { window, frame, choices, seen } = options;
  const { cardSize } = choices;
  const { document } = window;
  const element = document.createElement('div');
  element.popover = 'manual';
  element.classList.toggle('still', choices.motion === 'reduced');
  element.append(frame);

  let isShown = false;
  let isPinned = false;
  /** Where it is. */
  let place: Box = { left: 0, top: 0, width: 0, height: 0 };
  /** Where a pinned card would be if the viewport were large enough. */
  let wanted: Box | undefined;
  let isSized = false;

  const put = (box: Box) => {
    place = box;
    for (const side of ['left', 'top', 'width', 'height'] as const) {
      element.style[side] = `${box[side]}px`;
    }
  };
  const lower = () => element.matches(':popover-open') && element.hidePopover();
  const raise = () => {
    lower();
    if (element.isConnected) element.showPopover();
  };
  return {
    element,
    prepare() {
      if (isShown) return;
      const { height } = CARD_LIMITS_PX[cardSize];
      put({ ...place, width: cardWidth(viewportOf(window), cardSize), height });
    },
    show({ mention, height }) {
      const viewport = viewportOf(window);
      if (wanted) {
        if (!isSized) {
          wanted = { ...wanted, height: Math.min(height, CARD_LIMITS_PX[cardSize].height) };
        }
        put(keepInside(wanted, viewport));
      } else {
        const { direction } = window.getComputedStyle(document.documentElement);
        const isRightToLeft = direction === 'rtl';
        const placeIn = (room: Box) =>
          placeCard({ mention, height, viewport: room, cardSize, isRightToLeft });
        const part = seen();
        let next = placeIn(part ?? viewport);
        // The reader can scroll to what is cut off of a frame, not to what the frame has no room for.
        if (part && isCramped(next, height)) next = placeIn(viewport);
        if (part && isCramped(next, height)) return false;
        put(next);
        if (isPinned) wanted = place;
      }
      if (isShown) return true;
      isShown = true;
      // Shown anew each time: what the page has put in the top layer since stays below.
      raise();
      element.classList.add('shown');
      return true;
    },
    setPinned(value) {
      isPinned = value;
      if (isPinned && isShown) wanted = place;
    },
    drag({ what, dx, dy, isNew }) {
      if (!wanted) return;
      if (isNew) {
        wanted = place;
        raise();
      }
      const scale = window.visualViewport?.scale ?? 1;
      const [x, y] = [dx / scale, dy / scale];
      const { left, top, width, height } = wanted;
      if (what === 'move') wanted = { ...wanted, left: left + x, top: top + y };
      else {
        isSized = true;
        wanted = { ...wanted, width: width + x, height: height + y };
      }
      put(keepInside(wanted, viewportOf(window), what === 'size'));
    },
    raise,
    hide() {
      isShown = false;
      isPinned = false;
      isSized = false;
      wanted = undefined;
      element.classList.remove('shown');
      lower();
    },
    get isShown() {
      return isShown;
    },
  };
}
