import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Ref } from '../../core/pack/refs';
import { CardToolsContext, type CardTools } from './card-tools';
import type { Layer } from './card-trail';

/** The layer that is seen: what has nothing to show yet leaves the one below in sight. */
export function seenLayer(layers: readonly Layer[]): Layer | undefined {
  return layers.findLast(({ state }) => state.status !== 'blank') ?? layers.at(-1);
}

/** Where the reader was in a card when another was opened out of it. */
interface Left {
  readonly focus: Element | null;
  readonly scrollTop: number;
}

/**
 * A stack of cards of which the last is seen. Focus goes to the heading of a card that is opened out of another, and
 * back to the name it was opened by.
 */
export function CardLayers(props: {
  readonly layers: readonly Layer[];
  readonly tools: CardTools;
  readonly children: (layer: Layer) => ComponentChildren;
}) {
  const { layers, tools, children } = props;
  const seen = seenLayer(layers);
  const placeRef = useRef<HTMLDivElement>(null);
  const leftRef = useRef(new Map<number, Left>());
  const beforeRef = useRef(seen?.key);
  const { onOpen } = tools;
  const seenKey = seen?.key;
  const inside = useMemo((): CardTools => {
    if (!onOpen) return tools;
    return {
      ...tools,
      onOpen(ref: Ref) {
        if (seenKey !== undefined) {
          leftRef.current.set(seenKey, {
            focus: document.activeElement,
            scrollTop: document.documentElement.scrollTop,
          });
        }
        onOpen(ref);
      },
    };
  }, [tools, onOpen, seenKey]);

  useLayoutEffect(() => {
    const last = beforeRef.current;
    beforeRef.current = seenKey;
    if (seenKey === undefined || last === undefined || last === seenKey) return;
    const isBack = seenKey < last;
    const known = isBack ? leftRef.current.get(seenKey) : undefined;
    document.documentElement.scrollTop = known?.scrollTop ?? 0;
    const heading = placeRef.current?.querySelector<HTMLElement>('.layer:not([hidden]) h1');
    const target = known?.focus instanceof HTMLElement ? known.focus : heading;
    target?.focus({ preventScroll: true });
  }, [seenKey]);

  return (
    <CardToolsContext.Provider value={inside}>
      <div ref={placeRef}>
        {layers.map((layer) => (
          <div key={layer.key} class="layer" hidden={layer !== seen}>
            {children(layer)}
          </div>
        ))}
      </div>
    </CardToolsContext.Provider>
  );
}

/** Alt+Left and Backspace go back, wherever the focus is in the card. */
export function onBackKey(layers: readonly Layer[], onBack: () => void) {
  return (event: KeyboardEvent) => {
    const isBack =
      (event.key === 'ArrowLeft' && event.altKey) ||
      (event.key === 'Backspace' && !isTyping(event.target));
    if (!isBack || event.isComposing || event.defaultPrevented || layers.length < 2) return;
    event.preventDefault();
    onBack();
  };
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select');
}
