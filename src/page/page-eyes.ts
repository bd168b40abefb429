import type { PageEyes } from './reading-rules';

/** What flows in the line of its parent, as CSS Display calls it; ruby parts and contents with it. */
const IN_LINE = /^(?:inline|contents|ruby)/;

/** Eyes that ask the layout of a real window. Each question may cost a style recalculation, never a layout. */
export function createPageEyes(window: Window): PageEyes {
  return {
    isVisible: (element) => {
      // Firefox and Chromium of the supported versions have it; an element without a box of its own may still
      // show its children.
      if (typeof element.checkVisibility !== 'function') {
        const { display, visibility } = window.getComputedStyle(element);
        return display !== 'none' && visibility === 'visible';
      }
      return (
        element.checkVisibility({ visibilityProperty: true }) ||
        window.getComputedStyle(element).display === 'contents'
      );
    },
    isBlock: (element) => !IN_LINE.test(window.getComputedStyle(element).display),
    keepsLineFeeds: (element) => {
      const { whiteSpace } = window.getComputedStyle(element);
      return whiteSpace.startsWith('pre') || whiteSpace.startsWith('break-spaces');
    },
  };
}
