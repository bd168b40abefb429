/**
 * The little of the extension API that a content script uses. Not over the polyfill, which would be a seventh of what is
 * loaded into every page: promises are native here in every browser that we run in, and answering by callback is too.
 */
import type { Browser } from 'webextension-polyfill';
import type { PageCalls } from '../messages/calls';
import { createCaller, type Caller } from '../messages/wire';
import type { Sender } from './runtime';

interface ContentApi {
  readonly i18n: Pick<Browser['i18n'], 'getMessage'>;
  readonly runtime: Pick<Browser['runtime'], 'getURL' | 'sendMessage'> & {
    /** Undefined once the extension was updated, switched off or removed. */
    readonly id?: string;
    readonly onMessage: {
      addListener(listener: CallbackListener): void;
      removeListener(listener: CallbackListener): void;
    };
  };
}
type CallbackListener = (
  message: unknown,
  sender: Sender,
  respond: (answer: unknown) => void,
) => boolean;

const world = globalThis as unknown as { browser?: ContentApi; chrome?: ContentApi };
const { runtime, i18n } = (world.browser ?? world.chrome) as ContentApi;

/** Moments at which a reader could notice that the script behind the marks is dead. */
const NOTICEABLE = ['pointerover', 'keydown', 'visibilitychange'] as const;

/** What a content script asks of the background. */
export function createPageCaller(): Caller<PageCalls> {
  return createCaller('page', (message) => runtime.sendMessage(message));
}

/** The address of one of our files, such as "/card.html". */
export function extensionUrl(path: string): string {
  return runtime.getURL(path);
}

/** A text of `_locales`, in the browser's language. */
export function localText(name: string, filled: string[] | string = []): string {
  return i18n.getMessage(name, filled);
}

/** Listens until the signal is aborted. The listener leaves messages to others with undefined. */
export function onMessage(
  listener: (message: unknown, sender: Sender) => Promise<unknown> | undefined,
  signal: AbortSignal,
): void {
  const guarded: CallbackListener = (message, sender, respond) => {
    const answer = sender.id === runtime.id ? listener(message, sender) : undefined;
    if (!answer) return false;
    answer.then(respond, () => respond(undefined));
    return true;
  };
  runtime.onMessage.addListener(guarded);
  signal.addEventListener('abort', () => runtime.onMessage.removeListener(guarded), {
    once: true,
  });
}

/**
 * Calls back once, in a content script, after the extension was updated, switched off or removed: the script is
 * left behind without anybody to talk to, and the new version's script takes its place.
 */
export function onOrphaned(listener: () => void, signal: AbortSignal): void {
  const check = () => {
    if (runtime.id === undefined) listener();
  };
  for (const type of NOTICEABLE) {
    document.addEventListener(type, check, { capture: true, passive: true, signal });
  }
}
