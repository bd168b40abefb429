/**
 * Linking: finds of a whole page in, mentions and abstentions out. Two passes over the finds in document
 * order: first what each place is and who is named on the page, then whom each place means.
 *
 *   finds ──readPlace──▶ places ──GUARDS──▶ judged ──rememberPage──▶ memory ──LINKERS──▶ mentions
 *
 * A new rule is a new guard or linker in its list; neither the lexicon nor this file changes.
 */
import type { Ref } from '../../pack/refs';
import type { Edtf } from '../../pack/schema';
import type { Find } from '../find';
import type { Lexicon } from '../lexicon/open';
import type { Abstention, BlockMentions, Mention, TextBlock } from '../mention';
import type { Why } from '../thresholds';
import { GUARDS } from './guards';
import { LINKERS } from './linkers';
import type { Verdict } from './linkers';
import { namesAt, rememberPage } from './memory';
import type { JudgedPlace, PageMemory } from './memory';
import { createLexiconReader, readPlace } from './place';
import type { Candidate, LexiconReader, Place } from './place';
import { styleOf } from './style';

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
  const reader = createLexiconReader(lexicon);
  const judged: JudgedPlace[] = [];
  const blockOf: number[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.finds.length === 0) continue;
    const style = styleOf(block, page.lang);
    const places = block.finds.map((find, rank) =>
      readPlace(reader, { find, text: block.text, style, order: judged.length + rank }),
    );
    joinNeighbours(places);
    for (const place of places) {
      judged.push(judge(reader, place));
      blockOf.push(index);
    }
  }
  const memory = rememberPage(judged);
  const results = blocks.map(() => ({ mentions: [] as Mention[], abstained: [] as Abstention[] }));
  for (const [index, one] of judged.entries()) {
    const result = results[blockOf[index] ?? 0];
    if (result === undefined) continue;
    const verdict = decide(one, memory);
    if ('why' in verdict) result.abstained.push(toAbstention(reader, one.place, verdict.why));
    else pushMention(result.mentions, toMention(one.place, verdict));
    if (one.names !== null) {
      for (const key of one.names.keys) memory.lastBearer.set(key, one.names.bearer);
    }
  }
  return results;
}

function joinNeighbours(places: readonly Place[]): void {
  for (const [index, place] of places.entries()) {
    place.previous = places[index - 1] ?? null;
    place.next = places[index + 1] ?? null;
  }
}

function judge(reader: LexiconReader, place: Place): JudgedPlace {
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

/** An event and the names inside it can both be found; the longer one, which comes first, is kept. */
function pushMention(mentions: Mention[], mention: Mention): void {
  const last = mentions.at(-1);
  if (last === undefined || last.end <= mention.start) mentions.push(mention);
}

function toMention(place: Place, verdict: Extract<Verdict, { chosen: Candidate }>): Mention {
  const { chosen, rule, score } = verdict;
  const others = place.candidates.filter((one) => one !== chosen);
  return {
    start: place.find.start,
    end: place.find.end,
    kind: chosen.entity.kind === 'event' ? 'event' : 'actor',
    ref: chosen.entity.ref,
    rule,
    score,
    candidates: [chosen, ...others].map(({ entity }) => entity.ref),
  };
}

function toAbstention(reader: LexiconReader, place: Place, why: Why): Abstention {
  const refs = new Set<Ref>(
    place.find.forms.map((form) => reader.entity(reader.form(form).entity).ref),
  );
  return { start: place.find.start, end: place.find.end, candidates: [...refs], why };
}
