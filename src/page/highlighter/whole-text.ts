/**
 * The text of a whole page as one string, with the way from its offsets to the text nodes and back. It is the text
 * that `npm run annotate` prints, so that positions mean the same everywhere.
 */
import type { TextRange } from '../../core/highlights/quote';
import { pointAt, type LiveBlock, type Piece } from '../live-block';
import { walkBlocks, type ReadOptions } from '../read-blocks';

const BETWEEN_BLOCKS = '\n\n';

/** A part of one block's text, in UTF-16 units of the block. */
export interface Stretch extends TextRange {
  readonly block: LiveBlock;
  /** The block's number on the page. */
  readonly id: number;
}

export interface WholeText {
  readonly text: string;
  readonly blocks: ReadonlyArray<{ readonly start: number; readonly block: LiveBlock }>;
}

/** Reads the page in small steps. */
export function* readWhole(
  document: Document,
  options: ReadOptions,
): Generator<undefined, WholeText> {
  const parts: string[] = [];
  const blocks: Array<{ start: number; block: LiveBlock }> = [];
  let length = 0;
  for (const block of walkBlocks(document, options)) {
    yield undefined;
    if (!block) continue;
    if (length > 0) length += BETWEEN_BLOCKS.length;
    blocks.push({ start: length, block });
    parts.push(block.text);
    length += block.text.length;
  }
  return { text: parts.join(BETWEEN_BLOCKS), blocks };
}

/** The parts of blocks that a range of the text covers. */
export function stretchesIn({ blocks }: WholeText, { start, end }: TextRange): Stretch[] {
  return blocks.flatMap(({ start: at, block }, id) => {
    const from = Math.max(0, start - at);
    const to = Math.min(block.text.length, end - at);
    return from < to ? [{ id, block, start: from, end: to }] : [];
  });
}

/** Where a range of the document is in the text; undefined where it covers nothing that is read. */
export function offsetsOf({ blocks }: WholeText, range: Range): TextRange | undefined {
  let start: number | undefined;
  let end = 0;
  for (const { start: at, block } of blocks) {
    for (const piece of block.pieces) {
      if (!range.intersectsNode(piece.node)) continue;
      const { from, to } = covered(piece, range);
      if (from >= to) continue;
      start ??= at + piece.start + from;
      end = at + piece.start + to;
    }
  }
  return start === undefined ? undefined : { start, end };
}

/** What a range covers of a piece, in units of the piece. */
function covered({ node, from, length }: Piece, range: Range): { from: number; to: number } {
  const first = node === range.startContainer ? range.startOffset - from : 0;
  const last = node === range.endContainer ? range.endOffset - from : length;
  return { from: Math.max(0, first), to: Math.min(length, last) };
}

/** Does the document still show this text there? It may have changed since it was read. */
export function isFresh({ block, start, end }: Stretch): boolean {
  return block.pieces.every((piece) => {
    if (piece.start >= end || piece.start + piece.length <= start) return true;
    const shown = piece.node.data.slice(piece.from, piece.from + piece.length);
    const read = block.text.slice(piece.start, piece.start + piece.length);
    return piece.node.isConnected && (shown === read || (shown.trim() === '' && read === ' '));
  });
}

/** A range for painting. A live one would slow down every change that the page makes. */
export function toStaticRange({ block, start, end }: Stretch): StaticRange {
  const from = pointAt(block, start, 'start');
  const to = pointAt(block, end, 'end');
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

/** The line boxes of a stretch as it is shown now, in CSS pixels of the viewport; empty where it is not shown. */
export function boxesOfStretch(document: Document, stretch: Stretch): DOMRect[] {
  if (!isFresh(stretch)) return [];
  const { startContainer, startOffset, endContainer, endOffset } = toStaticRange(stretch);
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}
