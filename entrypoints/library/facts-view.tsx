import { listFacts } from '../../src/core/library/fact-list';
import { paramOf } from '../../src/core/library-address';
import { BrowsePage } from '../../src/ui/library/BrowsePage';
import { FactBrowser } from '../../src/ui/library/FactBrowser';
import { browseFacts } from './fact-browsing';
import type { LibraryView } from './views';
import { withPacks } from './with-packs';

const TITLE = 'Facts';

/** All facts of all packs as a table. */
export function startFacts(view: LibraryView): void {
  let { address } = view;
  let redraw = () => {};
  view.onAddress((next) => {
    address = next;
    redraw();
  });
  void withPacks(view, {
    title: TITLE,
    async show(packs, signal) {
      redraw = () => {
        if (signal.aborted) return;
        view.draw(
          <BrowsePage
            title={TITLE}
            query={paramOf(address, 'q')}
            onQuery={browsing.onQuery}
            notice={browsing.notice()}
          >
            <FactBrowser
              label={TITLE}
              state={browsing.state(address)}
              actions={browsing.actions}
              locale={navigator.language}
            />
          </BrowsePage>,
          TITLE,
        );
      };
      const browsing = browseFacts({
        packs,
        list: listFacts(packs.shelf),
        view,
        address: () => address,
        redraw: () => redraw(),
      });
      redraw();
    },
  });
}
