/**
 * What a whole page says of who is on it: gathered block by block, so that a block can be taken out and put in again
 * without reading the others. Whoever reads it names keys and groups; `takeChanges` says which of them now say
 * something else.
 *
 *   JudgedPlace.names ──▶ by short form (KeyRecord: who bears "Kim")
 *                     └─▶ by group      (first naming, standing: confirmed or somebody else of that name)
 *   JudgedPlace.place ──▶ presence      (what of the pack's world is on the page at all)
 */
import { LEAST_PAGE_UNITS, LEAST_UNTOLD_UNITS } from '../thresholds';
import type { Standing } from './cues';
import { isBefore } from './place';
import type { Place } from './place';
import type { Names } from './names';
import type { Why } from '../thresholds';

/** Whoever bears a name on the page: a known one (its group) or a stranger (its spelling). */
export type Bearer = number | string;

/** A place, what its guards said, and whom it names in full. */
export interface JudgedPlace {
  readonly place: Place;
  readonly veto: Why | null;
  readonly names: Names | null;
}

/** A block's share in the memory. */
export interface RememberedBlock {
  readonly judged: readonly JudgedPlace[];
  readonly text: string;
  /** How much it says, as `lettersOf` counts. */
  readonly units: number;
}

/** What the page says of one bearer of a short form. */
export interface BearerRecord {
  /** Full names, and offices that name their holder. */
  readonly count: number;
  readonly first: Place;
  readonly isInHeading: boolean;
  /** Titles that stood beside the full name. */
  readonly titles: ReadonlySet<string>;
}

/** What the page says of one short form. */
export interface KeyRecord {
  readonly bearers: ReadonlyMap<Bearer, BearerRecord>;
  readonly total: number;
  /** Who was named in full, in document order. */
  readonly timeline: ReadonlyArray<{ readonly place: Place; readonly bearer: Bearer }>;
}

/** Why somebody named in full is not the one whom the pack has; null where nothing says so. */
export type Doubt = 'namesake' | 'other-world' | null;

/** The memory of a page as the rules read it. */
export interface PageMemory {
  /** Where a group was first named in full; null where it was not, or where somebody else of that name was meant. */
  introductionOf(group: number): Place | null;
  /** Who bears this short form on the page; undefined where nobody named in full does. */
  recordOf(key: string): KeyRecord | undefined;
  /** Where running text first uses a short form; null where it does not. */
  firstShortOf(key: string): Place | null;
  /** Does the page have this word, given in small letters, as it is? */
  hasSmallWord(word: string): boolean;
  /** Does somebody or something unknown on the page bear this short form? */
  hasStranger(key: string): boolean;
  /** Is the group on the page, by a name that needs no introduction? */
  isPresent(group: number): boolean;
  /** Is the page long enough to say what world it belongs to? */
  isLong(): boolean;
  /** As `isPresent`, of a person. */
  isPersonPresent(group: number): boolean;
  /** Is some of the world of this group on the page: what belongs to it, or other people of a pack? */
  isAtHome(group: number, related: readonly number[]): boolean;
  /** Why a person named in full is not the one whom the pack has; null where nothing speaks against it. */
  whyNotMeant(group: number): Doubt;
}

/** A memory that grows and shrinks with the page. */
export interface GrowingMemory extends PageMemory {
  add(block: RememberedBlock): void;
  remove(block: RememberedBlock): void;
  /** Blocks have changed places: what came before what is read again. */
  reorder(): void;
  /** The keys ("k…") and groups ("g…") of which something else is said since the last call. */
  takeChanges(): ReadonlySet<string>;
}

/** The name under which a block says that it has read a short form. */
export function keyTopic(key: string): string {
  return `k${key}`;
}

/** As `keyTopic`, of a group. */
export function groupTopic(group: number): string {
  return `g${group}`;
}

/** As `keyTopic`, of what is on the page at all, and how long it is. */
export const WORLD_TOPIC = 'world';

/** As `keyTopic`, of a word in small letters. */
export function wordTopic(word: string): string {
  return `w${word}`;
}

/** Does one of the blocks have this word, between anything but letters? */
function hasWord(blocks: ReadonlySet<RememberedBlock>, word: string): boolean {
  for (const { text } of blocks) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const isInside = isLetter(text, at - 1) || isLetter(text, at + word.length);
      if (!isInside) return true;
    }
  }
  return false;
}

