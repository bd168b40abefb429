import { type LiveMention, toRange } from './live-mention';

/** How far beside the letters a pointer still means them, in CSS pixels. */
const SLACK_PX = 2;

/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A mention and the piece of it that a point is on: one line of a name that wraps over two. */
export interface Hit {
  readonly mention: LiveMention;
  readonly box: Box;
}

/**
 * The mention at a point of the viewport. The browser says which letter is there; of the mentions in that text
 * node, the line boxes decide, since a bounding box would also cover what stands between two lines of a name.
 */
export function hitTest(options: {
  readonly document: Document;
  readonly x: number;
  readonly y: number;
  readonly shadowRoots: readonly ShadowRoot[];
  readonly mentionsIn: (node: Node) => readonly LiveMention[];
}): Hit | undefined {
  const { document, x, y, shadowRoots, mentionsIn } = options;
  const node = nodeAt(document, { x, y, shadowRoots });
  if (!node) return undefined;
  for (const mention of mentionsIn(node)) {
    const box = boxAt(document, mention, { x, y });
    if (box) return { mention, box };
  }
  return undefined;
}

/** The line boxes of a mention, empty where it is not shown. */
export function boxesOf(document: Document, mention: LiveMention): Box[] {
  const rects = toRange(document, mention)?.getClientRects() ?? [];
  return [...rects].filter(({ width, height }) => width > 0 && height > 0);
}

function boxAt(
  document: Document,
  mention: LiveMention,
  { x, y }: { x: number; y: number },
): Box | undefined {
  return boxesOf(document, mention).find(
    ({ left, top, width, height }) =>
      x >= left - SLACK_PX &&
      x <= left + width + SLACK_PX &&
      y >= top - SLACK_PX &&
      y <= top + height + SLACK_PX,
  );
}

function nodeAt(
  document: Document,
  { x, y, shadowRoots }: { x: number; y: number; shadowRoots: readonly ShadowRoot[] },
): Node | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
    return position?.offsetNode ?? null;
  }
  // Deprecated, and the only way in Chromium before 128.
  return document.caretRangeFromPoint?.(x, y)?.startContainer ?? null;
}
