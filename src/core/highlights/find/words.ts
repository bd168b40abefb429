/**
 * The words of many highlights, each word once, so that a query is compared with a few thousand words and not with
 * every word of every highlight:
 *
 *   highlight ─▶ [quay, east, opened]  ─▶ numbers of words          query "qua" ─▶ {quay} ─▶ highlights that hold one
 */
import { matchPart, type Span } from '../../search/match-words';
import type { TextPart } from '../../search/query';
import { joinHyphened, splitWords, type SearchWord } from '../../search/split-words';
import type { Highlight } from '../schema';

type Wanted = Pick<TextPart, 'words' | 'isPrefix'>;

export interface Vocabulary {
  /** The numbers of a highlight's words. The same highlight is read once. */
  wordsOf(highlight: Highlight): ReadonlySet<number>;
  /** Which of these highlights have a part of a query in one of their texts. */
  having(highlights: readonly Highlight[], part: Wanted, isForgiving: boolean): Set<Highlight>;
}

/** Everything of a highlight that is looked into. */
export function textsOf({ quote, note, tags, page, linked, paragraph }: Highlight): string[] {
  const texts = [quote.exact, note, page.title, page.site ?? '', ...page.authors, ...tags];
  return [...texts, ...linked.map(({ text }) => text), paragraph ?? ''].filter(
    (text) => text !== '',
  );
}

/** Where a part of a query stands in a text. */
export function placesOf(text: string, part: Wanted, isForgiving: boolean): Span[] {
  return matchPart(part, splitWords(text), isForgiving);
}

/** Makes an empty vocabulary; it grows with the highlights that are asked for. */
export function createVocabulary(): Vocabulary {
  const words: SearchWord[] = [];
  const numbers = new Map<string, number>();
  const read = new WeakMap<Highlight, ReadonlySet<number>>();

  const numberOf = (word: SearchWord, folded: string): number => {
    const known = numbers.get(folded);
    if (known !== undefined) return known;
    numbers.set(folded, words.length);
    words.push({ ...word, folded });
    return words.length - 1;
  };

  function wordsOf(highlight: Highlight): ReadonlySet<number> {
    const known = read.get(highlight);
    if (known) return known;
    const found = new Set<number>();
    for (const text of textsOf(highlight)) {
      const split = splitWords(text);
      for (const [at, word] of split.entries()) {
        found.add(numberOf({ ...word, isHyphened: false }, word.folded));
        if (!word.isHyphened && split[at + 1]?.isHyphened === true) {
          found.add(numberOf({ ...word, isHyphened: false }, joinHyphened(split, at)));
        }
      }
    }
    read.set(highlight, found);
    return found;
  }

  return {
    wordsOf,
    having(highlights, part, isForgiving) {
      const [first, ...others] = part.words;
      if (first === undefined) return new Set();
      const isOne = others.length === 0;
      // The first word of several is there in full, or none of them is.
      const wanted = { words: [first], isPrefix: isOne && part.isPrefix };
      const meant = new Set<number>();
      for (const [number, word] of words.entries()) {
        if (matchPart(wanted, [word], isForgiving).length > 0) meant.add(number);
      }
      return new Set(
        highlights.filter((highlight) => {
          const held = wordsOf(highlight);
          const hasFirst =
            meant.size < held.size
              ? [...meant].some((number) => held.has(number))
              : [...held].some((number) => meant.has(number));
          if (!hasFirst || isOne) return hasFirst;
          return textsOf(highlight).some((text) => placesOf(text, part, isForgiving).length > 0);
        }),
      );
    },
  };
}
