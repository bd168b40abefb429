import { defineContentScript } from 'wxt/utils/define-content-script';
import type { TabCalls } from '../../src/messages/calls';
import { tabGuards } from '../../src/messages/guards';
import { createServer } from '../../src/messages/wire';
import { startPageSession } from '../../src/page/session';
import { createPageCaller, extensionUrl, onMessage, type Sender } from '../../src/platform/runtime';

/** Where a script that is injected once more into the same page finds the session that is there already. */
const RUNNING = Symbol.for('backstory.running');
type World = typeof globalThis & { [RUNNING]?: AbortController };

export default defineContentScript({
  matches: ['*://*/*'],
  registration: 'runtime',
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main({ signal }) {
    const world: World = globalThis;
    world[RUNNING]?.abort();
    const running = new AbortController();
    world[RUNNING] = running;
    signal.addEventListener('abort', () => running.abort(), { once: true });

    const calls = createPageCaller();
    // Without an answer nothing is touched; switching the site on still works.
    const isOn = await calls.isSiteOn({ url: location.href }).catch(() => false);
    const handlers = startPageSession({
      window,
      calls,
      card: { url: extensionUrl('/card.html'), origin: new URL(extensionUrl('/')).origin },
      signal: running.signal,
      isOn,
    });
    onMessage(
      createServer<TabCalls, Sender>({ direction: 'tab', guards: tabGuards, handlers }),
      running.signal,
    );
  },
});
