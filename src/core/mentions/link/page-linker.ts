/**
 * Linking a page, all at once or as it changes. A block is read on its own when it comes: what stands in it, whom it
 * names. The page's memory then says what one name means in the light of the others; a block is decided again only
 * where something that it asked the memory about says something else now.
 *
 *   finds ──readPlace──▶ places ──GUARDS──▶ judged ──▶ memory ──changes──▶ blocks that asked ──LINKERS──▶ mentions
 *
 * A new rule is a new guard or linker in its list; neither the lexicon nor this file changes.
 */
import type { Ref } from '../../pack/refs';
import type { Edtf } from '../../pack/schema';
import type { Find } from '../find';
import { toDays } from '../lexicon/days';
import type { Lexicon } from '../lexicon/open';
import type { Abstention, BlockMentions, Mention, TextBlock } from '../mention';
import type { Why } from '../thresholds';
import { spellingOf } from './gender';
import { guardsOf } from './guards';
import { LINKERS } from './linkers';
import type { PageView, Verdict } from './linkers';
import { WORLD_TOPIC, createPageMemory, groupTopic, keyTopic, wordTopic } from './memory';
import type { Bearer, BearerRecord, JudgedPlace, PageMemory } from './memory';
import { namesAt, placeKey } from './names';
import { createNamingReader } from './naming-reader';
import type { NamingReader } from './naming-reader';
import type { Candidate } from './naming';
import { createOverrideReader } from './overrides';
import type { Override, PageAddress } from './overrides';
import { lettersOf } from './page-size';
import { readPlace, smallWordOf } from './place';
import type { Home, Place } from './place';
import { readingOf } from './reading';
import { styleOf } from './style';

/** A block of text and what `findCandidates` found in it with the same lexicon. */
export interface FoundBlock extends TextBlock {
  readonly finds: readonly Find[];
}

/** What a page says of itself. */
export interface PageFacts extends PageAddress {
  readonly lang: string;
  readonly date?: Edtf;
}

/** What decides how a page is linked, apart from its text. */
export interface LinkerSettings {
  readonly lexicon: Lexicon;
  readonly page: PageFacts;
  /** What the reader said is not meant. */
  readonly overrides?: readonly Override[];
}

/** Counts what a test can hold to grow no faster than the change. */
export interface LinkWork {
  /** Blocks read on their own. */
  read: number;
  /** Blocks decided in the light of the page. */
  decided: number;
}

/** A page that is linked as it changes. */
export interface PageLinker {
  /** Puts a block in, or another text in its place. */
  put(id: number, block: FoundBlock): void;
  /** The page's blocks in document order; a block that is not named is gone, one that is
   * named before it is put comes in at its place. */
  order(ids: readonly number[]): void;
  /** Decides what has to be decided anew, and returns it for each block of which that can be said. */
  settle(): ReadonlyMap<number, BlockMentions>;
  readonly work: Readonly<LinkWork>;
}

interface LinkedBlock {
  readonly home: Home;
  readonly judged: readonly JudgedPlace[];
  readonly text: string;
  readonly units: number;
  readonly topics: ReadonlySet<string>;
}

