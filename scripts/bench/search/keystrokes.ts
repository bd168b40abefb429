import type { Pack } from '../../../src/core/pack/schema';
import { makeQueries } from './made-up-queries';

/** What stands in the box while labelled queries are typed: each from its second character on, letter by letter. */
export function keystrokes(pack: Pack): string[] {
  const queries = makeQueries(pack).map(({ query }) => query);
  const typed = queries.flatMap((query) => {
    const letters = Array.from(query);
    return letters.slice(1).map((_, at) => letters.slice(0, at + 2).join(''));
  });
  return [...new Set(typed)];
}
