/** Frames of a page: on where the page around them is on, counted with it. */
import { TOP_FRAME } from '../../src/messages/all-frames';
import type { PageSettings } from '../../src/messages/calls';
import { createFrameBook, noteFrame } from '../../src/platform/frames';
import type { Sender } from '../../src/platform/runtime';
import { createFrameCaller, createTabCaller } from '../../src/platform/tabs';
import type { Reach } from './reach';

/** A frame listens this long after its settings were answered, or, on a busy page, this. */
const TOLD_AGAIN_AFTER_MS = [500, 3_000];

/** Makes the functions that keep the frames of a page in step with it. */
export function createFrames(reach: Pick<Reach, 'isSiteOn'>) {
  /** Undefined for the page itself. */
  async function note({ tab, frameId = TOP_FRAME }: Sender) {
    if (tab?.id === undefined || frameId === TOP_FRAME) return undefined;
    await noteFrame(tab.id, frameId);
    return { id: tab.id, url: tab.url ?? '' };
  }

  /** What was said to all frames before this one listened has passed it by, and it was forgotten. */
  async function tellAgain(tabId: number, frameId: number) {
    const { isOn } = await createFrameCaller(tabId, TOP_FRAME).readState();
    await createFrameCaller(tabId, frameId).setOn({ isOn });
    await noteFrame(tabId, frameId);
  }

  return {
    /** What holds in a frame; undefined where the sender is none. */
    async readSettings(sender: Sender): Promise<Omit<PageSettings, 'choices'> | undefined> {
      const tab = await note(sender);
      if (!tab) return undefined;
      const { frameId = TOP_FRAME } = sender;
      for (const ms of TOLD_AGAIN_AFTER_MS) {
        setTimeout(() => void tellAgain(tab.id, frameId).catch(() => undefined), ms);
      }
      // The page itself may not listen yet, or be one that only its frames may be read of.
      const page = await createFrameCaller(tab.id, TOP_FRAME)
        .readState()
        .catch(() => undefined);
      return {
        isOn: page?.isOn ?? (await reach.isSiteOn(tab.url)),
        url: tab.url,
        isVisible: page?.isVisible ?? true,
      };
    },
    /** After the page itself has asked: it may have gone to a part of the site where frames are otherwise. */
    async follow({ tab, frameId }: Sender): Promise<void> {
      if (tab?.id === undefined || frameId !== TOP_FRAME) return;
      const { id } = tab;
      const frames = await createFrameBook(id).list();
      if (frames.length === 0) return;
      // One that does not answer has just begun, or is gone.
      const page = await createFrameCaller(id, TOP_FRAME)
        .readState()
        .catch(() => undefined);
      if (!page) return;
      for (const frame of frames) {
        createFrameCaller(id, frame)
          .setOn({ isOn: page.isOn })
          .catch(() => undefined);
      }
    },
    /** How many different actors a page with frames names; undefined where it has none. */
    async countActors(sender: Sender): Promise<number | undefined> {
      await note(sender);
      const tabId = sender.tab?.id;
      if (tabId === undefined || (await createFrameBook(tabId).list()).length === 0) {
        return undefined;
      }
      const summary = await createTabCaller(tabId)
        .summarisePage()
        .catch(() => undefined);
      return summary?.found.filter(({ kind }) => kind === 'actor').length;
    },
  };
}

export type Frames = ReturnType<typeof createFrames>;
