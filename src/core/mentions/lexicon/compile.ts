import { toRef } from '../../pack/refs';
import type { Alias, Pack } from '../../pack/schema';
import { createTokenBuffer, fillTokens, GAP_BREAK } from '../../text/tokens';
import { formsOf } from './forms';
import type { Bearer } from './forms';
import { extendA, extendB } from './hash';
import {
  ALIAS_KINDS,
  CASE_SHIFT,
  CASES,
  ENTITY_KINDS,
  GENDERS,
  HAS_LONGER,
  KIND_SHIFT,
  MATCHES,
  NO_FORM,
  byteLengthOf,
  layViews,
  writeHeader,
} from './layout';
import type { EntityKind, LexiconSizes, LexiconViews } from './layout';

/** The parts of a pack that names come from. */
export type NamedPack = Pick<Pack, 'id' | 'actors' | 'events'>;

interface EntityDraft {
  readonly ref: string;
  readonly name: string;
  readonly kind: number;
  readonly gender: number;
  readonly group: number;
}
interface Drafts {
  readonly entities: EntityDraft[];
  readonly texts: string[];
  readonly owner: number[];
  readonly base: number[];
  readonly policy: number[];
}

/** The longest spelling entered: an alias of a pack has at most 200 characters, case endings are short. */
const LONGEST_FORM = 240;
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
  const drafts = collectDrafts(packs);
  const tokens = createTokenBuffer(LONGEST_FORM + 1);
  const keyCounts = { singles: 0, pairs: 0, all: 0 };
  let mostTokens = 0;
  for (const text of drafts.texts) {
    const count = tokenise(tokens, text);
    mostTokens = Math.max(mostTokens, count);
    if (count === 1) keyCounts.singles++;
    else if (count > 1) keyCounts.pairs++;
    keyCounts.all += Math.max(1, count - 1);
  }

  const strings = drafts.entities.reduce((sum, one) => sum + one.ref.length + one.name.length, 0);
  const sizes: LexiconSizes = {
    tableSize: powerOfTwo(keyCounts.all * SLOTS_PER_KEY, LEAST_TABLE),
    singleWords: powerOfTwo((keyCounts.singles * BITS_PER_KEY) / 32, LEAST_BITMAP_WORDS),
    pairWords: powerOfTwo((keyCounts.pairs * BITS_PER_KEY) / 32, LEAST_BITMAP_WORDS),
    formCount: drafts.texts.length,
    entityCount: drafts.entities.length,
    poolLength: drafts.texts.reduce((sum, text) => sum + text.length, strings),
    mostTokens,
  };
  const buffer = new ArrayBuffer(byteLengthOf(sizes));
  writeHeader(buffer, sizes);
  const views = layViews(buffer, sizes);
  const pool = createPool(views.pool);
  for (const [index, entity] of drafts.entities.entries()) {
    views.entityRef[index] = pool.add(entity.ref);
    views.entityRefLength[index] = entity.ref.length;
    views.entityName[index] = pool.add(entity.name);
    views.entityNameLength[index] = entity.name.length;
    views.entityKind[index] = entity.kind;
    views.entityGender[index] = entity.gender;
    views.entityGroup[index] = entity.group;
  }
  for (const [index, text] of drafts.texts.entries()) {
    views.formText[index] = pool.add(text);
    views.formLength[index] = text.length;
    views.formEntity[index] = drafts.owner[index] ?? 0;
    views.formBase[index] = drafts.base[index] ?? index;
    views.formPolicy[index] = drafts.policy[index] ?? 0;
    views.formNext[index] = NO_FORM;
    const count = tokenise(tokens, text);
    enterForm(views, { index, count, hashA: tokens.hashA, hashB: tokens.hashB });
  }
  return buffer;
}

