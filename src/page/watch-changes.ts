/**
 * Follows what the page changes. Two times matter:
 *
 *   change ──▶ at once, before the next paint: blocks whose text nodes were touched are dropped with their marks
 *          └─▶ when the page is quiet for a moment: what was touched, added or shown is read again
 *
 * A place that changes over and over (a clock, a ticker) is read less and less often; a page that never is quiet
 * is read at a steady pace.
 */
import type { PageText } from './page-text';
import { isBlockElement, partOf, type PageEyes } from './reading-rules';
import { blocksInside, type Section } from './sections';
import { isRead, outOf } from './surroundings';

/** The page is quiet when nothing changed for this long. */
const QUIET_MS = 200;
/** On a page that is never quiet, changes are read after this long. */
const LONGEST_WAIT_MS = 1_000;
/** A place may be read again this often … */
const FREE_REREADS = 5;
/** … before it has to wait, and is calm again after as long without a change. */
const TICKING_WAIT_MS = 15_000;
/** Hidden elements that are looked at again when something was shown. */
const MOST_HIDDEN = 1_000;
/** When scripts and styles that come late have done their work, what was hidden is looked at again. */
const LATE_LOOKS_MS = [1_000, 4_000];

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['hidden', 'aria-hidden', 'open', 'class', 'style'],
};

export interface ChangeWatcher {
  /** Watches an open shadow root too. Twice is once. */
  watch(root: ShadowRoot): void;
  readonly shadowRoots: readonly ShadowRoot[];
  /** Remembers an element that is not read because it is not shown now. */
  addHidden(element: Element): void;
  /** Changes the page without noticing it. */
  unseen(change: () => void): void;
}

