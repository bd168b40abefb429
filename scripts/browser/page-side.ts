/**
 * Functions that run inside a page. They are sent as text, so each stands alone; and no function inside them has a
 * name, because the loader that runs the scripts marks named functions with a helper that no page has.
 */
import type { Point } from './read-page';

/** The texts that are marked at this moment, in the order of painting, with line breaks of the source as spaces. */
export function markedTexts(): string[] {
  return [...CSS.highlights.values()]
    .flatMap((highlight) => [...highlight])
    .map(({ startContainer, startOffset, endContainer, endOffset }) =>
      startContainer === endContainer
        ? (startContainer.textContent ?? '').slice(startOffset, endOffset)
        : (startContainer.textContent ?? '').slice(startOffset) +
          (endContainer.textContent ?? '').slice(0, endOffset),
    )
    .map((text) => text.replaceAll(/\s+/gu, ' '));
}

/**
 * Brings the nth place where a text is shown into view and returns a point on it, in CSS pixels of the viewport.
 * Open shadow roots are searched after the document. Null where the text is not shown so often.
 */
export function locateText([wanted, nth]: readonly [string, number]): Point | null {
  const roots: Node[] = [document];
  // The source may break a line where the wanted text has a space.
  const words = wanted.split(' ').map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const pattern = new RegExp(words.join('\\s+'), 'gu');
  let left = nth;
  for (let root = roots.shift(); root; root = roots.shift()) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element && node.shadowRoot) roots.push(node.shadowRoot);
      if (!(node instanceof Text) || !node.parentElement?.checkVisibility()) continue;
      for (const found of node.data.matchAll(pattern)) {
        if (left-- > 0) continue;
        node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
        const range = document.createRange();
        range.setStart(node, found.index);
        range.setEnd(node, found.index + found[0].length);
        const rect = range.getClientRects()[0];
        return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
      }
    }
  }
  return null;
}