/** A linker for one page, without blocks yet. The same blocks in the same order give the same, however they came. */
export function createPageLinker({ lexicon, page, overrides = [] }: LinkerSettings): PageLinker {
  const days = page.date === undefined ? null : (toDays(page.date) ?? null);
  const isOverridden = createOverrideReader(overrides, page);
  const isMeantBy = (place: Place, { entity, form }: Candidate): boolean =>
    isOverridden?.(entity.ref, reader.keyOf(form, place)) !== true;
  const reader = createNamingReader(lexicon, { days, isOverridden });
  const memory = createPageMemory();
  const blocks = new Map<number, LinkedBlock>();
  const asking = new Map<string, Set<LinkedBlock>>();
  const due = new Set<LinkedBlock>();
  const work: LinkWork = { read: 0, decided: 0 };
  let ranks: ReadonlyMap<number, number> = new Map();

  function read(id: number, block: FoundBlock): LinkedBlock {
    work.read++;
    const home: Home = { id, index: ranks.get(id) ?? UNPLACED };
    const style = styleOf(block, page.lang);
    const places = block.finds.map((find, rank) =>
      readPlace(reader, { find, text: block.text, style, rank, home }),
    );
    joinNeighbours(places);
    const judged = places.map((place) => {
      const veto = vetoOf(place);
      return { place, veto, names: namesAt(reader, place, veto) };
    });
    const { text } = block;
    return { home, judged, text, units: lettersOf(text), topics: topicsOf(judged) };
  }

  function inOrder(): LinkedBlock[] {
    return [...blocks.values()]
      .filter(isPlaced)
      .toSorted((one, other) => one.home.index - other.home.index);
  }

  function enter(block: LinkedBlock): void {
    memory.add(block);
    due.add(block);
    for (const topic of block.topics) {
      const askers = asking.get(topic) ?? new Set();
      asking.set(topic, askers.add(block));
    }
  }

  function leave(block: LinkedBlock): void {
    memory.remove(block);
    due.delete(block);
    for (const topic of block.topics) asking.get(topic)?.delete(block);
  }

  return {
    work,
    put(id, found) {
      const before = blocks.get(id);
      const block = read(id, found);
      if (before !== undefined && isPlaced(before)) leave(before);
      blocks.set(id, block);
      if (isPlaced(block)) enter(block);
    },
    order(ids) {
      const before = inOrder();
      ranks = new Map([...new Set(ids)].map((id, rank) => [id, rank]));
      for (const [id, block] of blocks) {
        if (ranks.has(id)) continue;
        if (isPlaced(block)) leave(block);
        blocks.delete(id);
      }
      const known = before.filter((block) => blocks.get(block.home.id) === block);
      for (const block of blocks.values()) {
        const isNew = !isPlaced(block);
        block.home.index = ranks.get(block.home.id) ?? UNPLACED;
        if (isNew) enter(block);
      }
      if (known.some(({ home }, at) => home.index < (known[at - 1]?.home.index ?? -1))) {
        memory.reorder();
        for (const block of blocks.values()) due.add(block);
      }
    },
    settle() {
      for (const topic of memory.takeChanges()) {
        for (const block of asking.get(topic) ?? []) due.add(block);
      }
      const decided = new Map<number, BlockMentions>();
      for (const block of due) {
        work.decided++;
        decided.set(block.home.id, decideBlock(block.judged, { memory, reader, isMeantBy }));
      }
      due.clear();
      return decided;
    },
  };
}

/** A page as the linker sees it: all its blocks, in document order. */
export interface PageFinds extends LinkerSettings {
  readonly blocks: readonly FoundBlock[];
}

/**
 * Decides for every find of a page whom it means, or why that is left open. Returns one entry for each
 * block; mentions in a block are in order and never overlap. The same input gives the same output.
 */
export function linkPage({ blocks, ...settings }: PageFinds): BlockMentions[] {
  const linker = createPageLinker(settings);
  for (const [id, block] of blocks.entries()) linker.put(id, block);
  linker.order(blocks.map((_, id) => id));
  const decided = linker.settle();
  return blocks.map((_, id) => decided.get(id) ?? { mentions: [], abstained: [] });
}

/** The rank of a block that the page has not placed yet: it is nowhere, and says nothing. */
const UNPLACED = Infinity;
const NOTHING: BlockMentions = { mentions: [], abstained: [] };
/** Stands for whoever bears a short form that was used before anybody of it was named. */
const NOBODY = 'nobody named';

function isPlaced({ home }: LinkedBlock): boolean {
  return home.index !== UNPLACED;
}

function joinNeighbours(places: readonly Place[]): void {
  for (const [index, place] of places.entries()) {
    place.previous = places[index - 1] ?? null;
    place.next = places[index + 1] ?? null;
  }
}

function vetoOf(place: Place): Why | null {
  for (const guard of guardsOf(place)) {
    const veto = guard(place);
    if (veto !== null) return veto;
  }
  return null;
}

/** What a block's decisions ask of the memory. */
function topicsOf(judged: readonly JudgedPlace[]): Set<string> {
  const topics = new Set<string>();
  for (const { place, veto } of judged) {
    if (veto !== null) continue;
    topics.add(keyTopic(place.key));
    if (place.isPerson) topics.add(keyTopic(spellingOf(place))).add(wordTopic(smallWordOf(place)));
    for (const { entity } of place.candidates) {
      topics.add(groupTopic(entity.group));
      if (entity.kind === 'place') topics.add(keyTopic(placeKey(entity.group)));
      for (const group of entity.needs) topics.add(groupTopic(group));
      if (!place.isShort) continue;
      topics.add(WORLD_TOPIC);
      for (const group of entity.related) topics.add(groupTopic(group));
      for (const group of entity.company) topics.add(groupTopic(group));
    }
  }
  return topics;
}

/** What decisions on a page rest on. */
interface Deciding {
  readonly memory: PageMemory;
  readonly reader: NamingReader;
  /** False where the reader said that this place does not mean this one. */
  readonly isMeantBy: (place: Place, candidate: Candidate) => boolean;
}

