/**
 * Rows of one height in the window's own scrolling, of which only those near the viewport exist. The work is
 * @tanstack/virtual-core's; this ties it to Preact.
 */
import {
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
  type VirtualItem,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** Rows beyond the viewport on each side: a quick scroll shows no gap. */
const OVERSCAN = 8;

/** The rows that must exist now, how tall all of them are, and where the list begins; CSS pixels. */
export function useRows(options: {
  readonly place: RefObject<HTMLElement | null>;
  readonly count: number;
  readonly rowHeight: number;
}): { readonly items: readonly VirtualItem[]; readonly height: number; readonly top: number } {
  const { place, count, rowHeight } = options;
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const [top, setTop] = useState(0);
  const settings = {
    count,
    getScrollElement: () => window,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollMargin: top,
    initialOffset: () => window.scrollY,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLElement>(settings));
  virtualizer.setOptions(settings);

  // oxlint-disable-next-line no-underscore-dangle -- what the library names for those who tie it to a framework
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  // oxlint-disable-next-line no-underscore-dangle -- likewise
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => {
    // Whatever stands above may grow: a notice, the bar of a selection.
    const measure = () => {
      const element = place.current;
      if (element) setTop(Math.round(element.getBoundingClientRect().top + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [place]);

  return { items: virtualizer.getVirtualItems(), height: virtualizer.getTotalSize(), top };
}
