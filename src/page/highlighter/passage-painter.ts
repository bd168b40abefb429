/**
 * Paints passages in their colours with the CSS Custom Highlight API, which leaves the page's DOM alone. Every browser
 * that Backstory runs in has it.
 */
import type { Highlight as Saved } from '../../core/highlights/schema';
import { isFresh, toStaticRange, type Stretch } from './whole-text';

/** Tints that leave text legible on white and on black: a quarter to two fifths of the colour over the ground. */
const TINTS: Readonly<Record<Saved['colour'], string>> = {
  yellow: 'rgb(255 205 0/.36)',
  green: 'rgb(60 190 90/.32)',
  blue: 'rgb(70 150 255/.32)',
  pink: 'rgb(255 90 160/.3)',
  orange: 'rgb(255 140 30/.36)',
};
const CHANGED = 'backstory-saved-changed';
const nameOf = (colour: string) => `backstory-saved-${colour}`;

const CSS_TEXT = [
  ...Object.entries(TINTS).map(
    ([colour, tint]) => `::highlight(${nameOf(colour)}){background-color:${tint}}`,
  ),
  `::highlight(${CHANGED}){text-decoration:underline dotted;text-decoration-thickness:2px}`,
  `@media print{${Object.keys(TINTS)
    .map((colour) => `::highlight(${nameOf(colour)})`)
    .join()}{background-color:transparent}}`,
].join('');

/** A passage with its place in the document. */
export interface PaintedPassage {
  readonly colour: Saved['colour'];
  /** Its words have changed since it was saved, and nobody has confirmed that it is the place. */
  readonly isChanged: boolean;
  readonly stretches: readonly Stretch[];
}

export interface PassagePainter {
  /** Paints in place of what was painted under this id. */
  paint(id: string, passage: PaintedPassage): void;
  drop(id: string): void;
  get(id: string): PaintedPassage | undefined;
  ids(): string[];
  /** Drops at once what does not stand there any more; true where something was dropped. */
  dropStale(): boolean;
  destroy(): void;
}

/** Makes a painter that adopts its one style sheet where something is painted. */
export function createPassagePainter(window: Window & typeof globalThis): PassagePainter {
  const { document } = window;
  const registry = window.CSS.highlights;
  const highlights = new Map<string, Highlight>();
  const painted = new Map<string, { passage: PaintedPassage; undo: Array<() => void> }>();
  const roots = new Set<DocumentOrShadowRoot>();
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(CSS_TEXT);

  const highlightOf = (name: string): Highlight => {
    let highlight = highlights.get(name);
    if (!highlight) {
      highlight = new window.Highlight();
      highlights.set(name, highlight);
      registry.set(name, highlight);
    }
    return highlight;
  };
  const dress = (root: Node) => {
    if (!('adoptedStyleSheets' in root)) return;
    const scope = root as Document | ShadowRoot;
    if (!scope.adoptedStyleSheets.includes(sheet)) scope.adoptedStyleSheets.push(sheet);
    roots.add(scope);
  };
  const drop = (id: string) => {
    for (const undo of painted.get(id)?.undo ?? []) undo();
    painted.delete(id);
  };
  return {
    paint(id, passage) {
      drop(id);
      const names = [nameOf(passage.colour), ...(passage.isChanged ? [CHANGED] : [])];
      const undo: Array<() => void> = [];
      for (const stretch of passage.stretches) {
        dress(document);
        dress(stretch.block.element.getRootNode());
        for (const name of names) {
          const range = toStaticRange(stretch);
          const highlight = highlightOf(name);
          highlight.add(range);
          undo.push(() => highlight.delete(range));
        }
      }
      painted.set(id, { passage, undo });
    },
    drop,
    get: (id) => painted.get(id)?.passage,
    ids: () => [...painted.keys()],
    dropStale() {
      const stale = [...painted].filter(([, { passage }]) => !passage.stretches.every(isFresh));
      for (const [id] of stale) drop(id);
      return stale.length > 0;
    },
    destroy() {
      for (const id of painted.keys()) drop(id);
      for (const [name, highlight] of highlights) {
        if (registry.get(name) === highlight) registry.delete(name);
      }
      for (const root of roots) {
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
      }
    },
  };
}
