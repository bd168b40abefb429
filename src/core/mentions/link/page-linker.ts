/**
 * Linking a page, all at once or as it changes. A block is read on its own when it comes: what stands in it, whom it
 * names. The page's memory then says what one name means in the light of the others; a block is decided again only
 * where something that it asked the memory about says something else now.
 *
 *   finds ──readPlace──▶ places ──GUARDS──▶ judged ──▶ memory ──changes──▶ blocks that asked ──LINKERS──▶ mentions
 *
 * A new rule is a new guard or linker in its list; neither the lexicon nor this file changes.
 */
import type { Edtf } from '../../pack/schema';
import type { Find } from '../find';
import { toDays } from '../lexicon/days';
import type { Lexicon } from '../lexicon/open';
import type { BlockMentions, TextBlock } from '../mention';
import { createBlockDecider } from './decide-block';
import { vetoOf } from './guards';
import type { JudgedPlace } from './judged';
import { createPageMemory } from './memory';
import { namesAt } from './names';
import { createNamingReader } from './naming-reader';
import { createOverrideReader } from './overrides';
import type { Override, PageAddress } from './overrides';
import { lettersOf } from './page-size';
import { readPlace } from './place';
import type { Home, Place } from './place';
import { styleOf } from './style';
import { createAskers, topicsOf } from './topics';

/** A block of text and what `findCandidates` found in it with the same lexicon. */
export interface FoundBlock extends TextBlock {
  readonly finds: readonly Find[];
}

/** What a page says of itself. */
export interface PageFacts extends PageAddress {
  readonly lang: string;
  readonly date?: Edtf;
}

/** What decides how a page is linked, apart from its text. */
export interface LinkerSettings {
  readonly lexicon: Lexicon;
  readonly page: PageFacts;
  /** What the reader said is not meant. */
  readonly overrides?: readonly Override[];
}

/** Counts what a test can hold to grow no faster than the change. */
export interface LinkWork {
  /** Blocks read on their own. */
  read: number;
  /** Blocks decided in the light of the page. */
  decided: number;
}

/** A page that is linked as it changes. */
export interface PageLinker {
  /** Puts a block in, or another text in its place. */
  put(id: number, block: FoundBlock): void;
  /** The page's blocks in document order; a block that is not named is gone, one that is
   * named before it is put comes in at its place. */
  order(ids: readonly number[]): void;
  /** Decides what has to be decided anew, and returns it for each block of which that can be said. */
  settle(): ReadonlyMap<number, BlockMentions>;
  readonly work: Readonly<LinkWork>;
}

interface LinkedBlock {
  readonly home: Home;
  readonly judged: readonly JudgedPlace[];
  readonly text: string;
  readonly units: number;
}

/** A linker for one page, without blocks yet. The same blocks in the same order give the same, however they came. */
export function createPageLinker({ lexicon, page, overrides = [] }: LinkerSettings): PageLinker {
  const days = page.date === undefined ? null : (toDays(page.date) ?? null);
  const isOverridden = createOverrideReader(overrides, page);
  const reader = createNamingReader(lexicon, { days, isOverridden });
  const memory = createPageMemory();
  const decideBlock = createBlockDecider(memory);
  const blocks = new Map<number, LinkedBlock>();
  const askers = createAskers<LinkedBlock>();
  /** Decided, but not yet among the askers: a page that never changes needs no index. */
  const unlisted = new Set<LinkedBlock>();
  const due = new Set<LinkedBlock>();
  const work: LinkWork = { read: 0, decided: 0 };
  let ranks: ReadonlyMap<number, number> = new Map();

  function read(id: number, block: FoundBlock): LinkedBlock {
    work.read++;
    const home: Home = { id, index: ranks.get(id) ?? UNPLACED };
    const style = styleOf(block, page.lang);
    const places = block.finds.map((find, rank) =>
      readPlace(reader, { find, text: block.text, style, rank, home }),
    );
    joinNeighbours(places);
    const judged = places.map((place) => {
      const veto = vetoOf(place);
      return { place, veto, names: namesAt(reader, place, veto) };
    });
    const { text } = block;
    return { home, judged, text, units: lettersOf(text) };
  }

  function inOrder(): LinkedBlock[] {
    return [...blocks.values()]
      .filter(isPlaced)
      .toSorted((one, other) => one.home.index - other.home.index);
  }

  function enter(block: LinkedBlock): void {
    memory.add(block);
    due.add(block);
  }

  function leave(block: LinkedBlock): void {
    memory.remove(block);
    due.delete(block);
    unlisted.delete(block);
    askers.remove(block);
  }

  /** Whoever asked about what has changed is due again. */
  function callAskers(): void {
    const changes = memory.takeChanges();
    if (changes.size === 0 || due.size === blocks.size) return;
    for (const block of unlisted) askers.add(block, topicsOf(block.judged));
    unlisted.clear();
    for (const topic of changes) for (const block of askers.of(topic)) due.add(block);
  }

  return {
    work,
    put(id, found) {
      const before = blocks.get(id);
      const block = read(id, found);
      if (before !== undefined && isPlaced(before)) leave(before);
      blocks.set(id, block);
      if (isPlaced(block)) enter(block);
    },
    order(ids) {
      const before = inOrder();
      ranks = new Map([...new Set(ids)].map((id, rank) => [id, rank]));
      for (const [id, block] of blocks) {
        if (ranks.has(id)) continue;
        if (isPlaced(block)) leave(block);
        blocks.delete(id);
      }
      const known = before.filter((block) => blocks.get(block.home.id) === block);
      for (const block of blocks.values()) {
        const isNew = !isPlaced(block);
        block.home.index = ranks.get(block.home.id) ?? UNPLACED;
        if (isNew) enter(block);
      }
      if (known.some(({ home }, at) => home.index < (known[at - 1]?.home.index ?? -1))) {
        memory.reorder();
        for (const block of blocks.values()) due.add(block);
      }
    },
    settle() {
      callAskers();
      const decided = new Map<number, BlockMentions>();
      for (const block of due) {
        work.decided++;
        decided.set(block.home.id, decideBlock(block.judged));
        unlisted.add(block);
      }
      due.clear();
      return decided;
    },
  };
}

/** A page as the linker sees it: all its blocks, in document order. */
export interface PageFinds extends LinkerSettings {
  readonly blocks: readonly FoundBlock[];
}

/**
 * Decides for every find of a page whom it means, or why that is left open. Returns one entry for each
 * block; mentions in a block are in order and never overlap. The same input gives the same output.
 */
export function linkPage({ blocks, ...settings }: PageFinds): BlockMentions[] {
  const linker = createPageLinker(settings);
  for (const [id, block] of blocks.entries()) linker.put(id, block);
  linker.order(blocks.map((_, id) => id));
  const decided = linker.settle();
  return blocks.map((_, id) => decided.get(id) ?? { mentions: [], abstained: [] });
}

/** The rank of a block that the page has not placed yet: it is nowhere, and says nothing. */
const UNPLACED = Infinity;

function isPlaced({ home }: LinkedBlock): boolean {
  return home.index !== UNPLACED;
}

function joinNeighbours(places: readonly Place[]): void {
  for (const [index, place] of places.entries()) {
    place.previous = places[index - 1] ?? null;
    place.next = places[index + 1] ?? null;
  }
}
