/** Numbers that are added one by one, in an array that doubles when it is full: a list would take many times the room. */
export interface GrowingWords {
  /** Adds a number of 32 bits and returns its index. */
  readonly add: (value: number) => number;
  /** The number at an index that was added. */
  readonly at: (index: number) => number;
  readonly count: () => number;
  /** All of them; a view that the next `add` may leave behind. */
  readonly all: () => Int32Array<ArrayBuffer>;
}

const LEAST = 64;

/** An empty list of 32-bit numbers, with room for about so many. */
export function createGrowingWords(capacity = LEAST): GrowingWords {
  let words = new Int32Array(Math.max(LEAST, capacity));
  let count = 0;
  return {
    at: (index) => words[index] as number,
    count: () => count,
    all: () => words.subarray(0, count),
    add(value) {
      if (count === words.length) {
        const wider = new Int32Array(count * 2);
        wider.set(words);
        words = wider;
      }
      words[count] = value;
      return count++;
    },
  };
}
