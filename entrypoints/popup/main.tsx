import { render, type ComponentChild } from 'preact';
import { libraryAddress } from '../../src/core/library-address';
import type { Ref } from '../../src/core/pack/refs';
import { requestHost } from '../../src/platform/permissions';
import { createScreenCaller, onNews, openExtensionPage } from '../../src/platform/runtime';
import { loadRecent, saveRecent } from '../../src/platform/recent-storage';
import { createHighlighterCaller, createTabCaller, readActiveTab } from '../../src/platform/tabs';
import { createCardLoader } from '../../src/ui/card/load-card';
import { HighlightsHere } from '../../src/ui/highlights/HighlightsHere';
import { Popup, type PopupActions, type PopupState } from '../../src/ui/popup/Popup';
import '../../src/ui/tokens.css';
import '../../src/ui/card/card.css';
import '../../src/ui/popup/popup.css';
import { startHighlightsHere } from './highlights-here';
import { startPopup } from './popup-session';

const calls = createScreenCaller();
/** The highlights of the page, once they are known. */
let here: ComponentChild = null;
let last: (() => void) | undefined;
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

// A popup that was opened for a search stands over no page.
if (readAddress() === undefined) {
  const list = startHighlightsHere({
    calls,
    readActiveTab,
    callTab: createHighlighterCaller,
    openNote: (id) => void openExtensionPage(`/note.html?id=${id}`).then(() => window.close()),
    render(state, actions) {
      here = <HighlightsHere state={state} actions={actions} />;
      last?.();
    },
  });
  onNews(() => void list.refresh().catch(() => undefined), new AbortController().signal);
}

function draw(state: PopupState, actions: PopupActions): void {
  last = () => {
    if (!root) return;
    render(
      <Popup state={state} actions={actions} locale={navigator.language}>
        {here}
      </Popup>,
      root,
    );
  };
  last();
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
