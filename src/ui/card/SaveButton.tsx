import { useState } from 'preact/hooks';
import { card } from '../save-strings';

/** Saves the sentence on which the card was opened, by one press, and says how that went. */
export function SaveButton({ onSave }: { readonly onSave: () => Promise<void> }) {
  const [state, setState] = useState<{ readonly isSaved: boolean; readonly problem: string }>({
    isSaved: false,
    problem: '',
  });
  const save = () =>
    onSave().then(
      () => setState({ isSaved: true, problem: '' }),
      (error: unknown) =>
        setState({ isSaved: false, problem: error instanceof Error ? error.message : card.failed }),
    );
  return (
    <>
      <button
        type="button"
        class="tool"
        disabled={state.isSaved}
        aria-label={card.save}
        title={card.save}
        onClick={() => void save()}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path
            d="M4 1.75h8v12.5l-4-3-4 3z"
            fill={state.isSaved ? 'currentColor' : 'none'}
            stroke="currentColor"
            stroke-width="1.3"
            stroke-linejoin="round"
          />
        </svg>
      </button>
      <span class={state.problem === '' ? 'visually-hidden' : 'save-problem'} role="status">
        {state.isSaved ? card.saved : state.problem}
      </span>
    </>
  );
}
