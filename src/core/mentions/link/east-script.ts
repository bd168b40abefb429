import { isHangul, isIdeograph } from '../../text/scripts';
import { COUNTRIES } from '../words/countries';
import type { Place } from './place';

/** Words in the English names of countries whose names are several words. */
const PARTS_OF_COUNTRIES =
  /\b(?:Korea|States|Kingdom|Emirates|Republic|Federation|Arabia|Zealand)\b/u;

/** Does the name stand here in Korean? */
export function isInHangul({ text, find }: Pick<Place, 'text' | 'find'>): boolean {
  return isHangul(text.charCodeAt(find.start));
}

/** Does the name stand here in Chinese characters or Kana? */
export function isInHan({ text, find }: Pick<Place, 'text' | 'find'>): boolean {
  return isIdeograph(text.charCodeAt(find.start));
}

/** Is a state meant, and no town? */
export function isCountry({ candidates }: Pick<Place, 'candidates'>): boolean {
  return candidates.some(
    ({ entity: { kind, name } }) =>
      kind === 'place' && (COUNTRIES.has(name.toLowerCase()) || PARTS_OF_COUNTRIES.test(name)),
  );
}
