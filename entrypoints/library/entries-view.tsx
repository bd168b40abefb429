import {
  ENTRY_FACETS,
  ENTRY_SORTS,
  facetsOf,
  sortEntries,
  type Entry,
  type EntrySection,
  type EntrySort,
} from '../../src/core/library/entries';
import { applyFacets } from '../../src/core/library/facets';
import { dayOf } from '../../src/core/library/years';
import { paramOf, type RecordView } from '../../src/core/library-address';
import { fromRef } from '../../src/core/pack/refs';
import type { DocKind } from '../../src/core/search/layout';
import { matchDocs } from '../../src/core/search/match-docs';
import { BrowsePage } from '../../src/ui/library/BrowsePage';
import { EntryBrowser } from '../../src/ui/library/EntryBrowser';
import { languageNames } from '../../src/ui/library/language-name';
import { entryColumns, entryKinds, sectionNames } from '../../src/ui/library-strings';
import { kindNames } from '../../src/ui/search-strings';
import { choiceOf, createChoosing, sortOf, viewFacets } from './choices';
import type { OpenPacks } from './open-packs';
import type { LibraryView } from './views';
import { withPacks } from './with-packs';

const VIEW_OF = { actors: 'actor', events: 'event', sources: 'source' } as const satisfies Record<
  EntrySection,
  RecordView
>;
const FIRST_SORT: Readonly<Record<EntrySection, { key: EntrySort; isDescending: boolean }>> = {
  actors: { key: 'facts', isDescending: true },
  events: { key: 'date', isDescending: true },
  sources: { key: 'facts', isDescending: true },
};
const kindName = (kind: string) => entryKinds[kind] ?? kindNames[kind as DocKind] ?? kind;

/** All actors, events or sources of all packs as a table. */
export function startEntries(section: EntrySection): (view: LibraryView) => void {
  const title = sectionNames.find(([one]) => one === section)?.[1] ?? '';
  return (view) => {
    let { address } = view;
    let redraw = () => {};
    view.onAddress((next) => {
      address = next;
      redraw();
    });
    void withPacks(view, {
      title,
      async show(packs, signal) {
        const entries = await packs.entries(section);
        const actors = section === 'sources' ? [] : await packs.entries('actors');
        const titles = new Map<string, string>([
          ...actors.map((one) => [one.ref, one.title] as const),
          ...packs.shelf.packs.map(({ info }) => [info.id, info.title] as const),
        ]);
        const packTitles = new Map(packs.shelf.packs.map(({ info }) => [info.id, info.title]));
        const languageName = languageNames(navigator.language);
        const facets = facetsOf(section, entries);
        const titleOf = (key: string, value: string) =>
          key === 'kind'
            ? kindName(value)
            : key === 'language'
              ? languageName(value)
              : (titles.get(value) ?? value);
        const sort = () => sortOf(address, ENTRY_SORTS, FIRST_SORT[section]);
        const choosing = createChoosing({
          address: () => address,
          sort,
          go: view.go,
          keys: ENTRY_FACETS[section],
        });
        redraw = () => {
          if (signal.aborted) return;
          const query = paramOf(address, 'q');
          const isIn = findEntries(packs, entries, VIEW_OF[section], query);
          const { rows: found, counts } = applyFacets(
            { rows: entries.length, isIn },
            facets,
            choiceOf(address, ENTRY_FACETS[section]),
          );
          const sorted = sort();
          const rows = sortEntries(entries, found, {
            sort: sorted.key,
            isDescending: sorted.isDescending,
            locale: navigator.language,
            kindName,
            dayOf: ({ ref, doc }) => {
              const pack = packs.shelf.find(fromRef(ref).packId);
              return pack && dayOf(pack.index, doc);
            },
          });
          const entryAt = (index: number) => entries[rows[index] ?? -1];
          view.draw(
            <BrowsePage title={title} query={query} onQuery={choosing.onQuery}>
              <EntryBrowser
                label={title}
                locale={navigator.language}
                state={{
                  section,
                  view: VIEW_OF[section],
                  total: entries.length,
                  count: rows.length,
                  facets: viewFacets(counts, {
                    titleOf,
                    kindTitle: entryColumns[section]['kind'] ?? '',
                  }),
                  sort: sorted,
                  entryAt,
                  packTitles,
                  kindName,
                }}
                {...choosing}
                onOpen={(index) => {
                  const entry = entryAt(index);
                  if (entry) view.go({ view: VIEW_OF[section], ref: entry.ref });
                }}
              />
            </BrowsePage>,
            title,
          );
        };
        redraw();
      },
    });
  };
}

/** 1 for each entry that a search finds; undefined where nothing is searched for. */
function findEntries(
  packs: OpenPacks,
  entries: readonly Entry[],
  kind: RecordView,
  query: string,
): Uint8Array | undefined {
  const searched = packs.shelf.packs.map(({ info: { id, title }, index }) => ({
    id,
    title,
    index,
  }));
  const found = matchDocs(searched, query, { kind, locales: navigator.languages });
  return (
    found && Uint8Array.from(entries, ({ ref, doc }) => found.get(fromRef(ref).packId)?.[doc] ?? 0)
  );
}
