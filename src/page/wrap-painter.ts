import Mark from 'mark.js/src/lib/mark.js';
import { groundOf } from './ground';
import type { LiveMention } from './live-mention';
import { askForcedColors, FORCED_LINE_COLOR, MARK_LINES } from './mark-style';
import type { Painter } from './painter';
import type { LiveBlock } from './live-block';

const WRAPPER = 'span';
/** Each name costs time with the length of its block: in an endless one the first names must do. */
const NAMES_TIMES_LENGTH = 20_000_000;

/**
 * Paints by wrapping text in elements, where Custom Highlights are missing or of no use. mark.js only wraps what was
 * found (`markRanges`); taking away is done here, because its own undoing would also remove marks that the page
 * made with mark.js, and would join text nodes that were apart before.
 */
export function createWrapPainter(window: Window): Painter {
  const painted = new Map<number, HTMLElement[]>();
  const isForced = askForcedColors(window).matches;
  let isVisible = true;

  const drop = (blockId: number) => {
    for (const wrapper of (painted.get(blockId) ?? []).toReversed()) unwrap(wrapper);
    painted.delete(blockId);
  };
  const draw = (wrapper: HTMLElement, line: string) => {
    wrapper.style.textDecoration = line;
    wrapper.style.textUnderlineOffset = '.2em';
  };
  return {
    isInDom: true,
    paint(blockId, block, mentions) {
      drop(blockId);
      if (mentions.length === 0) return;
      const ground = groundOf(window, block.element);
      const most = Math.ceil(NAMES_TIMES_LENGTH / block.text.length);
      const wrappers: HTMLElement[] = [];
      for (const { range, mention } of rangesIn(block, mentions.slice(0, most))) {
        const { style, color } = MARK_LINES[mention.look];
        const lineColor = isForced ? FORCED_LINE_COLOR : color[ground];
        new Mark(block.element as HTMLElement).markRanges([range], {
          element: WRAPPER,
          className: '',
          each: (wrapper) => {
            const element = wrapper as HTMLElement;
            // Nothing in the page shall tell what these elements are.
            element.removeAttribute('data-markjs');
            element.removeAttribute('class');
            if (isVisible) draw(element, `underline ${style} ${lineColor}`);
            wrappers.push(element);
          },
        });
      }
      painted.set(blockId, wrappers);
    },
    drop,
    setVisible(value) {
      isVisible = value;
      for (const wrappers of painted.values()) {
        for (const { style } of wrappers)
          style.textDecorationLine = isVisible ? 'underline' : 'none';
      }
    },
    destroy() {
      for (const blockId of [...painted.keys()].toReversed()) drop(blockId);
    },
  };
}

/** Offsets as mark.js counts them: in all text nodes of the element, one after the other. */
function rangesIn(
  block: LiveBlock,
  mentions: readonly LiveMention[],
): Array<{ range: { start: number; length: number }; mention: LiveMention }> {
  const starts = new Map<Node, number>();
  const walker = block.element.ownerDocument.createTreeWalker(block.element, 4 /* SHOW_TEXT */);
  let offset = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    starts.set(node, offset);
    offset += (node.nodeValue ?? '').length;
  }
  return mentions.flatMap((mention) => {
    const { startContainer, startOffset, endContainer, endOffset } = mention.range;
    const [from, to] = [starts.get(startContainer), starts.get(endContainer)];
    if (from === undefined || to === undefined) return [];
    const start = from + startOffset;
    return [{ range: { start, length: to + endOffset - start }, mention }];
  });
}

/** mark.js cuts a text node in three and wraps the middle: put the first one back together. */
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
