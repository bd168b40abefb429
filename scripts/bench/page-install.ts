/** The part of the benchmark `page` that runs in one of the extension's own pages: packs go straight into its store. */
import { compileLexicon } from '../../src/core/mentions/lexicon/compile';
import { openPackDb } from '../../src/store/open-pack-db';
import { createPackStore } from '../../src/store/pack-store';

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
