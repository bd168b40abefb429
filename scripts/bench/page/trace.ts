import type { CDPSession } from 'playwright';

/** From this length on a task keeps a page from answering (W3C Long Tasks). */
const LONG_TASK_US = 50_000;
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly stackTrace?: unknown } };
}

/** What the main thread of the page did while it was recorded. */
export interface Tasks {
  /** Tasks over 50 ms. */
  readonly long: number;
  /** Of those, the ones in which the extension's script ran. */
  readonly longOfOurs: number;
  /** The longest task in which the extension's script ran, in milliseconds. */
  readonly longestOfOursMs: number;
}

/** Records the page's main thread until the function that it resolves to is called. */
export async function recordTasks(devtools: CDPSession): Promise<() => Promise<Tasks>> {
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, recordMode: 'recordAsMuchAsPossible' },
  });
  return async () => {
    const isComplete = new Promise<void>((resolve) => {
      devtools.once('Tracing.tracingComplete', () => resolve());
    });
    await devtools.send('Tracing.end');
    await isComplete;
    return countTasks(events);
  };
}

/**
 * A task is ours where a script of the extension runs in it, or where promises go on and no script of the page did:
 * that is how answers to messages arrive. The page's own scripts have an address of their own.
 */
export function countTasks(events: readonly TraceEvent[]): Tasks {
  const main = mainThreadOf(events);
  const own = events.filter(
    ({ pid, tid, ph }) => ph === 'X' && pid === main?.pid && tid === main.tid,
  );
  const tasks = own.filter(({ name }) => name === 'RunTask').toSorted(byTime);
  const scripts = own.filter(({ name }) => SCRIPTS.test(name)).toSorted(byTime);
  let at = 0;
  let long = 0;
  let longOfOurs = 0;
  let longest = 0;
  for (const { ts, dur = 0 } of tasks) {
    while (at < scripts.length && (scripts[at] as TraceEvent).ts < ts) at++;
    const inside: TraceEvent[] = [];
    for (let next = at; next < scripts.length; next++) {
      const script = scripts[next] as TraceEvent;
      if (script.ts >= ts + dur) break;
      inside.push(script);
    }
    if (dur > LONG_TASK_US) long += 1;
    if (!isOurs(inside)) continue;
    longest = Math.max(longest, dur);
    if (dur > LONG_TASK_US) longOfOurs += 1;
  }
  return { long, longOfOurs, longestOfOursMs: longest / 1_000 };
}

const SCRIPTS = /^(?:FunctionCall|EvaluateScript|v8\.compile|RunMicrotasks)$/u;

function isOurs(inside: readonly TraceEvent[]): boolean {
  const urls = inside.map(({ args }) => args?.data?.url ?? '');
  if (urls.some((url) => url.startsWith('chrome-extension:'))) return true;
  return inside.some(({ name }) => name === 'RunMicrotasks') && !urls.some((url) => url !== '');
}

function mainThreadOf(events: readonly TraceEvent[]): { pid: number; tid: number } | undefined {
  // The thread on which the page's document was laid out most.
  const counts = new Map<string, { pid: number; tid: number; count: number }>();
  for (const { name, pid, tid } of events) {
    if (name !== 'UpdateLayoutTree' && name !== 'Layout' && name !== 'ParseHTML') continue;
    const one = counts.get(`${pid} ${tid}`) ?? { pid, tid, count: 0 };
    one.count += 1;
    counts.set(`${pid} ${tid}`, one);
  }
  return [...counts.values()].toSorted((one, other) => other.count - one.count)[0];
}

function byTime(one: TraceEvent, other: TraceEvent): number {
  return one.ts - other.ts;
}
