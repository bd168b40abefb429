import { isCapitalAt } from '../../text/scripts';
import {
  GAP_APOSTROPHE,
  GAP_BREAK,
  GAP_DOT,
  GAP_DOT_LATE,
  GAP_HYPHEN,
  GAP_POSSESSIVE,
  GAP_SPACE,
  KIND_BITS,
  WORD,
} from '../../text/tokens';
import type { TokenBuffer } from '../../text/tokens';
import { CAPITAL_PART } from './layout';
import type { LexiconViews } from './layout';
import { DOTTED, SURNAME_GAP } from './policy';
import { CAPITALISED, EXACT, casePolicyOf, patternOf } from './shapes';

/** Where a name may stand: some tokens, and the units from its first letter to its last. */
export interface NameSpan {
  readonly text: string;
  readonly tokens: TokenBuffer;
  readonly at: number;
  readonly count: number;
  /** Not its first token's start where other words are written together with it. */
  readonly start: number;
  /** Not its last token's end where an ending belongs to the sentence and not to the name. */
  readonly end: number;
}

/**
 * Is a name written in this shape: separators that mean the same, and capitals as the case policy wants them? That
 * its letters are the form's is for the two hashes to say.
 */
export function hasShape(views: LexiconViews, shape: number, span: NameSpan): boolean {
  const { shapeStart, shapePart } = views;
  const { text, tokens, at, count } = span;
  const policy = views.shapePolicy[shape] ?? 0;
  const casePolicy = casePolicyOf(policy);
  const from = shapeStart[shape] ?? 0;
  if ((shapeStart[shape + 1] ?? 0) - from !== count) return false;
  for (let index = 0; index < count; index++) {
    const part = shapePart[from + index] ?? 0;
    if (casePolicy === CAPITALISED && (part & CAPITAL_PART) !== 0) {
      const start = index === 0 ? span.start : (tokens.start[at + index] ?? 0);
      if (!isCapitalAt(text, start)) return false;
    }
    if (index > 0 && !isSameGap({ policy, wanted: part & ~CAPITAL_PART }, span, index)) {
      return false;
    }
  }
  return (
    casePolicy !== EXACT || views.shapePattern[shape] === patternOf(text, span.start, span.end)
  );
}

function isSameGap(
  form: { policy: number; wanted: number },
  { tokens, at }: NameSpan,
  index: number,
): boolean {
  const { policy, wanted } = form;
  const place = at + index;
  const found = tokens.gap[place] ?? 0;
  if ((found & (GAP_BREAK | GAP_DOT_LATE)) !== 0) return false;
  if ((found & GAP_HYPHEN) !== 0 && (found & GAP_SPACE) !== 0) return false;
  if ((found & GAP_POSSESSIVE) !== (wanted & GAP_POSSESSIVE)) return false;
  if ((found & GAP_APOSTROPHE & ~wanted) !== 0) return false;
  if (wanted === 0) {
    return found === 0 || ((policy & SURNAME_GAP) !== 0 && index === 1 && found === GAP_SPACE);
  }
  if (found === 0) return !isWord(tokens, place) || !isWord(tokens, place - 1);
  const hasDot = (found & GAP_DOT) !== 0;
  if ((policy & DOTTED) !== 0) return hasDot;
  return !hasDot || (wanted & GAP_DOT) !== 0 || isInitial(tokens, place - 1);
}

function isWord(tokens: TokenBuffer, at: number): boolean {
  return ((tokens.kind[at] ?? 0) & KIND_BITS) === WORD;
}

function isInitial(tokens: TokenBuffer, at: number): boolean {
  return (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) === 1;
}
