/** Bytes that grow as they are written, with numbers in as few of them as they need (LEB128). */
export interface ByteWriter {
  length(): number;
  byte(value: number): void;
  /** A whole number from 0 to 2^32 - 1. */
  number(value: number): void;
  bytes(): Uint8Array;
}

const FIRST_CAPACITY = 1024;

/** An empty writer. */
export function createByteWriter(): ByteWriter {
  let room = new Uint8Array(FIRST_CAPACITY);
  let length = 0;
  const put = (value: number) => {
    if (length === room.length) {
      const larger = new Uint8Array(room.length * 2);
      larger.set(room);
      room = larger;
    }
    room[length++] = value;
  };
  return {
    length: () => length,
    byte: put,
    number(value) {
      let rest = value;
      while (rest > 0x7f) {
        put((rest & 0x7f) | 0x80);
        rest >>>= 7;
      }
      put(rest);
    },
    bytes: () => room.subarray(0, length),
  };
}

/** A list of whole numbers that grows as it is written. */
export interface NumberList {
  length(): number;
  push(value: number): void;
  numbers(): Int32Array;
}

/** An empty list. */
export function createNumberList(): NumberList {
  let room = new Int32Array(FIRST_CAPACITY);
  let length = 0;
  return {
    length: () => length,
    push(value) {
      if (length === room.length) {
        const larger = new Int32Array(room.length * 2);
        larger.set(room);
        room = larger;
      }
      room[length++] = value;
    },
    numbers: () => room.subarray(0, length),
  };
}

/** Where reading stands; `number` reads one and moves on. Reading past the end gives zeros. */
export interface ByteReader {
  at: number;
  number(): number;
}

/** Reads what a `ByteWriter` wrote. */
export function createByteReader(bytes: Uint8Array): ByteReader {
  return {
    at: 0,
    number() {
      let byte = bytes[this.at++] ?? 0;
      if (byte < 0x80) return byte;
      let value = byte & 0x7f;
      for (let shift = 7; shift < 35; shift += 7) {
        byte = bytes[this.at++] ?? 0;
        value |= (byte & 0x7f) << shift;
        if (byte < 0x80) break;
      }
      return value >>> 0;
    },
  };
}
