import type { Box } from './hit-test';
import type { PageText } from './page-text';
import { cutBlock, type LiveBlock, type Piece } from './live-block';
import { type ReadOptions, walkBlocks } from './read-blocks';
import { planSections, type Section } from './sections';

/** Text beyond this many UTF-16 units is not read: a page of novels, or one that grows without end. */
export const MAX_PAGE_TEXT = 2 * 1024 * 1024;

/** Reads sections of the page bit by bit into the page's text. */
export interface Reader {
  /** Puts the whole of an element on the list, what is in view first. */
  readAll(root: Element, viewport: Box): void;
  read(section: Section): void;
  /** Does a little; false when nothing is left to do. */
  step(): boolean;
  /** True once text was left out because the page has too much of it. */
  readonly isCut: boolean;
}

/** `beforeRead` is called before the first look at a section. */
export function createReader(options: {
  readonly text: PageText;
  readonly reading: ReadOptions;
  readonly beforeRead?: (section: Section) => void;
}): Reader {
  const { text, reading, beforeRead } = options;
  let queue: Section[] = [];
  let plan: ReturnType<typeof planSections> | undefined;
  let current: { section: Section; walk: ReturnType<typeof walkBlocks> } | undefined;
  /** In a shallow section: what was its text before, and is not found again. */
  let missing = new Set<number>();
  let isCut = false;

  const begin = (section: Section) => {
    beforeRead?.(section);
    const { root, isShallow } = section;
    current = { section, walk: walkBlocks(root, { ...reading, isShallow }) };
    missing = new Set(isShallow ? text.blocksIn(root).map(({ id }) => id) : []);
  };
  const take = (block: LiveBlock) => {
    const [{ node }] = block.pieces as [Piece];
    // Read again, it takes the place that it has.
    const room = MAX_PAGE_TEXT - text.size() + (text.blockOf(node)?.block.text.length ?? 0);
    const fitting = cutBlock(block, room);
    if (fitting !== block) isCut = true;
    if (!fitting) return;
    text.add(fitting);
    const kept = text.blockOf(node);
    if (kept) missing.delete(kept.id);
  };
  const finish = (isWhole: boolean, section: Section) => {
    current = undefined;
    for (const id of missing) text.drop(id);
    missing.clear();
    if (!isWhole && section.root.isConnected) queue.push(section);
  };
  return {
    readAll(root, viewport) {
      plan = planSections(root, reading, viewport);
    },
    read(section) {
      const isPlanned = queue.some(
        ({ root, isShallow }) => root === section.root && isShallow === section.isShallow,
      );
      if (!isPlanned) queue.push(section);
    },
    step() {
      if (plan) {
        const planned = plan.next();
        if (!planned.done) return true;
        plan = undefined;
        queue.push(...planned.value);
      }
      if (!current) {
        const section = queue.shift();
        if (!section) return false;
        if (section.root.isConnected) begin(section);
        return true;
      }
      const { section, walk } = current;
      const next = walk.next();
      if (next.done) finish(next.value, section);
      else if (next.value) take(next.value);
      return true;
    },
    get isCut() {
      return isCut;
    },
  };
}
