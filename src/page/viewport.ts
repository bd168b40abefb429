import type { Box } from './hit-test';

/** The part of the layout viewport that is seen: smaller and shifted while the reader has zoomed in. */
export function viewportOf(window: Window): Box {
  const { visualViewport, document } = window;
  const { clientWidth, clientHeight } = document.documentElement;
  if (!visualViewport || visualViewport.scale === 1) {
    // Without the scroll bars; in quirks mode the root has the height of the page.
    return {
      left: 0,
      top: 0,
      width: clientWidth || window.innerWidth,
      height: document.compatMode === 'CSS1Compat' ? clientHeight : window.innerHeight,
    };
  }
  const { offsetLeft, offsetTop, width, height } = visualViewport;
  return { left: offsetLeft, top: offsetTop, width, height };
}
