import type { RunMode } from '../core/run-mode';
import { readChosen, type ChosenOnly } from './choices';
import { readNotThese, type NotThis } from './not-these';
import { readLeftOut, type LeftOut } from './packs-in-use';

/**
 * What the reader chose, as pure data. Only what was chosen is kept; defaults are filled in on reading, so that a
 * later version may change a default without overwriting anybody's choice.
 */
export interface Settings {
  /** Where Backstory runs; absent until the reader has answered the welcome page. */
  readonly run?: RunMode;
  /**
   * What the reader switched off, and on again (so that defaults may change): hosts ("paper.example"), parts of them
   * ("paper.example/sport/") and `EVERYWHERE`. The most particular one decides.
   */
  readonly sites: Readonly<Record<string, 'on' | 'off'>>;
  /** Packs that are not used at a place, by the same places; the most particular one decides here too. */
  readonly leftOut: LeftOut;
  readonly choices: ChosenOnly;
  /** Whom the reader said a name does not mean, the first said first. */
  readonly notThese: readonly NotThis[];
}

const RUN_MODES: readonly string[] = ['everywhere', 'chosen', 'clicked'] satisfies RunMode[];

/** Reads settings out of storage, whatever stands there: what does not fit is as if it had never been chosen. */
export function readSettings(stored: unknown): Settings {
  const { run, sites, leftOut, notThese, choices } = isObject(stored) ? stored : {};
  const known = isObject(sites)
    ? Object.entries(sites).filter(
        (entry): entry is [string, 'on' | 'off'] => entry[1] === 'on' || entry[1] === 'off',
      )
    : [];
  return {
    ...(typeof run === 'string' && RUN_MODES.includes(run) && { run: run as RunMode }),
    sites: Object.fromEntries(known),
    leftOut: readLeftOut(leftOut),
    choices: readChosen(choices),
    notThese: readNotThese(notThese),
  };
}

/** Settings in which Backstory runs as chosen. */
export function withRunMode(settings: Settings, run: RunMode): Settings {
  return { ...settings, run };
}

/** Settings in which one place (see `Settings.sites`) is on or off. */
export function withSite(settings: Settings, place: string, isOn: boolean): Settings {
  return { ...settings, sites: { ...settings.sites, [place]: isOn ? 'on' : 'off' } };
}

/** Settings in which nothing is said of a place. */
export function withoutSite(settings: Settings, place: string): Settings {
  const { [place]: _, ...sites } = settings.sites;
  return { ...settings, sites };
}

/** Stands in the list of sites for all of them. */
export const EVERYWHERE = '*';

/** May marks be shown at this address, as far as the reader's switches go? The browser's permission comes on top. */
export function isPlaceOn(settings: Settings, url: string): boolean {
  return settings.run !== undefined && isOnAt(settings, placesOf(url));
}

/** Is the first of these places on, of which something is said? On, where nothing is said of any. */
export function isOnAt({ sites }: Settings, places: readonly string[]): boolean {
  return places.map((place) => sites[place]).find((said) => said !== undefined) !== 'off';
}

/**
 * The places that an address is in, the most particular first: "a.example/sport/golf/", "a.example/sport/",
 * "a.example", "*". Empty where Backstory could not run there.
 */
export function placesOf(url: string): string[] {
  const host = hostOf(url);
  if (host === null) return [];
  const folders = new URL(url).pathname.split('/').slice(1, -1);
  const paths = folders.map((_, index) => `${host}/${folders.slice(0, index + 1).join('/')}/`);
  return [...paths.toReversed(), host, EVERYWHERE];
}

/** The host of a web page, or null where the address is none that Backstory could run on. */
export function hostOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? host : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
