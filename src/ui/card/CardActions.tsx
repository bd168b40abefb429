import { useContext } from 'preact/hooks';
import { citeFacts } from '../../core/facts/cite-facts';
import type { CardView, FactView } from '../../core/facts/card-view';
import { cardTools } from '../card-strings';
import { CardToolsContext } from './card-tools';
import { CopyButton } from './CopyButton';

/** The row of actions under a card's header; each only where the place around the card can do it. */
export function CardActions(props: {
  readonly view: CardView;
  /** The facts that the card shows now. */
  readonly facts: readonly FactView[];
  readonly locale: string;
}) {
  const { view, facts, locale } = props;
  const { header, pack } = view;
  const { libraryUrl, searchUrl, onCopy } = useContext(CardToolsContext);
  if (!libraryUrl && !searchUrl && !onCopy) return null;
  return (
    <div class="actions" role="group" aria-label={cardTools.actions}>
      {libraryUrl && (
        <a
          class="action"
          href={libraryUrl(header.ref, header.type)}
          target="_blank"
          rel="noopener"
          aria-label={cardTools.libraryLong(header.name)}
          title={cardTools.libraryLong(header.name)}
        >
          {cardTools.library}
        </a>
      )}
      {searchUrl && (
        <a
          class="action"
          href={searchUrl(header.name)}
          target="_blank"
          rel="noopener"
          aria-label={cardTools.searchLong(header.name)}
          title={cardTools.searchLong(header.name)}
        >
          {cardTools.search}
        </a>
      )}
      {facts.length > 0 && (
        <CopyButton
          label={cardTools.copyAll}
          longLabel={cardTools.copyAllLong(facts.length)}
          text={() => citeFacts(facts, { locale, pack })}
        />
      )}
    </div>
  );
}
