import type { LivePages } from '../../src/core/mentions/live-pages';
import { choosePageDate } from '../../src/core/time/choose-page-date';
import type { PageCalls } from '../../src/messages/calls';
import type { Handlers } from '../../src/messages/wire';
import { openPanel, writePanelRequest } from '../../src/platform/panel';
import { isOwnPage, type Sender } from '../../src/platform/runtime';
import { setBadge } from '../../src/platform/tabs';
import type { CardKeys } from './card-keys';
import type { Frames } from './frames';
import type { Highlighters } from './highlighters';
import type { Knowledge } from './knowledge';
import type { NotThese } from './not-these';
import type { Reach } from './reach';

/** Answers content scripts. They learn where names stand, never what is known about them. */
export function createPageHandlers(parts: {
  readonly knowledge: Knowledge;
  readonly pages: LivePages;
  readonly reach: Reach;
  readonly frames: Frames;
  readonly notThese: NotThese;
  readonly cardKeys: CardKeys;
  readonly highlighters: Highlighters;
}): Handlers<PageCalls, Sender> {
  const { knowledge, pages, reach, frames, notThese, cardKeys, highlighters } = parts;
  return {
    ...highlighters.pageHandlers,
    readPageSettings: async ({ url }, sender) => {
      const choices = await reach.readChoices();
      const inFrame = await frames.readSettings(sender);
      if (inFrame) return { ...inFrame, choices };
      const isOn = isOwnPage(sender) || (await reach.isSiteOn(url));
      void frames.follow(sender);
      const { tab } = sender;
      if (isOn && tab?.id !== undefined) void highlighters.startWhereSaved(tab.id, url);
      return { isOn, choices };
    },
    choosePageDate: (clues) => choosePageDate(clues) ?? null,
    async annotate(update) {
      try {
        const leftOut = await reach.readLeftOut(update.address?.url);
        return pages.update(await knowledge.readLexicon(leftOut), update, await notThese.list());
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return { status: 'not-ready', reason };
      }
    },
    async countActors({ count }, sender) {
      const tabId = sender.tab?.id;
      if (tabId === undefined) return;
      await setBadge(tabId, (await frames.countActors(sender)) ?? count);
    },
    expectCard: ({ key }) => cardKeys.expect(key),
    async showInPanel(request, { tab }) {
      if (tab?.id === undefined) return;
      // Opening must come first: browsers allow it only while the reader's click is being handled.
      const opened = openPanel(tab.id);
      await writePanelRequest(tab.id, request);
      await opened;
    },
  };
}
