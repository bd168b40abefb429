/**
 * What readers saved, for everybody who asks: the store with a number for every state of it, and word to all who
 * show something of it whenever it changed.
 */
import { editHighlight } from '../../src/core/highlights/edit';
import type { HighlightScreenCalls } from '../../src/messages/highlight-calls';
import type { Handlers } from '../../src/messages/wire';
import type { Sender } from '../../src/platform/runtime';
import type { HighlightStore } from '../../src/store/highlight-store';

/** Highlights of one message: about 2 kB each, so that it is far below the browsers' limit of 64 MB. */
const PART = 1_000;

/** Where the count of highlights that came back is kept until the reader was told. */
export interface RestoredNotice {
  read(): Promise<number>;
  forget(): Promise<void>;
}

/** Answered by the tabs' highlighters (highlighters.ts). */
export type OfTabs = 'showHighlights' | 'saveSelectionIn' | 'saveFromCard';

export interface HighlightKeeper {
  readonly store: HighlightStore;
  /** Makes a change and tells everybody; resolves when it is kept. */
  change(ids: readonly string[], work: () => Promise<void>): Promise<void>;
  readonly screenHandlers: Handlers<Omit<HighlightScreenCalls, OfTabs>, Sender>;
}

/** Starts the store at once; a start that fails is tried again by whatever is asked next. */
export function createHighlightKeeper(parts: {
  readonly store: HighlightStore;
  readonly restored: RestoredNotice;
  /** Names this life of the background. */
  readonly life: string;
  readonly tellChanged: (ids: readonly string[]) => void;
}): HighlightKeeper {
  const { store, restored, life, tellChanged } = parts;
  let changes = 0;

  store
    .start()
    .catch((error: unknown) => console.error('Backstory cannot open the highlights:', error));

  async function change(ids: readonly string[], work: () => Promise<void>): Promise<void> {
    // Before and after: what is read in between belongs to neither state.
    changes++;
    try {
      await work();
    } finally {
      changes++;
      tellChanged(ids);
    }
  }

  return {
    store,
    change,
    screenHandlers: {
      async listHighlightPart({ after }) {
        const revision = `${life} ${changes}`;
        return { ...(await store.listPart(after, PART)), revision };
      },
      readHighlight: async ({ id }) => (await store.read(id)) ?? null,
      listHighlightsOfPage: (page) => store.listOfPage(page),
      listDeletedHighlights: () => store.listDeleted(),
      listTags: () => store.listTags(),
      saveHighlights: ({ highlights }) =>
        change(
          highlights.map(({ id }) => id),
          () => store.save(highlights),
        ),
      saveDeletedHighlights: ({ deleted }) =>
        change(
          deleted.map(({ highlight }) => highlight.id),
          () => store.saveDeleted(deleted),
        ),
      editHighlights: ({ ids, edit }) => {
        const now = new Date().toISOString();
        return change(ids, () => store.edit(ids, (one) => editHighlight(one, edit, now)));
      },
      deleteHighlights: ({ ids }) => change(ids, () => store.remove(ids)),
      restoreHighlights: ({ ids }) => change(ids, () => store.restore(ids)),
      readRestored: () => restored.read(),
      forgetRestored: () => restored.forget(),
    },
  };
}
