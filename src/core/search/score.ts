/**
 * How well each document of one index answers the words of a query (BM25, Robertson and Zaragoza 2009, with k1 = 1.2
 * and b = 0.75), and how much of the query it answers at all.
 */
import { expand, FORGIVEN, WHOLE_WORD } from './expand';
import { isFilter, passedByDate } from './filters';
import { LINK, WORDS_OF_FIELD } from './layout';
import type { SearchIndex } from './open-index';
import type { DatePart, Query, TextPart } from './query';
import { DAY_MS } from './record-dates';
import { isStopWord } from './stop-words';
import { findHits, type Hits } from './unit-hits';

const K1 = 1.2;
const B = 0.75;
/** What is tied to somebody who is named, but does not say the name itself. */
const LINKED = 0.35;
/** A date among the words: as telling as a rather common word. */
const DATE_WORTH = 1.5;
const WITHIN_DATE = 1;
const TOUCHES_DATE = 0.6;
/** More bearers of a name than this are not followed to what they are tied to. */
const MOST_FOLLOWED = 40;
const SHORTEST_FOLLOWED = 3;
const MOST_SAME_WORD = 255;

/** One part of a query that is looked for, and where it was found. */
export interface Unit {
  readonly part: TextPart | DatePart;
  readonly hits: Hits;
}

export interface Scores {
  readonly units: readonly Unit[];
  readonly total: Float32Array;
  /** The worth of the parts that were found in a document. */
  readonly covered: Float32Array;
  /** The worth of all parts. */
  readonly worth: number;
  /** 1 where something was found only by forgiving a mistake. */
  readonly forgiven: Uint8Array;
}

/** The parts that are looked for: not filters, and no small words where there are others. */
export function wantedParts(query: Query): Array<TextPart | DatePart> {
  const wanted = query.parts.filter(
    (part): part is TextPart | DatePart => part.type !== 'field' && !isFilter(part),
  );
  const telling = wanted.filter(({ type, words }) => type !== 'word' || !isStopWord(words));
  return telling.length > 0 ? telling : wanted;
}

/** Scores every document for these parts. */
export function score(
  index: SearchIndex,
  parts: ReadonlyArray<TextPart | DatePart>,
  isForgiving: boolean,
): Scores {
  const total = new Float32Array(index.docs);
  const covered = new Float32Array(index.docs);
  const forgiven = new Uint8Array(index.docs);
  const units: Unit[] = [];
  const best = new Float32Array(index.docs);
  const often = new Uint8Array(index.docs);
  let worth = 0;
  for (const part of parts) {
    const words = { words: part.words, isPrefix: part.type === 'word' && part.isPrefix };
    const hits = findHits(
      index,
      part.words.length === 0 ? [] : expand(index, { ...words, isForgiving }),
    );
    units.push({ part, hits });
    const touched = gather({ index, hits, best, often });
    if (part.type === 'date') touchDates({ index, part, best, touched });
    else follow({ index, hits, part, best, touched });
    const telling =
      part.type === 'date'
        ? DATE_WORTH
        : Math.log(1 + (index.docs - touched.length + 0.5) / (touched.length + 0.5));
    worth += telling;
    for (const doc of touched) {
      const sure = best[doc] as number;
      const times = often[doc] as number;
      const length = doc < index.named ? 1 : (index.lengths[doc] as number) / index.averageLength;
      const frequency = times === 0 ? 1 : (times * (K1 + 1)) / (times + K1 * (1 - B + B * length));
      total[doc] = (total[doc] as number) + sure * telling * frequency;
      covered[doc] = (covered[doc] as number) + telling;
      if ((times > 0 ? sure : sure / LINKED) < FORGIVEN) forgiven[doc] = 1;
      best[doc] = 0;
      often[doc] = 0;
    }
  }
  return { units, total, covered, worth, forgiven };
}

/** The documents of these hits, each once, with the surest hit and how many there are. */
function gather(options: {
  readonly index: SearchIndex;
  readonly hits: Hits;
  readonly best: Float32Array;
  readonly often: Uint8Array;
}): number[] {
  const { hits, best, often } = options;
  const touched: number[] = [];
  for (let at = 0; at < hits.count; at++) {
    const doc = hits.docs[at] as number;
    const sure = hits.sures[at] as number;
    const before = best[doc] as number;
    if (before === 0) touched.push(doc);
    if (sure > before) best[doc] = sure;
    const times = often[doc] as number;
    if (times < MOST_SAME_WORD) often[doc] = times + 1;
  }
  return touched;
}

function touchDates(options: {
  readonly index: SearchIndex;
  readonly part: DatePart;
  readonly best: Float32Array;
  readonly touched: number[];
}): void {
  const { index, part, best, touched } = options;
  const passed = passedByDate(index, part);
  const inside = { min: part.bounds.min / DAY_MS - 1, max: part.bounds.max / DAY_MS };
  for (let doc = 0; doc < index.docs; doc++) {
    if (passed[doc] !== 1) continue;
    const isWithin =
      (index.firstDays[doc] as number) > inside.min &&
      (index.lastDays[doc] as number) <= inside.max;
    const sure = isWithin ? WITHIN_DATE : TOUCHES_DATE;
    const before = best[doc] as number;
    if (before === 0) touched.push(doc);
    if (sure > before) best[doc] = sure;
  }
}

/** From somebody who is named to all that is tied to them: a query in one script finds facts in another. */
function follow(options: {
  readonly index: SearchIndex;
  readonly hits: Hits;
  readonly part: TextPart | DatePart;
  readonly best: Float32Array;
  readonly touched: number[];
}): void {
  const { index, hits, part, best, touched } = options;
  const isTelling = part.words.length > 1 || (part.words[0]?.length ?? 0) >= SHORTEST_FOLLOWED;
  const named = new Map<number, number>();
  for (let at = 0; at < hits.count; at++) {
    const doc = hits.docs[at] as number;
    const sure = hits.sures[at] as number;
    if (doc >= index.named || index.recordKind(doc) === 'source') continue;
    if ((hits.firsts[at] as number) / WORDS_OF_FIELD >= (index.nameCounts[doc] as number)) continue;
    if (!isTelling && sure < WHOLE_WORD - 1e-6) continue;
    if (sure > (named.get(doc) ?? 0)) named.set(doc, sure);
  }
  const followed = [...named].toSorted(
    ([a, sureA], [b, sureB]) => sureB - sureA || index.countLinks(b) - index.countLinks(a),
  );
  for (const [to, sure] of followed.slice(0, MOST_FOLLOWED)) {
    index.eachLink(to, (doc, kinds) => {
      if (kinds === LINK.source) return;
      const linked = sure * LINKED;
      const before = best[doc] as number;
      if (before === 0) touched.push(doc);
      if (linked > before) best[doc] = linked;
    });
  }
}
