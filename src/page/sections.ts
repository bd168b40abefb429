import type { Box } from './hit-test';
import { isBlockElement, type PageEyes, partOf } from './reading-rules';

/** A part of the page that is read in one go: with all that is inside, or its own text only. */
export interface Section {
  readonly root: Element;
  readonly isShallow: boolean;
}

/** Elements with more inside than this are cut into what they hold, so that what is in view is read first. */
const SECTION_ELEMENTS = 300;
const MOST_SECTIONS = 500;

/**
 * Cuts an element into sections that hold all its text once, those nearest to the viewport first; step by step,
 * since asking for every child takes time. A page that is seen from its beginning is read in its own order.
 */
export function* planSections(
  root: Element,
  eyes: PageEyes,
  viewport: Box,
): Generator<void, Section[], void> {
  if (root.getBoundingClientRect().top > viewport.top - viewport.height) {
    return [{ root, isShallow: false }];
  }
  const sections: Section[] = [];
  const queue: Element[] = [root];
  for (let element = queue.shift(); element; element = queue.shift()) {
    const isSmall = element.getElementsByTagName('*').length <= SECTION_ELEMENTS;
    const isShallow = !isSmall && sections.length + queue.length < MOST_SECTIONS;
    sections.push({ root: element, isShallow });
    if (isShallow) queue.push(...blocksInside(element, eyes));
    yield;
  }
  return sections
    .map((section) => ({ section, distance: distanceTo(section.root, viewport) }))
    .sort((one, other) => one.distance - other.distance)
    .map(({ section }) => section);
}

/** The outermost block-level elements inside, through inline elements and open shadow roots. */
export function blocksInside(element: Element, eyes: PageEyes): Element[] {
  const found: Element[] = [];
  const queue = childrenOf(element).toReversed();
  for (let child = queue.pop(); child; child = queue.pop()) {
    if (partOf(child, eyes) !== 'read') continue;
    if (isBlockElement(child, eyes)) found.push(child);
    else queue.push(...childrenOf(child).toReversed());
  }
  return found;
}

function childrenOf(element: Element): Element[] {
  return [...(element.shadowRoot?.children ?? []), ...element.children];
}

function distanceTo(element: Element, viewport: Box): number {
  const { top, bottom } = element.getBoundingClientRect();
  if (bottom < viewport.top) return viewport.top - bottom;
  return Math.max(0, top - (viewport.top + viewport.height));
}
