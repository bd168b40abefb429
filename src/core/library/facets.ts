/**
 * Facets over any list: each row has values under some keys; values that are chosen under one key add up, keys narrow
 * each other. Beside a value stands how many rows it would show, given what is chosen under the other keys.
 *
 *   rows ─▶ fails nowhere ─▶ listed, and counted under every key
 *       └─▶ fails under one key only ─▶ counted under that key: choosing its value there would list it
 */

/** The values of all rows under one key, as numbers. */
export interface Facet {
  readonly key: string;
  /** By number; as they stand in addresses. */
  readonly values: readonly string[];
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
}

/** What is chosen, by key. A key that no facet has narrows nothing. */
export type Choice = Readonly<Record<string, readonly string[]>>;

export interface FacetCount {
  readonly value: string;
  readonly count: number;
  readonly isChosen: boolean;
}

export interface Faceted {
  /** The rows that are listed, in their order. */
  readonly rows: Uint32Array;
  /** By key: the values with rows, and those that are chosen; the most rows first. */
  readonly counts: Readonly<Record<string, readonly FacetCount[]>>;
}

/** Reads the values of each row under a key; `eachValue` calls back once for each value of a row. */
export function makeFacet(
  key: string,
  rows: number,
  eachValue: (row: number, take: (value: string) => void) => void,
): Facet {
  const numbers = new Map<string, number>();
  const starts = new Uint32Array(rows + 1);
  const items: number[] = [];
  for (let row = 0; row < rows; row++) {
    const from = items.length;
    eachValue(row, (value) => {
      let number = numbers.get(value);
      if (number === undefined) numbers.set(value, (number = numbers.size));
      // Twice the same value is one.
      if (items.indexOf(number, from) < 0) items.push(number);
    });
    starts[row + 1] = items.length;
  }
  return { key, values: [...numbers.keys()], starts, items: Uint32Array.from(items) };
}

/** Lists and counts. `isIn`: 1 for the rows that come into question at all; without it, all. */
export function applyFacets(
  options: { readonly rows: number; readonly isIn?: Uint8Array | undefined },
  facets: readonly Facet[],
  choice: Choice,
): Faceted {
  const { rows, isIn } = options;
  const wanted = facets.map(({ key, values }) => {
    const chosen = choice[key] ?? [];
    return chosen.length === 0 ? undefined : values.map((value) => chosen.includes(value));
  });
  const counts = facets.map(({ values }) => new Uint32Array(values.length));
  const listed: number[] = [];
  for (let row = 0; row < rows; row++) {
    if (isIn !== undefined && isIn[row] !== 1) continue;
    let failed = -1;
    let failures = 0;
    for (let at = 0; at < facets.length && failures < 2; at++) {
      const chosen = wanted[at];
      if (chosen === undefined || hasAny(facets[at] as Facet, row, chosen)) continue;
      failures += 1;
      failed = at;
    }
    if (failures === 0) listed.push(row);
    if (failures > 1) continue;
    for (let at = failures === 0 ? 0 : failed; at < facets.length; at++) {
      count(facets[at] as Facet, row, counts[at] as Uint32Array);
      if (failures === 1) break;
    }
  }
  return {
    rows: Uint32Array.from(listed),
    counts: Object.fromEntries(
      facets.map((facet, at) => [
        facet.key,
        sortCounts(facet, counts[at] as Uint32Array, choice[facet.key] ?? []),
      ]),
    ),
  };
}

/** The choice with one value added or, where it is there, taken away. */
export function toggleValue(choice: Choice, key: string, value: string): Choice {
  const before = choice[key] ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { ...choice, [key]: after };
}

function hasAny({ starts, items }: Facet, row: number, chosen: readonly boolean[]): boolean {
  for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
    if (chosen[items[at] as number] === true) return true;
  }
  return false;
}

function count({ starts, items }: Facet, row: number, counts: Uint32Array): void {
  for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
    const item = items[at] as number;
    counts[item] = (counts[item] as number) + 1;
  }
}

function sortCounts(
  { values }: Facet,
  counts: Uint32Array,
  chosen: readonly string[],
): FacetCount[] {
  const found = values.flatMap((value, at): FacetCount[] => {
    const rows = counts[at] as number;
    const isChosen = chosen.includes(value);
    return rows > 0 || isChosen ? [{ value, count: rows, isChosen }] : [];
  });
  // What is chosen and no row has: shown all the same, or it could not be taken back.
  const missing = chosen
    .filter((value) => !values.includes(value))
    .map((value): FacetCount => ({ value, count: 0, isChosen: true }));
  return [...found, ...missing].toSorted(
    (a, b) => b.count - a.count || (a.value < b.value ? -1 : Number(a.value > b.value)),
  );
}
