/**
 * Vocabulary, written as lists that are separated by spaces and made ready when it is first asked for: a page in one
 * language needs few of the words.
 */
import { foldText } from '../../text/fold';

/** Words, or stems of words, to ask for. */
export interface Words {
  has(word: string): boolean;
}

/** Words that others begin or end with. */
export interface WordParts {
  /** The first of them with which a text ends and which is wanted; null where there is none. */
  endOf(text: string, isWanted?: (word: string) => boolean): string | null;
  /** The same at the start of a text. */
  startOf(text: string, isWanted?: (word: string) => boolean): string | null;
}

/** Words as `foldText` gives them, whatever their lists have. */
export function wordSet(...lists: readonly string[]): Words {
  return readLater(() => wordsIn(lists).map(foldText));
}

/** Words as their lists have them. */
export function plainSet(...lists: readonly string[]): Words {
  return readLater(() => wordsIn(lists));
}

/** Parts of words as their lists have them. */
export function wordParts(...lists: readonly string[]): WordParts {
  let byLast: Map<string, string[]> | null = null;
  let byFirst: Map<string, string[]> | null = null;
  return {
    endOf(text, isWanted = isAny) {
      byLast ??= groupBy(wordsIn(lists), (word) => word.slice(-1));
      const words = byLast.get(text.slice(-1)) ?? [];
      return words.find((word) => text.endsWith(word) && isWanted(word)) ?? null;
    },
    startOf(text, isWanted = isAny) {
      byFirst ??= groupBy(wordsIn(lists), (word) => word.slice(0, 1));
      const words = byFirst.get(text.slice(0, 1)) ?? [];
      return words.find((word) => text.startsWith(word) && isWanted(word)) ?? null;
    },
  };
}

/** The words of some lists. */
export function wordsIn(lists: readonly string[]): string[] {
  return lists.flatMap((list) => list.split(' '));
}

/** A set that is made when it is first asked. */
export function readLater(read: () => Iterable<string>): Words {
  let words: ReadonlySet<string> | null = null;
  return { has: (word) => (words ??= new Set(read())).has(word) };
}

function isAny(): boolean {
  return true;
}

function groupBy(words: readonly string[], keyOf: (word: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const key = keyOf(word);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [word]);
    else group.push(word);
  }
  return groups;
}
