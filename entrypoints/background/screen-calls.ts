import type { ScreenCalls } from '../../src/messages/calls';
import type { Handlers } from '../../src/messages/wire';
import { readPanelRequest } from '../../src/platform/panel';
import type { Sender } from '../../src/platform/runtime';
import type { createSettingsStorage } from '../../src/platform/settings-storage';
import { refreshPages } from '../../src/platform/tabs';
import { withoutChoice } from '../../src/settings/choices';
import { mergeSettings } from '../../src/settings/merge-settings';
import type { CardKeys } from './card-keys';
import type { Highlighters } from './highlighters';
import type { HighlightKeeper } from './highlights';
import type { Knowledge } from './knowledge';
import type { NotThese } from './not-these';
import type { Reach } from './reach';

/** Answers our own pages: the card, the popup, the welcome page, the side panel. */
export function createScreenHandlers(parts: {
  readonly knowledge: Knowledge;
  readonly reach: Reach;
  readonly settings: ReturnType<typeof createSettingsStorage>;
  readonly notThese: NotThese;
  readonly cardKeys: CardKeys;
  readonly highlights: HighlightKeeper;
  readonly highlighters: Highlighters;
}): Handlers<ScreenCalls, Sender> {
  const { knowledge, reach, settings, notThese, cardKeys, highlights, highlighters } = parts;
  return {
    ...highlights.screenHandlers,
    ...highlighters.screenHandlers,
    claimCard: ({ key }) => cardKeys.claim(key),
    readCard: ({ ref }) => knowledge.readCard(ref),
    readCardStamp: ({ ref }) => knowledge.readCardStamp(ref),
    readNames: ({ refs }) => knowledge.readNames(refs),
    search: async (request) => knowledge.search(request, await reach.readLeftOut(request.pageUrl)),
    readSearchHeads: async ({ pageUrl }) =>
      knowledge.readSearchHeads(await reach.readLeftOut(pageUrl)),
    readStoreState: () => knowledge.readState(),
    readSettings: async () => {
      const { run, ...rest } = await settings.read();
      return { run: run ?? null, ...rest };
    },
    setRunMode: ({ run }) => reach.setRunMode(run),
    readTabState: ({ url }) => reach.readTabState(url),
    setSiteOn: ({ place, isOn }) => reach.setSiteOn(place, isOn),
    setLeftOut: ({ place, packs }) => reach.setLeftOut(place, packs),
    importSites: (list) => reach.importSites(list),
    async restoreSettings(from) {
      await settings.change((here) => mergeSettings(here, from).settings);
      await reach.applyEverywhere();
      await reach.choose((choices) => choices);
      await refreshPages();
    },
    choose: (chosen) => reach.choose((choices) => ({ ...choices, ...chosen })),
    resetChoice: ({ name }) => reach.choose((choices) => withoutChoice(choices, name)),
    ruleOut: (said) => notThese.ruleOut(said),
    takeBack: ({ id }) => notThese.takeBack(id),
    runOnce: ({ tabId }) => reach.runOnce(tabId),
    readPanel: ({ tabId }) => readPanelRequest(tabId),
  };
}
