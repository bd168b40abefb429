import { useRef } from 'preact/hooks';
import { Run } from '../Run';
import { settings } from '../settings-strings';
import { nameOfPlace, type SettingsActions, type SettingsState } from './settings-view';

/** What was switched on and off, with a switch each, and the list as a file. */
export function SiteList(props: {
  readonly sites: SettingsState['sites'];
  readonly leftOut: SettingsState['leftOut'];
  readonly actions: Pick<SettingsActions, 'onSwitch' | 'onExport' | 'onImport'>;
}) {
  const { sites, leftOut, actions } = props;
  const file = useRef<HTMLInputElement>(null);
  const places = Object.keys(sites).toSorted();
  return (
    <>
      <p class="quiet">{settings.sitesLead}</p>
      {places.length === 0 ? (
        <p>{settings.noSites}</p>
      ) : (
        <ul class="rows">
          {places.map((place) => (
            <SiteRow
              key={place}
              place={place}
              isOn={sites[place] === 'on'}
              onSwitch={actions.onSwitch}
            />
          ))}
        </ul>
      )}
      <div class="buttons">
        <button
          type="button"
          class="plain"
          disabled={places.length === 0 && Object.keys(leftOut).length === 0}
          onClick={() => actions.onExport()}
        >
          {settings.exportSites}
        </button>
        <button type="button" class="plain" onClick={() => file.current?.click()}>
          {settings.importSites}
        </button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          aria-label={settings.importSites}
          hidden
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) actions.onImport(chosen);
            // The same file may be chosen again.
            currentTarget.value = '';
          }}
        />
      </div>
    </>
  );
}

function SiteRow(props: {
  readonly place: string;
  readonly isOn: boolean;
  readonly onSwitch: SettingsActions['onSwitch'];
}) {
  const { place, isOn, onSwitch } = props;
  const name = nameOfPlace(place);
  return (
    <li>
      <span class="row-name">
        <Run>{name}</Run>
      </span>
      <button
        type="button"
        role="switch"
        class="plain"
        aria-checked={isOn}
        aria-label={settings.switchOf(name)}
        onClick={() => onSwitch(place, !isOn)}
      >
        {isOn ? settings.on : settings.off}
      </button>
      <button
        type="button"
        class="link"
        aria-label={settings.removeOf(name)}
        onClick={() => onSwitch(place, null)}
      >
        {settings.remove}
      </button>
    </li>
  );
}
