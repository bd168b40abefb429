/**
 * `npm run bench -- NAME [--json]`: measures, and prints a table; with --json one object
 * `{ name, figures: [{ name, value, unit, limit, holds }] }`. Exit 1 where a limit does not hold, 2 where there is
 * no such benchmark.
 */
import { toTable, type Benchmark } from './bench/figures';
import { highlights } from './bench/highlights';
import { lexicon } from './bench/lexicon';
import { marks } from './bench/marks';
import { mentions } from './bench/mentions/mentions';
import { page } from './bench/page';
import { search } from './bench/search';

const BENCHMARKS: readonly Benchmark[] = [highlights, lexicon, marks, mentions, page, search];

const args = process.argv.slice(2);
const wanted = args.find((arg) => !arg.startsWith('--'));
const benchmark = BENCHMARKS.find(({ name }) => name === wanted);
if (benchmark) {
  await measure(benchmark);
} else {
  console.error(wanted === undefined ? 'Which benchmark?' : `There is no benchmark "${wanted}".`);
  for (const { name, about } of BENCHMARKS) console.error(`  npm run bench -- ${name}   ${about}`);
  process.exitCode = 2;
}

async function measure({ name, about, run, details }: Benchmark): Promise<void> {
  const figures = await run();
  const below = details === undefined ? '' : `\n\n${details()}`;
  console.log(
    args.includes('--json')
      ? JSON.stringify({ name, figures })
      : `${about}\n\n${toTable(figures)}${below}`,
  );
  if (figures.some(({ holds }) => holds === false)) process.exitCode = 1;
}
