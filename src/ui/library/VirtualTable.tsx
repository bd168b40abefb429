/**
 * A table of any length of which only what is near the viewport exists: a grid in the sense of WAI-ARIA, with rows
 * that the arrow keys, Page Up, Page Down, Home and End walk. Tab leaves it; Enter opens the row.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { table } from '../library-strings';
import { usePrinting, useWidth } from './use-media';
import { mostRows, useWindowRows } from '../use-window-rows';

/** One column. Where not all have their least width, each row is stacked. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly leastRem: number;
  /** The greatest width, as a track of a CSS grid: "8rem", "1fr". */
  readonly most: string;
  readonly isSortable?: boolean;
  readonly cell: (row: Row) => ComponentChildren;
}

export interface SortedBy {
  readonly key: string;
  readonly isDescending: boolean;
}

/** Between two columns, and at the ends of a row; as in library.css. */
const GAP_REM = 0.9;
/** More than this nobody wants on paper. */
const MOST_PRINTED = 500;

/** The table. Rows that are not read yet are undefined, and asked for by `onShown`. */
export function VirtualTable<Row>(props: {
  readonly label: string;
  readonly columns: ReadonlyArray<Column<Row>>;
  readonly count: number;
  readonly rowAt: (index: number) => Row | undefined;
  /** These rows exist now; `until` is not among them. */
  readonly onShown?: (from: number, until: number) => void;
  readonly sort: SortedBy;
  readonly onSort: (key: string) => void;
  readonly onOpen: (index: number) => void;
  /** The reader asks for a copy (Ctrl+C) of the row that has the focus. */
  readonly onCopy?: (index: number) => void;
  /** Heights of a row, in rem. */
  readonly rowRem: { readonly wide: number; readonly narrow: number };
}) {
  const { label, columns, rowAt, onShown, sort, onSort, onOpen, onCopy, rowRem } = props;
  const isPrinting = usePrinting();
  const body = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const isMovingRef = useRef(false);
  const grid = useRef<HTMLDivElement>(null);
  const rem = useRootSize();
  const leastRem = columns.reduce((sum, column) => sum + column.leastRem + GAP_REM, 0);
  const isNarrow = useWidth(grid) < leastRem * rem;
  const rowHeight = Math.round(rem * (isNarrow ? rowRem.narrow : rowRem.wide));
  const most = mostRows(rowHeight, window.devicePixelRatio);
  const count = Math.min(props.count, most);
  const kept = Math.min(active, Math.max(0, count - 1));
  const { items, height, top } = useWindowRows({ place: body, count, rowHeight, kept });
  const printed = isPrinting ? Math.min(count, MOST_PRINTED) : 0;
  const from = isPrinting ? 0 : (items[0]?.index ?? 0);
  const until = isPrinting ? printed : (items.at(-1)?.index ?? -1) + 1;
  const tracks = isNarrow
    ? undefined
    : columns.map((column) => `minmax(${column.leastRem}rem, ${column.most})`).join(' ');

  useEffect(() => {
    // The kept row may be far from the others; what lies between is not shown.
    const shown = new Set(isPrinting ? [] : items.map(({ index }) => index));
    if (!shown.has(kept - 1) && !shown.has(kept + 1) && shown.size > 1) shown.delete(kept);
    const near = [...shown];
    onShown?.(near[0] ?? from, (near.at(-1) ?? until - 1) + 1);
  });
  useLayoutEffect(() => {
    if (!isMovingRef.current) return;
    isMovingRef.current = false;
    body.current
      ?.querySelector<HTMLElement>(`[aria-rowindex="${kept + 2}"]`)
      ?.focus({ preventScroll: true });
  });

  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index));
    isMovingRef.current = true;
    setActive(next);
    const above = top + next * rowHeight - (head.current?.offsetHeight ?? 0);
    const below = top + (next + 1) * rowHeight - window.innerHeight;
    if (window.scrollY > above) window.scrollTo(0, above);
    else if (window.scrollY < below) window.scrollTo(0, below);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'row') return;
    const page = Math.max(1, Math.floor(window.innerHeight / rowHeight) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: kept + 1,
      ArrowUp: kept - 1,
      PageDown: kept + page,
      PageUp: kept - page,
      Home: 0,
      End: count - 1,
    };
    const next = steps[event.key];
    const isCopy = event.key.toLowerCase() === 'c' && (event.ctrlKey || event.metaKey);
    if (next !== undefined && !event.altKey) moveTo(next);
    else if (event.key === 'Enter') onOpen(kept);
    else if (isCopy && onCopy && String(window.getSelection()) === '') onCopy(kept);
    else return;
    event.preventDefault();
  };
  const rows = isPrinting
    ? Array.from({ length: printed }, (_, index) => ({ index, start: 0 }))
    : items;

  return (
    <>
      <div
        ref={grid}
        role="grid"
        class={isNarrow ? 'table stacked' : 'table'}
        aria-label={label}
        aria-rowcount={props.count + 1}
        aria-colcount={columns.length}
      >
        <div role="rowgroup" class="table-head" ref={head}>
          <div
            role="row"
            aria-rowindex={1}
            class="table-row"
            style={{ gridTemplateColumns: tracks }}
          >
            {columns.map(({ key, title, isSortable }) => (
              <div
                key={key}
                role="columnheader"
                class={`cell cell-${key}`}
                aria-sort={
                  sort.key === key ? (sort.isDescending ? 'descending' : 'ascending') : undefined
                }
              >
                {isSortable ? (
                  <button type="button" onClick={() => onSort(key)}>
                    {title}
                  </button>
                ) : (
                  title
                )}
              </div>
            ))}
          </div>
        </div>
        <div
          role="rowgroup"
          class="table-body"
          ref={body}
          style={isPrinting ? {} : { height: `${height}px` }}
          onKeyDown={onKeyDown}
        >
          {rows.map(({ index, start }) => {
            const row = rowAt(index);
            return (
              <div
                key={index}
                role="row"
                aria-rowindex={index + 2}
                tabIndex={index === kept ? 0 : -1}
                class="table-row"
                style={{
                  gridTemplateColumns: tracks,
                  ...(!isPrinting && {
                    height: `${rowHeight}px`,
                    transform: `translateY(${start - top}px)`,
                  }),
                }}
                onFocusIn={() => setActive(index)}
              >
                {row === undefined ? (
                  <div role="gridcell" class="cell quiet" aria-colspan={columns.length}>
                    …
                  </div>
                ) : (
                  <Cells row={row} columns={columns} />
                )}
              </div>
            );
          })}
        </div>
      </div>
      {count < props.count && !isPrinting && <p class="quiet">{table.cut(count, props.count)}</p>}
      {isPrinting && printed < props.count && <p>{table.printed(printed, props.count)}</p>}
    </>
  );
}

/** Drawn anew only where the row or the columns are others: scrolling draws hundreds of rows a second. */
function Cells<Row>(props: { readonly row: Row; readonly columns: ReadonlyArray<Column<Row>> }) {
  const { row, columns } = props;
  return useMemo(
    () => (
      <>
        {columns.map(({ key, cell }) => (
          <div key={key} role="gridcell" class={`cell cell-${key}`}>
            {cell(row)}
          </div>
        ))}
      </>
    ),
    [row, columns],
  );
}

/** The reader's own size of text, in pixels; it may change while the page is open. */
function useRootSize(): number {
  const read = () => parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const [size, setSize] = useState(read);
  useEffect(() => {
    const observer = new ResizeObserver(() => setSize(read()));
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  return size;
}
