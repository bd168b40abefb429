import type { BackedUpSettings, Backup } from '../core/backup/schema';
import { withNotThese } from './not-these';
import type { RecentSearches } from './recent-searches';
import { withSearches } from './recent-searches';
import type { Settings } from './settings';

/** What restoring a backup makes of the settings. */
export interface MergedSettings {
  readonly settings: Settings;
  /** How many choices, sites, lists of packs and names the backup added. */
  readonly added: number;
  /** How many are chosen otherwise here, and stay so. */
  readonly kept: number;
}

/** Adds what a backup has and nothing is said of here. What is said here stays. */
export function mergeSettings(here: Settings, from: BackedUpSettings): MergedSettings {
  const run = here.run ?? from.run;
  const notThese = withNotThese(here.notThese, from.notThese);
  const settings: Settings = {
    ...here,
    ...(run !== undefined && { run }),
    sites: { ...from.sites, ...here.sites },
    leftOut: { ...from.leftOut, ...here.leftOut },
    choices: { ...from.choices, ...here.choices },
    notThese,
  };
  const said = (of: BackedUpSettings): ReadonlyArray<readonly [string, unknown]> => [
    ...(of.run === undefined ? [] : [['run', of.run] as const]),
    ...Object.entries(of.sites).map(([place, on]) => [`site ${place}`, on] as const),
    // As text, so that two lists of the same packs are the same.
    ...Object.entries(of.leftOut).map(
      ([place, packs]) => [`packs ${place}`, JSON.stringify(packs.toSorted())] as const,
    ),
    ...Object.entries(of.choices).map(([name, value]) => [`choice ${name}`, value] as const),
  ];
  const known = new Map(said(here));
  const others = said(from);
  return {
    settings,
    added:
      others.filter(([name]) => !known.has(name)).length + notThese.length - here.notThese.length,
    kept: others.filter(([name, value]) => known.has(name) && known.get(name) !== value).length,
  };
}

/** Recent searches with those of a backup behind them; none are added where they are not kept here. */
export function mergeSearches(here: RecentSearches, from: Backup['searches']): RecentSearches {
  if (here.queries.length === 0 && here.isKept && !from.isKept) return { ...here, isKept: false };
  return here.isKept ? withSearches(here, from.queries) : here;
}
