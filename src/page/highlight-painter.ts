import { DEFAULT_CHOICES, type MarkStyle } from '../core/choices';
import { createGroundReader } from './ground';
import { GROUNDS, type Ground, highlightName, LOOKS, markCss } from './mark-style';
import type { LiveMention } from './live-mention';
import type { Painter } from './painter';

/**
 * Paints with the CSS Custom Highlight API: no node is added and none is touched. Only highlights under our own
 * names are ever changed, and one style sheet is adopted by the document and by each open shadow root that has
 * a mark.
 */
export function createHighlightPainter(
  window: Window & typeof globalThis,
  style: MarkStyle = DEFAULT_CHOICES.markStyle,
): Painter {
  const { document } = window;
  const groundOf = createGroundReader(window);
  const registry = window.CSS.highlights;
  const highlights = new Map<string, Highlight>();
  const painted = new Map<number, Array<{ highlight: Highlight; range: StaticRange }>>();
  const roots = new Set<DocumentOrShadowRoot>();
  let sheet: CSSStyleSheet | undefined;
  let isVisible = true;

  const highlightFor = (mention: LiveMention, ground: Ground): Highlight => {
    const name = highlightName(mention.look, ground);
    let highlight = highlights.get(name);
    if (!highlight) {
      highlight = new window.Highlight();
      highlights.set(name, highlight);
      if (isVisible) registry.set(name, highlight);
    }
    return highlight;
  };
  const dress = (root: Document | ShadowRoot) => {
    if (!sheet) {
      sheet = new window.CSSStyleSheet();
      sheet.replaceSync(markCss(style));
    }
    // A page may set its own list anew and forget our sheet.
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    roots.add(root);
  };
  const drop = (blockId: number) => {
    for (const { highlight, range } of painted.get(blockId) ?? []) highlight.delete(range);
    painted.delete(blockId);
  };
  return {
    isInDom: false,
    paint(blockId, block, mentions) {
      drop(blockId);
      if (mentions.length === 0) return;
      const root = block.element.getRootNode();
      if (!('adoptedStyleSheets' in root)) return;
      // Asked before the sheet is adopted: afterwards the answer would wait for all styles of the page.
      const ground = groundOf(block.element);
      dress(root as Document | ShadowRoot);
      if (root !== document) dress(document);
      painted.set(
        blockId,
        mentions.map((mention) => {
          const highlight = highlightFor(mention, ground);
          const range = style === 'tick' ? firstLetterOf(mention) : mention.range;
          highlight.add(range);
          return { highlight, range };
        }),
      );
    },
    drop,
    setVisible(value) {
      isVisible = value;
      for (const [name, highlight] of highlights) {
        if (isVisible) registry.set(name, highlight);
        else if (registry.get(name) === highlight) registry.delete(name);
      }
    },
    destroy() {
      for (const look of LOOKS) {
        for (const ground of GROUNDS) {
          const name = highlightName(look, ground);
          const highlight = highlights.get(name);
          highlight?.clear();
          if (highlight && registry.get(name) === highlight) registry.delete(name);
        }
      }
      for (const root of roots) {
        const at = sheet ? root.adoptedStyleSheets.indexOf(sheet) : -1;
        if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
      }
      highlights.clear();
      painted.clear();
      roots.clear();
    },
  };
}

/** The range of a mention's first letter: a whole one, where it takes two units. */
function firstLetterOf({ range, text }: LiveMention): StaticRange {
  const { startContainer, startOffset } = range;
  const [letter = ''] = text;
  const endOffset = Math.min(startOffset + letter.length, startContainer.nodeValue?.length ?? 0);
  return new StaticRange({ startContainer, startOffset, endContainer: startContainer, endOffset });
}
