import { render } from 'preact';
import { requestHost } from '../../src/platform/permissions';
import { createScreenCaller, openExtensionPage } from '../../src/platform/runtime';
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
  render: draw,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
});

function draw(state: PopupState, actions: PopupActions): void {
  if (root) render(<Popup state={state} actions={actions} locale={navigator.language} />, root);
}