/** Actors first, in order; events then, since a place inside one is looked at for itself as well. */
function decideBlock(
  judged: readonly JudgedPlace[],
  { memory, reader, isMeantBy }: Deciding,
): BlockMentions {
  if (judged.length === 0) return NOTHING;
  const lastBearer = new Map<string, Bearer>();
  const used = new Set<string>();
  const page: PageView = { ...memory, lastBearer };
  const result = { mentions: [] as Mention[], abstained: [] as Abstention[] };
  let reached = 0;
  for (const one of judged) {
    const { veto, names } = one;
    const place = one.place.isSurname ? withBearers(one.place, page, isMeantBy) : one.place;
    const verdict = decide({ place, veto }, page);
    remember(page, { lastBearer, used }, { place, names, verdict, isFree: veto === null });
    // Events, roles and the names inside them are all found; the longer comes first, and hides them where it links.
    if (reached > place.find.start) continue;
    if ('why' in verdict) {
      result.abstained.push(toAbstention(place, verdict));
    } else {
      result.mentions.push(toMention(place, verdict, reader));
      reached = place.find.end;
    }
  }
  return result;
}

/** A place that means whoever on the page bears its surname, with those who do. */
function withBearers(place: Place, page: PageView, isMeantBy: Deciding['isMeantBy']): Place {
  const bearers = page.recordOf(place.key)?.bearers ?? new Map<Bearer, BearerRecord>();
  const candidates = [...bearers].flatMap(([bearer, { first }]) => {
    const known = first.candidates.find(({ entity }) => entity.group === bearer);
    if (known === undefined) return [];
    return place.candidates
      .map(({ form }) => ({ ...known, form }))
      .filter((candidate) => isMeantBy(place, candidate));
  });
  const refs = candidates.map(({ entity }) => entity.ref);
  return { ...place, candidates, candidateRefs: refs, allRefs: refs };
}

function remember(
  page: PageView,
  block: { readonly lastBearer: Map<string, Bearer>; readonly used: Set<string> },
  one: Pick<JudgedPlace, 'place' | 'names'> & {
    readonly verdict: Verdict;
    readonly isFree: boolean;
  },
): void {
  const { place, names, verdict, isFree } = one;
  const { lastBearer, used } = block;
  if (names !== null) {
    // "Smith left. Ann Smith stayed. Smith …": the short form was somebody else's before.
    for (const key of names.keys) {
      lastBearer.set(key, used.has(key) ? NOBODY : names.bearer);
    }
  } else if ('chosen' in verdict && place.isPerson) {
    const { group } = verdict.chosen.entity;
    const keys = place.isRole ? (page.introductionOf(group)?.shortForms ?? []) : [place.key];
    for (const key of keys) lastBearer.set(key, group);
  }
  if (isFree && place.isPerson && place.isShort) used.add(place.key);
}

function decide({ place, veto }: Pick<JudgedPlace, 'place' | 'veto'>, page: PageView): Verdict {
  if (veto !== null) return { why: veto };
  if (place.candidates.length === 0) return { why: 'not-introduced' };
  for (const linker of LINKERS) {
    const verdict = linker(place, page);
    if (verdict !== null) return verdict;
  }
  return { why: 'not-introduced' };
}

function toMention(
  place: Place,
  verdict: Extract<Verdict, { chosen: Candidate }>,
  reader: NamingReader,
): Mention {
  const { chosen, rule, score, evidence = [] } = verdict;
  const { find, candidates, candidateRefs } = place;
  const { kind, ref } = chosen.entity;
  const { start, end } = find;
  const others = candidateRefs.length === 1 ? candidateRefs : chosenFirst(candidates, chosen);
  const spelling = reader.keyOf(chosen.form, place);
  const why = { ref, spelling, rule, score, candidates: others, evidence };
  if (kind === 'event') return { start, end, kind, ...why };
  const reading = readingOf(place, chosen);
  return {
    start,
    end,
    kind: 'actor',
    actorKind: kind,
    ...why,
    ...(reading !== null && { reading }),
  };
}

function chosenFirst(candidates: readonly Candidate[], chosen: Candidate): Ref[] {
  return [chosen, ...candidates.filter((one) => one !== chosen)].map(({ entity }) => entity.ref);
}

function toAbstention(
  { find, allRefs }: Place,
  { why, evidence = [] }: Extract<Verdict, { why: Why }>,
): Abstention {
  return { start: find.start, end: find.end, candidates: allRefs, why, evidence };
}
