/** Narrowing a card to a year, to facts with somebody, or to both. */
import type { Ref } from '../pack/refs';
import { OPEN_END, OPEN_START, readEdtf } from '../time/edtf';
import type { CardView, DateView, EntryView, NameView, SectionView } from './card-view';

/** What a card is narrowed to; empty for all of it. */
export interface CardFilter {
  readonly year?: number | undefined;
  readonly actor?: Ref | undefined;
}

/** What a card can be narrowed to. Each list is empty where there is nothing to choose between. */
export interface FilterOptions {
  /** The latest first. `count`: facts. */
  readonly years: ReadonlyArray<{ readonly year: number; readonly count: number }>;
  /** Those with the most facts first, then by name. */
  readonly actors: ReadonlyArray<NameView & { readonly count: number }>;
}

/** Fewer facts than these are read faster than filtered. */
const LEAST_FACTS = 4;
/** A longer time ("the 1990s") belongs to no one year. */
const MOST_YEARS = 2;

/** The years of a date that is known to a year or two; of an open one, the year of its one end. */
export function yearsOf({ edtf, isUndated }: Pick<DateView, 'edtf' | 'isUndated'>): number[] {
  const bounds = isUndated ? undefined : readEdtf(edtf);
  if (bounds === undefined) return [];
  const isBegun = bounds.min > OPEN_START;
  const isEnded = bounds.max < OPEN_END;
  const first = yearAt(isBegun ? bounds.min : bounds.max);
  const last = isBegun && isEnded ? yearAt(bounds.max) : first;
  return last - first < MOST_YEARS ? [...new Set([first, last])] : [];
}

/** What there is to choose: years and others that not all facts share. */
export function filterOptions({ sections, factCount }: CardView): FilterOptions {
  if (factCount < LEAST_FACTS) return { years: [], actors: [] };
  const years = new Map<number, number>();
  const actors = new Map<Ref, NameView & { count: number }>();
  for (const { date, others } of factsOf(sections)) {
    for (const year of yearsOf(date)) years.set(year, (years.get(year) ?? 0) + 1);
    for (const { ref, name } of others) {
      actors.set(ref, { ref, name, count: (actors.get(ref)?.count ?? 0) + 1 });
    }
  }
  const telling = [...actors.values()].filter(({ count }) => count < factCount);
  return {
    years:
      years.size < 2
        ? []
        : [...years]
            .map(([year, count]) => ({ year, count }))
            .toSorted((one, other) => other.year - one.year),
    actors: telling.toSorted(
      (one, other) => other.count - one.count || one.name.localeCompare(other.name, 'en'),
    ),
  };
}

/**
 * The card's sections with only what fits. Facts that differ about one thing stay together where any of them fits.
 * Sections in which nothing fits are left out.
 */
export function filterSections(
  sections: readonly SectionView[],
  filter: CardFilter,
): readonly SectionView[] {
  const { year, actor } = filter;
  if (year === undefined && actor === undefined) return sections;
  const fits = ({ facts }: EntryView) =>
    facts.some(
      ({ date, others }) =>
        (year === undefined || yearsOf(date).includes(year)) &&
        (actor === undefined || others.some(({ ref }) => ref === actor)),
    );
  return sections.flatMap((section) => {
    const entries = section.entries.filter(fits);
    const factCount = entries.reduce((sum, { facts }) => sum + facts.length, 0);
    return entries.length === 0 ? [] : [{ ...section, entries, factCount }];
  });
}

/** All facts of the sections, in the order in which they are read. */
export function factsOf(sections: readonly SectionView[]) {
  return sections.flatMap(({ entries }) => entries.flatMap(({ facts }) => facts));
}

function yearAt(instant: number): number {
  return new Date(instant).getUTCFullYear();
}
