import type { ComponentChildren } from 'preact';
import { cardTools } from '../card-strings';
import { card, countFacts, kicker } from '../strings';
import { CardBody } from './CardBody';
import { CardLayers, onBackKey, seenLayer } from './CardLayers';
import type { CardTools } from './card-tools';
import type { Layer } from './card-trail';
import { SaveButton } from './SaveButton';
import { CardBar, Handle, type HandleEvents } from './Handles';
import type { MarkAnswers } from './WhyMarked';

/**
 * The card in its frame on a page: the body, the buttons that go back, pin and close, and the handles of a pinned one.
 * A dialog that is not modal, named after whom it is about. Escape is the container's.
 */
export function Card(props: {
  readonly layers: readonly Layer[];
  readonly isPinned: boolean;
  /** The card came up beside the pointer: what it is about is said once, without taking the focus. */
  readonly isAnnounced?: boolean;
  readonly locale: string;
  readonly tools: CardTools;
  readonly onBack: () => void;
  readonly onPin: (isPinned: boolean) => void;
  readonly onClose: () => void;
  readonly onRetry: () => void;
  readonly answers?: MarkAnswers;
  /** The same object each time. */
  readonly handles?: HandleEvents;
  /** Saves the sentence on which the card was opened. */
  readonly onSave?: () => Promise<void>;
}) {
  const { layers, isPinned, isAnnounced = false, locale, tools } = props;
  const { onBack, onPin, onClose, onRetry, answers, onSave } = props;
  const seen = seenLayer(layers);
  const view = seen?.state.status === 'ready' ? seen.state.view : undefined;
  const titleId = `card-title-${seen?.key ?? 0}`;
  const named = view ? { 'aria-labelledby': titleId } : { 'aria-label': cardTools.dialog };
  const handles = isPinned ? props.handles : undefined;
  return (
    <main class={`card${handles ? ' pinned' : ''}`}>
      <div role="dialog" {...named} onKeyDown={onBackKey(layers, onBack)}>
        <CardBar handles={handles}>
          <BackButton layers={layers} onBack={onBack} />
          <p class="kicker">{view && kicker(view.header)}</p>
          {view && onSave && <SaveButton onSave={onSave} />}
          <Tool
            label={card.pin}
            title={isPinned ? card.unpin : card.pin}
            isPressed={isPinned}
            onPress={() => onPin(!isPinned)}
          >
            <PinIcon isPinned={isPinned} />
          </Tool>
          <Tool label={card.close} title={card.close} onPress={() => onClose()}>
            <Icon d="M3.5 3.5l9 9m0-9l-9 9" />
          </Tool>
        </CardBar>
        <CardLayers layers={layers} tools={tools}>
          {(layer) => (
            <CardBody
              state={layer.state}
              titleId={`card-title-${layer.key}`}
              locale={locale}
              onRetry={onRetry}
              hasKicker={false}
              answers={answers}
            />
          )}
        </CardLayers>
        {handles && <Handle what="size" events={handles} />}
      </div>
      <p role="status" class="visually-hidden">
        {isAnnounced &&
          view &&
          cardTools.announce(view.header.name, kicker(view.header), countFacts(view.factCount))}
      </p>
    </main>
  );
}

/** Goes back to the card out of which this one was opened; not there where there is none. */
export function BackButton(props: {
  readonly layers: readonly Layer[];
  readonly onBack: () => void;
}) {
  const below = props.layers
    .slice(
      0,
      props.layers.findIndex((one) => one === seenLayer(props.layers)),
    )
    .at(-1);
  if (below === undefined) return null;
  const name = below.state.status === 'ready' ? below.state.view.header.name : '';
  return (
    <Tool
      label={cardTools.backTo(name)}
      title={cardTools.backTo(name)}
      onPress={() => props.onBack()}
    >
      <Icon d="M10 3.25L5.25 8 10 12.75" isMirrored />
    </Tool>
  );
}

function Tool(props: {
  readonly label: string;
  readonly title: string;
  readonly isPressed?: boolean;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}) {
  return (
    <button
      type="button"
      class="tool"
      aria-label={props.label}
      aria-pressed={props.isPressed}
      title={props.title}
      onClick={() => props.onPress()}
    >
      {props.children}
    </button>
  );
}

function PinIcon({ isPinned }: { readonly isPinned: boolean }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d="M5.5 1.75h5l-.6 4.5 2.35 2.5v1H3.75v-1l2.35-2.5z M8 9.75v4.75"
        fill={isPinned ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width="1.3"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
    </svg>
  );
}

function Icon({ d, isMirrored = false }: { readonly d: string; readonly isMirrored?: boolean }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      class={isMirrored ? 'mirrored' : undefined}
    >
      <path d={d} fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" />
    </svg>
  );
}
