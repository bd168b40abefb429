import { foldText } from '../text/fold';
import { GAP_BREAK, GAP_SPACE, IDEOGRAPH, KIND_BITS, SYLLABLE, WORD } from '../text/tokens';
import { isHangul } from '../text/scripts';
import { givenNameLength, startsWithHanTitle } from './han';
import { beginsKoreanName, endsKoreanName, hasTitleAfter } from './korean';
import { endOfEqual } from './lexicon/buckets';
import type { Lexicon } from './lexicon/open';
import {
  CLITICS,
  DOTTED,
  GERMAN_GENITIVE,
  NEEDS_ARTICLE,
  NEEDS_TITLE,
  OPEN_FORMS,
} from './lexicon/policy';
import { hasShape } from './lexicon/verify';
import type { NameSpan } from './lexicon/verify';
import { OTHER_HALVES } from './words/halves';

/** Forms that lie side by side in a lexicon: all of them have the spelling of the place. Often thousands. */
export interface FormRun {
  readonly first: number;
  readonly count: number;
}

/** A place where the text has a known spelling. Offsets are UTF-16 units into the text. */
export interface Find {
  readonly start: number;
  readonly end: number;
  /** Every form in the lexicon that is spelt so. */
  readonly runs: readonly FormRun[];
  /** A known surname that begins somebody else's full name; it names nobody known. */
  readonly isRival: boolean;
  /** Nothing but an event's or an office's name, so that the names inside it are finds as well. */
  readonly isOpen: boolean;
  /**
   * The known name, where it is not all that stands from `start` to `end`, or not letter by letter: a rival's surname,
   * a name without its German ending, one whose article melted into another word. Null where it is.
   */
  readonly spelling: string | null;
}

/** The forms of a find, one by one: indexes into the lexicon. */
export function* formsIn({ runs }: Find): Generator<number> {
  for (const { first, count } of runs) {
    for (let form = first; form < first + count; form++) yield form;
  }
}

/** Tokens that have the fingerprint of some forms, from `firstForm` to before `endForm`. */
export interface Hit extends NameSpan {
  /** As in a find. */
  readonly spelling: string | null;
  readonly firstForm: number;
  readonly endForm: number;
}

const ARTICLE = 'the';
const GIVEN_NAME_SYLLABLES = 2;

/** Looks which of the forms of a hit can be meant as it is written here; undefined where none is. */
export function verifyHit(
  lexicon: Lexicon,
  hit: Hit,
  work: { verified: number },
): Find | undefined {
  const { text, tokens, at, count, start, end } = hit;
  const isGenitive = end !== tokens.end[at + count - 1];
  const isJoined = start !== tokens.start[at];
  // Inside a word a surname that wants a title after it can only begin somebody else's name.
  const isInside = count === 1 && isTouchedBy(hit, SYLLABLE);
  if (isInside && wantsTitle(lexicon, hit)) return rivalAt(lexicon, hit);
  if (!endsAsName(hit)) return rivalAt(lexicon, hit);
  let policies = 0;
  let areOpen = true;
  const runs = runsOf(lexicon, hit, (policy, shape) => {
    work.verified++;
    if ((policy & NEEDS_TITLE) !== 0 && !hasOwnTitle(text, end)) return false;
    if ((policy & NEEDS_ARTICLE) !== 0 && !hasArticleBefore(hit)) return false;
    if (isGenitive && (policy & GERMAN_GENITIVE) === 0) return false;
    if (isJoined && (policy & CLITICS) === 0) return false;
    if (!hasShape(lexicon.views, shape, hit)) return false;
    policies |= policy;
    areOpen &&= (policy & OPEN_FORMS) !== 0;
    return true;
  });
  if (runs.length === 0) return rivalAt(lexicon, hit);
  const isDotted = (policies & DOTTED) !== 0 && text[end] === '.';
  return {
    start,
    end: isDotted || isGenitive ? end + 1 : end,
    runs,
    isRival: false,
    isOpen: areOpen,
    spelling: hit.spelling ?? (isGenitive ? text.slice(start, end) : null),
  };
}

