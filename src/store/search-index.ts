/** The search indexes of installed packs: built in small steps, kept as Blobs, never built twice. */
import type { Id } from '../core/pack/schema';
import { buildIndex } from '../core/search/build-index';
import { headOf, type SearchHead } from '../core/search/head';
import { SEARCH_LAYOUT } from '../core/search/layout';
import { openIndex } from '../core/search/open-index';
import type { SearchablePack } from '../core/search/record-fields';
import { rowsOf } from './generations';
import type { Generation, InstallRow, PackDb } from './pack-db';
import { runInSlices } from './run-in-slices';

/** An index as it is kept, with the pack it is of. */
export interface StoredSearch {
  readonly id: Id;
  readonly title: string;
  readonly buffer: ArrayBuffer;
}

interface Written {
  readonly packId: Id;
  readonly generation: Generation;
  readonly pack: SearchablePack;
}

/** Builds the index of one generation and writes it. */
export async function writeSearchIndex(
  db: PackDb,
  { packId, generation, pack }: Written,
  options: { readonly signal?: AbortSignal; readonly onProgress?: (share: number) => void } = {},
): Promise<ArrayBuffer> {
  const buffer = await runInSlices(buildIndex(pack), options);
  const head = headOf(packId, pack, openIndex(buffer));
  await db.searches.put({ generation, layout: SEARCH_LAYOUT, blob: new Blob([buffer]), head });
  return buffer;
}

/** Reads all indexes; what is missing, or of another layout, is built from the pack's rows first. */
export async function readSearchIndexes(
  db: PackDb,
  onProgress: (share: number) => void = () => undefined,
): Promise<StoredSearch[]> {
  const stored: StoredSearch[] = [];
  const installs = await db.installs.toArray();
  for (const [at, install] of installs.entries()) {
    const { id, title, generation } = install;
    const kept = await db.searches.get(generation);
    const buffer =
      kept?.layout === SEARCH_LAYOUT
        ? await kept.blob.arrayBuffer()
        : await rebuild(db, install, (share) => onProgress((at + share) / installs.length));
    stored.push({ id, title, buffer });
  }
  return stored;
}

/** What is shown of each pack before a query; none for a pack whose index is still to be built. */
export async function readSearchHeads(db: PackDb): Promise<SearchHead[]> {
  const installs = await db.installs.toArray();
  const rows = await db.searches.bulkGet(installs.map(({ generation }) => generation));
  return rows.flatMap((row) => (row?.layout === SEARCH_LAYOUT ? [row.head] : []));
}

async function rebuild(
  db: PackDb,
  { id, generation }: InstallRow,
  onProgress: (share: number) => void,
): Promise<ArrayBuffer> {
  const [actors, events, facts, sources, passages] = await Promise.all([
    rowsOf(db.actors, generation).toArray(),
    rowsOf(db.events, generation).toArray(),
    rowsOf(db.facts, generation).toArray(),
    rowsOf(db.sources, generation).toArray(),
    rowsOf(db.passages, generation).toArray(),
  ]);
  const pack = { actors, events, facts, sources, passages };
  return await writeSearchIndex(db, { packId: id, generation, pack }, { onProgress });
}
