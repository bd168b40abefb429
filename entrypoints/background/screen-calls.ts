import type { ScreenCalls } from '../../src/messages/calls';
import type { Handlers } from '../../src/messages/wire';
import { readPanelRequest } from '../../src/platform/panel';
import type { Sender } from '../../src/platform/runtime';
import type { createSettingsStorage } from '../../src/platform/settings-storage';
import type { CardKeys } from './card-keys';
import type { Knowledge } from './knowledge';
import type { Reach } from './reach';

/** Answers our own pages: the card, the popup, the welcome page, the side panel. */
export function createScreenHandlers(parts: {
  readonly knowledge: Knowledge;
  readonly reach: Reach;
  readonly settings: ReturnType<typeof createSettingsStorage>;
  readonly cardKeys: CardKeys;
}): Handlers<ScreenCalls, Sender> {
  const { knowledge, reach, settings, cardKeys } = parts;
  return {
    claimCard: ({ key }) => cardKeys.claim(key),
    readCard: ({ ref }) => knowledge.readCard(ref),
    readNames: ({ refs }) => knowledge.readNames(refs),
    search: (request) => knowledge.search(request),
    readSearchHeads: () => knowledge.readSearchHeads(),
    readStoreState: () => knowledge.readState(),
    readSettings: async () => {
      const { run, sites } = await settings.read();
      const sitesOff = Object.keys(sites).filter((host) => sites[host] === 'off');
      return { run: run ?? null, sitesOff };
    },
    setRunMode: ({ run }) => reach.setRunMode(run),
    readTabState: ({ url }) => reach.readTabState(url),
    setSiteOn: ({ host, isOn }) => reach.setSiteOn(host, isOn),
    runOnce: ({ tabId }) => reach.runOnce(tabId),
    readPanel: ({ tabId }) => readPanelRequest(tabId),
  };
}
