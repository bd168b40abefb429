/**
 * From what was typed to the terms of an index that it may mean, with how surely.
 *
 *   treaties ─▶ treaties 1, treaty 0.9, treaties… 0.7        바여ㅈ ─▶ 바, 여, each syllable that begins with ㅈ
 */
import { LAST_HANGUL, isHangul } from '../text/scripts';
import { findNear, mistakesAllowed } from './fuzzy';
import { isInitial, isOneKeyOff, keysOf, splitFinal, syllablesFrom } from './hangul';
import { stemOf, withoutParticle } from './inflections';
import type { SearchIndex, TermRange } from './open-index';

/** How surely a term is meant. */
export const SURE = {
  same: 1,
  inflected: 0.9,
  begun: 0.7,
  oneMistake: 0.45,
  twoMistakes: 0.35,
} as const;
/** From here on a match is the word itself, not the beginning of a longer one. */
export const WHOLE_WORD = SURE.inflected;
/** Below this it was found by forgiving a mistake. */
export const FORGIVEN = 0.5;

/** Terms that are meant, with how surely. */
export interface Meant extends TermRange {
  readonly sure: number;
}

/** Each word of it, in this order, next to each other. */
export interface Sequence {
  readonly words: ReadonlyArray<readonly Meant[]>;
  /** Only names are looked at: a single letter is the beginning of too much else. */
  readonly isOfNames: boolean;
}

export interface Asked {
  readonly words: readonly string[];
  readonly isPrefix: boolean;
  readonly isForgiving: boolean;
}

/** A stem with more terms than this says nothing about its inflections. */
const MOST_OF_STEM = 3_000;
const SHORTEST_PREFIX_FOR_ALL = 2;
/** A run of Hangul shorter than this is forgiven nothing: too much else would be meant. */
const FIRST_FORGIVEN_RUN = 3;
const MOST_RUN = 12;

/** The sequences of terms that these words may mean; none where the index has nothing like them. */
export function expand(index: SearchIndex, asked: Asked): Sequence[] {
  const { words, isPrefix, isForgiving } = asked;
  const run = words.slice(0, MOST_RUN);
  const sequences = [expandRun(index, run, isPrefix)];
  const [only] = run;
  if (only !== undefined && run.length === 1 && !isCharacter(only)) {
    const isKnown = (sequences[0]?.words[0]?.[0]?.sure ?? 0) >= WHOLE_WORD;
    if (isForgiving && !isKnown) sequences.push(forgiveWord(index, only, isPrefix));
  } else if (run.every(isCharacter)) {
    if (isPrefix) sequences.push(...expandLast(index, run));
    if (isForgiving) sequences.push(...forgiveRun(index, run));
  }
  return sequences.filter(
    ({ words: meant }) => meant.length > 0 && meant.every(({ length }) => length > 0),
  );
}

function expandRun(index: SearchIndex, run: readonly string[], isPrefix: boolean): Sequence {
  const hasLoneInitial = run.some((word) => isInitial(word));
  const [only = ''] = run;
  const isShort =
    isPrefix && run.length === 1 && !isCharacter(only) && only.length < SHORTEST_PREFIX_FOR_ALL;
  return {
    words: run.map((word, at) => expandWord(index, word, isPrefix && at === run.length - 1)),
    isOfNames: hasLoneInitial || isShort,
  };
}

function expandWord(index: SearchIndex, word: string, isPrefix: boolean): Meant[] {
  if (isInitial(word)) return expandInitial(index, word);
  if (isCharacter(word)) return isPrefix ? expandSyllable(index, word) : same(index, word);
  const meant = [...same(index, word), ...inflected(index, word)];
  if (isPrefix) {
    const { from, until } = index.termsFrom(word);
    const after = meant[0]?.sure === SURE.same ? from + 1 : from;
    if (after < until) meant.push({ from: after, until, sure: SURE.begun });
  }
  return meant;
}

function same(index: SearchIndex, word: string): Meant[] {
  const term = index.findTerm(word);
  return term < index.terms && index.termAt(term) === word
    ? [{ from: term, until: term + 1, sure: SURE.same }]
    : [];
}

