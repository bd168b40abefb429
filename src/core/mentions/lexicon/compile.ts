import { FIRST_STEM, collect } from './collect';
import type { Collected } from './collect';
import type { GrowingWords } from './grow';
import { setBit, shiftFor } from './hash';
import { NO_OWNER, byteLengthOf, layViews, writeHeader } from './layout';
import type { LexiconSizes, LexiconViews } from './layout';
import type { NamedPack } from './named-pack';
import { sortForms } from './sort-forms';

export type { NamedPack } from './named-pack';

/** Forms in a bucket, on average at most. */
const FORMS_A_BUCKET = 8;
const LEAST_BUCKETS = 64;
/** Of each key in a bitmap, at least: one place in so many passes by chance. */
const FIRST_BITS_A_KEY = 16;
const PREFIX_BITS_A_KEY = 8;
/** Of any bitmap: 4 kB, so that both fit into the first cache with the tokens. */
const LEAST_BITS = 32_768;

/**
 * Compiles the names of packs into one buffer for `openLexicon`. The same packs in the same order give the
 * same bytes. Aliases without a letter, and ones longer than 240 characters, are left out.
 */
export function compileLexicon(packs: readonly NamedPack[]): ArrayBuffer {
  const collected = collect(packs);
  const { forms, stems, spans } = collected;
  const bucketCount = powerOfTwo(forms.hash.count() / FORMS_A_BUCKET, LEAST_BUCKETS);
  const sorted = sortForms(collected, bucketCount);
  const names = collected.names.all();
  const texts = collected.texts.all();
  const sizes: LexiconSizes = {
    bucketCount,
    firstWords: bitsFor(forms.firstKeys, FIRST_BITS_A_KEY) / 32,
    prefixWords: bitsFor(forms.prefixKeys, PREFIX_BITS_A_KEY) / 32,
    formCount: sorted.order.length,
    stemCount: stems.entity.count(),
    spanCount: spans.all.length,
    shapeCount: forms.shapes.count(),
    partCount: forms.shapes.parts().length,
    entityCount: collected.entityTraits.count(),
    packCount: collected.packText.count(),
    detailCount: collected.detailEntity.count(),
    detailLength: collected.details.count(),
    nameLength: names.length,
    textLength: texts.length,
    mostTokens: forms.mostTokens(),
  };
  const buffer = new ArrayBuffer(byteLengthOf(sizes));
  writeHeader(buffer, sizes);
  const views = layViews(buffer, sizes);
  fillBitmap(views.firsts, forms.firstKeys);
  fillBitmap(views.prefixes, forms.prefixKeys);
  views.bucketStart.set(sorted.bucketStart);
  views.formCheck.set(sorted.check);
  writeForms(views, collected, sorted.order);
  writeTables(views, collected);
  views.names.set(names);
  views.texts.set(texts);
  return buffer;
}

function writeForms(views: LexiconViews, { forms }: Collected, order: Uint32Array): void {
  const owners = forms.owner.all();
  const shapes = forms.shape.all();
  for (let at = 0; at < order.length; at++) {
    const row = order[at] as number;
    const owner = (owners[row] as number) >>> 0;
    views.formShape[at] = shapes[row] as number;
    const isStem = owner >= FIRST_STEM && owner !== NO_OWNER;
    views.formOwner[at] = isStem ? owner - FIRST_STEM + views.entityCount : owner;
  }
}

function writeTables(views: LexiconViews, collected: Collected): void {
  const { forms, stems, spans } = collected;
  views.stemEntity.set(stems.entity.all());
  views.stemText.set(stems.text.all());
  views.stemSpan.set(stems.span.all());
  views.spanFrom.set(spans.all.map(({ from }) => from));
  views.spanUntil.set(spans.all.map(({ until }) => until));
  views.shapePolicy.set(forms.shapes.policies());
  views.shapePattern.set(forms.shapes.patterns());
  views.shapeStart.set(forms.shapes.starts());
  views.shapeStart[views.shapeCount] = views.partCount;
  views.shapePart.set(forms.shapes.parts());
  views.entityStep.set(collected.entityStep.all());
  views.entityTraits.set(collected.entityTraits.all());
  views.packFirstEntity.set(collected.packFirstEntity.all());
  views.packText.set(collected.packText.all());
  views.detailEntity.set(collected.detailEntity.all());
  views.detailStart.set(collected.detailStart.all());
  views.detailStart[views.detailCount] = views.detailLength;
  views.details.set(collected.details.all());
}

function fillBitmap(bitmap: Uint32Array, keys: GrowingWords): void {
  const shift = shiftFor(bitmap.length * 32);
  const all = keys.all();
  for (let at = 0; at < all.length; at++) setBit(bitmap, shift, all[at] as number);
}

/** Bits of a bitmap for these keys, which repeat themselves: counted by how many bits they set in a wide one. */
function bitsFor(keys: GrowingWords, bitsAKey: number): number {
  const wide = new Uint32Array(powerOfTwo(keys.count() * 4, LEAST_BITS) / 32);
  fillBitmap(wide, keys);
  let set = 0;
  for (let at = 0; at < wide.length; at++) {
    set += bitsIn(wide[at] as number);
  }
  return powerOfTwo(set * bitsAKey, LEAST_BITS);
}

/** The ones in a word, counted in pairs, then in fours, then in bytes (Warren, Hacker's Delight, 5-1). */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

function powerOfTwo(atLeast: number, least: number): number {
  let size = least;
  while (size < atLeast) size *= 2;
  return size;
}
