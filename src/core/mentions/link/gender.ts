/**
 * Russian and Ukrainian surnames have a man's and a woman's form, and a case form of the one can be spelt like the
 * other. Somebody whose given name says which of them is meant is no namesake of the other.
 */
import { foldText } from '../../text/fold';
import { FEMININE_STEMS, MASCULINE_STEMS } from '../words/given-names';
import { FEMININE_TITLES } from '../words/titles';
import type { Place } from './place';

const SLAVIC_SURNAME = /[\u0400-\u04ff](?:[оеєії]в|[иыії]н)а?$/u;
const FEMININE_ENDINGS = ['а', 'у'] as const;

/** The word as it stands in the text, folded: a case form, where the alias has one. */
export function spellingOf({ text, find }: Place): string {
  return foldText(text.slice(find.start, find.end));
}

/** Is this a surname in a case form other than the one that the pack gives, in Russian or Ukrainian? */
export function isChangedSlavic(place: Place): boolean {
  return /[\u0400-\u04ff]$/u.test(place.key) && spellingOf(place) !== place.key;
}

/** Is this word a given name in Russian or Ukrainian, in any case? */
export function isSlavicGivenName(folded: string): boolean {
  const stem = stemOf(folded);
  return FEMININE_STEMS.has(stem) || MASCULINE_STEMS.has(stem) || MASCULINE_STEMS.has(folded);
}

function stemOf(folded: string): string {
  return folded.replace(/(?:[оеєі]ю|[оеє][йм]|[аяыиіїеєуюйь])$/u, '');
}

/**
 * The spellings by which a stranger could be named again, where the known bearers are all of the other gender:
 * for a woman the forms of her surname that are also a man's, for a man none. Null where that cannot be told.
 */
export function otherGenderForms({ candidates, key, left }: Place): readonly string[] | null {
  if (left === null || left.gap !== 'space' || candidates.length === 0) return null;
  if (!SLAVIC_SURNAME.test(key)) return null;
  const stem = stemOf(left.folded);
  const isWoman = FEMININE_STEMS.has(stem) || FEMININE_TITLES.has(left.folded);
  if (isWoman && candidates.every(({ entity }) => entity.gender === 'm')) {
    return FEMININE_ENDINGS.map((ending) => key + ending);
  }
  const isMan = MASCULINE_STEMS.has(stem);
  return isMan && candidates.every(({ entity }) => entity.gender === 'f') ? [] : null;
}
