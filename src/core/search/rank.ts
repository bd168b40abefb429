/**
 * Puts the documents of one index in order: exact name, beginning of a name, phrase, BM25; then what the page names,
 * what many name, and what is newest.
 */
import { WHOLE_WORD } from './expand';
import { WORDS_OF_FIELD } from './layout';
import type { SearchIndex } from './open-index';
import type { Scores, Unit } from './score';
import type { RecordKind } from './record-fields';

/** How an answer matched, the best first. */
export const TIER = { exactName: 4, nameBegins: 3, phrase: 2, words: 1, filtersOnly: 0 } as const;
/** What was found by forgiving a mistake stands below what was found without. */
const FORGIVEN_STEP = 0.5;
/** So many of the best are put in order exactly. */
const MOST_CANDIDATES = 1_500;
const BINS = 1_024;
/** Words score alike within this; then ties are broken. */
const SAME_SCORE = 0.25;
/** Answers to less than half of the query's worth are none. */
const LEAST_COVERED = 0.5;
/** A description of somebody is a shorter answer than a statement about them. */
const NAMED_BONUS = 1;

/** One answer, still without its texts. */
export interface Ranked {
  readonly doc: number;
  readonly kind: RecordKind;
  readonly id: string;
  readonly tier: number;
  /** BM25, 0 where only filters were asked for. */
  readonly bm25: number;
  /** 0 to 1: how much of the query it answers. */
  readonly covered: number;
  /** 1 where the page names it, or whom it is about. */
  readonly onPage: number;
  readonly links: number;
  /** The day it begins, for the newest first. */
  readonly day: number;
}

export interface RankOptions {
  readonly index: SearchIndex;
  readonly scores: Scores;
  readonly mask: Uint8Array | undefined;
  /** 1 for what the page names, and what is tied to it. */
  readonly page: Uint8Array | undefined;
  readonly limit: number;
}

/** The best answers of one index, the best first. */
export function rank(options: RankOptions): Ranked[] {
  const { index, scores, page, limit } = options;
  const candidates = choose(options);
  const names = nameTiers(index, scores);
  const phrases = phraseDocs(scores.units, new Set(candidates));
  const ranked = candidates.map((doc): Ranked => {
    const hasWords = scores.units.length > 0;
    const plain = phrases.has(doc) ? TIER.phrase : TIER.words;
    const tier = hasWords ? (names.get(doc) ?? plain) : TIER.filtersOnly;
    const kind = index.recordKind(doc);
    return {
      doc,
      kind,
      id: index.idOf(doc),
      tier: tier - (scores.forgiven[doc] === 1 ? FORGIVEN_STEP : 0),
      bm25: (scores.total[doc] as number) + (hasWords && doc < index.named ? NAMED_BONUS : 0),
      covered: scores.worth === 0 ? 1 : (scores.covered[doc] as number) / scores.worth,
      onPage: page?.[doc] ?? 0,
      links: index.countLinks(doc),
      day: index.firstDays[doc] as number,
    };
  });
  return ranked.toSorted(compareRanked).slice(0, limit);
}

/** Orders answers, of one index or of several. */
export function compareRanked(a: Ranked, b: Ranked): number {
  const isNames = a.tier > TIER.phrase && b.tier > TIER.phrase;
  return (
    coverStep(b) - coverStep(a) ||
    b.tier - a.tier ||
    (isNames ? 0 : scoreStep(b) - scoreStep(a)) ||
    b.onPage - a.onPage ||
    b.links - a.links ||
    b.day - a.day ||
    b.bm25 - a.bm25 ||
    a.doc - b.doc
  );
}

/** One number that does not rise from answer to answer of one query: tier, then what orders answers within it. */
export function scoreOf(ranked: Ranked): number {
  const { tier, onPage, links } = ranked;
  const within =
    tier > TIER.phrase
      ? onPage * 50 + Math.min(49, Math.log2(1 + links) * 3)
      : Math.min(99, scoreStep(ranked) * SAME_SCORE);
  return Math.round((tier * 100 + within) * 100) / 100;
}

function coverStep({ covered }: Ranked): number {
  return Math.round(covered * 100);
}

function scoreStep({ bm25 }: Ranked): number {
  return Math.round(bm25 / SAME_SCORE);
}

