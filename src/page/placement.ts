/**
 * Where the card goes: numbers in, numbers out. All in CSS pixels of the layout viewport; `viewport` is the part
 * of it that is seen, which is smaller and shifted while the reader has zoomed in with two fingers.
 */
import type { CardSize } from '../core/choices';
import type { Box } from './hit-test';

/**
 * The most that a card takes. Medium: about 60 characters of a fact in a line, which reads well beside an article, and
 * no more height than leaves the text around it to be seen; the rest scrolls.
 */
export const CARD_LIMITS_PX: Readonly<Record<CardSize, { width: number; height: number }>> = {
  small: { width: 320, height: 360 },
  medium: { width: 380, height: 480 },
  large: { width: 480, height: 640 },
};
/** Free space between the card and the edges of the viewport. */
export const CARD_MARGIN_PX = 8;
/** Between the mention and the card: enough to see the line, little enough to cross it. */
export const CARD_GAP_PX = 6;

export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** The content scrolls where it wants more. */
  readonly height: number;
  readonly side: 'below' | 'above';
}

/** The width of a card in this viewport: the content is laid out in it before its height is known. */
export function cardWidth(viewport: Box, cardSize: CardSize): number {
  const { width } = CARD_LIMITS_PX[cardSize];
  return Math.max(0, Math.min(width, Math.floor(viewport.width - 2 * CARD_MARGIN_PX)));
}

/**
 * Places a card that wants `height` below the line box of its mention, or above where there is no room below but
 * more above. It never covers the mention, stays `CARD_MARGIN_PX` off the edges and shrinks before it leaves
 * the viewport. It begins where the mention begins (ends where it ends in right-to-left text).
 */
export function placeCard(options: {
  readonly mention: Box;
  readonly height: number;
  readonly viewport: Box;
  readonly cardSize: CardSize;
  readonly isRightToLeft?: boolean;
}): Placement {
  const { mention, viewport, cardSize, isRightToLeft = false } = options;
  const width = cardWidth(viewport, cardSize);
  const first = viewport.top + CARD_MARGIN_PX;
  const last = viewport.top + viewport.height - CARD_MARGIN_PX;
  const roomBelow = Math.max(0, last - (mention.top + mention.height + CARD_GAP_PX));
  const roomAbove = Math.max(0, mention.top - CARD_GAP_PX - first);
  const wanted = Math.min(options.height, CARD_LIMITS_PX[cardSize].height);

  const side = roomBelow >= wanted || roomBelow >= roomAbove ? 'below' : 'above';
  const height = Math.floor(Math.min(wanted, side === 'below' ? roomBelow : roomAbove));
  const top =
    side === 'below'
      ? mention.top + mention.height + CARD_GAP_PX
      : mention.top - CARD_GAP_PX - height;

  const leftmost = viewport.left + CARD_MARGIN_PX;
  const rightmost = viewport.left + viewport.width - CARD_MARGIN_PX - width;
  const wantedLeft = isRightToLeft ? mention.left + mention.width - width : mention.left;
  const left = Math.max(leftmost, Math.min(wantedLeft, rightmost));
  // Rounded away from the mention, so that not even half a pixel of it is covered.
  return {
    left: Math.floor(left),
    top: side === 'below' ? Math.ceil(top) : Math.floor(top),
    width,
    height,
    side,
  };
}

/** A card is never made smaller than this, where there is room: a line of its header and one of a fact. */
const LEAST_PX = { width: 220, height: 120 };

/**
 * The nearest place inside the viewport, `CARD_MARGIN_PX` off its edges, with as much of the wanted size as there is
 * room for. `isCorner`: the left and top edges stay, as when the card is drawn larger by its corner.
 */
export function keepInside(wanted: Box, viewport: Box, isCorner = false): Box {
  const along = (start: 'left' | 'top', size: 'width' | 'height') => {
    const first = viewport[start] + CARD_MARGIN_PX;
    const room = Math.max(0, viewport[size] - 2 * CARD_MARGIN_PX);
    const most = isCorner ? Math.max(0, first + room - wanted[start]) : room;
    const extent = Math.min(Math.max(wanted[size], LEAST_PX[size]), most);
    return [Math.max(first, Math.min(wanted[start], first + room - extent)), extent] as const;
  };
  const [left, width] = along('left', 'width');
  const [top, height] = along('top', 'height');
  return { left, top, width, height };
}

/** True where a card that wants `height` is left with too little to be read: a few words in a line, a few lines. */
export function isCramped(placement: Placement, height: number): boolean {
  return placement.width < LEAST_PX.width || placement.height < Math.min(height, LEAST_PX.height);
}

/** True where no part of the mention's line is in the viewport any more. */
export function isOutside(mention: Box, viewport: Box): boolean {
  return (
    mention.top + mention.height <= viewport.top ||
    mention.top >= viewport.top + viewport.height ||
    mention.left + mention.width <= viewport.left ||
    mention.left >= viewport.left + viewport.width
  );
}
