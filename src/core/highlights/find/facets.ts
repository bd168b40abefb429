import type { Highlight, Linked } from '../schema';
import { siteOf } from './names';
import type { HighlightField } from './query';

/** A value that would narrow a list, with how many of it have it. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

/** What a list can be narrowed by, by name of filter. */
export type Facets = Readonly<
  Record<Extract<HighlightField, 'site' | 'tag' | 'actor' | 'event' | 'colour'>, readonly Facet[]>
>;

/** The values of a list's highlights, the most frequent first. */
export function facetsOf(highlights: readonly Highlight[]): Facets {
  const linked = (wanted: Linked['kind']) => (one: Highlight) =>
    one.linked.flatMap(({ kind, text }) => (kind === wanted ? [text] : []));
  return {
    site: count(highlights, ({ page }) => [siteOf(page.url)]),
    tag: count(highlights, ({ tags }) => tags),
    actor: count(highlights, linked('actor')),
    event: count(highlights, linked('event')),
    colour: count(highlights, ({ colour }) => [colour]),
  };
}

function count(
  highlights: readonly Highlight[],
  valuesOf: (one: Highlight) => readonly string[],
): Facet[] {
  const counts = new Map<string, number>();
  for (const one of highlights) {
    for (const value of new Set(valuesOf(one))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, number]) => ({ value, count: number }))
    .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}
