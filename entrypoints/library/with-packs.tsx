import { WaitingPage, type Waiting } from '../../src/ui/library/Waiting';
import { library } from '../../src/ui/library-strings';
import { openPacks, type OpenPacks } from './open-packs';
import type { LibraryView } from './views';

/**
 * Starts a view that needs the packs: until they are there it says what it waits for, and where they cannot be read,
 * why. `show` resolves to a global id where no pack has what was asked for. Starts anew when the reader comes back and
 * finds other packs.
 */
export async function withPacks(
  view: LibraryView,
  options: {
    /** What the view is called before anything is read; undefined where only the packs know. */
    readonly title: string | undefined;
    readonly show: (
      packs: OpenPacks,
      signal: AbortSignal,
    ) => Promise<{ readonly missing: string } | void>;
  },
): Promise<void> {
  const { address, calls, signal } = view;
  const { title, show } = options;
  let stamp = '';
  let round = new AbortController();
  const wait = (waiting: Waiting) =>
    view.draw(
      <WaitingPage
        address={address}
        title={title}
        waiting={waiting}
        onRetry={() => void start()}
      />,
      title ?? library.name,
    );
  const start = async () => {
    round.abort();
    round = new AbortController();
    const mine = AbortSignal.any([round.signal, signal]);
    try {
      const packs = await openPacks(calls);
      if (mine.aborted) return;
      ({ stamp } = packs);
      if (packs.shelf.packs.length === 0) return wait({ status: 'empty' });
      const answer = await show(packs, mine);
      if (answer && !mine.aborted) wait({ status: 'missing', ref: answer.missing });
    } catch (error) {
      if (mine.aborted) return;
      wait({ status: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  };
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState !== 'visible') return;
      openPacks(calls)
        .then((packs) => (packs.stamp === stamp ? undefined : start()))
        .catch(() => start());
    },
    { signal },
  );
  wait({ status: 'loading' });
  await start();
}
