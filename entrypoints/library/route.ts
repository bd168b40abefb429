/**
 * The library's addresses in the window: what is shown follows the address, and title, focus and scroll place follow
 * what is shown.
 *
 *   link, Back, Forward ─▶ another place ─▶ the view before is told to stop, the new one starts
 *                      └─▶ the same place, other choices ─▶ the view is told
 *
 * A view draws when it has something to draw; the first drawing with a heading takes the focus, and the page is
 * scrolled to where the reader left it as soon as it is long enough.
 */
import {
  libraryAddress,
  readLibraryAddress,
  type LibraryAddress,
} from '../../src/core/library-address';

/** What a view gets of the window while it is shown. */
export interface Visit {
  /** Where it was opened. */
  readonly address: LibraryAddress;
  /** Aborted when the reader leaves the view. */
  readonly signal: AbortSignal;
  /** Calls back when other choices of the same place are in the address. */
  readonly onAddress: (listener: (address: LibraryAddress) => void) => void;
  /** Leads there. `replace`: without a step back to what is left, such as between two letters of a search. */
  readonly go: (address: LibraryAddress, how?: 'push' | 'replace') => void;
  /** To be called after each drawing, with the view's title: title, focus and scroll place follow it. */
  readonly drawn: (title: string) => void;
}

/** Calls back at once and whenever the address leads to another place. An address that leads nowhere leads to `first`. */
export function watchRoute(
  window: Window,
  first: LibraryAddress,
  onVisit: (visit: Visit) => void,
): void {
  const { document, history, location } = window;
  const scrolls = createScrolls(window);
  let shown: string | undefined;
  let leaving = new AbortController();
  let listener: (address: LibraryAddress) => void = () => {};
  let isHeadingWaiting = false;
  /** The heading that was given the focus last. */
  let focused: HTMLElement | undefined;

  const look = () => {
    const address = readLibraryAddress(location.hash) ?? first;
    const place = libraryAddress({ ...address, params: {} });
    if (place === shown) {
      scrolls.enter({ isKept: true });
      return listener(address);
    }
    isHeadingWaiting = shown !== undefined;
    shown = place;
    leaving.abort();
    leaving = new AbortController();
    listener = () => {};
    scrolls.enter({ isKept: false });
    onVisit({
      address,
      signal: leaving.signal,
      onAddress: (next) => (listener = next),
      go(to, how = 'push') {
        const hash = libraryAddress(to);
        if (hash === location.hash) return;
        // Neither of the two tells of itself.
        if (how === 'push') history.pushState(null, '', hash);
        else history.replaceState(history.state, '', hash);
        look();
      },
      drawn,
    });
  };
  const drawn = (title: string) => {
    document.title = `${title} · Backstory`;
    const heading = document.querySelector('h1');
    // A view that waited is drawn anew when it has what it waited for, with another heading.
    const isLost = focused?.isConnected === false && document.activeElement === document.body;
    if ((isHeadingWaiting || isLost) && heading) {
      isHeadingWaiting = false;
      focused = heading;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
    scrolls.restore();
  };
  history.scrollRestoration = 'manual';
  window.addEventListener('popstate', look);
  look();
}

/** Where each step of the session's history was scrolled to, also over a reload. */
function createScrolls(window: Window) {
  const { document, history, sessionStorage } = window;
  /** A place that is not reached yet: the page is still too short. */
  let wanted: number | undefined;
  let step = '';

  const keyOf = (name: string) => `scrolled ${name}`;
  const restore = () => {
    if (wanted === undefined) return;
    window.scrollTo(0, wanted);
    if (Math.abs(window.scrollY - wanted) <= 1) wanted = undefined;
  };
  const remember = () => {
    if (wanted === undefined) sessionStorage.setItem(keyOf(step), String(window.scrollY));
  };
  // Told of every scroll: when the address has changed, the page of the step before may be gone.
  window.addEventListener('scroll', remember, { passive: true });
  // Whoever moves by themselves is not moved any more.
  for (const act of ['wheel', 'pointerdown', 'keydown', 'touchstart']) {
    window.addEventListener(act, () => (wanted = undefined), { passive: true });
  }
  new ResizeObserver(restore).observe(document.body);

  return {
    restore,
    /** Another step of the history. `isKept`: the same view with other choices; a new step stays where it is. */
    enter({ isKept }: { readonly isKept: boolean }) {
      const state = history.state as { readonly step?: string } | null;
      const known = state?.step;
      if (known === undefined) {
        step = crypto.randomUUID();
        history.replaceState({ step }, '');
        wanted = isKept ? undefined : 0;
        return;
      }
      if (known === step) return;
      step = known;
      wanted = Number(sessionStorage.getItem(keyOf(step)) ?? 0);
    },
  };
}
