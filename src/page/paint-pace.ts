/** Between two batches of marks while more of the page is still being read. */
const BATCH_EVERY_MS = 500;

/**
 * Lets marks be painted in few batches: the first as soon as there is one, the others once the page is read or after
 * a while. A browser goes over all highlights of a page whenever one is added, so that painting each as it comes
 * costs as much again for every frame.
 */
export function createPaintPace(options: {
  readonly window: Window;
  readonly signal: AbortSignal;
  /** Paints one block; false where none waits. */
  readonly paintNext: () => boolean;
  /** True where nothing more is on its way. */
  readonly isReadWhole: () => boolean;
  /** Called when the next batch may begin. */
  readonly wake: () => void;
}): { paintNext(): boolean } {
  const { window, signal, paintNext, isReadWhole, wake } = options;
  let isInBatch = false;
  let last = -BATCH_EVERY_MS;
  let timer = 0;
  signal.addEventListener('abort', () => window.clearTimeout(timer));

  return {
    paintNext() {
      const now = window.performance.now();
      const left = last + BATCH_EVERY_MS - now;
      if (!isInBatch && left > 0 && !isReadWhole()) {
        // Also where no answer comes any more.
        timer ||= window.setTimeout(() => {
          timer = 0;
          wake();
        }, left);
        return false;
      }
      const hasPainted = paintNext();
      if (isInBatch && !hasPainted) last = now;
      isInBatch = hasPainted;
      return hasPainted;
    },
  };
}
