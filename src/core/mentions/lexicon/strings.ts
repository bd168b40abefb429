import { readUtf8, writeUtf8 } from '../../text/utf8';

/** Strings one after another, each in UTF-8 after its length in bytes. */
export interface StringPool {
  /** Adds a string and returns where it starts. Twice the same string is kept twice. */
  readonly add: (text: string) => number;
  readonly all: () => Uint8Array<ArrayBuffer>;
}

const LEAST_BYTES = 4096;
const MOST_BYTES_A_UNIT = 3;
const LONGEST_LENGTH = 5;

/** An empty pool, with room for about so many bytes. */
export function createPool(capacity = LEAST_BYTES): StringPool {
  let bytes = new Uint8Array(Math.max(LEAST_BYTES, capacity));
  let used = 0;

  function makeRoom(more: number): void {
    if (used + more <= bytes.length) return;
    const wider = new Uint8Array(Math.max(bytes.length * 2, used + more));
    wider.set(bytes.subarray(0, used));
    bytes = wider;
  }

  return {
    all: () => bytes.subarray(0, used),
    add(text) {
      const start = used;
      makeRoom(text.length * MOST_BYTES_A_UNIT + LONGEST_LENGTH);
      // Nearly all strings are shorter than 128 bytes, so that one byte is left for the length.
      const end = writeUtf8(bytes, start + 1, text);
      const length = end - start - 1;
      if (length < 0x80) {
        bytes[start] = length;
        used = end;
        return start;
      }
      used = writeUtf8(bytes, writeLength(bytes, start, length), text);
      return start;
    },
  };
}

/** Reads the string that starts at `at`. */
export function readString(pool: Uint8Array, at: number): string {
  const { length, start } = readLength(pool, at);
  return readUtf8(pool, start, Math.min(pool.length, start + length));
}

/** Where the string after the one at `at` starts. */
export function skipString(pool: Uint8Array, at: number): number {
  const { length, start } = readLength(pool, at);
  return start + length;
}

/** Seven bits a byte, the lowest first; the top bit says that more follow. */
function writeLength(bytes: Uint8Array, at: number, length: number): number {
  let to = at;
  let rest = length;
  for (; rest >= 0x80; rest >>>= 7) bytes[to++] = (rest & 0x7f) | 0x80;
  bytes[to++] = rest;
  return to;
}

function readLength(pool: Uint8Array, at: number): { length: number; start: number } {
  let length = 0;
  let from = at;
  for (let shift = 0; shift < 28; shift += 7) {
    const byte = pool[from++] ?? 0;
    length |= (byte & 0x7f) << shift;
    if (byte < 0x80) break;
  }
  return { length, start: from };
}
