/**
 * Installing a pack never shows half of it:
 *
 *   check whole ─▶ write rows of a new generation beside the old ─▶ build and write its search index
 *               ─▶ write the lexicon of what will be ─▶ switch one row ─▶ sweep what no install names
 *
 * Killed before the switch, the store holds the old state; after it, the new. What a kill leaves behind is swept
 * at the next start.
 */
import { compare } from 'compare-versions';
import type { NamedPack } from '../core/mentions/lexicon/compile';
import { summariseProblems } from '../core/json/problems';
import { readPack } from '../core/pack/check-pack';
import type { Id, Pack } from '../core/pack/schema';
import { listGenerations, rowsOf } from './generations';
import { PART_TABLES, type InstallRow, type PackDb, type PartKey, type Row } from './pack-db';
import { writeSearchIndex } from './search-index';
import { PackRefusedError } from './store-error';
import { toRows } from './to-rows';

export type CompileLexicon = (packs: readonly NamedPack[]) => ArrayBuffer;

/** Rows of one transaction: small enough that no other reader waits long. */
const ROWS_PER_WRITE = 2_000;

/** The name of the lexicon that fits these installs. `format` changes whenever the engine may compile otherwise. */
export function lexiconStamp(installs: readonly InstallRow[], format: string): string {
  return [format, ...installs.map(({ generation }) => generation).toSorted()].join('\n');
}

export interface InstallTools {
  readonly compileLexicon: CompileLexicon;
  readonly lexiconFormat: string;
  /** Makes each generation's name unique. */
  readonly randomId: () => string;
}

/** How to follow an installation and stop it. */
export interface InstallOptions {
  /** Aborted: the installation rejects with the signal's reason and leaves the store as it was. */
  readonly signal?: AbortSignal;
  /** How much of the search index is built, from 0 to 1: nearly all of the time goes there. */
  readonly onProgress?: (share: number) => void;
}

/** Installs a pack given as JSON, or throws a `PackRefusedError` and leaves the store as it was. */
export async function installPack(
  db: PackDb,
  json: string,
  tools: InstallTools,
  options: InstallOptions = {},
): Promise<void> {
  const checked = readPack(json);
  if ('problems' in checked) {
    throw new PackRefusedError(`This pack was refused: ${summariseProblems(checked.problems)}.`);
  }
  const { pack } = checked;
  const generation = `${pack.id}@${pack.version}#${tools.randomId()}`;
  const install = toInstallRow(pack, generation);
  try {
    await writeRows(db, pack, generation);
    await writeSearchIndex(db, { packId: pack.id, generation, pack }, options);
    const others = (await db.installs.toArray()).filter(({ id }) => id !== pack.id);
    const packs = [...(await Promise.all(others.map((other) => readNames(db, other)))), pack];
    const stamp = lexiconStamp([...others, install], tools.lexiconFormat);
    await db.lexicons.put({ stamp, blob: new Blob([tools.compileLexicon(packs)]) });
    options.signal?.throwIfAborted();
    await db.installs.put(install);
  } finally {
    // After a failure this removes what was written beside; a failing sweep must not hide the failure.
    await sweep(db, tools.lexiconFormat).catch(() => undefined);
  }
}

/** Is this version newer than the one installed (or is none installed)? */
export async function isNewer(db: PackDb, pack: { id: Id; version: string }): Promise<boolean> {
  const installed = await db.installs.get(pack.id);
  return !installed || compare(pack.version, installed.version, '>');
}

/** Removes every row, search index and lexicon that no install names. */
export async function sweep(db: PackDb, lexiconFormat: string): Promise<void> {
  const installs = await db.installs.toArray();
  const kept = new Set(installs.map(({ generation }) => generation));
  for (const name of PART_TABLES) {
    const table = db.table<Row<{ readonly id: Id }>, PartKey>(name);
    for (const generation of await listGenerations(table)) {
      if (!kept.has(generation)) await rowsOf(table, generation).delete();
    }
  }
  const searches = await db.searches.toCollection().primaryKeys();
  await db.searches.bulkDelete(searches.filter((generation) => !kept.has(generation)));
  const stamps = await db.lexicons.toCollection().primaryKeys();
  await db.lexicons.bulkDelete(
    stamps.filter((stamp) => {
      const [format, ...generations] = stamp.split('\n');
      return format !== lexiconFormat || !generations.every((one) => kept.has(one));
    }),
  );
}

/** The names of one installed pack, for compiling. */
export async function readNames(db: PackDb, install: InstallRow): Promise<NamedPack> {
  const [actors, events] = await Promise.all([
    rowsOf(db.actors, install.generation).toArray(),
    rowsOf(db.events, install.generation).toArray(),
  ]);
  return { id: install.id, actors, events };
}

function toInstallRow(pack: Pack, generation: string): InstallRow {
  const { id, version, title, maintainer, licence, coverage, modified } = pack;
  const { actors, events, facts } = pack;
  const counts = { actors: actors.length, events: events.length, facts: facts.length };
  return { id, version, title, maintainer, licence, coverage, modified, generation, counts };
}

async function writeRows(db: PackDb, pack: Pack, generation: string): Promise<void> {
  const rows = toRows(pack, generation);
  await inChunks(rows.actors, (chunk) => db.actors.bulkAdd(chunk));
  await inChunks(rows.events, (chunk) => db.events.bulkAdd(chunk));
  await inChunks(rows.facts, (chunk) => db.facts.bulkAdd(chunk));
  await inChunks(rows.sources, (chunk) => db.sources.bulkAdd(chunk));
  await inChunks(rows.passages, (chunk) => db.passages.bulkAdd(chunk));
}

async function inChunks<T>(rows: readonly T[], write: (chunk: T[]) => PromiseLike<unknown>) {
  for (let start = 0; start < rows.length; start += ROWS_PER_WRITE) {
    await write(rows.slice(start, start + ROWS_PER_WRITE));
  }
}