/** The documents that answer most of the query; of too many, those with the highest scores. */
function choose({ index, scores, mask }: RankOptions): number[] {
  const { covered, total, worth } = scores;
  let most = 0;
  let highest = 0;
  for (let doc = 0; doc < index.docs; doc++) {
    if (mask !== undefined && mask[doc] === 0) continue;
    const value = covered[doc] as number;
    if (value > most) most = value;
  }
  if (worth > 0 && most < worth * LEAST_COVERED) return [];
  const least = most - 1e-3;
  const found: number[] = [];
  for (let doc = 0; doc < index.docs; doc++) {
    if ((mask !== undefined && mask[doc] === 0) || (covered[doc] as number) < least) continue;
    found.push(doc);
    const value = total[doc] as number;
    if (value > highest) highest = value;
  }
  if (found.length <= MOST_CANDIDATES) return found;
  const binOf = (doc: number) =>
    highest === 0 ? 0 : Math.floor(((total[doc] as number) / highest) * (BINS - 1));
  const bins = new Int32Array(BINS);
  for (const doc of found) bins[binOf(doc)] = (bins[binOf(doc)] as number) + 1;
  let cut = BINS - 1;
  let above = bins[cut] as number;
  while (cut > 0 && above + (bins[cut - 1] as number) <= MOST_CANDIDATES) {
    cut--;
    above += bins[cut] as number;
  }
  // Facts stand in order of their days: of one bin, the newest are taken. Names are few, and all are taken.
  let room = Math.max(0, MOST_CANDIDATES - above);
  return found.filter((doc) => {
    const bin = binOf(doc);
    if (bin >= cut || doc < index.named) return true;
    return bin === cut - 1 && room-- > 0;
  });
}

/** For named documents that have all parts in a row at the beginning of one name: how well it is the name. */
function nameTiers(index: SearchIndex, { units }: Scores): Map<number, number> {
  /** By document and text: how many words are right so far, and whether all of them are whole. */
  let chains = new Map<number, { whole: boolean; ends: boolean }>();
  const step = 2 ** 20;
  for (const [at, { hits, part }] of units.entries()) {
    if (part.type === 'date' && part.words.length === 0) return new Map();
    const next = new Map<number, { whole: boolean; ends: boolean }>();
    for (let hit = 0; hit < hits.count; hit++) {
      const doc = hits.docs[hit] as number;
      if (doc >= index.named) continue;
      const first = hits.firsts[hit] as number;
      if (first / WORDS_OF_FIELD >= (index.nameCounts[doc] as number)) continue;
      const before = at === 0 ? undefined : chains.get(doc * step + first - 1);
      if (at === 0 ? first % WORDS_OF_FIELD !== 0 : before === undefined) continue;
      const key = doc * step + (hits.lasts[hit] as number);
      const isWhole =
        (hits.sures[hit] as number) >= WHOLE_WORD - 1e-6 || (hits.sures[hit] as number) < 0.5;
      const whole = isWhole && (before?.whole ?? true);
      const ends = hits.ends[hit] === 1;
      const known = next.get(key);
      if (known === undefined || (whole && ends)) {
        next.set(key, { whole, ends });
      }
    }
    chains = next;
    if (chains.size === 0) break;
  }
  const tiers = new Map<number, number>();
  for (const [key, { whole, ends }] of chains) {
    const doc = Math.floor(key / step);
    const tier = whole && ends ? TIER.exactName : TIER.nameBegins;
    if (tier > (tiers.get(doc) ?? 0)) tiers.set(doc, tier);
  }
  return tiers;
}

/** Of these documents, those that have all parts of the query in a row. */
function phraseDocs(units: readonly Unit[], candidates: ReadonlySet<number>): Set<number> {
  const [only] = units;
  if (units.length === 0 || only === undefined) return new Set();
  const step = 2 ** 20;
  let ends: Set<number> | undefined;
  for (const { hits } of units) {
    const next = new Set<number>();
    for (let hit = 0; hit < hits.count; hit++) {
      const doc = hits.docs[hit] as number;
      if (!candidates.has(doc)) continue;
      const key = doc * step + (hits.firsts[hit] as number);
      if (ends === undefined || ends.has(key - 1))
        next.add(doc * step + (hits.lasts[hit] as number));
    }
    ends = next;
  }
  const isOneWord = units.length === 1 && only.part.words.length < 2;
  return isOneWord ? new Set() : new Set([...(ends ?? [])].map((key) => Math.floor(key / step)));
}
