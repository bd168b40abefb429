/**
 * A page with its frames as one: what is asked of a tab is asked of the content scripts of all its frames.
 *
 *   summary      of the page, with the finds of all frames added up
 *   next name    in the frame that was last gone to, then in the others, round and round
 *   the rest     told to every frame; the page itself (frame 0) decides and answers
 */
import type { Ref } from '../core/pack/refs';
import type { PageSummary, TabCalls } from './calls';
import type { Caller } from './wire';

/** The page itself among its frames. */
export const TOP_FRAME = 0;
/** A frame that is too busy to say what it found is left out. */
const ANSWERS_WITHIN_MS = 500;

/** Which frames of a tab have a content script, and where the reader was last. */
export interface FrameBook {
  /** Without the page itself. */
  readonly list: () => Promise<readonly number[]>;
  /** Nobody answered there. */
  readonly forget: (frameId: number) => Promise<void>;
  readonly readLast: () => Promise<number>;
  readonly writeLast: (frameId: number) => Promise<void>;
}

/** Makes one caller out of those of the frames. Calls reject where the page itself does not answer. */
export function callAllFrames(
  callerOf: (frameId: number) => Caller<TabCalls>,
  frames: FrameBook,
): Caller<TabCalls> {
  const top = callerOf(TOP_FRAME);
  /** Frames come and go: one that does not answer is as if it were not there. */
  async function askFrames<T>(ask: (frame: Caller<TabCalls>) => Promise<T>): Promise<T[]> {
    const answers = await Promise.all(
      (await frames.list()).map((id) =>
        ask(callerOf(id)).catch(async () => {
          await frames.forget(id);
          return undefined;
        }),
      ),
    );
    return answers.filter((answer) => answer !== undefined);
  }
  async function tell<T>(ask: (frame: Caller<TabCalls>) => Promise<T>): Promise<T> {
    const [answer] = await Promise.allSettled([ask(top), askFrames(ask)]);
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  }
  async function goRound(
    direction: 'next' | 'previous',
    go: (frame: Caller<TabCalls>, isEntered: boolean) => Promise<boolean>,
  ): Promise<boolean> {
    const ids = [TOP_FRAME, ...(await frames.list())];
    const way = direction === 'next' ? 1 : ids.length - 1;
    let at = Math.max(0, ids.indexOf(await frames.readLast()));
    let missing: unknown;
    for (let turn = 0; turn <= ids.length; turn++, at = (at + way) % ids.length) {
      const id = ids[at] as number;
      try {
        if (!(await go(callerOf(id), turn > 0))) continue;
        await frames.writeLast(id);
        return true;
      } catch (error) {
        if (id === TOP_FRAME) missing = error;
        else await frames.forget(id);
      }
    }
    if (missing !== undefined) throw missing;
    return false;
  }
  return {
    async summarisePage() {
      const [page, parts] = await Promise.all([
        top.summarisePage(),
        askFrames((frame) => Promise.race([frame.summarisePage(), noAnswer()])),
      ]);
      return joinSummaries(
        page,
        parts.filter((part) => part !== null),
      );
    },
    revealMention: ({ ref }) =>
      goRound('next', (frame, isEntered) => frame.revealMention({ ref, isEntered })),
    stepMention: ({ direction }) =>
      goRound(direction, (frame, isEntered) => frame.stepMention({ direction, isEntered })),
    readState: () => top.readState(),
    setOn: (params) => tell((frame) => frame.setOn(params)),
    applyChoices: (params) => tell((frame) => frame.applyChoices(params)),
    async toggleMarks(params) {
      const isVisible = await top.toggleMarks(params);
      await askFrames((frame) => frame.toggleMarks({ isVisible }));
      return isVisible;
    },
    refreshMarks: () => tell((frame) => frame.refreshMarks()),
  };
}

/** The page's summary with what its frames found: each actor and event once. */
export function joinSummaries(page: PageSummary, frames: readonly PageSummary[]): PageSummary {
  const found = new Map<Ref, PageSummary['found'][number]>();
  for (const one of [page, ...frames].flatMap((summary) => summary.found)) {
    const known = found.get(one.ref);
    found.set(one.ref, known ? { ...known, count: known.count + one.count } : one);
  }
  return { ...page, found: [...found.values()] };
}

function noAnswer(): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, ANSWERS_WITHIN_MS, null));
}
