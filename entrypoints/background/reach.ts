/** Where Backstory runs: the reader's choice, the browser's permissions and the open tabs, kept in step. */
import type { RunMode } from '../../src/core/run-mode';
import type { TabState } from '../../src/messages/calls';
import { injectOverlay, registerOverlay } from '../../src/platform/content-scripts';
import {
  canRunOn,
  EVERY_PAGE,
  giveBackEverywhere,
  grantedOrigins,
} from '../../src/platform/permissions';
import type { createSettingsStorage } from '../../src/platform/settings-storage';
import { createTabCaller, listTabs, setBadge, type Tab } from '../../src/platform/tabs';
import {
  hostOf,
  isHostOn,
  withRunMode,
  withSite,
  type Settings,
} from '../../src/settings/settings';

/** Makes the functions that decide where Backstory runs and see to it that it does. */
export function createReach(storage: ReturnType<typeof createSettingsStorage>) {
  async function isOn(url: string, settings: Settings): Promise<boolean> {
    const host = hostOf(url);
    if (host === null || settings.run === 'clicked' || !isHostOn(settings, host)) return false;
    return await canRunOn(url);
  }

  async function switchTab(tab: Tab, settings: Settings): Promise<void> {
    const shouldRun = await isOn(tab.url, settings);
    try {
      await createTabCaller(tab.id).setOn({ isOn: shouldRun });
    } catch {
      // No content script there yet.
      if (shouldRun) await injectOverlay(tab.id);
    }
    if (!shouldRun) await setBadge(tab.id, 0).catch(() => undefined);
  }

  async function apply(settings: Settings, isConcerned: (tab: Tab) => boolean): Promise<void> {
    const granted = await grantedOrigins();
    const { run } = settings;
    await registerOverlay(
      run === 'everywhere' && granted.includes(EVERY_PAGE)
        ? [EVERY_PAGE]
        : run === 'everywhere' || run === 'chosen'
          ? granted
          : [],
    );
    const tabs = (await listTabs()).filter(isConcerned);
    await Promise.all(tabs.map((tab) => switchTab(tab, settings)));
  }

  return {
    /** Registers the content script as chosen and brings every open tab in step. */
    async applyEverywhere(): Promise<void> {
      const granted = await grantedOrigins();
      const settings = await storage.read();
      // Whoever grants a permission in the browser's own settings has chosen, without the welcome page.
      const isUnsaid = settings.run === undefined && granted.length > 0;
      const run = granted.includes(EVERY_PAGE) ? 'everywhere' : 'chosen';
      await apply(
        isUnsaid ? await storage.change((before) => withRunMode(before, run)) : settings,
        () => true,
      );
    },
    async isSiteOn(url: string): Promise<boolean> {
      return isOn(url, await storage.read());
    },
    async setRunMode(run: RunMode): Promise<void> {
      const settings = await storage.change((before) => withRunMode(before, run));
      if (run !== 'everywhere') await giveBackEverywhere();
      await apply(settings, () => true);
    },
    async setSiteOn(host: string, shouldRun: boolean): Promise<void> {
      const settings = await storage.change((before) => withSite(before, host, shouldRun));
      await apply(settings, ({ url }) => hostOf(url) === host);
    },
    async runOnce(tabId: number): Promise<void> {
      if (!(await injectOverlay(tabId))) {
        throw new Error('The browser lets no extension run on this page.');
      }
      await createTabCaller(tabId).setOn({ isOn: true });
    },
    async readTabState(url: string): Promise<TabState> {
      const settings = await storage.read();
      const run = settings.run ?? null;
      const host = hostOf(url);
      if (host === null) return { host, site: 'forbidden', run };
      if (!isHostOn(settings, host) && run !== null) return { host, site: 'off', run };
      return { host, site: (await isOn(url, settings)) ? 'on' : 'not-allowed', run };
    },
  };
}

export type Reach = ReturnType<typeof createReach>;
