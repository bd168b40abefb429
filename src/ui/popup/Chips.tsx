import type { Chip } from '../../core/search/chips';
import { search } from '../search-strings';

/** Filters as buttons: to take away, or to add. Nothing where there are none. */
export function Chips(props: {
  readonly label: string;
  readonly chips: readonly Chip[];
  readonly isRemoving?: boolean;
  readonly onQuery: (query: string) => void;
}) {
  const { label, chips, isRemoving = false, onQuery } = props;
  if (chips.length === 0) return null;
  return (
    <div class="chips" role="group" aria-label={label}>
      {chips.map(({ text, query }) => (
        <button
          key={text}
          type="button"
          class={isRemoving ? 'chip chip-set' : 'chip'}
          aria-label={isRemoving ? search.removeFilter(text) : undefined}
          onClick={() => onQuery(query)}
        >
          <bdi>{text}</bdi>
          {isRemoving && <span aria-hidden="true"> ×</span>}
        </button>
      ))}
    </div>
  );
}