function inflected(index: SearchIndex, word: string): Meant[] {
  const stem = stemOf(word);
  if (stem === undefined) return [];
  const { from, until } = index.termsFrom(stem.stem);
  if (until - from > MOST_OF_STEM) return [];
  const meant: Meant[] = [];
  index.eachTerm(from, until, (term, text) => {
    if (text !== word && stem.endings.has(text.slice(stem.stem.length))) {
      meant.push({ from: term, until: term + 1, sure: SURE.inflected });
    }
  });
  return meant;
}

function expandInitial(index: SearchIndex, initial: string): Meant[] {
  const [first, last] = syllablesFrom(initial);
  const from = index.findTerm(first);
  const until = index.findTerm(String.fromCharCode(last.charCodeAt(0) + 1));
  return from < until ? [{ from, until, sure: SURE.begun }] : [];
}

/** A half-written syllable stands for all that begin with its keys: 저 for 저, 정 and 적. */
function expandSyllable(index: SearchIndex, syllable: string): Meant[] {
  const meant = same(index, syllable);
  if (!isHangul(syllable.charCodeAt(0))) return meant;
  const keys = keysOf(syllable);
  for (const [text, term] of syllablesOf(index, keys.charAt(0))) {
    if (text !== syllable && keysOf(text).startsWith(keys)) {
      meant.push({ from: term, until: term + 1, sure: SURE.begun });
    }
  }
  return meant;
}

function syllablesOf(index: SearchIndex, initial: string): Array<readonly [string, number]> {
  if (!isInitial(initial)) return [];
  const [first, last] = syllablesFrom(initial);
  const found: Array<readonly [string, number]> = [];
  const until = index.findTerm(String.fromCharCode(last.charCodeAt(0) + 1));
  index.eachTerm(index.findTerm(first), until, (term, text) => {
    if (text.length === 1) found.push([text, term]);
  });
  return found;
}

/** What the end of a run may also be: a particle, or the first consonant of the next syllable. */
function expandLast(index: SearchIndex, run: readonly string[]): Sequence[] {
  const sequences: Sequence[] = [];
  const bare = withoutParticle(run.join(''));
  if (bare !== undefined) {
    const words = Array.from(bare).map((word) =>
      same(index, word).map((one) => ({ ...one, sure: SURE.inflected })),
    );
    sequences.push({ words, isOfNames: false });
  }
  const split = splitFinal(run.at(-1) ?? '');
  if (split !== undefined && run.length > 1) {
    const words = [...run.slice(0, -1), split[0]].map((word) => same(index, word));
    sequences.push({ words: [...words, expandInitial(index, split[1])], isOfNames: false });
  }
  return sequences;
}

function forgiveWord(index: SearchIndex, word: string, isPrefix: boolean): Sequence {
  const most = mistakesAllowed(word.length);
  const near = most === 0 ? [] : findNear(index, word, { most, isPrefix });
  return {
    words: [
      near.map(({ term, mistakes, isPrefix: isBegun }) => ({
        from: term,
        until: term + 1,
        sure: (mistakes < 2 ? SURE.oneMistake : SURE.twoMistakes) * (isBegun ? SURE.begun : 1),
      })),
    ],
    isOfNames: false,
  };
}

/** One syllable may have another key than was typed. */
function forgiveRun(index: SearchIndex, run: readonly string[]): Sequence[] {
  if (run.length < FIRST_FORGIVEN_RUN || !run.every((word) => isHangul(word.charCodeAt(0))))
    return [];
  const all: Array<readonly [string, number]> = [];
  const until = index.findTerm(String.fromCharCode(LAST_HANGUL + 1));
  index.eachTerm(index.findTerm('가'), until, (term, text) => {
    if (text.length === 1) all.push([text, term]);
  });
  return run.map((wrong, at) => ({
    isOfNames: false,
    words: run.map((word, place): Meant[] =>
      place === at
        ? all
            .filter(([text]) => text !== wrong && isOneKeyOff(keysOf(text), keysOf(wrong)))
            .map(([, term]) => ({ from: term, until: term + 1, sure: SURE.oneMistake }))
        : same(index, word),
    ),
  }));
}

function isCharacter(word: string): boolean {
  const point = word.codePointAt(0) ?? 0;
  return word.length === (point > 0xffff ? 2 : 1) && point > 0x3000;
}
