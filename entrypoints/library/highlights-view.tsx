/** The library's highlights: what is shown of them, and what each press does. */
import { countUnsaved, type BackupTimes } from '../../src/core/backup/reminder';
import { dateLocaleOf } from '../../src/core/choices';
import type { HighlightEdit } from '../../src/core/highlights/edit';
import { facetsOf } from '../../src/core/highlights/find/facets';
import { createHighlightFinder } from '../../src/core/highlights/find/find';
import { parseHighlightQuery } from '../../src/core/highlights/find/query';
import { SORTS, sortHighlights } from '../../src/core/highlights/find/sort';
import type { BackedUpDeleted } from '../../src/core/backup/schema';
import type { Highlight } from '../../src/core/highlights/schema';
import { paramOf, type LibraryAddress } from '../../src/core/library-address';
import { listHighlights } from '../../src/messages/list-highlights';
import { loadBackupTimes, saveBackupTimes } from '../../src/platform/backup-storage';
import { onNews } from '../../src/platform/runtime';
import { allChoices } from '../../src/settings/choices';
import { BackupReminder } from '../../src/ui/backup/BackupReminder';
import { ExportDialog, type ExportTools } from '../../src/ui/highlights/ExportDialog';
import type { HighlightsActions, Notice } from '../../src/ui/highlights/highlights-page';
import { HighlightsPage } from '../../src/ui/highlights/HighlightsPage';
import { highlights as strings, taking } from '../../src/ui/highlights-strings';
import { NotRead } from '../../src/ui/NotRead';
import { createExportTools, inSlices, readFile } from './take-along';
import type { LibraryView } from './views';

/** So many highlights go in one message. */
const PART = 500;
const NO_STATES: ReadonlySet<string> = new Set();

