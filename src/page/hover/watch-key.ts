import type { ModifierKey } from '../../core/choices';

/** `KeyboardEvent.key` of each. */
const KEYS: Readonly<Record<ModifierKey, string>> = {
  shift: 'Shift',
  alt: 'Alt',
  ctrl: 'Control',
};

/** A key that is held over a button or a radio button is not typed. */
const TYPED_INTO =
  'textarea, select, input:not([type="radio"], [type="checkbox"], [type="button"], [type="submit"])';

/** Is the key held during an event of pointer or keyboard? */
export function isKeyHeld(event: MouseEvent | KeyboardEvent, key: ModifierKey): boolean {
  if (key === 'shift') return event.shiftKey;
  return key === 'alt' ? event.altKey : event.ctrlKey;
}

/** Tells when the key goes down alone, and when it is up again. Capitals that are typed are no holding. */
export function watchKey(options: {
  readonly window: Window;
  readonly signal: AbortSignal;
  readonly key: ModifierKey;
  readonly onChange: (isHeld: boolean) => void;
}): void {
  const { window, signal, key, onChange } = options;
  let isHeld = false;
  const become = (next: boolean) => {
    if (next === isHeld) return;
    isHeld = next;
    onChange(next);
  };
  const passive = { capture: true, passive: true, signal };
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== KEYS[key]) return become(false);
      if (!isTyping(event)) become(true);
    },
    passive,
  );
  window.addEventListener('keyup', () => become(false), passive);
  window.addEventListener('blur', () => become(false), { signal });
}

function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches(TYPED_INTO);
}
