import { useEffect, useState } from 'preact/hooks';
import type { RunMode } from '../../core/run-mode';
import { welcome } from '../strings';

/** What came of a choice: kept, not granted by the browser, or not kept by us. */
export type ChoiceOutcome = 'kept' | 'refused' | 'failed';

const MODES: readonly RunMode[] = ['everywhere', 'chosen', 'clicked'];
/** Marked until the reader has chosen: the one that asks for least while it still serves every day. */
const FIRST_MARKED: RunMode = 'chosen';

/**
 * Three ways to run, told with what the browser will ask for each. Nothing happens on marking one, only on the
 * button, whose click is also what the browser wants to see before it asks.
 */
export function RunChoice(props: {
  readonly run: RunMode | null;
  readonly outcome: ChoiceOutcome | null;
  readonly onChoose: (run: RunMode) => void;
}) {
  const { run, outcome, onChoose } = props;
  const [marked, setMarked] = useState<RunMode>(run ?? FIRST_MARKED);
  useEffect(() => {
    if (run !== null) setMarked(run);
  }, [run]);
  return (
    <section class="where" aria-labelledby="where-heading">
      <h2 id="where-heading">{welcome.whereTitle}</h2>
      {run === null && <p class="where-lead">{welcome.whereLead}</p>}
      <form>
        <fieldset aria-labelledby="where-heading">
          {MODES.map((mode) => (
            <ModeCard
              key={mode}
              mode={mode}
              isMarked={mode === marked}
              isCurrent={mode === run}
              onMark={setMarked}
            />
          ))}
        </fieldset>
        <button
          type="submit"
          class="plain primary"
          onClick={(event) => {
            // On the click itself, not on the submission it causes: Firefox asks for permissions only then.
            event.preventDefault();
            onChoose(marked);
          }}
        >
          {marked === 'everywhere' && run !== 'everywhere'
            ? welcome.confirmEverywhere
            : welcome.confirm}
        </button>
      </form>
      <div class="outcome" role="status">
        <Outcome run={run} outcome={outcome} />
      </div>
    </section>
  );
}

function ModeCard(props: {
  readonly mode: RunMode;
  readonly isMarked: boolean;
  readonly isCurrent: boolean;
  readonly onMark: (mode: RunMode) => void;
}) {
  const { mode, isMarked, isCurrent, onMark } = props;
  const { name, what, asks } = welcome.modes[mode];
  return (
    <label class="mode">
      <input
        type="radio"
        name="run"
        value={mode}
        checked={isMarked}
        onChange={() => onMark(mode)}
      />
      <span class="mode-text">
        <span class="mode-name">
          {name}
          {isCurrent && <span class="mode-current">{welcome.current}</span>}
        </span>
        <span class="mode-what">{what}</span>
        <span class="mode-asks">{asks}</span>
      </span>
    </label>
  );
}

function Outcome(props: { readonly run: RunMode | null; readonly outcome: ChoiceOutcome | null }) {
  const { run, outcome } = props;
  if (outcome === null) return null;
  if (outcome === 'kept') {
    return run === null ? null : (
      <p>
        {welcome.done[run]} {welcome.doneHow}
      </p>
    );
  }
  return <p>{welcome[outcome]}</p>;
}
