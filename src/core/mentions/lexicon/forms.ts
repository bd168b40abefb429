import type { Alias } from '../../pack/schema';
import { isHangul, isIdeograph, isSmallAt } from '../../text/scripts';
import {
  CLITICS,
  DERIVED,
  DOTTED,
  GERMAN_GENITIVE,
  NEEDS_ARTICLE,
  NEEDS_TITLE,
  SURNAME_GAP,
} from './policy';
import type { EntityKind } from './policy';
import { russianForms } from './russian';
import { ukrainianForms } from './ukrainian';

/** Whom the alias names, as far as its forms depend on it. */
export interface Bearer {
  readonly kind: EntityKind;
  readonly gender?: 'f' | 'm' | 'x' | undefined;
}

/** Takes one spelling of an alias and its flags. `DERIVED` is among them where it is not the alias's own. */
export type TakeForm = (text: string, flags: number) => void;

const BARE_ACRONYM = /^\p{Lu}{2,6}$/u;
const DOTTED_ACRONYM = /^(?:\p{L}\.){2,}$|^(?:\p{L}\.)+\p{L}$/u;
const LETTER_HYPHEN = /(?<=\p{L})[-\u2010\u2011](?=\p{L})/gu;
const NO_FORMS: readonly string[] = [];
const GERMAN_ENDINGS = 'abcdefghijklmnopqrtuvwyäöü';
const LEADING_ARTICLE = /^the\s+/iu;
const ABJAD_WORD = /^[\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3]{3}/u;
const HANGUL_NAME_SYLLABLES = 3;

/**
 * Gives every spelling that an alias stands for, its own first: variants, case forms, plurals. The German genitive
 * and the small words that Hebrew and Arabic write before a name are found as the text is read, by flags.
 */
export function giveForms(alias: Alias, bearer: Bearer, take: TakeForm): void {
  const text = withoutArticle(alias.text);
  // Without its article, so that "the North" does not swallow the start of "the North Korean".
  const article = text === alias.text.trim() ? 0 : NEEDS_ARTICLE;
  const shared = article | (hasGermanGenitive(alias, text, bearer) ? GERMAN_GENITIVE : 0);
  const isPerson = bearer.kind === 'person';
  const isDotted = text.includes('.') && DOTTED_ACRONYM.test(text);
  let own = shared | (isDotted ? DOTTED : 0);
  if (isPerson && isPlainHangulName(text)) own |= SURNAME_GAP;
  // A surname of one character stands inside countless other words.
  if (isPerson && isOneIdeograph(text)) own |= NEEDS_TITLE;
  if (takesClitics(alias, text)) own |= CLITICS;
  take(text, own);

  // "Jong-un" is also written "Jongun".
  const isHyphened = text.includes('-') || text.includes('\u2010') || text.includes('\u2011');
  const joined = isHyphened ? text.replace(LETTER_HYPHEN, '') : text;
  if (joined !== text) take(joined, DERIVED | shared);
  if (alias.case === 'exact' && BARE_ACRONYM.test(text)) {
    take(Array.from(text, (letter) => `${letter}.`).join(''), DERIVED | DOTTED);
  }
  if (alias.kind === 'demonym' && /an$/iu.test(text)) take(`${text}s`, DERIVED | article);
  for (const form of caseForms(alias, text, bearer)) {
    take(form, DERIVED);
    const joinedForm = isHyphened ? form.replace(LETTER_HYPHEN, '') : form;
    if (joinedForm !== form) take(joinedForm, DERIVED);
  }
}

/**
 * The surname by which Korean articles call a person from the second time on, with the title after it; empty where
 * the alias has none.
 */
export function titledSurnameOf({ text, kind, match }: Alias, bearer: Bearer): string {
  if (bearer.kind !== 'person' || kind !== 'name' || match !== 'strong') return '';
  const name = text.trim();
  return isPlainHangulName(name) ? name.slice(0, 1) : '';
}

function withoutArticle(text: string): string {
  const trimmed = text.trim();
  const first = trimmed.charCodeAt(0) | 0x20;
  return first === 0x74 ? trimmed.replace(LEADING_ARTICLE, '') : trimmed;
}

/** Names of people and places that link by themselves; after "s", "x" and "z" German writes an apostrophe. */
function hasGermanGenitive({ kind, lang, match }: Alias, text: string, bearer: Bearer): boolean {
  const isNamed = bearer.kind === 'person' || bearer.kind === 'place';
  const links = match === 'strong' || match === 'unique-surname';
  const isProper = kind === 'name' || kind === 'surname' || kind === 'exonym' || kind === 'short';
  const isGerman = lang === undefined || /^(?:de|en)\b/u.test(lang);
  return isNamed && links && isProper && isGerman && hasGermanEnding(text);
}

/** Two small letters, of which the last is none after which the genitive has no s. */
function hasGermanEnding(text: string): boolean {
  const { length } = text;
  return GERMAN_ENDINGS.includes(text.charAt(length - 1)) && isSmallAt(text, length - 2);
}

/** A shorter name would be found inside too many words. */
function takesClitics({ inflect }: Alias, text: string): boolean {
  return (inflect === 'ar' || inflect === 'he') && ABJAD_WORD.test(text);
}

function isPlainHangulName(text: string): boolean {
  return (
    text.length === HANGUL_NAME_SYLLABLES &&
    isHangul(text.charCodeAt(0)) &&
    isHangul(text.charCodeAt(1)) &&
    isHangul(text.charCodeAt(2))
  );
}

function isOneIdeograph(text: string): boolean {
  if (text.length > 2) return false;
  const point = text.codePointAt(0) ?? 0;
  return isIdeograph(point) && text.length === (point > 0xffff ? 2 : 1);
}

function caseForms({ kind, inflect }: Alias, text: string, bearer: Bearer): readonly string[] {
  if (inflect !== 'ru' && inflect !== 'uk') return NO_FORMS;
  const word = { kind: bearer.kind, gender: bearer.gender, isDemonym: kind === 'demonym' };
  return inflect === 'ru' ? russianForms(text, word) : ukrainianForms(text, word);
}
