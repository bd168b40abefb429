/**
 * The background's memory of open pages: each block's finds, and what was last said of it. A block is scanned when it is
 * new; what it changes for others is decided again for them (link/page-linker.ts). Everything here can be lost at any
 * moment: the page then sends its blocks again.
 */
import type { PageAround } from '../facts/material';
import { writtenDates } from '../facts/written-dates';
import type { Ref } from '../pack/refs';
import type { Edtf } from '../pack/schema';
import type { PageDate } from '../time/page-date';
import { findCandidates } from './find';
import type { Lexicon } from './lexicon/open';
import { createPageLinker } from './link/page-linker';
import type { FoundBlock, PageFacts, PageLinker } from './link/page-linker';
import { isGerman } from './link/style';
import type { Override, PageAddress } from './link/overrides';
import type { BlockKind, Mention, TextBlock } from './mention';

export interface LiveUpdate {
  readonly page: string;
  readonly memory?: string;
  readonly lang: string;
  readonly pageDate?: PageDate;
  /** Where the page is, as `pageAddressOf` gives it. */
  readonly address?: PageAddress;
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
      readonly around: PageAround;
    }
  | { readonly status: 'unknown-page' };

export interface LivePages {
  /**
   * Takes in what changed on a page and answers with the blocks whose mentions are not what was last said.
   * `overrides` that are another array than the last time are taken for others, and the page is linked anew.
   */
  update(lexicon: Lexicon, update: LiveUpdate, overrides?: readonly Override[]): LiveAnswer;
}

interface LivePage {
  readonly lexicon: Lexicon;
  /** What the page said of itself when it was last linked; where that changes, so may every decision. */
  facts: PageFacts;
  overrides: readonly Override[];
  linker: PageLinker;
  readonly blocks: Map<number, FoundBlock>;
  readonly said: Map<number, readonly Mention[]>;
  /** What each block's text writes out. */
  readonly dates: WeakMap<FoundBlock, readonly Edtf[]>;
  order: readonly number[];
}

/** Pages kept at the most; the ones updated longest ago are forgotten first. */
const MOST_PAGES = 40;
/** More names and dates than these tell no fact from another. */
const MOST_AROUND = 100;
const NOTHING: readonly Mention[] = [];
const NO_OVERRIDES: readonly Override[] = [];

/** `memory` names this run of the background: an update that continues another run's memory is refused. */
export function createLivePages(memory: string): LivePages {
  const pages = new Map<string, LivePage>();

  function pageOf(
    lexicon: Lexicon,
    update: LiveUpdate,
    overrides: readonly Override[],
  ): LivePage | undefined {
    const known = pages.get(update.page);
    pages.delete(update.page);
    if (update.memory === undefined) {
      return openPage(lexicon, factsOf(update), overrides);
    }
    // Other packs since: what was said no longer holds.
    return update.memory === memory && known?.lexicon === lexicon ? known : undefined;
  }

  return {
    update(lexicon, update, overrides = NO_OVERRIDES) {
      const page = pageOf(lexicon, update, overrides);
      if (!page) return { status: 'unknown-page' };
      // Deleted and set again, it is the youngest.
      pages.set(update.page, page);
      const [oldest] = pages.keys();
      if (pages.size > MOST_PAGES && oldest !== undefined) pages.delete(oldest);

      reopenIfOther(page, factsOf(update), overrides);
      for (const { id, text, kind } of update.put) {
        const block = findIn(page, { text, kind });
        page.blocks.set(id, block);
        page.linker.put(id, block);
      }
      if (update.order) setOrder(page, update.order);
      return { status: 'ok', memory, blocks: sayChanges(page), around: lookAround(page) };
    },
  };
}

function factsOf({ lang, pageDate, address }: LiveUpdate): PageFacts {
  return { lang, ...(pageDate && { date: pageDate.date }), ...address };
}

function openPage(lexicon: Lexicon, facts: PageFacts, overrides: readonly Override[]): LivePage {
  const linker = createPageLinker({ lexicon, page: facts, overrides });
  return {
    lexicon,
    facts,
    overrides,
    linker,
    blocks: new Map(),
    said: new Map(),
    dates: new WeakMap(),
    order: [],
  };
}

function reopenIfOther(page: LivePage, facts: PageFacts, overrides: readonly Override[]): void {
  const { lang, date, url } = page.facts;
  const isSamePage = facts.lang === lang && facts.date === date && facts.url === url;
  if (isSamePage && overrides === page.overrides) return;
  page.facts = facts;
  page.overrides = overrides;
  page.linker = createPageLinker({ lexicon: page.lexicon, page: facts, overrides });
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

function lookAround(page: LivePage): PageAround {
  const { lang, date: pageDate } = page.facts;
  const counts = new Map<Ref, number>();
  for (const { ref } of [...page.said.values()].flat()) counts.set(ref, (counts.get(ref) ?? 0) + 1);
  const named = [...counts].toSorted(([, one], [, other]) => other - one).map(([ref]) => ref);
  const dates = new Set<Edtf>();
  for (const block of page.blocks.values()) {
    let own = page.dates.get(block);
    if (own === undefined) {
      own = writtenDates(block.text, { lang, pageDate });
      page.dates.set(block, own);
    }
    for (const one of own) if (dates.size < MOST_AROUND) dates.add(one);
  }
  return { lang, named: named.slice(0, MOST_AROUND), dates: [...dates] };
}

function isSame(some: readonly Mention[], others: readonly Mention[]): boolean {
  return (
    some.length === others.length &&
    some.every((mention, index) => {
      const other = others[index];
      return other !== undefined && isSameMention(mention, other);
    })
  );
}

/** What a mention rests on is said to the reader too. */
function isSameMention(one: Mention, other: Mention): boolean {
  return (
    one.start === other.start &&
    one.end === other.end &&
    one.ref === other.ref &&
    one.rule === other.rule &&
    one.score === other.score &&
    one.reading === other.reading &&
    one.candidates.join() === other.candidates.join() &&
    one.evidence.length === other.evidence.length &&
    one.evidence.every((item, index) => {
      const its = other.evidence[index];
      return (
        its?.block === item.block &&
        its.start === item.start &&
        its.end === item.end &&
        its.what === item.what
      );
    })
  );
}
