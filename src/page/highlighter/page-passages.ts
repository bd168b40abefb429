/**
 * The saved passages of a page: read, placed and painted, and again as the page changes. What changes under a passage
 * is let go of before the next paint, so that no other words are ever painted; it is looked for again when the page
 * has been quiet for a moment.
 */
import { placeHighlights, type Placement } from '../../core/highlights/place/place';
import type { HighlightsOnPage, Passage } from '../../messages/highlight-calls';
import { createPageEyes } from '../page-eyes';
import { createPassagePainter, type PassagePainter } from './passage-painter';
import { runInSlices } from './run-in-slices';
import { isFresh, readWhole, stretchesIn, type WholeText } from './whole-text';

/** Placed again this long after a change … */
const AFTER_CHANGE_MS = 2_000;
/** … and at most this often on a page that goes on changing. */
const AGAIN_MS = 10_000;

export interface PagePassages {
  readonly painter: PassagePainter;
  /** Takes these in place of those before and places them. */
  set(passages: readonly Passage[]): Promise<void>;
  /** The page's text as it is now. */
  read(): Promise<WholeText>;
  get(id: string): { readonly passage: Passage; readonly placement: Placement } | undefined;
  summary(): HighlightsOnPage['placed'];
  /** In the order of the page. */
  placedIds(): string[];
}

/** Watches until the signal is aborted. `onPlaced` is told after each round, and when something was let go of. */
export function createPagePassages(options: {
  readonly window: Window & typeof globalThis;
  readonly signal: AbortSignal;
  readonly isOwn: (node: Node) => boolean;
  readonly onPlaced: () => void;
}): PagePassages {
  const { window, signal, isOwn, onPlaced } = options;
  const { document } = window;
  const painter = createPassagePainter(window);
  const eyes = createPageEyes(window);
  const shadowRoots = new Set<ShadowRoot>();
  let passages: readonly Passage[] = [];
  let placements = new Map<string, Placement>();
  let round = 0;
  let timer = 0;
  let lastPlaced = 0;

  const read = () =>
    runInSlices(
      window,
      readWhole(document, {
        ...eyes,
        onShadowRoot(root) {
          if (shadowRoots.has(root)) return;
          shadowRoots.add(root);
          observer.observe(root, WATCHED);
        },
      }),
      signal,
    );
  const place = async () => {
    round += 1;
    const own = round;
    const wanted = passages;
    lastPlaced = window.performance.now();
    const whole = await read();
    const found = await runInSlices(window, placeHighlights(whole.text, wanted), signal);
    // Somebody else began after us, and knows better.
    if (own !== round || signal.aborted) return;
    placements = new Map(found.map((one) => [one.id, one]));
    for (const id of painter.ids()) if (!placements.has(id)) painter.drop(id);
    let hasChanged = false;
    for (const { id, colour } of wanted) {
      const placement = placements.get(id);
      const range = placement && placement.how !== 'unplaced' ? placement : undefined;
      const stretches = range ? stretchesIn(whole, range) : [];
      if (!stretches.every(isFresh)) hasChanged = true;
      else if (stretches.length > 0) {
        painter.paint(id, { colour, isChanged: range?.how === 'fuzzy', stretches });
        continue;
      }
      painter.drop(id);
    }
    if (hasChanged) schedule();
    onPlaced();
  };
  const schedule = () => {
    if (timer !== 0 || passages.length === 0) return;
    const since = window.performance.now() - lastPlaced;
    timer = window.setTimeout(
      () => {
        timer = 0;
        if (document.visibilityState === 'hidden') return schedule();
        place().catch(ignoreEnd);
      },
      Math.max(AFTER_CHANGE_MS, AGAIN_MS - since),
    );
  };
  const observer = new window.MutationObserver((records) => {
    if (signal.aborted || records.every((record) => isOwnRecord(record, isOwn))) return;
    if (painter.dropStale()) onPlaced();
    schedule();
  });
  observer.observe(document, WATCHED);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
    painter.destroy();
  });

  return {
    painter,
    read,
    async set(next) {
      passages = next;
      await place();
    },
    get(id) {
      const passage = passages.find((one) => one.id === id);
      const placement = placements.get(id);
      return passage && placement && { passage, placement };
    },
    summary: () =>
      passages.map(({ id }) => ({
        id,
        // Let go of since it was placed: nobody knows where it is until the next round.
        how: painter.get(id) ? (placements.get(id)?.how ?? 'unplaced') : 'unplaced',
      })),
    placedIds: () =>
      [...placements.values()]
        .filter(({ id }) => painter.get(id))
        .toSorted((one, other) => (one.start ?? 0) - (other.start ?? 0))
        .map(({ id }) => id),
  };
}

const WATCHED: MutationObserverInit = { subtree: true, childList: true, characterData: true };

function isOwnRecord(
  { target, addedNodes, removedNodes }: MutationRecord,
  isOwn: (node: Node) => boolean,
): boolean {
  const nodes = [...addedNodes, ...removedNodes];
  return isOwn(target) || (nodes.length > 0 && nodes.every(isOwn));
}

/** The page is left, or Backstory switched off: nobody waits for the rest. */
export function ignoreEnd(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
}
