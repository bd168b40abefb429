/** UTF-8 by hand: the core has no TextEncoder, and names lie in the middle of larger buffers. */

/** Writes a text at `at`, where there must be room for three bytes a unit, and returns where it ends. */
export function writeUtf8(bytes: Uint8Array, at: number, text: string): number {
  let to = at;
  for (let index = 0; index < text.length; index++) {
    let point = text.charCodeAt(index);
    if (point < 0x80) {
      bytes[to++] = point;
      continue;
    }
    if (point >= 0xd800 && point <= 0xdbff) {
      point = text.codePointAt(index) ?? point;
      if (point > 0xffff) index++;
    }
    if (point < 0x800) {
      bytes[to++] = 0xc0 | (point >> 6);
    } else {
      if (point > 0xffff) {
        bytes[to++] = 0xf0 | (point >> 18);
        bytes[to++] = 0x80 | ((point >> 12) & 63);
      } else {
        bytes[to++] = 0xe0 | (point >> 12);
      }
      bytes[to++] = 0x80 | ((point >> 6) & 63);
    }
    bytes[to++] = 0x80 | (point & 63);
  }
  return to;
}

/** Reads what `writeUtf8` wrote, lone surrogates too. Bytes that are no UTF-8 give some text, never an error. */
export function readUtf8(bytes: Uint8Array, from: number, until: number): string {
  let text = '';
  for (let at = from; at < until;) {
    const lead = bytes[at++] ?? 0;
    if (lead < 0x80) {
      text += String.fromCharCode(lead);
      continue;
    }
    const follow = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    let point = lead & (0x3f >> follow);
    for (let index = 0; index < follow && at < until; index++) {
      point = (point << 6) | ((bytes[at++] ?? 0) & 63);
    }
    text += String.fromCodePoint(Math.min(point, 0x10ffff));
  }
  return text;
}