/** The forms of a hit whose policy and shape will do; forms of one shape are judged once. */
function runsOf(
  { views }: Lexicon,
  { firstForm, endForm }: Hit,
  willDo: (policy: number, shape: number) => boolean,
): FormRun[] {
  const { formShape, shapePolicy } = views;
  const runs: Array<{ first: number; count: number }> = [];
  for (let first = firstForm; first < endForm;) {
    const shape = formShape[first] ?? 0;
    const end = endOfEqual(formShape, first, endForm);
    if (willDo(shapePolicy[shape] ?? 0, shape)) {
      const last = runs.at(-1);
      if (last !== undefined && last.first + last.count === first) last.count += end - first;
      else runs.push({ first, count: end - first });
    }
    first = end;
  }
  return runs;
}

function hasArticleBefore({ tokens, text, at }: Hit): boolean {
  if (at === 0 || ((tokens.gap[at] ?? GAP_BREAK) & GAP_BREAK) !== 0) return false;
  const before = text.slice(tokens.start[at - 1], tokens.end[at - 1]);
  return before.length === ARTICLE.length && before.toLowerCase() === ARTICLE;
}

/** A surname and a title with nothing between is somebody's; with a given name between, somebody else's. */
function hasOwnTitle(text: string, end: number): boolean {
  return (
    startsWithHanTitle(text, end) || (!isHangul(text.charCodeAt(end)) && hasTitleAfter(text, end))
  );
}

/** Do all forms of this hit want a title after them? */
function wantsTitle({ views }: Lexicon, { firstForm, endForm }: Hit): boolean {
  const { formShape, shapePolicy } = views;
  for (let form = firstForm; form < endForm; form = endOfEqual(formShape, form, endForm)) {
    if (((shapePolicy[formShape[form] ?? 0] ?? 0) & NEEDS_TITLE) === 0) return false;
  }
  return true;
}

function isTouchedBy({ tokens, at, count }: Hit, kind: number): boolean {
  const next = at + count;
  return next < tokens.count && tokens.gap[next] === 0 && kindAt(tokens, next) === kind;
}

function kindAt({ kind }: Hit['tokens'], at: number): number {
  return (kind[at] ?? 0) & KIND_BITS;
}

function endsAsName({ tokens, text, at, count, end }: Hit): boolean {
  const next = at + count;
  const isTouched = next < tokens.count && tokens.gap[next] === 0;
  if (!isTouched) return true;
  const kind = kindAt(tokens, next);
  if (kind === SYLLABLE) return endsKoreanName(text, end);
  // Latin letters right after Hangul belong to the same word.
  return !(kind === WORD && kindAt(tokens, next - 1) === SYLLABLE);
}

/** Somebody or something else of the same first name: "김건희 여사", "金建希女士", "South Sudan". */
function rivalAt(lexicon: Lexicon, hit: Hit): Find | undefined {
  if (hit.count !== 1) return undefined;
  let rivalEnd = -1;
  if (kindAt(hit.tokens, hit.at) !== WORD) {
    rivalEnd = namesakeEnd(hit);
    if (rivalEnd === 0) return undefined;
  }
  const runs = runsOf(lexicon, hit, (policy, shape) => {
    if ((policy & (NEEDS_TITLE | NEEDS_ARTICLE)) === 0 || rivalEnd === 0) return false;
    if (rivalEnd === -1) {
      rivalEnd = (policy & NEEDS_TITLE) !== 0 ? namesakeEnd(hit) : otherHalfEnd(hit);
    }
    return rivalEnd > 0 && hasShape(lexicon.views, shape, hit);
  });
  if (runs.length === 0) return undefined;
  const { start } = hit;
  const spelling = hit.text.slice(start, hit.end);
  return { start, end: rivalEnd, runs, isRival: true, isOpen: false, spelling };
}

/** Where the unknown full name ends that begins with a surname of one character; 0 where there is none. */
function namesakeEnd({ text, tokens, at, end }: Hit): number {
  const kind = kindAt(tokens, at);
  if (kind === SYLLABLE) return beginsKoreanName(text, end) ? end + GIVEN_NAME_SYLLABLES : 0;
  if (kind !== IDEOGRAPH) return 0;
  const given = givenNameLength(text, end);
  return given === 0 ? 0 : end + given;
}

function otherHalfEnd({ text, tokens, at }: Hit): number {
  const next = at + 1;
  if (next >= tokens.count || tokens.gap[next] !== GAP_SPACE) return 0;
  const end = tokens.end[next] ?? 0;
  return OTHER_HALVES.has(foldText(text.slice(tokens.start[next], end))) ? end : 0;
}
