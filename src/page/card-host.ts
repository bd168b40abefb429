/**
 * The one element that Backstory adds to a page: a bare `div` whose closed shadow root holds the card's frame in
 * a popover. It is made when the first mention is painted, and the popover is laid out but invisible until a
 * card opens, so that the card can be filled and measured ahead of time.
 */
import type { Choices } from '../core/choices';
import type { Box } from './hit-test';
import { CARD_LIMITS_PX, cardWidth, placeCard } from './placement';

export interface CardHost {
  readonly element: HTMLElement;
  /** Puts the host where a card for this node can be used. True where the frame has to load anew. */
  mountFor(node: Node): boolean;
  /** Lays the card out, invisible, in the width that it would have now. */
  prepare(): void;
  /** Places the card and shows it above everything. */
  show(options: { readonly mention: Box; readonly height: number }): void;
  hide(): void;
  readonly isShown: boolean;
  destroy(): void;
}

const CSS_TEXT = `
:host{all:initial!important;display:block!important;position:fixed!important;left:0!important;top:0!important;width:0!important;height:0!important;color-scheme:light dark!important}
div{all:initial;color-scheme:light dark;display:block;position:fixed;inset:auto;left:0;top:0;margin:0;padding:0;border:0;overflow:hidden;background:Canvas;visibility:hidden;opacity:0;border-radius:8px;box-shadow:0 1px 3px rgb(0 0 0/.28),0 6px 24px rgb(0 0 0/.22)}
div.shown{visibility:visible;opacity:1;transition:opacity .1s}
iframe{all:initial;visibility:inherit;display:block;width:100%;height:100%;border:0;background:none;color-scheme:light dark}
div.still.shown{transition:none}
@media (prefers-reduced-motion:reduce){div.shown{transition:none}}
@media (forced-colors:active){div{outline:1px solid CanvasText}}
@media print{div{display:none}}
`;

/** `onPointer` is told when the pointer comes over the card and when it leaves it. */
export function createCardHost(options: {
  readonly window: Window & typeof globalThis;
  readonly frame: HTMLIFrameElement;
  readonly choices: Pick<Choices, 'cardSize' | 'motion'>;
  readonly onPointer: (isInside: boolean) => void;
}): CardHost {
  const { window, frame, choices, onPointer } = options;
  const { cardSize } = choices;
  const { document } = window;
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(CSS_TEXT);
  root.adoptedStyleSheets.push(sheet);
  const popover = document.createElement('div');
  popover.popover = 'manual';
  popover.classList.toggle('still', choices.motion === 'reduced');
  popover.append(frame);
  root.append(popover);
  for (const [type, isInside] of [
    ['pointerenter', true],
    ['pointerleave', false],
  ] as const) {
    popover.addEventListener(type, (event) => event.isTrusted && onPointer(isInside));
  }

  let isShown = false;
  const size = (box: { width: number; height: number }) => {
    popover.style.width = `${box.width}px`;
    popover.style.height = `${box.height}px`;
  };
  return {
    element,
    mountFor(node) {
      const parent = parentFor(document, node);
      if (element.parentNode === parent && element.isConnected) return false;
      const canMove = element.isConnected && parent.isConnected && 'moveBefore' in parent;
      if (canMove) {
        // Moves without taking the frame apart (DOM Standard, state-preserving move).
        try {
          parent.moveBefore(element, null);
          return false;
        } catch {
          // Between two trees: below.
        }
      }
      parent.append(element);
      return true;
    },
    prepare() {
      if (!isShown) {
        const { height } = CARD_LIMITS_PX[cardSize];
        size({ width: cardWidth(viewportOf(window), cardSize), height });
      }
    },
    show({ mention, height }) {
      const place = placeCard({
        mention,
        height,
        viewport: viewportOf(window),
        cardSize,
        isRightToLeft: window.getComputedStyle(document.documentElement).direction === 'rtl',
      });
      size(place);
      popover.style.left = `${place.left}px`;
      popover.style.top = `${place.top}px`;
      if (isShown) return;
      isShown = true;
      // Shown anew each time: what the page has put in the top layer since stays below.
      if (element.isConnected && !popover.matches(':popover-open')) popover.showPopover();
      popover.classList.add('shown');
    },
    hide() {
      isShown = false;
      popover.classList.remove('shown');
      if (popover.matches(':popover-open')) popover.hidePopover();
    },
    get isShown() {
      return isShown;
    },
    destroy() {
      element.remove();
    },
  };
}

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

/** All outside a modal dialog is inert, and all outside a full-screen element is not shown. */
function parentFor(document: Document, node: Node): Element {
  for (let around: Node | null = node; around; around = outOf(around)) {
    if (around instanceof Element) {
      if (around === document.fullscreenElement) return around;
      if (around.localName === 'dialog' && around.matches(':modal')) return around;
    }
  }
  return document.documentElement;
}

function outOf(node: Node): Node | null {
  return node.parentNode ?? ('host' in node ? (node.host as Element) : null);
}
