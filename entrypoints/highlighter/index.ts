import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { DEFAULT_CHOICES } from '../../src/core/choices';
import { highlighterGuards } from '../../src/messages/guards';
import type { HighlighterCalls } from '../../src/messages/highlight-calls';
import { createServer } from '../../src/messages/wire';
import { startHighlighter } from '../../src/page/highlighter/highlighter';
import { isReadableDocument } from '../../src/page/page-facts';
import {
  createPageCaller,
  extensionUrl,
  localText,
  onMessage,
  onOrphaned,
} from '../../src/platform/content-runtime';
import type { Sender } from '../../src/platform/runtime';

/** Where a script that is injected once more into the same page finds the one that is there already. */
const RUNNING = Symbol.for('backstory.highlighter');
type World = typeof globalThis & { [RUNNING]?: AbortController };

/** Put into a page by the background when there is something to show or to save. */
export default defineUnlistedScript(() => {
  void start();
});

async function start(): Promise<void> {
  const world: World = globalThis;
  if (world[RUNNING] && !world[RUNNING].signal.aborted) return;
  if (!isReadableDocument(document)) return;
  const running = new AbortController();
  world[RUNNING] = running;
  const { signal } = running;
  onOrphaned(() => running.abort(), signal);
  const calls = createPageCaller();
  const { isOn, choices } = await calls
    .readPageSettings({ url: location.href })
    .catch(() => ({ isOn: false, choices: DEFAULT_CHOICES }));
  if (signal.aborted) return;
  const handlers = startHighlighter({
    window,
    calls,
    address: { url: extensionUrl('/note.html'), origin: new URL(extensionUrl('/')).origin },
    choices,
    words: {
      save: localText('saveButton'),
      count: (count) => localText('savedHere', String(count)),
    },
    isOn,
    signal,
  });
  onMessage(
    createServer<HighlighterCalls, Sender>({
      direction: 'highlighter',
      guards: highlighterGuards,
      handlers,
    }),
    signal,
  );
  // What is switched off shows nothing of ours any more.
  onMessage((said) => {
    if (isSwitchedOff(said)) running.abort();
    return undefined;
  }, signal);
}

function isSwitchedOff(said: unknown): boolean {
  const { backstory, call, params } = said as Record<string, unknown>;
  return backstory === 'tab' && call === 'setOn' && (params as { isOn?: boolean }).isOn === false;
}
