/**
 * An id of ours for an annotation of others, always the same for the same one, so that bringing it in twice brings it
 * in once.
 */

const UUID = /^(?:urn:uuid:)?(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/iu;
/** FNV-1a with 64 bits (RFC 9923), once from each end of the text. */
const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
/** Version 8, variant 1: a UUID of one's own making (RFC 9562, section 5.8). */
const VERSION = '8';
const VARIANTS = '89ab';

/** The UUID that an id is, in lower case; else one made of its text. */
export function stableId(id: string): string {
  const own = UUID.exec(id)?.groups?.['id'];
  if (own !== undefined) return own.toLowerCase();
  const hex = hash(id) + hash(Array.from(id).toReversed().join(''));
  const variant = VARIANTS[Number.parseInt(hex.charAt(16), 16) % VARIANTS.length] ?? '8';
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    VERSION + hex.slice(13, 16),
    variant + hex.slice(17, 20),
    hex.slice(20),
  ].join('-');
}

function hash(text: string): string {
  let value = OFFSET;
  for (let at = 0; at < text.length; at++) {
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(at))) * PRIME);
  }
  return value.toString(16).padStart(16, '0');
}
