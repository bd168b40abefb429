/**
 * All blocks read so far, in document order, and where their text nodes are. A block that changes is dropped
 * and comes back under a new id, so that a late answer about the old one finds nothing.
 */
import type { LiveMention } from './live-mention';
import { compareNodes } from './node-order';
import { isSameBlock, type LiveBlock, type Piece } from './live-block';

export interface PageTextBlock {
  readonly id: number;
  block: LiveBlock;
  mentions: readonly LiveMention[];
}

export interface PageText {
  /** Adds a block, or finds it unchanged. Blocks that held the same text nodes are dropped. */
  add(block: LiveBlock): void;
  drop(id: number): void;
  get(id: number): PageTextBlock | undefined;
  blockOf(node: Node): PageTextBlock | undefined;
  /** The blocks that are an element's own text. */
  blocksIn(element: Element): PageTextBlock[];
  /** The text nodes of a block were replaced by others with the same text (a painter that wraps). */
  replace(id: number, block: LiveBlock): void;
  /** Ids in document order. */
  order(): readonly number[];
  /** All blocks in document order. */
  all(): PageTextBlock[];
  /** UTF-16 units of all blocks. */
  size(): number;
}

/** Makes an empty text. `added` and `dropped` are called at once, in the order of the changes. */
export function createPageText(events: {
  readonly added: (block: PageTextBlock) => void;
  readonly dropped: (block: PageTextBlock) => void;
}): PageText {
  const blocks = new Map<number, PageTextBlock>();
  const byNode = new Map<Node, number>();
  const byElement = new Map<Element, Set<number>>();
  const order: number[] = [];
  let lastId = 0;
  let size = 0;

  const link = (id: number, block: LiveBlock) => {
    for (const { node } of block.pieces) byNode.set(node, id);
    const ids = byElement.get(block.element);
    if (ids) ids.add(id);
    else byElement.set(block.element, new Set([id]));
  };
  const unlink = (id: number, block: LiveBlock) => {
    for (const { node } of block.pieces) if (byNode.get(node) === id) byNode.delete(node);
    const ids = byElement.get(block.element);
    ids?.delete(id);
    if (ids?.size === 0) byElement.delete(block.element);
  };
  const drop = (id: number) => {
    const entry = blocks.get(id);
    if (!entry) return;
    blocks.delete(id);
    unlink(id, entry.block);
    order.splice(order.indexOf(id), 1);
    size -= entry.block.text.length;
    events.dropped(entry);
  };
  const placeOf = (block: LiveBlock): number => {
    const node = firstNode(block);
    let low = 0;
    let high = order.length;
    // Mostly a block comes after all others.
    const last = blocks.get(order.at(-1) ?? 0);
    if (!last || compareNodes(firstNode(last.block), node) < 0) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = blocks.get(order[middle] as number);
      if (other && compareNodes(firstNode(other.block), node) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    add(block) {
      const known = new Set<number>();
      for (const { node } of block.pieces) {
        const id = byNode.get(node);
        if (id !== undefined) known.add(id);
      }
      for (const id of known) {
        const entry = blocks.get(id);
        if (entry && isSameBlock(entry.block, block)) return;
        drop(id);
      }
      const id = ++lastId;
      const entry: PageTextBlock = { id, block, mentions: [] };
      order.splice(placeOf(block), 0, id);
      blocks.set(id, entry);
      link(id, block);
      size += block.text.length;
      events.added(entry);
    },
    drop,
    get: (id) => blocks.get(id),
    blockOf: (node) => blocks.get(byNode.get(node) ?? 0),
    blocksIn: (element) =>
      [...(byElement.get(element) ?? [])].flatMap((id) => blocks.get(id) ?? []),
    replace(id, block) {
      const entry = blocks.get(id);
      if (!entry) return;
      unlink(id, entry.block);
      entry.block = block;
      link(id, block);
    },
    order: () => order,
    all: () => order.flatMap((id) => blocks.get(id) ?? []),
    size: () => size,
  };
}

function firstNode(block: LiveBlock): Node {
  return (block.pieces[0] as Piece).node;
}
