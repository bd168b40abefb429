import { card, kicker } from '../strings';
import { CardBody } from './CardBody';
import { SaveButton } from './SaveButton';
import type { CardState } from './card-state';
import { CardBar, Handle, type HandleEvents } from './Handles';
import type { MarkAnswers } from './WhyMarked';

/** The card in its frame on a page: the body, the buttons that pin and close it, and the handles of a pinned one. Escape is the
 * container's. */
export function Card(props: {
  readonly state: CardState;
  readonly isPinned: boolean;
  readonly locale: string;
  readonly onPin: (isPinned: boolean) => void;
  readonly onClose: () => void;
  readonly onRetry: () => void;
  readonly answers?: MarkAnswers;
  /** The same object each time. */
  readonly handles?: HandleEvents;
  /** Saves the sentence on which the card was opened. */
  readonly onSave?: () => Promise<void>;
}) {
  const { state, isPinned, locale, onPin, onClose, onRetry, answers, onSave } = props;
  const handles = isPinned ? props.handles : undefined;
  return (
    <main class={`card${handles ? ' pinned' : ''}`}>
      <CardBar handles={handles}>
        <p class="kicker">{state.status === 'ready' && kicker(state.view.header)}</p>
        {state.status === 'ready' && onSave && <SaveButton onSave={onSave} />}
        <button
          type="button"
          class="tool"
          aria-pressed={isPinned}
          aria-label={card.pin}
          title={isPinned ? card.unpin : card.pin}
          onClick={() => onPin(!isPinned)}
        >
          <PinIcon isPinned={isPinned} />
        </button>
        <button
          type="button"
          class="tool"
          aria-label={card.close}
          title={card.close}
          onClick={() => onClose()}
        >
          <CloseIcon />
        </button>
      </CardBar>
      <CardBody
        state={state}
        locale={locale}
        onRetry={onRetry}
        hasKicker={false}
        answers={answers}
      />
      {handles && <Handle what="size" events={handles} />}
    </main>
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

function CloseIcon() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d="M3.5 3.5l9 9m0-9l-9 9"
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
      />
    </svg>
  );
}
