/**
 * Decides a block in the light of the page: guards have objected or not, linkers say whom each place means, and what is
 * nested in a link is hidden by it.
 */
import type { Ref } from '../../pack/refs';
import type { Abstention, BlockMentions, Mention } from '../mention';
import type { Why } from '../thresholds';
import { NOBODY } from './judged';
import type { Bearer, JudgedPlace } from './judged';
import { LINKERS } from './linkers';
import type { PageView, Verdict } from './linkers';
import type { PageMemory } from './memory';
import type { Candidate, NamedPage } from './naming';
import type { NamingReader } from './naming-reader';
import type { Place } from './place';
import { readingOf } from './reading';

const NOTHING: BlockMentions = { mentions: [], abstained: [] };
const NO_EVIDENCE: Mention['evidence'] = [];

/** Decides blocks of one page. */
export type BlockDecider = (judged: readonly JudgedPlace[]) => BlockMentions;

/** What decisions on a page rest on. */
interface Grounds {
  readonly memory: PageMemory;
  readonly reader: Pick<NamingReader, 'keyOf'>;
  readonly isOverridden: NamedPage['isOverridden'];
}

/** A decider that asks this memory, and what the reader ruled out. */
export function createBlockDecider(grounds: Grounds): BlockDecider {
  const { memory, reader } = grounds;
  const lastBearer = new Map<string, Bearer>();
  const used = new Set<string>();
  const page: PageView = { ...memory, lastBearer };

  /** Actors first, in order; events then, since a place inside one is looked at for itself as well. */
  return (judged) => {
    if (judged.length === 0) return NOTHING;
    lastBearer.clear();
    used.clear();
    // Only a short form asks whom the paragraph has named before.
    const lastAsking = judged.findLastIndex(({ place }) => place.isShort);
    const mentions: Mention[] = [];
    const abstained: Abstention[] = [];
    let reached = 0;
    for (const [index, one] of judged.entries()) {
      const { veto } = one;
      const place = one.place.isSurname ? withBearers(one.place, page, grounds) : one.place;
      const verdict = veto === null ? decide(place, page) : { why: veto };
      if (index < lastAsking) remember(page, { lastBearer, used }, { ...one, place, verdict });
      // Events, roles and the names inside them are all found; the longer comes first, and hides them where it links.
      if (reached > place.find.start) continue;
      if ('why' in verdict) {
        abstained.push(toAbstention(place, verdict));
      } else {
        mentions.push(toMention(place, verdict, reader));
        reached = place.find.end;
      }
    }
    return { mentions, abstained };
  };
}

/** A place that means whoever on the page bears its surname, with those who do. */
function withBearers(place: Place, page: PageView, { reader, isOverridden }: Grounds): Place {
  const candidates: Candidate[] = [];
  for (const [bearer, { first }] of page.recordOf(place.key)?.bearers ?? []) {
    const known = first.candidates.find(({ entity }) => entity.group === bearer);
    if (known === undefined) continue;
    const { entity } = known;
    for (const { form } of place.candidates) {
      if (isOverridden?.(entity.ref, reader.keyOf(form, place))) continue;
      candidates.push({ entity, form });
    }
  }
  const refs = candidates.map(({ entity }) => entity.ref);
  return { ...place, candidates, candidateRefs: refs, allRefs: refs };
}

function remember(
  page: PageView,
  block: { readonly lastBearer: Map<string, Bearer>; readonly used: Set<string> },
  { place, veto, names, verdict }: JudgedPlace & { readonly verdict: Verdict },
): void {
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
  if (veto === null && place.isPerson && place.isShort) used.add(place.key);
}

function decide(place: Place, page: PageView): Verdict {
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
  reader: Grounds['reader'],
): Mention {
  const { chosen, rule, score, evidence = NO_EVIDENCE } = verdict;
  const { find, candidates, candidateRefs } = place;
  const { kind, ref } = chosen.entity;
  const { start, end } = find;
  const spelling = reader.keyOf(chosen.form, place);
  const others = candidateRefs.length === 1 ? candidateRefs : chosenFirst(candidates, chosen);
  if (kind === 'event')
    return { start, end, kind, ref, spelling, rule, score, candidates: others, evidence };
  // Written out: spreading makes slow objects, and only a place has a reading.
  const mention = {
    start,
    end,
    kind: 'actor' as const,
    actorKind: kind,
    ref,
    spelling,
    rule,
    score,
    candidates: others,
    evidence,
  };
  const reading = readingOf(place, chosen);
  return reading === null ? mention : { ...mention, reading };
}

function chosenFirst(candidates: readonly Candidate[], chosen: Candidate): Ref[] {
  return [chosen, ...candidates.filter((one) => one !== chosen)].map(({ entity }) => entity.ref);
}

function toAbstention(
  { find, allRefs }: Place,
  { why, evidence = NO_EVIDENCE }: Extract<Verdict, { why: Why }>,
): Abstention {
  return { start: find.start, end: find.end, candidates: allRefs, why, evidence };
}
