/**
 * The part of the benchmark `lexicon` that runs in a Node process of its own: one size of lexicon, or one of the other
 * ways to find names. Takes what to do as JSON, prints what was measured as JSON.
 */
import { readFileSync } from 'node:fs';
import { AhoCorasick as MonyoneAhoCorasick } from '@monyone/aho-corasick';
import ModernAhoCorasick from 'modern-ahocorasick';
import { findCandidates } from '../../src/core/mentions/find';
import { compileLexicon } from '../../src/core/mentions/lexicon/compile';
import type { NamedPack } from '../../src/core/mentions/lexicon/compile';
import { openLexicon } from '../../src/core/mentions/lexicon/open';
import { linkPage } from '../../src/core/mentions/link/page-linker';
import type { Pack } from '../../src/core/pack/schema';
import { median } from './figures';
import { ALIASES_OF_ONE, makeActors, toPack, writeText } from './lexicon/made-up-names';
import type { MadeUpActor, MadeUpLanguage } from './lexicon/made-up-names';
import { plainPass } from './lexicon/plain-pass';

/** What a process is to measure. */
export type NodeTask =
  | { readonly kind: 'find'; readonly language: MadeUpLanguage; readonly aliases: number }
  | { readonly kind: 'other'; readonly way: OtherWay; readonly aliases: number }
  | { readonly kind: 'build'; readonly way: OtherWay | 'lexicon'; readonly aliases: number }
  | { readonly kind: 'link'; readonly pack: string };

/** Other ways to find names. */
export type OtherWay =
  'modern-ahocorasick' | '@monyone/aho-corasick' | 'one regular expression' | 'one for each name';

/** Times in milliseconds; ratios are multiples of a plain pass over the same text. */
export interface NodeMeasured {
  readonly ratios: Readonly<Record<number, number>>;
  readonly buildMs: number;
  readonly bytesAnAlias: number;
  readonly bytesAlone: number;
  readonly linkRatio: number;
}

const WORDS = [10_000, 100_000];
/** The other ways take minutes for more. */
const FEW_WORDS = [10_000];
const ROUNDS = 21;
/** Before anything counts, so that short texts are read by code that is as warm as for long ones. */
const WARM_UP_MS = 700;
const FEW_ROUNDS = 3;
/** A way that takes longer for one text is not run again. */
const TOO_LONG_MS = 1_000;
const LINKED_UNITS = 61_000;
const LINKED_ACTORS = 10_000;
const LINKED_PARAGRAPH = 600;

let sink = 0;
const task = JSON.parse(process.argv[2] ?? '{}') as NodeTask;
const measured = measure(task);
console.log(JSON.stringify({ ...measured, sink }));

function measure(one: NodeTask): Partial<NodeMeasured> {
  if (one.kind === 'find') return measureFind(one.language, one.aliases);
  if (one.kind === 'other') return measureOther(one.way, one.aliases);
  if (one.kind === 'build') return { buildMs: measureBuild(one.way, one.aliases) };
  return { linkRatio: measureLink(one.pack) };
}

function measureFind(language: MadeUpLanguage, aliases: number): Partial<NodeMeasured> {
  const actors = [...makeActors(language, aliases)];
  const buffer = compileLexicon([toPack(actors)]);
  const alone = actors.map((actor) => ({ ...actor, aliases: actor.aliases.slice(0, 1) }));
  const lexicon = openLexicon(buffer);
  return {
    ratios: ratiosOf((text) => findCandidates(lexicon, text).length, {
      language,
      actors,
      lengths: WORDS,
    }),
    bytesAnAlias: buffer.byteLength / aliases,
    bytesAlone: (compileLexicon([toPack(alone)]).byteLength * ALIASES_OF_ONE) / aliases,
  };
}

/** Every way gets its names as a pack file gives them: made-up ones are still in pieces. */
function measureBuild(way: OtherWay | 'lexicon', aliases: number): number {
  const actors = readAgain([...makeActors('English', aliases)]);
  const pack = toPack(actors);
  const names = way === 'lexicon' ? [] : namesOf(actors);
  const builds = Array.from({ length: FEW_ROUNDS }, () =>
    timed(() => {
      if (way === 'lexicon') return compileLexicon([pack]).byteLength;
      return createOther(way, names).length;
    }),
  );
  return median(builds);
}

