import type { Mention } from '../core/mentions/mention';
import { type LiveBlock, pointAt } from './live-block';
import { hasTooltip } from './reading-rules';

/** How a mention is drawn: each look has its own line, not only its own colour. */
export type Look = 'person' | 'other' | 'event';

/** A mention with its place in the live document. It goes stale when its text changes, and is dropped then. */
export interface LiveMention {
  /** Unique in one page session; never used again. */
  readonly id: number;
  readonly blockId: number;
  /** Why it is marked may become another while the mark stays. */
  mention: Mention;
  readonly text: string;
  /** False where the reader's choices leave it unpainted. */
  isPainted: boolean;
  /** The page shows a tooltip there: no mark and no card. */
  readonly hasTooltip: boolean;
  readonly look: Look;
  /** Stays as it was made: a live Range would slow down every change that the page makes. */
  readonly range: StaticRange;
}

/** Makes a mention live. Returns undefined where its offsets do not fit the block. */
export function toLiveMention(
  block: LiveBlock,
  options: { readonly id: number; readonly blockId: number; readonly mention: Mention },
): LiveMention | undefined {
  const { id, blockId, mention } = options;
  const { start, end } = mention;
  if (!(start >= 0 && start < end && end <= block.text.length)) return undefined;
  const from = pointAt(block, start, 'start');
  const to = pointAt(block, end, 'end');
  const range = new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
  return {
    id,
    blockId,
    mention,
    text: block.text.slice(start, end),
    isPainted: false,
    hasTooltip: hasTooltip(from.node, block.element),
    look: lookOf(mention),
    range,
  };
}

/** A range that measures: for the moment only, never kept. */
export function toRange(document: Document, { range }: LiveMention): Range | undefined {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!startContainer.isConnected || !endContainer.isConnected) return undefined;
  try {
    const live = document.createRange();
    live.setStart(startContainer, startOffset);
    live.setEnd(endContainer, endOffset);
    return live;
  } catch {
    // The text became shorter and the observer has not been called yet.
    return undefined;
  }
}

function lookOf(mention: Mention): Look {
  if (mention.kind === 'event') return 'event';
  return mention.actorKind === 'person' ? 'person' : 'other';
}
