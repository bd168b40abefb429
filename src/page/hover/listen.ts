import type { ModifierKey } from '../../core/choices';
import type { Hit } from '../hit-test';
import { toPointerKind } from './pointer-kind';
import type { HoverEvent } from './machine';
import { isKeyHeld } from './watch-key';

/** Enter belongs to these, whatever card is open. */
const USES_ENTER =
  'a[href], button, input, select, textarea, summary, [contenteditable], [tabindex], [role]';

/**
 * Turns what the reader does on the page into events of the hover machine, until the signal is aborted. Events
 * that a script made (`isTrusted` false) are nobody's doing and are left alone. Nothing is kept from the page
 * but Escape and Enter while a card is open.
 */
export function listenToReader(options: {
  readonly window: Window;
  readonly signal: AbortSignal;
  readonly hitAt: (x: number, y: number, isKeyHeld: boolean) => Hit | undefined;
  readonly key: ModifierKey;
  /** True for events over the card itself. */
  readonly isCard: (target: EventTarget | null) => boolean;
  /** Which keys mean a card now. */
  readonly keysFor: () => { readonly hasEscape: boolean; readonly hasEnter: boolean };
  readonly isCardInSight: () => boolean;
  /** Follow the mention: something scrolled, or the window or its zoom changed. */
  readonly onMoved: () => void;
  readonly dispatch: (event: HoverEvent, hit?: Hit) => void;
}): void {
  const { window, signal, hitAt, key, isCard, keysFor, isCardInSight, onMoved, dispatch } = options;
  const { document } = window;
  const passive = { capture: true, passive: true, signal };
  let frame = 0;
  let before = { x: -1, y: -1 };
  let last: { x: number; y: number; isPressed: boolean; isHeld: boolean } | undefined;

  const look = () => {
    frame = 0;
    if (!last || signal.aborted) return;
    const { x, y, isPressed, isHeld } = last;
    // A pressed button selects or drags.
    const hit = isPressed ? undefined : hitAt(x, y, isHeld);
    if (!hit) return dispatch({ type: 'out' });
    dispatch({ type: 'over', mention: hit.mention.id, x, y, isKeyHeld: isHeld }, hit);
  };
  document.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch' || isCard(event.target)) return;
      // When the page moves below a pointer that rests, browsers send a move that is none.
      if (event.clientX === before.x && event.clientY === before.y && !event.buttons) return;
      before = { x: event.clientX, y: event.clientY };
      last = {
        ...before,
        isPressed: event.buttons !== 0,
        isHeld: isKeyHeld(event, key),
      };
      // One look a frame, however many events a mouse sends.
      frame ||= window.requestAnimationFrame(look);
    },
    passive,
  );
  document.documentElement.addEventListener(
    'pointerleave',
    (event) => {
      if (!event.isTrusted || event.target !== document.documentElement) return;
      last = undefined;
      dispatch({ type: 'out' });
    },
    passive,
  );
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || isCard(event.target) || event.button !== 0) return;
      const by = toPointerKind(event.pointerType);
      const hasSelection = document.getSelection()?.isCollapsed === false;
      const isPlain = !hasSelection && !event.defaultPrevented && !isUsed(event);
      const hit = isPlain ? hitAt(event.clientX, event.clientY, isKeyHeld(event, key)) : undefined;
      if (hit) dispatch({ type: 'press', mention: hit.mention.id, by }, hit);
      else dispatch({ type: 'pressElsewhere' });
    },
    passive,
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing) return;
      const { hasEscape, hasEnter } = keysFor();
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
      if (event.key === 'Escape' && hasEscape) dispatch({ type: 'escape' });
      else if (
        event.key === 'Enter' &&
        hasEnter &&
        isPlain &&
        !isTypedInto(document.activeElement)
      ) {
        dispatch({ type: 'enter' });
      } else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
  let isMoving = false;
  const moved = () => {
    if (isMoving) return;
    isMoving = true;
    window.requestAnimationFrame(() => {
      isMoving = false;
      if (signal.aborted) return;
      last = undefined;
      dispatch({ type: 'scrolled', isInSight: isCardInSight() });
      onMoved();
    });
  };
  document.addEventListener('scroll', moved, passive);
  window.addEventListener('resize', moved, { signal });
  window.visualViewport?.addEventListener('resize', moved, { signal });
  window.visualViewport?.addEventListener('scroll', moved, { signal });
}

/** A click on a link or a button does what these do, and nothing else. */
function isUsed(event: Event): boolean {
  return event
    .composedPath()
    .some(
      (target) =>
        target instanceof Element &&
        target.matches('a[href], button, [role="button"], [role="link"], summary, label'),
    );
}

function isTypedInto(element: Element | null): boolean {
  return element !== null && element.matches(USES_ENTER);
}
