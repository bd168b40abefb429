/**
 * The browser's side of the search benchmark, in a page and in the worker that it starts: a store with a made-up pack,
 * then what a popup would wait for in a browser that has just started.
 */
import { openIndex } from '../../src/core/search/open-index';
import { search, type SearchedPack } from '../../src/core/search/search';
import { buildIndex } from '../../src/core/search/build-index';
import { PackDb } from '../../src/store/pack-db';
import { readHits } from '../../src/store/read-hits';
import { runInSlices } from '../../src/store/run-in-slices';
import { readSearchHeads, readSearchIndexes, writeSearchIndex } from '../../src/store/search-index';
import { toRows } from '../../src/store/to-rows';
import { makePackOfFacts } from './search/made-up-pack';

/** What a worker is asked. Each job has a worker of its own. */
type Job =
  | { readonly what: 'record' }
  | { readonly what: 'head' }
  | { readonly what: 'search'; readonly queries: readonly string[] };

const LIMIT = 24;

/** Writes a made-up pack with its index into the store. */
export async function store(facts: number): Promise<void> {
  const pack = makePackOfFacts(facts);
  const generation = `${pack.id}@${pack.version}#bench`;
  const db = await openDb();
  const rows = toRows(pack, generation);
  await db.actors.bulkAdd(rows.actors);
  await db.events.bulkAdd(rows.events);
  await db.facts.bulkAdd(rows.facts);
  await db.sources.bulkAdd(rows.sources);
  await db.passages.bulkAdd(rows.passages);
  await writeSearchIndex(db, { packId: pack.id, generation, pack });
  const { id, version, title, maintainer, licence, coverage, modified } = pack;
  const counts = { actors: pack.actors.length, events: pack.events.length, facts };
  await db.installs.put({
    id,
    version,
    title,
    maintainer,
    licence,
    coverage,
    modified,
    generation,
    counts,
  });
  db.close();
}

/** Builds an index in the page: how long that takes, and the longest that the page was kept from anything else. */
export async function measureBuild(facts: number): Promise<{ buildMs: number; blockedMs: number }> {
  const pack = makePackOfFacts(facts);
  // Once over a small pack, so that the engine has seen the code.
  await runInSlices(buildIndex(makePackOfFacts(1_000)));
  let blockedMs = 0;
  let last = performance.now();
  let isDone = false;
  const beat = () => {
    const now = performance.now();
    blockedMs = Math.max(blockedMs, now - last);
    last = now;
    if (!isDone) channel.port2.postMessage(0);
  };
  const channel = new MessageChannel();
  channel.port1.addEventListener('message', beat);
  channel.port1.start();
  beat();
  const begun = performance.now();
  await runInSlices(buildIndex(pack));
  const buildMs = performance.now() - begun;
  isDone = true;
  channel.port1.close();
  return { buildMs, blockedMs };
}

/** Starts a worker for one job and resolves to its answer. */
export function runJob(script: string, job: Job): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script);
    worker.addEventListener('message', ({ data }: MessageEvent<number[]>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage(job);
  });
}

if (typeof document === 'undefined') {
  self.addEventListener('message', ({ data }: MessageEvent<Job>) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    void answer(data).then((times) => self.postMessage(times));
  });
}

/** Milliseconds since the worker's script began, then, of a search, those of each query in turn. */
async function answer(job: Job): Promise<number[]> {
  const db = await openDb();
  if (job.what === 'record') {
    await db.installs.toCollection().first();
    return [performance.now()];
  }
  if (job.what === 'head') {
    const heads = await readSearchHeads(db);
    if (heads[0]?.newest.length === 0) throw new Error('there is nothing to show');
    return [performance.now()];
  }
  const packs = (await readSearchIndexes(db)).map(({ id, title, buffer }): SearchedPack => ({
    id,
    title,
    index: openIndex(buffer),
  }));
  const [first = ''] = job.queries;
  await ask(db, packs, first);
  const times = [performance.now()];
  for (const query of job.queries) await ask(db, packs, query);
  for (const query of job.queries) {
    const begun = performance.now();
    await ask(db, packs, query);
    times.push(performance.now() - begun);
  }
  return times;
}

async function ask(db: PackDb, packs: readonly SearchedPack[], typed: string): Promise<void> {
  const { query, answers } = search(packs, typed, { limit: LIMIT, locales: ['en'] });
  await readHits(db, query, answers);
}

async function openDb(): Promise<PackDb> {
  const db = new PackDb();
  await db.open();
  return db;
}
