import { pageKey } from '../page-address';
import type { Highlight, HighlightPage } from '../schema';

/** One article with what was saved of it, in the order of its text. */
export interface Article {
  readonly page: HighlightPage;
  readonly highlights: readonly Highlight[];
}

/**
 * The articles of some highlights, each once whatever addresses it was read under, in the order of their first
 * highlight. What the newest highlight knew of the page counts.
 */
export function groupByArticle(highlights: readonly Highlight[]): Article[] {
  const groups = groupBy(highlights, ({ page }) => pageKey(page) ?? page.url);
  return [...groups.values()].map((group) => {
    const newest = group.reduce((one, other) => (other.created > one.created ? other : one));
    return {
      page: newest.page,
      highlights: group.toSorted((one, other) => one.position.start - other.position.start),
    };
  });
}

/** Groups in the order of their first member, as `Map.groupBy`, which Node 20 does not have. */
export function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** The address that an article is cited by: its own, where it gives one. */
export function addressOf({ url, canonicalUrl }: HighlightPage): string {
  return canonicalUrl ?? url;
}

/** The day of an instant as `toISOString` writes it, in UTC. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}
