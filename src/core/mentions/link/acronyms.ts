/**
 * Capitals that are short for something else on this page: "the Trans-Pacific Club (TPC)", "в Томском политехническом
 * колледже, в ТПК". What they are short for stands beside them, begins with their letters, and is none of the names
 * that the pack has.
 */
import { foldText } from '../../text/fold';
import type { Why } from '../thresholds';
import type { Place } from './place';

const LONGEST_EXPANSION_UNITS = 120;
/** Hardly any acronym has one of these marks, or a capital, beside it. */
const NEAR_UNITS = 14;
const MARK = /[(（«"“,]|[-\s][А-ЯЁІЇЄҐ\d]$/u;
const MOST_WORDS = 10;
/** By two letters without brackets too many words begin in order. */
const LEAST_WITHOUT_BRACKETS = 3;
/** A word of the expansion that may or may not give a letter: "of", "de", "und". */
const LONGEST_LINK = 3;
const WORD = /[\p{L}\p{M}]+(?:['’ʼ](?=\p{L}))?/gu;
const BRACKET_BEFORE = /\s[(（«"“]{1,2}$/u;
const COMMA_BEFORE =
  /,\s(?:(?:или|то\sесть|сокращ[её]нно|в|из|або|тобто|у|з|or|oder|kurz|ou|o)\s)?$/u;
const BRACKET_AFTER = /^\s[(（](?<words>[^()（）\d]{6,90})[)）]/u;
const CYRILLIC = /[\u0400-\u04ff]/u;
/** "ЕС-1035": a model. */
const MODEL = /^-\d{3,}/u;
const OTHER_ACRONYM = /^[\s\u00a0][А-ЯЁІЇЄҐ]{2,}(?![\p{L}])/u;

/** Do the words beside an acronym say that it is short for something that is not the pack's? */
export function isOtherAcronym(place: Place): Why | null {
  const { text, find, next, candidates } = place;
  const letters = text.slice(find.start, find.end);
  if (letters.length < 2 || letters !== letters.toUpperCase()) return null;
  const near = text.slice(Math.max(0, find.start - NEAR_UNITS), find.end + 2);
  if (!MARK.test(near)) return null;
  const after = text.slice(find.end, find.end + LONGEST_EXPANSION_UNITS);
  // Of two acronyms the second says whose or which the first is: "ЕС ЭВМ".
  const isBody = candidates.every(({ entity }) => entity.kind === 'organisation');
  if (isBody && MODEL.test(after)) return 'longer-name';
  if (isBody && CYRILLIC.test(letters) && OTHER_ACRONYM.test(after)) {
    if (next?.find.start !== find.end + 1) return 'longer-name';
  }
  return isExpandedBefore(place, letters) || isExpandedAfter(place, { letters, after })
    ? 'namesake'
    : null;
}

function isExpandedBefore(place: Place, letters: string): boolean {
  const { text, find } = place;
  const before = text.slice(Math.max(0, find.start - LONGEST_EXPANSION_UNITS), find.start);
  const bracket = BRACKET_BEFORE.exec(before);
  const comma = letters.length < LEAST_WITHOUT_BRACKETS ? null : COMMA_BEFORE.exec(before);
  const mark = bracket ?? comma;
  if (mark === null) return false;
  const clause = before.slice(0, mark.index);
  const words = [...clause.matchAll(WORD)].slice(-MOST_WORDS);
  const cut = clause.search(/[.!?;:()\n][^.!?;:()\n]*$/u);
  for (let first = words.length - 1; first >= 0; first--) {
    const start = words[first]?.index ?? 0;
    if (start <= cut) break;
    const said = words.slice(first).map(([word]) => word);
    if (said.length < 2 || !isSpelledBy(said, letters)) continue;
    return !isOwn(place, find.start - before.length + start, find.start);
  }
  return false;
}

function isExpandedAfter(
  place: Place,
  { letters, after }: { readonly letters: string; readonly after: string },
): boolean {
  const inside = BRACKET_AFTER.exec(after)?.groups?.['words'];
  if (inside === undefined) return false;
  const words = Array.from(inside.matchAll(WORD), ([word]) => word);
  if (words.length < 2 || words.length > MOST_WORDS || !isSpelledBy(words, letters)) return false;
  const { find } = place;
  return !isOwn(place, find.end, find.end + after.indexOf(inside) + inside.length);
}

/**
 * Do the words give these letters in order: each its first letter, compounds letters inside as well
 * ("Трубопрокатная компания": ТПК), short words none where they need not?
 */
function isSpelledBy(words: readonly string[], letters: string): boolean {
  const wanted = foldText(letters);
  let at = 0;
  for (const [index, word] of words.entries()) {
    const small = foldText(word);
    if (small[0] !== wanted[at]) {
      if (index > 0 && small.length <= LONGEST_LINK) continue;
      return false;
    }
    at++;
    // Letters that the words behind do not begin with are looked for inside this one.
    const rest = words.slice(index + 1).filter((one) => one.length > LONGEST_LINK);
    for (let inside = 2; at < wanted.length - rest.length && inside < small.length; inside++) {
      if (small[inside] === wanted[at]) at++;
    }
  }
  return at === wanted.length;
}

/** Is one of the pack's own names of the same bearer in this stretch of the text? */
function isOwn(place: Place, start: number, end: number): boolean {
  const groups = new Set(place.candidates.map(({ entity }) => entity.group));
  const isSame = (other: Place): boolean =>
    other.find.start < end &&
    other.find.end > start &&
    other.candidates.some(({ entity }) => groups.has(entity.group));
  // `previous` and `next` are known once the whole block has been read.
  for (let one = place.previous; one !== null && one.find.end > start; one = one.previous) {
    if (isSame(one)) return true;
  }
  for (let one = place.next; one !== null && one.find.start < end; one = one.next) {
    if (isSame(one)) return true;
  }
  return false;
}
