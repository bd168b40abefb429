import {
  APOSTROPHE,
  DOT,
  EXPANDS,
  FIRST_LETTER,
  HYPHEN,
  IGNORED,
  JAMO,
  MARK,
  SPACE,
  SURROGATE,
  foldText,
  foldUnit,
} from '../../text/fold';
import { isCapitalAt } from '../../text/scripts';
import { STARTERS } from '../words/starters';
import { TITLES } from '../words/titles';

/** The word before or after a name, if nothing but a space, a hyphen or an initial's dot is between. */
export interface Neighbour {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly gap: 'space' | 'hyphen' | 'comma';
  readonly isCapital: boolean;
  /** One letter, as in "V. Smith". */
  readonly isInitial: boolean;
  /** Owns what follows: "Korea’s". */
  readonly isPossessive: boolean;
}

/** Longer words are not looked at: no name has them, and it keeps hostile text cheap. */
const LONGEST_WORD_UNITS = 48;
const LONGEST_GAP_UNITS = 4;

/** The word before `start`, or null where the text, a sentence or a clause begins there. */
export function wordBefore(text: string, start: number): Neighbour | null {
  let at = start;
  let gap: Neighbour['gap'] | null = null;
  let hasDot = false;
  while (at > 0 && start - at < LONGEST_GAP_UNITS) {
    const unit = foldUnit(text.charCodeAt(at - 1));
    if (unit === SPACE) gap = gap === 'hyphen' ? 'hyphen' : 'space';
    else if (unit === HYPHEN && gap === null) gap = 'hyphen';
    else if (unit === DOT && gap === 'space' && !hasDot) hasDot = true;
    else if (unit !== IGNORED) break;
    at--;
  }
  if (gap === null) return null;
  const end = at;
  while (at > 0 && end - at < LONGEST_WORD_UNITS && isWordUnit(text, at - 1)) at--;
  if (at === end) return null;
  const word = neighbour(text, { start: at, end, gap });
  if (!hasDot) return word;
  // Only an initial or a short form such as "Gen." has a dot; after any other word a sentence ends.
  if (end - at === 1 && word.isCapital) return { ...word, isInitial: true };
  return word.isCapital && TITLES.has(word.folded) ? word : null;
}

/** The word after `end`; "comma" as its gap where a comma and a space stand between. */
export function wordAfter(text: string, end: number): Neighbour | null {
  let at = end;
  let gap: Neighbour['gap'] | null = null;
  while (at < text.length && at - end < LONGEST_GAP_UNITS) {
    const unit = foldUnit(text.charCodeAt(at));
    if (unit === SPACE) gap ??= 'space';
    else if (unit === HYPHEN && gap === null) gap = 'hyphen';
    else if (text[at] === ',' && gap === null) gap = 'comma';
    else if (unit !== IGNORED) break;
    at++;
  }
  if (gap === null) return null;
  const start = at;
  while (at < text.length && at - start < LONGEST_WORD_UNITS && isWordUnit(text, at)) at++;
  return at === start ? null : neighbour(text, { start, end: at, gap });
}

/** Does a sentence, a quotation or the block begin here? */
export function isSentenceStart(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && at - before <= LONGEST_GAP_UNITS) {
    const mark = text[before] ?? '';
    if (/[.!?:;…“”"„«([\n—|•]/u.test(mark)) return true;
    if (!/[\s\u00a0'‘’]/u.test(mark)) return false;
    before--;
  }
  return before < 0;
}

function neighbour(
  source: string,
  { start, end, gap }: { start: number; end: number; gap: Neighbour['gap'] },
): Neighbour {
  const text = source.slice(start, end);
  const bare = withoutPossessive(text);
  return {
    text,
    folded: foldText(bare),
    start,
    end,
    gap,
    isCapital: isCapitalAt(source, start),
    isInitial: bare.length === 1 && !STARTERS.has(foldText(bare)),
    isPossessive: bare.length < text.length,
  };
}

function withoutPossessive(word: string): string {
  const last = word[word.length - 1];
  const end = last === 's' || last === 'S' ? word.length - 2 : word.length - 1;
  const mark = word[end];
  return mark === "'" || mark === '’' ? word.slice(0, end) : word;
}

function isWordUnit(text: string, at: number): boolean {
  const unit = foldUnit(text.charCodeAt(at));
  if (unit >= FIRST_LETTER || unit === EXPANDS || unit === MARK || unit === IGNORED) return true;
  return unit === APOSTROPHE || unit === JAMO || unit === SURROGATE;
}
