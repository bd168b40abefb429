import { isCapitalAt } from '../../text/scripts';
import type { BlockKind, TextBlock } from '../mention';
import {
  LONGEST_BYLINE_UNITS,
  STYLE_SAMPLE_UNITS,
  TITLE_CASE_LEAST_WORDS,
  TITLE_CASE_SHARE,
} from '../thresholds';

/**
 * What a capital says in a block. `names`: that a name is likely. `nothing`: a headline in title case or in
 * capitals. `nouns`: German, where every noun has one.
 */
export type CapitalSense = 'names' | 'nothing' | 'nouns';

/** How a block is to be read. */
export interface BlockStyle {
  readonly kind: BlockKind;
  readonly capitals: CapitalSense;
  readonly isAllCapitals: boolean;
}

const LEAST_LETTERS = 4;

/** Judges a block by the start of its text, its kind and the language of the page. */
export function styleOf(block: TextBlock, lang: string): BlockStyle {
  const words = block.text.slice(0, STYLE_SAMPLE_UNITS).match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  const long = words.filter((word) => word.length >= LEAST_LETTERS);
  const capitalised = long.filter((word) => isCapitalAt(word, 0)).length;
  const shouted = words.filter((word) => word.length > 1 && isShouted(word)).length;
  const isEnough = words.length >= TITLE_CASE_LEAST_WORDS;
  const isAllCapitals = isEnough && shouted >= TITLE_CASE_SHARE * words.length;
  const isTitleCase =
    isEnough &&
    long.length > 1 &&
    capitalised >= TITLE_CASE_SHARE * long.length &&
    (block.kind === 'heading' || capitalised === long.length);
  const isByline =
    block.kind === 'text' &&
    block.text.length <= LONGEST_BYLINE_UNITS &&
    /^\s*by\s/iu.test(block.text);
  return {
    kind: isByline ? 'byline' : block.kind,
    capitals: capitalSense({ isAllCapitals, isTitleCase, lang }),
    isAllCapitals,
  };
}

function capitalSense(style: {
  isAllCapitals: boolean;
  isTitleCase: boolean;
  lang: string;
}): CapitalSense {
  if (style.isAllCapitals || style.isTitleCase) return 'nothing';
  return /^de\b/iu.test(style.lang) ? 'nouns' : 'names';
}

function isShouted(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}
