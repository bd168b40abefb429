import browser from 'webextension-polyfill';
import type { PanelRequest } from '../messages/calls';

const keyOf = (tabId: number) => `panel:${tabId}`;

/** Chrome's side panel, which the polyfill does not know. */
interface SidePanelApi {
  open(options: { tabId: number }): Promise<void>;
}

/** Remembers, for this session of the browser, what the side panel of a tab should show. */
export async function writePanelRequest(tabId: number, request: PanelRequest): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: request });
}

/** What the side panel of a tab should show; null where nothing was asked for. */
export async function readPanelRequest(tabId: number): Promise<PanelRequest | null> {
  const stored = await browser.storage.session.get(keyOf(tabId));
  return (stored[keyOf(tabId)] as PanelRequest | undefined) ?? null;
}

/** Forgets a tab. */
export async function forgetPanelRequest(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** Calls back, in the panel, whenever any tab asks for something else. */
export function onPanelChange(listener: () => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === 'session' && Object.keys(changes).some((key) => key.startsWith('panel:'))) {
      listener();
    }
  };
  const onActivated = () => listener();
  browser.storage.onChanged.addListener(onChanged);
  browser.tabs.onActivated.addListener(onActivated);
  signal.addEventListener(
    'abort',
    () => {
      browser.storage.onChanged.removeListener(onChanged);
      browser.tabs.onActivated.removeListener(onActivated);
    },
    { once: true },
  );
}

/**
 * Opens the side panel of a tab. Browsers want a reader's own click for that: resolves to false where this was
 * none, and the panel then shows the request when the reader opens it.
 */
export async function openPanel(tabId: number): Promise<boolean> {
  try {
    const { sidePanel } = browser as unknown as { sidePanel?: SidePanelApi };
    await (sidePanel ? sidePanel.open({ tabId }) : browser.sidebarAction.open());
    return true;
  } catch {
    return false;
  }
}
