/**
 * The part of the benchmark `lexicon` that runs in Chromium, in a page that stores lexicons as the extension does and
 * starts workers afresh, and in those workers. The same script serves both.
 */
import { findCandidates } from '../../src/core/mentions/find';
import { compileLexicon } from '../../src/core/mentions/lexicon/compile';
import type { NamedPack } from '../../src/core/mentions/lexicon/compile';
import { openLexicon } from '../../src/core/mentions/lexicon/open';
import { makeActors, toPack, writeText } from './lexicon/made-up-names';
import { plainPass } from './lexicon/plain-pass';

/** What a fresh worker took, in milliseconds. */
export interface WorkerTimes {
  readonly loadMs: number;
  readonly cloneMs: number;
  readonly openMs: number;
  readonly firstScanMs: number;
  readonly secondScanMs: number;
  readonly passMs: number;
  /** From the worker's beginning to the answer. */
  readonly answerMs: number;
  readonly finds: number;
}

interface Job {
  readonly stored: string;
  readonly text: string;
}

const WORDS = 10_000;
const PASSES = 40;

/** Compiles a lexicon of made-up names, or of a pack, and stores it as one Blob. */
export async function store(name: string, from: number | NamedPack): Promise<void> {
  const pack = typeof from === 'number' ? toPack([...makeActors('English', from)]) : from;
  const blob = new Blob([compileLexicon([pack])]);
  const db = await openDb();
  await done(db.transaction('lexicons', 'readwrite').objectStore('lexicons').put(blob, name));
  db.close();
}

/** Starts a worker with this script, lets it answer one text, and returns what it took. */
export async function measureWorker(script: string, stored: string): Promise<WorkerTimes> {
  const text = writeText('English', { words: WORDS, actors: [...makeActors('English', 4_000)] });
  const worker = new Worker(script);
  const answer = new Promise<WorkerTimes>((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data as WorkerTimes));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  });
  const job: Job = { stored, text };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker.postMessage(job);
  try {
    return await answer;
  } finally {
    worker.terminate();
  }
}

/** Bytes that a worker holds which has loaded a lexicon, above one that has not. */
export async function measureMemory(script: string, stored: string): Promise<number> {
  const used = async (): Promise<number> => {
    const { bytes } = await (
      performance as unknown as {
        measureUserAgentSpecificMemory(): Promise<{ bytes: number }>;
      }
    ).measureUserAgentSpecificMemory();
    return bytes;
  };
  const load = async (name: string): Promise<{ worker: Worker; bytes: number }> => {
    const worker = new Worker(script);
    const ready = new Promise((resolve) => {
      worker.addEventListener('message', resolve, { once: true });
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage({ stored: name, text: '' } satisfies Job);
    await ready;
    return { worker, bytes: await used() };
  };
  const empty = await load('');
  empty.worker.terminate();
  const full = await load(stored);
  full.worker.terminate();
  return full.bytes - empty.bytes;
}

if (typeof document === 'undefined') {
  let kept: unknown;
  const answerWith = async (data: Job): Promise<WorkerTimes | null> => {
    if (data.stored === '') return null;
    const answer = await answerJob(data);
    // Memory is measured while the worker has the lexicon.
    kept = answer.lexicon;
    return kept === undefined ? null : answer.times;
  };
  self.addEventListener('message', ({ data }: MessageEvent<Job>) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    void answerWith(data).then((answer) => self.postMessage(answer));
  });
}

async function answerJob({ stored, text }: Job) {
  const times = { loadMs: 0, openMs: 0, firstScanMs: 0 };
  let buffer = new ArrayBuffer(0);
  times.loadMs = await timed(async () => {
    const db = await openDb();
    const blob = await done<Blob>(db.transaction('lexicons').objectStore('lexicons').get(stored));
    buffer = await blob.arrayBuffer();
    db.close();
  });
  const opening = performance.now();
  const lexicon = openLexicon(buffer);
  times.openMs = performance.now() - opening;
  const scanning = performance.now();
  const finds = findCandidates(lexicon, text).length;
  const answered = performance.now();
  times.firstScanMs = answered - scanning;
  findCandidates(lexicon, text);
  const secondScanMs = performance.now() - answered;
  const cloneMs = text === '' ? 0 : await timed(() => void structuredClone(buffer));
  let sink = 0;
  const passes = Array.from({ length: PASSES }, () => {
    const start = performance.now();
    sink ^= plainPass(text);
    return performance.now() - start;
  }).toSorted((one, other) => one - other);
  const passMs = (passes[PASSES / 2] ?? 0) + (sink === 1 ? 1e-9 : 0);
  return { lexicon, times: { ...times, secondScanMs, cloneMs, passMs, answerMs: answered, finds } };
}

async function timed(work: () => void | Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function openDb(): Promise<IDBDatabase> {
  const request = indexedDB.open('bench-lexicon', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('lexicons');
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () =>
      reject(new Error(request.error?.message ?? 'the store failed')),
    );
  });
}
