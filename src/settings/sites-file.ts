import type { Settings } from './settings';

const KIND = 'backstory-sites';
const VERSION = 1;
/** A longer list was not made by a person. */
const MOST_PLACES = 10_000;
const PLACE = /^[^\s/]{1,260}(?:\/\S*\/)?$/u;

/** The list of sites as a file: JSON, sorted, one place a line. */
export function writeSitesFile(sites: Settings['sites']): string {
  const sorted = Object.fromEntries(
    Object.entries(sites).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
  return `${JSON.stringify({ kind: KIND, version: VERSION, sites: sorted }, null, 2)}\n`;
}

/** Reads such a file. Undefined where the text is none, or any line of it does not fit: nothing is taken by halves. */
export function readSitesFile(text: string): Settings['sites'] | undefined {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(file) || file['kind'] !== KIND || file['version'] !== VERSION) return undefined;
  const { sites } = file;
  if (!isObject(sites)) return undefined;
  const entries = Object.entries(sites);
  if (entries.length > MOST_PLACES) return undefined;
  const isFine = entries.every(
    ([place, said]) => PLACE.test(place) && (said === 'on' || said === 'off'),
  );
  return isFine ? (sites as Settings['sites']) : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
