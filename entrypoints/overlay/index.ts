import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { DEFAULT_CHOICES } from '../../src/core/choices';
import type { PageSettings, TabCalls } from '../../src/messages/calls';
import { tabGuards } from '../../src/messages/guards';
import { createServer } from '../../src/messages/wire';
import { untilArticle } from '../../src/page/article-frame';
import { startPageSession } from '../../src/page/session';
import {
  createPageCaller,
  extensionUrl,
  onMessage,
  onOrphaned,
} from '../../src/platform/content-runtime';
import type { Sender } from '../../src/platform/runtime';

/** Where a script that is injected once more into the same page finds the session that is there already. */
const RUNNING = Symbol.for('backstory.running');
type World = typeof globalThis & { [RUNNING]?: AbortController };

/**
 * The content script. For WXT it is an unlisted script, which the background registers: WXT's own wrapper of
 * content scripts announces itself to the page by an event that carries the extension's id.
 */
export default defineUnlistedScript(() => {
  void start();
});

async function start(): Promise<void> {
  const world: World = globalThis;
  world[RUNNING]?.abort();
  const running = new AbortController();
  world[RUNNING] = running;
  const { signal } = running;
  onOrphaned(() => running.abort(), signal);

  // Not `parent`: a page of an extension may hold a page of the web.
  if (window !== window.top) await untilArticle(window, signal);
  const calls = createPageCaller();
  // Without an answer nothing is touched; switching the site on still works.
  const settings = await calls
    .readPageSettings({ url: location.href })
    .catch((): PageSettings => ({ isOn: false, choices: DEFAULT_CHOICES }));
  if (signal.aborted) return;
  const handlers = startPageSession({
    window,
    calls,
    card: { url: extensionUrl('/card.html'), origin: new URL(extensionUrl('/')).origin },
    signal,
    ...settings,
  });
  if (settings.isOn && settings.choices.saveButton === 'shown') {
    // The button that saves is in a script of its own, which most pages never need.
    const wish = () => void calls.startHighlighter().catch(() => undefined);
    document.addEventListener('selectstart', wish, { once: true, passive: true, signal });
  }
  onMessage(
    createServer<TabCalls, Sender>({ direction: 'tab', guards: tabGuards, handlers }),
    signal,
  );
}
