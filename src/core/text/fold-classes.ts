/** What a UTF-16 unit can be beside a letter: the low values of the folding table. */

/** Ends a run of words: sentence marks, brackets, line ends, symbols. */
export const BREAK = 0;
export const SPACE = 1;
export const HYPHEN = 2;
export const DOT = 3;
/** The dots between the words of a foreign name in East Asian scripts. Up to this class nothing is part of a word. */
export const MIDDLE_DOT = 4;
/** Soft hyphens, zero-width spaces, directional controls: as if not there. */
export const IGNORED = 5;
/** Accents and vowel signs: dropped, but they belong to the letter before them. */
export const MARK = 6;
export const APOSTROPHE = 7;
/** One unit that folds to several letters; `expansionOf` has them. */
export const EXPANDS = 8;
/** Half of a pair; `foldPair` reads the whole. */
export const SURROGATE = 9;
/** A part of a Hangul syllable that is written in parts. */
export const JAMO = 10;
/** A table entry whose page is not made yet; `foldUnit` makes it. */
export const UNMADE = 11;
/** Table values from here on are folded letters or digits. */
export const FIRST_LETTER = 16;
