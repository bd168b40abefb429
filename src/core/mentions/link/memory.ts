/**
 * What a whole page says of who is on it: gathered block by block, so that a block can be taken out and put in again
 * without reading the others. Whoever reads it names keys and groups; `takeChanges` says which of them now say
 * something else.
 *
 *   JudgedPlace.names ──▶ by short form (bearers.ts: who bears "Kim")
 *                     └─▶ by group      (first naming; society.ts: the one whom the pack has, or somebody else)
 *   JudgedPlace.place ──▶ society.ts    (what of the pack's world is on the page at all)
 */
import { LEAST_PAGE_UNITS, LEAST_UNTOLD_UNITS } from '../thresholds';
import { firstOf, readRecord } from './bearers';
import type { KeyRecord } from './bearers';
import type { JudgedPlace } from './judged';
import { isBefore } from './place';
import type { Place } from './place';
import { createSociety } from './society';
import type { Doubt } from './society';
import { WORLD_TOPIC, wordTopic } from './topics';
import type { Topic } from './topics';

/** A block's share in the memory. */
export interface RememberedBlock {
  readonly judged: readonly JudgedPlace[];
  readonly text: string;
  /** How much it says, as `lettersOf` counts. */
  readonly units: number;
}

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
  /** Are people of a country on the page, or its capital and people of a pack: can it be "the North" there? */
  isPeopled(group: number): boolean;
  /** Why a person named in full is not the one whom the pack has; null where nothing speaks against it. */
  whyNotMeant(group: number): Doubt;
}

/** A memory that grows and shrinks with the page. */
export interface GrowingMemory extends PageMemory {
  add(block: RememberedBlock): void;
  remove(block: RememberedBlock): void;
  /** Blocks have changed places: what came before what is read again. */
  reorder(): void;
  /** Of what something else is said since the last call. */
  takeChanges(): ReadonlySet<Topic>;
}

const NO_PLACES: ReadonlySet<JudgedPlace> = new Set();
/** From these lengths on a page says more of who is on it. */
const LENGTHS = [LEAST_PAGE_UNITS, LEAST_UNTOLD_UNITS] as const;

/** An empty memory. */
export function createPageMemory(): GrowingMemory {
  const byKey = new Map<string, Set<JudgedPlace>>();
  const byGroup = new Map<number, Set<JudgedPlace>>();
  const shorts = new Map<string, Set<Place>>();
  const roles = new Map<number, number>();
  const blocks = new Set<RememberedBlock>();
  const society = createSociety((group) => byGroup.get(group) ?? NO_PLACES);
  let units = 0;
  // What was said when somebody asked, until it may no longer hold.
  const records = new Map<string, KeyRecord | undefined>();
  const firsts = new Map<number, Place | null>();
  const firstShorts = new Map<string, Place | null>();
  const reasons = new Map<number, Doubt>();
  const smallWords = new Map<string, boolean>();
  // What is said otherwise now, or may be.
  const changes = new Set<Topic>();
  const doubted = new Map<number, Doubt>();
  const recounted = new Set<number>();

  function touchGroup(group: number): void {
    changes.add(group);
    firsts.delete(group);
  }

  function touchKey(key: string): void {
    changes.add(key);
    records.delete(key);
    firstShorts.delete(key);
  }

  function touchKeysOf(group: number): void {
    for (const { names } of byGroup.get(group) ?? []) names?.keys.forEach(touchKey);
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

  function countGroup(group: number, by: 1 | -1): void {
    if (!society.count(group, by)) return;
    changes.add(group);
    doubtAll();
  }

  /** Would a place that comes or goes change which one is the first? */
  function isOtherFirst(first: Place | null | undefined, place: Place, by: 1 | -1): boolean {
    if (first === undefined) return false;
    return first === null || first === place || (by > 0 && isBefore(place, first));
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
    keep(shorts, { key, value: place, by });
    if (isOtherFirst(firstShorts.get(key), place, by)) touchKey(key);
  }

  function noteNaming(judged: JudgedPlace, by: 1 | -1): void {
    const { place, names } = judged;
    if (names === null) return;
    for (const key of names.keys) {
      keep(byKey, { key, value: judged, by });
      touchKey(key);
    }
    const { bearer } = names;
    if (typeof bearer !== 'number') return;
    keep(byGroup, { key: bearer, value: judged, by });
    // Whoever asked only where a group comes first hears of it when that changes.
    if (isOtherFirst(firsts.get(bearer), place, by)) touchGroup(bearer);
    doubt(bearer);
  }

  function change(block: RememberedBlock, by: 1 | -1): void {
    const before = units;
    units += by * block.units;
    society.forget();
    if (by > 0) blocks.add(block);
    else blocks.delete(block);
    if (LENGTHS.some((least) => before >= least !== units >= least)) doubtAll();
    for (const judged of block.judged) {
      const { place, veto } = judged;
      society.noteKinds(place);
      if (veto === null) {
        for (const group of place.presentGroups) countGroup(group, by);
        if (place.isRole) countRole(place, by);
        noteShort(place, by);
      }
      noteNaming(judged, by);
    }
  }

  function readFirst(group: number): Place | null {
    const places = [];
    for (const { place } of byGroup.get(group) ?? []) places.push(place);
    return firstOf(places);
  }

  const readReason = (group: number): Doubt => society.doubtOf(group, units);
  const isMeant = (group: number): boolean => memory.whyNotMeant(group) === null;
  const readKey = (key: string): KeyRecord | undefined => {
    const entries = byKey.get(key);
    return entries === undefined ? undefined : readRecord(entries, { isMeant, roles });
  };
  const readFirstShort = (key: string): Place | null => firstOf(shorts.get(key) ?? []);
  const findWord = (word: string): boolean => hasWord(blocks, word);

  const memory: GrowingMemory = {
    introductionOf: (group) => (isMeant(group) ? remember(firsts, group, readFirst) : null),
    firstShortOf: (key) => remember(firstShorts, key, readFirstShort),
    recordOf: (key) => remember(records, key, readKey),
    hasStranger(key) {
      for (const bearer of memory.recordOf(key)?.bearers.keys() ?? []) {
        if (typeof bearer === 'string') return true;
      }
      return false;
    },
    hasSmallWord: (word) => remember(smallWords, word, findWord),
    isPresent: (group) => society.isThere(group) && isMeant(group),
    isLong: () => units >= LEAST_PAGE_UNITS,
    isPersonPresent: (group) => society.isPerson(group) && memory.isPresent(group),
    isAtHome: (group, related) =>
      related.some((one) => memory.isPresent(one)) || society.isAmongOthers(group),
    isPeopled: (group) =>
      [...society.peopleOf(group)].some((one) => memory.isPresent(one)) ||
      (memory.isPresent(group) && society.isAmongOthers(group)),
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
        changes.add(WORLD_TOPIC);
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

function keep<Key, Value>(
  sets: Map<Key, Set<Value>>,
  { key, value, by }: { readonly key: Key; readonly value: Value; readonly by: 1 | -1 },
): void {
  const set = sets.get(key);
  if (by < 0) {
    if (set?.delete(value) === true && set.size === 0) sets.delete(key);
  } else if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}

function remember<Key, Value>(memory: Map<Key, Value>, key: Key, read: (key: Key) => Value): Value {
  const known = memory.get(key);
  if (known !== undefined || memory.has(key)) return known as Value;
  const value = read(key);
  memory.set(key, value);
  return value;
}
