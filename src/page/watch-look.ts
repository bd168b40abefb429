/** Theme switches and transitions are over after this long, and what `ground.ts` remembers is asked anew. */
const THEME_SETTLE_MS = 1_100;
/** A page whose root changes over and over is looked at less and less often, down to this … */
const LONGEST_WAIT_MS = 35_000;
/** … until it kept still for as long. */
const CALM_MS = 10_000;
/** A window that is being drawn larger or smaller is at rest after this long. */
const SIZE_SETTLE_MS = 200;

/** Calls back when marks may need another colour, or another choice, although no text changed. */
export function watchLook(options: {
  readonly window: Window & typeof globalThis;
  readonly signal: AbortSignal;
  /** The page or the device went over to another theme, perhaps. */
  readonly onTheme: () => void;
  /** The window has another size or zoom. */
  readonly onSize: () => void;
}): void {
  const { window, signal, onTheme, onSize } = options;
  const { document } = window;
  let themeTimer = 0;
  let sizeTimer = 0;
  let wait = THEME_SETTLE_MS;
  let last = -CALM_MS;
  const note = () => {
    if (themeTimer) return;
    const isCalm = window.performance.now() - last >= CALM_MS + wait;
    wait = isCalm ? THEME_SETTLE_MS : Math.min(LONGEST_WAIT_MS, 2 * wait);
    themeTimer = window.setTimeout(() => {
      themeTimer = 0;
      last = window.performance.now();
      onTheme();
    }, wait);
  };
  // Themes are switched by an attribute of one of the two, whatever its name.
  const observer = new window.MutationObserver(note);
  for (const root of [document.documentElement, document.body]) {
    observer.observe(root, { attributes: true });
  }
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', note, { signal });
  window.addEventListener(
    'resize',
    () => {
      window.clearTimeout(sizeTimer);
      sizeTimer = window.setTimeout(onSize, SIZE_SETTLE_MS);
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(themeTimer);
    window.clearTimeout(sizeTimer);
  });
}
