import { render } from 'preact';
import { createScreenCaller } from '../../src/platform/runtime';
import '../../src/ui/tokens.css';
import '../../src/ui/settings/settings.css';
import { watchRoute } from './route';
import { startSettings } from './settings-view';

const root = document.getElementById('library');
const calls = createScreenCaller();

/** Every view of the library by its address; the first is shown where the address names none. */
const VIEWS = { settings: startSettings };

if (root) {
  watchRoute(Object.keys(VIEWS) as ReadonlyArray<keyof typeof VIEWS>, (view, signal) => {
    VIEWS[view]({ calls, signal, draw: (screen) => render(screen, root) });
  });
}
