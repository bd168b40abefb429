import { editHighlight } from '../../src/core/highlights/edit';
import type { Highlight } from '../../src/core/highlights/schema';
import type { HighlightScreenCalls } from '../../src/messages/highlight-calls';
import type { Caller } from '../../src/messages/wire';

/** Stands for the background: keeps highlights in memory. `changes` counts what changed them. */
export function createFakeHighlights(highlights: readonly Highlight[] = [], part = 1_000) {
  const kept = new Map(highlights.map((one) => [one.id, one]));
  const deleted = new Map<string, { highlight: Highlight; deleted: number }>();
  let changes = 0;
  const calls: Caller<HighlightScreenCalls> = {
    async listHighlightPart({ after }) {
      const ids = [...kept.keys()].toSorted().filter((id) => after === null || id > after);
      const asked = ids.slice(0, part);
      return {
        highlights: asked.flatMap((id) => kept.get(id) ?? []),
        next: ids.length > part ? (asked.at(-1) ?? null) : null,
        revision: String(changes),
      };
    },
    readHighlight: async ({ id }) => kept.get(id) ?? null,
    listHighlightsOfPage: async ({ url }) => [...kept.values()].filter((h) => h.page.url === url),
    listDeletedHighlights: async () => [...deleted.values()],
    listTags: async () => [...new Set([...kept.values()].flatMap(({ tags }) => tags))].toSorted(),
    async saveHighlights({ highlights: saved }) {
      changes++;
      for (const one of saved) kept.set(one.id, one);
    },
    async saveDeletedHighlights({ deleted: list }) {
      changes++;
      for (const one of list) {
        kept.delete(one.highlight.id);
        deleted.set(one.highlight.id, one);
      }
    },
    async editHighlights({ ids, edit }) {
      changes++;
      for (const id of ids) {
        const one = kept.get(id);
        if (one) kept.set(id, editHighlight(one, edit, '2026-02-01T00:00:00.000Z'));
      }
    },
    async deleteHighlights({ ids }) {
      changes++;
      for (const id of ids) {
        const one = kept.get(id);
        if (one) deleted.set(id, { highlight: one, deleted: changes });
        kept.delete(id);
      }
    },
    async restoreHighlights({ ids }) {
      changes++;
      for (const id of ids) {
        const one = deleted.get(id);
        if (one) kept.set(id, one.highlight);
        deleted.delete(id);
      }
    },
    showHighlights: async () => {},
    saveSelectionIn: async () => {},
    saveFromCard: async () => ({ id: '' }),
    readRestored: async () => 0,
    forgetRestored: async () => {},
  };
  return { calls, kept };
}
