/**
 * Cases in Russian and Ukrainian. A walk of life says who somebody is only in the case of the name: "слесарь Иван
 * Иванов", "слесарю Ивану Иванову", but "слесарь Ивана Иванова" is somebody else.
 */
import {
  ADJECTIVAL_WALKS,
  FEMININE_WALKS,
  MASCULINE_WALKS,
  NO_WALKS,
  WALK_SUFFIX,
} from '../words/slavic-occupations';
import type { Place } from './place';

/** Cases by their first letters: nominative, genitive and accusative, dative, instrumental, prepositional. */
export type Cases = string;

const ALL: Cases = 'ngdip';
const LEAST_STEM = 3;
const LONGEST_PAIR = 48;
const FIRST_CYRILLIC = 0x0400;
const LAST_CYRILLIC = 0x04ff;

const MASCULINE_ENDINGS: ReadonlyArray<readonly [RegExp, Cases]> = [
  [/^(?:ь|й|)$/u, 'n'],
  [/^(?:а|я)$/u, 'g'],
  [/^(?:у|ю)$/u, 'd'],
  [/^(?:ом|ем|єм)$/u, 'i'],
  [/^(?:е|і|ї)$/u, 'p'],
  [/^(?:ові|еві|єві)$/u, 'dp'],
];
const FEMININE_ENDINGS: ReadonlyArray<readonly [RegExp, Cases]> = [
  [/^(?:а|я)$/u, 'n'],
  [/^(?:ы|и|і|ї)$/u, 'gdp'],
  [/^е$/u, 'dp'],
  [/^(?:у|ю)$/u, 'g'],
  [/^(?:ой|ей|ою|ею|єю)$/u, 'i'],
];
const ADJECTIVAL_ENDINGS: ReadonlyArray<readonly [RegExp, Cases]> = [
  [/^(?:ый|ий|ая|яя|а)$/u, 'n'],
  [/^(?:ого|его|ую|юю|ої)$/u, 'g'],
  [/^(?:ому|ему|ій)$/u, 'dp'],
  [/^(?:ой|ей)$/u, 'gdip'],
  [/^(?:ым|им|ою|ею)$/u, 'i'],
  [/^(?:ом|ем)$/u, 'p'],
];
const FEMININE_SUFFIX = /^ь?(?:к|ниц|ш|есс|иц|ин|их)(?=.)/u;

/** Small letters, without the marks that spellings differ by. */
export function plain(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u0301\u00ad'’ʼ]/gu, '')
    .replaceAll('ё', 'е');
}

/** Is this name written in Cyrillic letters? */
export function isCyrillic({ text, find }: Pick<Place, 'text' | 'find'>): boolean {
  const code = text.charCodeAt(find.start);
  return code >= FIRST_CYRILLIC && code <= LAST_CYRILLIC;
}

/** In which cases a word is a walk of life; empty where it is none. Of two joined words one is enough. */
export function walkCases(word: string): Cases {
  const hyphen = word.indexOf('-');
  if (hyphen > 0 && word.length < LONGEST_PAIR) {
    return walkCases(word.slice(0, hyphen)) + walkCases(word.slice(hyphen + 1));
  }
  let cases = '';
  for (let length = LEAST_STEM; length <= word.length; length++) {
    const stem = word.slice(0, length);
    const rest = word.slice(length);
    if (isMasculineWalk(stem)) {
      cases += read(MASCULINE_ENDINGS, rest);
      const suffix = FEMININE_SUFFIX.exec(rest)?.[0];
      if (suffix !== undefined) cases += read(FEMININE_ENDINGS, rest.slice(suffix.length));
    }
    if (isFeminineWalk(stem)) cases += read(FEMININE_ENDINGS, rest);
    // "Учений" are manoeuvres.
    if (ADJECTIVAL_WALKS.has(stem) && !(stem === 'учен' && rest === 'ий')) {
      cases += read(ADJECTIVAL_ENDINGS, rest);
    }
  }
  return cases;
}

function isMasculineWalk(stem: string): boolean {
  return MASCULINE_WALKS.has(stem) || (WALK_SUFFIX.test(stem) && !NO_WALKS.has(stem));
}

/** "Художница", "танцовщица", "вихованка": of a man's with another ending. */
function isFeminineWalk(stem: string): boolean {
  if (FEMININE_WALKS.has(stem)) return true;
  const { length } = stem;
  return stem.endsWith('иц') && isMasculineWalk(`${stem.slice(0, length - 1)}к`);
}

/** The cases of any noun or adjective that its ending allows. */
export function nounCases(word: string): Cases {
  if (/(?:ого|его|ої|ої|ы|ів)$/u.test(word)) return 'g';
  if (/(?:ому|ему|ові|еві|єві)$/u.test(word)) return 'dp';
  if (/(?:ым|им|ом|ем|єм|ою|ею|єю)$/u.test(word)) return 'ip';
  if (/(?:ой|ей)$/u.test(word)) return 'gdip';
  if (/(?:у|ю)$/u.test(word)) return 'gd';
  if (/(?:е|і|ї)$/u.test(word)) return 'ndp';
  if (/[ая]$/u.test(word)) return 'ng';
  if (word.endsWith('и')) return 'gdp';
  return 'n';
}

/** In which cases a full name or surname can stand here. */
export function nameCases({ text, find, key, candidates }: Place): Cases {
  const found = text
    .slice(find.start, find.end)
    .split(/[\s\u00a0-]+/u)
    .map(plain);
  const base = key.split(' ').map((word) => plain(word));
  const isUnchanged = found.every((word, at) => isSameWord(word, base[at] ?? ''));
  const [first = ''] = found;
  const last = found.at(-1) ?? '';
  const isWoman = candidates.every(({ entity }) => entity.gender === 'f');
  if (isUnchanged) {
    // A Korean woman's name and a few surnames are the same in all cases.
    const isFixed = found.length === 1 ? /[оуюіи]$/u.test(last) : isWoman && !/[ая]$/u.test(first);
    return isFixed ? ALL : 'n';
  }
  const word = isSameWord(first, base[0] ?? '') ? last : first;
  if (isWoman && found.length > 1)
    return read(FEMININE_ENDINGS, word.replace(/^.*?(?=[аяыиіїеую]$|(?:ой|ей|ою|ею|єю)$)/u, ''));
  if (/[ая]$/u.test(word)) return isWoman ? 'n' : 'g';
  if (/(?:ому|ові|еві|єві)$/u.test(word)) return 'dp';
  if (/[ую]$/u.test(word)) return isWoman ? 'g' : 'd';
  if (/(?:ой|ей|ої)$/u.test(word)) return 'gdip';
  if (word.endsWith('м')) return 'ip';
  return 'p';
}

/** Have two words a case in common? */
export function agree(one: Cases, other: Cases): boolean {
  return Array.from(one).some((letter) => other.includes(letter));
}

/** "Врач Иванова", "представитель Иванова": in another case than the name, a title is somebody else's. */
export function isOfAnother(place: Place, title: string): boolean {
  if (!isCyrillic(place)) return false;
  const word = plain(title);
  return !agree(walkCases(word) || nounCases(word), nameCases(place));
}

/** Keys are folded, which takes the mark from й and ї. */
function isSameWord(word: string, folded: string): boolean {
  return word.replaceAll('й', 'и').replaceAll('ї', 'і') === folded;
}

function read(endings: ReadonlyArray<readonly [RegExp, Cases]>, rest: string): Cases {
  return endings.find(([ending]) => ending.test(rest))?.[1] ?? '';
}
