/** One way to search, in a process of its own: how fast it builds, how large it is, how fast it answers. */
import { median } from './figures';
import { makePackOfFacts } from './search/made-up-pack';
import { keystrokes } from './search/keystrokes';
import { WAYS } from './search/ways';

/** What to measure, as JSON on the command line. */
export interface SearchTask {
  readonly way: string;
  readonly facts: number;
}

export interface SearchMeasured {
  readonly buildMs: number;
  readonly bytesAFact: number | null;
  readonly medianMs: number;
  readonly p95Ms: number;
}

const LIMIT = 24;
const P95 = 0.95;

const task = JSON.parse(process.argv[2] ?? '') as SearchTask;
process.stdout.write(JSON.stringify(measure(task)));

function measure({ way: name, facts }: SearchTask): SearchMeasured {
  const way = WAYS.find((one) => one.name === name);
  if (!way) throw new RangeError(`there is no way "${name}"`);
  const pack = makePackOfFacts(facts);
  const begun = performance.now();
  const ready = way.build(pack);
  const buildMs = performance.now() - begun;
  const typed = keystrokes(pack);
  // Once for the engine that runs this, then for the figures.
  for (const query of typed) ready.find(query, LIMIT);
  const times = typed
    .map((query) => {
      const start = performance.now();
      ready.find(query, LIMIT);
      return performance.now() - start;
    })
    .toSorted((a, b) => a - b);
  return {
    buildMs,
    bytesAFact: ready.bytes === null ? null : ready.bytes / facts,
    medianMs: median(times),
    p95Ms: times[Math.floor(times.length * P95)] ?? 0,
  };
}
