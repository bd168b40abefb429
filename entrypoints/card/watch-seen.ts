/** A reader needs about so long to see what they press (threats R-31). */
const SEEN_FOR_MS = 300;
/** The browser looks this often at most: the least that it allows. */
const LOOK_EVERY_MS = 100;

/** Intersection Observer 2, which TypeScript does not know yet. */
type VisibilityEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };

/**
 * Tells whether an element has been in plain sight, with nothing of the page over it and not transparent, for long
 * enough to be read. Always true where the browser cannot tell (Firefox).
 */
export function watchSeen(element: Element): () => boolean {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return () => true;
  let since: number | undefined;
  const observer = new IntersectionObserver(
    (entries: readonly VisibilityEntry[]) => {
      const last = entries.at(-1);
      since = last?.isVisible === true ? (since ?? last.time) : undefined;
    },
    { trackVisibility: true, delay: LOOK_EVERY_MS } as IntersectionObserverInit,
  );
  observer.observe(element);
  return () => since !== undefined && performance.now() - since >= SEEN_FOR_MS;
}
