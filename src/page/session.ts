import { DEFAULT_CHOICES, type Choices } from '../core/choices';
import type { PageCalls, TabCalls } from '../messages/calls';
import type { Caller, Handlers } from '../messages/wire';
import type { CardAddress } from './card-frame';
import { askForcedColors } from './mark-style';
import { isReadableDocument, readTitle } from './page-facts';
import { type PageLife, startPageLife } from './page-life';
import { watchAddress } from './watch-address';

const NOT_READ_NOTICE = 'Backstory reads web pages with text; this is something else.';

/**
 * Backstory on one page: switched on at once, off and on again by `setOn`. When the signal is aborted nothing of
 * it is left. The handlers answer whether it is on or off.
 */
export function startPageSession(options: {
  readonly window: Window & typeof globalThis;
  readonly calls: Caller<PageCalls>;
  readonly card: CardAddress;
  readonly signal: AbortSignal;
  /** False where the site is switched off: nothing is read until `setOn`. */
  readonly isOn?: boolean;
  readonly choices?: Choices;
  readonly isVisible?: boolean;
  /** In a frame: the address of the page around it. */
  readonly url?: string;
}): Handlers<TabCalls, unknown> {
  const { window, calls, card, signal, url } = options;
  let life: PageLife | undefined;
  let ending: AbortController | undefined;
  let choices = options.choices ?? DEFAULT_CHOICES;
  let isVisible = options.isVisible ?? true;
  /** Shown once, by the reader's click, where it is off. */
  let isOnce = false;

  const setOn = (isOn: boolean) => {
    if (signal.aborted || isOn === (ending !== undefined)) return;
    if (!isOn) {
      ending?.abort();
      ending = undefined;
      life = undefined;
      return;
    }
    ending = new AbortController();
    if (isReadableDocument(window.document)) {
      life = startPageLife({ window, calls, address: card, choices, signal: ending.signal, url });
      life.setVisible(isVisible);
    }
  };
  const startAnew = () => {
    if (!ending) return;
    setOn(false);
    setOn(true);
  };
  /** Another part of the site may be switched otherwise. */
  const askAgain = async () => {
    const settings = await calls
      .readPageSettings({ url: window.location.href })
      .catch(() => undefined);
    if (settings) setOn(settings.isOn || isOnce);
  };
  signal.addEventListener('abort', () => ending?.abort(), { once: true });
  watchAddress({ window, signal, onMoved: () => void askAgain() });
  // Marks are made in another way then (see `createPainter`), which takes a new life.
  askForcedColors(window).addEventListener('change', startAnew, { signal });
  if (options.isOn ?? true) setOn(true);

  return {
    summarisePage: () =>
      life?.summarise() ?? {
        title: readTitle(window.document),
        found: [],
        ...(ending && { notice: NOT_READ_NOTICE }),
      },
    revealMention: ({ ref, isEntered }) => life?.reveal(ref, isEntered) ?? false,
    stepMention: ({ direction, isEntered }) => life?.step(direction, isEntered) ?? false,
    readState: () => ({ isOn: ending !== undefined, isVisible }),
    setOn: ({ isOn, isOnce: isOnlyNow = false }) => {
      isOnce = isOn && (isOnlyNow || isOnce);
      setOn(isOn);
    },
    applyChoices: (chosen) => {
      choices = chosen;
      startAnew();
    },
    toggleMarks: (wanted) => {
      isVisible = wanted?.isVisible ?? !isVisible;
      life?.setVisible(isVisible);
      return isVisible;
    },
    refreshMarks: () => life?.refresh(),
  };
}
