import { useRef } from 'preact/hooks';
import type { HighlightQuery } from '../../core/highlights/find/query';
import type { Highlight } from '../../core/highlights/schema';
import { HighlightRow } from './HighlightRow';
import { useWindowRows } from '../use-window-rows';

/** CSS pixels; `.highlight` is as high. */
const ROW_HEIGHT = 128;

/** Saved passages, of which only those near the viewport exist. */
export function HighlightList(props: {
  readonly label: string;
  readonly highlights: readonly Highlight[];
  readonly query: HighlightQuery;
  readonly locale: string;
  readonly statesOf: (id: string) => ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  readonly isDeleted: boolean;
  readonly onSelect: (id: string, isRange: boolean) => void;
  readonly onEdit: (highlight: Highlight) => void;
}) {
  const { label, highlights, selected } = props;
  const place = useRef<HTMLUListElement>(null);
  const { items, height, top } = useWindowRows({
    place,
    count: highlights.length,
    rowHeight: ROW_HEIGHT,
  });
  return (
    <ul ref={place} class="highlights-list" aria-label={label} style={{ height: `${height}px` }}>
      {items.map(({ index, start }) => {
        const highlight = highlights[index];
        return (
          highlight && (
            <li
              key={highlight.id}
              aria-setsize={highlights.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start - top}px)` }}
            >
              <HighlightRow
                highlight={highlight}
                query={props.query}
                locale={props.locale}
                states={props.statesOf(highlight.id)}
                isSelected={selected.has(highlight.id)}
                isDeleted={props.isDeleted}
                onSelect={(isRange) => props.onSelect(highlight.id, isRange)}
                onEdit={() => props.onEdit(highlight)}
              />
            </li>
          )
        );
      })}
    </ul>
  );
}
