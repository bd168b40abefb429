/** What stands before a token, as flags; 0 where it touches the token before it. */
export const GAP_SPACE = 1;
export const GAP_HYPHEN = 2;
export const GAP_DOT = 4;
export const GAP_MIDDLE_DOT = 8;
export const GAP_APOSTROPHE = 16;
/** An apostrophe and s: the token before it owns something. */
export const GAP_POSSESSIVE = 32;
/** No name goes on over this: punctuation, a line end, the start of the text. */
export const GAP_BREAK = 64;
/** A dot after white space: "Kim . Jong" is not "Kim. Jong". */
export const GAP_DOT_LATE = 128;

/** Kinds of token, the low bits of `kind`: a run of letters, */
export const WORD = 0;
/** one Hangul syllable, */
export const SYLLABLE = 1;
/** one Han or Kana character. */
export const IDEOGRAPH = 2;
export const KIND_BITS = 3;
/** Flag of a kind: the first letter is not written as it folds. Every capital is so; some small letters are. */
export const RESHAPED = 4;
/** Flag of a kind: a syllable that follows another in one word, where no name begins. */
export const INNER = 8;
/** Flag of a kind: a syllable with which a sieve says that no name begins. */
export const DULL = 16;

/** Scripts whose characters are tokens of their own begin here. */
export const FIRST_SYLLABIC = 0x3005;

/** What a token's hash begins with, and what it is multiplied by at every letter. */
export const HASH_SEED = 0x2545f491;
export const HASH_FACTOR = 0x9e3779b1;
