/** What stands behind a table of facts: which rows, in which order, and the rows as they are read. */
import {
  FACT_FACETS,
  FACT_SORTS,
  sortFacts,
  type FactList,
} from '../../src/core/library/fact-list';
import type { Faceted } from '../../src/core/library/facets';
import type { FactRow } from '../../src/core/library/fact-row';
import { paramOf, type LibraryAddress } from '../../src/core/library-address';
import { fromRef, type Ref } from '../../src/core/pack/refs';
import type { DocKind } from '../../src/core/search/layout';
import { matchDocs } from '../../src/core/search/match-docs';
import { loadColumns, saveColumns } from '../../src/platform/library-storage';
import {
  CHOOSABLE_COLUMNS,
  FIRST_COLUMNS,
  type ChoosableColumn,
} from '../../src/ui/library/fact-columns';
import type { FactBrowserActions, FactBrowserState } from '../../src/ui/library/FactBrowser';
import { columnNames, library } from '../../src/ui/library-strings';
import { kindNames } from '../../src/ui/search-strings';
import { copyFact } from './copy-fact';
import { choiceOf, createChoosing, sortOf, viewFacets } from './choices';
import type { OpenPacks } from './open-packs';
import { createRowPages } from './row-pages';
import type { LibraryView } from './views';

const NEWEST_FIRST = { key: 'date', isDescending: true } as const;
const LOCALES = navigator.languages;

export interface FactBrowsing {
  readonly state: (address: LibraryAddress) => FactBrowserState;
  readonly actions: FactBrowserActions;
  readonly onQuery: (query: string) => void;
  /** One sentence about what the reader just tried. */
  readonly notice: () => string | null;
}

/** Begins to read what the table names; `redraw` is called whenever there is more to show. */
export function browseFacts(parts: {
  readonly packs: OpenPacks;
  readonly list: FactList;
  readonly view: LibraryView;
  readonly address: () => LibraryAddress;
  readonly redraw: () => void;
}): FactBrowsing {
  const { packs, list, view, address, redraw } = parts;
  const titles = new Map<string, string>(
    packs.shelf.packs.map(({ info }) => [info.id, info.title]),
  );
  const pages = createRowPages(packs.readFacts, () => {
    // Another function, so that the table looks again.
    computed = { ...computed, rowAt: (index) => readRow(index) };
    redraw();
  });
  let columns: readonly ChoosableColumn[] = FIRST_COLUMNS;
  let notice: string | null = null;
  let hasTitles = false;
  let computed: {
    readonly key: string;
    readonly faceted: Faceted;
    readonly rows: Uint32Array;
    readonly rowAt: (index: number) => FactRow | undefined;
  } = {
    key: '',
    faceted: { rows: new Uint32Array(), counts: {} },
    rows: new Uint32Array(),
    rowAt: () => undefined,
  };

  const titleOf = (key: string, value: string) =>
    key === 'kind'
      ? kindNames[value as DocKind]
      : (titles.get(value) ?? (value.includes('/') ? fromRef(value as Ref).id : value));
  const refAt = (index: number): Ref | undefined => {
    const row = computed.rows[index];
    return row === undefined ? undefined : list.refOf(row);
  };
  const readRow = (index: number) => {
    const ref = refAt(index);
    return ref === undefined ? undefined : pages.get(ref);
  };
  const sort = () => sortOf(address(), FACT_SORTS, NEWEST_FIRST);
  const compute = () => {
    const now = address();
    const key = JSON.stringify([now.params, hasTitles]);
    if (key === computed.key) return;
    const query = paramOf(now, 'q');
    const searched = packs.shelf.packs.map(({ info: { id, title }, index }) => ({
      id,
      title,
      index,
    }));
    const found = matchDocs(searched, query, { kind: 'fact', locales: LOCALES });
    const faceted = list.filter(choiceOf(now, FACT_FACETS), found);
    const { key: sorted, isDescending } = sort();
    const rows = sortFacts(list, faceted.rows, {
      sort: sorted,
      isDescending,
      titleOf: (value) => titleOf(sorted, value),
      locale: LOCALES[0] ?? 'en',
    });
    computed = { key, faceted, rows, rowAt: (index) => readRow(index) };
  };
  const readTitles = async () => {
    for (const section of ['actors', 'sources'] as const) {
      for (const { ref, title } of await packs.entries(section)) titles.set(ref, title);
    }
    hasTitles = true;
    redraw();
  };
  const copy = async (row: FactRow) => {
    notice = (await copyFact(row)) ? library.copied : library.copyFailed;
    redraw();
  };
  void readTitles().catch(() => undefined);
  const readColumns = async () => {
    const kept = await loadColumns();
    if (!kept) return;
    columns = CHOOSABLE_COLUMNS.filter((one) => kept.includes(one));
    redraw();
  };
  void readColumns().catch(() => undefined);

  const choosing = createChoosing({ address, sort, go: view.go, keys: FACT_FACETS });
  return {
    notice: () => notice,
    onQuery: choosing.onQuery,
    state() {
      compute();
      return {
        count: computed.rows.length,
        total: list.count,
        sort: sort(),
        columns,
        rowAt: computed.rowAt,
        facets: viewFacets(computed.faceted.counts, {
          titleOf,
          kindTitle: columnNames['kind'] ?? '',
        }),
      };
    },
    actions: {
      ...choosing,
      onColumns(chosen) {
        columns = chosen;
        redraw();
        saveColumns(chosen).catch(() => undefined);
      },
      onShown(from, until) {
        const refs: Ref[] = [];
        for (let index = from; index < until; index++) {
          const ref = refAt(index);
          if (ref !== undefined) refs.push(ref);
        }
        pages.want(refs);
      },
      onOpen(index) {
        const ref = refAt(index);
        if (ref !== undefined) view.go({ view: 'fact', ref });
      },
      onCopy: (row) => void copy(row),
    },
  };
}
