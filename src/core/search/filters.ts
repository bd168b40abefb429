/** Fields, ranges of dates and exclusions: which documents of an index may be answers at all. */
import { OPEN_END, OPEN_START } from '../time/edtf';
import { expand, WHOLE_WORD } from './expand';
import { LINK, NO_DAY_END, NO_DAY_START, OUTLET, SAID, WORDS_OF_FIELD } from './layout';
import type { SearchIndex } from './open-index';
import type { DatePart, FieldPart, Query, QueryPart, TextPart } from './query';
import { DAY_MS } from './record-dates';
import { splitWords } from './split-words';
import { findHits } from './unit-hits';

/** 1 for each document that every filter lets through; undefined where nothing is filtered. */
export function maskOf(index: SearchIndex, query: Query): Uint8Array | undefined {
  const filters = query.parts.filter(isFilter);
  if (filters.length === 0) return undefined;
  const mask = new Uint8Array(index.docs).fill(1);
  for (const part of filters) {
    const passed = passedBy(index, part);
    const wanted = part.isExcluded ? 0 : 1;
    for (let doc = 0; doc < index.docs; doc++) if (passed[doc] !== wanted) mask[doc] = 0;
  }
  return mask;
}

/** Is this part a filter, where others are looked for? A bare date is both looked for and ranked. */
export function isFilter(part: QueryPart<string>): boolean {
  if (part.type === 'date') return part.isExcluded || !part.isBare;
  return part.type === 'field' || part.isExcluded;
}

function passedBy(index: SearchIndex, part: QueryPart): Uint8Array {
  if (part.type === 'date') return passedByDate(index, part);
  return part.type === 'field' ? passedByField(index, part) : passedByWords(index, part);
}

function passedByWords(index: SearchIndex, { words }: TextPart): Uint8Array {
  const passed = new Uint8Array(index.docs);
  const hits = findHits(index, expand(index, { words, isPrefix: false, isForgiving: false }));
  for (let at = 0; at < hits.count; at++) passed[hits.docs[at] ?? 0] = 1;
  return passed;
}

/** Which documents may lie in a range. What has no date lies in none. */
export function passedByDate(index: SearchIndex, part: DatePart): Uint8Array {
  const passed = new Uint8Array(index.docs);
  const { firstDays, lastDays } = index;
  const min = part.bounds.min <= OPEN_START ? NO_DAY_START : Math.floor(part.bounds.min / DAY_MS);
  const max = part.bounds.max >= OPEN_END ? NO_DAY_END : Math.floor(part.bounds.max / DAY_MS);
  for (let doc = 0; doc < index.docs; doc++) {
    const first = firstDays[doc] as number;
    const last = lastDays[doc] as number;
    if (first === NO_DAY_START && last === NO_DAY_END) continue;
    const isIn =
      part.month !== undefined
        ? isOfMonth({ first, last }, part.month, part.day)
        : part.relation === 'before'
          ? first < min
          : part.relation === 'after'
            ? last > max
            : first <= max && last >= min;
    if (isIn) passed[doc] = 1;
  }
  return passed;
}

/** A date that is known to the month, in this month (and on this day) of whatever year. */
function isOfMonth(
  { first, last }: { first: number; last: number },
  month: number,
  day: number | undefined,
): boolean {
  if (first === NO_DAY_START || last - first > 31) return false;
  const [from, to] = [new Date(first * DAY_MS), new Date(last * DAY_MS)];
  if (from.getUTCMonth() + 1 !== month && to.getUTCMonth() + 1 !== month) return false;
  return (
    day === undefined ||
    (from.getUTCDate() <= day && (first < last ? true : from.getUTCDate() === day))
  );
}