function isLetter(text: string, at: number): boolean {
  return /\p{L}/u.test(text[at] ?? ' ');
}

/** How many people of the packs are on the page, by what is said of them. */
interface Company {
  readonly confirmed: number;
  readonly contradicted: number;
  /** Of whom nothing is said. */
  readonly plain: number;
}

interface Known {
  readonly judged: JudgedPlace;
  readonly names: Names;
}

/** An empty memory. */
export function createPageMemory(): GrowingMemory {
  const byKey = new Map<string, Set<Known>>();
  const byGroup = new Map<number, Set<Known>>();
  const presence = new Map<number, number>();
  const shorts = new Map<string, Set<Place>>();
  const firstShorts = new Map<string, Place | null>();
  const bodies = new Set<number>();
  const rare = new Set<number>();
  const known = new Map<JudgedPlace, Known>();
  const changes = new Set<string>();
  const persons = new Set<number>();
  let units = 0;
  let company: Company | null = null;
  const records = new Map<string, KeyRecord | undefined>();
  const firsts = new Map<number, Place | null>();
  const reasons = new Map<number, Doubt>();
  const doubted = new Map<number, Doubt>();
  const blocks = new Set<RememberedBlock>();
  const smallWords = new Map<string, boolean>();
  const roles = new Map<number, number>();
  const recounted = new Set<number>();

  function touchGroup(group: number): void {
    changes.add(groupTopic(group));
    firsts.delete(group);
  }

  function touchKey(key: string): void {
    changes.add(keyTopic(key));
    records.delete(key);
    firstShorts.delete(key);
  }

  /** What was said of a group may no longer hold; `takeChanges` looks whether it does. */
  function doubt(group: number): void {
    const reason = reasons.get(group);
    if (reason === undefined) return;
    doubted.set(group, reason);
    reasons.delete(group);
  }

  /** Something came to the page or left it: full names may be at home there now, or no longer. */
  function doubtAll(): void {
    changes.add(WORLD_TOPIC);
    for (const group of reasons.keys()) doubt(group);
  }

  function count(group: number, by: 1 | -1): void {
    const before = presence.get(group) ?? 0;
    presence.set(group, before + by);
    if (before !== 0 && before + by !== 0) return;
    changes.add(groupTopic(group));
    doubtAll();
  }

  /** What a group is does not change with the page. */
  function noteKinds({ candidates }: Place): void {
    for (const { entity, form } of candidates) {
      if (entity.kind === 'organisation') bodies.add(entity.group);
      if (entity.kind === 'person') persons.add(entity.group);
      if (form.match === 'unique-surname') rare.add(entity.group);
    }
  }

  /** Whoever asked only where a group comes first hears of it when that changes. */
  function noteNaming(group: number, place: Place, by: 1 | -1): void {
    const first = firsts.get(group);
    if (first === undefined) return;
    if (first === null || first === place || (by > 0 && isBefore(place, first))) touchGroup(group);
  }

  /** An office names its holder again. */
  function countRole({ candidates }: Place, by: 1 | -1): void {
    const [first] = candidates;
    if (first === undefined || candidates.length > 1) return;
    const { group } = first.entity;
    roles.set(group, (roles.get(group) ?? 0) + by);
    recounted.add(group);
  }

  /** Who is named before being introduced is somebody else than whoever is introduced later. */
  function noteShort(place: Place, by: 1 | -1): void {
    const { key, isShort, isPerson, isRole, style } = place;
    if (!isPerson || !isShort || isRole || style.kind !== 'text') return;
    const places = shorts.get(key) ?? new Set();
    if (by > 0) shorts.set(key, places.add(place));
    else places.delete(place);
    const first = firstShorts.get(key);
    if (first === undefined) return;
    if (first === null || first === place || (by > 0 && isBefore(place, first))) touchKey(key);
  }

  function touchKeysOf(group: number): void {
    const keys = new Set([...(byGroup.get(group) ?? [])].flatMap(({ names }) => names.keys));
    for (const key of keys) touchKey(key);
  }

  function change(block: RememberedBlock, by: 1 | -1): void {
    const isLong = (least: number): boolean => units >= least;
    const lengths = [LEAST_PAGE_UNITS, LEAST_UNTOLD_UNITS];
    const before = lengths.map(isLong).join();
    company = null;
    units += by * block.units;
    if (by > 0) blocks.add(block);
    else blocks.delete(block);
    if (before !== lengths.map(isLong).join()) doubtAll();
    for (const judged of block.judged) {
      const { place, veto, names } = judged;
      if (veto === null) for (const group of place.presentGroups) count(group, by);
      noteKinds(place);
      if (place.isRole && veto === null) countRole(place, by);
      if (veto === null) noteShort(place, by);
      if (names === null) continue;
      const entry = known.get(judged) ?? { judged, names };
      if (by > 0) known.set(judged, entry);
      else known.delete(judged);
      for (const key of names.keys) {
        keep(byKey, key, { entry, by });
        touchKey(key);
      }
      if (typeof names.bearer !== 'number') continue;
      keep(byGroup, names.bearer, { entry, by });
      noteNaming(names.bearer, place, by);
      doubt(names.bearer);
    }
  }

  function firstOf(group: number): Place | null {
    return firstIn([...(byGroup.get(group) ?? [])].map(({ judged }) => judged.place));
  }

  function standingOf(group: number): Standing | null {
    let standing: Standing | null = null;
    for (const { names } of byGroup.get(group) ?? []) {
      if (names.standing === 'confirmed') return 'confirmed';
      standing = names.standing === 'contradicted' ? 'contradicted' : (standing ?? names.standing);
    }
    return standing;
  }

  function isThere(group: number): boolean {
    return (presence.get(group) ?? 0) > 0;
  }

  /** Counted once for all who ask until the page changes. */
  function readCompany(): Company {
    const counts = { confirmed: 0, contradicted: 0, plain: 0 };
    for (const person of persons) {
      const standing = standingOf(person) ?? 'plain';
      // A place that is contradicted is vetoed, and so not there.
      if (!isThere(person) && standing !== 'contradicted') continue;
      if (standing === 'confirmed' || standing === 'contradicted' || standing === 'plain') {
        counts[standing]++;
      }
    }
    return counts;
  }

  /**
   * Is somebody else of a pack on the page, of whom nothing says that somebody else is meant? Where the page has one
   * namesake in another walk of life, others of whom it says nothing are no help.
   */
  function isAmongOthers(group: number): boolean {
    company ??= readCompany();
    const own = persons.has(group) && isThere(group) ? (standingOf(group) ?? 'plain') : null;
    if (company.confirmed > (own === 'confirmed' ? 1 : 0)) return true;
    return company.plain > (own === 'plain' ? 1 : 0) && company.contradicted === 0;
  }

  /** Does the page name somebody of a pack who is somebody else? */
  function hasNamesake(): boolean {
    return [...persons].some((person) => standingOf(person) === 'contradicted');
  }

  function readReason(group: number): Doubt {
    const [naming] = byGroup.get(group) ?? [];
    if (naming === undefined || !naming.judged.place.isPerson) return null;
    const { related } = naming.names;
    const standing = standingOf(group);
    if (standing === 'confirmed') return null;
    if (standing === 'contradicted') return 'namesake';
    const isHere = isAmongOthers(group);
    if (standing === 'aged' && !isHere) return 'namesake';
    if (standing === 'untold' && !isHere && hasNamesake()) return 'other-world';
    // A pack that says nothing of somebody's world cannot miss it.
    const least =
      standing === 'untold' || standing === 'titled' ? LEAST_UNTOLD_UNITS : LEAST_PAGE_UNITS;
    if (units < least || isHere || related.length === 0) return null;
    // A country is full of people of a common name; whoever has a surname of their own is at home in it.
    if (rare.has(group) && related.some(isThere)) return null;
    const isOwnBody = related.some((body) => bodies.has(body) && isThere(body));
    if (isOwnBody) return null;
    if (standing === 'untold') return 'other-world';
    let there = 0;
    for (const body of bodies) if (isThere(body) && ++there > 1) return null;
    return 'other-world';
  }

  const memory: GrowingMemory = {
    introductionOf(group) {
      if (memory.whyNotMeant(group) !== null) return null;
      return remember(firsts, group, firstOf);
    },
    firstShortOf: (key) => remember(firstShorts, key, () => firstIn(shorts.get(key) ?? [])),
    recordOf: (key) =>
      remember(records, key, () =>
        readRecord(byKey.get(key) ?? new Set(), { page: memory, roles }),
      ),
    hasStranger(key) {
      const record = memory.recordOf(key);
      return [...(record?.bearers.keys() ?? [])].some((bearer) => typeof bearer === 'string');
    },
    hasSmallWord: (word) => remember(smallWords, word, () => hasWord(blocks, word)),
    isPresent: (group) => (presence.get(group) ?? 0) > 0 && memory.whyNotMeant(group) === null,
    isLong: () => units >= LEAST_PAGE_UNITS,
    isPersonPresent: (group) => persons.has(group) && memory.isPresent(group),
    isAtHome: (group, related) =>
      related.some((one) => memory.isPresent(one)) || isAmongOthers(group),
    whyNotMeant: (group) => remember(reasons, group, readReason),
    add: (block) => change(block, 1),
    remove: (block) => change(block, -1),
    reorder() {
      for (const key of byKey.keys()) touchKey(key);
      for (const group of byGroup.keys()) touchGroup(group);
    },
    takeChanges() {
      for (const [group, before] of doubted) {
        if (memory.whyNotMeant(group) === before) continue;
        touchGroup(group);
        // Whether the name is meant decides who bears its short forms.
        touchKeysOf(group);
      }
      doubted.clear();
      for (const group of recounted) touchKeysOf(group);
      recounted.clear();
      for (const [word, before] of smallWords) {
        if (hasWord(blocks, word) === before) continue;
        smallWords.delete(word);
        changes.add(wordTopic(word));
      }
      const taken = new Set(changes);
      changes.clear();
      return taken;
    },
  };
  return memory;
}

