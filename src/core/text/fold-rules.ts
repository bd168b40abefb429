/** The rules of folding, unit by unit, in terms of Unicode's properties: see fold.ts. */
import {
  APOSTROPHE,
  BREAK,
  DOT,
  EXPANDS,
  HYPHEN,
  IGNORED,
  JAMO,
  MARK,
  MIDDLE_DOT,
  SPACE,
  SURROGATE,
} from './fold-classes';
import { ACCENTS, plainOf } from './plain-letter';
import { isHangul } from './scripts';

const SPACES = '\t \u00a0\u2000-\u200a\u202f\u205f\u3000';
const HYPHENS = '\\-\u058a\u05be\u1806\u2010-\u2013\u2043\u2212\ufe63\uff0d';
const APOSTROPHES = "'`\u00b4\u02b9\u02bb\u02bc\u055a\u05f3\u2018\u2019\u201b\u2032\uff07";
const MIDDLE_DOTS = '\u00b7\u0387\u2027\u30fb\uff65';
const CLASSES: ReadonlyArray<readonly [RegExp, number]> = [
  [new RegExp(`[${SPACES}]`, 'u'), SPACE],
  [new RegExp(`[${HYPHENS}]`, 'u'), HYPHEN],
  [/[.\u2024\uff0e]/u, DOT],
  [new RegExp(`[${APOSTROPHES}]`, 'u'), APOSTROPHE],
  [new RegExp(`[${MIDDLE_DOTS}]`, 'u'), MIDDLE_DOT],
  [/[\u00ad\u0640\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u, IGNORED],
  [/[\ufe00-\ufe0f]/u, MARK],
  [/[\u1100-\u1112\u1161-\u1175\u11a8-\u11c2]/u, JAMO],
];

/**
 * What one UTF-16 unit folds to: a letter or a class, and where it expands, to which letters. Slow, and newer
 * engines know newer letters: the table of a running extension is read from fold-pages.ts, which is written with this.
 */
export function classify(code: number): { readonly unit: number; readonly letters: string } {
  if (code >= 0xd800 && code <= 0xdfff) return classOf(SURROGATE);
  if (isHangul(code)) return classOf(code);
  const letter = String.fromCharCode(code);
  for (const [pattern, unitClass] of CLASSES) if (pattern.test(letter)) return classOf(unitClass);
  if (letter.replace(ACCENTS, '') === '') return classOf(MARK);
  // Superscript digits are footnotes, not part of the word before them.
  if (!/[\p{L}\p{M}\p{Nd}\p{Nl}]/u.test(letter)) return classOf(BREAK);
  const plain = plainOf(letter);
  if (plain.length > 1) return { unit: EXPANDS, letters: plain };
  return classOf(plain === '' ? BREAK : plain.charCodeAt(0));
}

function classOf(unit: number): { readonly unit: number; readonly letters: string } {
  return { unit, letters: '' };
}
