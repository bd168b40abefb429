/** The texts of "Why is this marked?" and "Not this one", in the manner of strings.ts. */
import type { Override } from '../core/mentions/link/overrides';
import type { Evidence, Reading } from '../core/mentions/mention';

/** How each rule of the engine decides, in a sentence. */
const RULES: Readonly<Record<string, string>> = {
  strong: 'It is a full name that the pack has for this one alone.',
  demonym: 'It names those of a place or state.',
  'unique-surname':
    'The pack has one bearer of this surname, and the page names nobody else of it.',
  'unique-surname-near':
    'The pack has one bearer of this surname; something near it speaks for them.',
  introduced: 'The page names them in full before.',
  'look-ahead': 'It stands in a heading, and the page names them in full below.',
  role: 'It is an office, and they hold it on the day of the page.',
  titled: 'A title beside it is theirs.',
  unnamed: 'Nearly all that the packs tell of this name is about them, and the page fits.',
  offered: 'Several packs have somebody of this name; this is the first.',
  weighed: 'Several on the page share this name; the signs beside it speak for this one.',
};

const READINGS: Readonly<Record<Reading, string>> = {
  government: 'The page means who governs there.',
  place: 'The page means the place.',
  unknown: 'The page may mean the place or who governs there.',
};

const EVIDENCE: Readonly<Record<Evidence['what'], string>> = {
  introduced: 'Named in full',
  rival: 'Also of this name',
  title: 'A title',
  kin: 'Kinship',
  company: 'In company',
};

/** Rules whose score is weighed on the page; all others have one score each. */
const WEIGHED = 'weighed';

/** "here", "on the site", "everywhere" as they end a sentence. */
function placeOf(where: Override['where']): string {
  if (where.kind === 'page') return 'on this page';
  return where.kind === 'site' ? `on ${where.site}` : 'anywhere';
}

/** The card’s answer to "why", and the way to say no. */
export const why = {
  ask: 'Why is this marked?',
  onPage: 'On this page',
  inPack: 'In the pack',
  derived: 'a form of one of its names',
  rule: 'Decided by',
  rules: RULES,
  readings: READINGS,
  evidence: EVIDENCE,
  score: (score: number, rule: string) =>
    rule === WEIGHED ? `Score ${score} of 1.` : `Score of this rule: ${score} of 1.`,
  others: 'Could also mean',
  nobodyElse: 'nobody else that the packs know',
  countOthers: (n: number) => (n === 1 ? 'one other' : `${n} others`),
  notThis: (text: string, name: string) => `Not this one? Do not mark “${text}” as ${name}:`,
  here: 'on this page',
  onSite: (site: string) => `on ${site}`,
  everywhere: 'everywhere',
  said: ({ text, name, where }: { text: string; name: string; where: Override['where'] }) =>
    `“${text}” is no longer marked as ${name} ${placeOf(where)}.`,
  undo: 'Undo',
  listed: 'It is listed in the settings, where it can be undone at any time.',
  failed: 'That was not kept.',
  covered:
    'The card was covered by something, or had only just appeared, so nothing was changed. Press again once you see the whole card.',
};
