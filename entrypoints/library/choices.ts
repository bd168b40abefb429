/** What is chosen in a list, as it stands in the address: filters, an order, a search. */
import { toggleValue, type Choice, type FacetCount } from '../../src/core/library/facets';
import { paramOf, type AddressParams, type LibraryAddress } from '../../src/core/library-address';
import type { FacetView } from '../../src/ui/library/Facets';
import type { SortedBy } from '../../src/ui/library/VirtualTable';
import { facetNames } from '../../src/ui/library-strings';

/** More values than this nobody looks through; the search in place finds the others. */
const MOST_VALUES = 50;
/** These are read in their own order, the latest first. */
const IN_TIME: ReadonlySet<string> = new Set(['decade', 'year']);

/** "-date" is the order by date, the last first. Another order than those known is the first of them. */
export function sortOf<Key extends string>(
  address: LibraryAddress,
  known: readonly Key[],
  first: { readonly key: Key; readonly isDescending: boolean },
): { readonly key: Key; readonly isDescending: boolean } {
  const asked = paramOf(address, 'sort');
  const key = known.find((one) => one === asked.replace(/^-/u, ''));
  return key === undefined ? first : { key, isDescending: asked.startsWith('-') };
}

/** What a list's presses change in the address. */
export function createChoosing(options: {
  readonly address: () => LibraryAddress;
  readonly sort: () => SortedBy;
  readonly go: (address: LibraryAddress, how?: 'push' | 'replace') => void;
  readonly keys: readonly string[];
}) {
  const { address, sort, go, keys } = options;
  const change = (params: AddressParams, how: 'push' | 'replace' = 'push') =>
    go({ ...address(), params: { ...address().params, ...params } }, how);
  return {
    onToggle: (key: string, value: string) =>
      change(toggleValue(address().params ?? {}, key, value)),
    onClear: () => change(Object.fromEntries(keys.map((key) => [key, []]))),
    onSort: (key: string) => {
      const now = sort();
      const isDescending = now.key === key ? !now.isDescending : key === 'date' || key === 'facts';
      change({ sort: [isDescending ? `-${key}` : key] });
    },
    onQuery: (query: string) => change({ q: query === '' ? [] : [query] }, 'replace'),
  };
}

/** The filters of an address, without what is no filter. */
export function choiceOf({ params = {} }: LibraryAddress, keys: readonly string[]): Choice {
  return Object.fromEntries(keys.map((key) => [key, params[key] ?? []]));
}

/** Counted facets as they are shown. A facet with one value for all rows tells nothing. */
export function viewFacets(
  counts: Readonly<Record<string, readonly FacetCount[]>>,
  options: {
    readonly titleOf: (key: string, value: string) => string;
    readonly kindTitle?: string;
  },
): FacetView[] {
  const { titleOf, kindTitle } = options;
  return Object.entries(counts).flatMap(([key, all]): FacetView[] => {
    if (all.length < 2 && !all.some(({ isChosen }) => isChosen)) return [];
    const ordered = IN_TIME.has(key)
      ? all.toSorted((a, b) => parseInt(b.value, 10) - parseInt(a.value, 10))
      : all;
    const shown = ordered.filter(({ isChosen }, at) => isChosen || at < MOST_VALUES);
    return [
      {
        key,
        title: key === 'kind' && kindTitle !== undefined ? kindTitle : (facetNames[key] ?? key),
        values: shown.map((one) => ({ ...one, title: titleOf(key, one.value) })),
        more: ordered.length - shown.length,
      },
    ];
  });
}
