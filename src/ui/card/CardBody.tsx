import { Run } from '../Run';
import { card } from '../strings';
import { CardContent } from './CardContent';
import type { CardState } from './card-state';
import { WhyMarked, type MarkAnswers } from './WhyMarked';

/** The facts, or in one sentence why there are none and what to do. */
export function CardBody(props: {
  readonly state: CardState;
  readonly locale: string;
  readonly onRetry: () => void;
  readonly hasKicker?: boolean;
  /** The id of the heading; made up where nothing outside needs it. */
  readonly titleId?: string;
  readonly answers?: MarkAnswers | undefined;
}) {
  const { state, locale, onRetry, hasKicker = true, answers, titleId } = props;
  if (state.status === 'blank') return null;
  if (state.status === 'ready') {
    return (
      <CardContent
        view={state.view}
        pageDate={state.pageDate}
        locale={locale}
        hasKicker={hasKicker}
        titleId={titleId}
        reading={state.marked?.why.reading}
      >
        {state.marked && answers && (
          <WhyMarked
            name={state.view.header.name}
            marked={state.marked}
            pack={state.view.pack}
            answers={answers}
          />
        )}
      </CardContent>
    );
  }
  if (state.status === 'failed' || state.status === 'error') {
    return <Failure state={state} onRetry={onRetry} />;
  }
  return (
    <p class="notice" role="status">
      {card[state.status]}
    </p>
  );
}

function Failure(props: {
  readonly state: Extract<CardState, { status: 'failed' | 'error' }>;
  readonly onRetry: () => void;
}) {
  const { state, onRetry } = props;
  return (
    <div class="notice" role="alert">
      <p>{card[state.status]}</p>
      {state.status === 'failed' && (
        <>
          <p>
            <Run>{state.reason}</Run>
          </p>
          <p>{card.failedAdvice}</p>
        </>
      )}
      <button type="button" class="plain" onClick={() => onRetry()}>
        {card.retry}
      </button>
    </div>
  );
}
