import Dexie, { type Collection, type Table } from 'dexie';
import type { Id } from '../core/pack/schema';
import type { Generation } from './pack-db';

/** All rows of one generation in one table: they stand together under its primary key. */
export function rowsOf<Part>(
  table: Table<Part, [Generation, Id]>,
  generation: Generation,
): Collection<Part, [Generation, Id]> {
  return table
    .where('[generation+id]')
    .between([generation, Dexie.minKey], [generation, Dexie.maxKey]);
}

/** The generations that have rows in a table, by one look at its key for each. */
export async function listGenerations(
  table: Table<{ readonly generation: Generation }, [Generation, Id]>,
): Promise<Generation[]> {
  const generations: Generation[] = [];
  for (;;) {
    const after = generations.at(-1) ?? Dexie.minKey;
    const next = await table.where('[generation+id]').above([after, Dexie.maxKey]).first();
    if (!next) return generations;
    generations.push(next.generation);
  }
}
