import { isListOfIds } from './packs-in-use';
import type { Settings } from './settings';

const KIND = 'backstory-sites';
const VERSION = 1;
/** A longer list was not made by a person. */
const MOST_PLACES = 10_000;
const PLACE = /^[^\s/]{1,260}(?:\/\S*\/)?$/u;

/** What the reader said of sites: which are on and off, and which packs are left out where. */
export type SiteLists = Pick<Settings, 'sites' | 'leftOut'>;

/** The lists of sites as a file: JSON, sorted, one place a line. */
export function writeSitesFile({ sites, leftOut }: SiteLists): string {
  const file = { kind: KIND, version: VERSION, sites: sorted(sites), leftOut: sorted(leftOut) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads such a file. Undefined where the text is none, or any line of it does not fit: nothing is taken by halves. */
export function readSitesFile(text: string): SiteLists | undefined {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(file) || file['kind'] !== KIND || file['version'] !== VERSION) return undefined;
  // Files that were written before packs could be left out have no such list.
  const { sites, leftOut = {} } = file;
  const isFine =
    isListOf(sites, (said) => said === 'on' || said === 'off') && isListOf(leftOut, isListOfIds);
  return isFine ? ({ sites, leftOut } as SiteLists) : undefined;
}

function isListOf(list: unknown, isSaid: (said: unknown) => boolean): boolean {
  if (!isObject(list)) return false;
  const entries = Object.entries(list);
  return (
    entries.length <= MOST_PLACES &&
    entries.every(([place, said]) => PLACE.test(place) && isSaid(said))
  );
}

function sorted<Said>(list: Readonly<Record<string, Said>>): Record<string, Said> {
  return Object.fromEntries(
    Object.entries(list).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
