import { useState } from 'preact/hooks';
import { Run } from '../Run';
import { facets as strings } from '../library-strings';
import { useMedia } from './use-media';

export interface FacetValueView {
  readonly value: string;
  readonly title: string;
  readonly count: number;
  readonly isChosen: boolean;
}

export interface FacetView {
  readonly key: string;
  readonly title: string;
  readonly values: readonly FacetValueView[];
  /** How many more values there are than are given. */
  readonly more: number;
}

/** So many values are shown at once; the rest wait behind a button. */
const SHOWN_AT_FIRST = 7;

/** The filters of a list, each value with how many rows it would show. Folded away where there is no room. */
export function Facets(props: {
  readonly facets: readonly FacetView[];
  readonly onToggle: (key: string, value: string) => void;
  readonly onClear: () => void;
}) {
  const isNarrow = useMedia('(max-width: 60rem)');
  const shown = props.facets.filter(({ values }) => values.length > 0);
  const chosen = shown.reduce(
    (sum, { values }) => sum + values.filter(({ isChosen }) => isChosen).length,
    0,
  );
  if (shown.length === 0) return null;
  return (
    <details class="facets" open={!isNarrow}>
      <summary>{strings.title(chosen)}</summary>
      {chosen > 0 && (
        <button type="button" class="plain" onClick={() => props.onClear()}>
          {strings.clear}
        </button>
      )}
      {shown.map((facet) => (
        <FacetField key={facet.key} facet={facet} onToggle={props.onToggle} />
      ))}
    </details>
  );
}

function FacetField(props: {
  readonly facet: FacetView;
  readonly onToggle: (key: string, value: string) => void;
}) {
  const { facet, onToggle } = props;
  const [isWhole, setWhole] = useState(false);
  const { key, title, values, more } = facet;
  const isShort = isWhole || values.length <= SHOWN_AT_FIRST + 1;
  const shown = isShort
    ? values
    : values.filter(({ isChosen }, at) => isChosen || at < SHOWN_AT_FIRST);
  return (
    <fieldset>
      <legend>{title}</legend>
      <ul>
        {shown.map((one) => (
          <li key={one.value}>
            <label>
              <input
                type="checkbox"
                checked={one.isChosen}
                onChange={() => onToggle(key, one.value)}
              />{' '}
              <span class="facet-name">
                <Run>{one.title}</Run>
              </span>{' '}
              <span class="facet-count">{one.count}</span>
            </label>
          </li>
        ))}
      </ul>
      {!isShort && (
        <button type="button" class="link" onClick={() => setWhole(true)}>
          {strings.more(values.length - shown.length, title)}
        </button>
      )}
      {isShort && more > 0 && <p class="quiet">{strings.andMore(more)}</p>}
    </fieldset>
  );
}
