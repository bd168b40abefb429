/** Where the words of a query stand in a text, by the same rules as the index: for marking what matched. */
import { FIRST_HANGUL, LAST_HANGUL } from '../text/scripts';
import { mistakesAllowed } from './fuzzy';
import { isInitial, isOneKeyOff, keysOf, splitFinal, syllablesFrom } from './hangul';
import { stemOf, withoutParticle } from './inflections';
import type { TextPart } from './query';
import { joinHyphened, type SearchWord } from './split-words';

/** UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

type Wanted = Pick<TextPart, 'words' | 'isPrefix'>;

/** All places of a part of a query among the words of a text, in order. */
export function matchPart(
  { words: typed, isPrefix }: Wanted,
  words: readonly SearchWord[],
  isForgiving: boolean,
): Span[] {
  const spans: Span[] = [];
  for (const sequence of sequencesOf(typed, isPrefix)) {
    const last = sequence.words.length - 1;
    for (let at = 0; at + last < words.length; at++) {
      const isHere = sequence.words.every((word, index) =>
        isMeant(word, words[at + index], {
          isPrefix: sequence.isPrefix && index === last,
          isForgiving,
        }),
      );
      const end = words[at + last]?.end;
      const start = words[at]?.start;
      if (isHere && start !== undefined && end !== undefined) spans.push({ start, end });
    }
    if (spans.length > 0) break;
  }
  const [only] = typed;
  if (spans.length === 0 && typed.length === 1 && only !== undefined) {
    spans.push(...matchJoined(only, isPrefix, words));
  }
  return spans;
}

function sequencesOf(typed: readonly string[], isPrefix: boolean) {
  const sequences = [{ words: typed, isPrefix }];
  const bare = isPrefix && typed.length > 1 ? withoutParticle(typed.join('')) : undefined;
  if (bare !== undefined) sequences.push({ words: Array.from(bare), isPrefix: false });
  const split = isPrefix && typed.length > 1 ? splitFinal(typed.at(-1) ?? '') : undefined;
  if (split !== undefined) {
    sequences.push({ words: [...typed.slice(0, -1), ...split], isPrefix: false });
  }
  return sequences;
}

/** A hyphened word, or a whole short text, written without its gaps. */
function matchJoined(typed: string, isPrefix: boolean, words: readonly SearchWord[]): Span[] {
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    if (first === undefined || first.isHyphened || words[at + 1]?.isHyphened !== true) continue;
    const joined = joinHyphened(words, at);
    if (joined !== typed && !(isPrefix && joined.startsWith(typed))) continue;
    let end = at + 1;
    while (words[end + 1]?.isHyphened === true) end++;
    return [{ start: first.start, end: words[end]?.end ?? first.end }];
  }
  const [first, last] = [words[0], words.at(-1)];
  const whole = words.map(({ folded }) => folded).join('');
  const isWhole = words.length > 1 && (whole === typed || (isPrefix && whole.startsWith(typed)));
  return isWhole && first && last ? [{ start: first.start, end: last.end }] : [];
}

function isMeant(
  typed: string,
  word: SearchWord | undefined,
  { isPrefix, isForgiving }: { isPrefix: boolean; isForgiving: boolean },
): boolean {
  if (word === undefined) return false;
  const { folded } = word;
  if (folded === typed || (isPrefix && !word.isCharacter && folded.startsWith(typed))) return true;
  if (word.isCharacter) {
    if (isInitial(typed)) return isBetween(folded, syllablesFrom(typed));
    if (isPrefix && isSyllable(typed) && keysOf(folded).startsWith(keysOf(typed))) return true;
    return isForgiving && isSyllable(typed) && isOneKeyOff(keysOf(typed), keysOf(folded));
  }
  const stem = stemOf(typed);
  if (
    stem !== undefined &&
    folded.startsWith(stem.stem) &&
    stem.endings.has(folded.slice(stem.stem.length))
  ) {
    return true;
  }
  const most = isForgiving ? mistakesAllowed(typed.length) : 0;
  return most > 0 && isNear(typed, folded, { most, isPrefix });
}

function isSyllable(letter: string): boolean {
  const code = letter.charCodeAt(0);
  return code >= FIRST_HANGUL && code <= LAST_HANGUL;
}

function isBetween(letter: string, [first, last]: readonly [string, string]): boolean {
  return letter >= first && letter <= last;
}

/** Are these the same but for so many mistakes, or is the first the beginning of such a one? */
function isNear(
  typed: string,
  word: string,
  { most, isPrefix }: { most: number; isPrefix: boolean },
): boolean {
  let before: number[] = [];
  let row = Array.from({ length: typed.length + 1 }, (_, column) => column);
  for (let at = 1; at <= word.length; at++) {
    const next = [at];
    for (let column = 1; column <= typed.length; column++) {
      const isSame = typed[column - 1] === word[at - 1];
      let cost = Math.min(
        (row[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (row[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwapped =
        at > 1 &&
        column > 1 &&
        typed[column - 1] === word[at - 2] &&
        typed[column - 2] === word[at - 1];
      if (isSwapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = row;
    row = next;
    if (isPrefix && (row[typed.length] ?? 0) <= most) return true;
    if (Math.min(...row) > most) return false;
  }
  return (row[typed.length] ?? 0) <= most;
}
