import { foldText } from '../../text/fold';
import { isCapitalAt } from '../../text/scripts';
import {
  GAP_APOSTROPHE,
  GAP_BREAK,
  GAP_DOT,
  GAP_DOT_LATE,
  GAP_HYPHEN,
  GAP_POSSESSIVE,
  GAP_SPACE,
  WORD,
  createTokenBuffer,
  fillTokens,
} from '../../text/tokens';
import type { TokenBuffer } from '../../text/tokens';
import { CASES, CASE_SHIFT, DOTTED, SURNAME_GAP } from './layout';
import { readForm } from './open';
import type { Lexicon } from './open';

/** Tokens of a text from `first` on, to be compared with a form. */
export interface TokenSpan {
  readonly text: string;
  readonly tokens: TokenBuffer;
  readonly first: number;
  readonly count: number;
}

/** A form taken apart for comparing. */
interface FormParts {
  readonly policy: number;
  readonly words: readonly string[];
  readonly folded: readonly string[];
  readonly gaps: readonly number[];
}

const EXACT = CASES.indexOf('exact');
const CAPITALISED = CASES.indexOf('capitalised');
const LONGEST_FORM_TOKENS = 256;
/** Forms kept apart at once; the names on one page are far fewer. */
const MOST_PARTS = 4096;

const formTokens = createTokenBuffer(LONGEST_FORM_TOKENS);
const partsOf = new WeakMap<Lexicon, Map<number, FormParts>>();

/**
 * Is this really the form's text: the same letters, separators that mean the same, and capitals as the
 * form's case policy wants them? A fingerprint alone could be wrong.
 */
export function isForm(lexicon: Lexicon, index: number, span: TokenSpan): boolean {
  if (isSameText(lexicon, index, span)) return true;
  const { policy, words, folded, gaps } = takeApart(lexicon, index);
  if (words.length !== span.count) return false;
  const casePolicy = (policy >> CASE_SHIFT) & 3;
  const { text, tokens, first } = span;
  for (let at = 0; at < span.count; at++) {
    const wanted = words[at] ?? '';
    const found = text.slice(tokens.start[first + at], tokens.end[first + at]);
    if (wanted !== found && folded[at] !== foldText(found)) return false;
    if (!hasCapitals(wanted, found, casePolicy)) return false;
    if (at > 0 && !isSameGap({ policy, wanted: gaps[at] ?? 0 }, span, at)) return false;
  }
  return true;
}

/** The common case, unit by unit and without making a string. */
function isSameText(lexicon: Lexicon, index: number, span: TokenSpan): boolean {
  const { pool, formLength, formPolicy, formText } = lexicon.views;
  const start = span.tokens.start[span.first] ?? 0;
  const end = span.tokens.end[span.first + span.count - 1] ?? 0;
  const length = formLength[index] ?? 0;
  // A dotted form has one more dot than its last token.
  const isDotted = ((formPolicy[index] ?? 0) & DOTTED) !== 0;
  if (end - start !== (isDotted ? length - 1 : length)) return false;
  const from = formText[index] ?? 0;
  for (let at = 0; at < end - start; at++) {
    if (pool[from + at] !== span.text.charCodeAt(start + at)) return false;
  }
  return true;
}

function takeApart(lexicon: Lexicon, index: number): FormParts {
  let known = partsOf.get(lexicon);
  if (known === undefined) partsOf.set(lexicon, (known = new Map()));
  const kept = known.get(index);
  if (kept !== undefined) return kept;
  const { text, policy } = readForm(lexicon, index);
  formTokens.count = 0;
  formTokens.pendingGap = GAP_BREAK;
  fillTokens(formTokens, text, 0);
  const places = Array.from({ length: formTokens.count }, (_, at) => at);
  const words = places.map((at) => text.slice(formTokens.start[at], formTokens.end[at]));
  const gaps = places.map((at) => formTokens.gap[at] ?? 0);
  const parts = { policy, words, folded: words.map(foldText), gaps };
  if (known.size >= MOST_PARTS) known.clear();
  known.set(index, parts);
  return parts;
}

function hasCapitals(wanted: string, found: string, casePolicy: number): boolean {
  if (casePolicy === CAPITALISED) return !isCapitalAt(wanted, 0) || isCapitalAt(found, 0);
  if (casePolicy !== EXACT || wanted === found) return true;
  return capitalsOf(wanted) === capitalsOf(found);
}

function capitalsOf(word: string): string {
  let capitals = '';
  for (let at = 0; at < word.length; at++) {
    if (/\p{L}/u.test(word[at] ?? '')) capitals += isCapitalAt(word, at) ? 'C' : 'c';
  }
  return capitals;
}

function isSameGap(
  form: { policy: number; wanted: number },
  { tokens, first }: TokenSpan,
  at: number,
): boolean {
  const { policy, wanted } = form;
  const place = first + at;
  const found = tokens.gap[place] ?? 0;
  if ((found & (GAP_BREAK | GAP_DOT_LATE)) !== 0) return false;
  if ((found & GAP_HYPHEN) !== 0 && (found & GAP_SPACE) !== 0) return false;
  if ((found & GAP_POSSESSIVE) !== (wanted & GAP_POSSESSIVE)) return false;
  if ((found & GAP_APOSTROPHE & ~wanted) !== 0) return false;
  if (wanted === 0) {
    return found === 0 || ((policy & SURNAME_GAP) !== 0 && at === 1 && found === GAP_SPACE);
  }
  if (found === 0) return tokens.kind[place] !== WORD || tokens.kind[place - 1] !== WORD;
  const hasDot = (found & GAP_DOT) !== 0;
  if ((policy & DOTTED) !== 0) return hasDot;
  return !hasDot || (wanted & GAP_DOT) !== 0 || isInitial(tokens, place - 1);
}

function isInitial(tokens: TokenBuffer, at: number): boolean {
  return (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) === 1;
}
