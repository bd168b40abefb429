import { compareDates } from '../../time/compare-dates';
import { addressOf } from '../export/articles';
import type { Highlight } from '../schema';

/** The orders of a list, the first where none is chosen. */
export const SORTS = ['newest', 'oldest', 'changed', 'page-date', 'article'] as const;
export type HighlightSort = (typeof SORTS)[number];

/**
 * A list in an order: by when they were saved or last changed (the last first), by the day of the article (the newest
 * first, those without a day last), or by article and place in it.
 */
export function sortHighlights(
  highlights: readonly Highlight[],
  sort: HighlightSort,
): readonly Highlight[] {
  const newest = (one: Highlight, other: Highlight) =>
    compare(other.created, one.created) || compare(one.id, other.id);
  switch (sort) {
    case 'newest':
      return highlights.toSorted(newest);
    case 'oldest':
      return highlights.toSorted((one, other) => -newest(one, other));
    case 'changed':
      return highlights.toSorted(
        (one, other) => compare(other.modified, one.modified) || newest(one, other),
      );
    case 'page-date':
      return sortByDay(highlights, newest);
    case 'article':
      return highlights.toSorted(
        (one, other) =>
          compare(one.page.title, other.page.title) ||
          compare(addressOf(one.page), addressOf(other.page)) ||
          one.position.start - other.position.start ||
          compare(one.id, other.id),
      );
  }
}

/** Days are read once each: reading EDTF is dear. */
function sortByDay(
  highlights: readonly Highlight[],
  newest: (one: Highlight, other: Highlight) => number,
): readonly Highlight[] {
  const days = [...new Set(highlights.flatMap(({ page }) => page.date?.edtf ?? []))];
  const ranks = new Map(
    days.toSorted((one, other) => compareDates(other, one)).map((day, rank) => [day, rank]),
  );
  const rankOf = ({ page }: Highlight) => ranks.get(page.date?.edtf ?? '') ?? days.length;
  return highlights.toSorted((one, other) => rankOf(one) - rankOf(other) || newest(one, other));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
