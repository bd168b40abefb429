import { defineBackground } from 'wxt/utils/define-background';
import { id, version } from '../../public/packs/russia-north-korea.json';
import { compileLexicon } from '../../src/core/mentions/lexicon/compile';
import { LAYOUT_VERSION } from '../../src/core/mentions/lexicon/layout';
import { createLivePages } from '../../src/core/mentions/live-pages';
import { pageGuards, screenGuards } from '../../src/messages/background-guards';
import type { PageCalls, ScreenCalls } from '../../src/messages/calls';
import { createServer } from '../../src/messages/wire';
import {
  addRestored,
  createJournalArea,
  forgetRestored,
  readRestored,
} from '../../src/platform/journal-storage';
import { forgetFrames } from '../../src/platform/frames';
import { createMenus, onMenuChosen, onSaveChosen } from '../../src/platform/menus';
import { forgetPanelRequest } from '../../src/platform/panel';
import { onPermissionsChanged, requestHost } from '../../src/platform/permissions';
import {
  createAnnouncer,
  extensionVersion,
  isOwnPage,
  onInstalled,
  onMessage,
  onStartup,
  openExtensionPage,
  readOwnFile,
  type Sender,
} from '../../src/platform/runtime';
import { createSettingsStorage } from '../../src/platform/settings-storage';
import {
  createHighlighterCaller,
  createTabCaller,
  listTabs,
  onCommand,
  onTabClosed,
  setBadgeColours,
  setProblem,
} from '../../src/platform/tabs';
import { injectHighlighter } from '../../src/platform/content-scripts';
import { createHighlightStore } from '../../src/store/highlight-store';
import { openHighlightDb } from '../../src/store/open-highlight-db';
import { openPackDb } from '../../src/store/open-pack-db';
import { createPackStore } from '../../src/store/pack-store';
import { createCardKeys } from './card-keys';
import { createHighlighters } from './highlighters';
import { createHighlightKeeper } from './highlights';
import { createFrames } from './frames';
import { createKnowledge } from './knowledge';
import { chooseInMenu } from './menus';
import { createNotThese } from './not-these';
import { createPageHandlers } from './page-calls';
import { createReach } from './reach';
import { answerLookUps } from './look-ups';
import { createScreenHandlers } from './screen-calls';

/** All listeners are registered before anything is awaited: an event that wakes the worker is not lost. */
export default defineBackground(() => {
  const store = createPackStore(openPackDb, {
    compileLexicon,
    // A new version of the extension may derive other forms of the same names.
    lexiconFormat: `layout ${LAYOUT_VERSION}, Backstory ${extensionVersion()}`,
    randomId: () => crypto.randomUUID(),
  });
  const readJson = () => readOwnFile(`/packs/${id}.json`);
  const knowledge = createKnowledge(store, { id, version, readJson });
  const settings = createSettingsStorage();
  const reach = createReach(settings);
  const notThese = createNotThese(settings);
  const cardKeys = createCardKeys();
  const pages = createLivePages(crypto.randomUUID());

  const announce = createAnnouncer();
  const highlights = createHighlightKeeper({
    store: createHighlightStore({
      open: () => openHighlightDb(),
      area: createJournalArea(),
      now: () => Date.now(),
      onRestored: (count) => {
        addRestored(count).catch((error: unknown) => {
          console.error('Backstory cannot keep what it has to tell:', error);
        });
      },
    }),
    restored: { read: readRestored, forget: forgetRestored },
    life: crypto.randomUUID(),
    tellChanged: (ids) => {
      announce({ highlightsChanged: { ids } });
      highlighters.refresh();
    },
  });
  const highlighters = createHighlighters({
    keeper: highlights,
    knowledge,
    notThese,
    createPages: () => createLivePages(crypto.randomUUID()),
    readLeftOut: (url) => reach.readLeftOut(url),
    inject: injectHighlighter,
    callTab: createHighlighterCaller,
    listTabIds: async () => (await listTabs()).map((tab) => tab.id),
    now: () => Date.now(),
  });
  const saveSelection = (tabId: number, hasFocus: boolean) =>
    highlighters
      .saveSelection(tabId, hasFocus)
      .catch((error: unknown) =>
        setProblem(tabId, error instanceof Error ? error.message : String(error)),
      )
      .catch(() => undefined);

  const toggleMarks = (tabId: number) => createTabCaller(tabId).toggleMarks(null);
  const menuParts = {
    reach,
    requestHost,
    toggleMarks,
    openSettings: () => openExtensionPage('/library.html#/settings'),
  };

  const servePages = createServer<PageCalls, Sender>({
    direction: 'page',
    guards: pageGuards,
    handlers: createPageHandlers({
      knowledge,
      pages,
      reach,
      frames: createFrames(reach),
      notThese,
      cardKeys,
      highlighters,
    }),
    isAllowed: ({ tab }) => tab !== undefined,
  });
  const serveScreens = createServer<ScreenCalls, Sender>({
    direction: 'screen',
    guards: screenGuards,
    handlers: createScreenHandlers({
      knowledge,
      reach,
      settings,
      notThese,
      cardKeys,
      highlights,
      highlighters,
    }),
    isAllowed: isOwnPage,
  });
  onMessage((message, sender) => servePages(message, sender) ?? serveScreens(message, sender));

  onMenuChosen((item, tab) => {
    chooseInMenu(item, tab, menuParts).catch((error: unknown) => {
      console.error('Backstory could not do that:', error);
    });
  });
  answerLookUps(knowledge);
  onSaveChosen((tabId) => void saveSelection(tabId, true));
  onCommand((command, tabId) => {
    if (command === 'save-highlight') return void saveSelection(tabId, true);
    if (command === 'toggle-marks') {
      // A tab without marks has nobody to answer.
      toggleMarks(tabId).catch(() => undefined);
      return;
    }
    const direction = command === 'next-mention' ? 'next' : 'previous';
    // A tab without marks has nobody to answer.
    createTabCaller(tabId)
      .stepMention({ direction })
      .catch(() => undefined);
  });
  onPermissionsChanged(() => void reach.applyEverywhere());
  onStartup(() => void reach.applyEverywhere());
  onTabClosed((tabId) => {
    void forgetPanelRequest(tabId);
    void forgetFrames(tabId);
  });
  onInstalled((reason) => void settleIn(reason));

  async function settleIn(reason: 'install' | 'update' | 'other'): Promise<void> {
    await reach.applyEverywhere();
    if (reason === 'install') await openExtensionPage('/welcome.html');
    await setBadgeColours();
    await createMenus();
  }
});
