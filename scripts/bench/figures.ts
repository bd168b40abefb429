/** One measured number. A limit is there only where a requirement states one. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number | null;
  /** Does the value keep to the limit; null where there is none. */
  readonly holds: boolean | null;
}

/** A benchmark: what it is called, what it compares, and how it is run. */
export interface Benchmark {
  readonly name: string;
  readonly about: string;
  readonly run: () => Promise<Figure[]>;
  /** After `run`: what stands below the table, for people. */
  readonly details?: () => string;
}

/** The value in the middle; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('there is no median of nothing');
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Aligned lines for people: value, unit, name, and the limit where there is one. */
export function toTable(figures: readonly Figure[]): string {
  const values = figures.map(({ value }) => value.toFixed(value < 1 ? 4 : value < 10 ? 2 : 0));
  const width = Math.max(...values.map((value) => value.length));
  return figures
    .map(({ name, unit, limit, holds }, index) => {
      const bound = limit === null ? '' : `  (limit ${limit}${holds ? '' : ', not held'})`;
      return `${(values[index] ?? '').padStart(width)} ${unit.padEnd(6)} ${name}${bound}`;
    })
    .join('\n');
}