function collectDrafts(packs: readonly NamedPack[]): Drafts {
  const drafts: Drafts = { entities: [], texts: [], owner: [], base: [], policy: [] };
  const groups = new Map<string, number>();
  const tokens = createTokenBuffer(LONGEST_FORM + 1);
  const add = (one: {
    ref: string;
    name: string;
    bearer: Bearer;
    aliases: readonly Alias[];
    ids: readonly string[];
  }): void => {
    const entity = drafts.entities.length;
    const known = one.ids.map((id) => groups.get(id)).find((group) => group !== undefined);
    for (const id of one.ids) if (!groups.has(id)) groups.set(id, known ?? entity);
    drafts.entities.push({
      ref: one.ref,
      name: one.name.slice(0, LONGEST_FORM),
      kind: kindNumber(one.bearer.kind),
      gender: Math.max(0, GENDERS.indexOf(one.bearer.gender ?? '')),
      group: known ?? entity,
    });
    const seen = new Set<string>();
    for (const alias of one.aliases) {
      const base = drafts.texts.length;
      for (const form of formsOf(alias, one.bearer)) {
        const policy = policyOf(alias, form.match) | form.flags;
        const key = `${policy} ${form.text}`;
        const isUsable = form.text.length <= LONGEST_FORM && tokenise(tokens, form.text) > 0;
        if (!isUsable || seen.has(key)) continue;
        seen.add(key);
        const isBase = drafts.texts.length === base || form.match !== alias.match;
        drafts.base.push(isBase ? drafts.texts.length : base);
        drafts.texts.push(form.text);
        drafts.owner.push(entity);
        drafts.policy.push(policy);
      }
    }
  };
  for (const pack of packs) {
    for (const actor of pack.actors) {
      const { kind, gender, name, aliases } = actor;
      const ids = Object.entries(actor.ids ?? {}).map(([scheme, id]) => `${scheme} ${id}`);
      add({ ref: toRef(pack.id, actor.id), name, bearer: { kind, gender }, aliases, ids });
    }
    for (const { id, name, aliases } of pack.events) {
      add({ ref: toRef(pack.id, id), name, bearer: { kind: 'event' }, aliases, ids: [] });
    }
  }
  return drafts;
}

function enterForm(
  views: LexiconViews,
  form: { index: number; count: number; hashA: Int32Array; hashB: Int32Array },
): void {
  const { index, count, hashA, hashB } = form;
  let a = hashA[0] ?? 0;
  let b = hashB[0] ?? 0;
  if (count === 1) {
    setBit(views.singles, a);
    chain(views, slotOf(views, a, b), index);
    return;
  }
  for (let at = 1; at < count; at++) {
    a = extendA(a, hashA[at] ?? 0);
    b = extendB(b, hashB[at] ?? 0);
    if (at === 1) setBit(views.pairs, a);
    const slot = slotOf(views, a, b);
    if (at === count - 1) chain(views, slot, index);
    else views.tableValue[slot] = (views.tableValue[slot] ?? 0) | HAS_LONGER;
  }
}

/** Forms with the same tokens hang on one slot, in the order of the packs. */
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

/** The slot of a fingerprint; a free one, then marked with its check, where it is new. */
function slotOf(views: LexiconViews, a: number, b: number): number {
  const mask = views.tableSize - 1;
  let slot = a & mask;
  while (views.tableValue[slot] !== 0 && views.tableCheck[slot] !== b) slot = (slot + 1) & mask;
  views.tableCheck[slot] = b;
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

function policyOf(alias: Alias, match: Alias['match']): number {
  return (
    MATCHES.indexOf(match) |
    (CASES.indexOf(alias.case) << CASE_SHIFT) |
    (ALIAS_KINDS.indexOf(alias.kind) << KIND_SHIFT)
  );
}

function kindNumber(kind: EntityKind): number {
  return ENTITY_KINDS.indexOf(kind);
}

function powerOfTwo(atLeast: number, least: number): number {
  let size = least;
  while (size < atLeast) size *= 2;
  return size;
}

function createPool(pool: Uint16Array): { add(text: string): number } {
  let next = 0;
  return {
    add(text) {
      const start = next;
      for (let at = 0; at < text.length; at++) pool[next++] = text.charCodeAt(at);
      return start;
    },
  };
}
