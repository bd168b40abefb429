/** The library's settings: what is shown, and what each press does. */
import { dateLocaleOf, type Choices } from '../../src/core/choices';
import type { SettingsView } from '../../src/messages/calls';
import { allChoices } from '../../src/settings/choices';
import { leftOutAt } from '../../src/settings/packs-in-use';
import { placesOf } from '../../src/settings/settings';
import { readSitesFile, writeSitesFile } from '../../src/settings/sites-file';
import { settings as strings } from '../../src/ui/settings-strings';
import { MarkPreview } from '../../src/ui/settings/MarkPreview';
import { SettingsPage } from '../../src/ui/settings/SettingsPage';
import type { SettingsActions, SettingsState } from '../../src/ui/settings/settings-view';
import { paintPreview } from './preview';
import type { LibraryView } from './views';

/** A first start takes a moment to install the bundled pack. */
const STORE_ASKED_EVERY_MS = 400;

/** Shows the settings until the signal is aborted, and again when the reader comes back to the tab. */
export function startSettings({ calls, signal, draw }: LibraryView): void {
  let settings: SettingsView | undefined;
  let packs: SettingsState['packs'] = null;
  let notice: string | null = null;
  /** The same function for the same choices: another one paints the preview anew. */
  let preview: { readonly key: string; readonly paint: (place: HTMLElement) => () => void } = {
    key: '',
    paint: () => () => {},
  };

  const show = () => {
    if (signal.aborted || !settings) return;
    const choices = allChoices(settings.choices);
    const key = JSON.stringify(choices);
    if (preview.key !== key) {
      preview = { key, paint: (place) => paintPreview(window, place, choices) };
    }
    draw(
      <SettingsPage
        state={{
          choices,
          chosen: new Set(Object.keys(settings.choices) as Array<keyof Choices>),
          sites: settings.sites,
          packs,
          leftOut: settings.leftOut,
          notThese: settings.notThese,
          notice,
        }}
        actions={actions}
        locale={dateLocaleOf(choices, navigator.language)}
        preview={<MarkPreview onShown={preview.paint} />}
      />,
      strings.title,
    );
  };
  /** All else can be chosen while the packs cannot be read. */
  const readPacks = async () => {
    const store = await calls.readStoreState().catch(() => undefined);
    if (signal.aborted) return;
    if (store?.status === 'installing') {
      setTimeout(() => void readPacks(), STORE_ASKED_EVERY_MS);
      return;
    }
    packs = store?.status === 'ready' ? store.packs : [];
    show();
  };
  const read = async () => {
    try {
      settings = await calls.readSettings();
      show();
      void readPacks();
    } catch {
      if (signal.aborted || settings) return;
      draw(
        <main class="settings">
          <p role="alert">{strings.notRead}</p>
          <button type="button" class="plain" onClick={() => void read()}>
            {strings.reload}
          </button>
        </main>,
        strings.title,
      );
    }
  };
  /** Asks for a change and shows what holds then; `done` says what was done. */
  const change = async <T,>(asked: Promise<T>, done: (answer: T) => string | null = () => null) => {
    try {
      notice = done(await asked);
    } catch {
      notice = strings.failed;
    }
    await read();
  };
  const addPlace = (place: string) => {
    const packsLeftOut = leftOutAt(settings?.leftOut ?? {}, placesOf(`https://${place}`));
    return change(calls.setLeftOut({ place, packs: packsLeftOut }));
  };
  const importFile = async (file: File) => {
    const lists = readSitesFile(await file.text().catch(() => ''));
    if (lists) return change(calls.importSites(lists), ({ count }) => strings.imported(count));
    notice = strings.notASitesFile;
    show();
  };
  const actions: SettingsActions = {
    onChoose: (choice) => void change(calls.choose(choice)),
    onReset: (name) => void change(calls.resetChoice({ name })),
    onSwitch: (place, isOn) => void change(calls.setSiteOn({ place, isOn })),
    onLeaveOut: (place, ids) => void change(calls.setLeftOut({ place, packs: ids })),
    onAddPlace: (place) => void addPlace(place),
    onExport: () =>
      save(strings.exportName, writeSitesFile(settings ?? { sites: {}, leftOut: {} })),
    onImport: (file) => void importFile(file),
    onTakeBack: (id) => void change(calls.takeBack({ id })),
  };
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && void read(),
    { signal },
  );
  void read();
}

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
