/**
 * The library's addresses: what stands behind `library.html`. Everybody who links into the library makes the link
 * here, and the library reads it here.
 *
 *   #/actors?kind=person&kind=place     a list, with what is chosen in it
 *   #/actors/PACK/ID                    one record
 *   #/search?q=QUERY                    answers to a search
 */
import { fromRef, toRef, type Ref } from './pack/refs';

/** Each section of the library, and what one of its records is called; null where it has none. One line a section. */
const SECTIONS = {
  actors: 'actor',
  events: 'event',
  facts: 'fact',
  sources: 'source',
  search: null,
  highlights: null,
  backup: null,
  settings: null,
} as const;

export type LibrarySection = keyof typeof SECTIONS;
/** A section that has records with addresses of their own. */
export type RecordSection = {
  [S in LibrarySection]: (typeof SECTIONS)[S] extends string ? S : never;
}[LibrarySection];
export type RecordView = (typeof SECTIONS)[RecordSection];

/** What is chosen in a view, by name; a name may have several values. */
export type AddressParams = Readonly<Record<string, readonly string[]>>;

/** A place in the library. */
export type LibraryAddress =
  | { readonly view: LibrarySection; readonly params?: AddressParams }
  | { readonly view: RecordView; readonly ref: Ref; readonly params?: AddressParams };

/** The hash of an address, beginning with "#/". */
export function libraryAddress(address: LibraryAddress): string {
  const params = Object.entries(address.params ?? {}).flatMap(([name, values]) =>
    values.map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`),
  );
  const parts = 'ref' in address ? recordParts(address) : [address.view];
  return `#/${parts.map(encodeURIComponent).join('/')}${params.length === 0 ? '' : `?${params.join('&')}`}`;
}

/** The section that a view belongs to: that of a record is the list it stands in. */
export function sectionOf({ view }: Pick<LibraryAddress, 'view'>): LibrarySection {
  const found = Object.entries(SECTIONS).find(([section, one]) => section === view || one === view);
  return (found?.[0] ?? 'actors') as LibrarySection;
}

/** Reads a hash ("#/actors/PACK/ID"). Undefined where it names no place in the library; never throws. */
export function readLibraryAddress(hash: string): LibraryAddress | undefined {
  const [path = '', query = ''] = split(hash, '?');
  const [mark, name, packId, id, ...rest] = path.split('/').map(decode);
  if (mark !== '#' || name === undefined || !isSection(name)) return undefined;
  const params = readParams(query);
  const chosen = Object.keys(params).length === 0 ? {} : { params };
  if (packId === undefined || (packId === '' && id === undefined)) return { view: name, ...chosen };
  const record = SECTIONS[name];
  if (record === null || !packId || !id || rest.length > 0) return undefined;
  // A slash that was escaped would make another pair of ids when the two are joined.
  if (packId.includes('/') || id.includes('/')) return undefined;
  return { view: record, ref: toRef(packId, id), ...chosen };
}

/** The first value of a name in an address; empty where there is none. */
export function paramOf({ params }: Pick<LibraryAddress, 'params'>, name: string): string {
  return params?.[name]?.[0] ?? '';
}

function recordParts({ view, ref }: Extract<LibraryAddress, { readonly ref: Ref }>): string[] {
  const { packId, id } = fromRef(ref);
  return [sectionOf({ view }), packId, id];
}

function isSection(name: string): name is LibrarySection {
  return Object.hasOwn(SECTIONS, name);
}

function readParams(query: string): AddressParams {
  const params = new Map<string, string[]>();
  for (const pair of query.split('&')) {
    const [name = '', value = ''] = split(pair, '=').map((one) => decode(one.replaceAll('+', ' ')));
    if (name !== '' && value !== '') params.set(name, [...(params.get(name) ?? []), value]);
  }
  return Object.fromEntries(params);
}

function split(text: string, at: string): string[] {
  const place = text.indexOf(at);
  return place < 0 ? [text] : [text.slice(0, place), text.slice(place + 1)];
}

/** As it stands where it is not well escaped: somebody typed it. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
