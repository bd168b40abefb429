import { foldText } from '../../text/fold';
import { GAP_APOSTROPHE, GAP_BREAK, createTokenBuffer, fillTokens } from '../../text/tokens';
import { CAPITAL_PART } from './layout';
import type { Lexicon } from './open';
import { readForm } from './open';
import { LONGEST_FORM } from './rows';

const tokens = createTokenBuffer(LONGEST_FORM);

/**
 * The folded spelling of the alias that a form stands for, uninflected, when `written` is how the text has it. It is
 * the same wherever the form is found: a Hangul name has one key with and without a space after the surname, an inflected form has that of its alias.
 */
export function keyOfForm(lexicon: Lexicon, form: number, written: string): string {
  const { base } = readForm(lexicon, form);
  if (base !== null) return base;
  const { formShape, shapeStart, shapePart } = lexicon.views;
  const from = shapeStart[formShape[form] ?? 0] ?? 0;
  tokens.count = 0;
  tokens.pendingGap = GAP_BREAK;
  fillTokens(tokens, written, 0);
  let key = '';
  for (let at = 0; at < tokens.count; at++) {
    const end = at + 1 < tokens.count ? tokens.start[at + 1] : written.length;
    const gap = (shapePart[from + at] ?? 0) & ~CAPITAL_PART;
    // As the alias is written: folding puts a space where anything but an apostrophe stands.
    const isApart = at > 0 && (gap & ~GAP_APOSTROPHE) !== 0;
    key += (isApart ? ' ' : '') + foldText(written.slice(tokens.start[at], end));
  }
  return key;
}
