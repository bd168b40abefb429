import { type ComponentChild, render } from 'preact';
import type { CardState } from '../../src/ui/card/card-state';
import type { Layer } from '../../src/ui/card/card-trail';
import '../../src/ui/tokens.css';
import '../../src/ui/card/card.css';
import '../../src/ui/popup/popup.css';
import '../../src/ui/settings/settings.css';
import '../../src/ui/welcome/welcome.css';

/** Puts a screen into the test page, in place of the one before. */
export function show(screen: ComponentChild): HTMLElement {
  const root = document.querySelector<HTMLElement>('#screen') ?? document.createElement('div');
  root.id = 'screen';
  if (!root.isConnected) {
    document.documentElement.lang = 'en';
    document.title = 'Backstory';
    document.body.append(root);
  }
  render(null, root);
  render(screen, root);
  return root;
}

/** The one element that a selector finds; fails where there is none. */
export function find(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`nothing here is ${selector}`);
  return found;
}

/** The one field that a selector finds; fails where there is none. */
export function findInput(root: ParentNode, selector: string): HTMLInputElement {
  const found = find(root, selector);
  if (!(found instanceof HTMLInputElement)) throw new Error(`${selector} is no field`);
  return found;
}

/** Lets Preact do what it puts off: effects and batched state. */
export function settle(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}

/** A stack of one card. */
export function oneLayer(state: CardState): readonly Layer[] {
  return [{ key: 1, ref: 'ferries/brandt', state }];
}

/** For callbacks that a test does not look at. */
export const ignore = () => {};
