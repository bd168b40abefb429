/** How a handle of a pinned card is used: by a pointer that drags it, or by arrow keys while it has the focus. */
import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';

/** CSS pixels since the last step of the same drag. */
export interface DragStep {
  readonly dx: number;
  readonly dy: number;
  /** The first of one drag, or one press of a key. */
  readonly isNew: boolean;
}

/** One press of an arrow key, in CSS pixels; with Shift four times as far. */
const KEY_STEP_PX = 16;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Listeners for a handle. The card moves below the pointer while it is dragged, so only places on the screen can be
 * compared; `readZoom` tells how many units of the screen one CSS pixel takes. Buttons inside the handle stay buttons.
 */
export function dragListeners(options: {
  readonly readZoom: () => Promise<number>;
  readonly onDrag: (step: DragStep) => void;
}) {
  const { readZoom, onDrag } = options;
  let last: { x: number; y: number; zoom: number } | undefined;
  let isNew = true;
  const follow = ({ screenX: x, screenY: y, isTrusted }: TargetedPointerEvent<HTMLElement>) => {
    if (!isTrusted || !last || last.zoom === 0) return;
    const [dx, dy] = [(x - last.x) / last.zoom, (y - last.y) / last.zoom];
    if (dx === 0 && dy === 0) return;
    Object.assign(last, { x, y });
    onDrag({ dx, dy, isNew });
    isNew = false;
  };
  return {
    onPointerDown(event: TargetedPointerEvent<HTMLElement>) {
      const { currentTarget, target, pointerId, button, screenX: x, screenY: y } = event;
      if (!event.isTrusted || button !== 0) return;
      const inner = target instanceof Element ? target.closest('button') : null;
      if (inner && inner !== currentTarget) return;
      currentTarget.setPointerCapture(pointerId);
      isNew = true;
      const grip = { x, y, zoom: 0 };
      last = grip;
      readZoom().then(
        (zoom) => (grip.zoom = zoom),
        () => (grip.zoom = 1),
      );
    },
    onPointerMove: follow,
    // The last way may come with the release alone.
    onPointerUp: follow,
    onLostPointerCapture() {
      last = undefined;
    },
    onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
      const arrow = ARROWS[event.key];
      if (!event.isTrusted || !arrow || event.target !== event.currentTarget) return;
      event.preventDefault();
      const step = event.shiftKey ? 4 * KEY_STEP_PX : KEY_STEP_PX;
      onDrag({ dx: arrow[0] * step, dy: arrow[1] * step, isNew: true });
    },
  };
}