/** Shows the highlights until the reader leaves. */
export function startHighlights({
  address,
  signal,
  calls,
  draw,
  go,
  onAddress,
}: LibraryView): void {
  const finder = createHighlightFinder();
  let place: LibraryAddress = address;
  let all: readonly Highlight[] = [];
  let deleted: readonly BackedUpDeleted[] = [];
  let locale = navigator.language;
  /** How many highlights the reader is to be told to back up; 0 mostly. */
  let unsaved = 0;
  let times: BackupTimes = {};
  let selected: ReadonlySet<string> = new Set();
  let lastSelected: string | undefined;
  let notice: Notice | null = null;
  let exporting: { readonly count: number; readonly tools: ExportTools } | null = null;

  const isDeleted = () => paramOf(place, 'show') === 'deleted';
  const sortOf = () => SORTS.find((one) => one === paramOf(place, 'sort')) ?? SORTS[0];
  const findShown = () => {
    const list = isDeleted() ? deleted.map(({ highlight }) => highlight) : all;
    const query = parseHighlightQuery(paramOf(place, 'q'), [locale]);
    const found = finder.find(list, query);
    // The deleted stay in their order: the last one first.
    const shown = isDeleted() ? found.highlights : sortHighlights(found.highlights, sortOf());
    return { list, query, shown, isForgiven: found.isForgiven };
  };
  let seen: ReturnType<typeof findShown>;

  const show = () => {
    if (signal.aborted) return;
    seen = findShown();
    const { list, query, shown, isForgiven } = seen;
    // What is done to the selected is done to what is seen.
    const ids = new Set(shown.map(({ id }) => id));
    selected = new Set([...selected].filter((id) => ids.has(id)));
    draw(
      <>
        <HighlightsPage
          state={{
            query,
            sort: sortOf(),
            isDeleted: isDeleted(),
            total: list.length,
            shown,
            isForgiven,
            facets: facetsOf(shown),
            tags: [...new Set(all.flatMap(({ tags }) => tags))].toSorted(),
            selected,
            notice,
            statesOf: () => NO_STATES,
          }}
          actions={actions}
          locale={locale}
          reminder={
            unsaved > 0 && (
              <BackupReminder
                count={unsaved}
                isFirst={times.backedUp === undefined}
                onDismiss={() => void dismissReminder()}
              />
            )
          }
        />
        {exporting && (
          <ExportDialog
            count={exporting.count}
            tools={exporting.tools}
            onClose={() => {
              exporting = null;
              show();
            }}
          />
        )}
      </>,
      isDeleted() ? strings.deletedTitle : strings.title,
    );
  };
  const read = async () => {
    try {
      const [list, gone, settings, backupTimes] = await Promise.all([
        listHighlights(calls),
        calls.listDeletedHighlights(),
        calls.readSettings(),
        loadBackupTimes(),
      ]);
      all = keepKnown(list, all);
      deleted = gone;
      times = backupTimes;
      unsaved = countUnsaved({ highlights: list, deleted: gone }, times, Date.now());
      locale = dateLocaleOf(allChoices(settings.choices), navigator.language);
      await inSlices(finder.prepare(all));
      show();
    } catch (error) {
      if (signal.aborted) return;
      draw(
        <NotRead
          kind="highlights"
          title={strings.title}
          reason={strings.notRead(messageOf(error))}
          retry={strings.retry}
          onRetry={() => void read()}
        />,
        strings.title,
      );
    }
  };
  const dismissReminder = async () => {
    unsaved = 0;
    show();
    await saveBackupTimes({ dismissed: Date.now() });
  };
  /** Asks for a change, shows what holds then, and says what was done. */
  const change = async (work: () => Promise<unknown>, done: Notice) => {
    try {
      await work();
      notice = done;
    } catch (error) {
      notice = { text: strings.failed(messageOf(error)) };
    }
    await read();
  };
  const goTo = (params: Readonly<Record<string, string>>, how: 'push' | 'replace') => {
    const now = {
      q: paramOf(place, 'q'),
      sort: paramOf(place, 'sort'),
      show: paramOf(place, 'show'),
    };
    const chosen = Object.entries({ ...now, ...params }).filter(([, value]) => value !== '');
    go(
      {
        view: 'highlights',
        params: Object.fromEntries(chosen.map(([name, value]) => [name, [value]])),
      },
      how,
    );
  };
  const edit = (ids: readonly string[], to: HighlightEdit) =>
    change(() => calls.editHighlights({ ids, edit: to }), { text: strings.changed(ids.length) });
  const bringBack = (ids: readonly string[]) =>
    change(() => calls.restoreHighlights({ ids }), { text: strings.broughtBack(ids.length) });
  const importFile = async (file: File) => {
    try {
      const plan = await readFile(file, { highlights: all, deleted }, (done) => {
        notice = { text: taking.importing(done) };
        show();
      });
      const { beside, added, changed, alreadyThere, refused } = plan;
      const text = taking.imported(added.length, changed.length, alreadyThere, refused.length);
      await change(() => saveInParts([...beside, ...added, ...changed]), { text, refused });
    } catch (error) {
      notice = { text: taking.notImported(messageOf(error)) };
      show();
    }
  };
  const saveInParts = async (highlights: readonly Highlight[]) => {
    for (let from = 0; from < highlights.length; from += PART) {
      await calls.saveHighlights({ highlights: highlights.slice(from, from + PART) });
    }
  };
  const openExport = async (highlights: readonly Highlight[]) => {
    exporting = { count: highlights.length, tools: await createExportTools(highlights) };
    show();
  };
  const actions: HighlightsActions = {
    onQuery: (q) => goTo({ q }, 'replace'),
    onSort: (sort) => goTo({ sort }, 'push'),
    onShowDeleted: (isShown) => goTo({ show: isShown ? 'deleted' : '' }, 'push'),
    onSelect(id, isRange) {
      selected = select({
        shown: seen.shown,
        selected,
        id,
        from: isRange ? lastSelected : undefined,
      });
      lastSelected = id;
      show();
    },
    onSelectAll(isAll) {
      selected = new Set(isAll ? seen.shown.map(({ id }) => id) : []);
      show();
    },
    onEdit: (ids, to) => void edit(ids, to),
    onDelete: (ids) =>
      void change(() => calls.deleteHighlights({ ids }), {
        text: strings.deleted(ids.length),
        onUndo: () => void bringBack(ids),
      }),
    onBringBack: (ids) => void bringBack(ids),
    onMerge(from, into) {
      const ids = all.filter(({ tags }) => tags.includes(from)).map(({ id }) => id);
      void edit(ids, { removeTags: [from], addTags: [into] });
    },
    onExport: (highlights) => void openExport(highlights),
    onImport: (file) => void importFile(file),
  };
  onAddress((next) => {
    place = next;
    notice = null;
    selected = new Set();
    show();
  });
  onNews(() => void read(), signal);
  void read();
}

/** The same object for what did not change, so that its words are not read again. */
function keepKnown(list: readonly Highlight[], known: readonly Highlight[]): readonly Highlight[] {
  const byId = new Map(known.map((one) => [one.id, one]));
  return list.map((one) => {
    const before = byId.get(one.id);
    return before && before.modified === one.modified ? before : one;
  });
}

/** The selection with one turned over, or with all from another one to it. */
function select(what: {
  readonly shown: readonly Highlight[];
  readonly selected: ReadonlySet<string>;
  readonly id: string;
  readonly from: string | undefined;
}): ReadonlySet<string> {
  const { shown, selected, id, from } = what;
  const at = (wanted: string | undefined) => shown.findIndex((one) => one.id === wanted);
  const [one, other] = [at(from), at(id)];
  const next = new Set(selected);
  if (one >= 0 && other >= 0 && one !== other) {
    const range = shown.slice(Math.min(one, other), Math.max(one, other) + 1);
    for (const { id: between } of range) next.add(between);
  } else if (!next.delete(id)) next.add(id);
  return next;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
