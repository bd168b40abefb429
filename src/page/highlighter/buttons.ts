/**
 * The two buttons that the highlighter adds to a page, in one bare `div` with a closed shadow root: one beside selected
 * text that saves it, and one in the margin that says how many passages are here and leads to the next. Neither says
 * anything that the page could not count itself.
 */
import type { Box } from '../hit-test';

const CSS_TEXT = `
:host{all:initial!important;display:block!important;position:fixed!important;left:0!important;top:0!important;width:0!important;height:0!important;color-scheme:light dark!important}
button{all:initial;position:fixed;inset:auto;box-sizing:border-box;min-width:28px;min-height:28px;margin:0;padding:2px 8px;border:1px solid #837c70;border-radius:6px;background:Canvas;color:CanvasText;font:600 13px/1.4 system-ui,sans-serif;cursor:pointer;text-align:center;box-shadow:0 1px 4px rgb(0 0 0/.3)}
button:focus-visible{outline:2px solid #0b5870;outline-offset:2px}
button:not(:popover-open){display:none}
.count{right:4px;top:40vh;border-left:4px solid #d9a400}
@media (pointer:coarse){button{min-width:44px;min-height:44px}}
@media print{button{display:none!important}}
`;
/** Between the selection and its button, in CSS pixels. */
const GAP_PX = 6;

export interface HighlighterButtons {
  readonly element: HTMLElement;
  /** Shows the button that saves below this box, or hides it. */
  offerSave(box: Box | undefined): void;
  /** Shows how many passages are on the page; 0 shows nothing. */
  showCount(count: number): void;
  destroy(): void;
}

/** Makes them; the element enters the document with the first that is shown. Only a reader's own press counts. */
export function createButtons(options: {
  readonly window: Window & typeof globalThis;
  readonly words: { readonly save: string; readonly count: (count: number) => string };
  readonly onSave: () => void;
  readonly onNext: () => void;
}): HighlighterButtons {
  const { window, words, onSave, onNext } = options;
  const { document } = window;
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(CSS_TEXT);
  root.adoptedStyleSheets.push(sheet);
  const make = (onPress: () => void) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.popover = 'manual';
    // The press must not take the selection away.
    button.addEventListener('pointerdown', (event) => event.preventDefault());
    button.addEventListener('click', (event) => event.isTrusted && onPress());
    root.append(button);
    return button;
  };
  const save = make(onSave);
  save.textContent = words.save;
  const count = make(onNext);
  count.classList.add('count');
  const show = (button: HTMLElement, isShown: boolean) => {
    if (isShown && !element.isConnected) document.documentElement.append(element);
    if (!element.isConnected || button.matches(':popover-open') === isShown) return;
    if (isShown) button.showPopover();
    else button.hidePopover();
  };
  return {
    element,
    offerSave(box) {
      show(save, box !== undefined);
      if (!box) return;
      const { clientWidth, clientHeight } = document.documentElement;
      const { offsetWidth, offsetHeight } = save;
      const below = box.top + box.height + GAP_PX;
      const top = below + offsetHeight > clientHeight ? box.top - GAP_PX - offsetHeight : below;
      save.style.left = `${Math.max(0, Math.min(box.left + box.width, clientWidth - offsetWidth))}px`;
      save.style.top = `${Math.max(0, top)}px`;
    },
    showCount(number) {
      count.textContent = String(number);
      count.setAttribute('aria-label', words.count(number));
      count.title = words.count(number);
      show(count, number > 0);
    },
    destroy: () => element.remove(),
  };
}
