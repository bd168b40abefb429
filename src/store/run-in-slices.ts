/** Work between two pauses; below a frame (16 ms), with room for the step that ends it. */
const SLICE_MS = 10;

/**
 * Drives a job of small steps without keeping others waiting: in Firefox the background and every screen share one
 * thread. Rejects with the signal's reason where that is aborted.
 */
export async function runInSlices<T>(
  steps: Generator<number, T, void>,
  options: { readonly signal?: AbortSignal; readonly onProgress?: (share: number) => void } = {},
): Promise<T> {
  const { signal, onProgress } = options;
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - begun < SLICE_MS) continue;
    signal?.throwIfAborted();
    onProgress?.(step.value);
    await new Promise((resolve) => setTimeout(resolve));
    begun = performance.now();
  }
}
