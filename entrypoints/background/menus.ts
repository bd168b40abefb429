import type { MenuItem } from '../../src/platform/menus';
import { canRunOn, requestHost } from '../../src/platform/permissions';
import { openExtensionPage } from '../../src/platform/runtime';
import { createTabCaller, type Tab } from '../../src/platform/tabs';
import { EVERYWHERE, hostOf } from '../../src/settings/settings';
import type { Reach } from './reach';

/** Does what an entry of the context menu says. Must be called straight from the click. */
export async function chooseInMenu(item: MenuItem, tab: Tab, reach: Reach): Promise<void> {
  if (item === 'settings') return openExtensionPage('/library.html#/settings');
  if (item === 'once') return reach.runOnce(tab.id);
  if (item === 'marks') return createTabCaller(tab.id).toggleMarks();
  const host = hostOf(tab.url);
  if (host === null) return;
  // Before anything is awaited: the browser asks only straight from a click.
  const asked = item === 'everywhere' ? undefined : requestHost(tab.url);
  const { places, site } = await reach.readTabState(tab.url);
  const part = places.findLast(({ place }) => place.startsWith(`${host}/`))?.place;
  const place = item === 'everywhere' ? EVERYWHERE : item === 'part' ? (part ?? host) : host;
  const isOn = places.find((one) => one.place === place)?.isOn ?? true;
  if (site === 'not-allowed' && isOn) {
    // On as far as the switches go: what was missing is the browser's permission, which is asked for now.
    await asked;
    if (await canRunOn(tab.url)) await reach.setSiteOn(place, true);
    return;
  }
  await asked?.catch(() => false);
  await reach.setSiteOn(place, !isOn);
}
