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
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** Rows beyond the viewport on each side: a quick scroll shows no gap. */
const OVERSCAN = 10;
/**
 * The tallest list, in device pixels. Chromium cuts elements at 2^25 device pixels, Firefox at about 17.9 million CSS
 * pixels (2^30 sixtieths); half of the smaller leaves room for what stands around the list.
 */
const TALLEST = 16_000_000;

/** How many rows of a height fit into an element of any browser. */
export function mostRows(rowHeight: number, devicePixelRatio: number): number {
  return Math.floor(TALLEST / (rowHeight * Math.max(1, devicePixelRatio)));
}

/** The rows that must exist now, and how tall all of them are. `kept`: a row that exists wherever it is. */
export function useWindowRows(options: {
  readonly place: RefObject<HTMLElement | null>;
  readonly count: number;
  readonly rowHeight: number;
  readonly kept?: number;
}): { readonly items: readonly VirtualItem[]; readonly height: number; readonly top: number } {
  const { place, count, rowHeight, kept } = options;
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
    rangeExtractor: (range: { startIndex: number; endIndex: number; overscan: number }) => {
      const first = Math.max(0, range.startIndex - range.overscan);
      const last = Math.min(count - 1, range.endIndex + range.overscan);
      const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
      return kept !== undefined && kept < count && (kept < first || kept > last)
        ? [...rows, kept].toSorted((a, b) => a - b)
        : rows;
    },
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLElement>(settings));
  virtualizer.setOptions(settings);
  const lastHeightRef = useRef(rowHeight);

  // oxlint-disable-next-line no-underscore-dangle -- what the library names for those who tie it to a framework
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  // oxlint-disable-next-line no-underscore-dangle -- likewise
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => {
    // Whatever stands above may grow: a filter opens, a font is loaded.
    const measure = () => {
      const element = place.current;
      if (!element) return;
      setTop(Math.round(element.getBoundingClientRect().top + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [place]);
  useLayoutEffect(() => {
    if (lastHeightRef.current === rowHeight) return;
    lastHeightRef.current = rowHeight;
    virtualizer.measure();
    redraw(undefined);
  }, [virtualizer, rowHeight]);

  return {
    items: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    top,
  };
}
