import { CardBody } from '../card/CardBody';
import type { CardState } from '../card/card-state';
import type { MarkAnswers } from '../card/WhyMarked';
import { panel } from '../strings';

/** The side panel: the facts that a page could not show in a card; what it is for, while there are none. */
export function Panel(props: {
  /** null where nothing was asked for in this tab. */
  readonly state: CardState | null;
  readonly locale: string;
  readonly onRetry: () => void;
  readonly answers?: MarkAnswers;
}) {
  const { state, locale, onRetry, answers } = props;
  return (
    <main class="card panel">
      {state === null ? (
        <div class="panel-empty">
          <h1>{panel.empty}</h1>
          <p>{panel.emptyWhat}</p>
        </div>
      ) : (
        <CardBody state={state} locale={locale} onRetry={onRetry} answers={answers} />
      )}
    </main>
  );
}
