/**
 * The fingerprint of a name: two hashes over its tokens, each made in another way. The first says where to look,
 * by its high bits; the second is compared. Order counts in both: "Kim Moon" is not "Moon Kim".
 */

const HASH_FACTOR = 0xcc9e2d51;
const CHECK_FACTOR = 0xc2b2ae35;

/** In the bitmap of prefixes, names of one token are told from first words of longer names. */
export const SINGLE_SALT = 0x5bd1e995;
/** In the bitmap of first tokens, words that begin with a capital are told from others. */
export const CAPITAL_SALT = 0x27d4eb2f;

/** The hash of some tokens and one more. */
export function extendHash(prefix: number, token: number): number {
  const mixed = Math.imul(((prefix << 5) | (prefix >>> 27)) ^ token, HASH_FACTOR);
  return mixed ^ (mixed >>> 15);
}

/** The check of some tokens and one more. */
export function extendCheck(prefix: number, token: number): number {
  return (Math.imul(prefix ^ (prefix >>> 13), CHECK_FACTOR) + token) | 0;
}

/** Is a key in a bitmap, as far as a bitmap can tell? `shift` is 32 less the bitmap's size in bits. */
export function hasBit(bitmap: Uint32Array, shift: number, key: number): boolean {
  const bit = key >>> shift;
  return (((bitmap[bit >>> 5] as number) >>> (bit & 31)) & 1) !== 0;
}

/** Puts a key into a bitmap. */
export function setBit(bitmap: Uint32Array, shift: number, key: number): void {
  const bit = key >>> shift;
  bitmap[bit >>> 5] = (bitmap[bit >>> 5] as number) | (1 << (bit & 31));
}

/** The shift that makes an index below `size`, a power of two, out of a hash's high bits. */
export function shiftFor(size: number): number {
  return Math.clz32(size) + 1;
}
