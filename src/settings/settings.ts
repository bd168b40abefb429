import type { RunMode } from '../core/run-mode';
import { readNotThese, type NotThis } from './not-these';

/**
 * What the reader chose, as pure data. Only what was chosen is kept; defaults are filled in on reading, so that a
 * later version may change a default without overwriting anybody's choice.
 */
export interface Settings {
  /** Where Backstory runs; absent until the reader has answered the welcome page. */
  readonly run?: RunMode;
  /** Hosts that the reader switched off, and hosts switched on again (so that defaults may change). */
  readonly sites: Readonly<Record<string, 'on' | 'off'>>;
  /** Whom the reader said a name does not mean, the first said first. */
  readonly notThese: readonly NotThis[];
}

const RUN_MODES: readonly string[] = ['everywhere', 'chosen', 'clicked'] satisfies RunMode[];

/** Reads settings out of storage, whatever stands there: what does not fit is as if it had never been chosen. */
export function readSettings(stored: unknown): Settings {
  const { run, sites, notThese } = isObject(stored) ? stored : {};
  const known = isObject(sites)
    ? Object.entries(sites).filter(
        (entry): entry is [string, 'on' | 'off'] => entry[1] === 'on' || entry[1] === 'off',
      )
    : [];
  return {
    ...(typeof run === 'string' && RUN_MODES.includes(run) && { run: run as RunMode }),
    sites: Object.fromEntries(known),
    notThese: readNotThese(notThese),
  };
}

/** Settings in which Backstory runs as chosen. */
export function withRunMode(settings: Settings, run: RunMode): Settings {
  return { ...settings, run };
}

/** Settings in which one host is on or off. */
export function withSite(settings: Settings, host: string, isOn: boolean): Settings {
  return { ...settings, sites: { ...settings.sites, [host]: isOn ? 'on' : 'off' } };
}

/** May marks be shown on this host, as far as the reader's switches go? The browser's permission comes on top. */
export function isHostOn(settings: Settings, host: string): boolean {
  return settings.run !== undefined && settings.sites[host] !== 'off';
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
