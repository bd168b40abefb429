import type { LiveMention } from './live-mention';
import type { PageTextBlock } from './page-text';
import { type Piece, pieceIndexAt } from './live-block';

/** All live mentions, by number and by the text nodes they stand in. */
export interface MarkIndex {
  /** Takes in the mentions of a block in place of those it had. */
  put(entry: PageTextBlock): void;
  drop(blockId: number): void;
  get(id: number): LiveMention | undefined;
  at(node: Node): readonly LiveMention[];
  readonly size: number;
}

const NONE: readonly LiveMention[] = [];

/** `dropped` is called for each mention that is no longer there. */
export function createMarkIndex(dropped: (mention: LiveMention) => void): MarkIndex {
  const byId = new Map<number, LiveMention>();
  const byBlock = new Map<number, { nodes: Node[]; mentions: readonly LiveMention[] }>();
  const byNode = new Map<Node, LiveMention[]>();

  const drop = (blockId: number) => {
    const held = byBlock.get(blockId);
    if (!held) return;
    byBlock.delete(blockId);
    for (const node of held.nodes) byNode.delete(node);
    for (const mention of held.mentions) {
      byId.delete(mention.id);
      dropped(mention);
    }
  };
  return {
    put({ id, block, mentions }) {
      drop(id);
      if (mentions.length === 0) return;
      const nodes = new Set<Node>();
      for (const live of mentions) {
        byId.set(live.id, live);
        const { start, end } = live.mention;
        for (let at = pieceIndexAt(block, start); at < block.pieces.length; at++) {
          const piece = block.pieces[at] as Piece;
          if (piece.start >= end) break;
          if (piece.start + piece.length <= start) continue;
          nodes.add(piece.node);
          const there = byNode.get(piece.node);
          if (!there) byNode.set(piece.node, [live]);
          else if (there.at(-1) !== live) there.push(live);
        }
      }
      byBlock.set(id, { nodes: [...nodes], mentions });
    },
    drop,
    get: (id) => byId.get(id),
    at: (node) => byNode.get(node) ?? NONE,
    get size() {
      return byId.size;
    },
  };
}
