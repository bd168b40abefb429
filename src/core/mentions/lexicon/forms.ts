import type { Alias } from '../../pack/schema';
import { isHangul, isIdeograph } from '../../text/scripts';
import {
  NEEDS_ARTICLE,
  DERIVED,
  DOTTED,
  GERMAN_GENITIVE,
  NEEDS_TITLE,
  SURNAME_GAP,
} from './layout';
import type { EntityKind, MatchPolicy } from './layout';
import { russianForms } from './russian';
import { ukrainianForms } from './ukrainian';

/** A spelling to be entered into the lexicon. */
export interface FormDraft {
  readonly text: string;
  readonly flags: number;
  readonly match: MatchPolicy;
}

/** Whom the alias names, as far as its forms depend on it. */
export interface Bearer {
  readonly kind: EntityKind;
  readonly gender?: 'f' | 'm' | 'x' | undefined;
}

const BARE_ACRONYM = /^\p{Lu}{2,6}$/u;
const DOTTED_ACRONYM = /^(?:\p{L}\.){2,}$|^(?:\p{L}\.)+\p{L}$/u;
const LETTER_HYPHEN = /(?<=\p{L})[-\u2010\u2011](?=\p{L})/gu;
const GERMAN_ENDING = /\p{Ll}[a-rt-wyäöü]$/u;
const LEADING_ARTICLE = /^the\s+/iu;
const HANGUL_NAME_SYLLABLES = 3;

/** Every spelling that an alias stands for, its own first: variants, case forms, plurals. */
export function formsOf(alias: Alias, bearer: Bearer): FormDraft[] {
  const text = alias.text.trim();
  const drafts: FormDraft[] = [];
  const add = (form: string, flags: number, match: MatchPolicy = alias.match): void => {
    // Without its article, so that "the North" does not swallow the start of "the North Korean".
    const bare = form.replace(LEADING_ARTICLE, '');
    const article = bare === form ? 0 : NEEDS_ARTICLE;
    drafts.push({ text: bare, flags: flags | article, match });
  };
  const isHangulName = bearer.kind === 'person' && isPlainHangulName(text);
  const isDotted = DOTTED_ACRONYM.test(text);
  // A surname of one character stands inside countless other words.
  const isHanSurname = bearer.kind === 'person' && isOneIdeograph(text);
  const ownFlags =
    (isDotted ? DOTTED : 0) | (isHangulName ? SURNAME_GAP : 0) | (isHanSurname ? NEEDS_TITLE : 0);
  add(text, ownFlags);

  // "Jong-un" is also written "Jongun".
  const joined = text.replace(LETTER_HYPHEN, '');
  if (joined !== text) add(joined, DERIVED);

  if (alias.case === 'exact' && BARE_ACRONYM.test(text)) {
    add(Array.from(text, (letter) => `${letter}.`).join(''), DERIVED | DOTTED);
  }
  if (alias.kind === 'demonym' && /an$/iu.test(text)) add(`${text}s`, DERIVED);
  if (hasGermanGenitive(alias, bearer)) add(`${text}s`, DERIVED | GERMAN_GENITIVE);
  for (const form of caseForms(alias, bearer)) {
    add(form, DERIVED);
    const joinedForm = form.replace(LETTER_HYPHEN, '');
    if (joinedForm !== form) add(joinedForm, DERIVED);
  }
  // A Korean article names people by surname and title from the second time on.
  if (isHangulName && alias.kind === 'name' && alias.match === 'strong') {
    add(text.slice(0, 1), DERIVED | NEEDS_TITLE, 'context');
  }
  return drafts;
}

/** Names of people and places that link by themselves; after "s", "x" and "z" German writes an apostrophe. */
function hasGermanGenitive({ text, kind, lang, match }: Alias, bearer: Bearer): boolean {
  const isNamed = bearer.kind === 'person' || bearer.kind === 'place';
  const links = match === 'strong' || match === 'unique-surname';
  const isProper = kind === 'name' || kind === 'surname' || kind === 'exonym' || kind === 'short';
  const isGerman = lang === undefined || /^(?:de|en)\b/u.test(lang);
  return isNamed && links && isProper && isGerman && GERMAN_ENDING.test(text.trim());
}

function isPlainHangulName(text: string): boolean {
  return text.length === HANGUL_NAME_SYLLABLES && Array.from(text).every(isHangulText);
}

function isOneIdeograph(text: string): boolean {
  const point = text.codePointAt(0) ?? 0;
  return isIdeograph(point) && text.length === String.fromCodePoint(point).length;
}

function isHangulText(letter: string): boolean {
  return isHangul(letter.charCodeAt(0));
}

function caseForms(alias: Alias, bearer: Bearer): string[] {
  const word = { isDemonym: alias.kind === 'demonym', ...bearer };
  if (alias.inflect === 'ru') return russianForms(alias.text.trim(), word);
  if (alias.inflect === 'uk') return ukrainianForms(alias.text.trim(), word);
  return [];
}
