/**
 * The frame that shows the card, and the line to it. The page can see neither: the frame stands in a closed
 * shadow root and speaks over a port that was handed to it alone.
 *
 *   loading ── load, greeting, ready ──▶ ready
 *      └────── no ready in time ───────▶ refused     (the page forbids frames of other origins)
 *
 * A frame that is moved in the document loads anew and is greeted anew.
 */
import type { PageCalls } from '../messages/calls';
import type { CardGreeting, FromCard, ToCard, ToNote } from '../messages/card-port';
import type { Caller } from '../messages/wire';
import { randomKey } from './random-key';

/** A frame that was loaded and has not answered its greeting after this long is refused by the page. */
export const READY_WITHIN_MS = 500;
/** A frame that has not even loaded after this long is refused too. */
export const LOAD_WITHIN_MS = 5_000;

/** Where the card's page is loaded from, and the origin that it has once it is loaded. */
export interface CardAddress {
  readonly url: string;
  /**
   * Not that of `url` in Chromium: there a content script gets an address that changes with each session
   * (`use_dynamic_url`), which leads to the extension's own origin.
   */
  readonly origin: string;
}

export type CardFrameState = 'loading' | 'ready' | 'refused';

export interface CardFrame {
  readonly element: HTMLIFrameElement;
  readonly state: CardFrameState;
  /** Sends to a ready card; lost otherwise. */
  post(message: ToCard | ToNote): void;
  destroy(): void;
}

/** Makes a frame, not yet in the document. It begins to load when it is put there. */
export function createCardFrame(options: {
  readonly window: Window;
  readonly address: CardAddress;
  readonly calls: Pick<Caller<PageCalls>, 'expectCard'>;
  readonly onMessage: (message: FromCard) => void;
  readonly onState: (state: CardFrameState) => void;
}): CardFrame {
  const { window, address, calls, onMessage, onState } = options;
  // oxlint-disable-next-line react/iframe-missing-sandbox -- an extension page in a sandbox has no origin
  const element = window.document.createElement('iframe');
  element.src = address.url;
  element.title = 'Backstory';
  element.referrerPolicy = 'no-referrer';
  // A fact is copied inside the card; browsers ask the page for that.
  element.allow = 'clipboard-write';

  let state: CardFrameState = 'loading';
  let port: MessagePort | undefined;
  let timer = 0;
  const become = (next: CardFrameState) => {
    window.clearTimeout(timer);
    if (state === next) return;
    state = next;
    onState(next);
  };
  const refuseAfter = (ms: number) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => become('refused'), ms);
  };
  const greet = async () => {
    port?.close();
    port = undefined;
    become('loading');
    refuseAfter(READY_WITHIN_MS);
    const key = randomKey();
    const channel = new MessageChannel();
    port = channel.port1;
    channel.port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (port !== channel.port1 || !isFromCard(data)) return;
      if (data.type === 'ready') become('ready');
      else onMessage(data);
    });
    channel.port1.start();
    try {
      await calls.expectCard({ key });
    } catch {
      // Nobody expects the card, so it will not answer: the timer says so.
      return;
    }
    if (port !== channel.port1) return;
    const greeting: CardGreeting = { backstory: 'card', key };
    // Where the page refuses the frame its window shows an error page of another origin: the port is lost.
    element.contentWindow?.postMessage(greeting, address.origin, [channel.port2]);
  };
  element.addEventListener('load', () => void greet());
  refuseAfter(LOAD_WITHIN_MS);

  return {
    element,
    get state() {
      return state;
    },
    post(message) {
      if (state === 'ready') port?.postMessage(message);
    },
    destroy() {
      window.clearTimeout(timer);
      port?.close();
      port = undefined;
      element.remove();
    },
  };
}

function isFromCard(data: unknown): data is FromCard {
  if (typeof data !== 'object' || data === null || !('type' in data)) return false;
  const message = data as Record<string, unknown>;
  switch (message['type']) {
    case 'ready':
    case 'close':
    case 'hold':
      return true;
    case 'sized':
      return typeof message['token'] === 'number' && typeof message['height'] === 'number';
    case 'drag':
      return Number.isFinite(message['dx']) && Number.isFinite(message['dy']);
    case 'pin':
      return typeof message['isPinned'] === 'boolean';
    default:
      return false;
  }
}
