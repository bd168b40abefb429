/**
 * Hebrew and Arabic write "and", "in", "to", "from" and the article together with the word after them. A name is
 * looked for at every letter where such words may end; which of them are meant, the lexicon decides.
 */

/** A word's remainder after its clitics. */
export interface Remainder {
  /** The units of the word before it. */
  readonly clitics: number;
  /** The name's first word as the lexicon has it, which may begin with an article that melted into "to". */
  readonly word: string;
}

/** Shorter remainders are found in too many words. */
const LEAST_LETTERS = 3;
const LONGEST_CLITICS = 5;
const HEBREW = /^[והבלכמש]{1,4}/u;
const ARABIC = /^[وف]?[بكلس]?(?:ال)?/u;
/** "To the": the article's first letter is not written. */
const MELTED_ARTICLE = /^[وف]?لل/u;
const FIRST_ARABIC = 0x0600;

/** What may be left of a word without its clitics, the longest first; nothing where it begins with none. */
export function remaindersOf(word: string): Remainder[] {
  const isArabic = word.charCodeAt(0) >= FIRST_ARABIC;
  const start = word.slice(0, LONGEST_CLITICS);
  const most = (isArabic ? ARABIC : HEBREW).exec(start)?.[0].length ?? 0;
  const remainders: Remainder[] = [];
  const longest = Math.min(most, word.length - LEAST_LETTERS);
  for (let clitics = 1; clitics <= longest; clitics++) {
    // Between the letters of the article no name begins.
    if (isArabic && start.slice(clitics - 1, clitics + 1) === 'ال') continue;
    remainders.push({ clitics, word: word.slice(clitics) });
  }
  const melted = isArabic ? MELTED_ARTICLE.exec(start)?.[0].length : undefined;
  if (melted !== undefined && word.length - melted >= LEAST_LETTERS) {
    remainders.push({ clitics: melted - 1, word: `ا${word.slice(melted - 1)}` });
  }
  return remainders;
}