function readAgain(actors: readonly MadeUpActor[]): MadeUpActor[] {
  return JSON.parse(JSON.stringify(actors)) as MadeUpActor[];
}

function namesOf(actors: readonly MadeUpActor[]): string[] {
  return [...new Set(actors.flatMap((actor) => actor.aliases.map(({ text }) => text)))];
}

function measureOther(way: OtherWay, aliases: number): Partial<NodeMeasured> {
  const actors = [...makeActors('English', aliases)];
  const find = createOther(way, namesOf(actors));
  return { ratios: ratiosOf(find, { language: 'English', actors, lengths: FEW_WORDS }) };
}

function createOther(way: OtherWay, names: readonly string[]): (text: string) => number {
  switch (way) {
    case 'modern-ahocorasick': {
      const search = new ModernAhoCorasick([...names]);
      return (text) => search.search(text).length;
    }
    case '@monyone/aho-corasick': {
      const search = new MonyoneAhoCorasick([...names]);
      return (text) => search.matchInText(text).length;
    }
    case 'one regular expression': {
      const search = new RegExp(`\\b(?:${names.join('|')})\\b`, 'gu');
      return (text) => count(text, search);
    }
    case 'one for each name': {
      const searches = names.map((name) => new RegExp(`\\b${name}\\b`, 'gu'));
      return (text) => searches.reduce((sum, search) => sum + count(text, search), 0);
    }
  }
}

function count(text: string, search: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(search)) found++;
  return found;
}

/** Each way and the plain pass in turns, so that both meet the same moods of the machine. */
function ratiosOf(
  find: (text: string) => number,
  texts: {
    readonly language: MadeUpLanguage;
    readonly actors: readonly MadeUpActor[];
    readonly lengths: readonly number[];
  },
): Record<number, number> {
  const { language, actors, lengths } = texts;
  const ratios: Record<number, number> = {};
  for (const words of lengths) {
    const text = writeText(language, { words, actors });
    const passes: number[] = [];
    const finds: number[] = [];
    const warm = performance.now() + WARM_UP_MS;
    while (finds.length < ROUNDS) {
      const pass = timed(() => plainPass(text));
      const found = timed(() => find(text));
      // What takes seconds is not made faster by warming up.
      const isSlow = found > TOO_LONG_MS;
      if (performance.now() < warm && !isSlow) continue;
      passes.push(pass);
      finds.push(found);
      if (isSlow) break;
    }
    ratios[words] = median(finds) / median(passes);
  }
  return ratios;
}

/** Find and link, as a multiple of finding alone: the bundled pack and ten thousand made-up actors. */
function measureLink(file: string): number {
  const bundled = JSON.parse(readFileSync(file, 'utf8')) as Pack;
  const actors = [...makeActors('English', LINKED_ACTORS * ALIASES_OF_ONE)];
  const packs: NamedPack[] = [bundled, toPack(actors)];
  const lexicon = openLexicon(compileLexicon(packs));
  const known = bundled.actors.map(({ id, name, aliases }) => ({ id, name, aliases }));
  const text = writeText('English', {
    words: LINKED_UNITS,
    actors: [...actors, ...known, ...known],
  });
  const blocks: string[] = [];
  for (let at = 0; at < LINKED_UNITS; at += LINKED_PARAGRAPH) {
    blocks.push(text.slice(at, at + LINKED_PARAGRAPH));
  }
  const finds: number[] = [];
  const boths: number[] = [];
  const warm = performance.now() + WARM_UP_MS;
  while (finds.length < ROUNDS) {
    const found = timed(() =>
      blocks.reduce((sum, one) => sum + findCandidates(lexicon, one).length, 0),
    );
    const both = timed(() => {
      const read = blocks.map((one) => ({
        text: one,
        kind: 'text' as const,
        finds: findCandidates(lexicon, one),
      }));
      return linkPage({ lexicon, blocks: read, page: { lang: 'en' } }).length;
    });
    if (performance.now() < warm) continue;
    finds.push(found);
    boths.push(both);
  }
  return median(boths) / median(finds);
}

function timed(work: () => number): number {
  const start = performance.now();
  sink ^= work();
  return performance.now() - start;
}
