/** What a form's policy word says: how far it may be trusted, and under which conditions it counts at all. */
import type { ActorKind, Alias } from '../../pack/schema';

export type MatchPolicy = Alias['match'];
export type CasePolicy = Alias['case'];
export type EntityKind = ActorKind | 'event';

/** The words of the pack format in the order of their codes in a policy; a new word goes to the end. */
export const MATCHES: readonly MatchPolicy[] = ['strong', 'unique-surname', 'context', 'never'];
/** As `MATCHES`. */
export const CASES: readonly CasePolicy[] = ['exact', 'capitalised', 'any'];
/** As `MATCHES`. */
export const ALIAS_KINDS: ReadonlyArray<Alias['kind']> = [
  'name',
  'surname',
  'given',
  'short',
  'acronym',
  'title',
  'misspelling',
  'exonym',
  'demonym',
];
/** Kinds of actor, and events, in the order of their codes. */
export const ENTITY_KINDS: readonly EntityKind[] = [
  'person',
  'organisation',
  'place',
  'group',
  'work',
  'event',
];
/** In the order of their codes; empty where the pack does not say. */
export const GENDERS = ['', 'f', 'm', 'x'] as const;

/** A policy word: match in bits 0–1, case in 2–3, alias kind in 4–7, flags above. */
export const CASE_SHIFT = 2;
export const KIND_SHIFT = 4;
/** Letters with a dot after each, as in "U.N."; the last dot belongs to the mention. */
export const DOTTED = 1 << 8;
/** A Hangul name of three syllables, also written with a space after the surname. */
export const SURNAME_GAP = 1 << 9;
/** A Hangul or Han surname that counts only with a title after it. */
export const NEEDS_TITLE = 1 << 10;
/** Counts only with an article before it, which is not part of the mention: "the North". */
export const NEEDS_ARTICLE = 1 << 11;
/** Made from an alias by rule: a case form, a plural, a spelling variant. */
export const DERIVED = 1 << 12;
/** Some full name of the bearer begins with it: what follows it may be somebody else's given name. */
export const STARTS_NAME = 1 << 13;
/** On German pages it is also found with the genitive's s, which has no apostrophe there: "Smiths". */
export const GERMAN_GENITIVE = 1 << 14;
/** In Hebrew or Arabic letters: small words may be written together with it, before its first letter. */
export const CLITICS = 1 << 15;
/** Names whoever holds an office, as "the President of …" does; its span is the time in office. */
export const ROLE = 1 << 16;
/** An event's name. */
export const OF_EVENT = 1 << 17;
/** Finds of these alone do not hide the names inside them. */
export const OPEN_FORMS = ROLE | OF_EVENT;

/** The policy word of an alias without any flags. */
export function policyOf(alias: Pick<Alias, 'match' | 'case' | 'kind'>): number {
  return (
    MATCHES.indexOf(alias.match) |
    (CASES.indexOf(alias.case) << CASE_SHIFT) |
    (ALIAS_KINDS.indexOf(alias.kind) << KIND_SHIFT)
  );
}
