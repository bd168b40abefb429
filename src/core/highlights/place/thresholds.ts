/**
 * When a quote counts as found again. A note on the wrong words is worse than one that waits in a list, so each of
 * these errs towards *unplaced* (issue on highlights, section 2; threats R-53).
 */

/** Quotes shorter than this, in UTF-16 units, need their exact words: a few letters are like many others. */
export const SHORT_QUOTE = 12;
/** How much of the context a short quote needs on each side, 0 to 1. */
export const LEAST_SHORT_CONTEXT = 0.8;
/** Less context than this, in UTF-16 units, tells a short quote from nothing. */
export const LEAST_CONTEXT_LENGTH = 16;
/** The largest part of a quote that may have changed, in edits for each UTF-16 unit. */
export const MOST_ERRORS = 0.2;
/** The least total score of a place that is not sure by its context. */
export const LEAST_SCORE = 0.85;
/** How far the best place has to be before the next best, in context among exact ones, in total among all. */
export const LEAST_MARGIN = 0.1;
/**
 * Exact words with so much of their context are taken without a search for changed words elsewhere: text as much
 * like it as this, which is not it, has all of its neighbours like it too.
 */
export const SURE_CONTEXT = 0.9;
/**
 * The total score is the part of all characters, of the quote and of its context, that are as they were; those of the
 * quote count so many times. So a long quote carries itself, and a short one needs its context: the sentence that is
 * repeated elsewhere after its own place was cut is not taken for it.
 */
export const QUOTE_WEIGHT = 2;

/** Places looked at for one quote; words that stand on a page more often than this tell no place from another. */
export const MOST_PLACES = 200;
/** Longer quotes, in UTF-16 units, are found by their exact words only: comparing costs their length squared. */
export const LONGEST_FUZZY = 8_000;
/** So much text is compared at once, in UTF-16 units; between two such steps the caller may do something else. */
export const STEP_LENGTH = 8_192;
