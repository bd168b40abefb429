/**
 * The known names in the statements of a card, found with the same lexicon as those of a page. Whom a fact is about
 * the pack says itself, so that a short form in its statement needs no introduction; of everybody else the page's
 * own rules decide, and abstain where they are not sure.
 */
import { findCandidates, formsIn, type Find } from '../mentions/find';
import { linkPage } from '../mentions/link/page-linker';
import { readEntity, readForm, type Lexicon } from '../mentions/lexicon/open';
import { toRef, type Ref } from '../pack/refs';
import type { Alias, Fact, Id } from '../pack/schema';
import type { CardMaterial, NameSpan } from './material';
import { involvedIn } from './nearness';

/** "Russian", "President": words about somebody, and no names of theirs. */
const NO_NAMES: ReadonlySet<Alias['kind']> = new Set(['demonym', 'title']);
/** Rules of the linker that find such words. */
const NO_NAME_RULES: ReadonlySet<string> = new Set(['demonym', 'role']);

/** By the fact's id, in the order of the text, none over another; facts without names are left out. */
export function nameStatements(
  lexicon: Lexicon,
  { pack, facts }: Pick<CardMaterial, 'pack' | 'facts'>,
): Readonly<Record<Id, readonly NameSpan[]>> {
  const blocks = facts.map(({ statement }) => ({
    text: statement,
    kind: 'text' as const,
    finds: findCandidates(lexicon, statement),
  }));
  const linked = linkPage({ lexicon, page: { lang: '' }, blocks });
  const named = facts.map((fact, at): [Id, NameSpan[]] => {
    const own = ownRefs(fact, pack.id);
    const finds = (blocks[at]?.finds ?? []).flatMap((find) => nameOwn(lexicon, find, own));
    const others = (linked[at]?.mentions ?? [])
      .filter(({ rule }) => !NO_NAME_RULES.has(rule))
      .map(({ start, end, ref }) => ({ start, end, ref }));
    return [fact.id, withoutOverlaps([...finds, ...others])];
  });
  return Object.fromEntries(named.filter(([, names]) => names.length > 0));
}

function ownRefs(fact: Fact, packId: Id): ReadonlySet<Ref> {
  const ids = [...involvedIn(fact), ...fact.attribution.map(({ who }) => who)];
  return new Set(ids.map((id) => toRef(packId, id)));
}

/** The one of the fact's own whose name this is; nothing where it is nobody's or more than one's. */
function nameOwn(lexicon: Lexicon, find: Find, own: ReadonlySet<Ref>): NameSpan[] {
  if (find.isRival) return [];
  const refs = new Set<Ref>();
  for (const index of formsIn(find)) {
    const { entity, kind } = readForm(lexicon, index);
    if (entity < 0 || NO_NAMES.has(kind)) continue;
    const { ref } = readEntity(lexicon, entity);
    if (own.has(ref)) refs.add(ref);
  }
  const [ref] = refs;
  return refs.size === 1 && ref !== undefined ? [{ start: find.start, end: find.end, ref }] : [];
}

/** Of names that stand over one another the first and longest, and what the fact itself says before the rest. */
function withoutOverlaps(names: readonly NameSpan[]): NameSpan[] {
  const kept: NameSpan[] = [];
  // Sorting is stable: of equal ones the fact's own came first.
  for (const one of names.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  }
  return kept;
}
