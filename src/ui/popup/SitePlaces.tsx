import { Run } from '../Run';
import { places } from '../settings-strings';
import type { SiteActions } from './SiteState';
import type { TabView } from './popup-view';

/** Stands in the list of places for all of them. */
const EVERYWHERE = '*';
/** Deeper parts of a site than these nobody switches by itself. */
const MOST_PLACES = 4;

/** A switch for each place that the page is in: a part of the site, the site, everywhere. */
export function SitePlaces({
  tab,
  onSwitchPlace,
}: { readonly tab: TabView } & Pick<SiteActions, 'onSwitchPlace'>) {
  if (tab.places.length === 0 || tab.run === null || tab.run === 'clicked') return null;
  return (
    <details class="places">
      <summary>{places.title}</summary>
      <ul>
        {tab.places.slice(-MOST_PLACES).map(({ place, isOn }) => {
          const name = place === EVERYWHERE ? places.everywhere : place;
          return (
            <li key={place}>
              <button
                type="button"
                role="switch"
                class="switch"
                aria-checked={isOn}
                onClick={() => onSwitchPlace(place, !isOn)}
              >
                <span class="place-name">
                  <Run>{name}</Run>
                </span>
                <span class="switch-track" aria-hidden="true">
                  <span class="switch-thumb" />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
