/** One slice of work: well below the 50 ms from which a task counts as long. */
const SLICE_MS = 8;

/** Runs steps to their end, with the page getting its turn after each slice. Rejects where the signal is aborted. */
export async function runInSlices<T>(
  window: Window,
  steps: Generator<unknown, T>,
  signal: AbortSignal,
): Promise<T> {
  for (;;) {
    signal.throwIfAborted();
    const end = window.performance.now() + SLICE_MS;
    do {
      const { done, value } = steps.next();
      if (done === true) return value;
    } while (window.performance.now() < end);
    await new Promise((resolve) => window.setTimeout(resolve));
  }
}
