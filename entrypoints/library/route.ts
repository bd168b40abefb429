/**
 * The library's views by address: `library.html#/settings`. Calls back at once and whenever the address leads to
 * another view; the signal is aborted when the reader leaves the view.
 */
export function watchRoute<View extends string>(
  views: readonly View[],
  onView: (view: View, signal: AbortSignal) => void,
): void {
  let shown: View | undefined;
  let leaving = new AbortController();
  const look = () => {
    const [, name = ''] = /^#\/([\w-]*)/u.exec(window.location.hash) ?? [];
    const view = views.find((one) => one === name) ?? views[0];
    if (view === undefined || view === shown) return;
    shown = view;
    leaving.abort();
    leaving = new AbortController();
    onView(view, leaving.signal);
  };
  window.addEventListener('hashchange', look);
  look();
}
