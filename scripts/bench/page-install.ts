/** Parts of benchmarks and tests that run in one of the extension's own pages: packs go straight into its store. */
import { compileLexicon } from '../../src/core/mentions/lexicon/compile';
import { openPackDb } from '../../src/store/open-pack-db';
import { createPackStore } from '../../src/store/pack-store';
import { makePackOfFacts } from './search/made-up-pack';

/** Installs a pack; the background has to be started anew to know of it. */
export async function install(json: string): Promise<void> {
  const store = createPackStore(openPackDb, {
    compileLexicon,
    // Another format than the background's: that compiles the lexicon itself when it starts.
    lexiconFormat: 'benchmark',
    randomId: () => crypto.randomUUID(),
  });
  await store.install(json);
}

/** Installs a made-up pack with so many facts. */
export async function installMadeUp(facts: number): Promise<void> {
  await install(JSON.stringify(makePackOfFacts(facts)));
}

/** How many facts stand in the store, those of an installation under way too. */
export async function countFacts(): Promise<number> {
  const db = await openPackDb();
  try {
    return await db.facts.count();
  } finally {
    db.close();
  }
}
