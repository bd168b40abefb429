/**
 * Reads a document as text blocks. A block is the text of one block-level element between its block borders:
 *
 *   <div>One <b>run</b><p>Two</p>three</div>   ─▶   "One run" (div) · "Two" (p) · "three" (div)
 *
 * White space is collapsed as a browser shows it, `<br>` is a line feed, soft hyphens stay. Each block keeps
 * its pieces, so that offsets lead back to text nodes. The walk is a loop without recursion (pages nest ten
 * thousand deep) and a generator, so that a reader can stop at any moment and go on later.
 */
import type { BlockKind, TextBlock } from '../core/mentions/mention';
import { isAuthorMark, isBlockElement, type PageEyes, partOf } from './reading-rules';

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

export interface ReadOptions extends PageEyes {
  /** Only the text of the root's own runs, not that of block-level elements inside it. */
  readonly isShallow?: boolean;
  /** Told of each open shadow root that is read. */
  readonly onShadowRoot?: (root: ShadowRoot) => void;
  /** Told of each element that is left out because it does not show now; it may later. */
  readonly onHidden?: (element: Element) => void;
}

/** A point in the document as Range and StaticRange take it. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/** Longer texts are not bylines, whatever their class says. */
const LONGEST_BYLINE = 300;
/** How many elements around a block may say that it is a byline. */
const BYLINE_ANCESTORS = 3;
/** The walk stops for breath after this many nodes without text. */
const NODES_A_STEP = 200;

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/**
 * The visible text blocks of a document, a shadow root or an element, in document order, with those of open
 * shadow roots at their host. Without `isVisible` only attributes hide text. Never throws on odd documents.
 */
export function readBlocks(root: ParentNode, options: ReadOptions = {}): LiveBlock[] {
  const blocks: LiveBlock[] = [];
  for (const block of walkBlocks(root, options)) if (block) blocks.push(block);
  return blocks;
}

/**
 * As `readBlocks`, block by block; yields undefined now and then where nothing was found for a while. Returns
 * false where the page took away the very node at which the walk had stopped, so that the rest was not read.
 */
export function* walkBlocks(
  root: ParentNode,
  options: ReadOptions = {},
): Generator<LiveBlock | undefined, boolean, void> {
  const top = isDocument(root) ? (root.body ?? root.documentElement) : root;
  if (!top) return true;
  const runs: Run[] = [];
  let run = createRun(top, options);
  let steps = 0;
  let node: Node = top;
  let isLeaving = isElement(top) && partOf(top, options) !== 'read';
  if (isLeaving) return true;

  for (;;) {
    if (++steps % NODES_A_STEP === 0) yield undefined;
    if (!isLeaving) {
      const first = firstInside(node);
      if (first) {
        node = first;
      } else {
        isLeaving = true;
        continue;
      }
    } else {
      if (node === top) break;
      if (isElement(node) && runs.length > 0 && run.element === node) {
        const block = run.take();
        if (block) yield block;
        run = runs.pop() ?? run;
      }
      const next = nextBeside(node);
      if (!next) return false;
      node = next.node;
      isLeaving = next.isParent;
      if (isLeaving) continue;
    }
    // `node` is newly entered.
    isLeaving = true;
    if (node.nodeType === TEXT_NODE) {
      run.addText(node as Text);
    } else if (isElement(node)) {
      const part = partOf(node, options);
      if (node.localName === 'br') run.addBreak();
      else if (part === 'hidden') options.onHidden?.(node);
      else if (part === 'gap') run.addGap();
      else if (part === 'wall') {
        if (isBlockElement(node, options)) {
          const block = run.take();
          if (block) yield block;
        } else run.addBreak();
      } else if (part === 'read') {
        if (!isBlockElement(node, options)) {
          run.addInline(node);
          isLeaving = false;
        } else {
          const block = run.take();
          if (block) yield block;
          if (!options.isShallow) {
            runs.push(run);
            run = createRun(node, options);
            isLeaving = false;
          }
        }
      }
    } else if (isShadowRoot(node)) {
      options.onShadowRoot?.(node);
      isLeaving = false;
    }
  }
  const block = run.take();
  if (block) yield block;
  return true;
}

