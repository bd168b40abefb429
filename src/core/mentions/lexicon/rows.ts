/**
 * Forms on their way into a lexicon: of each spelling its two hashes, its shape and its owner, and the keys by which
 * the two bitmaps will know it. The spelling itself is not kept.
 */
import { GAP_BREAK, KIND_BITS, SYLLABLE, createTokenBuffer, fillTokens } from '../../text/tokens';
import type { TokenBuffer } from '../../text/tokens';
import { checkOf } from '../../text/word-check';
import { isCapitalAt } from '../../text/scripts';
import { createGrowingWords } from './grow';
import type { GrowingWords } from './grow';
import { CAPITAL_SALT, SINGLE_SALT, extendCheck, extendHash } from './hash';
import { CASES } from './policy';
import { casePolicyOf, createShapeTable } from './shapes';
import type { ShapeTable } from './shapes';

/** The longest spelling entered: an alias of a pack has at most 200 characters, case endings are short. */
export const LONGEST_FORM = 240;

/** Forms as columns, in the order in which they were added. */
export interface FormRows {
  readonly hash: GrowingWords;
  readonly check: GrowingWords;
  readonly owner: GrowingWords;
  readonly shape: GrowingWords;
  readonly shapes: ShapeTable;
  readonly firstKeys: GrowingWords;
  readonly prefixKeys: GrowingWords;
  readonly mostTokens: () => number;
  /** Adds a spelling; nothing where it has no letter or is longer than `LONGEST_FORM`. */
  readonly add: (text: string, policy: number, owner: number) => void;
  /** The hash of the whole text, and of its first word; 0 for none, or where it is too long. */
  readonly wordsOf: (text: string) => { readonly whole: number; readonly first: number };
}

const ANY = CASES.indexOf('any');
/** About: a pair, and of a longer name what is before its last word. */
const PREFIXES_A_FORM = 2;

/** No forms yet, and room for about so many. */
export function createFormRows(capacity: number): FormRows {
  const tokens = createTokenBuffer(LONGEST_FORM + 1);
  const hash = createGrowingWords(capacity);
  const check = createGrowingWords(capacity);
  const owner = createGrowingWords(capacity);
  const shape = createGrowingWords(capacity);
  const firstKeys = createGrowingWords(capacity);
  const prefixKeys = createGrowingWords(capacity * PREFIXES_A_FORM);
  const shapes = createShapeTable();
  let mostTokens = 0;

  return {
    hash,
    check,
    owner,
    shape,
    shapes,
    firstKeys,
    prefixKeys,
    mostTokens: () => mostTokens,
    add(text, policy, bearer) {
      if (text.length > LONGEST_FORM || tokenise(tokens, text) === 0) return;
      const { count } = tokens;
      if (count > mostTokens) mostTokens = count;
      let formHash = tokens.hash[0] as number;
      let formCheck = checkAt(text, tokens, 0);
      const isSmall = casePolicyOf(policy) === ANY || !isCapitalAt(text, tokens.start[0] as number);
      const isSyllable = ((tokens.kind[0] as number) & KIND_BITS) === SYLLABLE;
      if (isSmall) firstKeys.add(formHash);
      if (!isSyllable) firstKeys.add(formHash ^ CAPITAL_SALT);
      for (let at = 1; at < count; at++) {
        formHash = extendHash(formHash, tokens.hash[at] as number);
        formCheck = extendCheck(formCheck, checkAt(text, tokens, at));
        // The first pair of any form, and every later beginning that is not all of it. Where syllables are tokens
        // most pairs begin some form, so that there the whole counts as well.
        if (at === 1 || at < count - 1 || isSyllable) prefixKeys.add(formHash);
      }
      if (count === 1 || (count === 2 && isSyllable)) prefixKeys.add(formHash ^ SINGLE_SALT);
      hash.add(formHash);
      check.add(formCheck);
      owner.add(bearer);
      shape.add(shapes.indexOf(text, tokens, policy));
    },
    wordsOf(text) {
      const count = text.length > LONGEST_FORM ? 0 : tokenise(tokens, text);
      let first = count === 0 ? 0 : (tokens.hash[0] as number);
      let at = 1;
      for (; at < count && tokens.gap[at] === 0; at++) {
        first = extendHash(first, tokens.hash[at] as number);
      }
      let whole = first;
      for (; at < count; at++) whole = extendHash(whole, tokens.hash[at] as number);
      return { whole, first };
    },
  };
}

function checkAt(text: string, { start, end }: TokenBuffer, at: number): number {
  return checkOf(text, start[at] as number, end[at] as number);
}

function tokenise(tokens: TokenBuffer, text: string): number {
  tokens.count = 0;
  tokens.pendingGap = GAP_BREAK;
  fillTokens(tokens, text, 0);
  return tokens.count;
}
