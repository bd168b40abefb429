/** Work starts at the latest after this long, even on a page that is never idle. */
const LATEST_START_MS = 1_000;
/** Where the browser has no `requestIdleCallback`: a moment in which the page gets its turn. */
const FALLBACK_WAIT_MS = 50;
/** One slice of work: well below the 50 ms from which a task counts as long. */
const SLICE_MS = 8;

/** A loop of work that runs in slices while the tab is visible. */
export interface IdleLoop {
  /** Work is there: go on until `step` says that nothing is left. */
  wake(): void;
}

/**
 * Calls `step` in idle time, over and over within slices of a few milliseconds, until it returns false (nothing
 * to do). `slice` is called after each slice. In a hidden tab nothing runs.
 */
export function createIdleLoop(options: {
  readonly window: Window;
  readonly signal: AbortSignal;
  readonly step: () => boolean;
  readonly slice: () => void;
}): IdleLoop {
  const { window, signal, step, slice } = options;
  const { document } = window;
  let isScheduled = false;

  const run = (deadline?: IdleDeadline) => {
    isScheduled = false;
    if (signal.aborted) return;
    if (document.visibilityState === 'hidden') return;
    const end =
      window.performance.now() + Math.min(SLICE_MS, deadline?.timeRemaining() || SLICE_MS);
    let hasMore = true;
    do {
      hasMore = step();
    } while (hasMore && window.performance.now() < end);
    slice();
    if (hasMore) schedule();
  };
  const schedule = () => {
    if (isScheduled || signal.aborted || document.visibilityState === 'hidden') return;
    isScheduled = true;
    whenIdle(window, run);
  };
  document.addEventListener('visibilitychange', schedule, { signal });
  return { wake: schedule };
}

/** Calls back in idle time, or soon where the browser does not know when that is. */
export function whenIdle(window: Window, callback: (deadline?: IdleDeadline) => void): void {
  if (typeof window.requestIdleCallback === 'function') {
    window.requestIdleCallback(callback, { timeout: LATEST_START_MS });
  } else {
    window.setTimeout(callback, FALLBACK_WAIT_MS);
  }
}
