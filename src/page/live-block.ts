/**
 * A block of text with its place in the live document: pieces lead from offsets in the text to text nodes and back.
 */
import type { TextBlock } from '../core/mentions/mention';

/** A stretch of a block's text and where it stands: `length` units of `node` from `from` on. */
export interface Piece {
  readonly start: number;
  readonly length: number;
  readonly node: Text;
  readonly from: number;
}

/** A block of text with its place in the live document. */
export interface LiveBlock extends TextBlock {
  /** The block-level element whose own text this is. One element can hold several blocks. */
  readonly element: Element;
  /** In text order, never empty. A `<br>` or a skipped element has no piece. */
  readonly pieces: readonly Piece[];
}

/** A point in the document as Range and StaticRange take it. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/** A text is cut at white space if there is some in this many units before the limit (not every script has it). */
const CUT_SEARCH = 1_000;

/** Index of the piece that a unit of the text is in, or of the last one before it. */
export function pieceIndexAt({ pieces }: LiveBlock, unit: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).start <= unit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where an offset of a block's text stands. An end belongs to the letter before it, a start to the one after. */
export function pointAt(block: LiveBlock, offset: number, side: 'start' | 'end'): TextPoint {
  const unit = side === 'end' ? Math.max(offset - 1, 0) : offset;
  const piece = block.pieces[pieceIndexAt(block, unit)] as Piece;
  const into = Math.min(Math.max(offset - piece.start, 0), piece.length);
  return { node: piece.node, offset: piece.from + into };
}

/** A block's beginning, at most `limit` units of text; undefined where nothing of it fits. */
export function cutBlock(block: LiveBlock, limit: number): LiveBlock | undefined {
  if (block.text.length <= limit) return block;
  let end = Math.max(0, limit);
  while (end > 0 && limit - end < CUT_SEARCH && !/\s/.test(block.text[end] as string)) end--;
  if (limit - end >= CUT_SEARCH) {
    end = limit;
    // Not between the two halves of a letter.
    if (/[\uDC00-\uDFFF]/.test(block.text[end] as string)) end--;
  }
  const text = block.text.slice(0, end).trimEnd();
  const pieces = block.pieces.slice(0, pieceIndexAt(block, text.length - 1) + 1);
  const last = pieces.at(-1);
  if (!last || text.trim() === '') return undefined;
  const length = Math.min(last.length, text.length - last.start);
  return { ...block, text, pieces: pieces.with(pieces.length - 1, { ...last, length }) };
}

/** True where two readings of a place found the same text in the same nodes. */
export function isSameBlock(one: LiveBlock, other: LiveBlock): boolean {
  return (
    one.text === other.text &&
    one.kind === other.kind &&
    one.element === other.element &&
    one.pieces.length === other.pieces.length &&
    one.pieces.every((piece, index) => {
      const its = other.pieces[index];
      return its?.node === piece.node && its.from === piece.from && its.length === piece.length;
    })
  );
}
