/**
 * Reads a document as text blocks. A block is the text of one block-level element between its block borders:
 *
 *   <div>One <b>run</b><p>Two</p>three</div>   ─▶   "One run" (div) · "Two" (p) · "three" (div)
 *
 * White space is collapsed as a browser shows it, `<br>` is a line feed, soft hyphens stay. Each block keeps
 * its pieces, so that offsets lead back to text nodes. The walk is a loop without recursion (pages nest ten
 * thousand deep) and a generator, so that a reader can stop at any moment and go on later.
 */
import type { BlockKind } from '../core/mentions/mention';
import type { LiveBlock, Piece } from './live-block';
import { isAuthorMark, isBlockElement, type PageEyes, partOf } from './reading-rules';

export interface ReadOptions extends PageEyes {
  /** Only the text of the root's own runs, not that of block-level elements inside it. */
  readonly isShallow?: boolean;
  /** Told of each open shadow root that is read. */
  readonly onShadowRoot?: (root: ShadowRoot) => void;
  /** Told of each element that is left out because it does not show now; it may later. */
  readonly onHidden?: (element: Element) => void;
}

/** Longer texts are not bylines, whatever their class says. */
const LONGEST_BYLINE = 300;
/** How many elements around a block may say that it is a byline. */
const BYLINE_ANCESTORS = 3;
/** The walk stops for breath after this many nodes without text. */
const NODES_A_STEP = 200;

/** No block is read beyond this many UTF-16 units, so that one endless element does not hold up the page. */
export const MAX_BLOCK_TEXT = 2 * 1024 * 1024;
/** The walk stops for breath within a text node after this many of its units. */
const UNITS_A_STEP = 64 * 1024;
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
      const value = (node as Text).data;
      // Mostly once.
      for (let from = 0; from < value.length && !run.isFull(); from += UNITS_A_STEP) {
        if (from > 0) yield undefined;
        run.addText(node as Text, value, from);
      }
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

interface Run {
  readonly element: Element | undefined;
  /** Adds a stretch of a node's text: from `from` on, as much as is read in a step. */
  addText(node: Text, value: string, from: number): void;
  addInline(element: Element): void;
  addGap(): void;
  addBreak(): void;
  /** True where no more text is taken. */
  isFull(): boolean;
  take(): LiveBlock | undefined;
}

function createRun(owner: ParentNode, options: ReadOptions): Run {
  const element = isElement(owner) ? owner : (owner as Partial<ShadowRoot>).host;
  // Joined at the end: to look at the end of a growing text would copy it every time.
  let parts: string[] = [];
  let length = 0;
  let canTakeSpace = false;
  let pieces: Piece[] = [];
  let hasAuthor = false;

  const addPart = (value: string) => {
    parts.push(value);
    length += value.length;
    canTakeSpace = !value.endsWith(' ') && !value.endsWith('\n');
  };
  const add = (value: string, node: Text, from: number) => {
    pieces.push({ start: length, length: value.length, node, from });
    addPart(value);
  };
  const addCollapsed = (value: string, node: Text, from: number) => {
    // A piece for each stretch that is shown as it is written; mostly the whole node is one.
    const stretches = /[^\t\n\f\r ]+(?: (?=[^\t\n\f\r ])[^\t\n\f\r ]+)*|[\t\n\f\r ]+/g;
    for (const { 0: stretch, index } of value.matchAll(stretches)) {
      if (/^[\t\n\f\r ]/.test(stretch)) {
        if (canTakeSpace) add(' ', node, from + index);
      } else add(stretch, node, from + index);
    }
  };
  return {
    element,
    addText(node, value, from) {
      const stretch = value.slice(from, from + UNITS_A_STEP);
      if (stretch.includes('\n') && element) {
        const around = node.parentElement ?? element;
        if (options.keepsLineFeeds?.(around)) return add(stretch, node, from);
      }
      addCollapsed(stretch, node, from);
    },
    addInline(inline) {
      hasAuthor ||= isAuthorMark(inline);
    },
    addGap() {
      if (canTakeSpace) addPart(' ');
    },
    addBreak() {
      if (length > 0) addPart('\n');
    },
    isFull: () => length > MAX_BLOCK_TEXT,
    take() {
      const taken = parts.join('').trimEnd();
      const kept = pieces;
      const isByline = hasAuthor;
      parts = [];
      length = 0;
      canTakeSpace = false;
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
