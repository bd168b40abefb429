/**
 * The background's memory of open pages: each block's finds, and what was last said of it. A block is scanned when it is
 * new; what it changes for others is decided again for them (link/page-linker.ts). Everything here can be lost at any
 * moment: the page then sends its blocks again.
 */
import type { PageDate } from '../time/page-date';
import { findCandidates } from './find';
import type { Lexicon } from './lexicon/open';
import { createPageLinker } from './link/page-linker';
import type { FoundBlock, PageFacts, PageLinker } from './link/page-linker';
import { isGerman } from './link/style';
import type { BlockKind, Mention, TextBlock } from './mention';

export interface LiveUpdate {
  readonly page: string;
  readonly memory?: string;
  readonly lang: string;
  readonly pageDate?: PageDate;
  readonly put: ReadonlyArray<{
    readonly id: number;
    readonly text: string;
    readonly kind: BlockKind;
  }>;
  readonly order?: readonly number[];
}

export type LiveAnswer =
  | {
      readonly status: 'ok';
      readonly memory: string;
      readonly blocks: ReadonlyArray<{ id: number; mentions: Mention[] }>;
    }
  | { readonly status: 'unknown-page' };

export interface LivePages {
  /** Takes in what changed on a page and answers with the blocks whose mentions are not what was last said. */
  update(lexicon: Lexicon, update: LiveUpdate): LiveAnswer;
}

interface LivePage {
  readonly lexicon: Lexicon;
  /** What the page said of itself when it was last linked; where that changes, so may every decision. */
  facts: PageFacts;
  linker: PageLinker;
  readonly blocks: Map<number, FoundBlock>;
  readonly said: Map<number, readonly Mention[]>;
  order: readonly number[];
}

/** Pages kept at the most; the ones updated longest ago are forgotten first. */
const MOST_PAGES = 40;
const NOTHING: readonly Mention[] = [];

/** `memory` names this run of the background: an update that continues another run's memory is refused. */
export function createLivePages(memory: string): LivePages {
  const pages = new Map<string, LivePage>();

  function pageOf(lexicon: Lexicon, update: LiveUpdate): LivePage | undefined {
    const known = pages.get(update.page);
    pages.delete(update.page);
    if (update.memory === undefined) return openPage(lexicon, factsOf(update));
    // Other packs since: what was said no longer holds.
    return update.memory === memory && known?.lexicon === lexicon ? known : undefined;
  }

  return {
    update(lexicon, update) {
      const page = pageOf(lexicon, update);
      if (!page) return { status: 'unknown-page' };
      // Deleted and set again, it is the youngest.
      pages.set(update.page, page);
      const [oldest] = pages.keys();
      if (pages.size > MOST_PAGES && oldest !== undefined) pages.delete(oldest);

      reopenIfOther(page, factsOf(update));
      for (const { id, text, kind } of update.put) {
        const block = findIn(page, { text, kind });
        page.blocks.set(id, block);
        page.linker.put(id, block);
      }
      if (update.order) setOrder(page, update.order);
      return { status: 'ok', memory, blocks: sayChanges(page) };
    },
  };
}

function factsOf({ lang, pageDate }: LiveUpdate): PageFacts {
  return { lang, ...(pageDate && { date: pageDate.date }) };
}

function openPage(lexicon: Lexicon, facts: PageFacts): LivePage {
  const linker = createPageLinker({ lexicon, page: facts });
  return { lexicon, facts, linker, blocks: new Map(), said: new Map(), order: [] };
}

function reopenIfOther(page: LivePage, facts: PageFacts): void {
  if (facts.lang === page.facts.lang && facts.date === page.facts.date) return;
  page.facts = facts;
  page.linker = createPageLinker({ lexicon: page.lexicon, page: facts });
  for (const [id, { text, kind }] of page.blocks) {
    const block = findIn(page, { text, kind });
    page.blocks.set(id, block);
    page.linker.put(id, block);
  }
  page.linker.order(page.order);
}

function findIn({ lexicon, facts }: LivePage, { text, kind }: TextBlock): FoundBlock {
  return { text, kind, finds: findCandidates(lexicon, text, { isGerman: isGerman(facts.lang) }) };
}

function setOrder(page: LivePage, order: readonly number[]): void {
  page.order = order;
  page.linker.order(order);
  const kept = new Set(order);
  for (const id of page.blocks.keys()) {
    if (kept.has(id)) continue;
    page.blocks.delete(id);
    page.said.delete(id);
  }
}

/** The blocks whose mentions are not what was last said of them, in document order. */
function sayChanges(page: LivePage) {
  const decided = page.linker.settle();
  return [...new Set(page.order)].flatMap((id) => {
    const result = decided.get(id);
    if (result === undefined) return [];
    const mentions = [...result.mentions];
    if (isSame(mentions, page.said.get(id) ?? NOTHING)) return [];
    page.said.set(id, mentions);
    return [{ id, mentions }];
  });
}

function isSame(some: readonly Mention[], others: readonly Mention[]): boolean {
  return (
    some.length === others.length &&
    some.every((mention, index) => {
      const other = others[index];
      return (
        mention.start === other?.start && mention.end === other.end && mention.ref === other.ref
      );
    })
  );
}
