/** A text that counts how many of its units are read, by whatever way: steps that no clock disturbs. */
export interface CountingText {
  /** Behaves as the string that it was made from; only `typeof` tells them apart. */
  readonly text: string;
  readonly reads: () => number;
}

/** Makes a counting text. A method that may look at the whole text counts as reading all of it. */
export function countingText(source: string): CountingText {
  let reads = 0;
  const readers: Readonly<Record<string, (...args: never[]) => unknown>> = {
    charCodeAt: (at: number) => ((reads += 1), source.charCodeAt(at)),
    codePointAt: (at: number) => ((reads += 1), source.codePointAt(at)),
    charAt: (at: number) => ((reads += 1), source.charAt(at)),
    slice: (from: number, until: number) => {
      const part = source.slice(from, until);
      reads += part.length;
      return part;
    },
    startsWith: (word: string, at: number) => {
      reads += word.length;
      return source.startsWith(word, at);
    },
  };
  const text = new Proxy(
    {},
    {
      get(_, key) {
        if (key === 'length') return source.length;
        const reader = typeof key === 'string' ? readers[key] : undefined;
        if (reader !== undefined) return reader;
        const isIndex = typeof key === 'string' && /^\d+$/u.test(key);
        reads += isIndex ? 1 : source.length;
        if (isIndex) return source[Number(key)];
        const value: unknown = Reflect.get(String.prototype, key, source);
        return typeof value === 'function' ? value.bind(source) : value;
      },
    },
  ) as unknown as string;
  return { text, reads: () => reads };
}