/** Watches until the signal is aborted. `onSections` gets what is to be read again. */
export function watchChanges(options: {
  readonly window: Window & typeof globalThis;
  readonly signal: AbortSignal;
  readonly text: PageText;
  readonly eyes: PageEyes;
  readonly isOwn: (node: Node) => boolean;
  readonly onSections: (sections: readonly Section[]) => void;
}): ChangeWatcher {
  const { window, signal, text, eyes, isOwn, onSections } = options;
  const { document } = window;
  const roots = new Set<ShadowRoot>();
  const hidden = new Set<Element>();
  const deep = new Set<Element>();
  const shallow = new Set<Element>();
  const rereads = new WeakMap<Element, { count: number; last: number }>();
  let hasShown = false;
  let timer = 0;
  let firstChange = 0;

  const observer = new window.MutationObserver((records) => note(records));
  const note = (records: readonly MutationRecord[]) => {
    if (signal.aborted) return;
    for (const record of records) {
      if (isOwn(record.target)) continue;
      if (record.type === 'childList') noteChildren(record);
      else if (record.type === 'characterData') noteText(record.target);
      else hasShown = true;
    }
    if (deep.size + shallow.size > 0 || (hasShown && hidden.size > 0)) schedule();
  };
  const noteText = (node: Node) => {
    const entry = text.blockOf(node);
    if (entry) text.drop(entry.id);
    const container = entry?.block.element ?? containerOf(node, eyes);
    if (container) shallow.add(container);
  };
  const noteChildren = ({ target, addedNodes, removedNodes }: MutationRecord) => {
    let hasRun = false;
    for (const node of removedNodes) {
      if (isOwn(node)) continue;
      dropInside(node, text);
      hasRun ||= isInline(node, eyes);
    }
    for (const node of addedNodes) {
      if (isOwn(node) || !node.isConnected) continue;
      // Moved: its marks are where it is now, its place in the order is not.
      dropInside(node, text);
      if (!(node instanceof window.Element)) hasRun ||= node.nodeType === 3;
      else if (isBlockElement(node, eyes)) deep.add(node);
      else {
        hasRun = true;
        for (const inner of blocksInside(node, eyes)) deep.add(inner);
      }
    }
    const container = target.isConnected ? containerOf(target, eyes) : undefined;
    if (!container) return;
    // A border or a piece in the middle of a run: the whole run is another one now.
    const own = text.blocksIn(container);
    for (const { id } of own) text.drop(id);
    if (hasRun || own.length > 0) shallow.add(container);
  };
  const schedule = () => {
    const now = window.performance.now();
    firstChange ||= now;
    window.clearTimeout(timer);
    const left = Math.max(0, firstChange + LONGEST_WAIT_MS - now);
    timer = window.setTimeout(flush, Math.min(QUIET_MS, left));
  };
  const flush = () => {
    firstChange = 0;
    if (signal.aborted) return;
    const known = new Map<Element, boolean>();
    const sections: Section[] = [];
    if (hasShown) for (const element of takeShown()) deep.add(element);
    hasShown = false;
    for (const root of deep) {
      if (root.isConnected && !isInsideOf(root, deep) && isRead(root, eyes, known)) {
        sections.push({ root, isShallow: false });
      }
    }
    for (const root of shallow) {
      if (!root.isConnected || deep.has(root) || isInsideOf(root, deep)) continue;
      if (!isRead(root, eyes, known) || isTicking(root)) continue;
      sections.push({ root, isShallow: true });
    }
    deep.clear();
    shallow.clear();
    if (sections.length > 0) onSections(sections);
  };
  const isTicking = (element: Element): boolean => {
    const now = window.performance.now();
    const { count, last } = rereads.get(element) ?? { count: 0, last: now };
    const isCalm = now - last > TICKING_WAIT_MS;
    rereads.set(element, { count: isCalm ? 1 : count + 1, last: now });
    if (isCalm || count < FREE_REREADS) return false;
    if (count === FREE_REREADS) {
      window.setTimeout(() => {
        rereads.delete(element);
        shallow.add(element);
        schedule();
      }, TICKING_WAIT_MS);
    }
    return true;
  };
  const takeShown = (): Element[] => {
    const shown: Element[] = [];
    for (const element of hidden) {
      if (!element.isConnected) hidden.delete(element);
      else if (partOf(element, eyes) === 'read') {
        hidden.delete(element);
        shown.push(element);
      }
    }
    // An inline element belongs to the run around it.
    return shown.flatMap((element) =>
      isBlockElement(element, eyes) ? element : (containerOf(element, eyes) ?? []),
    );
  };
  const lookAgain = () => {
    hasShown = true;
    schedule();
  };
  observer.observe(document, WATCHED);
  window.addEventListener('load', lookAgain, { signal });
  const looks = LATE_LOOKS_MS.map((ms) => window.setTimeout(lookAgain, ms));
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
    for (const look of looks) window.clearTimeout(look);
  });

  return {
    watch(root) {
      if (roots.has(root)) return;
      roots.add(root);
      observer.observe(root, WATCHED);
    },
    get shadowRoots() {
      for (const root of roots) if (!root.isConnected) roots.delete(root);
      return [...roots];
    },
    addHidden(element) {
      if (hidden.size < MOST_HIDDEN) hidden.add(element);
    },
    unseen(change) {
      note(observer.takeRecords());
      change();
      observer.takeRecords();
    },
  };
}

/** Drops every block that has text inside the node, open shadow roots included. */
function dropInside(node: Node, text: PageText): void {
  const queue: Node[] = [node];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const entry = text.blockOf(next);
    if (entry) text.drop(entry.id);
    for (let child = next.lastChild; child; child = child.previousSibling) queue.push(child);
    if ('shadowRoot' in next && next.shadowRoot) queue.push(next.shadowRoot as ShadowRoot);
  }
}

function isInline(node: Node, eyes: PageEyes): boolean {
  return node.nodeType === 3 || (node.nodeType === 1 && !isBlockElement(node as Element, eyes));
}

/** The block-level element whose run a node's text belongs to. */
function containerOf(node: Node, eyes: PageEyes): Element | undefined {
  for (let around = node.nodeType === 1 ? node : outOf(node); around; around = outOf(around)) {
    if (around.nodeType === 1 && isBlockElement(around as Element, eyes)) return around as Element;
  }
  return undefined;
}

function isInsideOf(element: Element, roots: ReadonlySet<Element>): boolean {
  for (let around = outOf(element); around; around = outOf(around)) {
    if (roots.has(around as Element)) return true;
  }
  return false;
}
