/**
 * The one element that Backstory adds to a page: a bare `div` whose closed shadow root holds the frames of all cards, each
 * in a popover of its own (card-box.ts). It is made when the first mention is painted.
 */
import type { Choices } from '../core/choices';
import { type CardBox, createCardBox } from './card-box';
import type { Box } from './hit-test';
import { outOf } from './surroundings';

export interface CardHost {
  readonly element: HTMLElement;
  /** Puts the host where a card for this node can be used; frames may have to load anew then. */
  mountFor(node: Node): void;
  /** `onPointer` is told when the pointer comes over the card and when it leaves it. */
  add(frame: HTMLIFrameElement, onPointer: (isInside: boolean) => void): CardBox;
  /** Is the keyboard's focus in this frame? */
  hasFocus(frame: HTMLIFrameElement): boolean;
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

/** Makes the host, not yet in the document. */
export function createCardHost(options: {
  readonly window: Window & typeof globalThis;
  readonly choices: Pick<Choices, 'cardSize' | 'motion'>;
  /** In a frame: the part of it that is seen may have become another one. */
  readonly onSeen: () => void;
}): CardHost {
  const { window, choices, onSeen } = options;
  const { document } = window;
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(CSS_TEXT);
  root.adoptedStyleSheets.push(sheet);
  /** What is seen of a frame; of a page by itself that is its viewport. */
  let seen: Box | undefined;
  /** Only an intersection tells, also across origins, which part of a frame the pages around it show. */
  const askSeen = () => {
    if (window.parent === window) return;
    const probe = document.createElement('div');
    probe.style.inset = '0';
    root.append(probe);
    new window.IntersectionObserver(([entry], observer) => {
      observer.disconnect();
      probe.remove();
      seen = entry?.intersectionRect;
      onSeen();
    }).observe(probe);
  };
  return {
    element,
    mountFor(node) {
      askSeen();
      const parent = parentFor(document, node);
      if (element.parentNode === parent && element.isConnected) return;
      if (element.isConnected && parent.isConnected && 'moveBefore' in parent) {
        // Moves without taking the frames apart (DOM Standard, state-preserving move).
        try {
          return parent.moveBefore(element, null);
        } catch {
          // Between two trees: below.
        }
      }
      parent.append(element);
    },
    add(frame, onPointer) {
      const box = createCardBox({ window, frame, choices, seen: () => seen });
      for (const [type, isInside] of [
        ['pointerenter', true],
        ['pointerleave', false],
      ] as const) {
        box.element.addEventListener(type, (event) => event.isTrusted && onPointer(isInside));
      }
      root.append(box.element);
      return box;
    },
    hasFocus: (frame) => root.activeElement === frame,
    destroy: () => element.remove(),
  };
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
