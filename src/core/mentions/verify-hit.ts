import { GAP_BREAK, SYLLABLE, WORD } from '../text/tokens';
import type { TokenBuffer } from '../text/tokens';
import { isHangul } from '../text/scripts';
import { beginsTitledName, endsKoreanName, hasTitleAfter } from './korean';
import { DOTTED, NEEDS_ARTICLE, NEEDS_TITLE, NO_FORM } from './lexicon/layout';
import type { Lexicon } from './lexicon/open';
import { isForm } from './lexicon/verify';

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
  if (forms.length === 0) return undefined;
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
  return !isHangul(text.charCodeAt(end)) && hasTitleAfter(text, end);
}

function endsAsName({ tokens, text, at, count }: Hit, end: number): boolean {
  const next = at + count;
  const isTouched = next < tokens.count && tokens.gap[next] === 0;
  if (!isTouched) return true;
  if (tokens.kind[next] === SYLLABLE) return endsKoreanName(text, end);
  // Latin letters right after Hangul belong to the same word.
  return !(tokens.kind[next] === WORD && tokens.kind[next - 1] === SYLLABLE);
}

function rivalAt(
  lexicon: Lexicon,
  hit: Hit,
  place: { start: number; end: number },
): Find | undefined {
  const { formPolicy, formNext } = lexicon.views;
  if (hit.count !== 1 || !beginsTitledName(hit.text, place.end)) return undefined;
  const forms: number[] = [];
  for (let form = hit.firstForm; form !== NO_FORM; form = formNext[form] ?? NO_FORM) {
    if (((formPolicy[form] ?? 0) & NEEDS_TITLE) !== 0) forms.push(form);
  }
  if (forms.length === 0) return undefined;
  return { start: place.start, end: place.end + GIVEN_NAME_SYLLABLES, forms, isRival: true };
}
