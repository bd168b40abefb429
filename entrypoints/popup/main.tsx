import { render } from 'preact';
import { libraryAddress } from '../../src/core/library-address';
import type { Ref } from '../../src/core/pack/refs';
import { requestHost } from '../../src/platform/permissions';
import { createScreenCaller, openExtensionPage } from '../../src/platform/runtime';
import { loadRecent, saveRecent } from '../../src/platform/recent-storage';
import { createTabCaller, readActiveTab } from '../../src/platform/tabs';
import { createCardLoader } from '../../src/ui/card/load-card';
import { Popup, type PopupActions, type PopupState } from '../../src/ui/popup/Popup';
import '../../src/ui/tokens.css';
import '../../src/ui/card/card.css';
import '../../src/ui/popup/popup.css';
import { startPopup } from './popup-session';

const calls = createScreenCaller();
const root = document.getElementById('popup');
startPopup({
  calls,
  loader: createCardLoader(calls),
  readActiveTab,
  createTabCaller,
  requestHost,
  openSettings: () => void openExtensionPage('/library.html#/settings').then(() => window.close()),
  openWelcome: () => void openExtensionPage('/welcome.html').then(() => window.close()),
  openLibrary: (address) =>
    void openExtensionPage(`/library.html${libraryAddress(address)}`).then(() => window.close()),
  recent: { load: loadRecent, save: saveRecent },
  copyText: (text) => navigator.clipboard.writeText(text),
  locales: navigator.languages,
  first: readAddress(),
  render: draw,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
});

function draw(state: PopupState, actions: PopupActions): void {
  if (root) render(<Popup state={state} actions={actions} locale={navigator.language} />, root);
}

/** A tab may be opened for a search: `popup.html?q=QUERY&open=PACK/ID`. Undefined in the popup itself. */
function readAddress(): { query: string; ref: Ref | null } | undefined {
  const asked = new URLSearchParams(location.search);
  const query = asked.get('q');
  const open = asked.get('open') ?? '';
  return query === null ? undefined : { query, ref: isRef(open) ? open : null };
}

function isRef(text: string): text is Ref {
  return /^[\w.-]+\/[\w.-]+$/u.test(text);
}
