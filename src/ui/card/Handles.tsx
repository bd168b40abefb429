import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { handles } from '../handle-strings';
import { dragListeners, type DragStep } from './drag';

/** What the handles of a pinned card need. */
export interface HandleEvents {
  /** Units of the screen in one CSS pixel. */
  readonly readZoom: () => Promise<number>;
  readonly onDrag: (what: 'move' | 'size', step: DragStep) => void;
}

/** The bar above a card; a pinned one is moved by it, or by a handle at its start. */
export function CardBar(props: {
  readonly handles: HandleEvents | undefined;
  readonly children: ComponentChildren;
}) {
  const { handles: events, children } = props;
  const listeners = useListeners('move', events);
  return (
    <div class={`card-bar${events ? ' movable' : ''}`} {...listeners}>
      {events && <Handle what="move" events={events} />}
      {children}
    </div>
  );
}

/** A button that moves or resizes a pinned card. */
export function Handle(props: { readonly what: 'move' | 'size'; readonly events: HandleEvents }) {
  const { what, events } = props;
  const listeners = useListeners(what, events);
  return (
    <button
      type="button"
      class={`tool handle ${what}`}
      aria-label={handles[what]}
      title={handles[what]}
      {...listeners}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path
          d={
            what === 'move'
              ? 'M6 3.5v.01M10 3.5v.01M6 8v.01M10 8v.01M6 12.5v.01M10 12.5v.01'
              : 'M14 6l-8 8M14 11l-3 3'
          }
          fill="none"
          stroke="currentColor"
          stroke-width={what === 'move' ? 2 : 1.4}
          stroke-linecap="round"
        />
      </svg>
    </button>
  );
}

function useListeners(what: 'move' | 'size', events: HandleEvents | undefined) {
  return useMemo(
    () =>
      events &&
      dragListeners({ readZoom: events.readZoom, onDrag: (step) => events.onDrag(what, step) }),
    [what, events],
  );
}