/** Where an offset of a block's text stands. An end belongs to the letter before it, a start to the one after. */
export function pointAt(block: LiveBlock, offset: number, side: 'start' | 'end'): TextPoint {
  const unit = side === 'end' ? Math.max(offset - 1, 0) : offset;
  const { pieces } = block;
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).start <= unit) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low] as Piece;
  const into = Math.min(Math.max(offset - piece.start, 0), piece.length);
  return { node: piece.node, offset: piece.from + into };
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

interface Run {
  readonly element: Element | undefined;
  addText(node: Text): void;
  addInline(element: Element): void;
  addGap(): void;
  addBreak(): void;
  take(): LiveBlock | undefined;
}

function createRun(owner: ParentNode, options: ReadOptions): Run {
  const element = isElement(owner) ? owner : (owner as Partial<ShadowRoot>).host;
  let text = '';
  let pieces: Piece[] = [];
  let hasAuthor = false;
  let keepsLineFeeds: boolean | undefined;

  const canTakeSpace = () => text !== '' && !text.endsWith(' ') && !text.endsWith('\n');
  const add = (value: string, node: Text, from: number) => {
    pieces.push({ start: text.length, length: value.length, node, from });
    text += value;
  };
  const addCollapsed = (value: string, node: Text) => {
    // A piece for each stretch that is shown as it is written; mostly the whole node is one.
    const stretches = /[^\t\n\f\r ]+(?: (?=[^\t\n\f\r ])[^\t\n\f\r ]+)*|[\t\n\f\r ]+/g;
    for (const { 0: stretch, index } of value.matchAll(stretches)) {
      if (/^[\t\n\f\r ]/.test(stretch)) {
        if (canTakeSpace()) add(' ', node, index);
      } else add(stretch, node, index);
    }
  };
  return {
    element,
    addText(node) {
      const value = node.nodeValue ?? '';
      if (value === '') return;
      if (value.includes('\n') && element) {
        const around = node.parentElement ?? element;
        keepsLineFeeds = options.keepsLineFeeds?.(around) ?? false;
        if (keepsLineFeeds) return add(value, node, 0);
      }
      addCollapsed(value, node);
    },
    addInline(inline) {
      hasAuthor ||= isAuthorMark(inline);
    },
    addGap() {
      if (canTakeSpace()) text += ' ';
    },
    addBreak() {
      if (text !== '') text += '\n';
    },
    take() {
      const taken = text.trimEnd();
      const kept = pieces;
      const isByline = hasAuthor;
      text = '';
      pieces = [];
      hasAuthor = false;
      if (!element || kept.length === 0 || taken.trim() === '') return undefined;
      return { text: taken, kind: kindOf(element, taken, isByline), element, pieces: kept };
    },
  };
}

function kindOf(element: Element, text: string, hasAuthor: boolean): BlockKind {
  if (/^h[1-6]$/.test(element.localName)) return 'heading';
  if (text.length <= LONGEST_BYLINE) {
    if (hasAuthor) return 'byline';
    let around: Element | null = element;
    for (let up = 0; around && up <= BYLINE_ANCESTORS; up++, around = around.parentElement) {
      if (isAuthorMark(around)) return 'byline';
    }
  }
  return isCaption(element) ? 'caption' : 'text';
}

function isCaption(element: Element): boolean {
  let around: Element | null = element;
  for (let up = 0; around && up <= BYLINE_ANCESTORS; up++, around = around.parentElement) {
    if (around.localName === 'figcaption' || around.localName === 'caption') return true;
  }
  return false;
}

/** The first thing inside: an open shadow root stands before the host's own children. */
function firstInside(node: Node): Node | null {
  return (isElement(node) && node.shadowRoot) || node.firstChild;
}

/** The node that follows when all inside `node` is read: beside it, or the parent that is now left. */
function nextBeside(node: Node): { node: Node; isParent: boolean } | undefined {
  if (isShadowRoot(node)) {
    const { host } = node;
    return host.firstChild
      ? { node: host.firstChild, isParent: false }
      : { node: host, isParent: true };
  }
  if (node.nextSibling) return { node: node.nextSibling, isParent: false };
  return node.parentNode ? { node: node.parentNode, isParent: true } : undefined;
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT_NODE;
}

function isDocument(node: Node): node is Document {
  return node.nodeType === 9;
}

function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node;
}
