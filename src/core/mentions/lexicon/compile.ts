import { createTokenBuffer, fillTokens, GAP_BREAK } from '../../text/tokens';
import { LONGEST_FORM, collectDrafts } from './drafts';
import type { Drafts, NamedPack } from './drafts';
import { extendHash } from './hash';
import {
  ENTITY_KINDS,
  GENDERS,
  HAS_LONGER,
  NO_FORM,
  byteLengthOf,
  layViews,
  writeHeader,
} from './layout';
import type { LexiconSizes, LexiconViews } from './layout';

export type { NamedPack } from './drafts';

interface Pool {
  add(text: string): number;
}

/** Slots of the table for each key, at least; more than this is probing, less is memory. */
const SLOTS_PER_KEY = 1.5;
const BITS_PER_KEY = 8;
/** 8 kB each: a small pack then turns away all but one place in a hundred. */
const LEAST_BITMAP_WORDS = 2048;
const LEAST_TABLE = 64;

/**
 * Compiles the names of packs into one buffer for `openLexicon`. The same packs in the same order give the
 * same bytes. Aliases without a letter, and ones longer than 240 characters, are left out.
 */
export function compileLexicon(packs: readonly NamedPack[]): ArrayBuffer {
  const tokens = createTokenBuffer(LONGEST_FORM + 1);
  const drafts = collectDrafts(packs, (text) => tokenise(tokens, text));
  const { entities, spellings, spans } = drafts;
  const keyCounts = { singles: 0, pairs: 0, all: 0 };
  let mostTokens = 0;
  for (const { text } of spellings) {
    const count = tokenise(tokens, text);
    mostTokens = Math.max(mostTokens, count);
    if (count === 1) keyCounts.singles++;
    else keyCounts.pairs++;
    keyCounts.all += Math.max(1, count - 1);
  }

  const sizes: LexiconSizes = {
    tableSize: powerOfTwo(keyCounts.all * SLOTS_PER_KEY, LEAST_TABLE),
    singleWords: powerOfTwo((keyCounts.singles * BITS_PER_KEY) / 32, LEAST_BITMAP_WORDS),
    pairWords: powerOfTwo((keyCounts.pairs * BITS_PER_KEY) / 32, LEAST_BITMAP_WORDS),
    formCount: spellings.length,
    entityCount: entities.length,
    spanCount: spans.length,
    needCount: entities.reduce((sum, { needs }) => sum + needs.length, 0),
    relatedCount: entities.reduce((sum, { related }) => sum + related.length, 0),
    poolLength:
      entities.reduce(
        (sum, { ref, name, titles }) => sum + ref.length + name.length + titles.join('\n').length,
        0,
      ) + spellings.reduce((sum, { text }) => sum + text.length, 0),
    mostTokens,
  };
  const buffer = new ArrayBuffer(byteLengthOf(sizes));
  writeHeader(buffer, sizes);
  const views = layViews(buffer, sizes);
  const pool = createPool(views.pool);
  for (const [index, { from, until }] of spans.entries()) {
    views.spanFrom[index] = from;
    views.spanUntil[index] = until;
  }
  writeEntities(views, entities, pool);
  for (const [index, { text, owner, base, policy, span }] of spellings.entries()) {
    views.formText[index] = pool.add(text);
    views.formLength[index] = text.length;
    views.formEntity[index] = owner;
    views.formBase[index] = base;
    views.formPolicy[index] = policy;
    views.formSpan[index] = span;
    views.formNext[index] = NO_FORM;
    const count = tokenise(tokens, text);
    enterForm(views, { index, count, hash: tokens.hash });
  }
  return buffer;
}

function writeEntities(views: LexiconViews, entities: Drafts['entities'], pool: Pool): void {
  let needAt = 0;
  let relatedAt = 0;
  for (const [index, entity] of entities.entries()) {
    const { ref, name, bearer, group, days, needs, related, seat, titles } = entity;
    views.entityRef[index] = pool.add(ref);
    views.entityRefLength[index] = ref.length;
    views.entityName[index] = pool.add(name);
    views.entityNameLength[index] = name.length;
    views.entityKind[index] = ENTITY_KINDS.indexOf(bearer.kind);
    views.entityGender[index] = Math.max(0, GENDERS.indexOf(bearer.gender ?? ''));
    views.entityGroup[index] = group;
    views.entityBegins[index] = days.from;
    views.entityEnds[index] = days.until;
    views.entityNeed[index] = needAt;
    views.entityNeedCount[index] = needs.length;
    views.needs.set(needs, needAt);
    needAt += needs.length;
    views.entitySeat[index] = seat;
    views.entityTitles[index] = pool.add(titles.join('\n'));
    views.entityTitlesLength[index] = titles.join('\n').length;
    views.entityRelated[index] = relatedAt;
    views.entityRelatedCount[index] = related.length;
    views.related.set(related, relatedAt);
    relatedAt += related.length;
  }
}

function enterForm(
  views: LexiconViews,
  form: { index: number; count: number; hash: Int32Array },
): void {
  const { index, count, hash } = form;
  let prefix = hash[0] ?? 0;
  if (count === 1) {
    setBit(views.singles, prefix);
    chain(views, slotOf(views, prefix), index);
    return;
  }
  for (let at = 1; at < count; at++) {
    prefix = extendHash(prefix, hash[at] ?? 0);
    if (at === 1) setBit(views.pairs, prefix);
    const slot = slotOf(views, prefix);
    if (at === count - 1) chain(views, slot, index);
    else views.tableValue[slot] = (views.tableValue[slot] ?? 0) | HAS_LONGER;
  }
}

/** Forms with the same fingerprint hang on one slot, in the order of the packs. */
function chain(views: LexiconViews, slot: number, index: number): void {
  const value = views.tableValue[slot] ?? 0;
  const first = value & ~HAS_LONGER;
  if (first === 0) {
    views.tableValue[slot] = (value & HAS_LONGER) | (index + 1);
    return;
  }
  // The new one goes second, which keeps this constant in time; find.ts sorts what it returns.
  views.formNext[index] = views.formNext[first - 1] ?? NO_FORM;
  views.formNext[first - 1] = index;
}

/** The slot of a fingerprint; a free one, then marked with it, where it is new. */
function slotOf(views: LexiconViews, prefix: number): number {
  const mask = views.tableSize - 1;
  let slot = prefix & mask;
  while (views.tableValue[slot] !== 0 && views.tableCheck[slot] !== prefix)
    slot = (slot + 1) & mask;
  views.tableCheck[slot] = prefix;
  return slot;
}

function setBit(bitmap: Uint32Array, hash: number): void {
  const word = (hash >>> 5) & (bitmap.length - 1);
  bitmap[word] = (bitmap[word] ?? 0) | (1 << (hash & 31));
}

function tokenise(tokens: ReturnType<typeof createTokenBuffer>, text: string): number {
  tokens.count = 0;
  tokens.pendingGap = GAP_BREAK;
  fillTokens(tokens, text, 0);
  return tokens.count;
}

function powerOfTwo(atLeast: number, least: number): number {
  let size = least;
  while (size < atLeast) size *= 2;
  return size;
}

function createPool(pool: Uint16Array): Pool {
  let next = 0;
  return {
    add(text) {
      const start = next;
      for (let at = 0; at < text.length; at++) pool[next++] = text.charCodeAt(at);
      return start;
    },
  };
}
