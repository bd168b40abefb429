import browser from 'webextension-polyfill';

const SCRIPT_ID = 'overlay';
const SCRIPT_FILE = '/overlay.js';

/** Lets the content script run on these match patterns from now on, and on no others. */
export async function registerOverlay(matches: readonly string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered.length > 0) {
      await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    }
    return;
  }
  const script = {
    id: SCRIPT_ID,
    js: [SCRIPT_FILE],
    matches: [...matches],
    runAt: 'document_idle' as const,
    allFrames: true,
    // Frames without an address of their own (about:blank, srcdoc, blob:), by the origin of the page that made them.
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
  };
  await (registered.length > 0
    ? browser.scripting.updateContentScripts([script])
    : browser.scripting.registerContentScripts([script]));
}

/** A frame that loads without end is not waited for. */
const LONGEST_INJECTION_MS = 2_000;

/** Runs the content script in one tab and its frames now. Resolves to false where the browser does not allow it. */
export function injectOverlay(tabId: number): Promise<boolean> {
  return inject({ tabId, allFrames: true }, SCRIPT_FILE);
}

/** The same in the page alone for the script that shows and saves highlights; where it runs already nothing happens. */
export function injectHighlighter(tabId: number): Promise<boolean> {
  return inject({ tabId }, '/highlighter.js');
}

async function inject(
  target: { tabId: number; allFrames?: boolean },
  file: string,
): Promise<boolean> {
  try {
    await Promise.race([
      browser.scripting.executeScript({ target, files: [file] }),
      new Promise((resolve) => setTimeout(resolve, LONGEST_INJECTION_MS)),
    ]);
    return true;
  } catch {
    // A page of the browser, a store, a PDF viewer, or a tab that was closed: nothing to do there.
    return false;
  }
}
