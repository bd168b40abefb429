import type { Ref } from '../../core/pack/refs';
import { Run } from '../Run';
import { popup } from '../strings';
import type { FoundView, PageView } from './popup-view';

/** What the page names: a click goes to the name on the page, a second button opens its facts here. */
export function PageFinds(props: {
  readonly page: PageView;
  readonly onReveal: (ref: Ref) => void;
  readonly onFacts: (ref: Ref) => void;
}) {
  const { page, onReveal, onFacts } = props;
  return (
    <section class="finds" aria-labelledby="finds-heading">
      <h2 id="finds-heading">{popup.onThisPage}</h2>
      {page.notice !== undefined && (
        <p class="notice">
          <Run>{page.notice}</Run>
        </p>
      )}
      {page.found.length === 0 && page.notice === undefined && (
        <p class="notice">{popup.nothingFound}</p>
      )}
      <ul>
        {page.found.map((found) => (
          <Found key={found.ref} found={found} onReveal={onReveal} onFacts={onFacts} />
        ))}
      </ul>
    </section>
  );
}

function Found(props: {
  readonly found: FoundView;
  readonly onReveal: (ref: Ref) => void;
  readonly onFacts: (ref: Ref) => void;
}) {
  const { ref, kind, text, count } = props.found;
  return (
    <li class={`found found-${kind}`}>
      <button type="button" class="found-name" onClick={() => props.onReveal(ref)}>
        <span class="visually-hidden">{popup.goTo} </span>
        <span class="found-text">
          <Run>{text}</Run>
        </span>
        <span class="visually-hidden"> {popup.onThePage(count)}</span>
        <span class="times" aria-hidden="true">
          {popup.times(count)}
        </span>
      </button>
      <button
        type="button"
        class="found-facts"
        aria-label={popup.factsAbout(text)}
        onClick={() => props.onFacts(ref)}
      >
        {popup.facts}
      </button>
    </li>
  );
}
