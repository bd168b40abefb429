/**
 * Linking: finds of a whole page in, mentions and abstentions out. First what each place is and who is named on
 * the page, then whom each place means: actors first, since an event counts only with its participants.
 *
 *   finds ──readPlace──▶ places ──GUARDS──▶ judged ──rememberPage──▶ memory ──LINKERS──▶ mentions
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
import { GUARDS } from './guards';
import { LINKERS } from './linkers';
import type { Verdict } from './linkers';
import { namesAt, rememberPage } from './memory';
import type { JudgedPlace, PageMemory } from './memory';
import { createNamingReader } from './naming';
import type { Candidate, NamingReader } from './naming';
import { readPlace } from './place';
import type { Place } from './place';
import { styleOf } from './style';

/** Rules by which a name says for itself who is meant. */
const NAMING_RULES: ReadonlySet<string> = new Set(['strong', 'unique-surname', 'demonym']);

/** A block of text and what `findCandidates` found in it with the same lexicon. */
export interface FoundBlock extends TextBlock {
  readonly finds: readonly Find[];
}

/** A page as the linker sees it: all its blocks, in document order. */
export interface PageFinds {
  readonly lexicon: Lexicon;
  readonly blocks: readonly FoundBlock[];
  readonly page: { readonly lang: string; readonly date?: Edtf };
}

/**
 * Decides for every find of a page whom it means, or why that is left open. Returns one entry for each
 * block; mentions in a block are in order and never overlap. The same input gives the same output.
 */
export function linkPage({ lexicon, blocks, page }: PageFinds): BlockMentions[] {
  const days = page.date === undefined ? null : (toDays(page.date) ?? null);
  const reader = createNamingReader(lexicon, days);
  const judged: JudgedPlace[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.finds.length === 0) continue;
    const style = styleOf(block, page.lang);
    const places = block.finds.map((find, rank) =>
      readPlace(reader, {
        find,
        text: block.text,
        style,
        block: index,
        order: judged.length + rank,
      }),
    );
    joinNeighbours(places);
    for (const place of places) judged.push(judge(reader, place));
  }
  const verdicts = decideAll(judged, rememberPage(judged));
  const results = blocks.map(() => ({ mentions: [] as Mention[], abstained: [] as Abstention[] }));
  for (const [index, { place }] of judged.entries()) {
    const result = results[place.block];
    const verdict = verdicts[index];
    if (result === undefined || verdict === undefined) continue;
    // An event and the names inside it are all found; the event comes first, and hides them where it links.
    if ((result.mentions.at(-1)?.end ?? 0) > place.find.start) continue;
    if ('why' in verdict) result.abstained.push(toAbstention(place, verdict.why));
    else result.mentions.push(toMention(place, verdict));
  }
  return results;
}

/** Events wait until all actors are decided, and so until it is known who is named anywhere on the page. */
function decideAll(judged: readonly JudgedPlace[], memory: PageMemory): Verdict[] {
  let block = 0;
  const verdicts = judged.map((one): Verdict | null => {
    if (one.place.block !== block) memory.lastBearer.clear();
    block = one.place.block;
    const verdict = one.place.isEvent ? null : decide(one, memory);
    if (verdict !== null && 'chosen' in verdict && NAMING_RULES.has(verdict.rule)) {
      memory.named.add(verdict.chosen.entity.group);
    }
    if (one.names !== null) {
      for (const key of one.names.keys) memory.lastBearer.set(key, one.names.bearer);
    }
    return verdict;
  });
  return judged.map((one, index) => verdicts[index] ?? decide(one, memory));
}

function joinNeighbours(places: readonly Place[]): void {
  for (const [index, place] of places.entries()) {
    place.previous = places[index - 1] ?? null;
    place.next = places[index + 1] ?? null;
  }
}

function judge(reader: NamingReader, place: Place): JudgedPlace {
  let veto: Why | null = null;
  for (const guard of GUARDS) {
    veto = guard(place);
    if (veto !== null) break;
  }
  return { place, veto, names: namesAt(reader, place, veto) };
}

function decide({ place, veto }: JudgedPlace, memory: PageMemory): Verdict {
  if (veto !== null) return { why: veto };
  for (const linker of LINKERS) {
    const verdict = linker(place, memory);
    if (verdict !== null) return verdict;
  }
  return { why: 'not-introduced' };
}

function toMention(place: Place, verdict: Extract<Verdict, { chosen: Candidate }>): Mention {
  const { chosen, rule, score } = verdict;
  const { find, candidates, candidateRefs } = place;
  const { kind, ref } = chosen.entity;
  const { start, end } = find;
  const others = candidateRefs.length === 1 ? candidateRefs : chosenFirst(candidates, chosen);
  if (kind === 'event') return { start, end, kind, ref, rule, score, candidates: others };
  return { start, end, kind: 'actor', actorKind: kind, ref, rule, score, candidates: others };
}

function chosenFirst(candidates: readonly Candidate[], chosen: Candidate): Ref[] {
  return [chosen, ...candidates.filter((one) => one !== chosen)].map(({ entity }) => entity.ref);
}

function toAbstention({ find, allRefs }: Place, why: Why): Abstention {
  return { start: find.start, end: find.end, candidates: allRefs, why };
}
