/**
 * Pages, seeded edits of them, and where a quote is after the edit. A page is pieces of text; each knows which part
 * of the original it is or took the place of, so the truth about a quote follows from the edit, not from a matcher.
 */

/** Some text of an edited page; `from` and `to` are offsets in the original, null where it was not there. */
export interface Piece {
  readonly text: string;
  readonly origin: { readonly from: number; readonly to: number } | null;
}
export type Paragraph = readonly Piece[];

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function createRandom(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: <T>(list: readonly T[]): T => list[below(list.length)] as T };
}
export type Random = ReturnType<typeof createRandom>;

const BETWEEN = '\n\n';

/** The original page as paragraphs of words and of what is between them. */
export function cutPage(blocks: readonly string[], lang: string): Paragraph[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  let from = 0;
  return blocks.map((block) => {
    const pieces = [...segmenter.segment(block)].map(({ segment, index }) => ({
      text: segment,
      origin: { from: from + index, to: from + index + segment.length },
    }));
    from += block.length + BETWEEN.length;
    return pieces;
  });
}

export function textOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map((pieces) => pieces.map(({ text }) => text).join('')).join(BETWEEN);
}

/** Where a range of the original is now; null where nothing of it is left. */
export function follow(paragraphs: readonly Paragraph[], { start, end }: Range): Range | null {
  let at = 0;
  let first: number | null = null;
  let last = 0;
  for (const [index, pieces] of paragraphs.entries()) {
    if (index > 0) at += BETWEEN.length;
    for (const { text, origin } of pieces) {
      const isIn = origin && origin.from < end && start < origin.to && text.trim() !== '';
      if (isIn) {
        const isWhole = text.length === origin.to - origin.from;
        first ??= at + (isWhole ? Math.max(0, start - origin.from) : 0);
        last = at + (isWhole ? Math.min(text.length, end - origin.from) : text.length);
      }
      at += text.length;
    }
  }
  return first === null ? null : { start: first, end: last };
}

const isWord = ({ text }: Piece): boolean => /[\p{L}\p{N}]/u.test(text);

/** The page as if it had never had an original: words that are put in. */
export function makeForeign(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.map((pieces) => pieces.map(({ text }) => ({ text, origin: null })));
}

/** Edits so many of a hundred words, rounded down: replaced, left out, put in, misspelt. */
export function editWords(
  paragraphs: readonly Paragraph[],
  percent: number,
  random: Random,
): Paragraph[] {
  const words = paragraphs.flatMap((pieces) => pieces.filter(isWord));
  const chosen = new Set<Piece>();
  for (let left = Math.floor((words.length * percent) / 100); left > 0;) {
    const word = random.pick(words);
    if (chosen.has(word)) continue;
    chosen.add(word);
    left -= 1;
  }
  return paragraphs.map((pieces) =>
    pieces.flatMap((piece): Piece[] => {
      if (!chosen.has(piece)) return [piece];
      const other = random.pick(words).text;
      switch (random.pick(['replace', 'remove', 'add', 'misspell'] as const)) {
        case 'replace':
          return [{ text: other, origin: piece.origin }];
        case 'remove':
          return [];
        case 'add':
          return [{ text: `${other} `, origin: null }, piece];
        case 'misspell':
          return [{ text: misspell(piece.text, random), origin: piece.origin }];
      }
    }),
  );
}

/** Another word in every third place, so that no part of a paragraph stays as it was. */
export function replaceEveryThird(pieces: Paragraph, random: Random): Paragraph {
  const words = pieces.filter(isWord);
  const first = random.below(3);
  return pieces.map((piece) => {
    const number = words.indexOf(piece);
    if (number < 0 || number % 3 !== first) return piece;
    const others = words.filter(({ text }) => text !== piece.text);
    return { text: others.length > 0 ? random.pick(others).text : '—', origin: piece.origin };
  });
}

function misspell(word: string, random: Random): string {
  const at = random.below(word.length);
  return word.slice(0, at) + word.slice(at, at + 1).repeat(2) + word.slice(at + 1);
}

/** Breaks lines where the source of a page would, inside paragraphs. */
export function breakLines(paragraphs: readonly Paragraph[], random: Random): Paragraph[] {
  return paragraphs.map((pieces) =>
    pieces.map((piece) =>
      piece.text === ' ' && random.below(8) === 0 ? { ...piece, text: '\n  ' } : piece,
    ),
  );
}