function firstIn(places: Iterable<Place>): Place | null {
  let first: Place | null = null;
  for (const place of places) if (first === null || isBefore(place, first)) first = place;
  return first;
}

function readRecord(
  entries: ReadonlySet<Known>,
  { page, roles }: { readonly page: PageMemory; readonly roles: ReadonlyMap<number, number> },
): KeyRecord | undefined {
  if (entries.size === 0) return undefined;
  const timeline = [...entries]
    .map(({ judged, names }) => ({
      place: judged.place,
      titles: names.titles,
      bearer: bearerOf(names.bearer, page),
    }))
    .toSorted((one, other) => (isBefore(one.place, other.place) ? -1 : 1));
  const roleCount = (bearer: Bearer): number =>
    typeof bearer === 'number' ? (roles.get(bearer) ?? 0) : 0;
  const bearers = new Map<Bearer, BearerRecord & { readonly titles: Set<string> }>();
  for (const { place, bearer, titles } of timeline) {
    const before = bearers.get(bearer);
    for (const title of titles) before?.titles.add(title);
    bearers.set(bearer, {
      count: (before?.count ?? roleCount(bearer)) + 1,
      first: before?.first ?? place,
      isInHeading: before?.isInHeading === true || place.style.kind === 'heading',
      titles: before?.titles ?? new Set(titles),
    });
  }
  let total = 0;
  for (const { count } of bearers.values()) total += count;
  return { bearers, total, timeline };
}

/** A known name that somebody else bears here makes a stranger of its bearer. */
function bearerOf(bearer: Bearer, page: PageMemory): Bearer {
  if (typeof bearer === 'string') return bearer;
  return page.whyNotMeant(bearer) === null ? bearer : `namesake of ${bearer}`;
}

function keep<Key>(
  sets: Map<Key, Set<Known>>,
  key: Key,
  { entry, by }: { readonly entry: Known; readonly by: 1 | -1 },
): void {
  const set = sets.get(key) ?? new Set<Known>();
  if (by > 0) sets.set(key, set.add(entry));
  else if (set.delete(entry) && set.size === 0) sets.delete(key);
}

function remember<Key, Value>(memory: Map<Key, Value>, key: Key, read: (key: Key) => Value): Value {
  const known = memory.get(key);
  if (known !== undefined || memory.has(key)) return known as Value;
  const value = read(key);
  memory.set(key, value);
  return value;
}
