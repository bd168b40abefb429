/**
 * "The younger Smith", "another Smith", "a Mr Smith", "the Smith who stayed", "Smith’s own": one of several, and
 * perhaps not whom it seems.
 */
import { ARTICLES_OF_ANY, CONTRASTS } from '../words/people';
import { TITLES } from '../words/titles';
import { wordBefore } from './neighbours';
import type { Place } from './place';

const OWN = /^['’]s own\b/u;
const LONGEST_OWN_UNITS = 7;

/** Does the text tell the bearer of a short form from others of that name? */
export function isToldApart({ text, find, left, right }: Place): boolean {
  if (OWN.test(text.slice(find.end, find.end + LONGEST_OWN_UNITS))) return true;
  // Without a comma it says which of them: "the Smith who stayed".
  if (right?.gap === 'space' && right.folded === 'who') return true;
  if (left?.gap !== 'space') return false;
  if (CONTRASTS.has(left.folded)) return true;
  if (!TITLES.has(left.folded)) return false;
  const before = wordBefore(text, left.start);
  return before?.gap === 'space' && ARTICLES_OF_ANY.has(before.folded);
}
