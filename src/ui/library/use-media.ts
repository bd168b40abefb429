import { options, type RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** Does a media query hold? Follows it while the component is shown. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const media = window.matchMedia(query);
    const look = () => setHolds(media.matches);
    media.addEventListener('change', look);
    look();
    return () => media.removeEventListener('change', look);
  }, [query]);
  return holds;
}

/** How wide an element is, in pixels; until it is there, as wide as the window. */
export function useWidth(place: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(window.innerWidth);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return width;
}

/** Is this being printed? Drawn before the browser takes its picture. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const media = window.matchMedia('print');
    const set = (is: boolean) => atOnce(() => setPrinting(is));
    window.addEventListener('beforeprint', () => set(true), { signal });
    window.addEventListener('afterprint', () => set(false), { signal });
    media.addEventListener('change', () => set(media.matches), { signal });
    return () => ending.abort();
  }, []);
  return isPrinting;
}

/** Changes state and draws before it returns, where Preact would wait for a moment. */
function atOnce(change: () => void): void {
  // oxlint-disable-next-line typescript/unbound-method -- put back as it was, never called here
  const before = options.debounceRendering;
  options.debounceRendering = (draw) => draw();
  change();
  if (before) options.debounceRendering = before;
  else delete options.debounceRendering;
}
