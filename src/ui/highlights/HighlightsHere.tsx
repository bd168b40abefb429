import type { Placement } from '../../core/highlights/place/place';
import type { Highlight } from '../../core/highlights/schema';
import { Run } from '../Run';
import { here } from '../note-strings';

/** Longer quotes are cut in the list. */
const LONGEST_QUOTE = 120;

/** What the popup knows of a page's highlights. */
export interface HereState {
  readonly list: ReadonlyArray<{
    readonly highlight: Highlight;
    /** Undefined where no highlighter has looked yet. */
    readonly how: Placement['how'] | undefined;
  }>;
  readonly isShown: boolean;
  /** Highlights that were lost and came back, to be told once. */
  readonly restored: number;
  readonly notice: string | null;
}

export interface HereActions {
  readonly onReveal: (id: string) => void;
  readonly onEdit: (id: string) => void;
  readonly onPlaceHere: (id: string) => void;
  readonly onShow: () => void;
  readonly onSaveSelection: () => void;
  readonly onUnderstood: () => void;
}

/** The highlights of the page under the popup: how many, where, and which are not found. */
export function HighlightsHere(props: {
  readonly state: HereState;
  readonly actions: HereActions;
}) {
  const { state, actions } = props;
  const { list, isShown, restored, notice } = state;
  return (
    <section class="finds" aria-labelledby="here-heading">
      <h2 id="here-heading">
        {here.title}
        {list.length > 0 && ` (${list.length})`}
      </h2>
      {restored > 0 && (
        <p class="notice" role="status">
          {here.restored(restored)}{' '}
          <button type="button" class="link" onClick={() => actions.onUnderstood()}>
            {here.understood}
          </button>
        </p>
      )}
      {notice !== null && (
        <p class="notice" role="status">
          {notice}
        </p>
      )}
      {list.length === 0 && <p class="notice">{here.none}</p>}
      <ul>
        {list.map(({ highlight, how }) => (
          <Row key={highlight.id} highlight={highlight} how={how} actions={actions} />
        ))}
      </ul>
      <p class="recent-choices">
        <button type="button" class="link" onClick={() => actions.onSaveSelection()}>
          {here.saveSelection}
        </button>
        {!isShown && list.length > 0 && (
          <button type="button" class="link" onClick={() => actions.onShow()}>
            {here.show}
          </button>
        )}
      </p>
    </section>
  );
}

function Row(props: {
  readonly highlight: Highlight;
  readonly how: Placement['how'] | undefined;
  readonly actions: HereActions;
}) {
  const { highlight, how, actions } = props;
  const { id, quote } = highlight;
  const cut =
    quote.exact.length > LONGEST_QUOTE ? `${quote.exact.slice(0, LONGEST_QUOTE)}…` : quote.exact;
  const isLost = how === 'unplaced';
  return (
    <li class="found">
      <button
        type="button"
        class="found-name"
        disabled={isLost || how === undefined}
        onClick={() => actions.onReveal(id)}
      >
        <span class="visually-hidden">{here.goTo} </span>
        <span class="found-text">
          <Run>{cut}</Run>
        </span>
        {(isLost || how === 'fuzzy') && (
          <span class="times">{isLost ? here.unplaced : here.changed}</span>
        )}
      </button>
      {isLost && (
        <button
          type="button"
          class="found-facts"
          title={here.placeHelp}
          onClick={() => actions.onPlaceHere(id)}
        >
          {here.placeHere}
        </button>
      )}
      <button
        type="button"
        class="found-facts"
        aria-label={here.editOf(cut)}
        onClick={() => actions.onEdit(id)}
      >
        {here.edit}
      </button>
    </li>
  );
}
