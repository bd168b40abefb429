import { CardBody } from '../card/CardBody';
import { BackButton } from '../card/Card';
import { CardLayers, onBackKey } from '../card/CardLayers';
import type { CardTools } from '../card/card-tools';
import type { Layer } from '../card/card-trail';
import type { MarkAnswers } from '../card/WhyMarked';
import { panel } from '../strings';

/** The side panel: the facts that a page could not show in a card; what it is for, while there are none. */
export function Panel(props: {
  /** null where nothing was asked for in this tab. */
  readonly layers: readonly Layer[] | null;
  readonly locale: string;
  readonly tools: CardTools;
  readonly onBack: () => void;
  readonly onRetry: () => void;
  readonly answers?: MarkAnswers;
}) {
  const { layers, locale, tools, onBack, onRetry, answers } = props;
  return (
    <main class="card panel">
      {layers === null ? (
        <div class="panel-empty">
          <h1>{panel.empty}</h1>
          <p>{panel.emptyWhat}</p>
        </div>
      ) : (
        <div onKeyDown={onBackKey(layers, onBack)}>
          {layers.length > 1 && (
            <div class="card-bar">
              <BackButton layers={layers} onBack={onBack} />
            </div>
          )}
          <CardLayers layers={layers} tools={tools}>
            {({ state }) => (
              <CardBody state={state} locale={locale} onRetry={onRetry} answers={answers} />
            )}
          </CardLayers>
        </div>
      )}
    </main>
  );
}