function passedByField(index: SearchIndex, { field, value }: FieldPart): Uint8Array {
  const passed = new Uint8Array(index.docs);
  const take = (doc: number) => void (passed[doc] = 1);
  switch (field) {
    case 'actor':
      takeLinked(index, namedLike(index, value, 'actor'), LINK.participant, take);
      break;
    case 'place':
      takeLinked(index, namedLike(index, value, 'actor'), LINK.place, take);
      break;
    case 'event':
      takeLinked(index, namedLike(index, value, 'event'), LINK.event, take);
      break;
    case 'said':
      for (const doc of namedLike(index, value, 'actor')) {
        index.eachLink(doc, (from, kinds) => {
          if ((kinds & LINK.attribution) !== 0) take(from);
        });
      }
      takeWords(index, value, SAID, take);
      break;
    case 'source':
      takeLinked(index, namedLike(index, value, 'source'), LINK.source, take);
      takeWords(index, value, OUTLET, take);
      break;
    case 'kind':
      for (let doc = 0; doc < index.docs; doc++) {
        const kind = index.docKind(doc);
        if (kind === value || index.recordKind(doc) === value) take(doc);
      }
      break;
    case 'pack':
      // Chosen where packs are: see search.ts.
      passed.fill(1);
      break;
  }
  return passed;
}

function takeLinked(
  index: SearchIndex,
  named: readonly number[],
  kind: number,
  take: (doc: number) => void,
): void {
  for (const to of named) {
    take(to);
    index.eachLink(to, (doc, kinds) => {
      if ((kinds & kind) !== 0) take(doc);
    });
  }
}

/** Documents that have all words of a text behind one of the marks before terms. */
function takeWords(
  index: SearchIndex,
  value: string,
  mark: string,
  take: (doc: number) => void,
): void {
  const words = [...new Set(splitWords(value).map(({ folded }) => folded))];
  const counts = new Uint8Array(index.docs);
  for (const word of words) {
    const { from, until } = index.termsFrom(mark + word);
    const seen = new Set<number>();
    for (let term = from; term < until; term++) {
      index.eachPlace(term, (doc) => seen.add(doc));
    }
    for (const doc of seen) counts[doc] = (counts[doc] ?? 0) + 1;
  }
  for (let doc = 0; doc < index.docs; doc++) if (counts[doc] === words.length) take(doc);
}

/**
 * The named documents of one kind that a value names: those whose whole name it is, else those that have its words.
 * An id counts as a name.
 */
export function namedLike(
  index: SearchIndex,
  value: string,
  kind: 'actor' | 'event' | 'source',
): number[] {
  const ids: number[] = [];
  for (let doc = 0; doc < index.named; doc++) {
    if (index.recordKind(doc) === kind && index.idOf(doc) === value) ids.push(doc);
  }
  if (ids.length > 0) return ids;
  for (const isForgiving of [false, true]) {
    const words = splitWords(value).map(({ folded }) => folded);
    const whole = new Set<number>();
    const counts = new Map<number, number>();
    for (const [at, word] of words.entries()) {
      const isLast = at === words.length - 1;
      const hits = findHits(index, expand(index, { words: [word], isPrefix: isLast, isForgiving }));
      const seen = new Set<number>();
      for (let hit = 0; hit < hits.count; hit++) {
        const doc = hits.docs[hit] ?? 0;
        const first = hits.firsts[hit] ?? 0;
        const isName = doc < index.named && first / WORDS_OF_FIELD < (index.nameCounts[doc] ?? 0);
        if (!isName || index.recordKind(doc) !== kind) continue;
        seen.add(doc);
        const isWhole = (hits.sures[hit] ?? 0) >= WHOLE_WORD - 1e-6 && hits.ends[hit] === 1;
        if (isLast && isWhole && first % WORDS_OF_FIELD === at) whole.add(doc);
      }
      for (const doc of seen) counts.set(doc, (counts.get(doc) ?? 0) + 1);
    }
    const all = [...counts].flatMap(([doc, count]) => (count === words.length ? [doc] : []));
    const exact = all.filter((doc) => whole.has(doc));
    if (all.length > 0) return exact.length > 0 ? exact : all;
  }
  return [];
}
