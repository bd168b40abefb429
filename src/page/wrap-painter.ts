import { DEFAULT_CHOICES, type MarkStyle } from '../core/choices';
import { createGroundReader } from './ground';
import { type LiveBlock, type Piece, pieceIndexAt } from './live-block';
import type { LiveMention } from './live-mention';
import { askForcedColors, FORCED_LINE_COLOR, lineColor, MARK_LINES } from './mark-style';
import type { Painter } from './painter';

const WRAPPER = 'span';
/** Each name costs time with the length of its block: in an endless one the first names must do. */
const NAMES_TIMES_LENGTH = 20_000_000;

/**
 * Paints by wrapping text in elements, where Custom Highlights are missing or of no use. A text node is cut in three
 * and the middle wrapped; taking away puts the three together again, and nothing else that was apart before.
 */
export function createWrapPainter(
  window: Window,
  style: MarkStyle = DEFAULT_CHOICES.markStyle,
): Painter {
  const groundOf = createGroundReader(window);
  const painted = new Map<number, HTMLElement[]>();
  const isForced = askForcedColors(window).matches;
  let isVisible = true;

  const drop = (blockId: number) => {
    // The last one was wrapped first.
    for (const wrapper of (painted.get(blockId) ?? []).toReversed()) unwrap(wrapper);
    painted.delete(blockId);
  };
  return {
    isInDom: true,
    paint(blockId, block, mentions) {
      drop(blockId);
      if (mentions.length === 0) return;
      const ground = groundOf(block.element);
      const most = Math.ceil(NAMES_TIMES_LENGTH / block.text.length);
      const wrappers: HTMLElement[] = [];
      // From the last to the first: what stands before a cut stays where it is.
      for (const mention of mentions.slice(0, most).toReversed()) {
        const { style: form } = MARK_LINES[mention.look];
        const color = isForced ? FORCED_LINE_COLOR : lineColor(mention.look, ground);
        for (const wrapper of wrapIn(block, mention)) {
          wrapper.style.textDecoration = `underline ${form} ${color}`;
          wrapper.style.textDecorationThickness = style === 'line' ? 'auto' : '1px';
          wrapper.style.textUnderlineOffset = '.2em';
          if (!isVisible) wrapper.style.textDecorationLine = 'none';
          wrappers.push(wrapper);
        }
      }
      painted.set(blockId, wrappers);
    },
    drop,
    setVisible(value) {
      isVisible = value;
      for (const wrappers of painted.values()) {
        for (const wrapper of wrappers) {
          wrapper.style.textDecorationLine = isVisible ? 'underline' : 'none';
        }
      }
    },
    destroy() {
      for (const blockId of [...painted.keys()].toReversed()) drop(blockId);
    },
  };
}

/** Wraps what a mention covers of each text node, the last first. */
function* wrapIn(block: LiveBlock, { mention }: LiveMention): Generator<HTMLElement> {
  for (const { node, from, to } of stretchesOf(block, mention).toReversed()) {
    if (!node.isConnected || to > node.length) continue;
    const middle = node.splitText(from);
    middle.splitText(to - from);
    const wrapper = block.element.ownerDocument.createElement(WRAPPER);
    middle.replaceWith(wrapper);
    wrapper.append(middle);
    yield wrapper;
  }
}

/** The part of each text node that a stretch of the block's text covers. */
function stretchesOf(
  block: LiveBlock,
  { start, end }: { readonly start: number; readonly end: number },
): Array<{ readonly node: Text; readonly from: number; readonly to: number }> {
  const stretches: Array<{ node: Text; from: number; to: number }> = [];
  for (let at = pieceIndexAt(block, start); at < block.pieces.length; at++) {
    const piece = block.pieces[at] as Piece;
    if (piece.start >= end) break;
    if (piece.start + piece.length <= start) continue;
    const from = piece.from + Math.max(0, start - piece.start);
    const to = piece.from + Math.min(piece.length, end - piece.start);
    const last = stretches.at(-1);
    // White space that is not shown lies between two pieces of one node.
    if (last?.node === piece.node) last.to = to;
    else stretches.push({ node: piece.node, from, to });
  }
  return stretches;
}

/** Puts the first, the wrapped and the last part of a text node back together, into the one that was first. */
function unwrap(wrapper: HTMLElement): void {
  const { previousSibling, nextSibling } = wrapper;
  if (isText(previousSibling) && isText(nextSibling)) {
    previousSibling.appendData(wrapper.textContent + nextSibling.data);
    nextSibling.remove();
    wrapper.remove();
  } else {
    wrapper.replaceWith(...wrapper.childNodes);
  }
}

function isText(node: Node | null): node is Text {
  return node?.nodeType === 3;
}
