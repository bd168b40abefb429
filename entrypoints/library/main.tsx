import { render } from 'preact';
import { sectionOf } from '../../src/core/library-address';
import { createScreenCaller } from '../../src/platform/runtime';
import { LibraryShell } from '../../src/ui/library/LibraryShell';
import '../../src/ui/tokens.css';
import '../../src/ui/card/card.css';
import '../../src/ui/popup/popup.css';
import '../../src/ui/settings/settings.css';
import '../../src/ui/library/library.css';
import '../../src/ui/highlights/highlights.css';
import { watchRoute } from './route';
import { VIEWS } from './views';

const root = document.getElementById('library');
const calls = createScreenCaller();

if (root) {
  watchRoute(window, { view: 'actors' }, (visit) => {
    const { address, signal } = visit;
    VIEWS[address.view]?.({
      ...visit,
      calls,
      draw(screen, title) {
        if (signal.aborted) return;
        render(<LibraryShell section={sectionOf(address)}>{screen}</LibraryShell>, root);
        visit.drawn(title);
      },
    });
  });
}
