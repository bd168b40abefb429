/** Where Backstory runs: the reader's choice, the browser's permissions and the open tabs, kept in step. */
import type { Choices } from '../../src/core/choices';
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
import {
  createTabCaller,
  listTabs,
  refreshPages,
  setBadge,
  type Tab,
} from '../../src/platform/tabs';
import { allChoices, type ChosenOnly } from '../../src/settings/choices';
import { leftOutAt, withLeftOut } from '../../src/settings/packs-in-use';
import {
  hostOf,
  isOnAt,
  isPlaceOn,
  placesOf,
  withoutSite,
  withRunMode,
  withSite,
  type Settings,
} from '../../src/settings/settings';

/** How often a script that was just injected is asked before it is given up. */
const ASKED_AFTER_MS = [0, 50, 150, 500, 1_500];

/** False where nobody listens. */
async function isTurnedOnOnce(tabId: number): Promise<boolean> {
  try {
    await createTabCaller(tabId).setOn({ isOn: true, isOnce: true });
    return true;
  } catch {
    return false;
  }
}

/** Makes the functions that decide where Backstory runs and see to it that it does. */
export function createReach(storage: ReturnType<typeof createSettingsStorage>) {
  async function isOn(url: string, settings: Settings): Promise<boolean> {
    if (hostOf(url) === null || settings.run === 'clicked' || !isPlaceOn(settings, url))
      return false;
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
    async readChoices(): Promise<Choices> {
      return allChoices((await storage.read()).choices);
    },
    /** Keeps other choices and brings every open tab in step. */
    async choose(change: (chosen: ChosenOnly) => ChosenOnly): Promise<void> {
      const settings = await storage.change((before) => ({
        ...before,
        choices: change(before.choices),
      }));
      const choices = allChoices(settings.choices);
      await Promise.all(
        (await listTabs()).map(({ id }) =>
          // A tab without marks has nobody to answer.
          createTabCaller(id)
            .applyChoices(choices)
            .catch(() => undefined),
        ),
      );
    },
    /** The packs that are not used at this address. */
    async readLeftOut(url: string | undefined): Promise<readonly string[]> {
      return url === undefined ? [] : leftOutAt((await storage.read()).leftOut, placesOf(url));
    },
    /** Leaves packs out at a place; null: nothing is said of it any more. Every open page follows. */
    async setLeftOut(place: string, ids: readonly string[] | null): Promise<void> {
      await storage.change((before) => ({
        ...before,
        leftOut: withLeftOut(before.leftOut, place, ids),
      }));
      await refreshPages();
    },
    async setSiteOn(place: string, shouldRun: boolean | null): Promise<void> {
      const settings = await storage.change((before) =>
        shouldRun === null ? withoutSite(before, place) : withSite(before, place, shouldRun),
      );
      await apply(settings, ({ url }) => placesOf(url).includes(place));
    },
    async importSites({
      sites,
      leftOut,
    }: Pick<Settings, 'sites' | 'leftOut'>): Promise<{ count: number }> {
      const settings = await storage.change((before) => ({
        ...before,
        sites: { ...before.sites, ...sites },
        leftOut: { ...before.leftOut, ...leftOut },
      }));
      await apply(settings, () => true);
      await refreshPages();
      return { count: new Set([...Object.keys(sites), ...Object.keys(leftOut)]).size };
    },
    async runOnce(tabId: number): Promise<void> {
      if (await isTurnedOnOnce(tabId)) return;
      if (!(await injectOverlay(tabId))) {
        throw new Error('The browser lets no extension run on this page.');
      }
      // The script listens once it has been told its settings.
      for (const ms of ASKED_AFTER_MS) {
        await new Promise((resolve) => setTimeout(resolve, ms));
        if (await isTurnedOnOnce(tabId)) return;
      }
      throw new Error('The page does not answer. Reload it and try again.');
    },
    async readTabState(url: string): Promise<TabState> {
      const settings = await storage.read();
      const run = settings.run ?? null;
      const host = hostOf(url);
      const places = placesOf(url).map((place, index, all) => ({
        place,
        isOn: isOnAt(settings, all.slice(index)),
      }));
      if (host === null) return { host, site: 'forbidden', run, places };
      if (!isPlaceOn(settings, url) && run !== null) return { host, site: 'off', run, places };
      return { host, site: (await isOn(url, settings)) ? 'on' : 'not-allowed', run, places };
    },
  };
}

export type Reach = ReturnType<typeof createReach>;
