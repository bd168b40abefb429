import { foldText } from '../text/fold';
import { GAP_BREAK, GAP_SPACE, IDEOGRAPH, SYLLABLE, WORD } from '../text/tokens';
import type { TokenBuffer } from '../text/tokens';
import { isHangul } from '../text/scripts';
import { givenNameLength, startsWithHanTitle } from './han';
import { beginsKoreanName, endsKoreanName, hasTitleAfter } from './korean';
import { DOTTED, NEEDS_ARTICLE, NEEDS_TITLE, NO_FORM } from './lexicon/layout';
import type { Lexicon } from './lexicon/open';
import { isForm } from './lexicon/verify';
import { OTHER_HALVES } from './words/halves';

/** A place where the text has a known spelling. Offsets are UTF-16 units into the text. */
export interface Find {
  readonly start: number;
  readonly end: number;
  /** Every form in the lexicon that is spelt so, in the order of the packs. */
  readonly forms: readonly number[];
  /** A known surname that begins somebody else's full name; it names nobody known. */
  readonly isRival: boolean;
}

/** Tokens whose fingerprint is in the table, with the first of the forms that may be theirs. */
export interface Hit {
  readonly text: string;
  readonly tokens: TokenBuffer;
  readonly at: number;
  readonly count: number;
  readonly firstForm: number;
}

const ARTICLE = 'the';
const GIVEN_NAME_SYLLABLES = 2;

/** Compares a hit with each form that shares its fingerprint; undefined where none is meant here. */
export function verifyHit(
  lexicon: Lexicon,
  hit: Hit,
  work: { verified: number },
): Find | undefined {
  const { formNext, formPolicy } = lexicon.views;
  const { text, tokens, at, count } = hit;
  const start = tokens.start[at] ?? 0;
  const end = tokens.end[at + count - 1] ?? 0;
  // Inside a word a surname that wants a title after it can only begin somebody else's name.
  const isInside = count === 1 && isTouchedBy(hit, SYLLABLE);
  if (isInside && wantsTitle(lexicon, hit.firstForm)) return rivalAt(lexicon, hit, { start, end });
  if (!endsAsName(hit, end)) return rivalAt(lexicon, hit, { start, end });
  const span = { text, tokens, first: at, count };
  const forms: number[] = [];
  for (let form = hit.firstForm; form !== NO_FORM; form = formNext[form] ?? NO_FORM) {
    work.verified++;
    const policy = formPolicy[form] ?? 0;
    if ((policy & NEEDS_TITLE) !== 0 && !hasOwnTitle(text, end)) continue;
    if ((policy & NEEDS_ARTICLE) !== 0 && !hasArticleBefore(hit)) continue;
    if (isForm(lexicon, form, span)) forms.push(form);
  }
  if (forms.length === 0) return rivalAt(lexicon, hit, { start, end });
  forms.sort((one, other) => one - other);
  const isDotted = ((formPolicy[forms[0] ?? 0] ?? 0) & DOTTED) !== 0 && text[end] === '.';
  return { start, end: isDotted ? end + 1 : end, forms, isRival: false };
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

/** Do all forms with this fingerprint want a title after them? */
function wantsTitle({ views }: Lexicon, firstForm: number): boolean {
  let form = firstForm;
  while (form !== NO_FORM && ((views.formPolicy[form] ?? 0) & NEEDS_TITLE) !== 0) {
    form = views.formNext[form] ?? NO_FORM;
  }
  return form === NO_FORM;
}

function isTouchedBy({ tokens, at, count }: Hit, kind: number): boolean {
  const next = at + count;
  return next < tokens.count && tokens.gap[next] === 0 && tokens.kind[next] === kind;
}

function endsAsName({ tokens, text, at, count }: Hit, end: number): boolean {
  const next = at + count;
  const isTouched = next < tokens.count && tokens.gap[next] === 0;
  if (!isTouched) return true;
  if (tokens.kind[next] === SYLLABLE) return endsKoreanName(text, end);
  // Latin letters right after Hangul belong to the same word.
  return !(tokens.kind[next] === WORD && tokens.kind[next - 1] === SYLLABLE);
}

/** Somebody or something else of the same first name: "김건희 여사", "金建希女士", "South Sudan". */
function rivalAt(
  lexicon: Lexicon,
  hit: Hit,
  place: { start: number; end: number },
): Find | undefined {
  const { text, tokens, at } = hit;
  if (hit.count !== 1) return undefined;
  const { formPolicy, formNext } = lexicon.views;
  const forms: number[] = [];
  let rivalEnd = 0;
  for (let form = hit.firstForm; form !== NO_FORM; form = formNext[form] ?? NO_FORM) {
    const policy = formPolicy[form] ?? 0;
    if ((policy & (NEEDS_TITLE | NEEDS_ARTICLE)) === 0) continue;
    rivalEnd ||= (policy & NEEDS_TITLE) !== 0 ? namesakeEnd(hit, place.end) : otherHalfEnd(hit);
    if (rivalEnd === 0) return undefined;
    if (isForm(lexicon, form, { text, tokens, first: at, count: 1 })) forms.push(form);
  }
  if (forms.length === 0) return undefined;
  return { start: place.start, end: rivalEnd, forms, isRival: true };
}

/** Where the unknown full name ends that begins with a surname of one character; 0 where there is none. */
function namesakeEnd({ text, tokens, at }: Hit, surnameEnd: number): number {
  if (tokens.kind[at] === SYLLABLE) {
    return beginsKoreanName(text, surnameEnd) ? surnameEnd + GIVEN_NAME_SYLLABLES : 0;
  }
  if (tokens.kind[at] !== IDEOGRAPH) return 0;
  const given = givenNameLength(text, surnameEnd);
  return given === 0 ? 0 : surnameEnd + given;
}

function otherHalfEnd({ text, tokens, at }: Hit): number {
  const next = at + 1;
  if (next >= tokens.count || tokens.gap[next] !== GAP_SPACE) return 0;
  const end = tokens.end[next] ?? 0;
  return OTHER_HALVES.has(foldText(text.slice(tokens.start[next], end))) ? end : 0;
}
