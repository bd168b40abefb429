import type { Pack } from '../../../src/core/pack/schema';
import { makeQueries } from './made-up-queries';

/** More would keep the slowest of the libraries busy for an hour. */
const MOST_TYPED = 150;

/**
 * What stands in the box while labelled queries are typed: each from its second character on, letter by letter. An even
 * choice of them.
 */
export function keystrokes(pack: Pack): string[] {
  const queries = makeQueries(pack).map(({ query }) => query);
  const typed = queries.flatMap((query) => {
    const letters = Array.from(query);
    return letters.slice(1).map((_, at) => letters.slice(0, at + 2).join(''));
  });
  const all = [...new Set(typed)];
  const step = Math.ceil(all.length / MOST_TYPED);
  return all.filter((_, at) => at % step === 0);
}
