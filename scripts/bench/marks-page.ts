/**
 * The part of the benchmark `marks` that runs in the page: the same article and the same names, found and painted
 * by Backstory's own code and by mark.js, in turns. Times are milliseconds of the main thread, layout included.
 */
import Mark from 'mark.js';
import { findCandidates } from '../../src/core/mentions/find';
import { compileLexicon } from '../../src/core/mentions/lexicon/compile';
import { openLexicon, type Lexicon } from '../../src/core/mentions/lexicon/open';
import { linkPage } from '../../src/core/mentions/link/page-linker';
import type { Mention } from '../../src/core/mentions/mention';
import type { Actor } from '../../src/core/pack/schema';
import { createHighlightPainter } from '../../src/page/highlight-painter';
import { toLiveMention } from '../../src/page/live-mention';
import { createPageEyes } from '../../src/page/page-eyes';
import type { LiveBlock } from '../../src/page/live-block';
import { readBlocks } from '../../src/page/read-blocks';
import type { MadeUpArticle } from './article';

/** What each way took, one number a round; and what it marked, to show that all do the same work. */
export interface MarksMeasured {
  readonly times: Readonly<Record<Way, readonly number[]>>;
  readonly hits: Readonly<Record<Way, number>>;
}
export type Way = (typeof WAYS)[number];

const WAYS = [
  'paint: Backstory',
  'paint: mark.js markRanges',
  'paint: mark.js markRegExp',
  'find: Backstory',
  'find: mark.js',
  'read, find, link, paint: Backstory',
  'find and paint: mark.js',
] as const;

interface Stage {
  readonly article: MadeUpArticle;
  readonly lexicon: Lexicon;
  readonly root: HTMLElement;
}

/** Runs every way once a round, on a freshly made document each, the order turning from round to round. */
export function measureMarks(article: MadeUpArticle, rounds: number): MarksMeasured {
  const lexicon = openLexicon(
    compileLexicon([{ id: 'bench', actors: toActors(article), events: [] }]),
  );
  const times = Object.fromEntries(WAYS.map((way) => [way, [] as number[]])) as Record<
    Way,
    number[]
  >;
  const hits = Object.fromEntries(WAYS.map((way) => [way, 0])) as Record<Way, number>;
  // Round -1 warms up and is not counted.
  for (let round = -1; round < rounds; round += 1) {
    for (const index of WAYS.keys()) {
      const way = WAYS[(index + round + WAYS.length) % WAYS.length];
      if (!way) continue;
      const result = measureOne(way, { article, lexicon, root: stage(article) });
      if (round >= 0) times[way].push(result.time);
      hits[way] = result.hits;
    }
  }
  return { times, hits };
}

function measureOne(way: Way, set: Stage): { time: number; hits: number } {
  const { root, article, lexicon } = set;
  switch (way) {
    case 'paint: Backstory': {
      const found = findMentions(readBlocks(root), lexicon);
      return timed(root, () => paint(found));
    }
    case 'paint: mark.js markRanges': {
      const found = findMentions(readBlocks(root), lexicon);
      return timed(root, () => count(found, ({ block, mentions }) => paintRanges(block, mentions)));
    }
    case 'paint: mark.js markRegExp':
      return timed(root, () => {
        let hits = 0;
        new Mark(root).markRegExp(toRegExp(article), { each: () => void (hits += 1) });
        return hits;
      });
    case 'find: Backstory': {
      const texts = readBlocks(root).map(({ text }) => text);
      return timed(root, () =>
        texts.reduce((hits, text) => hits + findCandidates(lexicon, text).length, 0),
      );
    }
    case 'find: mark.js':
      return timed(root, () => markNames(set, false));
    case 'read, find, link, paint: Backstory':
      return timed(root, () =>
        paint(findMentions(readBlocks(root, createPageEyes(window)), lexicon)),
      );
    case 'find and paint: mark.js':
      return timed(root, () => markNames(set, true));
  }
}

interface Found {
  readonly block: LiveBlock;
  readonly id: number;
  readonly mentions: readonly Mention[];
}

function findMentions(blocks: readonly LiveBlock[], lexicon: Lexicon): Found[] {
  const found = blocks.map((block) => ({ ...block, finds: findCandidates(lexicon, block.text) }));
  const linked = linkPage({ lexicon, blocks: found, page: { lang: 'en' } });
  return blocks.map((block, id) => ({ block, id, mentions: linked[id]?.mentions ?? [] }));
}

function paint(found: readonly Found[]): number {
  const painter = createHighlightPainter(window);
  return count(found, ({ block, id, mentions }) => {
    const live = mentions.flatMap(
      (mention, index) => toLiveMention(block, { id: index, blockId: id, mention }) ?? [],
    );
    painter.paint(id, block, live);
    return live.length;
  });
}

function paintRanges({ element }: LiveBlock, mentions: readonly Mention[]): number {
  const ranges = mentions.map(({ start, end }) => ({ start, length: end - start }));
  if (ranges.length > 0) new Mark(element as HTMLElement).markRanges(ranges);
  return ranges.length;
}

/** mark.js cannot search without marking; a filter that refuses every hit comes nearest. */
function markNames({ root, article }: Stage, isPainted: boolean): number {
  let hits = 0;
  new Mark(root).mark([...article.names], {
    separateWordSearch: false,
    accuracy: 'exactly',
    filter: () => {
      hits += 1;
      return isPainted;
    },
  });
  return hits;
}

function timed(root: HTMLElement, work: () => number): { time: number; hits: number } {
  const start = performance.now();
  const hits = work();
  root.getBoundingClientRect();
  return { time: performance.now() - start, hits };
}

function count(found: readonly Found[], work: (one: Found) => number): number {
  return found.reduce((sum, one) => sum + work(one), 0);
}

/** A new document's worth of paragraphs, laid out, without anything that was painted before. */
function stage({ paragraphs }: MadeUpArticle): HTMLElement {
  CSS.highlights.clear();
  const root = document.createElement('main');
  root.append(
    ...paragraphs.map((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      return paragraph;
    }),
  );
  document.body.replaceChildren(root);
  root.getBoundingClientRect();
  return root;
}

function toRegExp({ names }: MadeUpArticle): RegExp {
  return new RegExp(`\\b(?:${names.join('|')})\\b`, 'gu');
}

function toActors({ names }: MadeUpArticle): Actor[] {
  return names.map((name, index) => ({
    id: `a${index}`,
    kind: 'person',
    name,
    aliases: [{ text: name, kind: 'name', match: 'strong', case: 'exact' }],
    roles: [],
    relations: [],
  }));
}
