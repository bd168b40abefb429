import type { Facets } from '../../core/highlights/find/facets';
import type { HighlightQuery } from '../../core/highlights/find/query';
import type { HighlightSort } from '../../core/highlights/find/sort';
import type { HighlightEdit } from '../../core/highlights/edit';
import type { Refused } from '../../core/highlights/import/read-import';
import type { Highlight } from '../../core/highlights/schema';

/** What was done last, to be said once; with what takes it back. */
export interface Notice {
  readonly text: string;
  readonly onUndo?: () => void;
  /** Of an import: what was not taken. */
  readonly refused?: readonly Refused[];
}

export interface HighlightsState {
  readonly query: HighlightQuery;
  readonly sort: HighlightSort;
  readonly isDeleted: boolean;
  /** How many there are in all. */
  readonly total: number;
  /** Those that are shown, in their order. */
  readonly shown: readonly Highlight[];
  readonly isForgiven: boolean;
  readonly facets: Facets;
  readonly tags: readonly string[];
  readonly selected: ReadonlySet<string>;
  readonly notice: Notice | null;
  readonly statesOf: (id: string) => ReadonlySet<string>;
}

/** What the reader can do. */
export interface HighlightsActions {
  readonly onQuery: (query: string) => void;
  readonly onSort: (sort: HighlightSort) => void;
  readonly onShowDeleted: (isDeleted: boolean) => void;
  /** `isRange`: and all between it and the one before. */
  readonly onSelect: (id: string, isRange: boolean) => void;
  readonly onSelectAll: (isAll: boolean) => void;
  readonly onEdit: (ids: readonly string[], edit: HighlightEdit) => void;
  readonly onDelete: (ids: readonly string[]) => void;
  readonly onBringBack: (ids: readonly string[]) => void;
  readonly onMerge: (from: string, into: string) => void;
  readonly onExport: (highlights: readonly Highlight[]) => void;
  readonly onImport: (file: File) => void;
}
