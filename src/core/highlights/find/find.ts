/** Searching, filtering and ordering what a reader saved: a list to a shorter list. */
import type { DatePart, FieldPart, TextPart } from '../../search/query';
import { readDateWord } from '../../search/query-dates';
import { OPEN_END, OPEN_START, readEdtf, type DateBounds } from '../../time/edtf';
import { isBoundless } from '../../time/compare-dates';
import type { Highlight } from '../schema';
import { createNames } from './names';
import type { HighlightField, HighlightQuery, HighlightState } from './query';
import { createVocabulary } from './words';

/** What is known of a highlight beside what was saved. */
export type StatesOf = (id: string) => ReadonlySet<HighlightState>;

export interface HighlightFinder {
  /** Reads highlights, so that the first search does not have to; yields after each. */
  prepare(highlights: readonly Highlight[]): Generator<void, void>;
  /**
   * Those that a query asks for, in their order. Where no highlight has all words of it, mistakes in them are
   * forgiven.
   */
  find(highlights: readonly Highlight[], query: HighlightQuery): FoundHighlights;
}

export interface FoundHighlights {
  readonly highlights: readonly Highlight[];
  /** Words were forgiven a mistake. */
  readonly isForgiven: boolean;
}

const NONE: ReadonlySet<HighlightState> = new Set();

/** Makes a finder, which remembers the words of every highlight it saw. */
export function createHighlightFinder(statesOf: StatesOf = () => NONE): HighlightFinder {
  const vocabulary = createVocabulary();
  const names = createNames();

  const look = (
    highlights: readonly Highlight[],
    query: HighlightQuery,
    isForgiving: boolean,
  ): readonly Highlight[] => {
    let left = highlights;
    for (const part of query.parts) {
      const passes =
        part.type === 'field'
          ? byField(left, part)
          : part.type === 'date'
            ? byDate(left, part)
            : byWords(left, part, isForgiving && !part.isExcluded);
      left = left.filter((one) => passes(one) !== part.isExcluded);
    }
    return left;
  };

  const byWords = (list: readonly Highlight[], part: TextPart, isForgiving: boolean) => {
    const having = vocabulary.having(list, part, isForgiving);
    return (one: Highlight) => having.has(one);
  };

  const byDate = (list: readonly Highlight[], part: DatePart) => {
    const { isBare, words } = part;
    const having =
      isBare && words.length > 0
        ? vocabulary.having(list, { words, isPrefix: false }, false)
        : new Set<Highlight>();
    return (one: Highlight) => isWithin(one.page.date?.edtf, part) || having.has(one);
  };

  const byField = (list: readonly Highlight[], { field, value }: FieldPart<HighlightField>) => {
    const word = value.toLowerCase();
    switch (field) {
      case 'colour':
        return (one: Highlight) => one.colour === word;
      case 'is':
        return (one: Highlight) => isInState(one, word as HighlightState);
      case 'saved': {
        const bounds = readDateWord(value)?.bounds;
        return ({ created }: Highlight) =>
          bounds !== undefined && isAt(Date.parse(created), bounds);
      }
      case 'actor':
      case 'event':
      case 'tag':
      case 'site':
      case 'source':
        return names.matcher(list, field, value);
    }
  };

  const isInState = (one: Highlight, state: HighlightState): boolean => {
    if (state === 'noted') return one.note.trim() !== '';
    if (state === 'untagged') return one.tags.length === 0;
    return statesOf(one.id).has(state);
  };

  return {
    *prepare(highlights) {
      for (const highlight of highlights) {
        vocabulary.wordsOf(highlight);
        yield;
      }
    },
    find(highlights, query) {
      // Whatever was not prepared has to be in the vocabulary before it is searched.
      for (const highlight of highlights) vocabulary.wordsOf(highlight);
      const exact = look(highlights, query, false);
      if (exact.length > 0 || !query.parts.some(isForgivable)) {
        return { highlights: exact, isForgiven: false };
      }
      const forgiven = look(highlights, query, true);
      return { highlights: forgiven, isForgiven: forgiven.length > 0 };
    },
  };
}

function isForgivable(part: HighlightQuery['parts'][number]): boolean {
  return part.type === 'word' && !part.isExcluded;
}

function isAt(time: number, { min, max }: DateBounds): boolean {
  return time >= min && time <= max;
}

/** Does a date lie where a part of a query asks? A highlight of a page without a date lies nowhere. */
function isWithin(edtf: string | undefined, part: DatePart): boolean {
  const own = edtf === undefined || isBoundless(edtf) ? undefined : readEdtf(edtf);
  if (!own) return false;
  const { bounds, relation, month, day } = part;
  if (month !== undefined) return isOfMonth(own, month, day);
  if (relation === 'before') return own.min < bounds.min;
  if (relation === 'after') return own.max > bounds.max;
  return own.min <= bounds.max && own.max >= bounds.min;
}

/** A date that is known to the month, in this month (and on this day) of whatever year. */
function isOfMonth({ min, max }: DateBounds, month: number, day: number | undefined): boolean {
  if (min <= OPEN_START || max >= OPEN_END) return false;
  const [from, to] = [new Date(min), new Date(max)];
  const isOneMonth =
    from.getUTCMonth() === to.getUTCMonth() && from.getUTCFullYear() === to.getUTCFullYear();
  if (!isOneMonth || from.getUTCMonth() + 1 !== month) return false;
  return day === undefined || (from.getUTCDate() <= day && to.getUTCDate() >= day);
}
