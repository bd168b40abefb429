/** "Not this one": what the reader ruled out, kept with the settings, and every open page brought in step. */
import type { Override } from '../../src/core/mentions/link/overrides';
import type { RuleOut } from '../../src/core/mentions/marked-why';
import type { createSettingsStorage } from '../../src/platform/settings-storage';
import { refreshPages } from '../../src/platform/tabs';
import { withNotThis, withoutNotThis } from '../../src/settings/not-these';

/** Makes the functions that keep and take back what the reader ruled out. */
export function createNotThese(storage: ReturnType<typeof createSettingsStorage>) {
  return {
    /** The same array until something changes. */
    list: async (): Promise<readonly Override[]> => (await storage.read()).notThese,
    async ruleOut(said: RuleOut): Promise<{ id: string }> {
      const id = crypto.randomUUID();
      const since = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
      await storage.change((settings) => ({
        ...settings,
        notThese: withNotThis(settings.notThese, { ...said, id, since }),
      }));
      await refreshPages();
      return { id };
    },
    async takeBack(id: string): Promise<void> {
      await storage.change((settings) => ({
        ...settings,
        notThese: withoutNotThis(settings.notThese, id),
      }));
      await refreshPages();
    },
  };
}

export type NotThese = ReturnType<typeof createNotThese>;
