/** Words beside a name as French, Spanish, German and Arabic write them: without what has melted into them. */
import { foldText } from '../../text/fold';
import type { Words } from '../words/word-set';
import { wordBefore } from './neighbours';
import type { Neighbour } from './neighbours';
import type { Place } from './place';

const ELISION = /^(?:[cdjlmnqst]|qu|jusqu|lorsqu|puisqu)['’](?=\p{L})/iu;
const ARABIC = /[\u0620-\u064a]/u;
const LONGEST_CLITICS = 4;

/** A word on the left, without "l’" or "d’". */
export interface BareWord {
  readonly word: Neighbour;
  readonly bare: string;
}

/** The words before one place as far as they were asked for. */
interface WordsLeft {
  readonly find: Place['find'];
  readonly words: BareWord[];
  /** The next of them begins before this; -1 where there is none. */
  from: number;
}

/** Of the place asked about last: several rules ask about one place, and most need its first word only. */
let last: WordsLeft | null = null;

/** Up to so many words before a place, nearest first, none beyond a mark or a hyphen. */
export function wordsLeftOf(
  { text, find, left }: Pick<Place, 'text' | 'find' | 'left'>,
  most: number,
): readonly BareWord[] {
  if (last?.find !== find) last = { find, words: [], from: wordStartAt(text, find.start) };
  const { words } = last;
  while (last.from >= 0 && words.length < most) {
    const word = last.from === find.start ? left : wordBefore(text, last.from);
    const isEnd = word === null || (word.gap === 'hyphen' && words.length > 0);
    last.from = isEnd ? -1 : word.start;
    if (!isEnd)
      words.push({ word, bare: hasApostrophe(word.text) ? foldBare(word.text) : word.folded });
  }
  return words.length > most ? words.slice(0, most) : words;
}

/** A word folded without what French melts into it and without a possessive ending: "l’hôtel" is "hotel". */
export function foldBare(word: string): string {
  const bare = word.replace(ELISION, '');
  return foldText(bare.replace(/['’]s?$/u, ''));
}

function hasApostrophe(word: string): boolean {
  return word.includes("'") || word.includes('’');
}

/** Where the word begins in which an Arabic name stands after "and", "in" or "to". */
function wordStartAt(text: string, start: number): number {
  let at = start;
  while (at > 0 && start - at < LONGEST_CLITICS && ARABIC.test(text[at - 1] ?? '')) at--;
  return at;
}

/** An Arabic word without "and", "in", "to" and the article, in every way in which it can be read. */
export function arabicReadings(folded: string): string[] {
  const readings = [folded];
  for (const prefix of ['و', 'ف']) if (folded.startsWith(prefix)) readings.push(folded.slice(1));
  for (const word of readings.slice()) {
    for (const prefix of ['ب', 'ل', 'ك']) if (word.startsWith(prefix)) readings.push(word.slice(1));
    if (word.startsWith('لل')) readings.push(`ال${word.slice(2)}`);
  }
  return readings;
}

/** Is this Arabic word one of a list, whatever has melted into it before its article? */
export function isArabicOneOf(folded: string, list: Words): boolean {
  return arabicReadings(folded).some((word) => list.has(word));
}

/** The words at the start of a text, folded, without elisions. */
export function bareWordsOf(text: string, most: number): string[] {
  const words: string[] = [];
  for (const word of eachBareWord(text)) {
    if (words.length >= most) break;
    words.push(word);
  }
  return words;
}

/** The same one by one, for whoever may stop early. */
export function* eachBareWord(text: string): Generator<string> {
  for (const [word] of text.matchAll(/[\p{L}\p{M}.'’-]+/gu))
    yield foldBare(word.replace(/\.$/u, ''));
}
