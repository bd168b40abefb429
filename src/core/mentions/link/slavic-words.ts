/** Common words of Russian and Ukrainian that are spelt like a form of a known surname. */
import { isSmallAt } from '../../text/scripts';
import type { Why } from '../thresholds';
import { FISHERY, SEASON_ADJECTIVES, SEASON_FORMS, SEASON_VERBS } from '../words/slavic-cues';
import { isSentenceStart } from './neighbours';
import type { Place } from './place';
import { plain } from './slavic-case';

/** The season of fishing, as the forms of a surname can be read; the nominative of the surname is not among them. */
const SEASON = /^пут[иі]н(?:а|у|е|і)$/u;
/** Surnames of one syllable that are abbreviations in capitals and particles in small letters. */
const SYLLABLES = /^(?:ким|кім|пак|чон|чо|ли|лі|мун|мин|мін|но|хан|ан)$/u;

/** So far around a word a text says whether it is of fishing. */
const WINDOW_UNITS = 400;
/** The first letter of the season and of the surname. */
const FIRST_LETTERS = 'пП';

/** Why a form is no name here but a word; null where it may be a name. */
export function whyCommonWord(place: Place): Why | null {
  const { text, find, isPerson, style } = place;
  if (!isPerson) return null;
  const found = text.slice(find.start, find.end);
  const word = plain(found);
  if (SEASON.test(word) && place.candidates.every(({ form }) => form.kind === 'surname')) {
    return isSeason(place, word) ? 'common-word' : null;
  }
  if (!SYLLABLES.test(word)) return null;
  // "С ким" in Ukrainian; the surname is spelt another way there.
  if (word === 'ким' && style.isUkrainian) return 'common-word';
  const isShouted = found.length > 1 && found === found.toUpperCase();
  if (!isShouted) return null;
  if (!style.isAllCapitals) return 'common-word';
  return word === 'ли' || word === 'но' || word === 'чо' ? 'all-caps' : null;
}

/** Does the word stand where a name cannot, or in a text of fishing where it can? */
function isSeason(place: Place, word: string): boolean {
  const { text, find, left, right } = place;
  const isSmall = isSmallAt(text, find.start);
  const near = text.slice(Math.max(0, find.start - WINDOW_UNITS), find.end + WINDOW_UNITS);
  if (!isSmall && !isAmbiguousForm(place)) return false;
  const before = left === null || left.gap === 'comma' ? '' : plain(left.text);
  const after = right === null || right.gap === 'hyphen' ? '' : plain(right.text);
  if (SEASON_ADJECTIVES.test(before)) return true;
  const hints = new Set(
    Array.from(near.matchAll(FISHERY), ([hint]) => hint.slice(-3).toLowerCase()),
  );
  if (hints.size > (isSmall ? 1 : 0) || SEASON_FORMS.test(near)) return true;
  const isSubject = word.endsWith('а');
  if (isSmall) return isSubject && SEASON_VERBS.test(before);
  // A sentence that begins with the genitive of a surname goes on with a verb that governs it.
  return isSubject && SEASON_VERBS.test(after);
}

/** Could the capital be that of a sentence, and the word the season? It then says nothing of who is on the page. */
export function isAmbiguousForm({
  text,
  find,
  candidates,
}: Pick<Place, 'text' | 'find' | 'candidates'>): boolean {
  // Asked of every name on a page.
  if (!FIRST_LETTERS.includes(text[find.start] ?? ' ')) return false;
  if (!candidates.every(({ form }) => form.kind === 'surname')) return false;
  if (!SEASON.test(plain(text.slice(find.start, find.end)))) return false;
  return !isSmallAt(text, find.start) && isSentenceStart(text, find.start);
}

/** The forms of the season, where one of them stands: nobody is meant by them on this page. */
export function seasonForms({
  text,
  find,
}: Pick<Place, 'text' | 'find'>): readonly string[] | null {
  const word = plain(text.slice(find.start, find.end));
  if (!SEASON.test(word)) return null;
  return ['а', 'у', 'е', 'і'].map((ending) => word.slice(0, -1) + ending);
}
