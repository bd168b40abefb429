import type { MenuItem } from '../../src/platform/menus';
import type { Tab } from '../../src/platform/tabs';
import { EVERYWHERE, hostOf } from '../../src/settings/settings';
import type { Reach } from './reach';

/** What the entries of the context menu do it with. */
export interface MenuParts {
  readonly reach: Pick<Reach, 'readTabState' | 'runOnce' | 'setSiteOn'>;
  /** Must be called straight from a click. */
  readonly requestHost: (url: string) => Promise<boolean>;
  readonly toggleMarks: (tabId: number) => Promise<boolean>;
  readonly openSettings: () => Promise<void>;
}

/** Does what an entry says. Must be called straight from the click: the browser may have to be asked first. */
export async function chooseInMenu(item: MenuItem, tab: Tab, parts: MenuParts): Promise<void> {
  const { reach, requestHost, toggleMarks, openSettings } = parts;
  if (item === 'settings') return openSettings();
  if (item === 'once') return reach.runOnce(tab.id);
  if (item === 'marks') return void (await toggleMarks(tab.id));
  const host = hostOf(tab.url);
  if (host === null) return;
  // Granted before, this asks nobody and is true.
  const isGranted = item === 'everywhere' ? Promise.resolve(true) : requestHost(tab.url);
  const { places, site } = await reach.readTabState(tab.url);
  const part = places.findLast((one) => one.place.startsWith(`${host}/`))?.place;
  const place = item === 'everywhere' ? EVERYWHERE : item === 'part' ? (part ?? host) : host;
  const isOn = places.find((one) => one.place === place)?.isOn ?? true;
  // On as far as the switches go: what was missing is the permission that was just asked for.
  const isWanted = !isOn || (site === 'not-allowed' && item !== 'everywhere');
  if (isWanted && !(await isGranted.catch(() => false))) return;
  await reach.setSiteOn(place, isWanted);
}
