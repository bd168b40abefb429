import type { Density } from '../core/choices';
import type { Mention } from '../core/mentions/mention';
import { chooseMarks } from './choose-marks';
import { type LiveMention, toLiveMention } from './live-mention';
import { createMarkIndex, type MarkIndex } from './mark-index';
import type { PageText, PageTextBlock } from './page-text';
import type { Painter } from './painter';
import { cutBlock } from './live-block';
import { readBlocks } from './read-blocks';
import type { PageEyes } from './reading-rules';
import { MOST_ON_SCREEN, thinMarks, weighMarks } from './thin-marks';

/** The mentions of the page: which there are, and their marks. */
export interface PageMarks {
  /** Gives a block its mentions; marks that it has already and keeps are not touched. */
  set(entry: PageTextBlock, mentions: readonly Mention[]): void;
  /** Takes the marks of a block away, at once. */
  drop(blockId: number): void;
  /** Paints one block that waits for it; false where none does. */
  paintNext(): boolean;
  /** The window changed: which marks are painted is to be chosen anew. */
  chooseAnew(): void;
  /** The page's colours changed: every block waits to be painted with others. */
  paintAnew(): void;
  /** The mentions of blocks whose marks are made. */
  readonly index: Pick<MarkIndex, 'get' | 'at' | 'size'>;
  /** All mentions in document order. */
  all(): LiveMention[];
}

/** Makes the marks of one page; they are painted one block at a time, when asked. */
export function createPageMarks(options: {
  readonly text: PageText;
  readonly painter: Painter;
  readonly eyes: PageEyes;
  readonly density: Density;
  readonly window: Window;
  /** Runs a change of the page without its being noticed. */
  readonly unseen: (change: () => void) => void;
  readonly onFirst: (mention: LiveMention) => void;
  readonly onGone: (mention: LiveMention) => void;
}): PageMarks {
  const { window, text, painter, eyes, density, unseen, onFirst, onGone } = options;
  const toPaint = new Set<number>();
  /** Blocks whose mentions can be pointed at. */
  const placed = new Set<number>();
  let isChosen = true;
  const index = createMarkIndex(onGone);
  let lastId = 0;
  let hasPainted = false;

  const touch = painter.isInDom ? unseen : (change: () => void) => change();
  const drop = (blockId: number) => {
    toPaint.delete(blockId);
    if (placed.delete(blockId)) isChosen = false;
    index.drop(blockId);
    touch(() => painter.drop(blockId));
  };
  /** Wrapping cuts text nodes and unwrapping joins them: finds the block's text in those that are there now. */
  const follow = (entry: PageTextBlock) => {
    const { element, text: value } = entry.block;
    const now = readBlocks(element, { ...eyes, isShallow: true })
      // The page may be so long that only the beginning was taken.
      .map((block) => (block.text.startsWith(value) ? cutBlock(block, value.length) : undefined))
      .find(
        (block) =>
          block?.text === value &&
          block.pieces.every(({ node }) => (text.blockOf(node) ?? entry) === entry),
      );
    if (!now) return;
    text.replace(entry.id, now);
    entry.mentions = entry.mentions.flatMap(({ id, blockId, mention, isPainted }) => {
      const live = toLiveMention(now, { id, blockId, mention });
      return live ? { ...live, isPainted } : [];
    });
  };
  const thin = (entries: readonly PageTextBlock[], candidates: ReadonlySet<LiveMention>) => {
    const weightOf = weighMarks(
      entries.map(({ mentions }) => mentions.map(({ mention }) => mention.ref)),
    );
    const marks = entries.flatMap(({ block, mentions }) => {
      const shown = mentions.filter((live) => candidates.has(live));
      if (shown.length === 0) return [];
      const { top, height } = block.element.getBoundingClientRect();
      return shown.map((live) => ({
        mention: live,
        // Near enough, without a measurement for each.
        top: top + window.scrollY + height * (live.mention.start / block.text.length),
        weight: weightOf(live.mention.ref),
      }));
    });
    return thinMarks(marks, { height: window.innerHeight });
  };
  /** One mention more or less can change which of the others are painted. */
  const choose = () => {
    isChosen = true;
    const entries = text.all();
    const candidates = chooseMarks(
      entries.map(({ block, mentions }) => ({
        kind: block.kind,
        length: block.text.length,
        mentions: mentions.filter(({ hasTooltip }) => !hasTooltip),
      })),
      density,
    );
    // What is shown while a key is held was asked for.
    const chosen =
      candidates.size > MOST_ON_SCREEN && density !== 'key'
        ? thin(entries, candidates)
        : candidates;
    for (const { id, mentions } of entries) {
      for (const live of mentions) {
        if (live.isPainted === chosen.has(live)) continue;
        live.isPainted = !live.isPainted;
        toPaint.add(id);
      }
    }
  };
  return {
    set(entry, mentions) {
      if (isEqual(entry.mentions, mentions)) {
        for (const [at, live] of entry.mentions.entries()) live.mention = mentions[at] as Mention;
        return;
      }
      drop(entry.id);
      if (painter.isInDom) follow(entry);
      entry.mentions = mentions.flatMap(
        (mention) => toLiveMention(entry.block, { id: ++lastId, blockId: entry.id, mention }) ?? [],
      );
      if (entry.mentions.length === 0) return;
      toPaint.add(entry.id);
      isChosen = false;
    },
    drop,
    paintNext() {
      if (!isChosen) choose();
      const [id] = toPaint;
      if (id === undefined) return false;
      toPaint.delete(id);
      const entry = text.get(id);
      if (!entry) return true;
      const painted = entry.mentions.filter(({ isPainted }) => isPainted);
      touch(() => painter.paint(id, entry.block, painted));
      if (painter.isInDom) follow(entry);
      // Painted otherwise, its mentions are what they were, and a card that is open on one of them stays.
      if (painter.isInDom || !placed.has(id)) index.put(entry);
      placed.add(id);
      const [first] = entry.mentions;
      if (!hasPainted && first) {
        hasPainted = true;
        onFirst(first);
      }
      return true;
    },
    chooseAnew() {
      isChosen = false;
    },
    paintAnew() {
      // Wrapped text has colours that follow the page's by themselves, or the reader's.
      if (!painter.isInDom) for (const id of placed) toPaint.add(id);
    },
    index,
    all: () => text.all().flatMap(({ mentions }) => mentions),
  };
}

/** The same mentions need no new marks, and keep a card that is open on one of them. */
function isEqual(live: readonly LiveMention[], mentions: readonly Mention[]): boolean {
  return (
    live.length === mentions.length &&
    live.every(({ mention }, at) => {
      const other = mentions[at];
      return (
        other !== undefined &&
        mention.ref === other.ref &&
        mention.start === other.start &&
        mention.end === other.end
      );
    })
  );
}
