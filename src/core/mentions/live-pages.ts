/**
 * The background's memory of open pages: each block's finds, and what was last said of it. A block is scanned when
 * it is new; the whole page is linked again on every update, since one name may introduce another. Everything
 * here can be lost at any moment: the page then sends its blocks again.
 */
import type { PageDate } from '../time/page-date';
import { findCandidates, type Find } from './find';
import type { Lexicon } from './lexicon/open';
import { linkPage } from './link/page-linker';
import { isGerman } from './link/style';
import type { BlockKind, Mention } from './mention';

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

interface LiveBlock {
  readonly text: string;
  readonly kind: BlockKind;
  readonly finds: readonly Find[];
  said: readonly Mention[];
}

interface LivePage {
  readonly lexicon: Lexicon;
  readonly blocks: Map<number, LiveBlock>;
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
    if (update.memory === undefined) return { lexicon, blocks: new Map(), order: [] };
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

      for (const { id, text, kind } of update.put) {
        const finds = findCandidates(lexicon, text, { isGerman: isGerman(update.lang) });
        page.blocks.set(id, { text, kind, finds, said: page.blocks.get(id)?.said ?? NOTHING });
      }
      if (update.order) {
        const kept = new Set(update.order);
        page.order = [...kept];
        for (const id of page.blocks.keys()) if (!kept.has(id)) page.blocks.delete(id);
      }
      return { status: 'ok', memory, blocks: relink(page, update) };
    },
  };
}

function relink(page: LivePage, { lang, pageDate }: LiveUpdate) {
  const inOrder = page.order.flatMap((id) => {
    const block = page.blocks.get(id);
    return block ? [{ id, block }] : [];
  });
  const linked = linkPage({
    lexicon: page.lexicon,
    blocks: inOrder.map(({ block }) => block),
    page: { lang, ...(pageDate && { date: pageDate.date }) },
  });
  return inOrder.flatMap(({ id, block }, index) => {
    const mentions = [...(linked[index]?.mentions ?? NOTHING)];
    if (isSame(mentions, block.said)) return [];
    block.said = mentions;
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
